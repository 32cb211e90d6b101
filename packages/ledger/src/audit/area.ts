import type { Actor, AgainstInput, BulletinAudit, PlanAudit, WaiverInput } from '#model/index.ts';

/**
 * 体检: what the rules find in stored plans and in our own bulletins, with people's waivers laid over.
 * Findings are reckoned anew each time; only waivers are kept, and each with its log entry in the same transaction.
 */
export interface AuditArea {
  /** A plan's version alone, or held against another stored plan. */
  getPlanAudit(planVersionId: string, against?: AgainstInput): Promise<PlanAudit>;
  /**
   * Waives a finding of a version. The waiver belongs to the plan: a later version takes it over while the words concerned stay the same.
   *
   * @throws PlanwrightError `forbidden` for reporters and leaders, `not-found` where the audit has no such finding, `conflict` when it is waived already
   */
  waivePlanFinding(actor: Actor, planVersionId: string, input: WaiverInput, against?: AgainstInput): Promise<PlanAudit>;
  withdrawPlanWaiver(
    actor: Actor,
    planVersionId: string,
    waiverId: string,
    reason: string,
    against?: AgainstInput,
  ): Promise<PlanAudit>;
  /** A draft's, its figures reckoned anew from the ledger as it is now; a frozen bulletin's as it was frozen. */
  getBulletinAudit(bulletinId: string): Promise<BulletinAudit>;
  /** The waiver is kept with the bulletin when it is frozen. @throws PlanwrightError as above, and `conflict` for a frozen bulletin */
  waiveBulletinFinding(actor: Actor, bulletinId: string, input: WaiverInput): Promise<BulletinAudit>;
  withdrawBulletinWaiver(actor: Actor, bulletinId: string, waiverId: string, reason: string): Promise<BulletinAudit>;
}

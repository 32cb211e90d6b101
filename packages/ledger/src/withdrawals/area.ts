import type { Actor, WithdrawnPlan } from '#model/index.ts';

/** 撤下计划: plans that were imported by mistake, or are not needed any more, leave the lists. Nothing of them is deleted; they can be put back. */
export interface WithdrawalsArea {
  /** Those that are taken down now, the last one first. */
  list(): Promise<readonly WithdrawnPlan[]>;
  /**
   * Takes a plan down with all its versions. Targets of indicators that its sentences had set, and nobody since, go with it.
   *
   * @throws PlanwrightError `not-found` for an unknown plan, `conflict` with `plan-runs` or `already-withdrawn`, `forbidden`
   */
  withdraw(actor: Actor, planId: string, reason: string): Promise<WithdrawnPlan>;
  /** @throws PlanwrightError `not-found` for an unknown plan, `conflict` with `not-withdrawn`, `forbidden` */
  restore(actor: Actor, planId: string, reason: string): Promise<void>;
}

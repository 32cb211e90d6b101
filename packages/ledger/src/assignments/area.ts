import type { Actor, AssignmentFilter, AssignmentsView, AssignSeveralInput } from '#model/index.ts';

/** 任务分工: the commitments of the plan in force by the units that their text points to, and who takes them on. */
export interface AssignmentsArea {
  /** In text order. The counts by unit leave `unitId` of the filter aside. */
  list(filter: AssignmentFilter, asOf: string): Promise<AssignmentsView>;
  /**
   * Assigns several commitments for one reason, all or none; each is logged by itself.
   *
   * @param options `today`: the day that the assignments seen are those of (the machine's day when absent)
   * @returns how many
   * @throws PlanwrightError `input` (`assigned-twice`, `unknown-unit`), `not-found`, `conflict` (`assigned-meanwhile`: another lead unit
   *   than the one that was seen), `forbidden`
   */
  assignSeveral(actor: Actor, input: AssignSeveralInput, options?: { readonly today?: string }): Promise<number>;
}

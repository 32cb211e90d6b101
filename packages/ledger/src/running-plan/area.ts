import type { Actor, RunningPlan } from '#model/index.ts';

/** 运行计划: which of the imported plans the ledger, its rounds and its pages work with. The others are there to be read and compared. */
export interface RunningPlanArea {
  /** Null before a plan is imported. */
  find(): Promise<RunningPlan | null>;
  /**
   * Runs another plan from now on, by its newest version: its projects come into the registers, its targets to the indicators. Nothing of the plan
   * that ran before is taken away; it can be run again.
   *
   * `runsOn` is the working day from which it runs, as pages of that plan count days; the day in China when absent.
   *
   * @throws PlanwrightError `not-found` for an unknown plan, `conflict` with `already-running`, `forbidden`
   */
  run(actor: Actor, planId: string, reason: string, options?: { readonly runsOn?: string }): Promise<RunningPlan>;
}

import type { AreaBinding } from '../area-binding.ts';
import type { RunningPlanArea } from './area.ts';
import { runPlan } from './run.ts';
import { findRunningPlan } from './store.ts';

/** `ran` is told when another plan runs. */
export function bindRunningPlan({ run, ask }: AreaBinding, ran: () => Promise<void>): RunningPlanArea {
  return {
    find: () => ask((context) => findRunningPlan(context)),
    run: async (actor, planId, reason, options) => {
      const running = await run((context) => runPlan(context, actor, planId, reason, options?.runsOn));
      await ran();
      return running;
    },
  };
}

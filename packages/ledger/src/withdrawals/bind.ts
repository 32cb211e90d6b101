import type { AreaBinding } from '../area-binding.ts';
import type { WithdrawalsArea } from './area.ts';
import { listWithdrawn } from './store.ts';
import { restorePlan, withdrawPlan } from './withdraw.ts';

export function bindWithdrawals({ run, ask }: AreaBinding): WithdrawalsArea {
  return {
    list: () => ask(listWithdrawn),
    withdraw: (actor, planId, reason) => run((context) => withdrawPlan(context, actor, planId, reason)),
    restore: (actor, planId, reason) => run((context) => restorePlan(context, actor, planId, reason)),
  };
}

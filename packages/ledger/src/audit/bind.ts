import type { AreaBinding } from '../area-binding.ts';
import type { AuditArea } from './area.ts';
import { getPlanAudit, waivePlanFinding, withdrawPlanWaiver } from './plan-audit.ts';

/** 体检 of stored plans and its waivers. */
export function bindAudit({ run, ask }: AreaBinding): AuditArea {
  return {
    getPlanAudit: (id, against) => ask((context) => getPlanAudit(context, id, against)),
    waivePlanFinding: (actor, id, input, against) =>
      run(async (tx) => {
        await waivePlanFinding(tx, actor, id, input, against);
        return getPlanAudit(tx, id, against);
      }),
    withdrawPlanWaiver: (actor, id, waiverId, reason, against) =>
      run(async (tx) => {
        await withdrawPlanWaiver(tx, actor, id, waiverId, reason);
        return getPlanAudit(tx, id, against);
      }),
  };
}

import type { AreaBinding } from '../area-binding.ts';
import type { AuditArea } from './area.ts';
import { getBulletinAudit, waiveBulletinFinding, withdrawBulletinWaiver } from './bulletin-audit.ts';
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
    getBulletinAudit: (id) => ask((context) => getBulletinAudit(context, id)),
    waiveBulletinFinding: (actor, id, input) =>
      run(async (tx) => {
        await waiveBulletinFinding(tx, actor, id, input);
        return getBulletinAudit(tx, id);
      }),
    withdrawBulletinWaiver: (actor, id, waiverId, reason) =>
      run(async (tx) => {
        await withdrawBulletinWaiver(tx, actor, id, waiverId, reason);
        return getBulletinAudit(tx, id);
      }),
  };
}

import type { LedgerContext } from '../context.ts';
import type { AuditArea } from './area.ts';
import { getPlanAudit, waivePlanFinding, withdrawPlanWaiver } from './plan-audit.ts';

/** `run` is one transaction, `ask` reads. */
export function bindAudit(
  run: <T>(work: (context: LedgerContext) => Promise<T>) => Promise<T>,
  ask: <T>(query: (context: LedgerContext) => Promise<T>) => Promise<T>,
): AuditArea {
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

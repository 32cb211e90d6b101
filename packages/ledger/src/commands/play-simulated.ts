import type { LedgerContext } from '../context.ts';
import type { SimulatedAct } from '../ledger.ts';
import { assign } from './assign.ts';
import { reportRecord } from './report-record.ts';

/** 演示模拟: plays acts through the commands that people use; what they report is marked as simulated. */
export async function playSimulated(context: LedgerContext, acts: readonly SimulatedAct[]): Promise<void> {
  for (const act of acts) {
    if (act.kind === 'assign') await assign(context, act.actor, act.commitmentId, act.input, undefined);
    else
      await reportRecord(context, act.actor, act.register, act.recordId, act.input, {
        recordedAt: act.recordedAt,
        simulated: true,
      });
  }
}

import type { SplitAct } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import type { SplitOptions } from './area.ts';

export interface NewAct {
  readonly splitId: string;
  readonly version: number;
  readonly kind: SplitAct['kind'];
  readonly unitId: string | null;
  readonly value: string | null;
  readonly words: string | null;
  readonly reason: string | null;
}

/** Appends an act with its log entry. */
export async function appendAct(
  context: LedgerContext,
  actor: Actor,
  act: NewAct,
  at: Required<SplitOptions>,
): Promise<void> {
  await context.db
    .insertInto('decomposition_act')
    .values({
      jurisdiction_id: context.jurisdictionId,
      decomposition_act_id: newId('a'),
      decomposition_id: act.splitId,
      number: act.version,
      kind: act.kind,
      org_unit_id: act.unitId,
      value: act.value,
      words: act.words,
      reason: act.reason,
      happened_on: at.today,
      recorded_at: at.recordedAt,
      by_post: actor.postId,
      by_name: actor.personName,
      simulated: at.simulated,
    })
    .execute();
  await appendLog(context, actor, {
    action: `split-${act.kind}`,
    subject: `decomposition:${act.splitId}`,
    reason: act.reason,
    details: { version: act.version, unitId: act.unitId, value: act.value, words: act.words },
  });
}

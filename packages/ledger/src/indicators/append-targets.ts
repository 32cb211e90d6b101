import type { Insertable } from 'kysely';
import { newId } from '#database/ids.ts';
import type { IndicatorTargetTable } from '#database/schema.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** A target as it is told; who tells it, and when, is added where it is kept. */
export type ToldTarget = Omit<
  Insertable<IndicatorTargetTable>,
  'jurisdiction_id' | 'indicator_target_id' | 'recorded_at' | 'by_post' | 'by_name'
>;

/** 记目标: keeps targets of indicators as new rows; those that held before stay. */
export async function appendTargets(
  context: LedgerContext,
  actor: Actor,
  targets: readonly ToldTarget[],
  recordedAt: string,
): Promise<void> {
  if (targets.length === 0) return;
  await context.db
    .insertInto('indicator_target')
    .values(
      targets.map((target) => ({
        ...target,
        jurisdiction_id: context.jurisdictionId,
        indicator_target_id: newId('g'),
        recorded_at: recordedAt,
        by_post: actor.postId,
        by_name: actor.personName,
      })),
    )
    .execute();
}

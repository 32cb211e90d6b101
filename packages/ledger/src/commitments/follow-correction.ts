import type { Plan } from '@planwright/compiler';
import { writeProgramWords } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { planYearOf, targetColumns } from './first-targets.ts';

type Columns = ReturnType<typeof targetColumns>;

/**
 * Lets targets follow a correction, or one taken back: where the bound of a commitment moved from `before` to `after` and its target
 * is still what the text had said, a new target is recorded. A target that people have set stays.
 *
 * @returns the commitments whose target moved
 */
export async function followCorrection(
  context: LedgerContext,
  actor: Actor,
  planVersionId: string,
  readings: { readonly before: Plan; readonly after: Plan },
  reason: string,
): Promise<readonly string[]> {
  const { db, jurisdictionId, now } = context;
  const recorded_at = now();
  const was = columnsOf(readings.before, recorded_at);
  const moved = [...columnsOf(readings.after, recorded_at)].filter(([id, columns]) => !same(was.get(id), columns));
  const followed: string[] = [];
  for (const [compiledId, columns] of moved) {
    const last = await lastTarget(context, planVersionId, compiledId);
    if (last === undefined || !same(was.get(compiledId), last)) continue;
    await db
      .insertInto('target')
      .values({
        jurisdiction_id: jurisdictionId,
        target_id: newId('t'),
        commitment_id: last.commitment_id,
        ...columns,
        curve: JSON.stringify(last.curve),
        recorded_at,
        by_post: actor.postId,
        by_name: actor.personName,
        reason: writeProgramWords('target-of-correction', { reason }),
      })
      .execute();
    followed.push(last.commitment_id);
  }
  return followed;
}

function columnsOf(plan: Plan, recordedAt: string): ReadonlyMap<string, Columns> {
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  const planYear = planYearOf(plan, recordedAt);
  return new Map(plan.commitments.map((commitment) => [commitment.id, targetColumns(commitment, facts, planYear)]));
}

const COMPARED = ['form', 'op', 'value', 'value_high', 'unit', 'base', 'direction', 'deadline', 'pending'] as const;

/** Equal targets; amounts may come back from the database with more digits behind the point (70 and 70.0). */
function same(left: Columns | undefined, right: Columns): boolean {
  return left !== undefined && COMPARED.every((name) => plain(left[name]) === plain(right[name]));
}

function plain(value: Columns[keyof Columns]): string {
  const text = String(value);
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

async function lastTarget({ db, jurisdictionId }: LedgerContext, planVersionId: string, compiledId: string) {
  return db
    .selectFrom('commitment_version as version')
    .innerJoin('target', (join) =>
      join
        .onRef('target.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('target.commitment_id', '=', 'version.commitment_id'),
    )
    .selectAll('target')
    .where('version.jurisdiction_id', '=', jurisdictionId)
    .where('version.plan_version_id', '=', planVersionId)
    .where('version.compiled_id', '=', compiledId)
    .orderBy('target.recorded_at', 'desc')
    .orderBy('target.target_id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

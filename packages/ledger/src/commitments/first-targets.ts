import type { Commitment, Fact, Plan } from '@planwright/compiler';
import { targetFromCommitment, writeProgramWords } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import type { CarriedCommitment } from './carry.ts';

/**
 * The targets that follow from the text: for every new commitment, and for one whose bound or deadline this version changes.
 * A target that people have set stays while the text behind it does not move.
 */
export async function saveFirstTargets(
  context: LedgerContext,
  actor: Actor,
  version: { readonly planId: string; readonly planVersionId: string; readonly number: number },
  plan: Plan,
  carried: readonly CarriedCommitment[],
): Promise<void> {
  const { db, jurisdictionId: jurisdiction_id, now } = context;
  const before = await loadEarlierBounds(context, version);
  const moved = carried.filter(
    ({ id, commitment }) => before.get(id) !== boundKey(commitment.bound, commitment.deadline?.date ?? null),
  );
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  const recorded_at = now();
  const planYear = planYearOf(plan, recorded_at);
  const rows = moved.map(({ id, commitment, isNew }) => ({
    jurisdiction_id,
    target_id: newId('t'),
    commitment_id: id,
    ...targetColumns(commitment, facts, planYear),
    curve: JSON.stringify({ kind: 'months' }),
    recorded_at,
    by_post: actor.postId,
    by_name: actor.personName,
    reason: isNew
      ? writeProgramWords('first-target')
      : writeProgramWords('target-of-version', { number: version.number }),
  }));
  for (let start = 0; start < rows.length; start += 500)
    await db
      .insertInto('target')
      .values(rows.slice(start, start + 500))
      .execute();
}

/** The year that a plan's targets run to when their own words name none. */
export function planYearOf(plan: Plan, recordedAt: string): number {
  return Number((plan.document.planYear ?? recordedAt).slice(0, 4));
}

/** What the text says of a commitment's target, as columns. */
export function targetColumns(commitment: Commitment, facts: ReadonlyMap<string, Fact>, planYear: number) {
  const { form, op, value, unit, base, direction, deadline, pending } = targetFromCommitment(
    commitment,
    facts,
    planYear,
  );
  const { bound } = commitment;
  const value_high = bound.kind === 'number' && typeof bound.value !== 'string' ? bound.value[1] : null;
  return { form, op, value, value_high, unit, base, direction, deadline, pending };
}

/** The bounds in the version before, as comparable text; a fact's id may change with its place and does not count. */
async function loadEarlierBounds(
  { db, jurisdictionId }: LedgerContext,
  version: { readonly planId: string; readonly planVersionId: string },
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('commitment_version as version')
    .innerJoin('plan_version as plan', (join) =>
      join
        .onRef('plan.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('plan.plan_version_id', '=', 'version.plan_version_id'),
    )
    .select(['version.commitment_id', 'version.bound', 'version.deadline'])
    .where('version.jurisdiction_id', '=', jurisdictionId)
    .where('plan.plan_id', '=', version.planId)
    .where('plan.plan_version_id', '<>', version.planVersionId)
    .orderBy('plan.number')
    .execute();
  return new Map(rows.map((row) => [row.commitment_id, boundKey(row.bound, row.deadline)]));
}

function boundKey(bound: CarriedCommitment['commitment']['bound'], deadline: string | null): string {
  switch (bound.kind) {
    case 'number':
      return JSON.stringify([bound.op, bound.value, bound.unit, deadline]);
    case 'relative':
      return JSON.stringify([bound.to, deadline]);
    case 'qualitative':
      return JSON.stringify([bound.words, deadline]);
    case 'pending':
      return JSON.stringify([bound.awaits, deadline]);
    case 'completion':
      return JSON.stringify([deadline]);
  }
}

import { type CommitmentState, loadStates, type Moment } from '#commitments/load-states.ts';
import { followUnits } from '#commitments/suggested-units.ts';
import type { AssignmentFilter, AssignmentRow, AssignmentsView, UnitSuggestion } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import { findCurrentPlanVersion } from '#queries/plan-versions.ts';
import type { LedgerContext } from '../context.ts';

/** What a commitment's text suggests. */
interface Suggested {
  readonly suggestions: readonly UnitSuggestion[];
  readonly supportingSuggestions: readonly UnitSuggestion[];
}

const NOTHING: Suggested = { suggestions: [], supportingSuggestions: [] };
const EMPTY: AssignmentsView = { total: 0, rows: [], units: [], open: 0, done: 0 };

/** The commitments of the plan in force that have no lead unit, or those that have one, with what the text suggests. */
export async function listAssignments(
  context: LedgerContext,
  filter: AssignmentFilter,
  moment: Moment,
): Promise<AssignmentsView> {
  const version = await findCurrentPlanVersion(context, moment.asOf);
  if (version === undefined) return EMPTY;
  const [states, suggested] = await Promise.all([
    loadStates(context, version.id, moment, null, 'targets'),
    loadSuggested(context, version.id, moment),
  ]);
  const open = states.filter((state) => state.lead === null);
  const wanted = (filter.state === 'open' ? open : states.filter((state) => state.lead !== null))
    .filter((state) => holdsWords(state, filter.words))
    .map((state) => presentRow(state, suggested.get(state.version.commitment_id) ?? NOTHING));
  const rows = wanted.filter((row) => filter.unitId === undefined || (unitOf(row) ?? NO_UNIT) === filter.unitId);
  return {
    total: rows.length,
    rows: rows.slice(filter.offset, filter.offset + filter.limit),
    units: await countUnits(context, wanted, moment),
    open: open.length,
    done: states.length - open.length,
  };
}

/** In the filter, for those that point to no unit. */
const NO_UNIT = 'none';

/** Who leads, else the first suggested unit that there is. */
function unitOf({ lead, suggestions }: AssignmentRow): string | null {
  return lead?.unitId ?? suggestions.find((one) => one.unitId !== null)?.unitId ?? null;
}

function holdsWords({ version }: CommitmentState, words: string | undefined): boolean {
  const asked = words?.trim().toLowerCase() ?? '';
  return asked === '' || `${version.title}\n${version.quote}\n${version.section_title}`.toLowerCase().includes(asked);
}

function presentRow({ version, lead, supporting }: CommitmentState, suggested: Suggested): AssignmentRow {
  return {
    id: version.commitment_id,
    planVersionId: version.plan_version_id,
    kind: version.kind,
    title: version.title,
    sectionTitle: version.section_title,
    start: version.span_start,
    quote: version.quote,
    lead,
    supporting: [...supporting],
    suggestions: [...suggested.suggestions],
    supportingSuggestions: [...suggested.supportingSuggestions],
  };
}

async function loadSuggested(
  context: LedgerContext,
  planVersionId: string,
  { asOf }: Moment,
): Promise<ReadonlyMap<string, Suggested>> {
  const { db, jurisdictionId } = context;
  const onDay = await followUnits(context, asOf);
  const rows = await db
    .selectFrom('commitment_version')
    .select(['commitment_id', 'leads', 'supporting'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_version_id', '=', planVersionId)
    .execute();
  return new Map(
    rows.map(({ commitment_id, leads, supporting }) => [
      commitment_id,
      { suggestions: onDay(leads), supportingSuggestions: onDay(supporting) },
    ]),
  );
}

/** How many rows belong to each unit: the most first, those without any last. */
async function countUnits(
  context: LedgerContext,
  rows: readonly AssignmentRow[],
  { asOf }: Moment,
): Promise<AssignmentsView['units']> {
  const counts = new Map<string | null, number>();
  for (const row of rows) counts.set(unitOf(row), (counts.get(unitOf(row)) ?? 0) + 1);
  const names = await loadUnitNames(
    context,
    asOf,
    [...counts.keys()].filter((unitId) => unitId !== null),
  );
  return [...counts]
    .map(([unitId, count]) => ({ unitId, unitName: unitId === null ? null : (names.get(unitId) ?? unitId), count }))
    .sort((left, right) => Number(left.unitId === null) - Number(right.unitId === null) || right.count - left.count);
}

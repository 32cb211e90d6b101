import type { GridValue } from '@planwright/engine';
import { sql } from 'kysely';
import type { LedgerContext } from '#context.ts';
import type { DefinitionSet } from '#indicators/definitions.ts';
import { lastWeekEnd, loadValues } from '#indicators/load-values.ts';

export interface GridRange {
  readonly fromYear: number;
  readonly toYear: number;
  readonly indicatorIds: readonly string[];
  readonly unitIds?: readonly string[];
}

export interface KnownValues {
  /** By `indicator/unit/period`. */
  readonly values: ReadonlyMap<string, GridValue>;
  readonly simulated: boolean;
}

export const gridKey = (indicatorId: string, unitId: string, period: string): string =>
  `${indicatorId}/${unitId}/${period}`;

/** What holds of a range of values, as it was known at a moment (null: now), each with the note that goes with it. */
export async function loadGridValues(
  context: LedgerContext,
  set: DefinitionSet,
  range: GridRange,
  knownAt: string | null,
): Promise<KnownValues> {
  // A year's last week may end in the January after, and the first days may belong to a week of the year before.
  const every = await loadValues(context, set, {
    moment: { asOf: lastWeekEnd(range.toYear), knownAt },
    fromYear: range.fromYear,
    indicatorIds: range.indicatorIds,
    ...(range.unitIds === undefined ? {} : { unitIds: range.unitIds }),
  });
  const rows = every.filter(({ period }) => isBetween(Number(period.slice(0, 4)), range));
  const notes = await loadNotes(
    context,
    rows.filter(({ value }) => value.status === 'value').map(({ id }) => id),
  );
  return {
    simulated: rows.some((row) => row.simulated),
    values: new Map(
      rows.map(({ id, indicatorId, unitId, period, value, vintage, evidenceLevel }) => [
        gridKey(indicatorId, unitId, period),
        {
          status: value.status,
          value: value.status === 'value' ? value.value : null,
          vintage,
          evidenceLevel,
          note: value.status === 'value' ? (notes.get(id) ?? '') : value.reason,
        },
      ]),
    ),
  };
}

const isBetween = (year: number, { fromYear, toYear }: GridRange): boolean => year >= fromYear && year <= toYear;

/** What was answered about a value, else why it was entered anew. */
async function loadNotes(
  { db, jurisdictionId }: LedgerContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; note: string }>`
    select indicator_value_id as id, coalesce(confirmation, reason) as note from indicator_value
    where jurisdiction_id = ${jurisdictionId} and indicator_value_id = any(${[...ids]}::text[])
      and coalesce(confirmation, reason) is not null`.execute(db);
  return new Map(rows.map(({ id, note }) => [id, note]));
}

import { sql } from 'kysely';
import type { LedgerContext } from '../context.ts';
import type { NamedUnit } from './match-unit.ts';

/** Every unit with all the names it ever bore, for matching. */
export async function loadNamedUnits({ db, jurisdictionId }: LedgerContext): Promise<readonly NamedUnit[]> {
  const rows = await db
    .selectFrom('org_unit_version')
    .select(['org_unit_id', 'name', 'short_name'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('valid_from', 'desc')
    .execute();
  const names = new Map<string, string[]>();
  for (const row of rows) names.set(row.org_unit_id, [...(names.get(row.org_unit_id) ?? []), row.name, row.short_name]);
  return [...names].map(([unitId, all]) => ({ unitId, names: [...new Set(all)] }));
}

/**
 * Names of units as they stood on a day; a unit outside its days keeps its nearest name, so that old rows stay readable. Of all units,
 * or of some.
 */
export async function loadUnitNames(
  { db, jurisdictionId }: LedgerContext,
  asOf: string,
  ids: readonly string[] | null = null,
): Promise<ReadonlyMap<string, string>> {
  const all = db
    .selectFrom('org_unit_version')
    .select(['org_unit_id', 'name', 'valid_from'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('valid_from');
  const rows = await (ids === null ? all : all.where(sql<boolean>`org_unit_id = any(${[...ids]}::text[])`)).execute();
  const names = new Map<string, string>();
  for (const row of rows)
    if (row.valid_from <= asOf || !names.has(row.org_unit_id)) names.set(row.org_unit_id, row.name);
  return names;
}

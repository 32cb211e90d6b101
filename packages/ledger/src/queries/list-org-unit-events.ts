import { addDays } from '@planwright/engine';
import { sql } from 'kysely';
import type { OrgUnitEvent } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** What happened to units, oldest first, as it is kept. */
export async function loadEvents({ db, jurisdictionId }: LedgerContext) {
  return db
    .selectFrom('org_unit_event')
    .select(['org_unit_event_id as id', 'kind', 'happened_on as on', 'from_unit_ids as fromUnitIds'])
    .select(['to_unit_ids as toUnitIds', 'shares', 'document'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('happened_on')
    .orderBy('org_unit_event_id')
    .execute();
}

/** Renames, mergers and splits, oldest first, with the names of their time. */
export async function listOrgUnitEvents(context: LedgerContext): Promise<readonly OrgUnitEvent[]> {
  const rows = await loadEvents(context);
  const nameOn = await loadNamesByDay(context, [
    ...new Set(rows.flatMap((row) => [...row.fromUnitIds, ...row.toUnitIds])),
  ]);
  return rows.map((row) => ({
    ...row,
    fromNames: row.fromUnitIds.map((id) => nameOn(id, addDays(row.on, -1))),
    toNames: row.toUnitIds.map((id) => nameOn(id, row.on)),
  }));
}

/** The name of a unit on a day; outside its days the nearest one. */
async function loadNamesByDay(
  { db, jurisdictionId }: LedgerContext,
  ids: readonly string[],
): Promise<(id: string, day: string) => string> {
  const versions = await db
    .selectFrom('org_unit_version')
    .select(['org_unit_id', 'name', 'valid_from'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where(sql<boolean>`org_unit_id = any(${[...ids]}::text[])`)
    .orderBy('valid_from')
    .execute();
  return (id, day) => {
    const own = versions.filter((version) => version.org_unit_id === id);
    return (own.findLast((version) => version.valid_from <= day) ?? own[0])?.name ?? id;
  };
}

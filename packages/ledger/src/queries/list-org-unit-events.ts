import { addDays } from '@planwright/engine';
import type { OrgUnitEvent } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** Renames, mergers and splits, oldest first, with the names of their time. */
export async function listOrgUnitEvents(context: LedgerContext): Promise<readonly OrgUnitEvent[]> {
  const { db, jurisdictionId } = context;
  const rows = await db
    .selectFrom('org_unit_event')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('happened_on')
    .orderBy('org_unit_event_id')
    .execute();
  const nameOn = await loadNamesByDay(context);
  return rows.map((row) => ({
    id: row.org_unit_event_id,
    kind: row.kind,
    on: row.happened_on,
    fromUnitIds: row.from_unit_ids,
    toUnitIds: row.to_unit_ids,
    fromNames: row.from_unit_ids.map((id) => nameOn(id, addDays(row.happened_on, -1))),
    toNames: row.to_unit_ids.map((id) => nameOn(id, row.happened_on)),
    shares: row.shares,
    document: row.document,
  }));
}

/** The name of a unit on a day; outside its days the nearest one. */
async function loadNamesByDay({ db, jurisdictionId }: LedgerContext): Promise<(id: string, day: string) => string> {
  const versions = await db
    .selectFrom('org_unit_version')
    .select(['org_unit_id', 'name', 'valid_from'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('valid_from')
    .execute();
  return (id, day) => {
    const own = versions.filter((version) => version.org_unit_id === id);
    return (own.findLast((version) => version.valid_from <= day) ?? own[0])?.name ?? id;
  };
}

import type { OrgUnitEvent } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** Renames, mergers and splits, oldest first. */
export async function listOrgUnitEvents({ db, jurisdictionId }: LedgerContext): Promise<readonly OrgUnitEvent[]> {
  const rows = await db
    .selectFrom('org_unit_event')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('happened_on')
    .orderBy('org_unit_event_id')
    .execute();
  return rows.map((row) => ({
    id: row.org_unit_event_id,
    kind: row.kind,
    on: row.happened_on,
    fromUnitIds: row.from_unit_ids,
    toUnitIds: row.to_unit_ids,
    document: row.document,
  }));
}

import { findSuccessors, type UnitChange } from '@planwright/engine';
import type { PastUnit } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { listOrgUnitEvents } from '../queries/list-org-unit-events.ts';

const BEGINNING = '0001-01-01';
const END_OF_TIME = '9999-12-31';

/** Changes of units as the engine reckons with them, oldest first. */
export async function loadChanges(context: LedgerContext): Promise<readonly UnitChange[]> {
  return listOrgUnitEvents(context);
}

/** Units that ended before the day, in their last state, with those that answer for them on it. */
export async function listPastUnits(context: LedgerContext, asOf: string): Promise<readonly PastUnit[]> {
  const { db, jurisdictionId } = context;
  const changes = await loadChanges(context);
  const rows = await db
    .selectFrom('org_unit_version as version')
    .innerJoin('org_unit as unit', (join) =>
      join
        .onRef('unit.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('unit.org_unit_id', '=', 'version.org_unit_id'),
    )
    .selectAll('version')
    .select(['unit.tree', 'unit.kind', 'unit.code', 'unit.position'])
    .distinctOn('version.org_unit_id')
    .where('version.jurisdiction_id', '=', jurisdictionId)
    .where('version.valid_from', '<=', asOf)
    .orderBy('version.org_unit_id')
    .orderBy('version.valid_from', 'desc')
    .execute();
  return rows
    .filter((row) => row.valid_to !== null && row.valid_to < asOf)
    .toSorted((left, right) => left.position - right.position)
    .map((row) => ({
      id: row.org_unit_id,
      name: row.name,
      nameEn: row.name_en,
      shortName: row.short_name,
      tree: row.tree,
      kind: row.kind,
      code: row.code,
      parentId: row.parent_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      successors: findSuccessors(row.org_unit_id, { since: row.valid_to ?? asOf, asOf }, changes)?.slice() ?? null,
    }));
}

/** Whether a unit answers for what another stood for: itself, or its successor in whole or in part. */
export async function answersFor(context: LedgerContext, unitId: string, formerId: string): Promise<boolean> {
  if (unitId === formerId) return true;
  // Whoever got any part may speak for the whole; how large the part is does not matter here.
  const changes = (await loadChanges(context)).map((change) => ({
    ...change,
    shares: Object.fromEntries(change.toUnitIds.map((id) => [id, '1'])),
  }));
  const heirs = findSuccessors(formerId, { since: BEGINNING, asOf: END_OF_TIME }, changes);
  return heirs?.some((heir) => heir.unitId === unitId) ?? false;
}

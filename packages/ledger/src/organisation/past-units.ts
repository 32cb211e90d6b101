import { findSuccessors, type UnitChange } from '@planwright/engine';
import { sql } from 'kysely';
import type { PastUnit } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { loadEvents } from '../queries/list-org-unit-events.ts';
import { selectUnits } from './unit-query.ts';

const BEGINNING = '0001-01-01';
const END_OF_TIME = '9999-12-31';

/** Changes of units as the engine reckons with them, oldest first. */
export async function loadChanges(context: LedgerContext): Promise<readonly UnitChange[]> {
  return loadEvents(context);
}

/** Units that ended before the day, in their last state, with those that answer for them on it. */
export async function listPastUnits(context: LedgerContext, asOf: string): Promise<readonly PastUnit[]> {
  const changes = await loadChanges(context);
  const rows = await selectUnits(context)
    .where('version.valid_to', '<', asOf)
    .where(
      sql<boolean>`not exists (select from org_unit_version later where later.jurisdiction_id = version.jurisdiction_id
        and later.org_unit_id = version.org_unit_id and later.valid_from > version.valid_from and later.valid_from <= ${asOf})`,
    )
    .orderBy('unit.position')
    .execute();
  return rows.map((row) => ({
    ...row,
    successors: findSuccessors(row.id, { since: row.validTo ?? asOf, asOf }, changes)?.slice() ?? null,
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

/** A unit, and those that have ended and that it answers for. */
export async function loadAnsweredUnits(
  context: LedgerContext,
  unitId: string,
  asOf: string,
): Promise<readonly string[]> {
  const past = await listPastUnits(context, asOf);
  const taken = past.filter((unit) => unit.successors?.some((heir) => heir.unitId === unitId) ?? false);
  return [unitId, ...taken.map((unit) => unit.id)];
}

/** The one unit that goes on with a whole former one; a record of a unit that was split stays where it was. */
export async function loadHeirs(context: LedgerContext, asOf: string): Promise<ReadonlyMap<string, string>> {
  const past = await listPastUnits(context, asOf);
  return new Map(
    past.flatMap(({ id, successors }) => {
      const [heir] = successors ?? [];
      return successors?.length === 1 && heir !== undefined ? [[id, heir.unitId] as const] : [];
    }),
  );
}

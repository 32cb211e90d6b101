import { addDays, PlanwrightError } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import type { NewUnit } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { selectUnitsOn } from './unit-query.ts';

/** A unit as it stands on the day of a change. */
export interface StandingUnit {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly parentId: string | null;
  readonly tree: NewUnit['tree'];
  readonly kind: NewUnit['kind'];
  readonly validFrom: string;
}

/** Units in force on the day before a change, by id. */
export async function loadStanding(context: LedgerContext, on: string): Promise<ReadonlyMap<string, StandingUnit>> {
  const rows = await selectUnitsOn(context, addDays(on, -1)).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** @throws PlanwrightError `input` when there is no such unit on the day before, `conflict` when it changes again later */
export async function requireStanding(
  context: LedgerContext,
  standing: ReadonlyMap<string, StandingUnit>,
  unitId: string,
  on: string,
): Promise<StandingUnit> {
  const unit = standing.get(unitId);
  if (unit === undefined) {
    throw new PlanwrightError({
      family: 'input',
      code: 'unit-not-there',
      message: `there is no unit "${unitId}" on ${addDays(on, -1)}, the day before the change`,
      hint: 'choose a unit that exists then, or another day',
      messageZh: `变更前一日（${addDays(on, -1)}）没有机构“${unitId}”`,
      hintZh: '请选择当时存在的机构，或更改变更日期',
    });
  }
  const later = await context.db
    .selectFrom('org_unit_version')
    .select('valid_from')
    .where('jurisdiction_id', '=', context.jurisdictionId)
    .where('org_unit_id', '=', unitId)
    .where('valid_from', '>=', on)
    .orderBy('valid_from')
    .executeTakeFirst();
  const ended = await context.db
    .selectFrom('org_unit_version')
    .select('valid_to')
    .where('jurisdiction_id', '=', context.jurisdictionId)
    .where('org_unit_id', '=', unitId)
    .where('valid_from', '=', unit.validFrom)
    .executeTakeFirst();
  const when = later?.valid_from ?? ended?.valid_to ?? null;
  if (when === null) return unit;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'later-change',
    message: `${unit.name} changes on ${when} already, after ${on}`,
    hint: 'changes of a unit are entered in the order of their days',
    messageZh: `${unit.name}在${when}已有变更，晚于${on}`,
    hintZh: '同一机构的变更请按日期先后录入',
  });
}

/** Ends a unit's present state on the day before the change. */
export async function endVersion({ db, jurisdictionId }: LedgerContext, unit: StandingUnit, on: string): Promise<void> {
  await db
    .updateTable('org_unit_version')
    .set({ valid_to: addDays(on, -1) })
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', '=', unit.id)
    .where('valid_from', '=', unit.validFrom)
    .execute();
}

/** Goes on with a unit in a new state from the day of the change. */
export async function beginVersion(
  { db, jurisdictionId }: LedgerContext,
  unit: Pick<StandingUnit, 'id' | 'name' | 'nameEn' | 'shortName' | 'parentId'>,
  on: string,
): Promise<void> {
  await db
    .insertInto('org_unit_version')
    .values({
      jurisdiction_id: jurisdictionId,
      org_unit_id: unit.id,
      valid_from: on,
      valid_to: null,
      name: unit.name,
      name_en: unit.nameEn,
      short_name: unit.shortName,
      parent_id: unit.parentId,
    })
    .execute();
}

/** A unit that was not there before; gives its id. */
export async function createUnit(context: LedgerContext, unit: NewUnit, on: string): Promise<string> {
  const { db, jurisdictionId } = context;
  const id = newId('u');
  const last = await db
    .selectFrom('org_unit')
    .select((select) => select.fn.max('position').as('position'))
    .where('jurisdiction_id', '=', jurisdictionId)
    .executeTakeFirst();
  await db
    .insertInto('org_unit')
    .values({
      jurisdiction_id: jurisdictionId,
      org_unit_id: id,
      tree: unit.tree,
      kind: unit.kind,
      code: unit.code,
      position: (last?.position ?? 0) + 1,
    })
    .execute();
  await beginVersion(context, { ...unit, id }, on);
  return id;
}

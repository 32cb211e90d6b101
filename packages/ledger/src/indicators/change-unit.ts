import {
  convertUnit,
  type IndicatorDefinition,
  PlanwrightError,
  type TargetForm,
  writeProgramWords,
} from '@planwright/engine';
import { sql } from 'kysely';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { appendTargets } from './append-targets.ts';
import { findTargetOf, loadTargets, type TargetRow, targetText } from './targets.ts';

type Unit = Pick<IndicatorDefinition, 'id' | 'unit'>;

/**
 * 换计量单位: targets are kept in the indicator's unit, so that with another one each that holds is said anew in it (a row of its own; the earlier one stays).
 * Values need nothing: each row keeps the unit it was written in.
 *
 * @throws PlanwrightError `conflict` where a target cannot be converted, or is split over units in the unit that it has
 */
export async function convertTargets(context: LedgerContext, actor: Actor, before: Unit, after: Unit): Promise<void> {
  if (before.unit === after.unit) return;
  const held = await loadHeld(context, before.id);
  const due = held.filter(({ form }) => form.kind === 'number' || form.kind === 'range');
  const stuck = due.find(({ form }) => inUnit(form, before.unit, after.unit) === null);
  if (stuck !== undefined) {
    const text = targetText(stuck.form, before, (id) => ({ 'zh-CN': id, en: id }));
    throw refuse(
      `the target of ${stuck.year}, ${text}, cannot be told in ${after.unit}`,
      `${stuck.year}年目标“${text}”不能换算为“${after.unit}”，单位不能这样改`,
    );
  }
  if (due.length === 0) return;
  await refuseSplit(context, before, after);
  const rows = due.map((row) => rowOf(row, inUnit(row.form, before.unit, after.unit) ?? row.form, before, after));
  await appendTargets(context, actor, rows, context.now());
}

/** The target that holds of each unit and year. */
async function loadHeld(context: LedgerContext, indicatorId: string): Promise<readonly TargetRow[]> {
  const { rows } = await sql<{ readonly year: number }>`select distinct year from indicator_target
    where jurisdiction_id = ${context.jurisdictionId} and indicator_id = ${indicatorId}`.execute(context.db);
  const held: TargetRow[] = [];
  for (const { year } of rows) {
    const all = await loadTargets(context, { year, knownAt: null, indicatorId });
    for (const unitId of new Set(all.map((row) => row.unitId))) {
      const last = findTargetOf(all, indicatorId, unitId);
      if (last !== undefined) held.push(last);
    }
  }
  return held;
}

function inUnit(form: TargetForm, from: string, to: string): TargetForm | null {
  const told = (value: string) => convertUnit(value, from, to);
  if (form.kind === 'number') {
    const value = told(form.value);
    return value === null ? null : { ...form, value };
  }
  if (form.kind !== 'range') return form;
  const [low, high] = [told(form.low), told(form.high)];
  return low === null || high === null ? null : { ...form, low, high };
}

/** The parts of a split add up to the target in the unit that it was split in. */
async function refuseSplit({ db, jurisdictionId }: LedgerContext, { id, unit }: Unit, after: Unit): Promise<void> {
  const { rows } =
    await sql`select from decomposition where jurisdiction_id = ${jurisdictionId} and subject_kind = 'indicator-target'
    and split_part(subject_id, ':', 1) = ${id} limit 1`.execute(db);
  if (rows.length === 0) return;
  throw refuse(
    `its target is split over units in ${unit}; the unit cannot become ${after.unit}`,
    `该指标的目标已按“${unit}”分解到各单位，单位不能改为“${after.unit}”`,
  );
}

function rowOf(row: TargetRow, form: TargetForm, before: Unit, after: Unit) {
  return {
    indicator_id: row.indicatorId,
    org_unit_id: row.unitId,
    year: row.year,
    form: JSON.stringify(form),
    strength: row.strength,
    target_class: row.targetClass,
    deadline: row.deadline,
    curve: JSON.stringify(row.curve),
    commitment_id: row.commitmentId,
    reason: writeProgramWords('unit-of-definition', { from: before.unit, to: after.unit }),
  };
}

function refuse(message: string, messageZh: string): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'unit-in-use',
    message,
    hint: 'make an indicator of its own for the other unit',
    messageZh,
    hintZh: '请另立一个以新单位计的指标',
  });
}

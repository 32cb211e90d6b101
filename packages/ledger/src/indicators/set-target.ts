import {
  compareDecimals,
  type IndicatorDefinition,
  isDate,
  isRankUnit,
  PlanwrightError,
  type TargetForm,
} from '@planwright/engine';
import { appendLog } from '#log/append.ts';
import { type Actor, type IndicatorTargetInput, indicatorTargetInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { appendTargets, type ToldTarget } from './append-targets.ts';
import { type DefinitionSet, loadDefinitions, requireDefinition } from './definitions.ts';
import { unknownUnit } from './entry-rights.ts';
import { requireDeflator } from './save-definition.ts';
import { findTargetOf, loadTargets } from './targets.ts';

/** 定目标: a new row that holds from now on; the earlier ones stay and are shown. */
export async function setIndicatorTarget(
  context: LedgerContext,
  actor: Actor,
  id: string,
  given: IndicatorTargetInput,
): Promise<void> {
  await requireRight(context, actor, 'set-target');
  const input = indicatorTargetInput.parse(given);
  const set = await loadDefinitions(context);
  const definition = requireDefinition(set, id);
  const { db, jurisdictionId } = context;
  const unit = await db
    .selectFrom('org_unit')
    .select('org_unit_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', '=', input.unitId)
    .executeTakeFirst();
  if (unit === undefined) throw unknownUnit(input.unitId);
  const { form } = input;
  const deadline = input.deadline ?? `${input.year}-12-31`;
  requireForm(set, definition, form);
  if (!isDate(deadline) || deadline < `${input.year}-01-01` || deadline > `${input.year + 1}-12-31`)
    throw wrong(
      `the deadline "${deadline}" of a target for ${input.year} has to be a day of that year or the next`,
      `${input.year}年目标的完成时限“${deadline}”须为当年或次年的日期`,
    );
  await refusePartOfSplit(context, id, input);
  const target: ToldTarget = {
    indicator_id: id,
    org_unit_id: input.unitId,
    year: input.year,
    form: JSON.stringify(form),
    strength: input.strength,
    target_class: input.targetClass ?? definition.targetClass,
    deadline,
    curve: JSON.stringify({ kind: 'months' }),
    commitment_id: null,
    reason: input.reason,
  };
  await appendTargets(context, actor, [target], context.now());
  await appendLog(context, actor, {
    action: 'set-target',
    subject: `indicator:${id}`,
    reason: input.reason,
    details: { unitId: input.unitId, year: input.year, form, strength: input.strength },
  });
}

/** @throws PlanwrightError `input` for a form that says nothing about the indicator */
function requireForm(set: DefinitionSet, definition: IndicatorDefinition, form: TargetForm): void {
  const { unit, label } = definition;
  if (form.kind === 'growth') requireDeflator(set, form);
  if (form.kind === 'range' && compareDecimals(form.low, form.high) >= 0)
    throw wrong(
      `the lower end ${form.low} is not below the upper end ${form.high}`,
      `区间下限${form.low}应小于上限${form.high}`,
    );
  if (form.kind === 'growth' && form.high !== null && compareDecimals(form.percent, form.high) >= 0)
    throw wrong(
      `the growth ${form.percent}% is not below its upper end ${form.high}%`,
      `增速下限${form.percent}%应小于上限${form.high}%`,
    );
  if (form.kind === 'points' && unit !== '%')
    throw wrong(
      `points above last year fit a rate in %, not ${unit}`,
      `“提高几个百分点”只适用于以%计的指标，该指标单位是${unit}`,
    );
  if (form.kind === 'rank' && definition.direction === 'none' && !isRankUnit(unit))
    throw wrong(
      `"${label.en}" says neither that higher nor that lower is better and cannot be ranked`,
      `“${label['zh-CN']}”没有规定越高越好还是越低越好，不能设位次目标`,
    );
  if (form.kind === 'relative') requireRelative(definition, requireDefinition(set, form.to), form.tolerance);
}

function requireRelative(definition: IndicatorDefinition, other: IndicatorDefinition, tolerance: string): void {
  if (other.id === definition.id)
    throw wrong('an indicator cannot be held against itself', '不能与指标自身同步，请选择另一个指标');
  if (definition.unit !== other.unit)
    throw wrong(
      `"${other.label.en}" is in ${other.unit}, this indicator in ${definition.unit}: one cannot be held against the other`,
      `“${other.label['zh-CN']}”的单位是${other.unit}，本指标是${definition.unit}，不能比较是否同步`,
    );
  if (compareDecimals(tolerance, '0') < 0)
    throw wrong(`the tolerance ${tolerance} is below zero`, `允许低于的幅度不能为负：${tolerance}`);
}

function wrong(message: string, messageZh: string): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'wrong-target',
    message,
    hint: 'correct the target',
    messageZh,
    hintZh: '请更正目标',
  });
}

/** What a frozen split gave to a unit is changed by an amendment of the split, so that the parts keep giving the total. */
async function refusePartOfSplit(
  context: LedgerContext,
  indicatorId: string,
  { unitId, year }: Pick<IndicatorTargetInput, 'unitId' | 'year'>,
): Promise<void> {
  const held = findTargetOf(await loadTargets(context, { year, knownAt: null, indicatorId }), indicatorId, unitId);
  if (held === undefined || held.splitId === null) return;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'target-from-split',
    message: `the target is the unit's part of a split (version ${held.splitVersion}) and is not set by hand`,
    hint: `amend the split ${held.splitId} with a reason and a document`,
    messageZh: `该目标是目标分解第${held.splitVersion}版下达的数，不能单独改`,
    hintZh: '请在分解页另存调整版，写明理由和依据文件',
  });
}

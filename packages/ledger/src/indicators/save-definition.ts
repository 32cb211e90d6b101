import {
  checkFormula,
  convertUnit,
  cycleFault,
  findCycle,
  indicatorsIn,
  isShort,
  PlanwrightError,
  parseUnit,
} from '@planwright/engine';
import { sql } from 'kysely';
import { appendLog } from '#log/append.ts';
import type { Actor, FormulaCheckView, SaveIndicatorInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { convertTargets } from './change-unit.ts';
import { catalogueOf, type DefinitionSet, loadDefinitions, readsWith } from './definitions.ts';

/** 检查公式: what a formula would be: its own unit, what it reads, its faults; a circle names its members. */
export async function checkIndicatorFormula(
  context: LedgerContext,
  { id, formula, unit }: { readonly id: string | null; readonly formula: string; readonly unit: string },
): Promise<FormulaCheckView> {
  return reviewFormula(context, await loadDefinitions(context), id, formula, unit);
}

function reviewFormula(
  context: LedgerContext,
  set: DefinitionSet,
  id: string | null,
  text: string,
  unit: string,
): FormulaCheckView {
  const { formula, faults } = checkFormula(text, unit, catalogueOf(context, set.all));
  if (formula === null) return { unit: null, reads: [], faults: faults.map((fault) => ({ ...fault })) };
  const own = id ?? ' new';
  const cycle = findCycle(readsWith(set, own, formula));
  const nameOf = (each: string): string => set.byId.get(each)?.label['zh-CN'] ?? '本指标';
  const circles = cycle === undefined ? [] : [cycleFault(cycle, nameOf, text.length)];
  return {
    unit: formula.unit.text,
    reads: indicatorsIn(formula).flatMap((each) => {
      const read = set.byId.get(each);
      return read === undefined ? [] : [{ id: read.id, label: read.label, unit: read.unit }];
    }),
    faults: circles.map((fault) => ({ ...fault })),
  };
}

/**
 * 保存口径: a new version of a definition, or a new indicator. Values that were written keep the unit they were written in.
 *
 * @throws PlanwrightError `input` for a formula with faults, a unit that is none, or a roll-up that names an indicator there is not
 */
export async function saveDefinition(
  context: LedgerContext,
  actor: Actor,
  { definition, reason }: SaveIndicatorInput,
): Promise<void> {
  await requireRight(context, actor, 'define-indicator');
  const { db, jurisdictionId } = context;
  const set = await loadDefinitions(context);
  checkDefinition(context, set, definition);
  const before = set.byId.get(definition.id);
  if (before !== undefined) await convertTargets(context, actor, before, definition);
  const { rows } = await sql<{ number: number }>`select coalesce(max(number), 0)::int as number from indicator_version
    where jurisdiction_id = ${jurisdictionId} and indicator_id = ${definition.id}`.execute(db);
  const number = (rows[0]?.number ?? 0) + 1;
  await db
    .insertInto('indicator')
    .values({ jurisdiction_id: jurisdictionId, indicator_id: definition.id, position: 1000 + set.all.length })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('indicator_version')
    .values({
      jurisdiction_id: jurisdictionId,
      indicator_id: definition.id,
      number,
      content: JSON.stringify(definition),
      from_library: false,
      recorded_at: context.now(),
      by_post: actor.postId,
      by_name: actor.personName,
      reason,
    })
    .execute();
  await appendLog(context, actor, {
    action: 'define-indicator',
    subject: `indicator:${definition.id}`,
    reason,
    details: { number, definition },
  });
}

function checkDefinition(
  context: LedgerContext,
  set: DefinitionSet,
  definition: SaveIndicatorInput['definition'],
): void {
  const { id, unit, formula, overSpace, growthOf, label } = definition;
  if (label['zh-CN'].trim() === '') throw wrong('the indicator has no name', '指标没有名称');
  if (parseUnit(unit) === undefined)
    throw wrong(`"${unit}" is no unit of measure`, `“${unit}”不是计量单位，应如 亿元、万元/人`);
  const twin = set.all.find((other) => other.id !== id && other.label['zh-CN'] === label['zh-CN']);
  if (twin !== undefined)
    throw wrong(`the name is taken by "${twin.id}"`, `名称“${label['zh-CN']}”已由指标“${twin.id}”使用`);
  const named = [
    ...(overSpace.kind === 'weighted-mean' ? [overSpace.weight] : []),
    ...(overSpace.kind === 'ratio-of-sums' ? [overSpace.numerator, overSpace.denominator] : []),
    ...(growthOf === null ? [] : [growthOf.indicator]),
  ];
  const unknown = named.find((other) => !set.byId.has(other));
  if (unknown !== undefined)
    throw wrong(`the roll-up names "${unknown}", which is no indicator`, `汇总规则引用了不存在的指标“${unknown}”`);
  if (growthOf !== null) requireDeflator(set, growthOf);
  requireOwnStretch(definition);
  requireSummable(definition);
  requireRatio(set, definition);
  if (formula === null) return;
  const [fault] = reviewFormula(context, set, id, formula, unit).faults;
  if (fault !== undefined) throw wrong(fault.message.en, fault.message['zh-CN']);
}

/** Weeks do not begin with the year, so that there is no total since its start by weeks; months together are an affair of months. */
function requireOwnStretch({ period }: SaveIndicatorInput['definition']): void {
  const words = { week: ['weeks', '周'], 'ten-days': ['ten-day periods', '旬'] } as const;
  if (isShort(period) && period.cumulative)
    throw wrong(
      `${words[period.kind][0]} are reported by themselves, not counted from the year's start; totals follow from them`,
      `按${words[period.kind][1]}报的数只报当期，不报自年初累计数；累计由各期推算`,
    );
  if (period.kind !== 'month' && period.januaryWithFebruary)
    throw wrong('January comes together with February only in months', '“1—2月合并”只用于按月报的指标');
}

/** Points (个百分点) are not among them: contributions of parts to a growth give the whole's. */
const SHARE_UNIT = /^[%％‰]$|[/／]/;

/**
 * What is a share of something (%, 元/人) does not add up, neither over units nor over months.
 *
 * @throws PlanwrightError `input` naming the unit and what may be chosen
 */
function requireSummable({ unit, overSpace, overTime }: SaveIndicatorInput['definition']): void {
  if (!SHARE_UNIT.test(unit)) return;
  if (overSpace.kind === 'sum')
    throw wrong(
      `what is measured in ${unit} does not add up over units; choose a weighted mean, a ratio of sums or none`,
      `以“${unit}”计的数不能按单位相加；请选加权平均、合计之比或不汇总`,
    );
  if (overTime === 'sum')
    throw wrong(
      `what is measured in ${unit} does not add up over months; choose mean, latest, max or none`,
      `以“${unit}”计的数不能按时间相加；请选平均、期末数、最大或不汇总`,
    );
}

/** @throws PlanwrightError `input` for a ratio whose parts do not give the indicator's unit */
function requireRatio(set: DefinitionSet, { unit, overSpace }: SaveIndicatorInput['definition']): void {
  if (overSpace.kind !== 'ratio-of-sums') return;
  const [above, below] = [overSpace.numerator, overSpace.denominator].map((id) => set.byId.get(id)?.unit ?? '');
  if (above === undefined || below === undefined || convertUnit('1', `${above}/${below}`, unit) !== null) return;
  throw wrong(
    `${above} over ${below} cannot be told in ${unit}`,
    `分子“${above}”除以分母“${below}”得不出“${unit}”，两者不能换算`,
  );
}

/** @throws PlanwrightError `input` for a price index that is none, or that nothing is to be converted by */
export function requireDeflator(
  set: DefinitionSet,
  { prices, deflator }: { readonly prices: 'constant' | 'current'; readonly deflator?: string | null | undefined },
): void {
  if (deflator == null) return;
  if (prices === 'current')
    throw wrong(
      'growth at current prices needs no price index',
      '现价增速不需要价格指数；只有可比价增速才按价格指数换算',
    );
  const index = set.byId.get(deflator);
  if (index === undefined)
    throw wrong(`the price index "${deflator}" is no indicator`, `价格指数“${deflator}”不是指标`);
  if (index.unit !== '%')
    throw wrong(
      `the price index "${index.label.en}" is in ${index.unit}; it has to be a change over the year before in %`,
      `价格指数“${index.label['zh-CN']}”的单位是${index.unit}，须为比上年涨跌幅（%）`,
    );
}

function wrong(message: string, messageZh: string): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'wrong-definition',
    message,
    hint: 'correct the definition',
    messageZh,
    hintZh: '请更正指标口径',
  });
}

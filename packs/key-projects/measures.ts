import type { Expression, Label, Measure, MonthSpan } from '@planwright/engine';
import { COMPLETED_STATES, STARTED_STATES } from './lifecycle.ts';

const field = (name: string): Expression => ({ kind: 'field', name });
const inStates = (values: readonly string[]): Expression => ({ kind: 'in', of: field('state'), values });
/** Dropped projects are out of every rate. */
const live: Expression = { kind: 'not', of: inStates(['dropped']) };
const count = (where: Expression): Expression => ({ kind: 'count', where });
const sum = (of: Expression, where: Expression = live): Expression => ({ kind: 'sum', of, where });
const months = (of: string, span: MonthSpan): Expression => sum({ kind: 'months', of, span });
const arithmetic = (op: 'subtract' | 'divide' | 'multiply', left: Expression, right: Expression): Expression => ({
  kind: 'arithmetic',
  op,
  left,
  right,
});
/** Open projects that need more of a factor than is secured. */
const shortOf = (factor: string): Expression => ({
  kind: 'and',
  of: [
    { kind: 'not', of: inStates([...COMPLETED_STATES, 'dropped']) },
    { kind: 'compare', op: 'gt', left: field(`${factor}Needed`), right: field(`${factor}Secured`) },
  ],
});
const shortage = (factor: string): Expression =>
  sum(arithmetic('subtract', field(`${factor}Needed`), field(`${factor}Secured`)), shortOf(factor));
const percent = (part: Expression, whole: Expression): Expression => ({
  kind: 'arithmetic',
  op: 'multiply',
  left: { kind: 'arithmetic', op: 'divide', left: part, right: whole },
  right: { kind: 'literal', value: '100' },
});

type Nature = Pick<Measure, 'overSpace' | 'overTime' | 'missing' | 'direction'>;
const counted: Nature = {
  overSpace: 'sum',
  overTime: 'latest',
  missing: 'ignore',
  direction: 'higher-is-better',
};
const rate: Nature = {
  overSpace: 'ratio-of-sums',
  overTime: 'latest',
  missing: 'partial',
  direction: 'higher-is-better',
};
const amount: Nature = { overSpace: 'sum', overTime: 'latest', missing: 'partial', direction: 'higher-is-better' };
const lacking: Nature = { overSpace: 'sum', overTime: 'latest', missing: 'ignore', direction: 'lower-is-better' };

const measure = (
  name: string,
  [zh, en]: readonly [string, string],
  [unit, scale]: readonly [string, number],
  expression: Expression,
  nature: Nature,
): Measure => {
  const label: Label = { 'zh-CN': zh, en };
  return { name, label, register: 'key-projects', unit, scale, expression, ...nature };
};

const started = count(inStates(STARTED_STATES));
const completed = count(inStates(COMPLETED_STATES));
const done = months('doneByMonth', 'yearToDate');
const PROJECTS = ['个', 0] as const;
const PERCENT = ['%', 1] as const;
const MONEY = ['亿元', 2] as const;

/**
 * 开工率、竣工率、投资完成率: the three rates by which the plan wants key projects ranked, with their parts.
 *
 * The rounding rule, once: a figure is rounded half up, to the digits its measure declares, when it is shown; sums and shares are reckoned
 * unrounded; a difference between two shown figures is reckoned from what is shown. So 163 of 885.87 is 18.4 %, and 18.4 − 2/12 = 1.73
 * is 1.7 points ahead, as published for February 2023.
 */
export const measures: readonly Measure[] = [
  measure('projectCount', ['项目数', 'projects'], PROJECTS, count(live), counted),
  measure('startedCount', ['已开工', 'started'], PROJECTS, started, counted),
  measure('completedCount', ['已竣工', 'completed'], PROJECTS, completed, counted),
  measure('startRate', ['开工率', 'start rate'], PERCENT, percent(started, count(live)), rate),
  measure('completionRate', ['竣工率', 'completion rate'], PERCENT, percent(completed, count(live)), rate),
  measure('totalInvestment', ['总投资', 'total investment'], MONEY, sum(field('totalInvestment')), amount),
  measure('plannedInvestment', ['年度计划投资', 'investment planned'], MONEY, months('planByMonth', 'year'), amount),
  measure('doneInvestment', ['完成投资', 'investment done'], MONEY, done, amount),
  measure(
    'investmentRate',
    ['投资完成率', 'investment completion rate'],
    PERCENT,
    percent(done, months('planByMonth', 'year')),
    rate,
  ),
  measure(
    'paceLead',
    ['较时序进度', 'against elapsed share'],
    ['个百分点', 1],
    arithmetic('subtract', { kind: 'measure', name: 'investmentRate' }, { kind: 'elapsedShare' }),
    { ...rate, overSpace: 'none' },
  ),
  measure(
    'corroboratedRate',
    ['纳统率', 'share in statistics'],
    PERCENT,
    percent(months('statisticsByMonth', 'yearToDate'), done),
    { ...rate, missing: 'ignore' },
  ),
  measure('landShortCount', ['缺地项目', 'short of land'], PROJECTS, count(shortOf('land')), lacking),
  measure('landShortage', ['用地缺口', 'land short'], ['亩', 0], shortage('land'), lacking),
  measure('energyShortage', ['能耗缺口', 'energy short'], ['吨标准煤', 0], shortage('energy'), lacking),
  measure('fundsShortCount', ['缺资金项目', 'short of funds'], PROJECTS, count(shortOf('funds')), lacking),
  measure('fundsShortage', ['资金缺口', 'funds short'], MONEY, shortage('funds'), lacking),
];

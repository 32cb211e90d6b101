import type { Expression, Label, Measure } from '@planwright/engine';
import { COMPLETED_STATES, STARTED_STATES } from './lifecycle.ts';

const field = (name: string): Expression => ({ kind: 'field', name });
const inStates = (values: readonly string[]): Expression => ({ kind: 'in', of: field('state'), values });
/** Dropped projects are out of every rate. */
const live: Expression = { kind: 'not', of: inStates(['dropped']) };
const count = (where: Expression): Expression => ({ kind: 'count', where });
const sum = (name: string): Expression => ({ kind: 'sum', of: field(name), where: live });
const percent = (part: Expression, whole: Expression): Expression => ({
  kind: 'arithmetic',
  op: 'multiply',
  left: { kind: 'arithmetic', op: 'divide', left: part, right: whole },
  right: { kind: 'literal', value: '100' },
});

const measure = (
  name: string,
  label: Label,
  unit: string,
  scale: number,
  expression: Expression,
  rest: Pick<Measure, 'overSpace' | 'overTime' | 'missing'>,
): Measure => ({
  name,
  label,
  register: 'key-projects',
  unit,
  scale,
  expression,
  direction: 'higher-is-better',
  ...rest,
});

const counted = { overSpace: 'sum', overTime: 'latest', missing: 'ignore' } as const;
const rate = { overSpace: 'ratio-of-sums', overTime: 'latest', missing: 'partial' } as const;
const amount = { overSpace: 'sum', overTime: 'latest', missing: 'partial' } as const;

const started = count(inStates(STARTED_STATES));
const completed = count(inStates(COMPLETED_STATES));

/** 开工率、竣工率、投资完成率: the three rates by which the plan wants key projects ranked, with their parts. */
export const measures: readonly Measure[] = [
  measure('projectCount', { 'zh-CN': '项目数', en: 'projects' }, '个', 0, count(live), counted),
  measure('startedCount', { 'zh-CN': '已开工', en: 'started' }, '个', 0, started, counted),
  measure('completedCount', { 'zh-CN': '已竣工', en: 'completed' }, '个', 0, completed, counted),
  measure('startRate', { 'zh-CN': '开工率', en: 'start rate' }, '%', 1, percent(started, count(live)), rate),
  measure(
    'completionRate',
    { 'zh-CN': '竣工率', en: 'completion rate' },
    '%',
    1,
    percent(completed, count(live)),
    rate,
  ),
  measure(
    'plannedInvestment',
    { 'zh-CN': '年度计划投资', en: 'investment planned' },
    '亿元',
    2,
    sum('planByMonth'),
    amount,
  ),
  measure('doneInvestment', { 'zh-CN': '完成投资', en: 'investment done' }, '亿元', 2, sum('doneByMonth'), amount),
  measure(
    'investmentRate',
    { 'zh-CN': '投资完成率', en: 'investment completion rate' },
    '%',
    1,
    percent(sum('doneByMonth'), sum('planByMonth')),
    rate,
  ),
];

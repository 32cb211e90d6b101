import { intervalOf } from '#audit/interval.ts';
import type { AuditContext, Check, FoundFault, Measured, Rule } from '#audit/model.ts';
import { check, finding, place, quote } from '#audit/report.ts';
import { makeSum, printedOf, termOf } from '#audit/sum.ts';
import { directionOf } from '#diff/direction.ts';
import { compare, divide } from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/target-below-reached';

/** What is done anew each year starts from nothing again: a smaller number of it is no step back. */
const FLOW =
  /新|改|建|完成|实施|培训|培育|引进|投资|发放|开工|转化|投入|减免|治理|造林|签约|资金|融资|就业[^率]|举办|支出|处置|赤字|债|淘汰|拆|征|回收|增加|净增|疏解|盘活|退出|项目|落户|压减|创/;
/** A rate is a state, whatever it is a rate of. */
const RATE = /(?:率|比重|占比|比例)$/;
/** What stands from year to year and is meant to be kept. */
const STOCK = /率|比重|占比|比例|产量|总产|面积|保有量|存栏|出栏|拥有量|里程|寿命|床位|装机|总量|总数|人数/;

/** 目标低于已达到的水平: a rate, share or stock that is to reach less than the document says it has already. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '目标低于已达到的水平', en: 'a target below what is already reached' },
  severity: 'warning',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    const checks: Check[] = [];
    for (const series of context.series) {
      const name = series[0]?.fact.metric ?? '';
      if (!RATE.test(name) && (FLOW.test(name) || !STOCK.test(name))) continue;
      for (const target of series.filter(isTarget)) {
        const reached = findReached(context, series, target);
        if (reached === undefined) continue;
        if (isBelow(target, reached)) findings.push(report(context, target, reached));
        else checks.push(check(CODE, target.fact, sumOf(target, reached), [place(context, reached.fact, 'base')]));
      }
    }
    return { findings, checks, held: checks.length };
  },
};

const isTarget = ({ fact }: Measured): boolean => fact.status === 'target' && fact.kind === 'level';

/** What the year before the target's reached, in the same dimension. */
function findReached({ plan }: AuditContext, series: readonly Measured[], target: Measured): Measured | undefined {
  const before = Number(target.fact.period) - 1;
  return series.find(
    ({ fact, dimension }) =>
      fact.status === 'actual' &&
      fact.kind === 'level' &&
      fact.op === 'eq' &&
      dimension === target.dimension &&
      fact.period !== null &&
      (Number(fact.period) === before || fact.period === plan.document.reviewYear) &&
      Number(fact.period) < Number(target.fact.period),
  );
}

function isBelow(target: Measured, reached: Measured): boolean {
  const { low, high } = intervalOf(reached);
  const aim = intervalOf(target);
  return directionOf(target.fact) === 'ceiling'
    ? compare(aim.low, high) > 0 && target.fact.op === 'eq'
    : compare(aim.high, low) < 0;
}

function sumOf(target: Measured, reached: Measured) {
  return makeSum({
    terms: [termOf('', reached)],
    result: divide(reached.value, target.factor),
    unit: target.fact.unit,
    printed: printedOf(target),
    tolerance: { kind: 'bound', value: divide(target.half, target.factor) },
  });
}

function report(context: AuditContext, target: Measured, reached: Measured): FoundFault {
  const sum = sumOf(target, reached);
  const [aim, past] = [quote(context, target.fact), quote(context, reached.fact)];
  const converted = target.fact.unit === reached.fact.unit ? '' : `（合${sum.result.value}${target.fact.unit}）`;
  return finding({
    code: CODE,
    // 稳定在…以上 is a floor under what is reached, and said to be one.
    severity: target.fact.op === 'ge' ? 'info' : 'warning',
    span: target.fact,
    message: {
      'zh-CN': `“${target.fact.metric}”目标${aim}，${reached.fact.period}年已达${past}${converted}`,
      en: `the target for “${target.fact.metric}” is ${aim}; in ${reached.fact.period} it was already ${past}${converted}`,
    },
    sum,
    confidence: 0.7,
    params: { metric: target.fact.metric, reached: past },
    related: [place(context, reached.fact, 'base')],
    hint: {
      'zh-CN': '提高目标，或者写明为什么预计回落',
      en: 'raise the target, or say why a fall is expected',
    },
  });
}

import { intervalOf } from '#audit/interval.ts';
import type { AuditContext, Check, FoundFault, Measured, Rule, Sum } from '#audit/model.ts';
import { check, finding, place, quote } from '#audit/report.ts';
import { makeSum, printedOf, termOf, writeSum } from '#audit/sum.ts';
import type { Fact } from '#model.ts';
import {
  add,
  compare,
  divide,
  HUNDRED,
  ONE,
  power,
  type Rational,
  rational,
  subtract,
  toDecimal,
  ZERO,
} from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/average-growth';

/** 年均增速: from A in one year to B in another, the yearly average must follow; reckoned by powers, without roots. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '年均增速与起止数不符', en: 'an average yearly growth that does not follow from its ends' },
  severity: 'error',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    const checks: Check[] = [];
    for (const sentence of context.sentences) {
      const { facts } = sentence;
      facts.forEach((fact, index) => {
        const growth = findAverage(context, facts, index);
        const start = context.measure(fact);
        const end = facts[index + 1] === undefined ? null : context.measure(facts[index + 1] as Fact);
        if (
          growth === null ||
          start === null ||
          end === null ||
          start.dimension !== end.dimension ||
          compare(start.value, ZERO) <= 0
        )
          return;
        const years = Number(end.fact.period) - Number(start.fact.period);
        if (!(years >= 2 && years <= 30)) return;
        const outcome = judge(start, end, growth, years);
        if (outcome === 'silent') return;
        if (outcome === 'holds') checks.push(check(CODE, growth.fact, reckon(start, end, growth, years)));
        else findings.push(report(context, [start, end, growth], years));
      });
    }
    return { findings, checks, held: checks.length };
  },
};

/** Published at constant prices, while the ends are printed at current ones: nothing follows from them (《国民经济核算体系》, 不变价). */
const CONSTANT_PRICES = /生产总值|增加值|总产值/;

/** The 年均 growth right behind a base and its end, in the same sentence. */
function findAverage(context: AuditContext, facts: readonly Fact[], index: number): Measured | null {
  const [base, end, growth] = facts.slice(index, index + 3);
  if (
    base?.status !== 'base' ||
    end === undefined ||
    growth === undefined ||
    base.period === null ||
    end.period === null
  )
    return null;
  if (growth.kind !== 'growth' || growth.op !== 'eq' || CONSTANT_PRICES.test(growth.metric)) return null;
  const between = context.text.slice(end.end, growth.start);
  return between.length <= 16 && /年均|平均每年|每年平均/.test(between) ? context.measure(growth) : null;
}

const factorOf = (percent: Rational): Rational => add(ONE, divide(percent, HUNDRED));

/** Whether (1 + g)ⁿ meets B / A for any g and any ends that the printed digits allow. */
function judge(start: Measured, end: Measured, growth: Measured, years: number): 'holds' | 'fails' | 'silent' {
  const [from, to, rate] = [intervalOf(start), intervalOf(end), intervalOf(growth)];
  if (compare(from.low, ZERO) <= 0 || compare(factorOf(rate.low), ZERO) <= 0) return 'silent';
  const lowest = divide(to.low, from.high);
  const highest = divide(to.high, from.low);
  return compare(power(factorOf(rate.low), years), highest) <= 0 &&
    compare(power(factorOf(rate.high), years), lowest) >= 0
    ? 'holds'
    : 'fails';
}

/** The average growth that the ends give, in per cent, by halving; exact to a thousandth of a point. */
function averageOf(start: Measured, end: Measured, years: number): Rational {
  const ratio = divide(end.value, start.value);
  let low = rational(-100n);
  let high = rational(1000n);
  const step = rational(1n, 2000n);
  while (compare(subtract(high, low), step) > 0) {
    // Rounded so that the fractions stay short.
    const middle = rational((add(low, high).n * 5000n) / add(low, high).d, 10_000n);
    if (compare(power(factorOf(middle), years), ratio) <= 0) low = middle;
    else high = middle;
  }
  return low;
}

function reckon(start: Measured, end: Measured, growth: Measured, years: number): Sum {
  const average = averageOf(start, end, years);
  return makeSum({
    terms: [
      termOf('', end),
      termOf('÷', start),
      { sign: '^', value: rational(1n, BigInt(years)), unit: '', span: null },
      { sign: '-', value: ONE, unit: '', span: null },
    ],
    result: average,
    unit: '%',
    printed: printedOf(growth),
    tolerance: { kind: 'rounding', value: growth.half },
  });
}

function report(context: AuditContext, [start, end, growth]: readonly [Measured, Measured, Measured], years: number) {
  const sum = reckon(start, end, growth, years);
  const words = writeSum(sum, false);
  return finding({
    code: CODE,
    severity: 'error',
    span: growth.fact,
    message: {
      'zh-CN': `“${growth.fact.metric}”${years}年间年均应为${sum.result.value}%，文中${quote(context, growth.fact)}`,
      en: `the average growth of “${growth.fact.metric}” over ${years} years is ${sum.result.value} %, printed ${quote(context, growth.fact)}`,
    },
    reckoning: words,
    sum,
    confidence: 0.85,
    params: { metric: growth.fact.metric, printed: quote(context, growth.fact) },
    related: [place(context, start.fact, 'base'), place(context, end.fact, 'total')],
    hint: {
      'zh-CN': `核对起止年份和数值；照此应写${toDecimal(averageOf(start, end, years), growth.digits)}%；按不变价计算的，请写明`,
      en: `check years and values: it would be ${toDecimal(averageOf(start, end, years), growth.digits)} %; say so where constant prices were used`,
    },
  });
}

import { divideIntervals, type Interval, intervalOf, overlap, scaleInterval } from '#audit/interval.ts';
import { CONSTANT_PRICES } from '#audit/metric-names.ts';
import type { AuditContext, Check, FoundFault, Measured, Rule } from '#audit/model.ts';
import { check, finding, place, quote } from '#audit/report.ts';
import { makeSum, printedOf, termOf } from '#audit/sum.ts';
import {
  add,
  compare,
  divide,
  fromDecimal,
  HUNDRED,
  multiply,
  type Rational,
  subtract,
  toDecimal,
  ZERO,
} from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/growth-against-level';

/** 增长目标与绝对量目标: last year's level, the level that is aimed at and the growth that is aimed at must fit. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '增长目标与绝对量目标不符', en: 'a growth target against a level target' },
  severity: 'error',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    const checks: Check[] = [];
    for (const series of context.series) {
      const trio = CONSTANT_PRICES.test(series[0]?.fact.metric ?? '') ? null : findTrio(series);
      if (trio === null) continue;
      if (fits(context, trio))
        checks.push(check(CODE, trio.growth.fact, sumOf(context, trio), placesOf(context, trio)));
      else findings.push(report(context, trio));
    }
    return { findings, checks, held: checks.length };
  },
};

interface Trio {
  readonly base: Measured;
  readonly level: Measured;
  readonly growth: Measured;
}

const isPlain = ({ fact }: Measured): boolean => fact.op === 'eq' || fact.op === 'approx' || fact.op === 'ge';

/** Exactly one growth and one level that are aimed at for one year, and the level of the year before. */
function findTrio(series: readonly Measured[]): Trio | null {
  const targets = series.filter((measured) => measured.fact.status === 'target' && isPlain(measured));
  const growths = targets.filter(({ fact, dimension }) => fact.kind === 'growth' && dimension === '%');
  const levels = targets.filter(({ fact, dimension }) => fact.kind === 'level' && dimension !== '%');
  const [growth, level] = [growths[0], levels[0]];
  if (growth === undefined || level === undefined || growths.length > 1 || levels.length > 1) return null;
  if (growth.fact.period === null || growth.fact.period !== level.fact.period) return null;
  const bases = series.filter(
    ({ fact, dimension }) =>
      fact.kind === 'level' &&
      fact.status !== 'target' &&
      fact.op === 'eq' &&
      dimension === level.dimension &&
      Number(fact.period) === Number(level.fact.period) - 1,
  );
  const [base] = bases;
  return base === undefined || bases.length > 1 || compare(base.value, ZERO) <= 0 ? null : { base, level, growth };
}

/** 左右 widens a figure by the setting; the growth and the level may both be bounds, then only their figures are held together. */
function widened({ settings }: AuditContext, measured: Measured): Interval {
  const { low, high } = intervalOf(measured);
  if (measured.fact.op !== 'approx') return { low, high };
  const by = multiply(measured.value, divide(fromDecimal(settings.aboutPercent), HUNDRED));
  return { low: subtract(low, by), high: add(high, by) };
}

function growthOf({ base, level }: Trio): Rational {
  return subtract(multiply(divide(level.value, base.value), HUNDRED), HUNDRED);
}

function fits(context: AuditContext, trio: Trio): boolean {
  const ratio = divideIntervals(widened(context, trio.level), intervalOf(trio.base));
  if (ratio === null) return true;
  const { low, high } = scaleInterval(ratio, HUNDRED);
  return overlap({ low: subtract(low, HUNDRED), high: subtract(high, HUNDRED) }, widened(context, trio.growth));
}

function sumOf(context: AuditContext, trio: Trio) {
  const { base, level, growth } = trio;
  const about = growth.fact.op === 'approx' || level.fact.op === 'approx';
  return makeSum({
    terms: [
      termOf('', level),
      termOf('÷', base),
      { sign: '×', value: HUNDRED, unit: '', span: null },
      { sign: '-', value: HUNDRED, unit: '', span: null },
    ],
    result: growthOf(trio),
    unit: '%',
    printed: printedOf(growth),
    tolerance: { kind: about ? 'about' : 'rounding', value: subtract(widened(context, growth).high, growth.value) },
  });
}

function placesOf(context: AuditContext, { base, level }: Trio) {
  return [place(context, base.fact, 'base'), place(context, level.fact, 'mention')];
}

function report(context: AuditContext, trio: Trio): FoundFault {
  const { base, level, growth } = trio;
  // Amounts of money grow on scopes that change; people, tonnes and pieces do not.
  const real =
    base.dimension !== 'yuan' && base.dimension !== 'usd' && [level, growth].every(({ fact }) => fact.op === 'eq');
  const right = `${toDecimal(growthOf(trio), Math.max(1, growth.digits))}%`;
  return finding({
    code: CODE,
    severity: real ? 'error' : 'warning',
    span: growth.fact,
    message: {
      'zh-CN': `“${growth.fact.metric}”由${quote(context, base.fact)}到目标${quote(context, level.fact)}是增长${right}，增长目标写作${quote(context, growth.fact)}`,
      en: `“${growth.fact.metric}” from ${quote(context, base.fact)} to the target ${quote(context, level.fact)} is ${right}, the growth target says ${quote(context, growth.fact)}`,
    },
    sum: sumOf(context, trio),
    confidence: 0.7,
    params: { metric: growth.fact.metric, right },
    related: placesOf(context, trio),
    hint: {
      'zh-CN': `两个目标留一个，或者增长改作${right}；按可比口径的，请写明`,
      en: `keep one of the two, or write ${right}; say so where the scope was changed`,
    },
  });
}

import { intervalOf, overlap } from '#audit/interval.ts';
import type { AuditContext, Check, FoundFault, Measured, Rule } from '#audit/model.ts';
import { check, finding, place, quote } from '#audit/report.ts';
import { makeSum, printedOf, termOf } from '#audit/sum.ts';
import type { Fact } from '#model.ts';
import { compare, divide, ONE, type Rational, rational, ZERO } from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/unit-slip';

/** 折合, 约合 or a bracket right behind an amount says it again in another unit. */
const AGAIN = /^(?:[（(]|[，,]?)(?:折合|约合|合|即|相当于|约为|约)(?:约|为)?$|^[（(]$/;
/** Figures as near as this look like one figure; amounts as far apart as this are not one amount. */
const SAME_FIGURE = rational(13n, 10n);
const FAR = rational(8n);
/** The same figure to the last digit is suspect at less: 斤 and 公斤 are only twice apart. */
const NEAR = rational(3n, 2n);

/** 单位错位: one thing in two units or scales that differ by more than any year can explain, or a conversion that does not hold. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '单位或数量级错位', en: 'a slip of unit or scale' },
  severity: 'error',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    const checks: Check[] = [];
    for (const { facts } of context.sentences) {
      for (let index = 1; index < facts.length; index++) {
        const pair = readConversion(context, facts[index - 1] as Fact, facts[index] as Fact);
        if (pair === null) continue;
        if (agrees(pair)) checks.push(check(CODE, pair[1].fact, convert(pair), [place(context, pair[0].fact, 'base')]));
        else findings.push(reportConversion(context, pair));
      }
    }
    let held = checks.length;
    for (const series of context.series) {
      const slips = findSlips(series);
      findings.push(...slips.map((pair) => reportSlip(context, pair)));
      if (slips.length === 0 && isComparable(series)) held++;
    }
    return { findings, checks, held };
  },
};

type Pair = readonly [first: Measured, second: Measured];

function readConversion(context: AuditContext, first: Fact, second: Fact): Pair | null {
  if (!AGAIN.test(context.text.slice(first.end, second.start)) || first.unit === second.unit) return null;
  const [a, b] = [context.measure(first), context.measure(second)];
  if (a === null || b === null || a.dimension !== b.dimension || a.dimension.startsWith('unit:')) return null;
  return first.kind === 'level' && second.kind === 'level' && compare(a.value, ZERO) > 0 ? [a, b] : null;
}

function agrees([first, second]: Pair): boolean {
  return (
    overlap(intervalOf(first), intervalOf(second)) ||
    compare(distance(first.value, second.value), rational(21n, 20n)) <= 0
  );
}

/** How many times the larger is the smaller. */
function distance(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? divide(a, b) : divide(b, a);
}

function convert([first, second]: Pair) {
  return makeSum({
    terms: [termOf('', first)],
    result: divide(first.value, second.factor),
    unit: second.fact.unit,
    printed: printedOf(second),
    tolerance: { kind: 'about', value: divide(first.value, rational(20n * second.factor.n, second.factor.d)) },
  });
}

const isLevel = ({ fact, value }: Measured): boolean =>
  fact.kind === 'level' && typeof fact.value === 'string' && compare(value, ZERO) > 0;

function isComparable(series: readonly Measured[]): boolean {
  const [first, ...others] = series.filter(isLevel);
  return first !== undefined && others.some(({ dimension }) => dimension === first.dimension);
}

/** Each amount against the one before it: the same figure in another unit, or the same unit a thousand times as large. */
function findSlips(series: readonly Measured[]): readonly Pair[] {
  const levels = series.filter(isLevel);
  return levels.flatMap((second, index): readonly Pair[] => {
    const first = levels[index - 1];
    if (first === undefined || first.dimension !== second.dimension || first.dimension === '%') return [];
    const apart = distance(first.value, second.value);
    const figures = distance(divide(first.value, first.factor), divide(second.value, second.factor));
    const unlike =
      first.fact.unit !== second.fact.unit &&
      (compare(figures, ONE) === 0
        ? compare(apart, NEAR) > 0
        : compare(figures, SAME_FIGURE) <= 0 && compare(apart, FAR) >= 0);
    return unlike || (first.fact.period === second.fact.period && isPowerOfTen(apart) && compare(apart, FAR) > 0)
      ? [[first, second]]
      : [];
  });
}

/** 100, 1000, 10000 …, exactly: the decimal point or a scale word has moved. */
function isPowerOfTen({ n, d }: Rational): boolean {
  return d === 1n && /^10{2,8}$/.test(n.toString());
}

function reportConversion(context: AuditContext, pair: Pair): FoundFault {
  const [first, second] = pair;
  const made = convert(pair);
  const right = `${made.result.value}${second.fact.unit}`;
  return finding({
    code: CODE,
    severity: 'error',
    span: second.fact,
    message: {
      'zh-CN': `${quote(context, first.fact)}合${right}，文中${quote(context, second.fact)}`,
      en: `${quote(context, first.fact)} is ${right}, the text says ${quote(context, second.fact)}`,
    },
    sum: made,
    confidence: 0.9,
    params: { right },
    related: [place(context, first.fact, 'base')],
    hint: { 'zh-CN': `改作${right}，或者更正前面的数`, en: `write ${right}, or mend the figure in front` },
  });
}

function reportSlip(context: AuditContext, [first, second]: Pair): FoundFault {
  const made = convert([first, second]);
  const same = first.fact.period === second.fact.period && first.fact.status === second.fact.status;
  return finding({
    code: CODE,
    severity: same ? 'error' : 'warning',
    span: second.fact,
    message: {
      'zh-CN': `“${second.fact.metric}”一处${quote(context, first.fact)}，一处${quote(context, second.fact)}，换算后相差${toTimes(first, second)}倍`,
      en: `“${second.fact.metric}” is ${quote(context, first.fact)} in one place and ${quote(context, second.fact)} in another, ${toTimes(first, second)} times apart`,
    },
    sum: made,
    confidence: same ? 0.85 : 0.7,
    params: { metric: second.fact.metric },
    related: [place(context, first.fact, 'mention')],
    hint: {
      'zh-CN': `核对单位：${quote(context, first.fact)}合${made.result.value}${second.fact.unit}`,
      en: `check the units: ${quote(context, first.fact)} is ${made.result.value}${second.fact.unit}`,
    },
  });
}

function toTimes(first: Measured, second: Measured): string {
  const { n, d } = distance(first.value, second.value);
  return ((n + d / 2n) / d).toString();
}

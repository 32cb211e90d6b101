import { boundWordOf, withBound } from '#audit/bounds.ts';
import { intervalOf, overlap } from '#audit/interval.ts';
import { isGeneric } from '#audit/metric-names.ts';
import type { AuditContext, FoundFault, Measured, Rule, Words } from '#audit/model.ts';
import { finding, place } from '#audit/report.ts';
import { makeSum, printedOf, termOf } from '#audit/sum.ts';
import type { Fact } from '#model.ts';
import { divide, subtract } from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/said-twice';

/** 前后表述不一: one figure told in two places with another value, bound, unit or year. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '同一数字前后表述不一', en: 'one figure told in two ways' },
  severity: 'warning',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    let held = 0;
    for (const series of context.series) {
      if (isGeneric(series[0]?.name ?? '')) continue;
      series.forEach((second, index) => {
        const first = series.slice(0, index).find((earlier) => isSameStatement(earlier, second));
        if (first === undefined) return;
        const difference = compareMentions(context, first, second);
        if (difference === 'same') held++;
        else if (difference !== 'other') findings.push(report(context, first, second, difference));
      });
    }
    return { findings, checks: [], held };
  },
};

type Difference = 'value' | 'bound' | 'unit' | 'year';

/** Both about one kind of amount, and both reported or both promised. */
function isSameStatement({ fact: a }: Measured, { fact: b }: Measured): boolean {
  return (
    a.kind === b.kind &&
    a.kind !== 'delta' &&
    a.status === b.status &&
    a.status !== 'base' &&
    (a.period === b.period || (a.status === 'target' && isSameValue(a, b) && a.unit === b.unit))
  );
}

/** Ranges are the same when both ends are. */
const isSameValue = ({ value: a }: Fact, { value: b }: Fact): boolean => String(a) === String(b);

/** Values of targets that differ are conflicting targets, which another rule reports. */
function compareMentions(context: AuditContext, first: Measured, second: Measured): Difference | 'same' | 'other' {
  const [a, b] = [first.fact, second.fact];
  if (first.dimension !== second.dimension) {
    const counted = first.dimension.startsWith('unit:') && second.dimension.startsWith('unit:');
    const alike = isSameValue(a, b) && boundWordOf(context.text, a) === boundWordOf(context.text, b);
    return alike && counted && first.factor.n === second.factor.n && Number(a.value) > 9 ? 'unit' : 'other';
  }
  if (isSameValue(a, b) && a.unit === b.unit) {
    if (a.period !== b.period)
      return a.kind === 'level' && hasYear(context, a) && hasYear(context, b) ? 'year' : 'other';
    return boundWordOf(context.text, a) === boundWordOf(context.text, b)
      ? 'same'
      : a.status === 'target'
        ? 'bound'
        : 'same';
  }
  if (overlap(intervalOf(first), intervalOf(second))) return 'same';
  if (a.kind !== 'level' || REACHED.test(a.metric)) return 'other';
  if (a.status !== 'actual' || a.op !== 'eq' || b.op !== 'eq' || a.period === null) return 'other';
  if (a.metric.length < 4 || a.metric !== b.metric || isScoped(context, a) || isScoped(context, b)) return 'other';
  return /[。！\n]/.test(context.text.slice(a.end, b.start)) ? 'value' : 'other';
}

/** A sentence that speaks of some years, a part of the year or a part of the place has figures of its own. */
/** Whom each of many undertakings reached; two of them are two. */
const REACHED = /^(?:惠及|服务|支持|覆盖|带动|帮助|帮扶|受益)/;
const SCOPE =
  /累计|[三四五]年|“十|时期|以来|季度|半年|前.{1,2}月|县域|[各四五六]县|农村|城镇|其中|园区|开发区|新区|截至|同期|分别|平均|[省市]本级/;

function isScoped({ text }: AuditContext, { start, end, metric }: Fact): boolean {
  let from = start;
  while (from > 0 && start - from < 80 && !/[。！\n]/.test(text.charAt(from - 1))) from--;
  return SCOPE.test(text.slice(from, end + 2).replaceAll(metric, ''));
}

/** Whether the year that a fact is for is printed in its own clause. */
function hasYear({ text }: AuditContext, { start, period }: Fact): boolean {
  return (
    period !== null &&
    /(?<![^，,。；;\n])[^，,。；;\n]*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0].includes(period) === true
  );
}

const NAMES: Readonly<Record<Difference, Words>> = {
  value: { 'zh-CN': '数值', en: 'value' },
  bound: { 'zh-CN': '界限用语', en: 'bound' },
  unit: { 'zh-CN': '单位', en: 'unit' },
  year: { 'zh-CN': '年份', en: 'year' },
};

function shownOf(context: AuditContext, fact: Fact, difference: Difference): string {
  const figure = withBound(context.text, fact);
  return difference === 'year' ? `${fact.period}年${figure}` : figure;
}

function report(context: AuditContext, first: Measured, second: Measured, difference: Difference): FoundFault {
  const [one, other] = [first.fact, second.fact].map((fact) => shownOf(context, fact, difference)) as [string, string];
  const sum =
    difference === 'value'
      ? makeSum({
          terms: [termOf('', first)],
          result: divide(first.value, second.factor),
          unit: second.fact.unit,
          printed: printedOf(second),
          tolerance: { kind: 'rounding', value: divide(subtract(second.value, intervalOf(second).low), second.factor) },
        })
      : undefined;
  return finding({
    code: CODE,
    severity: difference === 'value' ? 'warning' : 'info',
    span: second.fact,
    message: {
      'zh-CN': `“${second.fact.metric}”前后${NAMES[difference]['zh-CN']}不一：一处${one}，一处${other}`,
      en: `“${second.fact.metric}” is told with another ${NAMES[difference].en}: ${one} and ${other}`,
    },
    reckoning: { 'zh-CN': `${one}｜${other}`, en: `${one} | ${other}` },
    ...(sum === undefined ? {} : { sum }),
    confidence: difference === 'value' ? 0.7 : 0.8,
    params: { metric: second.fact.metric, first: one, second: other, difference },
    related: [place(context, first.fact, 'mention')],
    hint: {
      'zh-CN': `两处统一；确为两件事的，把名称写全`,
      en: 'say it alike in both places, or name the two things apart',
    },
  });
}

import { intervalOf, overlap } from '#audit/interval.ts';
import { isGeneric } from '#audit/metric-names.ts';
import type { AuditContext, FoundFault, Measured, Rule, Sum } from '#audit/model.ts';
import { finding, place, quote } from '#audit/report.ts';
import { makeSum, printedOf, termOf } from '#audit/sum.ts';
import type { Fact } from '#model.ts';
import {
  absolute,
  compare,
  divide,
  fromDecimal,
  HUNDRED,
  multiply,
  type Rational,
  subtract,
} from '#numbers/rational.ts';
import { document } from './document.ts';
import { kinOf } from './kin.ts';

const CODE = 'audit/conflicting-targets';

/** 目标相互冲突: two targets for one thing, one year and one place that cannot both be meant. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '同一目标两个数', en: 'two targets for one thing that conflict' },
  severity: 'error',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    let held = 0;
    for (const group of groupTargets(context)) {
      const [first, ...others] = group as [Measured, ...Measured[]];
      for (const other of others) {
        // 增长8%以上、力争达到10% are two steps of one promise; a contradiction stands in another sentence.
        if (!/[。！\n]/.test(context.text.slice(first.fact.end, other.fact.start))) continue;
        if (agree(context, first, other)) held++;
        else findings.push(report(context, first, other));
      }
    }
    return { findings, checks: [], held };
  },
};

/** Targets by what they are for: one name, or kin names (绿色发电量, 清洁电力…发电量), one year, kind, place and dimension. */
function groupTargets(context: AuditContext): readonly (readonly Measured[])[] {
  const groups = new Map<string, Measured[]>();
  for (const fact of context.plan.facts) {
    if (fact.status !== 'target' || fact.kind === 'delta' || fact.kind === 'rank') continue;
    const measured = context.measure(fact);
    if (measured === null) continue;
    const name = kinOf(context.text, fact) ?? (isGeneric(measured.name) ? null : measured.name);
    if (name === null || name.length < 4) continue;
    const key = `${name}|${fact.period ?? ''}|${fact.kind}|${fact.place ?? ''}|${measured.dimension}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [measured]);
    else group.push(measured);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function agree({ settings }: AuditContext, first: Measured, second: Measured): boolean {
  if (overlap(intervalOf(first), intervalOf(second))) return true;
  if (first.fact.op !== 'approx' && second.fact.op !== 'approx') return false;
  const allowed = multiply(first.value, divide(fromDecimal(settings.aboutPercent), HUNDRED));
  return compare(absolute(subtract(first.value, second.value)), absolute(allowed)) <= 0;
}

function sumOf(context: AuditContext, first: Measured, second: Measured): Sum {
  const about = [first, second].some(({ fact }) => fact.op === 'approx');
  const share: Rational = divide(fromDecimal(context.settings.aboutPercent), HUNDRED);
  return makeSum({
    terms: [termOf('', first)],
    result: divide(first.value, second.factor),
    unit: second.fact.unit,
    printed: printedOf(second),
    tolerance: about
      ? { kind: 'about', value: absolute(multiply(divide(first.value, second.factor), share)) }
      : { kind: 'rounding', value: divide(second.half, second.factor) },
  });
}

function report(context: AuditContext, first: Measured, second: Measured): FoundFault {
  const [a, b]: readonly Fact[] = [first.fact, second.fact] as const;
  const same = a!.metric === b!.metric && a!.op === b!.op && a!.metric.length >= 5;
  const [one, other] = [quote(context, first.fact), quote(context, second.fact)];
  return finding({
    code: CODE,
    severity: same ? 'error' : 'warning',
    span: second.fact,
    message: {
      'zh-CN': `同一目标两个数：“${first.fact.metric}”${one}，“${second.fact.metric}”${other}`,
      en: `two targets for one thing: “${first.fact.metric}” ${one}, “${second.fact.metric}” ${other}`,
    },
    sum: sumOf(context, first, second),
    confidence: same ? 0.8 : 0.7,
    params: { first: one, second: other },
    related: [place(context, first.fact, 'mention')],
    hint: {
      'zh-CN': '两处统一为一个数；范围不同的，把各自的范围写明',
      en: 'keep one figure, or say how the two differ in scope',
    },
  });
}

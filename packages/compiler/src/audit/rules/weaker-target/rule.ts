import { withBound } from '#audit/bounds.ts';
import { endsOf } from '#audit/interval.ts';
import type { AuditContext, FoundFault, Measured, OtherDocument, Rule } from '#audit/model.ts';
import { alike, finding } from '#audit/report.ts';
import { directionOf, isInstrument } from '#diff/direction.ts';
import type { Fact } from '#model.ts';
import { compare } from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/weaker-target';

/** 目标放松: a target weaker than the same target of last year's plan, or of the upper level's. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '目标比对照文件放松', en: 'a target weaker than in the document it is held against' },
  severity: 'warning',
  document,
  check: (context) => {
    if (context.other === null) return { findings: [], checks: [], held: 0 };
    const findings: FoundFault[] = [];
    let held = 0;
    const others = indexTargets(context.other, context.measure);
    for (const fact of context.plan.facts) {
      const own = isComparable(fact) ? context.measure(fact) : null;
      const theirs = own === null ? undefined : others.get(keyOf(own, context.plan.document.planYear));
      if (own === null || theirs === undefined) continue;
      if (isWeaker(own, theirs)) findings.push(report(context, context.other, fact, theirs.fact));
      else held++;
    }
    return { findings, checks: [], held };
  },
};

/**
 * Growth, rates and changes in points; amounts that only count undertakings differ from year to year for good reasons, and
 * what steers (广义货币增长12%) has no weaker way.
 */
function isComparable(fact: Fact): boolean {
  if (fact.status !== 'target' || isInstrument(fact)) return false;
  return fact.kind === 'growth' || fact.unit === '%' || fact.unit === '％' || /百分点$/.test(fact.unit);
}

/** What a target is of: name, kind, dimension, place, and how many years after its plan's own it is for. */
function keyOf({ name, dimension, fact }: Measured, planYear: string | null): string {
  const ahead = fact.period === null || planYear === null ? 0 : Number(fact.period) - Number(planYear);
  return `${name}|${fact.kind}|${dimension}|${fact.place ?? ''}|${ahead}`;
}

/** The first mention of each target; what is promised twice in different words is another rule's business. */
function indexTargets({ plan }: OtherDocument, measure: AuditContext['measure']): ReadonlyMap<string, Measured> {
  const targets = new Map<string, Measured>();
  for (const fact of plan.facts) {
    const measured = isComparable(fact) ? measure(fact) : null;
    const key = measured === null ? '' : keyOf(measured, plan.document.planYear);
    if (measured !== null && !targets.has(key)) targets.set(key, measured);
  }
  return targets;
}

/** What a target promises for sure; 左右 and a plain figure bind to neither side. */
const isBound = ({ op }: Fact): boolean => op !== 'eq' && op !== 'approx';

/** A range is weaker where either end is. Of the same figures 左右 is weaker than 以上 or 以内. */
function isWeaker(own: Measured, other: Measured): boolean {
  const [ours, theirs] = [endsOf(own), endsOf(other)];
  const orders = [compare(ours.low, theirs.low), compare(ours.high, theirs.high)];
  if (orders.every((order) => order === 0)) return own.fact.op === 'approx' && isBound(other.fact);
  const ceiling = directionOf(own.fact) === 'ceiling';
  return orders.some((order) => (ceiling ? order > 0 : order < 0));
}

function report(context: AuditContext, other: OtherDocument, fact: Fact, theirs: Fact): FoundFault {
  const [zh, en] =
    other.relation === 'last-year' ? ['上年目标', 'last year’s target'] : ['上级目标', 'the upper level’s target'];
  const [before, now] = [withBound(other.text, theirs), withBound(context.text, fact)];
  const words = {
    'zh-CN': `${zh}${before}，本次${now}`,
    en: `${en} ${before}, now ${now}`,
  };
  return finding({
    code: CODE,
    severity: 'warning',
    span: fact,
    message: {
      'zh-CN': `“${fact.metric}”比${zh}放松：${words['zh-CN']}`,
      en: `“${fact.metric}” is weaker than ${en}: ${words.en}`,
    },
    reckoning: words,
    confidence: 0.8,
    params: { metric: fact.metric, before },
    related: [
      { span: { start: theirs.start, end: theirs.end }, message: alike(before), role: 'base', document: 'other' },
    ],
    hint: { 'zh-CN': '确需放松的，写明理由', en: 'if it has to be weaker, say why' },
  });
}

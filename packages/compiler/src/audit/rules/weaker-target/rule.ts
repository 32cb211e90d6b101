import { foldMetric, LOWER_IS_BETTER } from '#audit/metric-names.ts';
import type { AuditContext, FoundFault, Measured, OtherDocument, Rule } from '#audit/model.ts';
import { compare } from '#audit/rational.ts';
import { alike, finding, quote } from '#audit/report.ts';
import type { Fact } from '#model.ts';
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
    const others = indexTargets(context.other);
    for (const fact of context.plan.facts) {
      const theirs = isComparable(fact) ? others.get(keyOf(fact)) : undefined;
      if (theirs === undefined) continue;
      const [own, other] = [context.measure(fact), context.measure(theirs)];
      if (own === null || other === null || own.dimension !== other.dimension) continue;
      if (isWeaker(own, other)) findings.push(report(context, context.other, fact, theirs));
      else held++;
    }
    return { findings, checks: [], held };
  },
};

/** Growth and rates; amounts that only count undertakings differ from year to year for good reasons. */
function isComparable(fact: Fact): boolean {
  return fact.status === 'target' && (fact.kind === 'growth' || fact.unit === '%') && typeof fact.value === 'string';
}

const keyOf = ({ metric, kind, unit, place }: Fact): string => `${foldMetric(metric)}|${kind}|${unit}|${place ?? ''}`;

/** The first mention of each target; what is promised twice in different words is another rule's business. */
function indexTargets({ plan }: OtherDocument): ReadonlyMap<string, Fact> {
  const targets = new Map<string, Fact>();
  for (const fact of plan.facts) if (isComparable(fact) && !targets.has(keyOf(fact))) targets.set(keyOf(fact), fact);
  return targets;
}

function isWeaker(own: Measured, other: Measured): boolean {
  const order = compare(own.value, other.value);
  const lower = LOWER_IS_BETTER.test(own.fact.metric) || own.fact.op === 'le' || own.fact.op === 'lt';
  return lower ? order > 0 : order < 0;
}

function report(context: AuditContext, other: OtherDocument, fact: Fact, theirs: Fact): FoundFault {
  const [zh, en] =
    other.relation === 'last-year' ? ['上年目标', 'last year’s target'] : ['上级目标', 'the upper level’s target'];
  const before = `${other.text.slice(theirs.start, theirs.end)}`;
  const words = {
    'zh-CN': `${zh}${before}，本次${quote(context, fact)}`,
    en: `${en} ${before}, now ${quote(context, fact)}`,
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

import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
import type { Fact } from '#model.ts';
import { document } from './document.ts';

const CODE = 'audit/points-or-percent';

/** Metrics that are themselves per cent. */
const PERCENTAGE = /(?:率|比重|占比|比例|增速|增幅|降幅|涨幅|贡献度|指数)$/;
/** Not per cent, whatever they end in; and statistics that speak of points by themselves. */
const NO_PERCENTAGE = /生产率|汇率|产出率|周转率|频率|效率|PM|浓度|每$/;
/** Changes that mean points when the thing is a per cent. */
const SHIFT = /(?:提高|上升|提升|下降|降低|增加|回落|减少)(?:了)?(?:约|近)?$/;

/** 百分点与百分比: a per cent that changed by per cent, or an amount that grew by points. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '百分点与百分比混用', en: 'per cent where points are meant, or the reverse' },
  severity: 'warning',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    let held = 0;
    for (const fact of context.plan.facts) {
      const fault = judge(context, fact);
      if (fault === 'right') held++;
      else if (fault !== 'silent') findings.push(fault);
    }
    return { findings, checks: [], held };
  },
};

function judge(context: AuditContext, fact: Fact): FoundFault | 'right' | 'silent' {
  const before = context.text.slice(Math.max(0, fact.start - 6), fact.start);
  if (NO_PERCENTAGE.test(fact.metric)) return 'silent';
  const percentage = PERCENTAGE.test(fact.metric);
  if (/百分点/.test(fact.unit)) {
    if (/增长(?:了)?$/.test(before) && !percentage && !/(?:率|比重|占比|增速|增幅|高于|快于|低于)/.test(fact.metric)) {
      return report(
        context,
        fact,
        `“${fact.metric}”是数量，增长应以%计`,
        `“${fact.metric}” is an amount and grows by per cent`,
      );
    }
    return 'right';
  }
  if (fact.unit !== '%' || fact.kind !== 'growth' || !percentage || !SHIFT.test(before)) return 'silent';
  return report(
    context,
    fact,
    `“${fact.metric}”本身以%计，变动应以个百分点计`,
    `“${fact.metric}” is itself a per cent and changes by points`,
  );
}

function report(context: AuditContext, fact: Fact, zh: string, en: string): FoundFault {
  return finding({
    code: CODE,
    severity: 'warning',
    span: fact,
    message: { 'zh-CN': `${quote(context, fact)}：${zh}`, en: `${quote(context, fact)}: ${en}` },
    reckoning: { 'zh-CN': zh, en },
    confidence: 0.7,
    params: { metric: fact.metric },
    hint: /百分点/.test(fact.unit)
      ? { 'zh-CN': '改作“%”，或改为占比、增速', en: 'write “%”, or name a share or a growth' }
      : {
          'zh-CN': '改作“个百分点”；确为相对变动的，写明由多少到多少',
          en: 'write “points”; if a relative change is meant, give both ends',
        },
  });
}

import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
import type { Fact } from '#model.ts';
import { compare, HUNDRED, ZERO } from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/share-or-rank-range';

/** Words whose per cent can never pass one hundred, because the part lies inside the whole. */
const BOUNDED =
  /(?:覆盖率|普及率|合格率|达标率|优良率|参保率|入学率|就业率|失业率|城镇化率|占比|比重|比例|优良天数比例|绿化率|入网率|通达率|处理率|利用率)$/;

/** 份额与位次越界: a share outside 0–100 %, or a rank that is no place in a ranking. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '比重或位次超出可能的范围', en: 'a share or rank outside its possible range' },
  severity: 'error',
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
  const measured = context.measure(fact);
  if (measured === null) return 'silent';
  if (fact.kind === 'rank') {
    if (measured.value.d === 1n && compare(measured.value, ZERO) > 0) return 'right';
    return report(context, fact, '位次应为正整数', 'a rank is a whole number from 1');
  }
  if (fact.kind !== 'level' || measured.dimension !== '%' || !BOUNDED.test(fact.metric)) return 'silent';
  if (compare(measured.value, ZERO) >= 0 && compare(measured.value, HUNDRED) <= 0) return 'right';
  return report(context, fact, '部分占整体的比重应在0—100%之间', 'a part of a whole lies between 0 and 100 %');
}

function report(context: AuditContext, fact: Fact, allowedZh: string, allowedEn: string): FoundFault {
  const words = quote(context, fact);
  return finding({
    code: CODE,
    severity: 'error',
    span: fact,
    message: {
      'zh-CN': `“${fact.metric}”为${words}，${allowedZh}`,
      en: `“${fact.metric}” is ${words}, but ${allowedEn}`,
    },
    reckoning: { 'zh-CN': `${words}：${allowedZh}`, en: `${words}: ${allowedEn}` },
    confidence: 0.95,
    params: { metric: fact.metric, value: words },
    hint: { 'zh-CN': '核对小数点和分子、分母口径', en: 'check the decimal point, and what is divided by what' },
  });
}

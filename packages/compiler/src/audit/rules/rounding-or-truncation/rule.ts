import type { Derivation } from '#audit/derivations/model.ts';
import { fitOf, placesOf, sumOfDerivation } from '#audit/follows.ts';
import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
import { compare, toDecimal, truncateDecimal, ZERO } from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/rounding-or-truncation';

/** 舍入: a figure that follows from others only when digits were cut off instead of rounded (or the reverse of it). */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '舍入方式不一致', en: 'rounding that the printed precision does not allow' },
  severity: 'warning',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    let held = 0;
    for (const derivation of context.derivations) {
      const { nominal, printed } = derivation;
      const shown = toDecimal(printed.value, printed.digits);
      if (fitOf(derivation) === 'fails') continue;
      if (toDecimal(nominal, printed.digits) === shown) held++;
      else if (truncateDecimal(nominal, printed.digits) === shown) findings.push(report(context, derivation));
    }
    return { findings, checks: [], held };
  },
};

function report(context: AuditContext, derivation: Derivation): FoundFault {
  const { printed, nominal, inputs } = derivation;
  const exact = inputs.every(({ half }) => compare(half, ZERO) === 0);
  const rounded = `${toDecimal(nominal, printed.digits)}${printed.fact.unit}`;
  const cut = `${truncateDecimal(nominal, printed.digits)}${printed.fact.unit}`;
  const sum = sumOfDerivation(derivation);
  return finding({
    code: CODE,
    severity: exact ? 'warning' : 'info',
    span: printed.fact,
    message: {
      'zh-CN': `${quote(context, printed.fact)}：四舍五入应为${rounded}，截断为${cut}${exact ? '' : '；也可能是用未印出的尾数算的'}`,
      en: `${quote(context, printed.fact)}: rounded it is ${rounded}, cut off it is ${cut}${exact ? '' : '; digits that are not printed may explain it'}`,
    },
    sum: { ...sum, tolerance: exact ? { ...sum.tolerance, kind: 'truncation' } : sum.tolerance },
    confidence: exact ? 0.9 : 0.5,
    params: { rounded, cut },
    related: placesOf(context, derivation),
    hint: {
      'zh-CN': `全文统一四舍五入，改作${rounded}`,
      en: `round in the whole document alike: ${rounded}`,
    },
  });
}

import type { Check, Finding, Rule } from '#audit/model.ts';
import {
  absolute,
  compare,
  digitsAfterPoint,
  fromDecimal,
  HUNDRED,
  rational,
  subtract,
  sum,
  toDecimal,
  writeShort,
} from '#audit/rational.ts';
import { check, finding } from '#audit/report.ts';
import { document } from './document.ts';

const CODE = 'audit/structure-sum';

/** Three to five shares with colons between, behind a word that says they are shares of one whole. */
const STRUCTURE =
  /(?:结构|比例|比重|占比)[^。；;\n\d]{0,14}(?<shares>\d{1,3}(?:\.\d{1,2})?(?:[:：∶]\d{1,3}(?:\.\d{1,2})?){2,4})(?![\d:：∶.])/g;

/** 结构之和: shares of one whole (三次产业 9.8∶40.1∶50.1) make 100 within the rounding of each. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '结构比例之和不是100', en: 'shares of one whole that do not make 100' },
  severity: 'error',
  document,
  check: ({ text, plan }) => {
    const findings: Finding[] = [];
    const checks: Check[] = [];
    const { start: from, end } = plan.document.body;
    for (const match of text.slice(from, end).matchAll(STRUCTURE)) {
      const printed = match.groups?.shares ?? '';
      const start = from + match.index + match[0].length - printed.length;
      const span = { start, end: start + printed.length };
      const shares = printed.split(/[:：∶]/);
      const total = sum(shares.map(fromDecimal));
      const digits = Math.max(...shares.map(digitsAfterPoint));
      const gap = absolute(subtract(total, HUNDRED));
      // Small whole numbers (5:3:2) are proportions, not shares of a hundred.
      if (compare(gap, rational(20n)) > 0) continue;
      const allowed = rational(BigInt(shares.length), 2n * 10n ** BigInt(digits));
      const words = {
        'zh-CN': `${shares.join(' + ')} = ${writeShort(total)}，差${toDecimal(gap, digits)}个百分点，四舍五入至多差${writeShort(allowed)}`,
        en: `${shares.join(' + ')} = ${writeShort(total)}, off by ${toDecimal(gap, digits)} points; rounding explains at most ${writeShort(allowed)}`,
      };
      if (compare(gap, allowed) <= 0) {
        checks.push(check(CODE, span, words));
        continue;
      }
      findings.push(
        finding({
          code: CODE,
          severity: 'error',
          span,
          message: { 'zh-CN': `结构比例之和不是100：${words['zh-CN']}`, en: `shares do not make 100: ${words.en}` },
          reckoning: words,
          confidence: 0.9,
          params: { shares: printed },
          hint: { 'zh-CN': '核对每一项比重', en: 'check each share' },
        }),
      );
    }
    return { findings, checks };
  },
};

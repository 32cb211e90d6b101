import type { Check, FoundFault, Rule, Sum } from '#audit/model.ts';
import { check, finding } from '#audit/report.ts';
import { makeSum } from '#audit/sum.ts';
import type { Span } from '#model.ts';
import {
  absolute,
  compare,
  digitsAfterPoint,
  fromDecimal,
  HUNDRED,
  rational,
  subtract,
  sum,
} from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/structure-sum';

/** Three to five shares with colons between, behind a word that says they are shares of one whole. */
const STRUCTURE =
  /(?:结构|比例|比重|占比)[^。；;\n\d]{0,24}(?<shares>\d{1,3}(?:\.\d{1,2})?[%％]?(?:[:：∶]\s?\d{1,3}(?:\.\d{1,2})?[%％]?){2,4})(?![\d:：∶.])/g;
/** The same, listed: 三次产业比重分别为9.8%、40.1%和50.1%. */
const LISTED =
  /(?:三次产业|三次产业结构|一二三产业|一、二、三产业)[^。；;\n\d]{0,24}(?:比重|占比|结构|占)[^。；;\n\d]{0,14}(?<shares>\d{1,3}(?:\.\d{1,2})?[%％][、，,]\s?\d{1,3}(?:\.\d{1,2})?[%％][、，,和]\s?\d{1,3}(?:\.\d{1,2})?[%％])/g;

/** 结构之和: shares of one whole (三次产业 9.8∶40.1∶50.1) make 100 within the rounding of each. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '结构比例之和不是100', en: 'shares of one whole that do not make 100' },
  severity: 'error',
  document,
  check: ({ text, plan }) => {
    const findings: FoundFault[] = [];
    const checks: Check[] = [];
    const { start: from, end } = plan.document.body;
    const body = text.slice(from, end);
    for (const match of [...body.matchAll(STRUCTURE), ...body.matchAll(LISTED)]) {
      const printed = match.groups?.shares ?? '';
      const start = from + match.index + match[0].length - printed.length;
      const span = { start, end: start + printed.length };
      const shares = printed.replace(/[%％\s]/g, '').split(/[:：∶、，,和]/);
      const total = sum(shares.map(fromDecimal));
      const digits = Math.max(...shares.map(digitsAfterPoint));
      const gap = absolute(subtract(total, HUNDRED));
      // Small whole numbers (5:3:2) are proportions, not shares of a hundred, unless the words say what they are.
      if (compare(gap, rational(20n)) > 0 && !/产业/.test(body.slice(Math.max(0, match.index - 8), start - from)))
        continue;
      const allowed = rational(BigInt(shares.length), 2n * 10n ** BigInt(digits));
      const made = makeSum({
        terms: shares.map((share, index) => ({
          sign: index === 0 ? '' : '+',
          value: fromDecimal(share),
          unit: '%',
          span: null,
        })),
        result: total,
        unit: '%',
        printed: { value: HUNDRED, digits, span },
        tolerance: { kind: 'rounding', value: allowed },
      });
      if (compare(gap, allowed) <= 0) checks.push(check(CODE, span, made));
      else findings.push(report(span, printed, made));
    }
    return { findings, checks, held: checks.length };
  },
};

function report(span: Span, shares: string, sum: Sum): FoundFault {
  return finding({
    code: CODE,
    severity: 'error',
    span,
    message: {
      'zh-CN': `“${shares}”之和为${sum.result.value}%，应为100%，差${sum.difference}个百分点`,
      en: `“${shares}” makes ${sum.result.value} %, not 100 %: off by ${sum.difference} points`,
    },
    sum,
    confidence: 0.9,
    params: { shares },
    hint: { 'zh-CN': `核对每一项，其中一项差${sum.difference}`, en: `one of the shares is off by ${sum.difference}` },
  });
}

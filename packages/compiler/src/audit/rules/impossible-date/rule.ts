import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
import type { Severity } from '#model.ts';
import { document } from './document.ts';

const CODE = 'audit/impossible-date';

const DATE = /(?:(?<year>(?:19|20)\d{2})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 日期不可能: a month or day that no calendar has, or a promised date that lies behind the day the plan is held against. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '日期不存在或已过期', en: 'an impossible date, or one in the past' },
  severity: 'error',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    let held = 0;
    const { start, end } = context.plan.document.body;
    for (const match of context.text.slice(start, end).matchAll(DATE)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      if (
        /[\d.—～~至-]/.test(context.text.charAt(span.start - 1)) ||
        (match.groups?.day === undefined &&
          /[份内至—-]/.test(context.text.charAt(span.end)) &&
          Number(match.groups?.month) <= 12)
      )
        continue;
      const fault = faultOf(match.groups ?? {});
      if (fault === null) held++;
      else findings.push(report(context, span, fault));
    }
    findings.push(...impossibleYears(context), ...pastDeadlines(context));
    return { findings, checks: [], held };
  },
};

type Words = { readonly 'zh-CN': string; readonly en: string };

function faultOf(groups: Readonly<Record<string, string | undefined>>): Words | null {
  const month = Number(groups.month);
  const day = groups.day === undefined ? null : Number(groups.day);
  if (month < 1 || month > 12) return { 'zh-CN': `没有${month}月`, en: `there is no month ${month}` };
  if (day === null) return null;
  const year = groups.year === undefined ? null : Number(groups.year);
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const last = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 31);
  if (day >= 1 && day <= last) return null;
  return {
    'zh-CN': `${year === null ? '' : `${year}年`}${month}月只有${last}天`,
    en: `month ${month}${year === null ? '' : ` of ${year}`} has ${last} days`,
  };
}

/** A year with its 年; in front of it stands no other digit. */
const YEAR = /(?<![\d.])(?<year>[12]\d{3})年(?!的历史|历史|以?前的|大计)/g;
/** Plans look ahead to 2035 and 2050, and back to the founding of schools and shops. */
const LOOK_AHEAD = 40;
const LOOK_BACK = 400;

/** Years so far from the plan's own that a digit must be wrong: 2201年, 1221年. */
function impossibleYears(context: AuditContext): readonly FoundFault[] {
  const { text, plan } = context;
  const own = Number(plan.document.planYear ?? plan.document.reviewYear);
  if (!(own > 1949)) return [];
  const { start, end } = plan.document.body;
  return [...text.slice(start, end).matchAll(YEAR)].flatMap((match) => {
    const year = Number(match.groups?.year);
    if (year <= own + LOOK_AHEAD && year >= own - LOOK_BACK) return [];
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const words = {
      'zh-CN': `${year}年与计划年度${own}相距太远`,
      en: `${year} is too far from the plan’s year ${own}`,
    };
    return [report(context, span, words)];
  });
}

function yearBegin({ plan }: AuditContext): string | null {
  return plan.document.planYear === null ? null : `${plan.document.planYear}-01-01`;
}

/** Deadlines that are over when the plan's year begins, or on the day that the plan is held against. */
function pastDeadlines(context: AuditContext): readonly FoundFault[] {
  const asOf = context.settings.asOf ?? yearBegin(context);
  if (asOf === null) return [];
  const earliest = `${Number(asOf.slice(0, 4)) - 2}-01-01`;
  return context.plan.commitments.flatMap(({ deadline }) => {
    // What lies further back than the last plan's year is a story, not a deadline.
    if (deadline === null || deadline.date >= asOf || deadline.date < earliest) return [];
    const words = { 'zh-CN': `时限${deadline.date}早于${asOf}`, en: `the deadline ${deadline.date} is before ${asOf}` };
    return [report(context, deadline, words, 'warning')];
  });
}

function report(
  context: AuditContext,
  span: { readonly start: number; readonly end: number },
  fault: Words,
  severity: Severity = 'error',
): FoundFault {
  const words = quote(context, span);
  return finding({
    code: CODE,
    severity,
    span,
    message: { 'zh-CN': `“${words}”：${fault['zh-CN']}`, en: `“${words}”: ${fault.en}` },
    reckoning: fault,
    confidence: 0.95,
    params: { date: words },
    hint: { 'zh-CN': '核对日期', en: 'check the date' },
  });
}

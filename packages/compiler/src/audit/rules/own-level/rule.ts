import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
import { document } from './document.ts';

const CODE = 'audit/own-level';

const SELF = /我(?<level>省|市|县|区|州|盟|旗|镇|乡)(?!域|直|级|外|内[^，。]{0,2}外)/g;
/** From the province down; 区 is a district unless the document is an autonomous region's. */
const RANK: Readonly<Record<string, number>> = { 省: 1, 市: 2, 州: 2, 盟: 2, 县: 3, 旗: 3, 区: 3, 镇: 4, 乡: 4 };

/** 自称层级: a document that calls itself by a level below its own (我县 in a city’s plan). */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '自称的层级不是发文地方', en: 'a document that speaks as another place' },
  severity: 'warning',
  document,
  check: (context) => {
    const { start, end } = context.plan.document.body;
    const matches = [...context.text.slice(start, end).matchAll(SELF)];
    const own = ownLevel(
      context,
      matches.map((match) => match.groups?.level as string),
    );
    if (own === null) return { findings: [], checks: [], held: 0 };
    const faults = matches.filter((match) => {
      const level = match.groups?.level as string;
      return level !== own && (RANK[level] as number) >= rankOf(context, own);
    });
    return {
      findings: faults.map((match) => report(context, start + match.index, match[0], own)),
      checks: [],
      held: matches.length - faults.length,
    };
  },
};

/** By the issuing place's name; where the text does not tell, by what the document calls itself at least twice and mostly. */
function ownLevel({ plan }: AuditContext, levels: readonly string[]): string | null {
  const place = plan.document.place ?? '';
  const last = place.endsWith('自治州') ? '州' : place.charAt(place.length - 1);
  if (last in RANK) return last;
  const counts = new Map<string, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  const [most] = [...counts].sort((left, right) => right[1] - left[1]);
  return most === undefined || most[1] < 2 || most[1] * 2 <= levels.length ? null : most[0];
}

function rankOf({ plan }: AuditContext, own: string): number {
  return own === '区' && plan.document.place?.endsWith('自治区') ? 1 : (RANK[own] as number);
}

function report(context: AuditContext, start: number, words: string, own: string): FoundFault {
  const near = quote(context, { start, end: start + 14 });
  return finding({
    code: CODE,
    severity: 'warning',
    span: { start, end: start + words.length },
    message: {
      'zh-CN': `“${words}”与发文地方的层级不符，应为“我${own}”：${near}…`,
      en: `“${words}” is not the level of the issuing place (我${own}): ${near}…`,
    },
    reckoning: { 'zh-CN': `应为“我${own}”，实为“${words}”`, en: `expected 我${own}, found ${words}` },
    confidence: 0.8,
    params: { own: `我${own}`, found: words },
    hint: { 'zh-CN': `改作“我${own}”，或者写明是哪里`, en: `write 我${own}, or name the place that is meant` },
  });
}

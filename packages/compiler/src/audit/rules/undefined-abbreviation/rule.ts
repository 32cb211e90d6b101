import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
import { document } from './document.ts';
import { WELL_KNOWN } from './well-known.ts';

const CODE = 'audit/undefined-abbreviation';

const LATIN = /(?<![A-Za-z0-9Ａ-Ｚａ-ｚ&·.-])[A-Z](?=[a-z]*[A-Z])[A-Za-z]*(?![A-Za-z0-9]|\d)/g;

/** 缩写未释: Latin letters that the document explains nowhere, reported at their first place. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '缩写没有解释', en: 'an abbreviation that is never explained' },
  severity: 'info',
  document,
  check: (context) => {
    const { start, end } = context.plan.document.body;
    const body = context.text.slice(start, end);
    const first = new Map<string, number>();
    const explained = new Set<string>();
    for (const match of body.matchAll(LATIN)) {
      const name = match[0];
      if (WELL_KNOWN.has(name)) continue;
      if (!first.has(name)) first.set(name, match.index);
      if (isExplained(body, match.index, match.index + name.length)) explained.add(name);
    }
    const findings = [...first]
      .filter(([name]) => !explained.has(name))
      .map(([name, at]) => report(context, name, start + at));
    return { findings, checks: [], held: explained.size };
  },
};

/** RCEP（区域全面经济伙伴关系协定）, or 贷款市场报价利率（LPR）. */
function isExplained(body: string, start: number, end: number): boolean {
  const behind = /^[”"]?[（(][^）)]*[\u4e00-\u9fff]{3}/.test(body.slice(end, end + 40));
  const inside = /[\u4e00-\u9fff”"][（(][^）)]{0,12}$/.test(body.slice(Math.max(0, start - 16), start));
  return behind || inside || /^[”"]?(?:即|：|:|是指|指)/.test(body.slice(end, end + 3));
}

function report(context: AuditContext, name: string, start: number): FoundFault {
  const near = quote(context, { start: Math.max(0, start - 8), end: start + name.length + 8 });
  return finding({
    code: CODE,
    severity: 'info',
    span: { start, end: start + name.length },
    message: {
      'zh-CN': `缩写“${name}”全文没有解释：…${near}…`,
      en: `the abbreviation “${name}” is explained nowhere: …${near}…`,
    },
    reckoning: { 'zh-CN': '第一次出现时没有中文全称', en: 'no full name at its first place' },
    confidence: 0.6,
    params: { name },
    hint: { 'zh-CN': `写作“中文全称（${name}）”`, en: `write the Chinese name with （${name}） behind it` },
  });
}

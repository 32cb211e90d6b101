import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
import type { Span } from '#model.ts';
import { document } from './document.ts';
import { type Damage, findDamage } from './doubles.ts';
import { SLIPS } from './patterns.ts';

const CODE = 'audit/typographic-damage';

/** 文字残缺: lost and doubled characters in set phrases, doubled words and marks, numbers in mixed or faulty form. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '缺字、重字或数字全角半角混用', en: 'typographic damage' },
  severity: 'warning',
  document,
  check: (context) => {
    const { start, end } = context.plan.document.body;
    const body = context.text.slice(start, end);
    const findings: FoundFault[] = [];
    const taken: Span[] = [];
    const add = (span: Span, zh: string, en: string, right: string | null) => {
      if (taken.some((other) => span.start < other.end && other.start < span.end)) return;
      taken.push(span);
      findings.push(report(context, span, { zh, en, right }));
    };
    for (const damage of findDamage(context.text, start, end)) {
      const lost = damage.phrase !== undefined && damage.phrase.broken.length < damage.phrase.phrase.length;
      const [zh, en] = lost ? ['缺字', 'a lost character'] : NAMES[damage.kind];
      add(damage, zh, en, damage.right);
    }
    for (const slip of SLIPS) {
      if (slip.needs?.test(body) === false) continue;
      for (const match of body.matchAll(slip.pattern)) {
        const span = { start: start + match.index, end: start + match.index + match[0].length };
        add(span, slip.zh, slip.en, slip.right === null ? null : slip.right(match[0]));
      }
    }
    return { findings, checks: [], held: 0 };
  },
};

const NAMES: Readonly<Record<Damage['kind'], readonly [zh: string, en: string]>> = {
  character: ['重字', 'a character twice'],
  phrase: ['重字', 'a character twice'],
  word: ['重词', 'a word twice'],
  mark: ['标点重复', 'punctuation twice'],
};

interface Fault {
  readonly zh: string;
  readonly en: string;
  readonly right: string | null;
}

function report(context: AuditContext, span: Span, { zh, en, right }: Fault): FoundFault {
  const words = quote(context, span);
  const near = quote(context, { start: Math.max(0, span.start - 8), end: span.end + 8 });
  return finding({
    code: CODE,
    severity: 'warning',
    span,
    message: {
      'zh-CN': `${zh}：“${words}”${right === null ? '' : `，应为“${right}”`}（…${near}…）`,
      en: `${en}: “${words}”${right === null ? '' : `, probably “${right}”`} (…${near}…)`,
    },
    reckoning:
      right === null
        ? { 'zh-CN': `${zh}：“${words}”`, en: `${en}: “${words}”` }
        : { 'zh-CN': `应为“${right}”，实为“${words}”`, en: `expected “${right}”, found “${words}”` },
    confidence: 0.85,
    params: { found: words, ...(right === null ? {} : { right }) },
    hint:
      right === null
        ? { 'zh-CN': '对照原稿补正', en: 'mend it from the original' }
        : { 'zh-CN': `改作“${right}”`, en: `write “${right}”` },
  });
}

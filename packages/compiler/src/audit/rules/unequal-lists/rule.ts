import type { AuditContext, FactSentence, FoundFault, Rule } from '#audit/model.ts';
import { finding, place, quote } from '#audit/report.ts';
import type { Fact, Span } from '#model.ts';
import { document } from './document.ts';

const CODE = 'audit/unequal-lists';

/** 分别对应不齐: a list of names before 分别 with more or fewer members than the list of figures behind it. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '“分别”前后项数不等', en: '“respectively” with unequal lists' },
  severity: 'error',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    let held = 0;
    for (const sentence of context.sentences) {
      const words = context.text.slice(sentence.start, sentence.end);
      for (let at = words.indexOf('分别'); at !== -1; at = words.indexOf('分别', at + 2)) {
        const pair = readLists(context, sentence, sentence.start + at);
        if (pair === null) continue;
        if (pair.names.length === pair.figures.length) held++;
        else findings.push(report(context, sentence.start + at, pair));
      }
    }
    return { findings, checks: [], held };
  },
};

interface Lists {
  readonly names: readonly Span[];
  readonly figures: readonly Span[];
}

/** What may stand between two figures of one list. */
const JOINT = /^(?:左右|以上|以内|以下)?(?:[、,，]|和|与|及|以及)(?:约|近|超)?$/;

/**
 * The clause before 分别 parted at 、 and at 和与及, and the unbroken list of facts behind it; null where either is no list.
 * 和 may join two names or stand inside one (租赁和商务服务业), so every count from the 、 parts to all parts is right.
 */
function readLists(context: AuditContext, sentence: FactSentence, at: number): Lists | null {
  const { text } = context;
  const start = clauseStart(text, sentence.start, at);
  const names = partNames(text, start, at);
  const fewest = partNames(text, start, at, /[、]/).length;
  const figures: Fact[] = [];
  for (const fact of sentence.facts) {
    if (fact.start < at) continue;
    const last = figures.at(-1);
    if (
      last === undefined
        ? fact.start - at > 24
        : !JOINT.test(text.slice(last.end, fact.start)) || !fact.unit.startsWith(last.unit)
    )
      break;
    figures.push(fact);
  }
  if (names.length < 2 || figures.length < 2) return null;
  if (figures.length >= fewest && figures.length <= names.length)
    return { names: names.slice(0, figures.length), figures };
  // Two figures for each name, or a shared head (城镇、农村的收入和支出), are ways of speaking.
  return figures.length % names.length === 0 || figures.length % fewest === 0 ? null : { names, figures };
}

function clauseStart(text: string, min: number, at: number): number {
  let start = at;
  while (start > min && !/[，,。；;：:\n]/.test(text.charAt(start - 1))) start--;
  return start;
}

function partNames(text: string, start: number, end: number, joints: RegExp = /[、和与及]/): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at <= end; at++) {
    const character = text.charAt(at);
    if (/[（(“《]/.test(character)) depth++;
    else if (/[）)”》]/.test(character)) depth--;
    const joint = at === end || (depth === 0 && joints.test(character) && at > from + (character === '、' ? 0 : 1));
    if (!joint) continue;
    if (at > from) parts.push({ start: from, end: at });
    from = at + 1;
  }
  return parts;
}

function report(context: AuditContext, at: number, { names, figures }: Lists): FoundFault {
  const words = {
    'zh-CN': `前面${names.length}项，后面${figures.length}个数`,
    en: `${names.length} names, ${figures.length} figures`,
  };
  return finding({
    code: CODE,
    severity: 'error',
    span: { start: at, end: at + 2 },
    message: { 'zh-CN': `“分别”对应不齐：${words['zh-CN']}`, en: `“respectively” does not match: ${words.en}` },
    reckoning: {
      'zh-CN': `${names.map((name) => quote(context, name)).join('｜')} 对 ${figures.map((figure) => quote(context, figure)).join('｜')}`,
      en: `${names.map((name) => quote(context, name)).join(' | ')} against ${figures.map((figure) => quote(context, figure)).join(' | ')}`,
    },
    confidence: 0.8,
    params: { names: String(names.length), figures: String(figures.length) },
    related: [
      ...names.map((name) => place(context, name, 'member')),
      ...figures.map((figure) => place(context, figure, 'part')),
    ],
    hint: { 'zh-CN': '补上漏掉的一项或一个数', en: 'add the name or the figure that is missing' },
  });
}

import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
import type { OutlineNode } from '#model.ts';
import { document } from './document.ts';

const CODE = 'audit/unclosed-bracket';

const PAIRS: Readonly<Record<string, string>> = { '（': '）', '(': ')', '《': '》', '“': '”', '【': '】', '〔': '〕' };
/** Half-width and full-width brackets are mixed so often that one may close the other. */
const FAMILY: Readonly<Record<string, string>> = {
  '（': '(',
  '(': '(',
  '）': '(',
  ')': '(',
  '《': '《',
  '》': '《',
  '“': '“',
  '”': '“',
  '【': '【',
  '】': '【',
  '〔': '〔',
  '〕': '〔',
};
const MARKS = /[（(）)《》“”【】〔〕\n]/g;

/** 括号引号不成对: a bracket or quotation mark of a paragraph that has no partner in it. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '括号或引号不成对', en: 'a bracket or quotation mark without its partner' },
  severity: 'warning',
  document,
  check: (context) => {
    const { text, plan } = context;
    const markers = bracketsOfMarkers(plan.outline);
    const { start, end } = plan.document.body;
    const alone: number[] = [];
    let held = 0;
    let paragraph = start;
    let open: number[] = [];
    MARKS.lastIndex = start;
    for (let match = MARKS.exec(text); match !== null && match.index < end; match = MARKS.exec(text)) {
      const at = match.index;
      const mark = match[0];
      if (mark === '\n') {
        if (!endsSentence(text, paragraph, at)) continue;
        alone.push(...open);
        open = [];
        paragraph = at + 1;
      } else if (markers.has(at)) continue;
      else if (PAIRS[mark] !== undefined) open.push(at);
      else if (closes(text, open, at, alone)) held++;
      else if (!isItemNumber(text, at, paragraph)) alone.push(at);
    }
    alone.push(...open);
    return { findings: alone.sort((left, right) => left - right).map((at) => report(context, at)), checks: [], held };
  },
};

/** Brackets that belong to a heading's marker are the business of another rule. */
function bracketsOfMarkers(outline: readonly OutlineNode[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, marker } of outline) {
    for (let at = 0; at < marker.length; at++) if (FAMILY[marker.charAt(at)] !== undefined) places.add(start + at);
  }
  return places;
}

/** Paragraphs end where a line ends its sentence; a line that breaks off in the middle of one goes on in the next. */
function endsSentence(text: string, start: number, at: number): boolean {
  let last = at - 1;
  while (last >= start && BLANKS.includes(text.charAt(last))) last--;
  // A closing mark that begins a line belongs to the line before it.
  let next = at + 1;
  while (BLANKS.includes(text.charAt(next)) && next < text.length) next++;
  if (CLOSING.includes(text.charAt(next)) && next < text.length) return false;
  return last < start || CLOSES.includes(text.charAt(last));
}

const BLANKS = ' \t\r\n\u3000\u00a0\u200b';
const CLOSING = '》”）';
const CLOSES = '。！？：；.!?:;”）)》';

/** Whether a closing mark has a partner that is open; what was opened after the partner stays alone. */
function closes(text: string, open: number[], at: number, alone: number[]): boolean {
  const family = FAMILY[text.charAt(at)];
  let partner = open.length - 1;
  while (partner >= 0 && FAMILY[text.charAt(open[partner] as number)] !== family) partner--;
  if (partner < 0) return false;
  alone.push(...open.splice(partner + 1));
  open.pop();
  return true;
}

/** `1）` and `二)` are markers of items, not broken pairs. */
function isItemNumber(text: string, at: number, start: number): boolean {
  return /(?:^|[\s，,；;。：:])[0-9一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(start, at - 5), at));
}

function report(context: AuditContext, at: number): FoundFault {
  const mark = context.text.charAt(at);
  const partner = PAIRS[mark] ?? Object.keys(PAIRS).find((key) => PAIRS[key] === mark) ?? '';
  const near = quote(context, { start: Math.max(0, at - 8), end: at + 9 });
  return finding({
    code: CODE,
    severity: 'warning',
    span: { start: at, end: at + 1 },
    message: {
      'zh-CN': `“${mark}”没有与之成对的“${partner}”：…${near}…`,
      en: `“${mark}” has no partner “${partner}” in its paragraph: …${near}…`,
    },
    reckoning: { 'zh-CN': `段内缺“${partner}”`, en: `the paragraph lacks “${partner}”` },
    confidence: 0.85,
    params: { mark, partner },
    hint: { 'zh-CN': `补上“${partner}”，或者删去“${mark}”`, en: `add “${partner}” or take “${mark}” out` },
  });
}

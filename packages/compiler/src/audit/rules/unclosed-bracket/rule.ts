import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
import type { Span } from '#model.ts';
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

/** 括号引号不成对: a bracket or quotation mark of a paragraph that has no partner in it. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '括号或引号不成对', en: 'a bracket or quotation mark without its partner' },
  severity: 'warning',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    let held = 0;
    const markers = new Set(
      context.plan.outline.flatMap((node) =>
        Array.from({ length: node.marker.length }, (_, index) => node.start + index),
      ),
    );
    for (const paragraph of paragraphsOf(context)) {
      const { alone, pairs } = pairUp(context.text, paragraph, markers);
      for (const at of alone) findings.push(report(context, at));
      held += pairs;
    }
    return { findings, checks: [], held };
  },
};

/** Paragraphs end where a line ends its sentence; a line that breaks off in the middle of one goes on in the next. */
function paragraphsOf({ text, plan }: AuditContext): readonly Span[] {
  const paragraphs: Span[] = [];
  const { end } = plan.document.body;
  for (let start = plan.document.body.start, at = start; at <= end; at++) {
    if (at < end && (text.charAt(at) !== '\n' || !endsSentence(text, start, at))) continue;
    if (at > start) paragraphs.push({ start, end: at });
    start = at + 1;
  }
  return paragraphs;
}

function endsSentence(text: string, start: number, at: number): boolean {
  let last = at - 1;
  while (last >= start && /\s/.test(text.charAt(last))) last--;
  return last < start || /[。！？：；.!?:;”）)》]/.test(text.charAt(last));
}

/** Positions without a partner; brackets that belong to a heading's marker are the business of another rule. */
function pairUp(
  text: string,
  { start, end }: Span,
  markers: ReadonlySet<number>,
): { readonly alone: readonly number[]; readonly pairs: number } {
  const open: number[] = [];
  const alone: number[] = [];
  let pairs = 0;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    const family = FAMILY[character];
    if (family === undefined || markers.has(at)) continue;
    if (PAIRS[character] !== undefined) {
      open.push(at);
      continue;
    }
    let partner = open.length - 1;
    while (partner >= 0 && FAMILY[text.charAt(open[partner] as number)] !== family) partner--;
    if (partner < 0) {
      if (!isItemNumber(text, at, start)) alone.push(at);
    } else {
      alone.push(...open.splice(partner + 1));
      open.pop();
      pairs++;
    }
  }
  return { alone: [...alone, ...open].sort((left, right) => left - right), pairs };
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

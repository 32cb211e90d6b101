import { findMarks, listMarks } from './marks.ts';

/** For each opening mark its closing one; half-width and full-width forms. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
const CLOSERS = new Map(Object.entries(CLOSING).map(([open, close]) => [open.charCodeAt(0), close.charCodeAt(0)]));
listMarks('openings', Object.keys(CLOSING).join(''));

/** A bracketed or quoted stretch, marks included: `start` is the opening mark, `end` is behind the closing one. */
export interface Enclosure {
  readonly start: number;
  readonly end: number;
  readonly open: string;
}

/** Longest stretch that a pair of marks can enclose; a mark left open must not swallow the sentence. */
const REACH = 240;

const LINE_END = 0x0a;
const FULL_STOP = 0x3002;

/** 引号与括号: the outermost enclosures of a stretch of text, in order; unclosed marks are ignored. */
export function findEnclosures(
  text: string,
  start: number,
  end: number,
  marks = findMarks(text),
): readonly Enclosure[] {
  const { openings } = marks;
  const found: Enclosure[] = [];
  for (let index = 0; openings[index]! < end; index++) {
    const at = openings[index]!;
    if (at < start) continue;
    const close = findClosing(text, at, Math.min(end, at + REACH));
    if (close < 0) continue;
    found.push({ start: at, end: close + 1, open: text.charAt(at) });
    while (openings[index + 1]! <= close) index++;
  }
  return found;
}

/** Where the mark that opens at `at` is closed, others of its kind inside it counted; -1 when it is not, before `limit`. */
function findClosing(text: string, at: number, limit: number): number {
  const open = text.charCodeAt(at);
  const close = CLOSERS.get(open);
  let depth = 1;
  for (let place = at + 1; place < limit; place++) {
    const code = text.charCodeAt(place);
    if (code === LINE_END || code === FULL_STOP) return -1;
    if (code === close && --depth === 0) return place;
    if (code === open) depth++;
  }
  return -1;
}

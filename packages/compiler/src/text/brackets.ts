/** For each opening mark its closing one; half-width and full-width forms. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
const OPENING_CODES = new Map(Object.entries(CLOSING).map(([open, close]) => [open.charCodeAt(0), close]));

/** A bracketed or quoted stretch, marks included: `start` is the opening mark, `end` is behind the closing one. */
export interface Enclosure {
  readonly start: number;
  readonly end: number;
  readonly open: string;
}

/** The block of Chinese characters holds no mark. */
const FIRST_LETTER = 0x4e00;
const LAST_LETTER = 0x9fff;

/** Longest stretch that a pair of marks can enclose; a mark left open must not swallow the sentence. */
const REACH = 240;

/** 引号与括号: the outermost enclosures of a stretch of text, in order; unclosed marks are ignored. */
export function findEnclosures(text: string, start: number, end: number): readonly Enclosure[] {
  const found: Enclosure[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_LETTER && code <= LAST_LETTER) continue;
    const close = OPENING_CODES.get(code);
    if (close === undefined) continue;
    const limit = Math.min(end, at + REACH);
    let depth = 1;
    const open = text.charAt(at);
    let place = at + 1;
    for (; place < limit; place++) {
      const char = text.charAt(place);
      if (char === '\n' || char === '。') break;
      if (char === close && --depth === 0) break;
      if (char === open) depth++;
    }
    if (depth > 0) continue;
    found.push({ start: at, end: place + 1, open });
    at = place;
  }
  return found;
}

import type { Span } from '../model.ts';
import { createCharacters, holdsAt, isBlank, isDigit, isLatin } from './characters.ts';
import { findMarks, listMarks } from './marks.ts';

listMarks('ends', '。！？!?\n');
const LINE_END = 0x0a;
const CLOSES_LINE = '。！？；：!?;:”）)》';
/** A shorter line is a heading or an item of its own. */
const BROKEN_LINE = 24;

/** 句: splits `[start, end)` into sentences at 。！？ and line ends; marks belong to the sentence before them. */
export function splitSentences(text: string, start: number, end: number, marks = findMarks(text)): readonly Span[] {
  const { ends } = marks;
  const found: Span[] = [];
  let from = start;
  let line = start;
  for (let index = 0; ends[index]! < end; index++) {
    const at = ends[index]!;
    if (at < start) continue;
    if (text.charCodeAt(at) === LINE_END) {
      const inside = breaksInside(text, line, at, end);
      line = at + 1;
      if (inside) continue;
    }
    if (at > from) found.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  if (from < end) found.push({ start: from, end });
  return found;
}

/** A zero-width blank that a page leaves where it breaks a word. */
const ZERO_WIDTH = 0x200b;
/** Characters that begin no sentence. */
const GOES_ON = createCharacters('，。、；）”的为万亿');

/** A line of nothing but an index that the page set apart (M⏎2⏎增长…), joined with what stands around it. */
function isScrap(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    if (!isDigit(code) || ++digits > 1) return false;
  }
  return digits === 1 && start > 1 && isLatin(text.charCodeAt(start - 2));
}

/** M⏎2 增长…: a letter whose index the page moved to the next line. */
function breaksIndex(text: string, start: number, end: number): boolean {
  return end > start && isLatin(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end + 1));
}

/** 1.新建道路: the number of an item, which no sentence goes on with; 11.5公里 is none. */
function opensItem(text: string, at: number): boolean {
  let behind = at + 1;
  if (isDigit(text.charCodeAt(behind))) behind += 1;
  return holdsAt(ITEM_MARKS, text, behind) && !isDigit(text.charCodeAt(behind + 1));
}

const ITEM_MARKS = createCharacters('.．、');

/** Whether a line end falls inside a sentence, as saved web pages have it in front of numbers: …新建道路⏎11条. */
function breaksInside(text: string, lineStart: number, lineEnd: number, max: number): boolean {
  if (lineEnd + 1 >= max) return false;
  if (isScrap(text, lineStart, lineEnd) || breaksIndex(text, lineStart, lineEnd)) return true;
  let next = lineEnd + 1;
  while (next < max && next < lineEnd + 8 && isBlank(text.charCodeAt(next))) next++;
  const goesOn =
    (isDigit(text.charCodeAt(lineEnd + 1)) && !opensItem(text, lineEnd + 1)) ||
    holdsAt(GOES_ON, text, next) ||
    text.charCodeAt(lineEnd - 1) === ZERO_WIDTH;
  if (lineEnd - lineStart < BROKEN_LINE || !goesOn) return false;
  let last = lineEnd - 1;
  while (last > lineStart && isBlank(text.charCodeAt(last))) last--;
  return !CLOSES_LINE.includes(text.charAt(last));
}

import type { Line } from '#document/lines.ts';
import { APPENDIX_LINE, CHAPTER_NAME, LABELLED_LINE, LEAD_IN, NO_HEADING } from './patterns.ts';

const LONGEST = 36;
const PARAGRAPH = 40;
const SENTENCE_END = /[。！!？?；;…”）)：:.]$/u;
const NO_TITLE_END = /[。！!？?；;，,、：:…]$/u;

/** Pages that broke their lines apart leave short lines everywhere; above this share no short line is a title. */
const FRAGMENTS = 0.1;

/** 2024年工作回顾, 今后五年主要任务: chapters of the genre, which stand even on a broken page. */
export function isChapterName(words: string): boolean {
  return CHAPTER_NAME.test(words);
}

/** True when so many lines end in mid-sentence that a short line means nothing. */
export function isFragmented(text: string, lines: readonly Line[], isMarked: (line: number) => boolean): boolean {
  let full = 0;
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    if (line.blank || isMarked(index)) continue;
    const words = text.slice(Math.max(line.start, line.end - LONGEST), line.end);
    if (/^[\d\s]{1,4}$/u.test(words)) continue;
    full++;
    if (!SENTENCE_END.test(words)) broken++;
  }
  return broken > full * FRAGMENTS && broken > 6;
}

/**
 * 无序号标题: a short line of its own without a full stop, behind a finished paragraph and before a paragraph or a
 * marked heading.
 *
 * @param isMarked whether the line starts with a marker
 * @returns `appendix` for 附件 and 名词解释
 */
export function readTitleLine(
  text: string,
  lines: readonly Line[],
  index: number,
  isMarked: (line: number) => boolean,
): 'line' | 'appendix' | undefined {
  const line = lines[index]!;
  const length = line.end - line.start;
  if (line.blank || length > LONGEST || isMarked(index)) return undefined;
  const words = text.slice(line.start, line.end);
  const appendix = APPENDIX_LINE.test(words);
  if (appendix && !NO_TITLE_END.test(words)) return 'appendix';
  if (
    NO_TITLE_END.test(words) ||
    NO_HEADING.test(words) ||
    LABELLED_LINE.test(words) ||
    !/^[\p{Script=Han}\d０-９“《]/u.test(words)
  )
    return undefined;
  const before = neighbour(lines, index, -1);
  const after = neighbour(lines, index, 1);
  if (after === undefined) return undefined;
  const previous = before === undefined ? '。' : text.slice(lines[before]!.start, lines[before]!.end);
  // A marked heading right above is finished only when an empty line follows: 三、持续提升⏎治理效能 is one heading.
  const headed = before !== undefined && before < index - 1 && isMarked(before) && previous.length <= LONGEST;
  const finished = headed || SENTENCE_END.test(previous);
  if (!finished) return undefined;
  const next = text.slice(lines[after]!.start, lines[after]!.end);
  const opens = isMarked(after) || next.length > PARAGRAPH || /[。！!]$/u.test(next) || LEAD_IN.test(next);
  return opens && /^[\p{Script=Han}\d０-９“《（(—①-⑳●■◆]/u.test(next) ? 'line' : undefined;
}

function neighbour(lines: readonly Line[], index: number, step: 1 | -1): number | undefined {
  // Real documents set at most a dozen empty lines between paragraphs; a bound keeps a text of blanks linear.
  for (let i = index + step, seen = 0; i >= 0 && i < lines.length && seen < 20; i += step, seen++) {
    if (!lines[i]!.blank) return i;
  }
  return undefined;
}

import type { Line } from '#document/lines.ts';
import { APPENDIX_LINE, LEAD_IN, NO_HEADING } from './patterns.ts';

const LONGEST = 36;
const PARAGRAPH = 40;
const SENTENCE_END = /[。！!？?；;…”）)：:.]$/u;
const NO_TITLE_END = /[。！!？?；;，,、：:…]$/u;

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
  if (NO_TITLE_END.test(words) || NO_HEADING.test(words) || !/^[\p{Script=Han}\d０-９“《]/u.test(words))
    return undefined;
  const before = neighbour(lines, index, -1);
  const after = neighbour(lines, index, 1);
  if (after === undefined) return undefined;
  const previous = before === undefined ? '。' : text.slice(lines[before]!.start, lines[before]!.end);
  const finished =
    SENTENCE_END.test(previous) || (before !== undefined && isMarked(before) && previous.length <= LONGEST);
  if (!finished) return undefined;
  if (APPENDIX_LINE.test(words)) return 'appendix';
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

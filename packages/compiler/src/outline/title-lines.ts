import type { Line } from '#document/lines.ts';
import { OWN_DOCUMENT, SALUTATION, SESSION_LINE, TIMED_NAME, TITLE_NAME } from '#document/patterns.ts';
import type { Span } from '../model.ts';
import {
  APPENDIX_LABEL,
  APPENDIX_LINE,
  APPENDIX_LIST,
  CHAPTER_NAME,
  LABELLED_LINE,
  LEAD_IN,
  NO_HEADING,
} from './patterns.ts';

const LONGEST = 36;
/** Titles of what is attached are as long as those of documents. */
const LONGEST_TITLE = 60;
/** 附件10：, with blanks between. */
const LONGEST_LABEL = 8;
const BLANKS = /[\s\u200b-\u200d\ufeff]/gu;
const PARAGRAPH = 40;
const SENTENCE_END = /[。！!？?；;…”）)：:.]$/u;
/** …10%以上。（市发改委） ends with a stop as well. */
const NO_TITLE_END = /[。！!？?；;，,、：:…]$|[。！!？?；;][（(【〔][^（）()\n]{1,34}[）)】〕]$/u;

/** Pages that broke their lines apart leave short lines everywhere; above this share no short line is a title. */
const FRAGMENTS = 0.1;

/** 2024年工作回顾, 今后五年主要任务: chapters of the genre, which stand even on a broken page. */
export function isChapterName(words: string): boolean {
  return CHAPTER_NAME.test(words);
}

/** True when so many lines end in mid-sentence that a short line means nothing; a short one over a whole paragraph heads it. */
export function isFragmented(text: string, lines: readonly Line[], isMarked: (line: number) => boolean): boolean {
  let full = 0;
  let broken = 0;
  let heads = false;
  let finished = true;
  for (const [index, line] of lines.entries()) {
    if (line.blank) continue;
    const marked = isMarked(index);
    const words = text.slice(Math.max(line.start, line.end - LONGEST), line.end);
    const ends = SENTENCE_END.test(words);
    if (heads && ends && !marked && line.end - line.start > PARAGRAPH) broken--;
    heads = !marked && !ends && finished && line.end - line.start <= LONGEST;
    finished = ends || marked;
    if (marked || /^[\d\s]{1,4}$/u.test(words)) continue;
    full++;
    if (!ends) broken++;
  }
  return broken > full * FRAGMENTS && broken > 6;
}

/**
 * 无序号标题: a short line of its own without a full stop, behind a finished paragraph and before a paragraph or a
 * marked heading.
 *
 * @param isMarked whether the line starts with a marker
 * @returns `title` for the title of a further document, `appendix` for 附件 and 名词解释, `appendix-title` for the title below 附件1
 */
export function readTitleLine(
  text: string,
  lines: readonly Line[],
  index: number,
  isMarked: (line: number) => boolean,
): 'title' | 'line' | 'appendix' | 'appendix-title' | undefined {
  const line = lines[index]!;
  const length = line.end - line.start;
  if (line.blank || length > LONGEST_TITLE || isMarked(index)) return undefined;
  const words = text.slice(line.start, line.end);
  if (APPENDIX_LABEL.test(words)) return 'appendix';
  if (isAppendixTitle(text, lines, index, words)) return 'appendix-title';
  if (isDocumentTitle(text, lines, index, words)) return 'title';
  if (length > LONGEST) return undefined;
  if (APPENDIX_LINE.test(words) && !NO_TITLE_END.test(words)) return 'appendix';
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

/** 附件1⏎2025年民生实事: the line below a label that has no words of its own. */
function isAppendixTitle(text: string, lines: readonly Line[], index: number, words: string): boolean {
  const before = neighbour(lines, index, -1);
  if (before === undefined || lines[before]!.end - lines[before]!.start > LONGEST_LABEL) return false;
  if (!APPENDIX_LABEL.test(text.slice(lines[before]!.start, lines[before]!.end))) return false;
  return !NO_TITLE_END.test(words) && !NO_HEADING.test(words) && !LABELLED_LINE.test(words) && !words.includes('\t');
}

/** The title of a document behind the first one, which its name shows, or its session line or salutation. */
function isDocumentTitle(text: string, lines: readonly Line[], index: number, words: string): boolean {
  const name = words.replace(BLANKS, '');
  const own = OWN_DOCUMENT.test(name);
  const named = own || TITLE_NAME.test(name);
  if (!named && !TIMED_NAME.test(name)) return false;
  if (isAnnounced(text, lines[index]!.start, name)) return true;
  if (!named) return false;
  const before = neighbour(lines, index, -1);
  if (before === undefined || !SENTENCE_END.test(text.slice(lines[before]!.start, lines[before]!.end))) return false;
  if (own) return true;
  for (let at = neighbour(lines, index, 1), seen = 0; at !== undefined && seen < 4; seen++) {
    const { start, end } = lines[at]!;
    const line = text.slice(start, Math.min(end, start + LONGEST_TITLE));
    if (SALUTATION.test(line) || (end - start < LONGEST_TITLE && SESSION_LINE.test(line))) return true;
    at = neighbour(lines, at, 1);
  }
  return false;
}

/** The lines that list what is attached (附件：1.某表⏎2.某表), by their indices: they are no part of the text. */
export function attachmentLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, { start, end, blank }] of lines.entries()) {
    if (blank || text.charCodeAt(start) !== ATTACHED || !APPENDIX_LIST.test(text.slice(start, end))) continue;
    found.add(index);
    for (let at = neighbour(lines, index, 1), number = 2; at !== undefined; at = neighbour(lines, at, 1), number++) {
      const line = text.slice(lines[at]!.start, Math.min(lines[at]!.end, lines[at]!.start + LONGEST_TITLE));
      if (LISTED.exec(line)?.[1] !== `${number}`) break;
      found.add(at);
    }
  }
  return found;
}

const ATTACHED = '附'.charCodeAt(0);
const LISTED = /^(\d{1,2})[.．、](?!\d)/u;

/** How much of a notice may stand in front of what it sends out. */
const NOTICE = 3000;
/** So many lines that look like titles stand in front of the one that was sent out at most. */
const MOST_TITLES = 20;
const SENT_OUT = /关于(?:印发|批转|转发|下达)|的通知/u;
const SENDS = /关于(?:印发|批转|转发|下达)/u;

/** Where the line begins that is the title of what the notice in front of it sends out; undefined when none does. */
export function findAnnounced(text: string, lines: readonly Line[], { start, end }: Span): number | undefined {
  if (!SENT_OUT.test(text.slice(start, Math.min(end, start + NOTICE)))) return undefined;
  let asked = 0;
  for (const line of lines) {
    if (line.start >= end) break;
    if (line.blank || line.start <= start || line.end - line.start > LONGEST_TITLE) continue;
    const name = text.slice(line.start, line.end).replace(BLANKS, '');
    if (!TITLE_NAME.test(name) && !TIMED_NAME.test(name)) continue;
    if (isAnnounced(text, line.start, name)) return line.start;
    if (++asked === MOST_TITLES) break;
  }
  return undefined;
}

/** Whether the notice that opens the text sends a document of this name out: 关于印发某计划的通知 … 《某计划》 … 某计划. */
function isAnnounced(text: string, start: number, name: string): boolean {
  const notice = text.slice(0, Math.min(start, NOTICE));
  if (!SENT_OUT.test(notice)) return false;
  const words = notice.replace(BLANKS, '');
  if (!SENDS.test(notice)) return words.includes(`关于${name}的通知`);
  return words.includes(`《${name}》`) || words.includes(`${name}的通知`);
}

function neighbour(lines: readonly Line[], index: number, step: 1 | -1): number | undefined {
  // Real documents set at most a dozen empty lines between paragraphs; a bound keeps a text of blanks linear.
  for (let i = index + step, seen = 0; i >= 0 && i < lines.length && seen < 20; i += step, seen++) {
    if (!lines[i]!.blank) return i;
  }
  return undefined;
}

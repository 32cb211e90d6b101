import type { Span } from '../model.ts';
import { isFurnitureLine } from './furniture.ts';
import type { Line } from './lines.ts';
import {
  BREADCRUMB,
  BROKEN_OFF,
  CLOSED_ABOUT,
  GOES_ON,
  NAMES_TIME,
  OPEN_ABOUT,
  SALUTATION,
  SESSION_LINE,
  SITE_NAME,
  TIMED_NAME,
  TITLE_NAME,
  TITLED_SESSION,
} from './patterns.ts';

export const TITLE_LENGTH = 60;
/** A title is set in no more lines than this. */
const MOST_LINES = 4;
/** Between two lines of a title stand no more blank ones. */
const MOST_BLANKS = 2;

/** Removes all blanks: 政 府 工 作 报 告 → 政府工作报告. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b-\u200d\ufeff]/gu, '');
}

/** The words of a title, without the quotation marks around it and the name of the site behind it. */
export function titleWords(text: string, { start, end }: Span): string {
  return squeeze(text.slice(start, end))
    .replace(/^["“]|["”]$|^《(?=[^》]{0,60}》?$)|(?<=^《?[^《》]{0,60})》$/gu, '')
    .replace(SITE_NAME, '');
}

/**
 * The title that begins with a line, over as many lines as it is set in; undefined when none does.
 *
 * @param levels where lines begin that the file itself marks as headings: the lines of a title are marked alike
 */
export function findTitle(
  text: string,
  lines: readonly Line[],
  index: number,
  levels: ReadonlyMap<number, number>,
): Span | undefined {
  const first = lines[index]!;
  if (!mayHoldTitle(text, first) || BREADCRUMB.test(titleWords(text, first))) return undefined;
  let found = isName(titleWords(text, first)) ? spanOf(first) : undefined;
  let last = first;
  for (let count = 1, at = index; count < MOST_LINES; count++) {
    at = nextWritten(lines, at);
    const next = lines[at];
    if (next === undefined || !mayHoldTitle(text, next) || levels.get(next.start) !== levels.get(first.start)) break;
    const joined = { start: first.start, end: next.end };
    const named = isName(titleWords(text, joined));
    if (!isOneTitle(titleWords(text, { start: first.start, end: last.end }), titleWords(text, next), named, found))
      break;
    if (named) found = joined;
    last = next;
  }
  return found;
}

/** Whether `rest` goes on with the title that `words` begin: it is broken off, or the other half opens as such halves do. */
function isOneTitle(words: string, rest: string, named: boolean, found: Span | undefined): boolean {
  if (BROKEN_OFF.test(words) || (OPEN_ABOUT.test(words) && !CLOSED_ABOUT.test(words)) || GOES_ON.test(rest))
    return true;
  // 政府工作报⏎告: broken anywhere, it names a document once the pieces are put together
  return found === undefined && named && words.length >= 4 && rest.length <= 4;
}

function isName(words: string): boolean {
  return TITLE_NAME.test(words) || (TIMED_NAME.test(words) && NAMES_TIME.test(words));
}

function mayHoldTitle(text: string, line: Line): boolean {
  const length = line.end - line.start;
  if (length > TITLE_LENGTH || isFurnitureLine(text, line)) return false;
  const words = text.slice(line.start, line.end);
  return !SALUTATION.test(words) && !(SESSION_LINE.test(words) && titleOfSession(text, line) === undefined);
}

/** The title that a line names together with its session: 在…会议上的政府工作报告, 政府工作报告——2025年1月14日在…会议上. */
export function titleOfSession(text: string, line: Span): Span | undefined {
  const { start, end } = line;
  const words = text.slice(start, end);
  const front = TITLED_SESSION.exec(words)?.groups?.title;
  if (front !== undefined) return { start, end: start + front.length };
  return TITLE_NAME.test(squeeze(words)) ? { start, end } : undefined;
}

function spanOf({ start, end }: Line): Span {
  return { start, end };
}

function nextWritten(lines: readonly Line[], index: number): number {
  let next = index + 1;
  while (next < lines.length && lines[next]!.blank && next - index <= MOST_BLANKS) next++;
  return next;
}

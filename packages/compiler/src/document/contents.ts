import { createCharacters, holds, isDigit } from '#text/characters.ts';
import type { Line } from './lines.ts';

/** 目录, 目 次, alone on its line. */
const LABEL = /^目[\s\u3000]{0,8}[录次]$/u;
/** What leads from an entry to its page number. */
const LEADERS = createCharacters(' \t\u3000\u00a0.．…·・—-（(');
/** So many of them (……3) show an entry even where nothing names the table. */
const DOTS = 3;
const FEWEST_DOTTED = 3;
/** A longer line is a paragraph; a heading that text follows on its line may be one. */
const LONGEST_ENTRY = 100;
const MOST_ENTRIES = 300;

interface Entry {
  /** Its words without blanks, leaders and page number. */
  readonly words: string;
  readonly leaders: number;
}

/**
 * 目录: finds the end of a table of contents that begins at a line: behind its last entry with a page number or, where it prints none,
 * in front of the heading that its first entry names.
 *
 * @returns the index of the first line behind it; `index` itself when no table begins there
 */
export function findContentsEnd(text: string, lines: readonly Line[], index: number): number {
  const line = lines[index]!;
  const named = line.end - line.start < 12 && LABEL.test(text.slice(line.start, line.end));
  if (!named && readEntry(text, line).leaders < DOTS) return index;
  const first = named ? nextLine(lines, index + 1) : index;
  if (first === undefined) return index;
  const paged = endOfPaged(text, lines, first);
  if (paged.entries >= (named ? 1 : FEWEST_DOTTED)) return paged.end;
  return named ? (findRepeated(text, lines, first) ?? index) : index;
}

/** The end of the entries with page numbers; one without, which the page broke in two, may stand between two of them. */
function endOfPaged(text: string, lines: readonly Line[], first: number): { entries: number; end: number } {
  let entries = 0;
  let end = first;
  for (let i = first, without = 0; i < lines.length && entries < MOST_ENTRIES && without < 2; i++) {
    if (lines[i]!.blank) continue;
    if (readEntry(text, lines[i]!).leaders === 0) without++;
    else {
      entries++;
      end = i + 1;
      without = 0;
    }
  }
  return { entries, end };
}

/**
 * Where the document behind the entries begins: at the line that says the first entry again, perhaps with text behind it, or at the title in
 * front of that line, which no line says again.
 */
function findRepeated(text: string, lines: readonly Line[], first: number): number | undefined {
  const { words } = readEntry(text, lines[first]!);
  if (words.length < 2) return undefined;
  // a paragraph ends the table; it may be the heading itself with text behind it
  const paragraph = lines.findIndex(({ start, end }, index) => index > first && end - start > LONGEST_ENTRY);
  const heading = findOpening(text, paragraph < 0 ? lines : lines.slice(0, paragraph + 1), words, first + 1);
  if (heading === undefined) return undefined;
  let start = heading;
  for (let i = heading - 1; i > first; i--) {
    if (lines[i]!.blank) continue;
    if (findOpening(text, lines, readEntry(text, lines[i]!).words, heading) !== undefined) break;
    start = i;
  }
  return start;
}

/** The first of the next lines that opens with words. */
function findOpening(text: string, lines: readonly Line[], words: string, from: number): number | undefined {
  for (let i = from; i < lines.length && i < from + MOST_ENTRIES; i++) {
    const { start, end, blank } = lines[i]!;
    if (blank) continue;
    if (squeeze(text.slice(start, Math.min(end, start + LONGEST_ENTRY))).startsWith(words)) return i;
  }
  return undefined;
}

function readEntry(text: string, { start, end }: Line): Entry {
  if (end - start > LONGEST_ENTRY) return { words: '', leaders: 0 };
  let at = end;
  while (at > start && (text[at - 1] === ')' || text[at - 1] === '）')) at--;
  const behind = at;
  while (at > start && isDigit(text.charCodeAt(at - 1))) at--;
  const digits = behind - at;
  const page = at;
  while (at > start && holds(LEADERS, text.charCodeAt(at - 1))) at--;
  const isPaged = digits > 0 && digits < 4 && at > start && at < page;
  return { words: squeeze(text.slice(start, isPaged ? at : end)), leaders: isPaged ? page - at : 0 };
}

function nextLine(lines: readonly Line[], from: number): number | undefined {
  for (let i = from; i < lines.length && i < from + 20; i++) if (!lines[i]!.blank) return i;
  return undefined;
}

function squeeze(words: string): string {
  return words.replace(/[\s\u200b-\u200d\ufeff]/gu, '');
}

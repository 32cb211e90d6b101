import { isFurnitureLine } from '#document/furniture.ts';
import { type Line, parseLines } from '#document/lines.ts';
import { SALUTATION } from '#document/patterns.ts';
import type { MarkedHeading } from '../model.ts';
import { BODY_SIGNS, LABELLED_LINE, NEVER_A_HEADING } from './patterns.ts';

/** Levels of a file by the place where their line begins; 1 is the highest. */
export type HeadingLevels = ReadonlyMap<number, number>;

export const NO_LEVELS: HeadingLevels = new Map();

/** A longer line is a paragraph, whatever the file says; titles of the genre keep to the same length. */
const LONGEST = 60;
/** Files know levels 1 to 9 (`w:outlineLvl`), web pages 1 to 6. */
const DEEPEST = 9;
/** Where more than this share of a document's lines is marked, the marks are a matter of looks. */
const MOST_LINES = 2 / 3;
/** Where less than this share of the marked lines could be headings, the others are none either. */
const FEWEST_TRUE = 0.5;

/**
 * 文件标题: those of a file's marks that are believed, in text order, each trimmed to the words of its lines. Not believed is a mark on
 * what is plainly body text (long, several sentences, a stop at its end), on a salutation, label, page furniture or table row, on
 * a part of a line only, outside the text or over another one (of two on the same words the higher level counts), and the one mark of the highest level on the first line, which is the
 * title. None is believed where most lines are marked or most marked lines are body text. What is believed stays so when asked again.
 *
 * @param headings in any order; nothing about them is taken for granted
 */
export function believeHeadings(text: string, headings: readonly MarkedHeading[]): readonly MarkedHeading[] {
  const lines = parseLines(text).filter((line) => !line.blank);
  const given = headings
    .filter((heading) => isPlaced(text, heading))
    .toSorted((left, right) => left.start - right.start || left.end - right.end || left.level - right.level);
  const believed: MarkedHeading[] = [];
  let from = 0;
  let marked = 0;
  for (const heading of given) {
    while (from < lines.length && lines[from]!.end <= heading.start) from++;
    const first = lines[from];
    if (first === undefined || first.start >= heading.end) continue;
    let next = from;
    while (next < lines.length && lines[next]!.start < heading.end) next++;
    const found = readHeading(text, heading, lines.slice(from, next));
    from = next;
    marked++;
    if (found) believed.push(found);
  }
  if (believed.length < marked * FEWEST_TRUE || believed.length > lines.length * MOST_LINES) return [];
  return isTitle(believed, lines[0]) ? believed.slice(1) : believed;
}

/** The levels of believed headings by where they start. */
export function levelsOf(headings: readonly MarkedHeading[]): HeadingLevels {
  return headings.length === 0 ? NO_LEVELS : new Map(headings.map(({ start, level }) => [start, level]));
}

function isPlaced(text: string, { start, end, level }: MarkedHeading): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    Number.isInteger(level) &&
    start >= 0 &&
    start < end &&
    end <= text.length &&
    level >= 1 &&
    level <= DEEPEST
  );
}

/** The heading without the blanks around it; undefined when its words are none of a heading's. */
function readHeading(text: string, heading: MarkedHeading, lines: readonly Line[]): MarkedHeading | undefined {
  const first = lines[0]!;
  const last = lines.at(-1)!;
  if (heading.start > first.start || heading.end < last.end || last.end - first.start > LONGEST) return undefined;
  if (lines.some((line) => isFurnitureLine(text, line))) return undefined;
  const words = lines.map(({ start, end }) => text.slice(start, end)).join('');
  if (BODY_SIGNS.test(words) || NEVER_A_HEADING.test(words) || SALUTATION.test(words) || LABELLED_LINE.test(words))
    return undefined;
  return { start: first.start, end: last.end, level: heading.level };
}

function isTitle([first, ...others]: readonly MarkedHeading[], line: Line | undefined): boolean {
  return (
    first !== undefined &&
    first.start === line?.start &&
    others.length > 1 &&
    others.every(({ level }) => level > first.level)
  );
}

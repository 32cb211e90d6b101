import { createCharacters, findLastWord, holds, holdsAny } from '#text/characters.ts';
import type { Span } from '../model.ts';
import { isMarked, markerOf } from './markers.ts';
import { PROSE, type TextLine } from './wrap.ts';

const NONE: ReadonlySet<number> = new Set();
/** No file breaks a heading that is shorter. */
const NARROWEST = 20;
/** Lines of one width differ by so much, as a mark that may not begin a line is left on the one before. */
const UNEVEN = 1;
/** So few characters are no heading. */
const REST_AT_MOST = 3;
/** The halves of a heading in two clauses differ by no more. */
const UNBALANCED = 3;
/** What ends no heading: behind it words are missing. */
const UNFINISHED = createCharacters('、，的和与及以对向为在把将使让“（(《');
/** What opens no line: it belongs to what stands before. */
const GOES_ON = createCharacters('，、；：）”》%％的和与及');
const STOPS = createCharacters('。！？；：!?;:');
/** What comes in pairs. */
const PAIRS = ['“”', '（）', '《》'] as const;

/** A line that opens with a number and holds no stop, with a shorter one of the same kind right behind it. */
interface Pair {
  readonly first: TextLine;
  readonly rest: TextLine;
}

function isBare(text: string, { start, end }: Span): boolean {
  return !holdsAny(PROSE, text, start, end) && !holds(STOPS, text.charCodeAt(end - 1));
}

const lengthOf = ({ start, end }: Span): number => end - start;

function findPairs(text: string, lines: readonly TextLine[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const first = lines[index]!;
    const rest = lines[index + 1]!;
    if (first.blank || rest.blank || lengthOf(first) < NARROWEST || lengthOf(rest) >= lengthOf(first)) continue;
    if (!isBare(text, first) || !isBare(text, rest)) continue;
    if (isMarked(text, first) && !isMarked(text, rest)) pairs.push({ first, rest });
  }
  return pairs;
}

/** Whether the words alone show that a heading goes on: it ends inside a phrase, or a few characters are left of it. */
function isUnfinished(text: string, { first, rest }: Pair): boolean {
  if (lengthOf(rest) <= REST_AT_MOST) return true;
  if (holds(UNFINISHED, text.charCodeAt(first.end - 1)) || holds(GOES_ON, text.charCodeAt(rest.start))) return true;
  const words = text.slice(first.start, first.end);
  return PAIRS.some((pair) => words.lastIndexOf(pair[0]!) > words.lastIndexOf(pair[1]!));
}

/** 甲取得新进展，乙明显改善: whether the second clause is as long as the first one only with what is left of it. */
function isHalf(text: string, { first, rest }: Pair): boolean {
  const comma = findLastWord(text, first.start, first.end, '，');
  if (comma < 0) return false;
  const before = comma - first.start - markerOf(text, first).length;
  const behind = first.end - comma - 1;
  return behind < before - UNBALANCED && Math.abs(behind + lengthOf(rest) - before) <= UNBALANCED;
}

/**
 * 折行标题: the lines with which numbered headings go on, in a text that is not wrapped as a whole or too short to show it. A heading
 * goes on where its words are unfinished, or where it is as long as lines without a stop ever are: two of them at least, and none
 * that is shorter is followed by such a line. What follows a heading of its own accord, as a second title does, follows headings
 * of any length.
 *
 * @returns where these lines begin
 */
export function findBrokenHeadings(text: string, lines: readonly TextLine[]): ReadonlySet<number> {
  const pairs = findPairs(text, lines);
  if (pairs.length === 0) return NONE;
  let widest = 0;
  for (const line of lines) if (!line.blank && isBare(text, line)) widest = Math.max(widest, lengthOf(line));
  const isWide = ({ first }: Pair) => lengthOf(first) >= widest - UNEVEN;
  const even = pairs.length > 1 && pairs.every(isWide);
  const goesOn = (pair: Pair) => isUnfinished(text, pair) || (isWide(pair) && (even || isHalf(text, pair)));
  return new Set(pairs.filter(goesOn).map(({ rest }) => rest.start));
}

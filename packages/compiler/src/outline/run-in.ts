import { createCharacters, findWord, holdsAt, isHan } from '#text/characters.ts';
import type { Span } from '../model.ts';

/** An item whose number stands inside a paragraph. */
export interface RunIn {
  readonly number: number;
  readonly marker: string;
  readonly at: number;
}

const STOPS = createCharacters('。；;');
const POINTS = createCharacters('.．、');

/** 1.抓开工。2.抓竣工。: the numbers that go on inside a paragraph that begins with the number `before`. */
export function readRunIn(text: string, { start, end }: Span, before: number): readonly RunIn[] {
  const found: RunIn[] = [];
  let number = before + 1;
  for (let at = findWord(text, start, end, `${number}`); at >= 0; at = findWord(text, at + 1, end, `${number}`)) {
    const point = at + `${number}`.length;
    if (!holdsAt(STOPS, text, at - 1) || !opensItem(text, point)) continue;
    found.push({ number, marker: text.slice(at, point + 1), at });
    number++;
  }
  return found;
}

/** 办好实事：1.新建学校3所；2.…: the run of numbers that begins at `start`, behind a colon; empty where nothing goes on with it. */
export function readRunBehindColon(text: string, { start, end }: Span): readonly RunIn[] {
  if (text.charCodeAt(start) !== ONE || !opensItem(text, start + 1)) return NONE;
  const others = readRunIn(text, { start: start + 2, end }, 1);
  return others.length === 0 ? NONE : [{ number: 1, marker: text.slice(start, start + 2), at: start }, ...others];
}

const ONE = 0x31;
const NONE: readonly RunIn[] = [];
const QUOTES = createCharacters('“"《');

/** Whether a point behind a number parts it from the words of an item. */
function opensItem(text: string, point: number): boolean {
  return holdsAt(POINTS, text, point) && (isHan(text.charCodeAt(point + 1)) || holdsAt(QUOTES, text, point + 1));
}

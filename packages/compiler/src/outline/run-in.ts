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
    if (!holdsAt(STOPS, text, at - 1) || !holdsAt(POINTS, text, point) || !isHan(text.charCodeAt(point + 1))) continue;
    found.push({ number, marker: text.slice(at, point + 1), at });
    number++;
  }
  return found;
}

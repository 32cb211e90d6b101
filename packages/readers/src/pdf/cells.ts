import type { GridCell } from '#targets/grid.ts';
import { gatherItems, writeLine } from './lines.ts';
import type { PageItem } from './pages.ts';

/** Ems that a blank may stand off the line between two cells, and a character where there is none. */
const BLANK_OFF = 2;
const CHARACTER_OFF = 0.7;

/** Width of words in ems as they are usually set: blanks and Latin characters are narrow. */
export function measureWords(words: string): number {
  let sum = 0;
  for (const character of words) sum += character === ' ' ? 0.3 : character < '\u2000' ? 0.5 : 1;
  return sum;
}

/**
 * Words of two cells that the file holds as one piece are parted at the blank nearest to the line between them.
 *
 * @param drawn true where the lines are drawn, so that no words go over them: without a blank they are parted at a character
 */
export function splitItem(item: PageItem, xs: readonly number[], drawn = false): readonly PageItem[] {
  const right = item.x + item.width;
  const line = xs.find((x) => x > item.x + item.size / 2 && x < right - item.size / 2);
  if (line === undefined) return [item];
  const scale = item.width / measureWords(item.words);
  const placeOf = (index: number) => item.x + measureWords(item.words.slice(0, index)) * scale;
  const nearest = (indexes: readonly number[], most: number) => {
    const best = indexes.reduce<number | undefined>(
      (found, index) =>
        found === undefined || Math.abs(placeOf(index) - line) < Math.abs(placeOf(found) - line) ? index : found,
      undefined,
    );
    return best !== undefined && Math.abs(placeOf(best) - line) <= most * item.size ? best : undefined;
  };
  const blanks = [...item.words.matchAll(/ +/gu)].map((blank) => blank.index);
  const characters = drawn ? Array.from({ length: item.words.length - 1 }, (_, index) => index + 1) : [];
  const at = nearest(blanks, BLANK_OFF) ?? nearest(characters, CHARACTER_OFF);
  if (at === undefined) return [item];
  const tail = item.words.slice(at).trimStart();
  const tailX = right - measureWords(tail) * scale;
  return [
    { ...item, words: item.words.slice(0, at), width: placeOf(at) - item.x },
    ...splitItem(
      { ...item, words: tail, x: tailX, width: right - tailX },
      xs.filter((x) => x > line),
      drawn,
    ),
  ];
}

/** The lines of a cell run together: a name is broken anywhere, and Latin words at their blanks. */
export function makeCell(page: number, line: number, items: readonly PageItem[]): GridCell {
  const lines = gatherItems(items).map((own) => writeLine(own, page));
  let words = '';
  for (const part of lines)
    words += `${/[A-Za-z]$/u.test(words) && /^[A-Za-z]/u.test(part.words) ? ' ' : ''}${part.words}`;
  const left = Math.min(...lines.map((part) => part.x));
  const right = Math.max(...lines.map((part) => part.right));
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const low = last.y - last.size * 0.2;
  return {
    words: words.replace(/[\t\u3000]/gu, ' '),
    place: {
      kind: 'page',
      page,
      line,
      box: [round(left), round(low), round(right - left), round(first.y + first.size - low)],
    },
  };
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}

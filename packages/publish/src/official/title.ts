import { measureCharacters } from './characters.ts';

/** A title line may end after one of these without tearing a word. */
const BREAK_AFTER = /[的年月周期市县区省和与会、]$/u;

/** How far from even halves a line may end to spare a word, in character cells. */
const TOLERANCE = 4;

/**
 * 标题回行: a title over the width of a line in as few lines as it needs, of about equal length, broken after whole words where one
 * ends near by (GB/T 9704-2012, 7.3.1).
 *
 * @param width of a line, in character cells of the title's size
 */
export function breakTitle(title: string, width: number): readonly string[] {
  const total = measureCharacters(title);
  const lines = Math.ceil(total / width);
  if (lines <= 1) return [title];
  const characters = [...title];
  const even = total / lines;
  let end = 0;
  let best = { at: 0, cost: Number.POSITIVE_INFINITY };
  for (let index = 1; index < characters.length; index += 1) {
    end += measureCharacters(characters[index - 1]!);
    if (end > width) break;
    const torn = /\d$/.test(characters[index - 1]!) && /^[\d年月周期]/.test(characters[index]!);
    const cost = Math.abs(end - even) + (BREAK_AFTER.test(characters[index - 1]!) ? 0 : TOLERANCE) + (torn ? width : 0);
    if (cost < best.cost) best = { at: index, cost };
  }
  const rest = characters.slice(best.at).join('');
  return [characters.slice(0, best.at).join(''), ...breakTitle(rest, width)];
}

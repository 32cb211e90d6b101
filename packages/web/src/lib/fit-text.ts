/** How wide a character is drawn, in em: Chinese ones are square, Latin ones a little over half of that, thin ones less. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const THIN = /[iljtf.,:;'|! ]/u;
const widthOf = (character: string): number => (WIDE.test(character) ? 1 : THIN.test(character) ? 0.32 : 0.58);

/**
 * 按宽截短: words as far as they fit into a width where text does not wrap (in a drawing), with an ellipsis in the place of what does not.
 *
 * @param width in the units of `size`
 */
export function fitText(words: string, width: number, size: number): string {
  const characters = [...words];
  const whole = characters.reduce((sum, character) => sum + widthOf(character), 0);
  if (whole * size <= width) return words;
  let used = widthOf('…') + 0.1;
  let kept = '';
  for (const character of characters) {
    used += widthOf(character);
    if (used * size > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

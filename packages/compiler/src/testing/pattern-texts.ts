import fc from 'fast-check';

/** Words that stand between those of a pattern. */
const FILLERS = ['某事', '3', '5亿元', '8万元的', '2031年', '，', '：', '元', '的'];

/** The Chinese words that a pattern itself names, and each of their characters, as its classes list them. */
function wordsOf(pattern: RegExp): readonly string[] {
  const words: readonly string[] = pattern.source.match(/[\u4e00-\u9fff]+/gu) ?? [];
  return [...new Set([...words, ...words.flatMap((word) => [...word])])];
}

/** Every word and every two words of a pattern one behind the other, and some longer rows of them and of fillers. */
export function textsOf(pattern: RegExp): readonly string[] {
  const words = wordsOf(pattern);
  const some = words.filter((word) => word.length > 1);
  const pairs = words.flatMap((word) => [word, ...some.map((other) => word + other)]);
  const row = fc
    .array(fc.constantFrom(...words, ...FILLERS), { minLength: 3, maxLength: 6 })
    .map((parts) => parts.join(''));
  return [...pairs, ...fc.sample(row, { numRuns: 1500, seed: 7 })];
}

/** Of the texts made of a pattern's words that it matches, those that a gate in front of it turns away; there must be some that match. */
export function turnedAway(pattern: RegExp, passes: (words: string) => boolean): readonly string[] {
  const matching = textsOf(pattern).filter((words) => pattern.test(words));
  if (matching.length < 5) throw new Error(`texts made of the words of ${pattern.source} hardly match it`);
  return matching.filter((words) => !passes(words));
}

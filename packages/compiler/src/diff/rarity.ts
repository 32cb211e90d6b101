/** What words tell, by their pairs of characters: the rarer a pair among all promises, the more (扫黑 more than 加强). */
export type Rarity = ReadonlyMap<string, number>;

/** The pairs of characters of words, each once. */
export type Pairs = ReadonlySet<string>;

/** 逆文档频率: for each pair of characters the logarithm of how many words there are for each that has it. */
export function rarityAmong(words: readonly Pairs[]): Rarity {
  const counts = new Map<string, number>();
  for (const pairs of words) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return new Map([...counts].map(([pair, count]) => [pair, Math.log((words.length + 1) / count)]));
}

/** How much words tell in all. */
export function weightOf(pairs: Pairs, rarity: Rarity): number {
  let weight = 0;
  for (const pair of pairs) weight += rarity.get(pair) ?? 0;
  return weight;
}

/** Of two words' weights and that of what they share: 1 for the same words, 0 for nothing shared. */
export function shareOf(shared: number, left: number, right: number): number {
  return shared === 0 ? 0 : (2 * shared) / (left + right);
}

/** How much two words have in common, 0 to 1, rare pairs of characters counting more. */
export function compareWords(left: Pairs, right: Pairs, rarity: Rarity): number {
  const both = new Set([...left].filter((pair) => right.has(pair)));
  return shareOf(weightOf(both, rarity), weightOf(left, rarity), weightOf(right, rarity));
}

import { type Bigrams, sharedPairs } from './similarity.ts';

/** What words tell, by their pairs of characters: the rarer a pair among all promises, the more (扫黑 more than 加强). */
export type Rarity = ReadonlyMap<number, number>;

/** 逆文档频率: for each pair of characters the logarithm of how many words there are for each that has it; of each words' pairs every one once. */
export function rarityAmong(words: readonly Bigrams[]): Rarity {
  const counts = new Map<number, number>();
  for (const pairs of words) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  for (const [pair, count] of counts) counts.set(pair, Math.log((words.length + 1) / count));
  return counts;
}

/** How much words tell in all. */
export function weightOf(pairs: Iterable<number>, rarity: Rarity): number {
  let weight = 0;
  for (const pair of pairs) weight += rarity.get(pair) ?? 0;
  return weight;
}

/** Of two words' weights and that of what they share: 1 for the same words, 0 for nothing shared. */
export function shareOf(shared: number, left: number, right: number): number {
  return shared === 0 ? 0 : (2 * shared) / (left + right);
}

/** How much two words have in common, 0 to 1, rare pairs of characters counting more. */
export function compareWords(left: Bigrams, right: Bigrams, rarity: Rarity): number {
  return shareOf(weightOf(sharedPairs(left, right), rarity), weightOf(left, rarity), weightOf(right, rarity));
}

import type { Candidate } from './candidate.ts';
import { compareWords, type Pairs, type Rarity, rarityAmong, shareOf, weightOf } from './rarity.ts';
import { countBigrams } from './similarity.ts';

/**
 * What speaks for two promises being the same, in parts of 1: how much of their objects is the same, how telling the words
 * are that one's statement shares with the other's object, that their sections are named alike, that they stand at the same
 * place of the text. Found by logistic regression on promises that were paired by hand (bench/annotations/pairs/development).
 */
const PARTS = { object: 0.28, evidence: 0.35, section: 0.11, place: 0.26 };
/** Shared words of this weight are two thirds of the evidence that there can be: two or three words that few promises have. */
const TELLING = 12;

/** What a promise is compared by: the pairs of characters of its object, and of all that it says. */
interface Words {
  readonly object: Pairs;
  readonly all: Pairs;
}

function wordsOf({ name, title, words }: Candidate): Words {
  return { object: new Set(name.keys()), all: new Set([...name.keys(), ...title.keys(), ...words.keys()]) };
}

type Index = ReadonlyMap<string, readonly number[]>;

/** Positions by each pair of characters. */
function indexPairs(list: readonly Pairs[]): Index {
  const index = new Map<string, number[]>();
  list.forEach((pairs, position) => {
    for (const pair of pairs) {
      const positions = index.get(pair);
      if (positions === undefined) index.set(pair, [position]);
      else positions.push(position);
    }
  });
  return index;
}

/** For each position what the words there share with some others. */
function sharedWith(pairs: Pairs, index: Index, rarity: Rarity, size: number): Float64Array {
  const shared = new Float64Array(size);
  for (const pair of pairs) {
    const weight = rarity.get(pair) ?? 0;
    for (const position of index.get(pair) ?? []) shared[position]! += weight;
  }
  return shared;
}

/** How alike the names of two sections are, each two compared once. */
function prepareSections(candidates: readonly Candidate[]): (left: Candidate, right: Candidate) => number {
  const names = new Map([...new Set(candidates.map(({ section }) => section))].map((name) => [name, pairsOf(name)]));
  const rarity = rarityAmong([...names.values()]);
  const known = new Map<string, number>();
  return ({ section: left }, { section: right }) => {
    const key = `${left}\n${right}`;
    let alike = known.get(key);
    if (alike === undefined) {
      alike = left === '' || right === '' ? 0 : compareWords(names.get(left)!, names.get(right)!, rarity);
      known.set(key, alike);
    }
    return alike;
  };
}

function pairsOf(words: string): Pairs {
  return new Set(countBigrams(words).keys());
}

/**
 * Tells of a promise of the old text how much each one of the new text resembles it, from 0 to 1, by words weighed by how
 * rare they are in both texts and by where they stand. 0 where they have no word of an object in common.
 */
export function prepareResemblance(
  olds: readonly Candidate[],
  news: readonly Candidate[],
): (old: Candidate) => Float64Array {
  const words = new Map([...olds, ...news].map((one) => [one, wordsOf(one)]));
  const rarity = rarityAmong([...words.values()].map(({ all }) => all));
  const weights = new Map([...words].map(([one, { object }]) => [one, weightOf(object, rarity)]));
  const [objects, statements] = [news.map((one) => words.get(one)!.object), news.map((one) => words.get(one)!.all)];
  const [byObject, byStatement] = [indexPairs(objects), indexPairs(statements)];
  const compareSections = prepareSections([...olds, ...news]);
  const { length } = news;
  return (old) => {
    const { object, all } = words.get(old)!;
    const common = sharedWith(object, byObject, rarity, length);
    const said = sharedWith(object, byStatement, rarity, length);
    const saying = sharedWith(all, byObject, rarity, length);
    const place = old.order / olds.length;
    return common.map((shared, position) => {
      const telling = Math.max(said[position]!, saying[position]!);
      if (telling === 0) return 0;
      const other = news[position]!;
      return (
        PARTS.object * shareOf(shared, weights.get(old)!, weights.get(other)!) +
        PARTS.evidence * (1 - Math.exp(-telling / TELLING)) +
        PARTS.section * compareSections(old, other) +
        PARTS.place * (1 - Math.abs(place - position / length))
      );
    });
  };
}

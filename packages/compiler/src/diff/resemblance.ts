import type { Candidate } from './candidate.ts';
import { indexPairs, type PairIndex } from './pair-index.ts';
import { compareWords, type Rarity, rarityAmong, shareOf, weightOf } from './rarity.ts';
import { type Bigrams, bigramsOf, unionOf } from './similarity.ts';

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
  readonly object: Bigrams;
  readonly all: Bigrams;
}

function wordsOf({ name, title, words }: Candidate): Words {
  return { object: unionOf(name), all: unionOf(name, title, words) };
}

/** For each position what the words there share with some others. */
function sharedWith(pairs: Bigrams, index: PairIndex, rarity: Rarity, size: number): Float64Array {
  const shared = new Float64Array(size);
  for (const pair of pairs) {
    const weight = rarity.get(pair) ?? 0;
    for (const position of index.get(pair) ?? []) shared[position]! += weight;
  }
  return shared;
}

/** Tells how alike the name of an old promise's section is to that of each new one, by position; for each section once. */
function prepareSections(olds: readonly Candidate[], news: readonly Candidate[]): (old: Candidate) => Float64Array {
  const names = [...new Set([...olds, ...news].map(({ section }) => section))];
  const pairs = new Map(names.map((name) => [name, unionOf(bigramsOf(name))]));
  const rarity = rarityAmong([...pairs.values()]);
  const known = new Map<string, Float64Array>();
  return ({ section }) => {
    let alike = known.get(section);
    if (alike === undefined) {
      const compare = (name: string) =>
        section === '' || name === '' ? 0 : compareWords(pairs.get(section)!, pairs.get(name)!, rarity);
      const byName = new Map(names.map((name) => [name, compare(name)]));
      alike = Float64Array.from(news, (one) => byName.get(one.section)!);
      known.set(section, alike);
    }
    return alike;
  };
}

/**
 * Tells of a promise of the old text how much each one of the new text resembles it, from 0 to 1, by words weighed by how
 * rare they are in both texts and by where they stand. 0 where they have no word of an object in common.
 */
export function prepareResemblance(
  olds: readonly Candidate[],
  news: readonly Candidate[],
): (old: Candidate) => Float64Array {
  const [before, after] = [olds.map(wordsOf), news.map(wordsOf)];
  const rarity = rarityAmong([...before, ...after].map(({ all }) => all));
  const weights = Float64Array.from(after, ({ object }) => weightOf(object, rarity));
  const byObject = indexPairs(after.map(({ object }) => object));
  const byStatement = indexPairs(after.map(({ all }) => all));
  const sectionsOf = prepareSections(olds, news);
  const { length } = news;
  return (old) => {
    const { object, all } = before[old.order]!;
    const common = sharedWith(object, byObject, rarity, length);
    const said = sharedWith(object, byStatement, rarity, length);
    const saying = sharedWith(all, byObject, rarity, length);
    const weight = weightOf(object, rarity);
    const sections = sectionsOf(old);
    const place = old.order / olds.length;
    return common.map((shared, position) => {
      const telling = Math.max(said[position]!, saying[position]!);
      if (telling === 0) return 0;
      return (
        PARTS.object * shareOf(shared, weight, weights[position]!) +
        PARTS.evidence * (1 - Math.exp(-telling / TELLING)) +
        PARTS.section * sections[position]! +
        PARTS.place * (1 - Math.abs(place - position / length))
      );
    });
  };
}

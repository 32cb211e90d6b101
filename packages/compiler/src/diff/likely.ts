import type { Candidate } from './candidate.ts';
import { areApart } from './likeness.ts';
import { prepareResemblance } from './resemblance.ts';

/** Promises that resemble each other so much are likely the same: at this bar nine of ten pairs are. */
const LIKELY_AT_LEAST = 0.64;
/** What is to be a part of a promise that is already paired needs more. */
const PART_AT_LEAST = 0.67;

/** Two promises, old first, that are likely one. */
export interface LikelyPair {
  readonly old: Candidate;
  readonly new: Candidate;
}

/** What becomes of promises that no sure pair holds. */
export interface Likely {
  /** Of either text each at most once. */
  readonly pairs: readonly LikelyPair[];
  /** Old ones that went into a new one that is paired with another. */
  readonly joined: readonly LikelyPair[];
}

interface Ranked extends LikelyPair {
  readonly rank: number;
}

function byRank(left: Ranked, right: Ranked): number {
  return right.rank - left.rank || left.new.order - right.new.order || left.old.order - right.old.order;
}

/** Every two promises that may be one, the likeliest first; `isFree` tells of an old one whether it is asked about. */
function rankPairs(olds: readonly Candidate[], news: readonly Candidate[], isFree: (one: Candidate) => boolean) {
  const resemblance = prepareResemblance(olds, news);
  const ranked: Ranked[] = [];
  for (const old of olds) {
    if (!isFree(old)) continue;
    resemblance(old).forEach((rank, position) => {
      const other = news[position]!;
      if (rank >= LIKELY_AT_LEAST && !areApart(old, other)) ranked.push({ old, new: other, rank });
    });
  }
  return ranked.sort(byRank);
}

/**
 * 疑似延续: pairs promises that no sure pair holds, the likeliest first, for a person to judge. Deterministic; ties go to the
 * earlier ones.
 *
 * @param taken promises of sure pairs
 */
export function findLikely(
  olds: readonly Candidate[],
  news: readonly Candidate[],
  taken: ReadonlySet<Candidate>,
): Likely {
  const ranked = rankPairs(olds, news, (old) => !taken.has(old));
  const held = new Set(taken);
  const pairs: LikelyPair[] = [];
  for (const pair of ranked) {
    if (held.has(pair.old) || held.has(pair.new)) continue;
    held.add(pair.old).add(pair.new);
    pairs.push({ old: pair.old, new: pair.new });
  }
  const joined: LikelyPair[] = [];
  for (const pair of ranked) {
    if (pair.rank < PART_AT_LEAST || held.has(pair.old)) continue;
    held.add(pair.old);
    joined.push({ old: pair.old, new: pair.new });
  }
  return { pairs, joined };
}

import type { DefinitionChange } from '#indicator-names/changes.ts';
import type { Commitment, Plan } from '../model.ts';
import { type Candidate, prepare } from './candidate.ts';
import { findLikely, type LikelyPair } from './likely.ts';
import { ALIKE_AT_LEAST, likenessOf, relate } from './likeness.ts';
import { indexPairs, type PairIndex } from './pair-index.ts';
import { diceOf, unionOf } from './similarity.ts';

/** What the same section adds when two candidates are about equally alike. */
const SAME_SECTION = 0.05;
/** What the titles' likeness adds: of two promises about one object the one with the same verb. */
const TITLE_SHARE = 0.1;

/** A pair of commitments that promise the same in two texts, old first. */
export interface Match {
  readonly old: Commitment;
  readonly new: Commitment;
  /** Whether they are only likely the same, for a person to judge. */
  readonly likely: boolean;
  /** Set where the two are measured by different definitions. */
  readonly change: DefinitionChange | null;
}

/** A promise of the old text that went into one of the new text, which is paired with another. */
export type Joining = Pick<Match, 'old' | 'new'>;

/** The candidates that share most with one, at most `limit`. */
function nearest(one: Candidate, index: PairIndex, limit: number): readonly number[] {
  const shared = new Map<number, number>();
  for (const pair of unionOf(one.name, one.words)) {
    for (const position of index.get(pair) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
  }
  return [...shared]
    .sort(([left, a], [right, b]) => b - a || left - right)
    .slice(0, limit)
    .map(([position]) => position);
}

const NEAREST = 24;

function matchOf(left: Candidate, right: Candidate, likely = false): Match {
  const relation = relate(left, right);
  const change = relation?.kind === 'parted' ? relation.change : null;
  return { old: left.commitment, new: right.commitment, likely, change };
}

function matchIdentities(olds: readonly Candidate[], news: readonly Candidate[]): Match[] {
  const byId = new Map(olds.map((candidate) => [candidate.commitment.id, candidate]));
  return news.flatMap((one) => {
    const old = byId.get(one.commitment.id);
    return old === undefined ? [] : [matchOf(old, one)];
  });
}

/** Tells of two candidates whether both neighbours of one are those of the other, known by their identities. */
function prepareNeighbours(
  olds: readonly Candidate[],
  news: readonly Candidate[],
): (left: Candidate, right: Candidate) => boolean {
  const idAt = (list: readonly Candidate[], order: number) => list[order]?.commitment.id ?? '';
  return (left, right) =>
    idAt(olds, left.order - 1) === idAt(news, right.order - 1) &&
    idAt(olds, left.order + 1) === idAt(news, right.order + 1);
}

/** Surely the same: first those of the same identity, then the most alike of the rest. */
function matchSure(olds: readonly Candidate[], news: readonly Candidate[]): readonly Match[] {
  const matches = matchIdentities(olds, news);
  const taken = new Set(matches.flatMap((match) => [match.old, match.new]));
  const restOld = olds.filter(({ commitment }) => !taken.has(commitment));
  const index = indexPairs(restOld.map(({ name, words }) => unionOf(name, words)));
  // names of one indicator may share no character (GDP, 地区生产总值)
  const named = restOld.flatMap((one, position) => (one.named === undefined ? [] : [position]));
  const inPlace = prepareNeighbours(olds, news);
  const pairs: { left: Candidate; right: Candidate; alike: number; rank: number }[] = [];
  for (const right of news) {
    if (taken.has(right.commitment)) continue;
    const near = nearest(right, index, NEAREST);
    for (const position of right.named === undefined ? near : new Set([...near, ...named])) {
      const left = restOld[position]!;
      const alike = likenessOf(left, right, inPlace(left, right));
      if (alike < ALIKE_AT_LEAST) continue;
      const section = left.section === right.section ? SAME_SECTION : 0;
      pairs.push({ left, right, alike, rank: alike + section + TITLE_SHARE * diceOf(left.title, right.title) });
    }
  }
  pairs.sort((a, b) => b.rank - a.rank || a.right.order - b.right.order || a.left.order - b.left.order);
  for (const { left, right } of pairs) {
    if (taken.has(left.commitment) || taken.has(right.commitment)) continue;
    taken.add(left.commitment).add(right.commitment);
    matches.push(matchOf(left, right));
  }
  return matches;
}

/**
 * Pairs the commitments of two texts, each at most once: those that are surely the same, of the rest those that likely are.
 * Deterministic; ties go to the earlier ones.
 */
export function matchCommitments(
  old: Plan,
  renewed: Plan,
): { readonly matches: readonly Match[]; readonly joinings: readonly Joining[] } {
  const [olds, news] = [prepare(old), prepare(renewed)];
  const sure = matchSure(olds, news);
  const held = new Set(sure.flatMap((match) => [match.old, match.new]));
  const taken = new Set([...olds, ...news].filter(({ commitment }) => held.has(commitment)));
  const { pairs, joined } = findLikely(olds, news, taken);
  const likely = pairs.map((pair) => matchOf(pair.old, pair.new, true));
  const joinings = joined.map((pair: LikelyPair) => ({ old: pair.old.commitment, new: pair.new.commitment }));
  return { matches: [...sure, ...likely], joinings };
}

/**
 * Identities over recompiling: for each commitment of the amended text that promises what one of the old text did, the
 * old one's id, so that the ledger keeps its row. New promises are absent, and so are those that are only likely the same and those
 * measured by another definition: what was reported on the old ones is not of them.
 *
 * @returns new id → old id
 */
export function mapCommitments(old: Plan, renewed: Plan): ReadonlyMap<string, string> {
  return new Map(
    matchSure(prepare(old), prepare(renewed)).flatMap((match) =>
      match.change === null ? [[match.new.id, match.old.id] as const] : [],
    ),
  );
}

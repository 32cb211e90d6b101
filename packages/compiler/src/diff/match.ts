import { metricKey } from '#commitments/draft.ts';
import { squeezeWords } from '#commitments/identity.ts';
import type { Commitment, Fact, Plan } from '../model.ts';
import { type Bigrams, countBigrams, diceOf } from './similarity.ts';

/** Less alike than this, two promises are different ones. */
const ALIKE_AT_LEAST = 0.55;
/** As alike as this, words or names decide without the other. */
const ALIKE_ALONE = 0.75;
/** What the same section adds when two candidates are about equally alike. */
const SAME_SECTION = 0.05;

/** A pair of commitments that promise the same in two texts, old first. */
export interface Match {
  readonly old: Commitment;
  readonly new: Commitment;
  /** 1 for the same identity; else how alike the words are. */
  readonly likeness: number;
}

interface Candidate {
  readonly commitment: Commitment;
  readonly order: number;
  readonly fact: Fact | undefined;
  readonly metric: string;
  readonly name: Bigrams;
  readonly words: Bigrams;
  readonly section: string;
}

/** Words without their numbers, so that an amended figure does not hide what it measures. */
function withoutNumbers(words: string): string {
  return squeezeWords(words).replace(/[\d.]+/gu, '');
}

/** What a promise is about: a project's own name with its numbers (二期, 220千伏), a metric, else the title. */
function nameOf(commitment: Commitment, metric: string, projects: ReadonlyMap<string, string>): string {
  const project = projects.get(commitment.projectIds[0] ?? '');
  if (project !== undefined) return squeezeWords(project);
  return metric === '' ? withoutNumbers(commitment.title) : metric;
}

function prepare(plan: Plan): readonly Candidate[] {
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  const projects = new Map(plan.projects.map((project) => [project.id, project.name]));
  const titles = new Map(plan.outline.map((node) => [node.start, squeezeWords(node.title)]));
  return plan.commitments.map((commitment, order) => {
    const fact = commitment.bound.kind === 'number' ? facts.get(commitment.bound.factId) : undefined;
    const metric = fact === undefined ? '' : metricKey(fact.metric);
    return {
      commitment,
      order,
      fact,
      metric,
      name: countBigrams(nameOf(commitment, metric, projects)),
      words: countBigrams(withoutNumbers(commitment.quote)),
      section: commitment.section === null ? '' : (titles.get(commitment.section) ?? ''),
    };
  });
}

function likeness(left: Candidate, right: Candidate): number {
  if ((left.commitment.kind === 'project') !== (right.commitment.kind === 'project')) return 0;
  const name = diceOf(left.name, right.name);
  if (left.fact !== undefined && right.fact !== undefined) {
    if (left.fact.kind !== right.fact.kind || left.commitment.place !== right.commitment.place) return 0;
    return left.metric === right.metric ? 1 : name;
  }
  if (left.commitment.kind === 'project') return name;
  const words = diceOf(left.words, right.words);
  if (words >= ALIKE_ALONE || left.fact !== undefined || right.fact !== undefined) return words;
  return name >= ALIKE_ALONE ? name : (words + name) / 2;
}

/** Positions of candidates by each pair of characters in their names and words. */
function indexByBigram(candidates: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  candidates.forEach(({ name, words }, position) => {
    for (const pair of new Set([...name.keys(), ...words.keys()])) {
      const list = index.get(pair);
      if (list === undefined) index.set(pair, [position]);
      else list.push(position);
    }
  });
  return index;
}

/** The candidates that share most with one, at most `limit`. */
function nearest(one: Candidate, index: ReadonlyMap<string, readonly number[]>, limit: number): readonly number[] {
  const shared = new Map<number, number>();
  for (const pair of new Set([...one.name.keys(), ...one.words.keys()])) {
    for (const position of index.get(pair) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
  }
  return [...shared]
    .sort(([left, a], [right, b]) => b - a || left - right)
    .slice(0, limit)
    .map(([position]) => position);
}

const NEAREST = 24;

function matchIdentities(olds: readonly Candidate[], news: readonly Candidate[]): Match[] {
  const byId = new Map(olds.map((candidate) => [candidate.commitment.id, candidate]));
  return news.flatMap(({ commitment }) => {
    const old = byId.get(commitment.id);
    return old === undefined ? [] : [{ old: old.commitment, new: commitment, likeness: 1 }];
  });
}

/**
 * Pairs the commitments of two texts, each at most once: first those of the same identity, then the most alike of the
 * rest. Deterministic; ties go to the earlier ones.
 */
export function matchCommitments(old: Plan, renewed: Plan): readonly Match[] {
  const olds = prepare(old);
  const news = prepare(renewed);
  const matches = matchIdentities(olds, news);
  const taken = new Set(matches.flatMap((match) => [match.old, match.new]));
  const restOld = olds.filter(({ commitment }) => !taken.has(commitment));
  const index = indexByBigram(restOld);
  const pairs: { left: Candidate; right: Candidate; alike: number; rank: number }[] = [];
  for (const right of news) {
    if (taken.has(right.commitment)) continue;
    for (const position of nearest(right, index, NEAREST)) {
      const left = restOld[position]!;
      const alike = likeness(left, right);
      if (alike < ALIKE_AT_LEAST) continue;
      const rank = alike + (left.section === right.section ? SAME_SECTION : 0);
      pairs.push({ left, right, alike, rank });
    }
  }
  pairs.sort((a, b) => b.rank - a.rank || a.right.order - b.right.order || a.left.order - b.left.order);
  for (const { left, right, alike } of pairs) {
    if (taken.has(left.commitment) || taken.has(right.commitment)) continue;
    taken.add(left.commitment).add(right.commitment);
    matches.push({ old: left.commitment, new: right.commitment, likeness: alike });
  }
  return matches;
}

/**
 * Identities over recompiling: for each commitment of the amended text that promises what one of the old text did, the
 * old one's id, so that the ledger keeps its row. New promises are absent.
 *
 * @returns new id → old id
 */
export function mapCommitments(old: Plan, renewed: Plan): ReadonlyMap<string, string> {
  return new Map(matchCommitments(old, renewed).map((match) => [match.new.id, match.old.id]));
}

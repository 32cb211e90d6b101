import { squeezeWords } from '#commitments/identity.ts';
import { readOpening } from '#commitments/openings.ts';
import { findHead } from '#commitments/verbs.ts';
import type { DefinitionChange } from '#indicator-names/changes.ts';
import { findIndicator, type NamedIndicator, type NameRelation, relateIndicators } from '#indicator-names/look-up.ts';
import type { Commitment, Fact, Plan } from '../model.ts';
import { measuredBy, measureOf, sameHead } from './measured.ts';
import { type Bigrams, countBigrams, diceOf, overlapOf } from './similarity.ts';

/** Less alike than this, two promises are different ones. */
const ALIKE_AT_LEAST = 0.55;
/** Names of measures must be so much alike to be the same. */
const MEASURE_AT_LEAST = 0.62;
/** As alike as this, words or names decide without the other. */
const ALIKE_ALONE = 0.75;
/** A shorter object says too little. */
const OBJECT_AT_LEAST = 3;
/** An object of so many characters, of which so much stands in the other, is the same with more or less said of it. */
const HELD_AT_LEAST = 5;
const HELD_SHARE = 0.8;
/** What stands in the place of a target under another definition: such a pair yields to every pair of one indicator. */
const PARTED = 0.8;
/** What the same section adds when two candidates are about equally alike. */
const SAME_SECTION = 0.05;

/** A pair of commitments that promise the same in two texts, old first. */
export interface Match {
  readonly old: Commitment;
  readonly new: Commitment;
  /** 1 for the same identity; else how alike the words are. */
  readonly likeness: number;
  /** Set where the two are measured by different definitions. */
  readonly change: DefinitionChange | null;
}

interface Candidate {
  readonly commitment: Commitment;
  readonly order: number;
  readonly fact: Fact | undefined;
  readonly metric: string;
  /** The standard indicator that its figure is of. */
  readonly named: NamedIndicator | undefined;
  /** The year of its figure, the plan's own where the text does not tell. */
  readonly year: string | null;
  /** How many years after the plan's own its figure is for; null when the text does not tell. */
  readonly ahead: number | null;
  /** What it is about, in words. */
  readonly object: string;
  readonly name: Bigrams;
  readonly words: Bigrams;
  readonly section: string;
}

/** Words without their numbers, so that an amended figure does not hide what it measures. */
function withoutNumbers(words: string): string {
  return squeezeWords(words).replace(/[\d.]+/gu, '');
}

/** What says only that something is done, behind what it is done to. */
const CLOSING = /(?<!建设|工作|工程|行动|任务|力度|水平)(?:建设|工作|工程|行动|任务|力度|水平)+$/u;

/** What a plain action is done to: 继续推进平安社区建设 and 深入实施“平安社区”建设 are about the same. */
function objectOf(title: string): string {
  const words = withoutNumbers(title);
  const head = findHead(words, { start: 0, end: words.length, signs: 0 }, readOpening(words, 0));
  const object = (head === undefined ? words : words.slice(head.end)).replace(CLOSING, '');
  return object.length < OBJECT_AT_LEAST ? words : object;
}

/** What a promise is about: a project's own name with its numbers (二期, 220千伏), a metric, else what is acted on. */
function nameOf(commitment: Commitment, metric: string, projects: ReadonlyMap<string, string>): string {
  const project = projects.get(commitment.projectIds[0] ?? '');
  if (project !== undefined) return squeezeWords(project);
  return metric === '' ? objectOf(commitment.title) : metric;
}

function yearsAhead(fact: Fact | undefined, planYear: string | null): number | null {
  const period = fact?.period ?? null;
  return period === null || planYear === null ? null : Number(period) - Number(planYear);
}

function prepare(plan: Plan): readonly Candidate[] {
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  const projects = new Map(plan.projects.map((project) => [project.id, project.name]));
  const titles = new Map(plan.outline.map((node) => [node.start, squeezeWords(node.title)]));
  return plan.commitments.map((commitment, order) => {
    const fact = commitment.bound.kind === 'number' ? facts.get(commitment.bound.factId) : undefined;
    const measured = fact === undefined ? '' : measuredBy(commitment, fact);
    const metric = measureOf(measured);
    const object = nameOf(commitment, metric, projects);
    return {
      commitment,
      order,
      fact,
      metric,
      named: measured === '' ? undefined : findIndicator(measured),
      year: fact?.period ?? plan.document.planYear,
      ahead: yearsAhead(fact, plan.document.planYear),
      object,
      name: countBigrams(object),
      words: countBigrams(withoutNumbers(commitment.quote)),
      section: commitment.section === null ? '' : (titles.get(commitment.section) ?? ''),
    };
  });
}

const MODIFIER_AT_LEAST = 2;
const NUMBERED = /[一二三四五六七八九十\d]/u;

/**
 * Whether two objects are different things of one kind: the words before the noun in which they end have nothing in common
 * (农村综合改革 and 教育综合改革).
 */
function areCounterparts(left: string, right: string): boolean {
  let shared = 0;
  const most = Math.min(left.length, right.length);
  while (shared < most && left[left.length - 1 - shared] === right[right.length - 1 - shared]) shared += 1;
  // 六五普法, 七五普法: the same thing a number further
  if (shared === 0 || most - shared < MODIFIER_AT_LEAST || NUMBERED.test(left)) return false;
  const others = new Set(right.slice(0, right.length - shared));
  return ![...left.slice(0, left.length - shared)].some((character) => others.has(character));
}

/** The same for what is done: behind the same verb, or else by what it is done to. */
function areOfOneKind(left: Candidate, right: Candidate): boolean {
  const [a, b] = [left.commitment.title, right.commitment.title];
  let opening = 0;
  while (opening < a.length && a[opening] === b[opening]) opening += 1;
  // only where the common words reach up to what it is done to
  const reaches = a.length - opening <= left.object.length || b.length - opening <= right.object.length;
  if (opening >= MODIFIER_AT_LEAST && reaches) return areCounterparts(a.slice(opening), b.slice(opening));
  return areCounterparts(left.object, right.object);
}

/** How the standard indicators of two promises are related; undefined where they are not, or one has none. */
function relate(left: Candidate, right: Candidate): NameRelation | undefined {
  if (left.named === undefined || right.named === undefined) return undefined;
  const figure = ({ named, year, fact }: Candidate) => {
    return { indicator: named!.indicator, year, isLevel: fact?.kind === 'level' };
  };
  return relateIndicators(figure(left), figure(right));
}

function likeness(left: Candidate, right: Candidate): number {
  const name = diceOf(left.name, right.name);
  // the same thing may be read as a project in one text and as plain work in the other
  if ((left.commitment.kind === 'project') !== (right.commitment.kind === 'project'))
    return left.fact === undefined && right.fact === undefined && name >= ALIKE_ALONE ? name - SAME_SECTION : 0;
  if (left.fact !== undefined && right.fact !== undefined) {
    if (left.fact.kind !== right.fact.kind || left.commitment.place !== right.commitment.place) return 0;
    // a figure for the plan's year and one for the end of a five-year plan are different promises
    if (left.ahead !== null && right.ahead !== null && left.ahead !== right.ahead) return 0;
    if (left.named !== undefined && right.named !== undefined) {
      const relation = relate(left, right);
      // two standard indicators that are not the same one are two promises, however alike their names
      return relation === undefined ? 0 : relation.kind === 'same' ? 1 : PARTED;
    }
    if (left.metric === right.metric) return 1;
    return name >= MEASURE_AT_LEAST && sameHead(left.metric, right.metric) ? name : 0;
  }
  if (left.commitment.kind === 'project')
    return name < ALIKE_ALONE && areCounterparts(left.object, right.object) ? 0 : name;
  const words = diceOf(left.words, right.words);
  const plain = left.fact === undefined && right.fact === undefined;
  if (plain && words < ALIKE_ALONE && areOfOneKind(left, right)) return 0;
  if (words >= ALIKE_ALONE || !plain) return words;
  const alike = name >= ALIKE_ALONE ? name : (words + name) / 2;
  return alike < ALIKE_AT_LEAST && holdsOther(left, right) ? ALIKE_AT_LEAST : alike;
}

/** 依法惩治违法犯罪行为 and 依法惩治暴恐、走私等违法犯罪行为: one says all that the other is about, and more. */
function holdsOther(left: Candidate, right: Candidate): boolean {
  const [shorter, longer] = left.object.length <= right.object.length ? [left, right] : [right, left];
  if (shorter.object.length < HELD_AT_LEAST || overlapOf(left.name, right.name) < HELD_SHARE) return false;
  // 商业模式创新, 服务业模式创新: the words that narrow a noun stand at its head
  return longer.name.has(shorter.object.slice(0, 2));
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

function matchOf(left: Candidate, right: Candidate, alike: number): Match {
  const relation = relate(left, right);
  const change = relation?.kind === 'parted' ? relation.change : null;
  return { old: left.commitment, new: right.commitment, likeness: alike, change };
}

function matchIdentities(olds: readonly Candidate[], news: readonly Candidate[]): Match[] {
  const byId = new Map(olds.map((candidate) => [candidate.commitment.id, candidate]));
  return news.flatMap((one) => {
    const old = byId.get(one.commitment.id);
    return old === undefined ? [] : [matchOf(old, one, 1)];
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
  // names of one indicator may share no character (GDP, 地区生产总值)
  const named = restOld.flatMap((one, position) => (one.named === undefined ? [] : [position]));
  const pairs: { left: Candidate; right: Candidate; alike: number; rank: number }[] = [];
  for (const right of news) {
    if (taken.has(right.commitment)) continue;
    const near = nearest(right, index, NEAREST);
    for (const position of right.named === undefined ? near : new Set([...near, ...named])) {
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
    matches.push(matchOf(left, right, alike));
  }
  return matches;
}

/**
 * Identities over recompiling: for each commitment of the amended text that promises what one of the old text did, the
 * old one's id, so that the ledger keeps its row. New promises are absent, and so are those measured by another definition: what was
 * reported on the old ones is not of them.
 *
 * @returns new id → old id
 */
export function mapCommitments(old: Plan, renewed: Plan): ReadonlyMap<string, string> {
  return new Map(
    matchCommitments(old, renewed).flatMap((match) =>
      match.change === null ? [[match.new.id, match.old.id] as const] : [],
    ),
  );
}

import { createCharacters, holds } from '#text/characters.ts';
import type { Fact, Span } from '../model.ts';
import { type Draft, metricKey } from './draft.ts';
import { squeezeWords } from './identity.ts';
import type { Settled } from './settled.ts';

/** Values with fewer digits than this are common enough that the metrics must agree closely. */
const TELLING_DIGITS = 3;

/** Other promises of the same amount that one is compared with; more only occur in made-up texts. */
const CANDIDATES_AT_MOST = 48;

function promisedFact(draft: Draft): Fact | undefined {
  const first = draft.facts[0];
  return draft.project === null && first !== undefined && first.status === 'target' ? first : undefined;
}

/** How many digits an amount has, without the noughts at its end. */
function digitsOf({ value }: Fact): number {
  const amount = typeof value === 'string' ? value : value.join('');
  let digits = 0;
  let telling = 0;
  for (let index = 0; index < amount.length; index += 1) {
    const code = amount.charCodeAt(index);
    if (code < 0x30 || code > 0x39) continue;
    digits += 1;
    if (code !== 0x30) telling = digits;
  }
  return telling;
}

/** How often a UTF-16 unit stands in the words that are being compared; nought for all between two comparisons. */
const COUNTS = new Uint16Array(0x10000);

/** What says how much is done about something or in what extent, not what is measured. */
const NEUTRAL = createCharacters(
  '新增加完成实现达到建设改造力争确保年全市省县区本级累计共的、和及与以上等总量数额项个内各类',
);

/**
 * How alike two metrics are: the share of the shorter one's characters, counted with repeats, that the other has too; nothing where
 * it has others that say what is measured, as one measure and its counterpart do (城镇…收入 and 农村…收入, 进口额 and 出口额).
 */
function sharedCharacters(left: string, right: string): { readonly contained: number; readonly dice: number } {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  for (let index = 0; index < long.length; index += 1) COUNTS[long.charCodeAt(index)]! += 1;
  let shared = 0;
  let counter = false;
  for (let index = 0; index < short.length; index += 1) {
    const code = short.charCodeAt(index);
    if (COUNTS[code] === 0) {
      counter ||= !holds(NEUTRAL, code);
      continue;
    }
    shared += 1;
    COUNTS[code]! -= 1;
  }
  for (let index = 0; index < long.length; index += 1) COUNTS[long.charCodeAt(index)] = 0;
  if (counter) return DIFFERENT;
  return { contained: shared / short.length, dice: (2 * shared) / (left.length + right.length) };
}

const DIFFERENT = { contained: 0, dice: 0 } as const;

const OVERALL = /^(?:地区生产总值|生产总值|GDP|经济|经济增长目标|全市经济)(?:增长)?$/iu;

function sameMetric(left: Fact, a: string, b: string): boolean {
  if (a === b || (OVERALL.test(a) && OVERALL.test(b))) return true;
  if (Math.min(a.length, b.length) < 4) return false;
  const { contained, dice } = sharedCharacters(a, b);
  const digits = digitsOf(left);
  if (digits >= TELLING_DIGITS) return contained >= 0.75;
  return (
    dice >= (digits === 2 ? 0.75 : 0.85) ||
    (contained >= 0.95 && (a.includes(b) || b.includes(a)) && Math.abs(a.length - b.length) <= 4)
  );
}

function sameProject(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.length >= 6 && long.includes(short) && !/[一二三四五六七八九十\d]期/u.test(long.replace(short, ''));
}

/** Facts that two mentions share stand in one statement, so that they are among the last so many of the first one's. */
const SHARED_WITHIN = 32;

function isAmongLast(ids: readonly string[], id: string): boolean {
  const from = Math.max(0, ids.length - SHARED_WITHIN);
  for (let index = ids.length - 1; index >= from; index -= 1) if (ids[index] === id) return true;
  return false;
}

/** Joins a later mention to the promise of a subject. */
function join(subject: Subject, { start, end, strength, deadline, facts }: Draft): void {
  const first = subject.first!;
  if (subject.joined === null) {
    subject.joined = { mentions: [], factIds: [...first.factIds] };
    first.mentions = subject.joined.mentions;
    first.factIds = subject.joined.factIds;
  }
  const { mentions, factIds } = subject.joined;
  mentions.push({ start, end });
  for (const { id } of facts) if (!isAmongLast(factIds, id)) factIds.push(id);
  if (first.strength === 'plain') first.strength = strength;
  first.deadline ??= deadline;
}

/** What a draft is compared with others by. */
interface Subject {
  /** Null as long as it is not known to be the first to promise that. */
  first: Settled | null;
  /** The lists of that promise which its mentions are added to; null as long as there are none. */
  joined: { readonly mentions: Span[]; readonly factIds: string[] } | null;
  /** Its promised amount; undefined when it promises none. */
  readonly fact: Fact | undefined;
  /** What that measures; the empty string when it promises none. */
  readonly metric: string;
  /** The name of its project, squeezed; the empty string when it has none. */
  readonly name: string;
}

/** Undefined for a draft that promises neither an amount nor a project. */
function subjectOf(draft: Draft): Subject | undefined {
  const fact = promisedFact(draft);
  if (fact !== undefined)
    return { first: null, joined: null, fact, metric: draft.metric ?? metricKey(fact.metric), name: '' };
  const name = draft.project === null ? '' : squeezeWords(draft.project.name);
  return name === '' ? undefined : { first: null, joined: null, fact: undefined, metric: '', name };
}

/** What may be the same; behind them others whose words begin and end alike. */
interface Candidates {
  readonly subjects: Subject[];
  readonly others: Candidates | undefined;
}

function amountOf({ value }: Fact): string {
  return typeof value === 'string' ? value : value.join('~');
}

/** Whether two subjects are told apart by nothing yet: amounts by value, unit and kind, names by their first two characters. */
function mayBeSame({ fact, name }: Subject, other: Subject): boolean {
  if (fact === undefined || other.fact === undefined) return fact === other.fact && beginAlike(name, other.name);
  return fact.unit === other.fact.unit && fact.kind === other.fact.kind && amountOf(fact) === amountOf(other.fact);
}

function beginAlike(left: string, right: string): boolean {
  return left.charCodeAt(0) === right.charCodeAt(0) && (left.charCodeAt(1) || 0) === (right.charCodeAt(1) || 0);
}

/** Candidates lie in so many heaps, so that few have to be compared. */
const HEAPS = 2 ** 8;

/** The heap that a subject lies in if it is anywhere: by the first two characters of a name, the ends of an amount. */
function heapOf({ fact, name }: Subject): number {
  const words = fact === undefined ? name : amountOf(fact);
  const second = words.charCodeAt(fact === undefined ? 1 : words.length - 1);
  return (words.charCodeAt(0) * 31 + second) & (HEAPS - 1);
}

/**
 * 归并: prepares the joining of drafts that promise the same: the same amount of the same metric (a target and the task that repeats it),
 * or the same project. Given drafts in text order, it settles the first mention; the others become mentions of it, and null is returned.
 */
export function prepareJoining(settle: (draft: Draft) => Settled): (draft: Draft) => Settled | null {
  const heaps = new Array<Candidates | undefined>(HEAPS).fill(undefined);
  return (draft) => {
    const subject = subjectOf(draft);
    if (subject === undefined) return settle(draft);
    const heap = heapOf(subject);
    const others = heaps[heap];
    const candidates = findCandidates(others, subject);
    const known = candidates && findSame(candidates, subject);
    if (known !== undefined) {
      join(known, draft);
      return null;
    }
    const first = settle(draft);
    subject.first = first;
    if (candidates !== undefined) candidates.push(subject);
    else heaps[heap] = { subjects: [subject], others };
    return first;
  };
}

function findCandidates(first: Candidates | undefined, subject: Subject): Subject[] | undefined {
  for (let found = first; found !== undefined; found = found.others)
    if (mayBeSame(found.subjects[0]!, subject)) return found.subjects;
  return undefined;
}

/** The first of the candidates that promises the same project or the same metric of the same place and year. */
function findSame(candidates: readonly Subject[], { name, metric, fact }: Subject): Subject | undefined {
  for (let index = 0; index < candidates.length && index < CANDIDATES_AT_MOST; index += 1) {
    const other = candidates[index]!;
    if (fact === undefined) {
      if (sameProject(other.name, name)) return other;
      continue;
    }
    const promised = other.fact!;
    if (samePlaceAndYear(promised, fact) && sameMetric(promised, other.metric, metric)) return other;
  }
  return undefined;
}

function samePlaceAndYear(left: Fact, right: Fact): boolean {
  return left.place === right.place && (left.period === right.period || left.period === null || right.period === null);
}

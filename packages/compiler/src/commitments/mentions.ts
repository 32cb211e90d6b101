import { createCharacters, holds } from '#text/characters.ts';
import type { Fact } from '../model.ts';
import { type Draft, metricKey } from './draft.ts';
import { squeezeWords } from './identity.ts';

/** Values with fewer digits than this are common enough that the metrics must agree closely. */
const TELLING_DIGITS = 3;

/** Other promises of the same amount that one is compared with; more only occur in made-up texts. */
const CANDIDATES_AT_MOST = 48;

function promisedFact(draft: Draft): Fact | undefined {
  const first = draft.facts[0];
  return draft.project === null && first?.status === 'target' ? first : undefined;
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

function join(first: Draft, other: Draft): void {
  if (first.strength === 'plain') first.strength = other.strength;
  first.deadline ??= other.deadline;
  first.facts.push(...other.facts.filter((fact) => !first.facts.includes(fact)));
  const span = { start: other.start, end: other.end };
  if (first.mentions === null) first.mentions = [span];
  else first.mentions.push(span);
}

/** What a draft is compared with others by. */
interface Subject {
  readonly draft: Draft;
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
  if (fact !== undefined) return { draft, fact, metric: draft.metric ?? metricKey(fact.metric), name: '' };
  const name = draft.project === null ? '' : squeezeWords(draft.project.name);
  return name === '' ? undefined : { draft, fact: undefined, metric: '', name };
}

/** What may be the same: subjects of one key and, when they are amounts, of one unit and kind; behind them those of other units. */
interface Candidates {
  readonly unit: string;
  readonly kind: string;
  readonly subjects: Subject[];
  readonly others: Candidates | undefined;
}

/** Subjects with different keys are never the same: amounts are told apart by their values, names by their first two characters. */
function keyOf({ fact, name }: Subject): string | number {
  if (fact !== undefined) return typeof fact.value === 'string' ? fact.value : fact.value.join('~');
  return name.length < 2 ? name.charCodeAt(0) : (name.charCodeAt(0) << 16) | name.charCodeAt(1);
}

/**
 * 归并: joins drafts that promise the same: the same amount of the same metric (a target and the task that repeats it),
 * or the same project. The first mention leads and is returned, the others become mentions of it.
 */
export function joinMentions(drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  const byKey = new Map<string | number, Candidates>();
  for (const draft of drafts) {
    const subject = subjectOf(draft);
    if (subject === undefined) {
      joined.push(draft);
      continue;
    }
    const key = keyOf(subject);
    const first = byKey.get(key);
    const candidates = findCandidates(first, subject);
    const known = candidates && findSame(candidates, subject);
    if (known !== undefined) {
      join(known, draft);
      continue;
    }
    joined.push(draft);
    if (candidates !== undefined) candidates.push(subject);
    else byKey.set(key, { unit: unitOf(subject), kind: kindOf(subject), subjects: [subject], others: first });
  }
  return joined;
}

function unitOf({ fact }: Subject): string {
  return fact === undefined ? '' : fact.unit;
}

function kindOf({ fact }: Subject): string {
  return fact === undefined ? '' : fact.kind;
}

function findCandidates(first: Candidates | undefined, subject: Subject): Subject[] | undefined {
  const unit = unitOf(subject);
  const kind = kindOf(subject);
  for (let found = first; found !== undefined; found = found.others)
    if (found.unit === unit && found.kind === kind) return found.subjects;
  return undefined;
}

/** The first of the candidates that promises the same project or the same metric of the same place and year. */
function findSame(candidates: readonly Subject[], { name, metric, fact }: Subject): Draft | undefined {
  for (let index = 0; index < candidates.length && index < CANDIDATES_AT_MOST; index += 1) {
    const other = candidates[index]!;
    if (fact === undefined) {
      if (sameProject(other.name, name)) return other.draft;
      continue;
    }
    const promised = other.fact!;
    if (samePlaceAndYear(promised, fact) && sameMetric(promised, other.metric, metric)) return other.draft;
  }
  return undefined;
}

function samePlaceAndYear(left: Fact, right: Fact): boolean {
  return left.place === right.place && (left.period === right.period || left.period === null || right.period === null);
}

import type { Fact, Span } from '../model.ts';
import { type Draft, metricKey } from './draft.ts';
import { squeezeWords } from './identity.ts';

/** A draft with the other places that promise the same. */
export interface Joined {
  readonly draft: Draft;
  readonly mentions: readonly Span[];
}

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

/** Share of the shorter one's characters, counted with repeats, that the other has too. */
function sharedCharacters(left: string, right: string): { readonly contained: number; readonly dice: number } {
  for (let index = 0; index < left.length; index += 1) COUNTS[left.charCodeAt(index)]! += 1;
  let shared = 0;
  for (let index = 0; index < right.length; index += 1) {
    const code = right.charCodeAt(index);
    if (COUNTS[code] === 0) continue;
    shared += 1;
    COUNTS[code]! -= 1;
  }
  for (let index = 0; index < left.length; index += 1) COUNTS[left.charCodeAt(index)] = 0;
  return { contained: shared / Math.min(left.length, right.length), dice: (2 * shared) / (left.length + right.length) };
}

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

function amountKey({ value, unit, kind }: Fact): string {
  return `${typeof value === 'string' ? value : value.join('~')} ${unit} ${kind}`;
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
}

interface Entry extends Joined {
  readonly mentions: Span[];
  /** What its first promised amount measures; the empty string when it promises none. */
  readonly metric: string;
  /** The name of its project, squeezed; the empty string when it has none. */
  readonly name: string;
}

/**
 * 归并: joins drafts that promise the same: the same amount of the same metric (a target and the task that repeats it),
 * or the same project. The first mention leads, the others become mentions of it.
 */
export function joinMentions(drafts: readonly Draft[]): readonly Joined[] {
  const joined: Entry[] = [];
  const byAmount = new Map<string, Entry[]>();
  const byOpening = new Map<string, Entry[]>();
  for (const draft of drafts) {
    const fact = promisedFact(draft);
    const name = draft.project === null ? '' : squeezeWords(draft.project.name);
    const key = fact === undefined ? name.slice(0, 2) : amountKey(fact);
    if (key === '') {
      joined.push({ draft, mentions: [], metric: '', name });
      continue;
    }
    const index = fact === undefined ? byOpening : byAmount;
    const candidates = index.get(key);
    const metric = fact === undefined ? '' : (draft.metric ?? metricKey(fact.metric));
    const known = candidates === undefined ? undefined : findSame(candidates, { name, metric, fact });
    if (known !== undefined) {
      join(known.draft, draft);
      known.mentions.push({ start: draft.start, end: draft.end });
      continue;
    }
    const entry = { draft, mentions: [], metric, name };
    joined.push(entry);
    if (candidates === undefined) index.set(key, [entry]);
    else candidates.push(entry);
  }
  return joined;
}

/** What a draft is compared with others by: the names of projects, or the metric of the promised fact. */
interface Subject {
  readonly name: string;
  readonly metric: string;
  readonly fact: Fact | undefined;
}

/** The first of the candidates that promises the same project or the same metric of the same place and year. */
function findSame(candidates: readonly Entry[], { name, metric, fact }: Subject): Entry | undefined {
  for (let index = 0; index < candidates.length && index < CANDIDATES_AT_MOST; index += 1) {
    const other = candidates[index]!;
    if (fact === undefined) {
      if (sameProject(other.name, name)) return other;
      continue;
    }
    const promised = promisedFact(other.draft)!;
    if (samePlaceAndYear(promised, fact) && sameMetric(promised, other.metric, metric)) return other;
  }
  return undefined;
}

function samePlaceAndYear(left: Fact, right: Fact): boolean {
  return left.place === right.place && (left.period === right.period || left.period === null || right.period === null);
}

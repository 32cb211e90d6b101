import { parseDocument } from '#document/parse.ts';
import { readNumbers } from '#numbers/classify.ts';
import { parseOutline } from '#outline/parse.ts';
import { resolveScopes } from '#scope/resolve.ts';
import type { Fact } from '../model.ts';
import { extractFacts } from './extract.ts';

/**
 * 标注文本 for tests: `产量⟦6.5%左右|growth approx target 粮食产量⟧` marks a fact with what must be read of it.
 * Behind the bar stand, in any order, a kind, a bound, a status, a sign (`-`), a year (`2021`), `@place`, and the metric, the rest of the words.
 */
export interface MarkedFact {
  readonly start: number;
  readonly quote: string;
  readonly expected: Partial<Pick<Fact, 'kind' | 'op' | 'status' | 'period' | 'place' | 'metric'>> & {
    readonly falls?: boolean;
  };
}

export interface MarkedText {
  /** The text with the marks taken out. */
  readonly text: string;
  readonly facts: readonly MarkedFact[];
}

const MARK = /⟦(?<quote>[^|⟦⟧]+)\|(?<notes>[^⟧]*)⟧/gu;
const KINDS = new Set(['level', 'growth', 'delta', 'multiple', 'rank']);
const OPS = new Set(['eq', 'ge', 'le', 'approx', 'gt', 'lt']);
const STATUSES = new Set(['actual', 'target', 'base']);

/** Takes the marks out of a text. */
export function parseMarks(marked: string): MarkedText {
  const facts: MarkedFact[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    const { quote = '', notes = '' } = match.groups ?? {};
    text += marked.slice(last, match.index);
    facts.push({ start: text.length, quote, expected: parseNotes(notes) });
    text += quote;
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), facts };
}

function parseNotes(notes: string): MarkedFact['expected'] {
  const expected: Record<string, string | boolean | null> = {};
  const words: string[] = [];
  for (const note of notes.trim().split(/\s+/u)) {
    if (KINDS.has(note)) expected.kind = note;
    else if (OPS.has(note)) expected.op = note;
    else if (STATUSES.has(note)) expected.status = note;
    else if (note === '-') expected.falls = true;
    else if (note === 'undated') expected.period = null;
    else if (/^(?:19|20)\d{2}$/u.test(note)) expected.period = note;
    else if (note.startsWith('@')) expected.place = note.slice(1);
    else words.push(note);
  }
  if (words.length > 0) expected.metric = words.join('');
  return expected as MarkedFact['expected'];
}

/** The facts of a text on its own, compiled with its own outline and scopes. */
export function readFacts(text: string): readonly Fact[] {
  const document = parseDocument(text);
  const { outline } = parseOutline(text, document);
  const scopes = resolveScopes(text, document, outline);
  return extractFacts(text, { document, outline, scopes, numbers: readNumbers(text, document, outline) });
}

/** A fact in the notation's words, as far as `expected` asks. */
export function describeFact(fact: Fact | undefined, expected: MarkedFact['expected']): MarkedFact['expected'] | null {
  if (!fact) return null;
  const low = typeof fact.value === 'string' ? fact.value : fact.value[0];
  const read: Record<string, string | boolean | null> = {};
  for (const key of Object.keys(expected)) {
    if (key === 'falls') read.falls = low.startsWith('-');
    else read[key] = fact[key as 'kind' | 'op' | 'status' | 'period' | 'place' | 'metric'];
  }
  return read as MarkedFact['expected'];
}

/** What was read of each marked quantity beside what its mark asks for; a number that bears no mark must be no fact. */
export function readMarked(marked: string): {
  readonly found: readonly unknown[];
  readonly expected: readonly unknown[];
} {
  const { text, facts: marks } = parseMarks(marked);
  const facts = readFacts(text);
  const starts = new Set(marks.map(({ start }) => start));
  const unmarked = facts
    .filter(({ start }) => !starts.has(start))
    .map(({ start, end }) => ({ quote: text.slice(start, end) }));
  const read = marks.map(({ start, quote, expected }) => ({
    quote,
    ...describeFact(
      facts.find((fact) => fact.start === start),
      expected,
    ),
  }));
  return { found: [...read, ...unmarked], expected: marks.map(({ quote, expected }) => ({ quote, ...expected })) };
}

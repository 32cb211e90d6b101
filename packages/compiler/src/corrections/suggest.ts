import { extractFacts } from '#facts/extract.ts';
import { type ReadNumber, readNumbers } from '#numbers/classify.ts';
import type { Scope } from '#scope/model.ts';
import type { Fact, FactStatus, PlanDocument, Span } from '../model.ts';
import type { AddedFigure } from './model.ts';

/** 补录建议: a figure that somebody pointed at, with all that its sentence says of it. `start`–`end` is the amount itself. */
export interface FigureSuggestion extends Span {
  readonly figure: AddedFigure;
}

/** What is known of a plan already. */
export interface KnownFigures {
  readonly planYear: string | null;
  readonly reviewYear: string | null;
  readonly facts: readonly Pick<Fact, 'start' | 'end' | 'status' | 'period'>[];
}

/** So many figures around a place tell whether it looks back or ahead. */
const NEIGHBOURS = 7;
const LONGEST_SENTENCE = 600;
const ENDS = '。；;！!？?\n\r';
/** What somebody who points at words as a figure hardly means. */
const SELDOM_MEANT: ReadonlySet<string> = new Set(['date', 'marker', 'furniture']);

/**
 * 补录建议: the amounts in the words that somebody points at and that were not read as figures, each read as the grammar reads its sentence
 * once it is told that they are figures. Status and year are those of the figures around where the sentence does not tell. Empty where the
 * words hold no digits. Never throws.
 *
 * @param text the plan's text
 * @param words what was pointed at; what lies outside the text is left out
 */
export function suggestFigures(text: string, words: Span, known: KnownFigures): readonly FigureSuggestion[] {
  const from = Math.max(0, Math.min(words.start, text.length));
  const to = Math.max(from, Math.min(words.end, text.length));
  const { start, end } = sentenceAround(text, from, to);
  const sentence = text.slice(start, end);
  const document = documentOf(sentence, known);
  const read = readNumbers(sentence, document, []);
  const asked = read.filter(({ token }) => {
    const place = { start: start + token.start, end: start + token.end };
    return overlap(place, { start: from, end: to }) && !known.facts.some((fact) => overlap(fact, place));
  });
  const told = new Set(mostMeant(asked));
  const numbers = read.map((number) => (told.has(number) ? { ...number, role: 'fact' as const } : number));
  const scopes = [scopeAround(sentence.length, from, known)];
  const facts = extractFacts(sentence, { document, outline: [], scopes, numbers });
  const places = new Set([...told].map(({ token }) => token.start));
  return facts.filter((fact) => places.has(fact.start)).map((fact) => suggestionOf(fact, start));
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && left.end > right.start;
}

/** The quantities among numbers; where there is none those that name or describe something (“100项”), and dates last. */
function mostMeant(numbers: readonly ReadNumber[]): readonly ReadNumber[] {
  const quantities = numbers.filter(({ role }) => role === 'fact');
  if (quantities.length > 0) return quantities;
  const others = numbers.filter(({ role }) => !SELDOM_MEANT.has(role));
  return others.length > 0 ? others : numbers;
}

function suggestionOf({ start, end, ...fact }: Fact, offset: number): FigureSuggestion {
  const { metric, value, unit, kind, op, status, period, place } = fact;
  return {
    start: start + offset,
    end: end + offset,
    // signs alone (2+26) are no name
    figure: { metric: /\p{L}/u.test(metric) ? metric : '', value, unit, kind, op, status, period, place },
  };
}

/** The sentence that holds a stretch, cut where it is too long. */
function sentenceAround(text: string, from: number, to: number): Span {
  let start = from;
  while (start > 0 && from - start < LONGEST_SENTENCE && !ENDS.includes(text.charAt(start - 1))) start--;
  let end = to;
  while (end < text.length && end - to < LONGEST_SENTENCE && !ENDS.includes(text.charAt(end))) end++;
  return { start, end };
}

function documentOf(sentence: string, { planYear, reviewYear }: KnownFigures): PlanDocument {
  const length = sentence.length;
  return { title: '', kind: 'plan', place: null, planYear, reviewYear, length, body: { start: 0, end: length } };
}

/** Whether the text looks back or ahead at a place, and on which year: as most of the figures around it do. */
function scopeAround(length: number, at: number, { planYear, facts }: KnownFigures): Scope {
  const near = facts
    .toSorted((left, right) => Math.abs(left.start - at) - Math.abs(right.start - at))
    .slice(0, NEIGHBOURS);
  const targets = near.filter(({ status }) => status === 'target').length;
  const status: FactStatus = targets * 2 >= near.length ? 'target' : 'actual';
  const years = near.filter((fact) => fact.status === status).map(({ period }) => period);
  const common = years.toSorted((left, right) => countOf(years, right) - countOf(years, left))[0];
  const period = common === undefined ? planYear : common;
  return { start: 0, end: length, status, period, part: status === 'target' ? 'tasks' : 'review' };
}

function countOf(years: readonly (string | null)[], year: string | null): number {
  return years.filter((other) => other === year).length;
}

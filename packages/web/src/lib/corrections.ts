import type { Body, PlanReading } from '@planwright/server/contract';
import type { ReadingFact } from './reading.ts';

export type Kept = PlanReading['corrections'][number];
export type Change = Body<'correctFact'>['change'];
export type Reading = Extract<Change, { kind: 'reading' }>['reading'];

/** Context shown on each side of a corrected figure, in code units. */
const SHOWN = 18;
/** So many of the words before a lapsed correction lead to the place where it stood. */
const LEADING = 6;

/** Whether a figure can be read in another way and nobody has decided on it. */
export function isDoubtful(fact: Pick<ReadingFact, 'confidence' | 'alternatives'>): boolean {
  return fact.confidence < 1 && fact.alternatives.length > 0;
}

/** What a person says who holds the present reading for right: the fields in which the other readings differ, as they were read. */
export function presentReading(fact: ReadingFact): Reading {
  const asked = new Set(fact.alternatives.flatMap((alternative) => Object.keys(alternative)));
  const { metric, kind, op, status, period, place } = fact;
  return {
    ...(asked.has('metric') ? { metric } : {}),
    ...(asked.has('kind') ? { kind } : {}),
    ...(asked.has('op') ? { op } : {}),
    ...(asked.has('status') ? { status } : {}),
    ...(asked.has('period') ? { period } : {}),
    ...(asked.has('place') ? { place } : {}),
  };
}

/** The words around a corrected figure as they stood when it was corrected, from the start of a clause where one is near. */
export function wordsAround({ context }: Pick<Kept, 'context'>): { readonly before: string; readonly after: string } {
  const line = context.before.slice(context.before.lastIndexOf('\n') + 1);
  const near = line.slice(-SHOWN);
  const clause = /[，。；：！？,;:!?](?<rest>[^，。；：！？,;:!?]+)$/u.exec(near)?.groups?.['rest'];
  const after = context.after.split('\n', 1)[0]!.slice(0, SHOWN).trimEnd();
  return {
    before: (clause ?? near).trimStart(),
    after: /^(?<rest>.{0,17}?[，。；！？,;!?])/u.exec(after)?.groups?.['rest'] ?? after,
  };
}

/** Where a lapsed correction stood, found by the words just before it; undefined where they are gone or not the only ones. */
export function placeOfLapsed(text: string, { context }: Pick<Kept, 'context'>): number | undefined {
  const words = context.before.slice(-LEADING);
  if (words.trim().length < LEADING) return undefined;
  const at = text.indexOf(words);
  return at === -1 || text.indexOf(words, at + 1) !== -1 ? undefined : Math.min(at + words.length, text.length - 1);
}

/** Figures that a person took for none, where they stand in a span. */
export function rejectedWithin(
  corrections: readonly Kept[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Kept[] {
  return corrections.filter(
    ({ change, place }) => change.kind === 'reject' && place !== null && place.start >= start && place.end <= end,
  );
}

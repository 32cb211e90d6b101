import type { Body, PlanReading } from '@planwright/server/contract';
import type { ReadingFact } from './reading.ts';

export type Kept = PlanReading['corrections'][number];
export type Change = Body<'correctFact'>['change'];
export type Reading = Extract<Change, { kind: 'reading' }>['reading'];

/** Context shown on each side of a corrected figure, in code units. */
const SHOWN = 18;
/** So many of the words before a lapsed correction lead to the place where it stood. */
const LEADING = 6;

/** What a cut may have left of a number, which would then say another amount. */
const CUT_START = /^[\d.]+/u;
const CUT_END = /[\d.]+$/u;

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

/** 改了什么: only the fields in which a person's figure differs from what was read. */
export function changedReading(fact: ReadingFact, figure: Extract<Change, { kind: 'add' }>['fact']): Reading {
  const { metric, value, unit, kind, op, status, period, place } = figure;
  const [was, is] = [fact.value, value].map((amount) => [amount].flat().map(Number).join());
  return {
    ...(metric === fact.metric ? {} : { metric }),
    ...(was === is ? {} : { value }),
    ...(unit === fact.unit ? {} : { unit }),
    ...(kind === fact.kind ? {} : { kind }),
    ...(op === fact.op ? {} : { op }),
    ...(status === fact.status ? {} : { status }),
    ...(period === fact.period ? {} : { period }),
    ...(place === fact.place ? {} : { place }),
  };
}

/** 原读法: of a corrected figure, what the grammar had read in the fields that people changed. */
export function formerReading(fact: Pick<ReadingFact, 'alternatives'>, change: Change): Reading | null {
  const [former] = fact.alternatives;
  if (change.kind !== 'reading' || former === undefined) return null;
  const said = new Set(Object.keys(change.reading));
  return Object.fromEntries(Object.entries(former).filter(([name]) => said.has(name)));
}

/** The words around a corrected figure as they stood when it was corrected, from the start of a clause where one is near. */
export function wordsAround({ context }: Pick<Kept, 'context'>): { readonly before: string; readonly after: string } {
  const line = context.before.slice(context.before.lastIndexOf('\n') + 1);
  const near = line.length > SHOWN ? line.slice(-SHOWN).replace(CUT_START, '') : line;
  const clause = /[，。；：！？,;:!?](?<rest>[^，。；：！？,;:!?]+)$/u.exec(near)?.groups?.['rest'];
  const rest = context.after.split('\n', 1)[0]!;
  const after = (rest.length > SHOWN ? rest.slice(0, SHOWN).replace(CUT_END, '') : rest).trimEnd();
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

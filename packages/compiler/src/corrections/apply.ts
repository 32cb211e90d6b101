import type { Fact, Span } from '../model.ts';
import { prepareAnchors } from './anchor.ts';
import type { Correction, CorrectionPlace } from './model.ts';

export interface CorrectedFacts {
  readonly facts: readonly Fact[];
  readonly places: readonly CorrectionPlace[];
}

/**
 * 应用人工更正: lays a person's corrections over the facts that the grammar found. Later corrections of the same place win.
 * A corrected fact has confidence 1 and keeps the grammar's reading among its alternatives.
 */
export function applyCorrections(
  text: string,
  facts: readonly Fact[],
  corrections: readonly Correction[],
): CorrectedFacts {
  if (corrections.length === 0) return { facts, places: [] };
  const byStart = new Map(facts.map((fact) => [fact.start, fact]));
  const places: CorrectionPlace[] = [];
  const find = prepareAnchors(text);
  for (const correction of corrections) {
    const place = find(correction.anchor);
    if (typeof place === 'string') places.push({ correction, place: 'lost', why: place });
    else if (applyOne(byStart, correction, place)) places.push({ correction, place });
    else places.push({ correction, place: 'lost', why: 'unread' });
  }
  return { facts: [...byStart.values()].sort((left, right) => left.start - right.start), places };
}

/** False when there is no fact (any more) that the correction could speak of. */
function applyOne(byStart: Map<number, Fact>, { change }: Correction, place: Span): boolean {
  const fact = byStart.get(place.start);
  switch (change.kind) {
    case 'reject':
      return byStart.delete(place.start);
    case 'reading': {
      if (fact === undefined) return false;
      const { metric, kind, op, status, period, place: where } = fact;
      byStart.set(place.start, {
        ...fact,
        ...change.reading,
        confidence: 1,
        alternatives: [{ metric, kind, op, status, period, place: where }, ...fact.alternatives],
      });
      return true;
    }
    case 'add':
      byStart.set(place.start, {
        ...change.fact,
        ...place,
        id: `f${place.start.toString(36)}`,
        metricSpans: [],
        confidence: 1,
        alternatives: [],
        section: fact?.section ?? null,
      });
      return true;
  }
}

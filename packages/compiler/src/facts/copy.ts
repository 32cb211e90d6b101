import type { Fact } from '../model.ts';

/** Where a fact stands and what goes with its place. */
export type FactPlace = Pick<Fact, 'id' | 'start' | 'end' | 'metricSpans' | 'section'>;

/** The same fact at another place, of the shape that all facts have: a copy by spread would have one of its own. */
export function copyFactTo(fact: Fact, { id, start, end, metricSpans, section }: FactPlace): Fact {
  const { metric, value, unit, kind, op, status, period, place, confidence, alternatives } = fact;
  return {
    id,
    start,
    end,
    metric,
    metricSpans,
    value,
    unit,
    kind,
    op,
    status,
    period,
    place,
    confidence,
    alternatives,
    section,
  };
}

import { splitSentences } from '#text/sentences.ts';
import type { Fact, Plan, Span } from '../model.ts';
import { type AuditContext, type AuditSettings, DEFAULT_SETTINGS, type Measured, type OtherDocument } from './model.ts';
import { add, digitsAfterPoint, divide, fromDecimal, multiply, rational, ZERO } from './rational.ts';
import { sizeOfUnit } from './units.ts';

const TWO = rational(2n);

/** The amount of a fact in the base unit of its dimension; null where it is no number. */
export function measureFact(fact: Fact): Measured | null {
  const [low, high] = typeof fact.value === 'string' ? [fact.value, fact.value] : fact.value;
  if (!/^-?\d+(\.\d+)?$/.test(low) || !/^-?\d+(\.\d+)?$/.test(high)) return null;
  const { dimension, size } = sizeOfUnit(fact.unit);
  const digits = Math.max(digitsAfterPoint(low), digitsAfterPoint(high));
  return {
    fact,
    dimension,
    value: multiply(divide(add(fromDecimal(low), fromDecimal(high)), TWO), size),
    // Things that are counted one by one are printed exactly; only scaled and measured amounts are rounded.
    half:
      digits === 0 && dimension.startsWith('unit:') && size.n === 1n
        ? ZERO
        : multiply(rational(1n, 2n * 10n ** BigInt(digits)), size),
    factor: size,
    digits,
  };
}

/** Makes what the rules may ask of a document. */
export function createContext(
  text: string,
  plan: Plan,
  other: OtherDocument | null,
  settings: AuditSettings = DEFAULT_SETTINGS,
): AuditContext {
  const sentences = splitSentences(text, plan.document.body.start, plan.document.body.end);
  const measures = new Map<Fact, Measured | null>();
  return {
    text,
    plan,
    settings,
    other,
    sentences,
    factsIn: (span) => plan.facts.slice(firstAtOrAfter(plan.facts, span.start), firstAtOrAfter(plan.facts, span.end)),
    sentenceAt: (position) => {
      const next = firstAtOrAfter(sentences, position + 1) - 1;
      const sentence = sentences[next];
      return sentence !== undefined && position < sentence.end ? sentence : { start: position, end: position };
    },
    measure: (fact) => {
      let measured = measures.get(fact);
      if (measured === undefined) {
        measured = measureFact(fact);
        measures.set(fact, measured);
      }
      return measured;
    },
  };
}

/** Index of the first span that starts at or after a position, by halving. */
function firstAtOrAfter(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

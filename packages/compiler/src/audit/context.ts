import {
  absolute,
  add,
  digitsAfterPoint,
  divide,
  fromDecimal,
  multiply,
  rational,
  subtract,
  ZERO,
} from '#numbers/rational.ts';
import { splitSentences } from '#text/sentences.ts';
import type { Fact, Plan } from '../model.ts';
import { derive } from './derivations/derive.ts';
import type { Derivation } from './derivations/model.ts';
import { foldMetric } from './metric-names.ts';
import {
  type AuditContext,
  type AuditSettings,
  DEFAULT_SETTINGS,
  type FactSentence,
  type Measured,
  type OtherDocument,
} from './model.ts';
import { groupSeries } from './series.ts';
import { sizeOfUnit, type UnitSize } from './units.ts';

const TWO = rational(2n);
/** Half of the last digit, by digits after the point. */
const HALVES = [0, 1, 2, 3, 4].map((digits) => rational(1n, 2n * 10n ** BigInt(digits)));
const NUMBER = /^-?\d+(\.\d+)?$/;

/** The amount of a fact in the base unit of its dimension; null where it is no number. */
export function measureFact(
  fact: Fact,
  name: string = foldMetric(fact.metric),
  unit: UnitSize = sizeOfUnit(fact.unit),
): Measured | null {
  const [low, high] = typeof fact.value === 'string' ? [fact.value, fact.value] : fact.value;
  if (!NUMBER.test(low) || !NUMBER.test(high)) return null;
  const { dimension, size } = unit;
  const digits = Math.max(digitsAfterPoint(low), digitsAfterPoint(high));
  const printed = low === high ? fromDecimal(low) : divide(add(fromDecimal(low), fromDecimal(high)), TWO);
  // Things that are counted one by one are printed exactly; only scaled and measured amounts are rounded.
  const rounded =
    digits === 0 && dimension.startsWith('unit:') && size.n === 1n
      ? ZERO
      : multiply(HALVES[digits] ?? rational(1n, 2n * 10n ** BigInt(digits)), size);
  return {
    fact,
    name,
    dimension,
    value: multiply(printed, size),
    half: low === high ? rounded : add(rounded, multiply(absolute(subtract(fromDecimal(high), printed)), size)),
    factor: size,
    digits,
  };
}

/** Makes what the rules may ask of a document; what only some rules need is made when the first asks. */
export function createContext(
  text: string,
  plan: Plan,
  other: OtherDocument | null,
  settings: AuditSettings = DEFAULT_SETTINGS,
): AuditContext {
  const measures = new Map<Fact, Measured | null>();
  const names = new Map<string, string>();
  const units = new Map<string, UnitSize>();
  const measure = (fact: Fact): Measured | null => {
    let measured = measures.get(fact);
    if (measured === undefined) {
      measured = measureFact(fact, remember(names, fact.metric, foldMetric), remember(units, fact.unit, sizeOfUnit));
      measures.set(fact, measured);
    }
    return measured;
  };
  let sentences: readonly FactSentence[] | undefined;
  let series: readonly (readonly Measured[])[] | undefined;
  let derivations: readonly Derivation[] | undefined;
  const context: AuditContext = {
    text,
    plan,
    settings,
    other,
    get sentences() {
      sentences ??= sentencesWithFacts(text, plan);
      return sentences;
    },
    get series() {
      series ??= groupSeries(plan.facts, measure);
      return series;
    },
    get derivations() {
      derivations ??= derive(context);
      return derivations;
    },
    measure,
  };
  return context;
}

/** A document says the same names and units again and again. */
function remember<T>(known: Map<string, T>, key: string, make: (key: string) => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = make(key);
    known.set(key, value);
  }
  return value;
}

function sentencesWithFacts(text: string, { document, facts }: Plan): readonly FactSentence[] {
  const found: FactSentence[] = [];
  let next = 0;
  for (const { start, end } of splitSentences(text, document.body.start, document.body.end)) {
    const from = next;
    while (next < facts.length && (facts[next] as Fact).start < end) next++;
    if (next > from) found.push({ start, end, facts: facts.slice(from, next) });
  }
  return found;
}

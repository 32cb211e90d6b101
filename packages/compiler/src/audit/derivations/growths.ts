import type { Fact } from '#model.ts';
import { add, compare, divide, HUNDRED, multiply, ONE, type Rational, subtract, ZERO } from '#numbers/rational.ts';
import { divideIntervals, type Interval, intervalOf, scaleInterval, subtractIntervals } from '../interval.ts';
import { CONSTANT_PRICES } from '../metric-names.ts';
import type { AuditContext, FactSentence, Measured } from '../model.ts';
import { type Term, termOf } from '../sum.ts';
import type { Derivation } from './model.ts';

/** An average over years is another sum, and what is said to be 实际 or at comparable prices follows from no printed amount. */
const OTHER_GROWTH = /年均|平均|实际增|可比|不变价|同口径|剔除|分别|其中|[；;。]/;
/** Nothing else is named between an increment and the growth that it is. */
const ONLY_GROWTH = /^[，,、（(]?(?:同比|比上年|较上年|比去年)?(?:增长|增幅|上升|增加)(?:了|达到?|为)?$/;
const NEAR = 20;
const hundredTerm: Term = { sign: '×', value: HUNDRED, unit: '', span: null };

/** Growth, increments, multiples and differences in points whose base and value stand right in front of them. */
export function findGrowths(context: AuditContext, { facts }: FactSentence): readonly Derivation[] {
  const found: Derivation[] = [];
  for (let index = 2; index < facts.length; index++) {
    const [first, second, third] = [facts[index - 2] as Fact, facts[index - 1] as Fact, facts[index] as Fact];
    const words = context.text.slice(second.end, third.start);
    if (third.op !== 'eq' || words.length > NEAR || OTHER_GROWTH.test(words)) continue;
    const [a, b, c] = [context.measure(first), context.measure(second), context.measure(third)];
    if (a === null || b === null || c === null || b.fact.op !== 'eq' || a.fact.op !== 'eq') continue;
    const derivation = isFromTo(context, first, second)
      ? fromBase(a, b, c, words)
      : ONLY_GROWTH.test(words)
        ? fromIncrement(a, b, c, context.text.slice(first.end, second.start))
        : null;
    if (derivation !== null) found.push(derivation);
  }
  return found;
}

/** 由A增加到B. */
function isFromTo({ text }: AuditContext, base: Fact, value: Fact): boolean {
  if (base.kind !== 'level' || value.kind !== 'level') return false;
  const lead = text.slice(Math.max(0, base.start - 12), base.start);
  const joint = text.slice(base.end, value.start);
  return (
    /[由从][^，,。；;由从]*$/.test(lead) &&
    joint.length <= NEAR &&
    /[到至为]$|达到?$/.test(joint) &&
    !/[，,。；;]/.test(joint)
  );
}

function fromBase(base: Measured, value: Measured, third: Measured, words: string): Derivation | null {
  if (base.dimension !== value.dimension || compare(base.value, ZERO) <= 0) return null;
  const { kind } = third.fact;
  const rise = subtractIntervals(intervalOf(value), intervalOf(base));
  const difference = subtract(value.value, base.value);
  if (kind === 'growth' && third.dimension === '%' && base.dimension !== '%') {
    if (CONSTANT_PRICES.test(value.fact.metric)) return null;
    const ratio = divideIntervals(intervalOf(value), intervalOf(base));
    if (ratio === null) return null;
    return {
      kind: 'growth',
      inputs: [base, value],
      printed: third,
      allowed: shift(scaleInterval(ratio, HUNDRED), HUNDRED),
      nominal: subtract(multiply(divide(value.value, base.value), HUNDRED), HUNDRED),
      terms: growthTerms(base, value),
    };
  }
  if (kind === 'delta' && base.dimension === '%' && third.dimension === 'points') {
    return makeDifference('points', base, value, third, rise, difference);
  }
  if (
    third.dimension === value.dimension &&
    (kind === 'delta' || /增加|增长|减少|提高|净增|上涨|下降|降低/.test(words))
  ) {
    return makeDifference('increment', base, value, third, rise, difference);
  }
  return null;
}

/** B，比上年增加C、增长g%: the base is B − C. */
function fromIncrement(value: Measured, increment: Measured, growth: Measured, joint: string): Derivation | null {
  if (growth.fact.kind !== 'growth' || growth.dimension !== '%' || value.fact.kind !== 'level') return null;
  if (value.dimension !== increment.dimension || value.dimension === '%' || CONSTANT_PRICES.test(value.fact.metric))
    return null;
  if (joint.length > NEAR || !/^[，,、（(](?:[^，,。；;]*?)(?:增加|净增|增长|增收|多增)(?:了)?$/.test(joint))
    return null;
  const base = subtract(value.value, increment.value);
  if (compare(increment.value, ZERO) <= 0) return null;
  if (compare(base, ZERO) <= 0) return incrementOf(value, increment, growth);
  // C / (B − C) = 1 / (B / C − 1) grows with C and falls with B; the ends follow from the ends.
  const [b, c] = [intervalOf(value), intervalOf(increment)];
  const lowBase = subtract(b.low, c.high);
  if (compare(lowBase, ZERO) <= 0) return null;
  return {
    kind: 'growth',
    inputs: [value, increment],
    printed: growth,
    allowed: scaleInterval({ low: divide(c.low, subtract(b.high, c.low)), high: divide(c.high, lowBase) }, HUNDRED),
    nominal: multiply(divide(increment.value, base), HUNDRED),
    terms: [
      termOf('', increment),
      { sign: '÷', value: divide(base, value.factor), unit: value.fact.unit, span: null },
      hundredTerm,
    ],
  };
}

/** An increment larger than the value leaves no base; the growth says what it would have to be: B × g ÷ (100 + g). */
function incrementOf(value: Measured, increment: Measured, growth: Measured): Derivation | null {
  const { low, high } = intervalOf(growth);
  if (compare(low, ZERO) <= 0) return null;
  const share = (rate: Rational): Rational => divide(rate, add(HUNDRED, rate));
  const b = intervalOf(value);
  const nominal = divide(multiply(value.value, share(growth.value)), increment.factor);
  return {
    kind: 'increment',
    inputs: [value, growth],
    printed: increment,
    allowed: {
      low: divide(multiply(b.low, share(low)), increment.factor),
      high: divide(multiply(b.high, share(high)), increment.factor),
    },
    nominal,
    terms: [
      termOf('', value),
      { sign: '×', value: growth.value, unit: '', span: growth.fact },
      { sign: '÷', value: add(HUNDRED, growth.value), unit: '', span: null },
    ],
  };
}

function growthTerms(base: Measured, value: Measured): readonly Term[] {
  return [termOf('', value), termOf('÷', base), hundredTerm, { sign: '-', value: HUNDRED, unit: '', span: null }];
}

/** Value less base, in the unit of the difference; falls are printed with or without their sign. */
function makeDifference(
  kind: 'points' | 'increment',
  base: Measured,
  value: Measured,
  printed: Measured,
  rise: Interval,
  difference: Rational,
): Derivation {
  const turned = compare(difference, ZERO) < 0 && compare(printed.value, ZERO) > 0;
  const factor = printed.dimension === 'points' ? ONE : printed.factor;
  const [low, high, nominal] = turned
    ? [subtract(ZERO, rise.high), subtract(ZERO, rise.low), subtract(ZERO, difference)]
    : [rise.low, rise.high, difference];
  const pair = turned ? [base, value] : [value, base];
  return {
    kind,
    inputs: [base, value],
    printed,
    allowed: { low: divide(low, factor), high: divide(high, factor) },
    nominal: divide(nominal, factor),
    terms: [termOf('', pair[0] as Measured), termOf('-', pair[1] as Measured)],
  };
}

const shift = ({ low, high }: Interval, by: Rational): Interval => ({
  low: subtract(low, by),
  high: subtract(high, by),
});

/** 达到B，是上年的k倍，增长g%: 1 + g is k; nothing else has to be known. */
export function findMultiples(context: AuditContext, { facts }: FactSentence): readonly Derivation[] {
  return facts.flatMap((second, index) => {
    const first = facts[index - 1];
    if (first === undefined || second.op !== 'eq' || first.op !== 'eq' || first.metric !== second.metric) return [];
    const words = context.text.slice(first.start - 12, second.start);
    if (second.start - first.end > NEAR || OTHER_GROWTH.test(words) || !/(?:上年|去年|同期)的\d/.test(words)) return [];
    const pair = first.kind === 'multiple' ? [first, second] : [second, first];
    const [multiple, growth] = pair.map((fact) => context.measure(fact));
    if (!multiple || !growth || multiple.fact.kind !== 'multiple' || growth.fact.kind !== 'growth') return [];
    if (growth.dimension !== '%') return [];
    const { low, high } = scaleInterval(intervalOf(multiple), HUNDRED);
    return [
      {
        kind: 'multiple' as const,
        inputs: [multiple],
        printed: growth,
        allowed: shift({ low, high }, HUNDRED),
        nominal: subtract(multiply(multiple.value, HUNDRED), HUNDRED),
        terms: [termOf('', multiple), hundredTerm, { sign: '-' as const, value: HUNDRED, unit: '', span: null }],
      },
    ];
  });
}

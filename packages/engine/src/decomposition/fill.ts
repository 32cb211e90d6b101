import { compare, type Fraction, isZero, minus, over, sumOf, times, ZERO } from './fraction.ts';

/** Somebody who takes from the pot: in proportion to the weight, not under `low`, not over `high` (null: no limit). */
export interface Taker {
  readonly weight: Fraction;
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

/** What a taker gets and which limit holds it. */
export interface Taken {
  readonly amount: Fraction;
  readonly held: 'low' | 'high' | null;
}

export interface Filling {
  readonly taken: readonly Taken[];
  /** What those whom no limit holds share, and the sum of their weights. */
  readonly rest: Fraction;
  readonly restWeight: Fraction;
}

/**
 * 按权重分配，触及上下限的先定: all in proportion to weight between their limits, so that together they take the pot.
 * Round by round: those beyond a limit are held at it, on the side that is farther off in sum, and the others share what is left; the
 * answer is the only one of the form `clamp(rate × weight)`, so that a larger weight never gets less.
 *
 * @returns null when nobody without a limit has a weight and something is left; lows and highs must allow the pot
 */
export function fill(pot: Fraction, takers: readonly Taker[]): Filling | null {
  const held = new Map<number, Taken>();
  for (;;) {
    const free = takers.flatMap((taker, index) => (held.has(index) ? [] : [{ taker, index }]));
    const rest = minus(pot, sumOf([...held.values()].map((taken) => taken.amount)));
    const restWeight = sumOf(free.map(({ taker }) => taker.weight));
    const rate = isZero(restWeight) ? ZERO : over(rest, restWeight);
    const tries = free.map(({ taker, index }) => ({ index, ...clamp(times(rate, taker.weight), taker) }));
    const side = compare(sumOf(tries.map(({ amount }) => amount)), rest);
    const beyond = tries.filter(({ held: at }) => (side >= 0 && at === 'low') || (side <= 0 && at === 'high'));
    if (beyond.length === 0 || side === 0) {
      if (side !== 0) return null;
      const taken = takers.map((_, index) => held.get(index) ?? only(tries.find((one) => one.index === index)));
      const loose = tries.filter((one) => one.held === null);
      return {
        taken,
        rest: sumOf(loose.map(({ amount }) => amount)),
        restWeight: sumOf(loose.map(({ index }) => takers[index]?.weight ?? ZERO)),
      };
    }
    for (const { index, amount, held: at } of beyond) held.set(index, { amount, held: at });
  }
}

function clamp(wanted: Fraction, { low, high }: Taker): Taken {
  if (low !== null && compare(wanted, low) < 0) return { amount: low, held: 'low' };
  if (high !== null && compare(wanted, high) > 0) return { amount: high, held: 'high' };
  return { amount: wanted, held: null };
}

function only(taken: Taken | undefined): Taken {
  if (taken === undefined) throw new TypeError('a taker was lost');
  return { amount: taken.amount, held: taken.held };
}

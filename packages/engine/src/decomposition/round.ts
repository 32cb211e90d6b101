import { compare, type Fraction, floorOf, minus, over, plus, stepsOf, sumOf, times, whole, ZERO } from './fraction.ts';

/** What is to be rounded to steps. `worth`: what one whole of it adds to the pot (1 for an amount, the base for a growth). */
export interface Roundable {
  readonly raw: Fraction;
  readonly worth: Fraction;
}

export interface Rounded {
  readonly value: Fraction;
  /** Rounded down, before a step was added. */
  readonly down: Fraction;
  /** What rounding down took off, in steps: from 0 to below 1. */
  readonly remainder: Fraction;
  /** Place among the remainders, from 1; null where nothing was taken off. */
  readonly place: number | null;
  readonly raised: boolean;
}

/**
 * 最大余数法: rounds down, then adds a step to those with the largest remainders until together they give the pot; equal remainders in
 * the declared order. For an amount the pot is met exactly. With unequal worths a step is added only where it brings the pot nearer,
 * which leaves less than half of one step of the whole: the weighted mean rounds to what was asked for.
 */
export function roundToSteps(pot: Fraction, items: readonly Roundable[], scale: number): readonly Rounded[] {
  const steps = stepsOf(scale);
  const half = whole(2n);
  const drafts = items.map(({ raw, worth }, index) => {
    const scaled = times(raw, steps);
    const down = whole(floorOf(scaled));
    return { index, down: over(down, steps), remainder: minus(scaled, down), stepWorth: over(worth, steps), worth };
  });
  const order = drafts
    .filter(({ remainder }) => compare(remainder, ZERO) > 0)
    .sort((one, other) => compare(other.remainder, one.remainder) || one.index - other.index);
  let left = minus(pot, sumOf(drafts.map(({ down, worth }) => times(down, worth))));
  const raised = new Set<number>();
  for (const { index, stepWorth } of order) {
    if (compare(stepWorth, times(left, half)) > 0) continue;
    raised.add(index);
    left = minus(left, stepWorth);
  }
  return drafts.map(({ index, down, remainder }) => {
    const place = order.findIndex((item) => item.index === index);
    return {
      value: raised.has(index) ? plus(down, over(whole(1n), steps)) : down,
      down,
      remainder,
      place: place < 0 ? null : place + 1,
      raised: raised.has(index),
    };
  });
}

import { createRandom, daysBetween, lastDayOfMonth, monthOf, yearOf } from '@planwright/engine';

/** A stream of random numbers for one thing, the same whatever else is played. */
export interface Dice {
  /** Uniform in [from, to). */
  readonly between: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Dice of their own for a thing: seeded by the year's seed and the thing's id (FNV-1a). */
export function rollFor(seed: number, id: string): Dice {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const next = createRandom(hash);
  return {
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}

/** Share of the year's work by month: a winter dip around the Spring Festival and a push at the end of each quarter. */
export const WORKING_YEAR = [0.4, 0.4, 1.1, 1, 1.1, 1.5, 0.8, 0.8, 1.3, 0.9, 1, 1.3] as const;
/** Harvests: summer grain in June, autumn grain in September and October. */
export const HARVEST_YEAR = [0, 0, 0, 0, 0, 4.4, 0.2, 0, 1, 4.4, 0, 0] as const;

/** The part of a year's work that is behind at the end of a day, 0–1. */
export function seasonShare(weights: readonly number[], date: string, year: number): number {
  if (yearOf(date) < year) return 0;
  if (yearOf(date) > year) return 1;
  const month = monthOf(date);
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const before = weights.slice(0, month - 1).reduce((total, weight) => total + weight, 0);
  const last = lastDayOfMonth(year, month);
  const within = (daysBetween(`${date.slice(0, 8)}01`, date) + 1) / Number(last.slice(8));
  return (before + (weights[month - 1] ?? 0) * within) / whole;
}

/** How a commitment fares over the year. */
export interface Fortune {
  readonly kind: 'steady' | 'early' | 'lagging' | 'poor';
  /** What is reached by the year's end, as a part of the target. */
  readonly final: number;
  /** No report after this day; null for a unit that keeps reporting, the year's first day for one that never does. */
  readonly silentAfter: string | null;
  /** Days between which the unit reports an obstacle, or null. */
  readonly obstacle: { readonly from: string; readonly to: string } | null;
}

export function drawFortune(dice: Dice, year: number): Fortune {
  const luck = dice.between(0, 1);
  const kind = luck < 0.07 ? 'poor' : luck < 0.24 ? 'lagging' : luck < 0.36 ? 'early' : 'steady';
  const [low, high] = { poor: [0.4, 0.7], lagging: [0.78, 0.95], early: [1.06, 1.2], steady: [0.99, 1.07] }[kind] as [
    number,
    number,
  ];
  const silence = dice.between(0, 1);
  const month = Math.floor(dice.between(7, 11));
  const from = Math.floor(dice.between(3, 11));
  const to = Math.min(12, from + Math.floor(dice.between(1, 5)));
  const obstructed = dice.chance(kind === 'poor' ? 0.7 : kind === 'lagging' ? 0.3 : 0.06);
  return {
    kind,
    final: dice.between(low, high),
    silentAfter: silence < 0.03 ? `${year}-01-01` : silence < 0.06 ? lastDayOfMonth(year, month) : null,
    obstacle: obstructed ? { from: lastDayOfMonth(year, from), to: lastDayOfMonth(year, to) } : null,
  };
}

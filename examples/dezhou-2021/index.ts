export { type IndicatorYearInput, type PlayedValue, playIndicators } from './indicator-year.ts';
export { playYear, type SimulatedEvent, type SimulatedReport, type SimulationInput } from './simulate.ts';
export { playSplits, type SplitEvent } from './splits.ts';

/** Where the example's files stand, from the repository's root. */
export const EXAMPLE = {
  plan: 'examples/dezhou-2021/plan.txt',
  organisation: 'examples/dezhou-2021/organisation.json',
  year: 2021,
  seed: 2021,
  /** The day that a first visitor sees. */
  demoDay: '2021-12-24',
} as const;

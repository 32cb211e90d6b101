/** One unit with what is shown of it. */
export interface UnitValue {
  readonly id: string;
  readonly name: string;
  /** For the colour; null: nothing known. */
  readonly value: number | null;
  /** What stands there: the number, or the word for why there is none. */
  readonly text: string;
  /** A second line: over how many records. */
  readonly note?: string;
}

/** Five steps of one hue; the best is the deepest. */
export const STEPS = ['#e6ecf3', '#c3d0df', '#94aac3', '#5f7d9f', '#1d3a5f'] as const;
export const EMPTY = '#fffefb';

export interface ValueScale {
  /** Which fifth between smallest and largest a value lies in, 0 to 4; null where nothing is known. */
  readonly stepOf: (value: number | null) => number | null;
  readonly fillOf: (value: number | null) => string;
  readonly inkOf: (value: number | null) => string;
}

/** @param lowIsBest the deepest colour for the smallest value */
export function makeScale(units: readonly UnitValue[], lowIsBest: boolean): ValueScale {
  const values = units.map((unit) => unit.value).filter((value): value is number => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const stepOf = (value: number | null): number | null => {
    if (value === null) return null;
    if (high === low) return 2;
    const step = Math.min(4, Math.floor(((value - low) / (high - low)) * 5));
    return lowIsBest ? 4 - step : step;
  };
  return {
    stepOf,
    fillOf: (value) => STEPS[stepOf(value) ?? -1] ?? EMPTY,
    inkOf: (value) => ((stepOf(value) ?? 0) >= 3 ? EMPTY : value === null ? '#6b7078' : '#22252a'),
  };
}

/** What makes a shape of a drawing a way to something, by pointer and by key. */
export function opening(onOpen: ((id: string) => void) | undefined, id: string) {
  if (onOpen === undefined) return {};
  return {
    role: 'button',
    tabIndex: 0,
    className: 'opens',
    onClick: () => onOpen(id),
    onKeyDown: (event: { readonly key: string; preventDefault: () => void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onOpen(id);
    },
  };
}

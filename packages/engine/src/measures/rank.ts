import type { DecimalText } from '@planwright/compiler';
import { compareDecimals } from '../decimal/decimal.ts';
import type { Measure } from '../pack.ts';

/** A group's value as shown, with the number of records it was reckoned from. */
export interface RankedValue {
  readonly group: string | null;
  readonly value: DecimalText | null;
  readonly rows: number;
}

/**
 * 排名: places by a measure's shown values. Equal values share a place and the next one is left out (1, 2, 2, 4). A group whose value is
 * not known, that has fewer records than are needed, or that is none (records without the field) has no place.
 */
export function rankGroups(
  values: readonly RankedValue[],
  direction: Measure['direction'],
  atLeast: number,
): ReadonlyMap<string, number> {
  const ranked = values.flatMap(({ group, value, rows }) =>
    group === null || value === null || rows < atLeast || direction === 'none' ? [] : [{ group, value }],
  );
  const better = (one: DecimalText, other: DecimalText): boolean => {
    const order = compareDecimals(one, other);
    return direction === 'lower-is-better' ? order < 0 : order > 0;
  };
  return new Map(
    ranked.map(({ group, value }) => [group, 1 + ranked.filter((other) => better(other.value, value)).length]),
  );
}

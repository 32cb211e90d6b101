import type { Fact } from '../model.ts';
import type { Measured } from './model.ts';

/** Facts that speak of one thing in more than one place, in text order; other places than the whole jurisdiction apart. */
export function groupSeries(
  facts: readonly Fact[],
  measure: (fact: Fact) => Measured | null,
): readonly (readonly Measured[])[] {
  const groups = new Map<string, Measured[]>();
  for (const fact of facts) {
    const measured = measure(fact);
    if (measured === null || measured.name.length < 2) continue;
    const key = `${measured.name}|${fact.place ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [measured]);
    else group.push(measured);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

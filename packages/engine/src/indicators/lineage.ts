import type { DecimalText } from '@planwright/compiler';
import { compareDecimals } from '../decimal/decimal.ts';
import { findSuccessors, type UnitChange } from '../organisation/restate.ts';
import { parseValuePeriod } from './value-period.ts';

/** A unit in one of its states. */
export interface DatedUnit {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** 沿革: what a unit of today was made of on a past day. */
export interface Lineage {
  /** Units of that day with the part of each that the unit of today answers for: 1 for the whole. */
  readonly parts: readonly { readonly id: string; readonly name: string; readonly share: DecimalText }[];
  /** Names of units of that day that were split without anybody saying how much went where, this unit being one of the heirs. */
  readonly torn: readonly string[];
}

/**
 * What each unit of day `asOf` was at the end of a period; undefined where it was itself alone, in whole. The answer for a day is reckoned once.
 */
export function createLineage(
  units: readonly DatedUnit[],
  changes: readonly UnitChange[],
  asOf: string,
): (unitId: string, key: string) => Lineage | undefined {
  const real = changes.filter(
    (change) => change.kind === 'merge' || change.kind === 'split' || change.kind === 'dissolve',
  );
  const days = new Map<string, ReadonlyMap<string, Lineage>>();
  return (unitId, key) => {
    const on = parseValuePeriod(key)?.end;
    if (on === undefined || !real.some((change) => change.on > on && change.on <= asOf)) return undefined;
    const known = days.get(on) ?? lineagesOn(units, real, { on, asOf });
    days.set(on, known);
    return known.get(unitId);
  };
}

function lineagesOn(
  units: readonly DatedUnit[],
  changes: readonly UnitChange[],
  { on, asOf }: { readonly on: string; readonly asOf: string },
): ReadonlyMap<string, Lineage> {
  const made = new Map<string, { parts: Lineage['parts'][number][]; torn: string[] }>();
  const of = (id: string) => {
    const one = made.get(id) ?? { parts: [], torn: [] };
    made.set(id, one);
    return one;
  };
  const said = changes.map((change) => ({
    ...change,
    shares: Object.fromEntries(change.toUnitIds.map((id) => [id, '1'])),
  }));
  for (const { id, name, validFrom, validTo } of units) {
    if (validFrom > on || (validTo !== null && validTo < on)) continue;
    const heirs = findSuccessors(id, { since: on, asOf }, changes);
    for (const heir of heirs ?? []) of(heir.unitId).parts.push({ id, name, share: heir.share });
    if (heirs === null)
      for (const heir of findSuccessors(id, { since: on, asOf }, said) ?? []) of(heir.unitId).torn.push(name);
  }
  return new Map([...made].filter(([id, { parts, torn }]) => torn.length > 0 || !isItself(id, parts)));
}

const isItself = (id: string, parts: Lineage['parts']): boolean =>
  parts.length === 1 && parts[0]?.id === id && compareDecimals(parts[0].share, '1') === 0;

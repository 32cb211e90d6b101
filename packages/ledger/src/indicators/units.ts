import { selectUnitsOn } from '#organisation/unit-query.ts';
import type { LedgerContext } from '../context.ts';

/** A place whose values are kept. */
export interface PlaceUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string | null;
}

/** The territory tree on a day, in the order of the organisation file; the first without a parent is the whole place. */
export async function loadPlaces(context: LedgerContext, asOf: string): Promise<readonly PlaceUnit[]> {
  return selectUnitsOn(context, asOf).where('unit.tree', '=', 'territory').orderBy('unit.position').execute();
}

export const wholeOf = (places: readonly PlaceUnit[]): PlaceUnit | undefined =>
  places.find((place) => place.parentId === null);

import { createLineage, type Lineage, parseValuePeriod, type UnitView } from '@planwright/engine';
import { loadChanges } from '#organisation/past-units.ts';
import { selectUnits } from '#organisation/unit-query.ts';
import type { LedgerContext } from '../context.ts';

/** A place whose values are kept, in one of its states. */
export interface PlaceUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string | null;
  readonly validFrom: string;
  /** Last day; null while it goes on. */
  readonly validTo: string | null;
}

/** The territory tree as it is on a day, and as it was. */
export interface Places {
  readonly asOf: string;
  /** In the order of the organisation file; the first without a parent is the whole place. */
  readonly now: readonly PlaceUnit[];
  /** Every state of every place that had begun by then. */
  readonly ever: readonly PlaceUnit[];
  /** What a place of now was at the end of a period; undefined where that was itself alone. */
  readonly lineage: (unitId: string, key: string) => Lineage | undefined;
}

const isOn = ({ validFrom, validTo }: PlaceUnit, day: string): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);

export async function loadPlaces(context: LedgerContext, asOf: string): Promise<Places> {
  const ever = await selectUnits(context)
    .where('unit.tree', '=', 'territory')
    .where('version.valid_from', '<=', asOf)
    .orderBy('unit.position')
    .orderBy('version.valid_from')
    .execute();
  const changes = await loadChanges(context);
  return { asOf, now: ever.filter((place) => isOn(place, asOf)), ever, lineage: createLineage(ever, changes, asOf) };
}

export const wholeOf = ({ now }: Places): PlaceUnit | undefined => now.find((place) => place.parentId === null);

/** Places under a place: today's, or those at the end of a period. */
export function placesUnder({ now, ever }: Places, unitId: string, during?: string): readonly PlaceUnit[] {
  const end = during === undefined ? undefined : parseValuePeriod(during)?.end;
  const there = end === undefined ? now : ever.filter((place) => isOn(place, end));
  return there.filter((place) => place.parentId === unitId);
}

/** The last state of each place that was there on one of the days from `since` on. */
export function placesSince({ ever }: Places, since: string): readonly PlaceUnit[] {
  const last = new Map(ever.map((place) => [place.id, place]));
  return [...last.values()].filter((place) => place.validTo === null || place.validTo >= since);
}

/** Places whose parts or values may be asked for in a view. */
export const placesShown = (places: Places, view: UnitView, since: string): readonly PlaceUnit[] =>
  view === 'as-was' ? placesSince(places, since) : places.now;

/** 同级单位: the places under the same one, itself among them; itself alone for the whole place. */
export function placesBeside({ now }: Places, unitId: string): readonly PlaceUnit[] {
  const own = now.find((place) => place.id === unitId);
  if (own === undefined || own.parentId === null) return own === undefined ? [] : [own];
  return now.filter((place) => place.parentId === own.parentId);
}

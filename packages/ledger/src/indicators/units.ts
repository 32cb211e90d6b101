import { sql } from 'kysely';
import type { LedgerContext } from '../context.ts';

/** A place whose values are kept. */
export interface PlaceUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string | null;
}

/** The territory tree on a day, in the order of the organisation file; the first without a parent is the whole place. */
export async function loadPlaces({ db, jurisdictionId }: LedgerContext, asOf: string): Promise<readonly PlaceUnit[]> {
  const { rows } = await sql<PlaceUnit>`
    select unit.org_unit_id as id, version.name, version.short_name as "shortName", version.parent_id as "parentId"
    from org_unit unit
    join org_unit_version version on version.jurisdiction_id = unit.jurisdiction_id and version.org_unit_id = unit.org_unit_id
      and version.valid_from <= ${asOf} and (version.valid_to is null or version.valid_to >= ${asOf})
    where unit.jurisdiction_id = ${jurisdictionId} and unit.tree = 'territory'
    order by unit.position`.execute(db);
  return rows;
}

export const wholeOf = (places: readonly PlaceUnit[]): PlaceUnit | undefined =>
  places.find((place) => place.parentId === null);

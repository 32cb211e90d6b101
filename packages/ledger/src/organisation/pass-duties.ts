import { sql } from 'kysely';
import { loadUnitPosts } from '#commitments/unit-posts.ts';
import { newId } from '#database/ids.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

interface Act {
  readonly commitmentId: string;
  readonly set: string;
  readonly validFrom: string;
  readonly units: readonly { readonly unitId: string; readonly role: 'lead' | 'supporting' }[];
}

/**
 * 职责划转: whoever led or supported a commitment and ends is followed by its successor from the day of the change on, in the act
 * in force then and in every later one. The acts before stay, so that each past day shows who was in charge.
 *
 * @returns how many commitments passed on
 */
export async function passDuties(
  context: LedgerContext,
  actor: Actor,
  successors: ReadonlyMap<string, string>,
  { on, reason }: { readonly on: string; readonly reason: string },
): Promise<number> {
  const acts = await loadActs(context, [...successors.keys()], on);
  const posts = await loadUnitPosts(context, [...new Set(successors.values())]);
  const recorded_at = context.now();
  const rows = acts.flatMap((act) => {
    const set = newId('a');
    const seen = new Set<string>();
    return act.units
      .map((unit) => ({ ...unit, unitId: successors.get(unit.unitId) ?? unit.unitId }))
      .filter(({ unitId }) => !seen.has(unitId) && seen.add(unitId))
      .map((unit) => ({
        jurisdiction_id: context.jurisdictionId,
        assignment_id: newId('a'),
        assignment_set: set,
        commitment_id: act.commitmentId,
        role: unit.role,
        org_unit_id: unit.unitId,
        post_id: posts.get(unit.unitId) ?? null,
        valid_from: act.validFrom > on ? act.validFrom : on,
        recorded_at,
        by_post: actor.postId,
        by_name: actor.personName,
        reason,
      }));
  });
  for (let start = 0; start < rows.length; start += 500)
    await context.db
      .insertInto('assignment')
      .values(rows.slice(start, start + 500))
      .execute();
  return new Set(acts.map((act) => act.commitmentId)).size;
}

/** The act in force on the day and the later ones, of each commitment in which one of the units has a part. Lead units first. */
async function loadActs(
  { db, jurisdictionId }: LedgerContext,
  unitIds: readonly string[],
  on: string,
): Promise<readonly Act[]> {
  const { rows } = await sql<Act>`
    with act as (
      select commitment_id, assignment_set, valid_from, max(recorded_at) as recorded_at,
        json_agg(json_build_object('unitId', org_unit_id, 'role', role) order by assignment_id) as units,
        bool_or(org_unit_id = any(${[...unitIds]}::text[])) as touched
      from assignment where jurisdiction_id = ${jurisdictionId}
      group by commitment_id, assignment_set, valid_from
    ), ranked as (
      select *, rank() over (partition by commitment_id, case when valid_from > ${on} then valid_from end
        order by valid_from desc, recorded_at desc, assignment_set desc) as place
      from act
    )
    select commitment_id as "commitmentId", assignment_set as set, valid_from as "validFrom", units
    from ranked where place = 1 and touched
    order by commitment_id, valid_from`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Jurisdiction } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { findCurrentPlanVersion } from './plan-versions.ts';

/** The place, with the year of its current plan; `simulated` when any report or value of it is. Unnamed until an organisation is set up. */
export async function findJurisdiction(context: LedgerContext): Promise<Jurisdiction> {
  const { db, jurisdictionId } = context;
  const row = await db
    .selectFrom('jurisdiction')
    .select(['name', 'name_en'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .executeTakeFirst();
  const version = await findCurrentPlanVersion(context);
  return {
    id: jurisdictionId,
    name: row?.name ?? '',
    nameEn: row?.name_en ?? '',
    planYear: version?.planYear == null ? null : Number(version.planYear),
    simulated: await isSimulated(context),
  };
}

export async function isSimulated({ db, jurisdictionId }: LedgerContext): Promise<boolean> {
  const { rows } = await sql<{ simulated: boolean }>`select exists (
    select from report where jurisdiction_id = ${jurisdictionId} and simulated) or exists (
    select from indicator_value where jurisdiction_id = ${jurisdictionId} and origin = 'simulated') as simulated`.execute(
    db,
  );
  return rows[0]?.simulated ?? false;
}

import { sql } from 'kysely';
import { snakeCase, tablesOf } from '#registers/columns.ts';
import type { LedgerContext } from '../context.ts';
import { refuse } from './change-checks.ts';
import type { StandingUnit } from './unit-versions.ts';

/** Units that end without a successor may hold nothing that somebody answers for. @throws PlanwrightError `input` telling what they hold */
export async function refuseLostDuties(context: LedgerContext, ended: readonly StandingUnit[], on: string): Promise<0> {
  if (ended.length === 0) return 0;
  const ids = ended.map((unit) => unit.id);
  const held = [
    { count: await countDuties(context, ids, on), zh: '项任务', en: 'commitments' },
    { count: await countRecords(context, ids), zh: '条在办台账记录', en: 'open records' },
    { count: await countParts(context, ids), zh: '项分解目标', en: 'parts of splits' },
  ].filter(({ count }) => count > 0);
  if (held.length === 0) return 0;
  throw refuse(
    'successor-needed',
    [
      `${ended.map((unit) => unit.name).join(', ')} answers for ${held.map(({ count, en }) => `${count} ${en}`).join(', ')}`,
      'name the unit that goes on with them',
    ],
    [
      `${ended.map((unit) => unit.name).join('、')}还承担${held.map(({ count, zh }) => `${count}${zh}`).join('、')}`,
      '请指定承接职责的机构',
    ],
  );
}

/** Records of registers that are not closed and name one of the units. */
async function countRecords({ db, jurisdictionId, packs }: LedgerContext, unitIds: readonly string[]): Promise<number> {
  let total = 0;
  for (const register of packs.flatMap((pack) => pack.registers)) {
    const columns = register.fields.flatMap(({ name, type }) => (type.kind === 'orgUnit' ? [snakeCase(name)] : []));
    if (columns.length === 0) continue;
    const closed = register.lifecycle?.states.flatMap((state) => (state.closed ? [state.name] : [])) ?? [];
    const named = columns.map((column) => sql`${sql.ref(column)} = any(${[...unitIds]}::text[])`);
    const { rows } = await sql<{ count: string }>`select count(*) as count from ${sql.table(tablesOf(register).current)}
      where jurisdiction_id = ${jurisdictionId} and (${sql.join(named, sql` or `)})
        and (record_state is null or record_state <> all(${closed}::text[]))`.execute(db);
    total += Number(rows[0]?.count ?? 0);
  }
  return total;
}

async function countParts({ db, jurisdictionId }: LedgerContext, unitIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(distinct decomposition_id) as count from decomposition_part
    where jurisdiction_id = ${jurisdictionId} and org_unit_id = any(${[...unitIds]}::text[])`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

async function countDuties(
  { db, jurisdictionId }: LedgerContext,
  unitIds: readonly string[],
  on: string,
): Promise<number> {
  const row = await db
    .selectFrom('assignment')
    .select((select) => select.fn.count<string>('commitment_id').distinct().as('count'))
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', 'in', [...unitIds])
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('assignment as later')
            .select('later.assignment_id')
            .whereRef('later.jurisdiction_id', '=', 'assignment.jurisdiction_id')
            .whereRef('later.commitment_id', '=', 'assignment.commitment_id')
            .whereRef('later.recorded_at', '>', 'assignment.recorded_at')
            .where('later.valid_from', '<=', on),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

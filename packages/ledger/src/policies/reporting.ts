import { PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import { loadAssigned } from '#commitments/load-states.ts';
import type { LedgerContext } from '../context.ts';
import type { ActingPost } from './rights.ts';

export interface ReportingUnit {
  readonly unitId: string;
  readonly role: 'lead' | 'supporting';
}

const END_OF_TIME = '9999-12-31';

/**
 * The unit that a report is made for: the actor's own, in charge at the period's end or now; for the program itself the lead unit.
 *
 * @throws PlanwrightError `forbidden` when the unit has nothing to do with the commitment, naming those that have
 */
export async function requireReportingUnit(
  context: LedgerContext,
  post: ActingPost | null,
  commitmentId: string,
  periodEnd: string,
): Promise<ReportingUnit> {
  const then = (await loadAssigned(context, periodEnd, [commitmentId])).get(commitmentId) ?? [];
  const now = (await loadAssigned(context, END_OF_TIME, [commitmentId])).get(commitmentId) ?? [];
  const units = [...then, ...now];
  const own =
    post === null ? units.find((unit) => unit.role === 'lead') : units.find((unit) => unit.unitId === post.unitId);
  if (own !== undefined) return own;
  if (units.length === 0) {
    throw new PlanwrightError({
      family: 'forbidden',
      code: 'unassigned',
      message: `the commitment "${commitmentId}" has no lead unit yet, so nobody reports on it`,
      hint: 'an officer assigns it first',
      messageZh: '该任务尚未分派牵头单位，暂不能填报',
      hintZh: '请先由计划管理岗分派',
    });
  }
  const names = await loadNames(context, [...new Set(units.map((unit) => unit.unitId))]);
  throw new PlanwrightError({
    family: 'forbidden',
    code: 'other-unit',
    message: `the post "${post?.title}" belongs to a unit that neither leads nor supports this commitment`,
    hint: `these report on it: ${names.join(', ')}`,
    messageZh: `“${post?.title}”所在单位不是该任务的牵头或配合单位`,
    hintZh: `可填报的单位：${names.join('、')}`,
  });
}

async function loadNames(
  { db, jurisdictionId }: LedgerContext,
  unitIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select distinct on (org_unit_id) name from org_unit_version
    where jurisdiction_id = ${jurisdictionId} and org_unit_id = any(${[...unitIds]}::text[])
    order by org_unit_id, valid_from desc`.execute(db);
  return rows.map((row) => row.name);
}

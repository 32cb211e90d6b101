import { sql } from 'kysely';
import { loadStates, type Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import { judgeRows } from '#judgement/rows.ts';
import type { CommitmentRow } from '#model/index.ts';
import { findTargetOf, type TargetRow } from '../targets.ts';

/** 来源任务: the promises that set an indicator's targets of a year, as the newest version of their plan that holds them words them; none for a target that has ended. */
export async function loadPromises(
  context: LedgerContext,
  targets: readonly TargetRow[],
  { indicatorId, unitId }: Pick<TargetRow, 'indicatorId' | 'unitId'>,
  moment: Moment,
): Promise<CommitmentRow[]> {
  if (findTargetOf(targets, indicatorId, unitId) === undefined) return [];
  const ids = new Set(
    targets.flatMap((row) =>
      row.indicatorId === indicatorId && row.unitId === unitId ? (row.commitmentId ?? []) : [],
    ),
  );
  if (ids.size === 0) return [];
  const { rows } = await sql<{ readonly commitmentId: string; readonly planVersionId: string }>`
    select distinct on (version.commitment_id) version.commitment_id as "commitmentId", version.plan_version_id as "planVersionId"
    from commitment_version version
    join plan_version plan on plan.jurisdiction_id = version.jurisdiction_id and plan.plan_version_id = version.plan_version_id
    where version.jurisdiction_id = ${context.jurisdictionId} and version.commitment_id = any(${[...ids]}::text[])
    order by version.commitment_id, plan.number desc`.execute(context.db);
  const found: CommitmentRow[] = [];
  for (const id of ids) {
    const version = rows.find(({ commitmentId }) => commitmentId === id)?.planVersionId;
    if (version === undefined) continue;
    found.push(...(await judgeRows(context, await loadStates(context, version, moment, [id]), moment)));
  }
  return found;
}

import { sql } from 'kysely';
import type { SplitSubject } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { refuse } from './refusals.ts';
import type { SubjectState } from './subject.ts';

/** The split of the same promise under its other name: an indicator's target and the commitment that set it are split once. */
export async function findTwin(
  { db, jurisdictionId }: LedgerContext,
  subject: SplitSubject,
  { commitmentId }: Pick<SubjectState, 'commitmentId'>,
): Promise<string | null> {
  if (commitmentId === null) return null;
  const { rows } =
    subject.kind === 'commitment'
      ? await sql<{ id: string }>`
          select split.decomposition_id as id from indicator_target target
          join decomposition split on split.jurisdiction_id = target.jurisdiction_id and split.subject_kind = 'indicator-target'
            and split.subject_id = target.indicator_id || ':' || target.year || ':' || target.org_unit_id
          where target.jurisdiction_id = ${jurisdictionId} and target.commitment_id = ${commitmentId} limit 1`.execute(
          db,
        )
      : await sql<{ id: string }>`
          select decomposition_id as id from decomposition
          where jurisdiction_id = ${jurisdictionId} and subject_kind = 'commitment' and subject_id = ${commitmentId} limit 1`.execute(
          db,
        );
  return rows[0]?.id ?? null;
}

/** @throws PlanwrightError `conflict` naming the split there is */
export async function refuseTwin(
  context: LedgerContext,
  subject: SplitSubject,
  state: Pick<SubjectState, 'commitmentId'>,
): Promise<void> {
  const twin = await findTwin(context, subject, state);
  if (twin === null) return;
  const indicator = subject.kind === 'commitment';
  throw refuse(
    'conflict',
    'split-elsewhere',
    indicator
      ? [
          `该任务对应的指标目标已分解（${twin}）`,
          `the indicator's target that this commitment set is split already (${twin})`,
        ]
      : [`设定该目标的任务已分解（${twin}）`, `the commitment that set this target is split already (${twin})`],
    ['同一个目标只分解一次，请打开已有的分解', 'a promise is split once: open the split there is'],
  );
}

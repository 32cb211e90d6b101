import { suggestSplitKind } from '@planwright/engine';
import { type CommitmentState, loadStates, type Moment } from '#commitments/load-states.ts';
import { unknownCommitment } from '#commitments/require.ts';
import type { LedgerContext } from '../context.ts';
import { findLatestVersion } from '../queries/get-commitment.ts';
import { findCurrentPlanVersion } from '../queries/plan-versions.ts';
import type { SubjectState } from './subject.ts';

/** A commitment's target as it stands. @throws PlanwrightError `not-found` */
export async function loadCommitmentSubject(context: LedgerContext, id: string, moment: Moment): Promise<SubjectState> {
  return subjectOfState(await loadCommitmentState(context, id, moment, 'targets'));
}

/** @throws PlanwrightError `not-found` */
export async function loadCommitmentState(
  context: LedgerContext,
  id: string,
  moment: Moment,
  parts: 'all' | 'targets',
): Promise<CommitmentState> {
  const version = await findLatestVersion(context, id);
  if (version === undefined) throw unknownCommitment(id);
  const [state] = await loadStates(context, version.plan_version_id, moment, [id], parts);
  if (state === undefined) throw unknownCommitment(id);
  return state;
}

/** All targets of the current plan in the plan's order; `ids` narrows to some of them. */
export async function loadCommitmentSubjects(
  context: LedgerContext,
  moment: Moment,
  ids: readonly string[] | null = null,
): Promise<readonly SubjectState[]> {
  if (ids !== null && ids.length === 0) return [];
  const version = await findCurrentPlanVersion(context, moment.asOf);
  if (version === undefined) return [];
  return (await loadStates(context, version.id, moment, ids, 'targets')).map(subjectOfState);
}

export function subjectOfState({ version, target, lead, planYear }: CommitmentState): SubjectState {
  const { form, value, unit, op, pending } = target;
  return {
    planYear,
    commitmentId: version.commitment_id,
    target: {
      subject: { kind: 'commitment', id: version.commitment_id },
      title: version.title,
      words: version.bound_text,
      kind: suggestSplitKind({ form, value, unit, words: version.title }),
      value,
      unit,
      op,
      pending,
      deadline: version.deadline,
      lead: lead === null ? null : { unitId: lead.unitId, unitName: lead.unitName },
    },
  };
}

import { suggestSplitKind } from '@planwright/engine';
import { type CommitmentState, loadStates, type Moment } from '#commitments/load-states.ts';
import { unknownCommitment } from '#commitments/require.ts';
import type { SplitSubject, SplitTargetView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { findLatestVersion } from '../queries/get-commitment.ts';
import { findCurrentPlanVersion } from '../queries/plan-versions.ts';

/** A target with the year that its parts are for. */
export interface SubjectState {
  readonly target: SplitTargetView;
  readonly planYear: number;
}

/** The target of a subject as it stands. @throws PlanwrightError `not-found` */
export async function loadSubject(
  context: LedgerContext,
  subject: SplitSubject,
  moment: Moment,
): Promise<SubjectState> {
  const version = await findLatestVersion(context, subject.id);
  if (version === undefined) throw unknownCommitment(subject.id);
  const [state] = await loadStates(context, version.plan_version_id, moment, [subject.id]);
  if (state === undefined) throw unknownCommitment(subject.id);
  return subjectOf(state);
}

/** All targets of the current plan in the plan's order; `ids` narrows to some of them. */
export async function loadSubjects(
  context: LedgerContext,
  moment: Moment,
  ids: readonly string[] | null = null,
): Promise<readonly SubjectState[]> {
  const version = await findCurrentPlanVersion(context);
  if (version === undefined) return [];
  return (await loadStates(context, version.id, moment, ids)).map(subjectOf);
}

/** The targets of splits by subject id, with those that the current plan no longer holds. */
export async function loadTargetsOf(
  context: LedgerContext,
  subjects: readonly SplitSubject[],
  moment: Moment,
): Promise<ReadonlyMap<string, SplitTargetView>> {
  const ids = subjects.map((subject) => subject.id);
  const current = await loadSubjects(context, moment, ids);
  const targets = new Map(current.map(({ target }) => [target.subject.id, target]));
  for (const subject of subjects)
    if (!targets.has(subject.id)) targets.set(subject.id, (await loadSubject(context, subject, moment)).target);
  return targets;
}

function subjectOf({ version, target, lead, planYear }: CommitmentState): SubjectState {
  const { form, value, unit, op, pending } = target;
  return {
    planYear,
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

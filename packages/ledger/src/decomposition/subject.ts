import type { Moment } from '#commitments/load-states.ts';
import type { SplitSubject, SplitTargetView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { loadCommitmentSubject, loadCommitmentSubjects } from './commitment-subject.ts';
import { loadIndicatorSubject, loadIndicatorSubjects } from './indicator-subject.ts';

/** A target with the year that its parts are for. */
export interface SubjectState {
  readonly target: SplitTargetView;
  readonly planYear: number;
  /** The promise of a plan behind it: itself for a commitment, what set it for an indicator's target; null for one that people set. */
  readonly commitmentId: string | null;
}

/** The target of a subject as it stands. @throws PlanwrightError `not-found` */
export function loadSubject(context: LedgerContext, subject: SplitSubject, moment: Moment): Promise<SubjectState> {
  return subject.kind === 'commitment'
    ? loadCommitmentSubject(context, subject.id, moment)
    : loadIndicatorSubject(context, subject.id, moment);
}

/** As a map's key. */
export const subjectKey = ({ kind, id }: SplitSubject): string => `${kind}:${id}`;

/** The targets of splits by `subjectKey`, with those that the current plan no longer holds. */
export async function loadTargetsOf(
  context: LedgerContext,
  subjects: readonly SplitSubject[],
  moment: Moment,
): Promise<ReadonlyMap<string, SplitTargetView>> {
  const idsOf = (kind: SplitSubject['kind']) =>
    subjects.filter((subject) => subject.kind === kind).map((subject) => subject.id);
  const found = (
    await Promise.all([
      loadCommitmentSubjects(context, moment, idsOf('commitment')),
      loadIndicatorSubjects(context, moment, idsOf('indicator-target')),
    ])
  ).flat();
  const targets = new Map(found.map(({ target }) => [subjectKey(target.subject), target]));
  for (const subject of subjects)
    if (!targets.has(subjectKey(subject)) && subject.kind === 'commitment')
      targets.set(subjectKey(subject), (await loadSubject(context, subject, moment)).target);
  return targets;
}

import type { CommitmentRow, LightView } from '#model/index.ts';
import type { CommitmentState } from './load-states.ts';

/** A row of the ledger table from a state and its light. */
export function presentRow(state: CommitmentState, light: LightView): CommitmentRow {
  const { version, target } = state;
  return {
    id: version.commitment_id,
    planVersionId: version.plan_version_id,
    kind: version.kind,
    title: version.title,
    sectionTitle: version.section_title,
    targetClass: version.target_class,
    strength: version.strength,
    boundText: version.bound_text,
    pending: target.pending,
    deadline: version.deadline,
    lead: state.lead,
    supporting: [...state.supporting],
    light,
    lastValue: state.lastValue?.value ?? null,
    unit: target.unit,
    targetValue: target.value,
    lastPeriodEnd: state.lastReport?.periodEnd ?? null,
    start: version.span_start,
  };
}

import type { CommitmentIndicator, CommitmentRow, LightView } from '#model/index.ts';
import { formatBound } from '#present/bound-text.ts';
import { inUnit } from '../indicators/sources/links.ts';
import type { CommitmentState } from './load-states.ts';

/** A row of the ledger table from a state, its light and its indicator. */
export function presentRow(
  state: CommitmentState,
  light: LightView,
  indicator: CommitmentIndicator | null,
): CommitmentRow {
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
    boundLabel: { 'zh-CN': version.bound_text, en: formatBound(version.bound, 'en') },
    pending: target.pending,
    deadline: version.deadline,
    lead: state.lead,
    supporting: [...state.supporting],
    light,
    ...shownValue(state, indicator),
    unit: target.unit,
    targetValue: target.value,
    indicator,
    start: version.span_start,
  };
}

type ShownValue = Pick<CommitmentRow, 'lastValue' | 'lastValueUnit' | 'lastDonePercent' | 'lastPeriodEnd'>;

/** 一数一源: the indicator's value where it judges, in the promise's unit where that is of its kind; else what was last reported. */
function shownValue(
  { lastValue, lastReport, target }: CommitmentState,
  indicator: CommitmentIndicator | null,
): ShownValue {
  if (indicator?.judges === true && indicator.latest !== null) {
    const { value, periodEnd } = indicator.latest;
    const own = target.unit === null ? null : inUnit(value, indicator.unit, target.unit);
    return {
      lastValue: own ?? value,
      lastValueUnit: own === null ? indicator.unit : target.unit,
      lastDonePercent: null,
      lastPeriodEnd: periodEnd,
    };
  }
  const value = lastValue?.value ?? null;
  return {
    lastValue: value,
    lastValueUnit: value === null ? null : target.unit,
    lastDonePercent: lastValue?.donePercent ?? null,
    // A report that says that there is nothing new gives what is shown no new day.
    lastPeriodEnd: (lastValue ?? lastReport)?.periodEnd ?? null,
  };
}

import { evaluateFreshness, evaluateLight, type Light, type LightActual, type LightTarget } from '@planwright/engine';
import type { CommitmentState } from '#commitments/load-states.ts';
import type { LightView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/**
 * The light of a state on a day: the last value decides the status, the last report (with a value or not) the freshness and
 * whether something is in the way.
 */
export function judgeState(state: CommitmentState, asOf: string, context: Pick<LedgerContext, 'calendar'>): LightView {
  const target: LightTarget = {
    form: state.target.form,
    op: state.target.op,
    value: state.target.value,
    unit: state.target.unit,
    base: state.target.base,
    direction: state.target.direction,
    strength: state.version.strength,
    pending: state.target.pending,
    deadline: state.target.deadline,
  };
  const settings = {
    asOf,
    year: state.planYear,
    curve: state.target.curve,
    calendar: context.calendar,
  };
  const light = evaluateLight(target, actualOf(state), settings);
  const { lastReport } = state;
  if (lastReport === null || lastReport.reportId === state.lastValue?.reportId) return presentLight(light);
  const freshness = evaluateFreshness(withoutValue(lastReport), asOf);
  return presentLight({ ...light, freshness });
}

function actualOf({ lastValue, lastReport }: CommitmentState): LightActual | null {
  if (lastReport === null) return null;
  if (lastValue === null) return withoutValue(lastReport);
  return {
    value: lastValue.value,
    donePercent: lastValue.donePercent,
    blocked: lastReport.problem !== null,
    periodEnd: lastValue.periodEnd,
    recordedAt: lastValue.recordedAt,
    reportId: lastValue.reportId,
  };
}

function withoutValue(report: NonNullable<CommitmentState['lastReport']>): LightActual {
  return {
    value: null,
    donePercent: null,
    blocked: report.problem !== null,
    periodEnd: report.periodEnd,
    recordedAt: report.recordedAt,
    reportId: report.reportId,
  };
}

function presentLight(light: Light): LightView {
  return { ...light, steps: light.steps.map((step) => ({ ...step })) };
}

import {
  evaluateFreshness,
  evaluateLight,
  type Light,
  type LightActual,
  type LightSettings,
  type LightTarget,
  type WorkingCalendar,
} from '@planwright/engine';
import type { CommitmentState } from '#commitments/load-states.ts';
import type { LightView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/**
 * The light of a state on a day: the last value decides the status, the last report (with a value or not) the freshness and
 * whether something is in the way. A report that there is nothing new does not keep a value fresh for more than two months.
 */
export function judgeState(state: CommitmentState, asOf: string, context: Pick<LedgerContext, 'calendar'>): LightView {
  const target = lightTargetOf(state);
  const settings = { asOf, year: state.planYear, curve: state.target.curve, calendar: context.calendar };
  return judgeReports(target, state, settings);
}

/** Lights judged before, by calendar and all else that they follow from: a light is a function of those alone, so that none goes stale. */
const known = new WeakMap<WorkingCalendar, Map<string, LightView>>();
const KNOWN_LIMIT = 4096;

/** The board, the ledger and the cockpit judge the same hundreds of commitments on the same day. Frozen, because it is shared. */
export function judged(target: LightTarget, actual: LightActual | null, settings: LightSettings): LightView {
  const { calendar, ...rest } = settings;
  const lights = known.get(calendar) ?? new Map<string, LightView>();
  known.set(calendar, lights);
  const key = JSON.stringify([target, actual, rest]);
  const found = lights.get(key);
  if (found !== undefined) return found;
  if (lights.size >= KNOWN_LIMIT) lights.clear();
  const light = presentLight(evaluateLight(target, actual, settings));
  lights.set(key, light);
  return light;
}

/** What a commitment promises, in the form that a light judges. */
export function lightTargetOf({ target, version }: Pick<CommitmentState, 'target' | 'version'>): LightTarget {
  const { form, op, value, unit, base, direction, pending, deadline } = target;
  return { form, op, value, unit, base, direction, strength: version.strength, pending, deadline };
}

/** The light of a target by the last report with a value and the last of any content, which may be newer. */
export function judgeReports(
  target: LightTarget,
  { lastValue, lastReport }: Pick<CommitmentState, 'lastValue' | 'lastReport'>,
  settings: LightSettings,
): LightView {
  const light = judged(target, actualOf(lastValue, lastReport), settings);
  if (lastReport === null || lastReport.reportId === lastValue?.reportId) return light;
  // That there is nothing new is taken from the unit while the value may still be its newest; a value of long ago it makes no newer.
  if (lastValue !== null && lastReport.notReported !== null && light.freshness === 'stale') return light;
  return { ...light, freshness: evaluateFreshness(withoutValue(lastReport), settings.asOf) };
}

function actualOf(
  lastValue: CommitmentState['lastValue'],
  lastReport: CommitmentState['lastReport'],
): LightActual | null {
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
  const steps = light.steps.map((step) => Object.freeze({ ...step }));
  return Object.freeze({ ...light, steps: Object.freeze(steps) as LightView['steps'] });
}

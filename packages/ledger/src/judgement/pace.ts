import { periodsOfYear } from '@planwright/engine';
import type { CommitmentState, LastReport } from '#commitments/load-states.ts';
import type { CommitmentDetail, ReportView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { inUnit } from '../indicators/sources/links.ts';
import type { IndicatorSource } from '../indicators/sources/load.ts';
import { judgeState } from './light.ts';

/**
 * Expected and actual share and the value reported at the end of each week of the plan's year, by the same rule as the light itself; nothing actual
 * after `asOf` or before the first report.
 *
 * @param reports the lead unit's current reports, newest first
 */
export function reckonPace(
  state: CommitmentState,
  reports: readonly ReportView[],
  asOf: string,
  context: Pick<LedgerContext, 'calendar'>,
): CommitmentDetail['pace'] {
  const lastDay = `${state.planYear}-12-31`;
  const values = reports.filter((report) => report.value !== null || report.donePercent !== null).map(lastReportOf);
  return periodsOfYear('week', state.planYear).map((week) => {
    const date = week.end < lastDay ? week.end : lastDay;
    const value = week.end > asOf ? null : (values.find((report) => report.periodEnd <= week.end) ?? null);
    const light = judgeState({ ...state, lastValue: value, lastReport: value }, date, context);
    const { expectedPercent, actualPercent } = light;
    return { date, expectedPercent, actualPercent, value: value?.value ?? null };
  });
}

/**
 * The same by the values of the promise's indicator: what its period came to stands in the week that the period ends in, and nothing where none ended; what is
 * expected is that of the week.
 */
export function followPace(
  { planYear, target }: CommitmentState,
  { view, on, expectedOn }: IndicatorSource,
  asOf: string,
): CommitmentDetail['pace'] {
  const lastDay = `${planYear}-12-31`;
  let told = '';
  return periodsOfYear('week', planYear).map((week) => {
    const date = week.end < lastDay ? week.end : lastDay;
    const { light, latest } = on(week.end > asOf ? asOf : date);
    const ended = week.end > asOf || latest === null || latest.period === told ? null : latest;
    told = ended?.period ?? told;
    return {
      date,
      expectedPercent: expectedOn(date),
      actualPercent: ended === null ? null : light.actualPercent,
      value: ended?.value == null || target.unit === null ? null : inUnit(ended.value, view.unit, target.unit),
    };
  });
}

function lastReportOf(report: ReportView): LastReport {
  return {
    reportId: report.id,
    periodEnd: report.periodEnd,
    recordedAt: report.recordedAt,
    value: report.value,
    donePercent: report.donePercent,
    problem: report.problem,
    notReported: report.notReportedReason,
    simulated: report.simulated,
  };
}

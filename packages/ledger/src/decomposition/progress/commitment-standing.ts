import { formatDecimal, lightTargetOfPart, multiplyDecimals } from '@planwright/engine';
import { type CommitmentState, loadStates, type Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import { judgeReports, lightTargetOf } from '#judgement/light.ts';
import { findCurrentPlanVersion } from '#queries/plan-versions.ts';
import { loadCommitmentState, subjectOfState } from '../commitment-subject.ts';
import type { PartKey } from '../load-splits.ts';
import { inUnitOf, loadLastSaid, NOTHING_SAID, type PartLast, presentSaid, reportOf, saidKey } from './said.ts';
import type { FrozenSplit, Standing } from './standing.ts';

/** Parts of commitments: units report on them in weekly rounds, in the parts' unit; the whole is what the lead unit reports. */
export async function loadCommitmentStandings(
  context: LedgerContext,
  frozen: readonly FrozenSplit[],
  moment: Moment,
  unitIds: readonly string[] | null,
): Promise<readonly (readonly [string, Standing])[]> {
  if (frozen.length === 0) return [];
  const ids = frozen.map(({ split }) => split.subject.id);
  // Whoever asks about some units' parts does not ask what the lead unit reports.
  const asked = unitIds === null ? 'all' : 'targets';
  const current = await findCurrentPlanVersion(context, moment.asOf);
  const states = new Map(
    (current === undefined ? [] : await loadStates(context, current.id, moment, ids, asked)).map((state) => [
      state.version.commitment_id,
      state,
    ]),
  );
  for (const id of ids) if (!states.has(id)) states.set(id, await loadCommitmentState(context, id, moment, asked));
  const said = await loadLastSaid(
    context,
    frozen.flatMap(({ split, parts }) =>
      parts
        .filter((part) => unitIds === null || unitIds.includes(part.org_unit_id))
        .map((part) => ({ splitId: split.id, unitId: part.org_unit_id })),
    ),
    moment,
  );
  return frozen.flatMap((one) => {
    const state = states.get(one.split.subject.id);
    return state === undefined ? [] : [[one.split.id, standingOf(context, one, state, said, moment)] as const];
  });
}

function standingOf(
  context: Pick<LedgerContext, 'calendar'>,
  { split, version }: FrozenSplit,
  state: CommitmentState,
  said: ReadonlyMap<string, PartLast>,
  { asOf }: Moment,
): Standing {
  const target = lightTargetOf(state);
  const settings = { asOf, year: state.planYear, curve: state.target.curve, calendar: context.calendar };
  const of = (part: PartKey) => {
    const { lastValue, lastReport } = said.get(saidKey(split.id, part.org_unit_id)) ?? NOTHING_SAID;
    const value = lastValue === null ? null : inUnitOf(split, version.number, lastValue);
    const light = judgeReports(
      lightTargetOfPart(target, { value: part.value, unit: version.unit }),
      {
        lastValue: reportOf(lastValue, value),
        lastReport: reportOf(lastReport, lastReport === lastValue ? value : null),
      },
      settings,
    );
    const newer = lastReport !== null && lastReport !== lastValue ? lastReport : null;
    return {
      reported: lastValue === null ? null : presentSaid(lastValue, value),
      lastWord: newer === null ? null : presentSaid(newer, null),
      light,
    };
  };
  return {
    subject: subjectOfState(state),
    version,
    reportedUnit: version.unit,
    sums: version.kind,
    samePeriod: false,
    of,
    whole: () => {
      const { lastValue, lead } = state;
      if (lastValue === null || lastValue.value === null) return null;
      const value =
        version.kind === 'amount'
          ? formatDecimal(multiplyDecimals(lastValue.value, version.factor), 12)
          : lastValue.value;
      const by = { unitId: lead?.unitId ?? null, unitName: lead?.unitName ?? null };
      return { value, period: null, periodEnd: lastValue.periodEnd, from: 'lead', ...by };
    },
  };
}

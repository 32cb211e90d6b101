import { raiseForObstacle } from '@planwright/engine';
import type { CommitmentState, Moment } from '#commitments/load-states.ts';
import { presentRow } from '#commitments/present-row.ts';
import type { CommitmentRow, LightView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type IndicatorSource, loadSources } from '../indicators/sources/load.ts';
import { judgeState } from './light.ts';

/** 台账行: states as rows with their lights; a promise whose indicator has values takes number, day and light from it. */
export async function judgeRows(
  context: LedgerContext,
  states: readonly CommitmentState[],
  moment: Moment,
): Promise<CommitmentRow[]> {
  const sources = await loadSources(context, states, moment);
  return states.map((state) => {
    const source = sources.get(state.version.commitment_id);
    return presentRow(state, judgeBySource(context, state, source, moment.asOf), source?.view ?? null);
  });
}

/** The indicator's value judges where there is one; an obstacle that the unit reports holds all the same. */
export function judgeBySource(
  context: Pick<LedgerContext, 'calendar'>,
  state: CommitmentState,
  source: IndicatorSource | undefined,
  asOf: string,
): LightView {
  const light = source?.light ?? null;
  if (light === null || state.target.pending) return judgeState(state, asOf, context);
  return raiseForObstacle(light, { blocked: state.lastReport !== null && state.lastReport.problem !== null });
}

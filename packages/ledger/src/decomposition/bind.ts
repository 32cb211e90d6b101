import { type Actor, partReportInput } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { momentOf } from '../queries/moment.ts';
import { dayInChina } from '../rounds/day-in-china.ts';
import { counterSplit, signSplit } from './answer.ts';
import type { DecompositionArea, SplitOptions } from './area.ts';
import { getSplit, getSplitStart } from './get-split.ts';
import { listSplits } from './list-splits.ts';
import { listUnitParts } from './list-unit-parts.ts';
import { getSplitProgress } from './progress/get-progress.ts';
import { listPartReports } from './progress/list-said.ts';
import { listPartObligations } from './progress/obligations.ts';
import { reportPart } from './progress/report-part.ts';
import { getSplitTree } from './progress/tree.ts';
import { freezeSplit, offerSplit, settleSplit } from './run-split.ts';
import { saveSplit } from './save-split.ts';

/** `run` is one transaction, `ask` reads. */
export function bindDecomposition(
  run: <T>(work: (context: LedgerContext) => Promise<T>) => Promise<T>,
  ask: <T>(query: (context: LedgerContext) => Promise<T>) => Promise<T>,
): DecompositionArea {
  const act =
    <Input>(
      command: (tx: LedgerContext, actor: Actor, id: string, input: Input, at: Required<SplitOptions>) => Promise<void>,
    ) =>
    (actor: Actor, id: string, input: Input, options: SplitOptions = {}) =>
      run(async (tx) => {
        const at = timeOf(tx, options);
        await command(tx, actor, id, input, at);
        return getSplit(tx, id, momentOf(at.today));
      });
  return {
    listSplits: (asOf, knownAt) => ask((context) => listSplits(context, momentOf(asOf, knownAt))),
    getSplit: (id, asOf, knownAt) => ask((context) => getSplit(context, id, momentOf(asOf, knownAt))),
    getSplitStart: (subject, asOf) => ask((context) => getSplitStart(context, subject, momentOf(asOf))),
    getSplitTree: (subject, asOf, knownAt) => ask((context) => getSplitTree(context, subject, momentOf(asOf, knownAt))),
    getSplitProgress: (id, asOf, knownAt) => ask((context) => getSplitProgress(context, id, momentOf(asOf, knownAt))),
    listPartObligations: (input) => ask((context) => listPartObligations(context, input)),
    listPartReports: (id, unitId, asOf) => ask((context) => listPartReports(context, id, unitId, momentOf(asOf))),
    reportPart: (actor, id, input, options = {}) =>
      run((tx) => reportPart(tx, actor, id, partReportInput.parse(input), timeOf(tx, options))),
    listUnitParts: (unitId, asOf) => ask((context) => listUnitParts(context, unitId, momentOf(asOf))),
    saveSplit: (actor, input, options = {}) =>
      run(async (tx) => {
        const at = timeOf(tx, options);
        return getSplit(tx, await saveSplit(tx, actor, input, at), momentOf(at.today));
      }),
    offerSplit: act(offerSplit),
    counterSplit: act(counterSplit),
    settleSplit: act(settleSplit),
    signSplit: act(signSplit),
    freezeSplit: act(freezeSplit),
  };
}

function timeOf(context: LedgerContext, options: SplitOptions): Required<SplitOptions> {
  const recordedAt = options.recordedAt ?? context.now();
  return { recordedAt, today: options.today ?? dayInChina(recordedAt), simulated: options.simulated ?? false };
}

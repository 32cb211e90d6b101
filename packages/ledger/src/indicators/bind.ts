import type { AreaBinding } from '../area-binding.ts';
import { momentOf } from '../queries/moment.ts';
import { dayInChina } from '../rounds/day-in-china.ts';
import type { IndicatorArea } from './area.ts';
import { installLibrary } from './definitions.ts';
import { enterValues } from './enter-values.ts';
import { getIndicator } from './get.ts';
import { getGrid } from './grid.ts';
import { listIndicators } from './list.ts';
import { loadSimulatedValues } from './load-simulated.ts';
import { listRevisions } from './revisions.ts';
import { checkIndicatorFormula, saveDefinition } from './save-definition.ts';
import { setIndicatorTarget } from './set-target.ts';

export function bindIndicators({ run, ask }: AreaBinding): IndicatorArea {
  return {
    list: ({ asOf, knownAt, unitId, units }) =>
      ask((context) => listIndicators(context, momentOf(asOf, knownAt), unitId ?? null, units ?? 'restated')),
    get: (id, { asOf, knownAt, unitId, units }) =>
      ask((context) => getIndicator(context, id, momentOf(asOf, knownAt), unitId ?? null, units ?? 'restated')),
    listRevisions: (id, input) => ask((context) => listRevisions(context, id, input)),
    getGrid: (id, input) => ask((context) => getGrid(context, id, input)),
    checkFormula: (input) => ask((context) => checkIndicatorFormula(context, input)),
    installLibrary: () => run(installLibrary),
    saveDefinition: (actor, input) => run((tx) => saveDefinition(tx, actor, input)),
    enterValues: (actor, input, options) =>
      run((tx) => enterValues(tx, actor, input, options?.today ?? dayInChina(tx.now()))),
    setTarget: (actor, id, input) => run((tx) => setIndicatorTarget(tx, actor, id, input)),
    loadSimulated: (values) => run((tx) => loadSimulatedValues(tx, values)),
  };
}

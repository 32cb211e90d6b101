import { PlanwrightError, periodKeysOf } from '@planwright/engine';
import type { Actor, IndicatorGrid } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { loadDefinitions, requireDefinition } from './definitions.ts';
import { entryRights } from './entry-rights.ts';
import { lastWeekEnd, loadValues } from './load-values.ts';
import { loadPlaces } from './units.ts';

/** 录入表: what is kept of one indicator for a year, units by periods, and which rows the actor may write. */
export async function getGrid(
  context: LedgerContext,
  id: string,
  { year, actor }: { readonly year: number; readonly actor: Actor | null },
): Promise<IndicatorGrid> {
  const set = await loadDefinitions(context);
  const definition = requireDefinition(set, id);
  const places = (await loadPlaces(context, `${year}-12-31`)).now;
  const allowed = await rightsOf(context, actor);
  const rows = await loadValues(context, set, {
    moment: { asOf: lastWeekEnd(year), knownAt: null },
    fromYear: year,
    indicatorIds: [id],
    unitIds: places.map((place) => place.id),
  });
  return {
    definition: { ...definition, aliases: [...definition.aliases] },
    year,
    periods: [...periodKeysOf(definition.period, year)],
    units: places.map((place) => ({
      unitId: place.id,
      unitName: place.name,
      editable: definition.formula === null && allowed(definition.owner, place.id),
    })),
    cells: rows
      .filter(({ period }) => Number(period.slice(0, 4)) === year)
      .map(({ unitId, period, value, vintage, evidenceLevel, simulated }) => ({
        unitId,
        period,
        status: value.status,
        value: value.status === 'value' ? value.value : null,
        statusReason: value.status === 'value' ? null : value.reason,
        vintage,
        evidenceLevel,
        simulated,
      })),
  };
}

/** Somebody without the right sees the grid and writes nothing. */
async function rightsOf(
  context: LedgerContext,
  actor: Actor | null,
): Promise<(owner: string, unitId: string) => boolean> {
  if (actor === null) return () => false;
  try {
    const allowed = await entryRights(context, actor);
    return (owner, unitId) => allowed(owner, unitId) === null;
  } catch (error) {
    if (error instanceof PlanwrightError && error.family === 'forbidden') return () => false;
    throw error;
  }
}

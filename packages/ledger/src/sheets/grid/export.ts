import { GRID_SUBJECT, GRID_VERSION, type IndicatorDefinition, PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import type { LedgerContext } from '#context.ts';
import { formatCanonical, sha256 } from '#database/canonical.ts';
import { loadDefinitions, requireDefinition } from '#indicators/definitions.ts';
import { lastWeekEnd } from '#indicators/load-values.ts';
import { loadPlaces } from '#indicators/units.ts';
import { findJurisdiction } from '#queries/find-jurisdiction.ts';
import type { IndicatorSheet, SheetsArea } from '../area.ts';
import { loadUnits } from '../vocabulary.ts';
import { loadGridValues } from './known.ts';

/** 导出指标表: what is entered of indicators for a year, and the cells that wait for a value. What is reckoned by formula does not go out. */
export async function exportIndicators(
  context: LedgerContext,
  input: Parameters<SheetsArea['exportIndicators']>[0],
): Promise<IndicatorSheet> {
  const { year } = input;
  const set = await loadDefinitions(context);
  const named = input.indicatorIds?.map((id) => requireDefinition(set, id));
  const indicators = (named ?? (await usedOf(context, set.all, year))).filter(({ formula }) => formula === null);
  if (indicators.length === 0) throw nothingToEnter(named ?? []);
  const indicatorIds = indicators.map(({ id }) => id);
  const range = { fromYear: year, toYear: year, indicatorIds };
  const filtered = input.unitIds === undefined ? range : { ...range, unitIds: input.unitIds };
  const { values, simulated } = await loadGridValues(context, set, filtered, null);
  return {
    place: (await findJurisdiction(context)).name,
    year,
    asOf: input.asOf,
    origin: {
      pack: '',
      register: GRID_SUBJECT,
      version: GRID_VERSION,
      language: input.language,
      exportedAt: context.now(),
      contentHash: sha256(formatCanonical([...values].map(([key, value]) => [key, { ...value }]))),
    },
    indicators,
    units: await unitsOf(context, input, values.keys()),
    values,
    simulated,
  };
}

/** Those that somebody works with: with a value in the year or the one before, or a target of the year; all, where there are none yet. */
async function usedOf(
  { db, jurisdictionId }: LedgerContext,
  all: readonly IndicatorDefinition[],
  year: number,
): Promise<readonly IndicatorDefinition[]> {
  const { rows } = await sql<{ id: string }>`
    select indicator_id as id from indicator_value where jurisdiction_id = ${jurisdictionId}
      and period_end between ${`${year - 1}-01-01`} and ${lastWeekEnd(year)}
    union select indicator_id from indicator_target where jurisdiction_id = ${jurisdictionId} and year = ${year}`.execute(
    db,
  );
  const used = new Set(rows.map(({ id }) => id));
  const found = all.filter(({ id, formula }) => formula === null && used.has(id));
  return found.length > 0 ? found : all;
}

/** The places, and whoever else has values; in the order of the organisation. */
async function unitsOf(
  context: LedgerContext,
  input: Parameters<SheetsArea['exportIndicators']>[0],
  keys: Iterable<string>,
): Promise<IndicatorSheet['units']> {
  const wanted = new Set(
    input.unitIds ?? (await loadPlaces(context, `${input.year}-12-31`)).now.map((place) => place.id),
  );
  for (const key of keys) wanted.add(key.split('/')[1] ?? '');
  const units = await loadUnits(context, input);
  return units.filter(({ id }) => wanted.has(id)).map(({ id, names }) => ({ id, name: names[0] ?? id }));
}

function nothingToEnter(named: readonly IndicatorDefinition[]): PlanwrightError {
  const ids = named.map(({ id }) => id).join(', ');
  return new PlanwrightError({
    family: 'input',
    code: 'nothing-to-enter',
    message: ids === '' ? 'there are no indicators that are entered' : `reckoned by formula, not entered: ${ids}`,
    hint: 'choose indicators whose values are entered',
    messageZh: `没有可录入的指标${ids === '' ? '' : `：${named.map(({ label }) => label['zh-CN']).join('、')}由公式计算`}`,
    hintZh: '请选择需要录入数据的指标',
  });
}

import {
  createRandom,
  type IndicatorDefinition,
  parseValuePeriod,
  periodKeysOf,
  STANDARD_INDICATORS,
} from '../../packages/engine/src/index.ts';
import type { Ledger, OrganisationFile } from '../../packages/ledger/src/index.ts';

type SimulatedValue = Parameters<Ledger['indicators']['loadSimulated']>[0][number];

const COUNTIES = 13;
const BATCH = 20_000;

/** Values of every indicator that is entered, for each county and each of its periods in all the years. All made up. */
export async function seedIndicators(
  ledger: Ledger,
  organisation: OrganisationFile,
  years: readonly number[],
  until: string,
): Promise<void> {
  const counties = organisation.units
    .filter((unit) => unit.validTo === null && unit.tree === 'territory' && unit.parentId !== null)
    .slice(0, COUNTIES);
  const random = createRandom(5);
  const values = STANDARD_INDICATORS.filter((one) => one.formula === null).flatMap((definition) =>
    counties.flatMap((county) =>
      years.flatMap((year) =>
        periodKeysOf(definition.period, year).flatMap((period, at) =>
          valueAt(definition, county.id, { period, at }, until, random),
        ),
      ),
    ),
  );
  for (let start = 0; start < values.length; start += BATCH)
    await ledger.indicators.loadSimulated(values.slice(start, start + BATCH));
}

function valueAt(
  definition: IndicatorDefinition,
  unitId: string,
  { period, at }: { readonly period: string; readonly at: number },
  until: string,
  random: () => number,
): readonly SimulatedValue[] {
  const end = parseValuePeriod(period)?.end ?? '9999-12-31';
  if (end > until) return [];
  const growing = definition.period.cumulative && definition.overTime === 'sum' ? at + 1 : 1;
  return [
    {
      indicatorId: definition.id,
      unitId,
      period,
      value: (growing * (40 + 10 * random())).toFixed(Math.min(definition.scale, 4)),
      evidenceLevel: 'statistics',
      recordedAt: `${end}T09:00:00.000Z`,
    },
  ];
}

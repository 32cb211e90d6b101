import {
  addDays,
  type IndicatorDefinition,
  parseValuePeriod,
  periodKeysOf,
  STANDARD_INDICATORS,
} from '@planwright/engine';
import type { OrganisationFile } from '@planwright/ledger';
import { type Dice, rollFor, seasonShare, WORKING_YEAR } from './fortune.ts';
import { RATES, type RateSpec, TOTALS, type TotalSpec, YEARLY } from './indicator-specs.ts';

/** A simulated value of an indicator, as the ledger takes it. */
export interface PlayedValue {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly period: string;
  readonly value: string | null;
  readonly statusReason?: string;
  readonly evidenceLevel: 'declared' | 'document' | 'statistics';
  readonly vintage: 'preliminary' | 'final';
  readonly recordedAt: string;
}

export interface IndicatorYearInput {
  readonly organisation: OrganisationFile;
  readonly year: number;
  readonly seed: number;
  /** Nothing is recorded after this day. */
  readonly until: string;
}

interface County {
  readonly id: string;
  readonly weight: number;
}

const SEASONS = {
  working: WORKING_YEAR,
  even: [1, 0.9, 1.05, 1, 1, 1.1, 1, 0.95, 1.05, 1, 1, 1.1],
  late: [0.2, 0.2, 0.5, 0.6, 0.9, 1.2, 0.9, 0.9, 1.3, 1.4, 1.5, 1.9],
} as const;

/**
 * 模拟一年的指标数据: values of a good two dozen indicators by county for the plan's year and the year before. Totals of the year before add up to the plan's own
 * figures; everything else is made up. A county now and then has not reported; some values are revised weeks later.
 */
export function playIndicators(input: IndicatorYearInput): readonly PlayedValue[] {
  const counties = countiesOf(input);
  const values = [
    ...TOTALS.flatMap((spec) => playTotal(spec, counties, input)),
    ...RATES.flatMap((spec) => playRate(spec, counties, input)),
    ...YEARLY.flatMap((spec) => playYearly(spec, counties, input)),
  ];
  const end = `${input.until}T23:59:59+08:00`;
  return values.filter((value) => value.recordedAt <= end);
}

function countiesOf({ organisation, year, seed }: IndicatorYearInput): readonly County[] {
  const day = `${year}-12-01`;
  const there = organisation.units.filter(
    (unit) =>
      unit.tree === 'territory' &&
      unit.parentId !== null &&
      unit.validFrom <= day &&
      (unit.validTo === null || unit.validTo >= day),
  );
  return there.map((unit) => {
    const dice = rollFor(seed, `weight:${unit.id}`);
    return { id: unit.id, weight: unit.kind === 'zone' ? dice.between(0.3, 0.5) : dice.between(0.7, 1.5) };
  });
}

const cityOf = ({ organisation }: IndicatorYearInput): string =>
  organisation.units.find((unit) => unit.tree === 'territory' && unit.parentId === null)?.id ?? '';

function definitionOf(id: string): IndicatorDefinition {
  const definition = STANDARD_INDICATORS.find((one) => one.id === id);
  if (definition === undefined) throw new RangeError(`there is no standard indicator “${id}”`);
  return definition;
}

/** Parts of a total that add up to it exactly, to so many digits. */
function share(total: number, counties: readonly County[], digits: number, dice: Dice): readonly number[] {
  const steps = 10 ** digits;
  const whole = Math.round(total * steps);
  const weights = counties.map((county) => county.weight * dice.between(0.8, 1.2));
  const sum = weights.reduce((one, other) => one + other, 0);
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum));
  const rest = whole - parts.reduce((one, other) => one + other, 0);
  return parts.map((part, index) => part + (index < rest ? 1 : 0));
}

function playTotal(spec: TotalSpec, counties: readonly County[], input: IndicatorYearInput): readonly PlayedValue[] {
  const { year, seed } = input;
  const definition = definitionOf(spec.id);
  const dice = rollFor(seed, `total:${spec.id}`);
  const weighed = counties.map((county) => ({ ...county, weight: county.weight * dice.between(0.85, 1.15) }));
  const [before, now] = [
    share(spec.lastYear, weighed, spec.digits, dice),
    share(spec.thisYear, weighed, spec.digits, dice),
  ];
  // The newest report of one county in some indicators is still out.
  const silent = dice.chance(0.25) ? weighed[Math.floor(dice.between(0, weighed.length))]?.id : undefined;
  return weighed.flatMap((county, index) => [
    ...playYearOf(spec, definition, county.id, year - 1, before[index] ?? 0, input, dice, false),
    ...playYearOf(spec, definition, county.id, year, now[index] ?? 0, input, dice, county.id === silent),
  ]);
}

/** Values counted from the year's start that never fall; `whole` is in the last digit's steps. */
function playYearOf(
  spec: TotalSpec,
  definition: IndicatorDefinition,
  unitId: string,
  year: number,
  whole: number,
  input: IndicatorYearInput,
  dice: Dice,
  silent: boolean,
): readonly PlayedValue[] {
  const keys = periodKeysOf(definition.period, year);
  const drift = dice.between(-0.04, 0.04);
  let last = 0;
  const values = keys.flatMap((key): readonly PlayedValue[] => {
    const end = parseValuePeriod(key)?.end ?? '';
    const done =
      key === keys.at(-1)
        ? 1
        : Math.min(
            1,
            Math.max(0, seasonShare(SEASONS[spec.season], end, year) * (1 + drift + dice.between(-0.015, 0.015))),
          );
    last = Math.max(last, Math.round(whole * done));
    const frame = frameOf(definition, unitId, key, year, input, dice);
    const first = {
      ...frame,
      value: (last / 10 ** spec.digits).toFixed(spec.digits),
      evidenceLevel: spec.evidence,
    } as const;
    return dice.chance(0.04) && year === input.year && spec.digits > 0 ? revised(first, spec.digits) : [first];
  });
  if (!silent) return values;
  const shown = values.filter((value) => value.recordedAt <= `${input.until}T23:59:59+08:00`);
  const newest = shown.at(-1)?.period;
  return values.map((value) => (value.period === newest ? { ...value, value: null, statusReason: '尚未报送' } : value));
}

/** Reported a little too high first, mended three weeks later. */
function revised(value: PlayedValue & { readonly value: string }, digits: number): readonly PlayedValue[] {
  const first = (Number(value.value) * 1.012).toFixed(digits);
  const later = `${addDays(value.recordedAt.slice(0, 10), 21)}T10:00:00+08:00`;
  return [
    { ...value, value: first },
    { ...value, vintage: 'final', recordedAt: later },
  ];
}

function frameOf(
  definition: IndicatorDefinition,
  unitId: string,
  period: string,
  year: number,
  input: IndicatorYearInput,
  dice: Dice,
) {
  const end = parseValuePeriod(period)?.end ?? '';
  const day =
    year < input.year
      ? `${input.year}-02-20`
      : addDays(end, Math.max(3, definition.publicationLagDays - Math.floor(dice.between(0, 5))));
  return {
    indicatorId: definition.id,
    unitId,
    period,
    vintage: year < input.year ? 'final' : 'preliminary',
    recordedAt: `${day}T09:${String(Math.floor(dice.between(10, 60)))}:00+08:00`,
  } as const;
}

function playRate(spec: RateSpec, counties: readonly County[], input: IndicatorYearInput): readonly PlayedValue[] {
  const { year, seed } = input;
  const definition = definitionOf(spec.id);
  const keys = periodKeysOf(definition.period, year);
  const before = periodKeysOf(definition.period, year - 1).at(-1) ?? String(year - 1);
  const units = [{ id: cityOf(input), weight: 0 }, ...(spec.counties ? counties : [])];
  return units.flatMap(({ id, weight }) => {
    const dice = rollFor(seed, `rate:${spec.id}:${id}`);
    const offset = weight === 0 ? 0 : dice.between(-spec.spread, spec.spread);
    const at = (value: number): string =>
      (value + offset + (weight === 0 ? 0 : dice.between(-0.15, 0.15) * spec.spread)).toFixed(spec.digits);
    const evidenceLevel = 'statistics' as const;
    return [
      { ...frameOf(definition, id, before, year - 1, input, dice), value: at(spec.lastYear), evidenceLevel },
      ...spec.values.flatMap((value, index) => {
        const key = keys[index];
        return key === undefined
          ? []
          : [{ ...frameOf(definition, id, key, year, input, dice), value: at(value), evidenceLevel }];
      }),
    ];
  });
}

function playYearly(
  spec: (typeof YEARLY)[number],
  counties: readonly County[],
  input: IndicatorYearInput,
): readonly PlayedValue[] {
  const definition = definitionOf(spec.id);
  const dice = rollFor(input.seed, `year:${spec.id}`);
  const period = String(input.year - 1);
  const frame = (unitId: string) => ({
    ...frameOf(definition, unitId, period, input.year - 1, input, dice),
    evidenceLevel: 'statistics' as const,
  });
  if (spec.total) {
    const parts = share(spec.lastYear, counties, spec.digits, dice);
    return counties.map((county, index) => ({
      ...frame(county.id),
      value: ((parts[index] ?? 0) / 10 ** spec.digits).toFixed(spec.digits),
    }));
  }
  const around = spec.spread === 0 ? [] : counties;
  return [
    { ...frame(cityOf(input)), value: spec.lastYear.toFixed(spec.digits) },
    ...around.map((county) => ({
      ...frame(county.id),
      value: (spec.lastYear + dice.between(-spec.spread, spec.spread)).toFixed(spec.digits),
    })),
  ];
}

import {
  formatDecimal,
  type IndicatorDefinition,
  type Label,
  parseValuePeriod,
  periodKeysOf,
  type UnitView,
  writeProgramWords,
} from '@planwright/engine';
import { sql } from 'kysely';
import type { Moment } from '#commitments/load-states.ts';
import type { IndicatorDetail, IndicatorMentionView, IndicatorPointView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type DefinitionSet, loadDefinitions, requireDefinition } from './definitions.ts';
import { conversionOf, deflatorOf } from './deflate.ts';
import { heldAgainst } from './held-against.ts';
import { baseOf, boundsOf, expectedAt, judgeTarget } from './judge.ts';
import { findLatest, type Known } from './latest.ts';
import { presentIndicator, rounded, shown } from './list.ts';
import { loadValues } from './load-values.ts';
import { loadMeasures } from './measures.ts';
import { readBy } from './read-by.ts';
import { loadPromises } from './sources/promises.ts';
import { type IndicatorStore, makeStore } from './store.ts';
import { effectiveTarget, loadTargets, presentTarget, type TargetRow } from './targets.ts';
import { loadPlaces, type PlaceUnit, placesBeside, placesShown, placesSince, wholeOf } from './units.ts';
import { resultsOfYears, singleOf } from './years.ts';

/** Years shown before the plan's. */
const EARLIER_YEARS = 3;

/** 指标详情: one indicator for a unit, with its parts, its past, its target, and the sentences that speak of it. */
export async function getIndicator(
  context: LedgerContext,
  id: string,
  moment: Moment,
  unitId: string | null,
  view: UnitView,
): Promise<IndicatorDetail> {
  const set = await loadDefinitions(context, moment.knownAt);
  const definition = requireDefinition(set, id);
  const places = await loadPlaces(context, moment.asOf);
  const year = Number(moment.asOf.slice(0, 4));
  const shownPlaces = placesShown(places, view, `${year - EARLIER_YEARS}-01-01`);
  const unit = shownPlaces.find((place) => place.id === unitId) ?? wholeOf(places);
  const at = unit?.id ?? '';
  const targets = await loadTargets(context, { year, ...moment });
  const reads = new Set([definition, ...heldAgainst(set, targets, id)].flatMap((one) => [...readBy(set, one)]));
  const rows = await loadValues(context, set, { moment, fromYear: year - EARLIER_YEARS, indicatorIds: [...reads] });
  const formulas = new Map([...set.formulas].filter(([read]) => read === id || reads.has(read)));
  const measure = await loadMeasures(context, { ...set, formulas }, { places, asOf: moment.asOf, view });
  const store = makeStore(set, rows, places, measure, view);
  const known = {
    set,
    store,
    targets,
    wholeId: wholeOf(places)?.id ?? '',
    beside: (each: string) => placesBeside(places, each),
  };
  const target = effectiveTarget(set, targets, id, at);
  const row = presentIndicator(context, known, definition, at, moment.asOf);
  const base = baseOf(store, definition, at, year);
  const deflator = target === undefined ? null : deflatorOf(known, target, moment.asOf);
  const bounds = boundsOf(definition, target, base, deflator);
  const nameOf = (other: string): Label => set.byId.get(other)?.label ?? { 'zh-CN': other, en: other };
  const latestKey = row.latest?.period;
  const versions = await loadVersions(context, id, moment.knownAt);
  return {
    asOf: moment.asOf,
    knownAt: moment.knownAt,
    unitId: at,
    unitName: unit?.name ?? '',
    view,
    unitsChanged: placesSince(places, `${year - EARLIER_YEARS}-01-01`).some((place) =>
      place.validTo === null
        ? places.lineage(place.id, `${year - EARLIER_YEARS}-01`) !== undefined
        : place.validTo < moment.asOf,
    ),
    definition: { ...definition, aliases: [...definition.aliases] },
    versions: versions.map(({ unit: _, ...version }) => version),
    row,
    series: periodKeysOf(definition.period, year).map((key) => ({
      ...shown(pointOn(store, id, at, key, moment.asOf), definition.scale),
      expected: rounded(
        expectedAt(context, definition, target, bounds, base, parseValuePeriod(key)?.end ?? ''),
        definition.scale,
      ),
      single:
        (parseValuePeriod(key)?.end ?? '9') > moment.asOf
          ? null
          : rounded(singleOf(store, definition, at, key), definition.scale),
    })),
    years: resultsOfYears(store, definition, at, { years: yearsOf(year), year, latest: row.latest }),
    earlier: yearsOf(year).flatMap((each) =>
      periodKeysOf(definition.period, each).map((key) => shown(store.point(id, at, key), definition.scale)),
    ),
    bounds: bounds.map(({ op, value }) => ({
      op,
      // A level that was reckoned is shown as a value is; one that was said, as it was said.
      value: isReckoned(target, definition) ? formatDecimal(value, definition.scale) : value,
    })),
    conversion: conversionOf(definition.unit, target?.form, base, deflator),
    targetHistory: targets
      .filter((each) => each.indicatorId === id && each.unitId === at)
      .map((each) =>
        presentTarget(each, { ...definition, unit: unitOn(versions, each.recordedAt, definition.unit) }, nameOf),
      ),
    units: presentUnits(context, {
      ...known,
      definition,
      places: placesShown(places, view, `${year}-01-01`),
      unit: at,
      year,
      moment,
      nameOf,
    }),
    companion: companionOf(set, definition),
    promises: await loadPromises(context, targets, { indicatorId: id, unitId: at }, moment),
    mentions: await loadMentions(context, [id, companionOf(set, definition)?.id ?? id]),
    inputs:
      latestKey === undefined
        ? []
        : store.resolve(id, at, latestKey).inputs.map(({ label, unit: of, value }) => ({
            label,
            unit: of,
            value: value.status === 'value' ? value.value : null,
            reason: value.status === 'value' ? null : value.reason,
          })),
  };
}

const isReckoned = (target: TargetRow | undefined, { unit }: IndicatorDefinition): boolean =>
  target?.form.kind === 'points' || (target?.form.kind === 'growth' && unit !== '%');

/** Its growth, or what it is the growth of. */
function companionOf(set: DefinitionSet, definition: IndicatorDefinition): IndicatorDetail['companion'] {
  const other =
    definition.growthOf === null
      ? set.all.find((one) => one.growthOf?.indicator === definition.id)
      : set.byId.get(definition.growthOf.indicator);
  return other === undefined ? null : { id: other.id, label: other.label };
}

const yearsOf = (year: number): readonly number[] =>
  Array.from({ length: EARLIER_YEARS }, (_, index) => year - EARLIER_YEARS + index);

/** A period that has not ended shows nothing. */
function pointOn(store: IndicatorStore, id: string, unitId: string, key: string, asOf: string) {
  const end = parseValuePeriod(key)?.end ?? '';
  const point = store.point(id, unitId, key);
  return end > asOf ? { ...point, status: 'null' as const, value: null, reason: writeProgramWords('not-due') } : point;
}

/** A unit that had ended by then, or had not begun, has nothing to say of a period. */
function pointWhile({ validFrom, validTo }: PlaceUnit, point: IndicatorPointView): IndicatorPointView {
  if (point.value !== null || (validTo ?? point.periodEnd) >= point.periodEnd || point.periodEnd < validFrom)
    return point;
  return { ...point, reason: writeProgramWords('unit-ended', { day: validTo ?? '' }) };
}

interface UnitsInput extends Known {
  readonly definition: IndicatorDefinition;
  readonly places: readonly PlaceUnit[];
  readonly unit: string;
  readonly year: number;
  readonly moment: Moment;
  readonly nameOf: (id: string) => Label;
}

function presentUnits(context: LedgerContext, input: UnitsInput): IndicatorDetail['units'] {
  const { set, store, definition, places, targets, unit, year, moment, nameOf } = input;
  return places
    .filter((place) => place.parentId === unit)
    .map((place) => {
      const latest = findLatest(store, definition, place.id, moment.asOf);
      const target = effectiveTarget(set, targets, definition.id, place.id);
      return {
        unitId: place.id,
        unitName: place.name,
        shortName: place.shortName,
        endedOn: place.validTo !== null && place.validTo < moment.asOf ? place.validTo : null,
        points: periodKeysOf(definition.period, year).map((key) =>
          shown(pointWhile(place, pointOn(store, definition.id, place.id, key, moment.asOf)), definition.scale),
        ),
        latest: latest === null ? null : shown(latest, definition.scale),
        target: target === undefined ? null : presentTarget(target, definition, nameOf),
        light: target === undefined ? null : judgeTarget(context, input, definition, target, latest, moment.asOf),
      };
    });
}

type Version = IndicatorDetail['versions'][number] & { readonly unit: string };

async function loadVersions(
  { db, jurisdictionId }: LedgerContext,
  id: string,
  knownAt: string | null,
): Promise<readonly Version[]> {
  const { rows } = await sql<Version>`
    select number, recorded_at as "recordedAt", by_name as "by", reason, content->>'unit' as unit from indicator_version
    where jurisdiction_id = ${jurisdictionId} and indicator_id = ${id} and ${knownAt === null ? sql`true` : sql`recorded_at <= ${knownAt}`}
    order by number desc`.execute(db);
  return rows;
}

/** The unit in which the indicator was defined when something was said of it; of what was said before any definition, the first one's. */
function unitOn(versions: readonly Version[], at: string, fallback: string): string {
  const then = versions.find(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(at)) ?? versions.at(-1);
  return then?.unit ?? fallback;
}

/** Sentences about an indicator and its growth, of the last version of each plan that is not taken down, in the order of the text; the newest plan first. */
async function loadMentions(
  { db, jurisdictionId }: LedgerContext,
  ids: readonly string[],
): Promise<IndicatorMentionView[]> {
  const { rows } = await sql<IndicatorMentionView>`
    select mention.plan_version_id as "planVersionId", version.title as "planTitle", span_start as start, span_end as "end", quote, status, period,
      fact_text as text
    from indicator_mention mention
    join plan_version version on version.jurisdiction_id = mention.jurisdiction_id and version.plan_version_id = mention.plan_version_id
    where mention.jurisdiction_id = ${jurisdictionId} and mention.indicator_id = any(${[...ids]}::text[])
      and not exists (select from plan_version later where later.jurisdiction_id = version.jurisdiction_id and later.plan_id = version.plan_id
        and later.number > version.number)
      and not coalesce((select act.withdrawn from plan_withdrawal act where act.jurisdiction_id = version.jurisdiction_id
        and act.plan_id = version.plan_id order by act.number desc limit 1), false)
    order by version.imported_at desc, span_start`.execute(db);
  return rows;
}

import {
  formatDecimal,
  formOfPart,
  type IndicatorDefinition,
  multiplyDecimals,
  parseValuePeriod,
  type ShownUnit,
  type SplitKind,
} from '@planwright/engine';
import type { Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import type { DefinitionSet } from '#indicators/definitions.ts';
import { heldAgainst } from '#indicators/held-against.ts';
import { judgeTarget } from '#indicators/judge.ts';
import { findLatest } from '#indicators/latest.ts';
import { loadValues } from '#indicators/load-values.ts';
import { loadMeasures } from '#indicators/measures.ts';
import { readBy } from '#indicators/read-by.ts';
import { type IndicatorStore, makeStore } from '#indicators/store.ts';
import { findTargetOf, loadTargets, type TargetRow } from '#indicators/targets.ts';
import { loadPlaces, type Places, wholeOf } from '#indicators/units.ts';
import type { IndicatorPointView, PartSaidView } from '#model/index.ts';
import { type IndicatorSubject, loadIndicatorSubjects } from '../indicator-subject.ts';
import type { PartKey, VersionRow } from '../load-splits.ts';
import type { FrozenSplit, PartStanding, Standing } from './standing.ts';

/** What the standings of indicators are read from. */
interface Desk {
  readonly context: LedgerContext;
  readonly set: DefinitionSet;
  readonly store: IndicatorStore;
  readonly targets: readonly TargetRow[];
  readonly places: Places;
  readonly asOf: string;
}

/** Parts of an indicator's target: a unit's value of the indicator, judged by its own target as on the indicator's page, and told in the part's unit. */
export async function loadIndicatorStandings(
  context: LedgerContext,
  frozen: readonly FrozenSplit[],
  moment: Moment,
  unitIds: readonly string[] | null,
): Promise<readonly (readonly [string, Standing])[]> {
  if (frozen.length === 0) return [];
  const subjects = await loadIndicatorSubjects(
    context,
    moment,
    frozen.map(({ split }) => split.subject.id),
  );
  const byId = new Map(subjects.map((subject) => [subject.target.subject.id, subject]));
  const desk = await openDesk(context, subjects, moment, unitIds);
  if (desk === undefined) return [];
  return frozen.flatMap(({ split, version }) => {
    const subject = byId.get(split.subject.id);
    return subject === undefined ? [] : [[split.id, standingOf(desk, subject, version)] as const];
  });
}

async function openDesk(
  context: LedgerContext,
  subjects: readonly IndicatorSubject[],
  moment: Moment,
  unitIds: readonly string[] | null,
): Promise<Desk | undefined> {
  const set = subjects[0]?.set;
  if (set === undefined) return undefined;
  const years = [...new Set(subjects.map(({ key }) => key.year))];
  const targets = (await Promise.all(years.map((year) => loadTargets(context, { year, ...moment })))).flat();
  const wanted = subjects.flatMap(({ definition }) => [definition, ...heldAgainst(set, targets, definition.id)]);
  const reads = new Set(wanted.flatMap((definition) => [...readBy(set, definition)]));
  const places = await loadPlaces(context, moment.asOf);
  const rows = await loadValues(context, set, {
    moment,
    fromYear: Math.min(...years) - 1,
    indicatorIds: [...reads],
    ...(unitIds === null ? {} : { unitIds }),
  });
  const formulas = new Map([...set.formulas].filter(([id]) => reads.has(id)));
  const measures = await loadMeasures(context, { ...set, formulas }, { places, asOf: moment.asOf, view: 'restated' });
  return { context, set, store: makeStore(set, rows, places, measures), targets, places, asOf: moment.asOf };
}

function standingOf(desk: Desk, subject: IndicatorSubject, version: VersionRow): Standing {
  const { store, places, asOf } = desk;
  const { definition, key } = subject;
  const sums = sumsOf(version.kind, definition);
  const inPartUnit = (value: string | null) =>
    value !== null && version.kind === 'amount' ? formatDecimal(multiplyDecimals(value, version.factor), 12) : value;
  return {
    subject,
    version,
    reportedUnit: version.kind === 'amount' ? version.unit : definition.unit,
    sums,
    samePeriod: true,
    of: (part) => partStanding(desk, subject, version, part, inPartUnit),
    whole: (period) => {
      const point =
        period === null
          ? findLatest(store, definition, key.unitId, asOf)
          : store.point(definition.id, key.unitId, period);
      const value = inPartUnit(point?.value ?? null);
      if (point === null || value === null || !point.period.startsWith(String(key.year))) return null;
      const own = point.by === 'entered' || point.by === 'derived';
      return {
        value: formatDecimal(value, 12),
        period: point.period,
        periodEnd: point.periodEnd,
        from: own ? 'entered' : 'reckoned',
        unitId: key.unitId,
        unitName: places.now.find((place) => place.id === key.unitId)?.name ?? null,
      };
    },
  };
}

/** A growth that units report as its level adds up as an amount. */
function sumsOf(kind: SplitKind, { unit }: IndicatorDefinition): SplitKind {
  return kind === 'growth' && unit !== '%' ? 'amount' : kind;
}

function partStanding(
  { context, set, store, targets, places, asOf }: Desk,
  { definition, key, row }: IndicatorSubject,
  version: VersionRow,
  part: PartKey,
  inPartUnit: (value: string | null) => string | null,
): PartStanding {
  const unitId = part.org_unit_id;
  const latest = findLatest(store, definition, unitId, asOf);
  const current = latest?.period.startsWith(String(key.year)) ? latest : null;
  const ofYear = targets.filter((target) => target.year === key.year);
  const own = findTargetOf(ofYear, definition.id, unitId) ?? {
    ...row,
    unitId,
    form: formOfPart(row.form, { ...part, same: part.against === 'same' }, version),
  };
  const said = current === null ? null : presentPoint(store, definition, unitId, current, inPartUnit);
  return {
    reported: said?.value == null ? null : said,
    lastWord: said === null || said.value !== null ? null : said,
    light: judgeTarget(
      context,
      { set, store, targets: ofYear, wholeId: wholeOf(places)?.id ?? '' },
      definition,
      own,
      latest,
      asOf,
      shownUnitOf(version),
    ),
  };
}

/** A part's light speaks its unit, as the part and what was reported of it do. */
function shownUnitOf({ kind, unit, factor, scale }: VersionRow): ShownUnit | undefined {
  return kind === 'amount' && unit !== null ? { unit, factor, scale } : undefined;
}

function presentPoint(
  store: IndicatorStore,
  definition: IndicatorDefinition,
  unitId: string,
  point: IndicatorPointView,
  inPartUnit: (value: string | null) => string | null,
): PartSaidView {
  const row = store.row(definition.id, unitId, point.period);
  return {
    id: row?.id ?? `${definition.id}/${unitId}/${point.period}`,
    value: inPartUnit(point.value),
    donePercent: null,
    period: point.period,
    periodEnd: parseValuePeriod(point.period)?.end ?? point.periodEnd,
    recordedAt: row === undefined ? null : new Date(row.recordedAt).toISOString(),
    by: row?.by ?? null,
    progress: '',
    problem: null,
    notReportedReason: point.reason,
    evidenceLevel: point.evidenceLevel,
    simulated: point.simulated,
  };
}

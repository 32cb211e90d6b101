import { type IndicatorDefinition, type Label, roundHalfUp } from '@planwright/engine';
import type { CommitmentState, Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import type { CommitmentIndicator, IndicatorPointView, LightView } from '#model/index.ts';
import { type DefinitionSet, loadDefinitions } from '../definitions.ts';
import { heldAgainst } from '../held-against.ts';
import { judgeTarget } from '../judge.ts';
import { findLatestOfYear, type Known } from '../latest.ts';
import { openStore } from '../list.ts';
import { loadValues } from '../load-values.ts';
import { loadMeasures } from '../measures.ts';
import { readBy } from '../read-by.ts';
import { makeStore } from '../store.ts';
import { loadTargets, presentTarget, type TargetRow } from '../targets.ts';
import { loadPlaces, type Places, placesBeside, wholeOf } from '../units.ts';
import { findLinks, type SourceLink } from './links.ts';
import { compareReported, loadReportedThen } from './reported.ts';

/** Where a promise's number comes from. */
export interface IndicatorSource {
  readonly view: CommitmentIndicator;
  /** The promise's light by the indicator's value; null while there is none that judges. */
  readonly light: LightView | null;
  /** The value and the light on an earlier day of the year, by the values known now. */
  readonly on: (day: string) => { readonly latest: IndicatorPointView | null; readonly light: LightView };
  /** What the pace asks for by a day, in per cent; null where no part is due by a day. */
  readonly expectedOn: (day: string) => string | null;
}

/**
 * 一数一源: the indicators of promises that set their targets, with what they say on a day. Where an indicator has a value of the plan's year, it is the promise's number and
 * judges its light, whatever the unit reports; reports keep their words, problems and history.
 *
 * @param parts `course` reads the whole year, for those who ask for earlier days too
 */
export async function loadSources(
  context: LedgerContext,
  states: readonly CommitmentState[],
  moment: Moment,
  parts: 'newest' | 'course' = 'newest',
): Promise<ReadonlyMap<string, IndicatorSource>> {
  const year = states[0]?.planYear;
  if (year === undefined) return new Map();
  const [set, places, targets] = await Promise.all([
    loadDefinitions(context, moment.knownAt),
    loadPlaces(context, moment.asOf),
    loadTargets(context, { year, ...moment }),
  ]);
  const whole = wholeOf(places)?.id ?? '';
  const links = findLinks(set, targets, whole, states);
  if (links.length === 0) return new Map();
  const known = await openKnown(context, { set, places, targets, links, moment, year, whole, parts });
  const read = links.map((link) => ({
    link,
    latest: findLatestOfYear(known.store, link.definition, whole, { year, asOf: moment.asOf }),
  }));
  const then = await loadReportedThen(
    context,
    read.flatMap(({ link, latest }) =>
      latest === null ? [] : [{ commitmentId: link.state.version.commitment_id, day: latest.periodEnd }],
    ),
    moment,
  );
  return new Map(
    read.map(({ link, latest }) => {
      const id = link.state.version.commitment_id;
      const asked = { known, link, latest, whole, year, asOf: moment.asOf };
      return [id, presentSource(context, asked, then.get(id))];
    }),
  );
}

interface Opening {
  readonly set: DefinitionSet;
  readonly places: Places;
  readonly targets: readonly TargetRow[];
  readonly links: readonly SourceLink[];
  readonly moment: Moment;
  readonly year: number;
  readonly whole: string;
  readonly parts: 'newest' | 'course';
}

/** The values of the linked indicators alone, with all that these are reckoned from and held against. */
async function openKnown(context: LedgerContext, opening: Opening): Promise<Known> {
  const { set, places, targets, links, moment, year, whole, parts } = opening;
  const reads = new Set(
    links.flatMap(({ definition }) =>
      [definition, ...heldAgainst(set, targets, definition.id)].flatMap((one) => [...readBy(set, one)]),
    ),
  );
  const narrow: DefinitionSet = {
    all: set.all.filter(({ id }) => reads.has(id)),
    byId: set.byId,
    formulas: new Map([...set.formulas].filter(([id]) => reads.has(id))),
  };
  const ranked = links.flatMap(({ definition, inForce }) => (inForce.form.kind === 'rank' ? [definition] : []));
  const [fromYear, view] = [year - 1, 'restated'] as const;
  const openCourse = async () => {
    const values = await loadValues(context, set, { moment, fromYear, indicatorIds: [...reads] });
    return makeStore(set, values, places, await loadMeasures(context, narrow, { places, asOf: moment.asOf, view }));
  };
  const store =
    parts === 'course'
      ? await openCourse()
      : await openStore(context, narrow, places, { moment, unit: whole, fromYear, view, ranked });
  return { set, store, targets, wholeId: whole, beside: (unitId) => placesBeside(places, unitId) };
}

interface Asked {
  readonly known: Known;
  readonly link: SourceLink;
  readonly latest: IndicatorPointView | null;
  readonly whole: string;
  readonly year: number;
  readonly asOf: string;
}

function presentSource(
  context: LedgerContext,
  { known, link, latest, whole, year, asOf }: Asked,
  then: Parameters<typeof compareReported>[2],
): IndicatorSource {
  const { definition, own, inForce } = link;
  const value = latest?.status === 'value' && latest.value !== null ? shownValue(latest, definition) : null;
  const told = latest === null || value === null ? null : { ...latest, value };
  const judges = told !== null && isJudged(own);
  const light = judgeTarget(context, known, definition, own, latest, asOf);
  const { status, freshness } = judgeTarget(context, known, definition, inForce, latest, asOf);
  const nameOf = (id: string): Label => known.set.byId.get(id)?.label ?? { 'zh-CN': id, en: id };
  const { text, textEn } = presentTarget(inForce, definition, nameOf);
  return {
    view: {
      id: definition.id,
      label: definition.label,
      unit: definition.unit,
      judges,
      latest:
        told === null
          ? null
          : { period: told.period, periodEnd: told.periodEnd, value: told.value, simulated: told.simulated },
      target: { text, textEn, own: inForce.commitmentId === own.commitmentId },
      status,
      freshness,
      ...compareReported(link, told, then),
    },
    light: judges ? light : null,
    on: (day) => {
      const then = findLatestOfYear(known.store, definition, whole, { year, asOf: day });
      return { latest: then, light: judgeTarget(context, known, definition, own, then, day) };
    },
    expectedOn: (day) => judgeTarget(context, known, definition, own, null, day).expectedPercent,
  };
}

/** Words that are assessed point by point, and what is still awaited, are judged by no number. */
const isJudged = ({ form }: TargetRow): boolean => form.kind !== 'qualitative' && form.kind !== 'pending';

/** Rounded once, to the digits that the definition declares; a value as it was entered keeps its own. */
function shownValue({ value, by }: IndicatorPointView, { scale }: IndicatorDefinition): string | null {
  return value === null || by === 'entered' ? value : roundHalfUp(value, scale);
}

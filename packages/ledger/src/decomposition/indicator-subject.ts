import { amountOfForm, type IndicatorDefinition, splitKindOfIndicator } from '@planwright/engine';
import type { Moment } from '#commitments/load-states.ts';
import { type DefinitionSet, loadDefinitions } from '#indicators/definitions.ts';
import { findTargetOf, loadTargets, type TargetRow, targetText } from '#indicators/targets.ts';
import { loadPlaces, wholeOf } from '#indicators/units.ts';
import type { SplitSubject } from '#model/index.ts';
import { loadNamedUnits, loadUnitNames } from '#organisation/load-units.ts';
import { unitMatcher } from '#organisation/match-unit.ts';
import type { LedgerContext } from '../context.ts';
import { refuse } from './refusals.ts';
import type { SubjectState } from './subject.ts';

/** An indicator's target as the subject of a split: `indicator:year:unit`. */
export interface IndicatorSubjectKey {
  readonly indicatorId: string;
  readonly year: number;
  readonly unitId: string;
}

/** An indicator's target with its definition. */
export interface IndicatorSubject extends SubjectState {
  readonly key: IndicatorSubjectKey;
  readonly definition: IndicatorDefinition;
  readonly set: DefinitionSet;
  readonly row: TargetRow;
}

export const indicatorSubject = ({ indicatorId, year, unitId }: IndicatorSubjectKey): SplitSubject => ({
  kind: 'indicator-target',
  id: `${indicatorId}:${year}:${unitId}`,
});

const KEY = /^(?<indicatorId>[a-z0-9-]+):(?<year>\d{4}):(?<unitId>.+)$/;

/** @throws PlanwrightError `not-found` for an id of another form */
export function parseIndicatorSubject(id: string): IndicatorSubjectKey {
  const found = KEY.exec(id)?.groups;
  if (found === undefined) throw unknownTarget(id);
  return { indicatorId: found.indicatorId ?? '', year: Number(found.year), unitId: found.unitId ?? '' };
}

/** @throws PlanwrightError `not-found` when the unit has no target of the indicator in the year */
export async function loadIndicatorSubject(
  context: LedgerContext,
  id: string,
  moment: Moment,
): Promise<IndicatorSubject> {
  const [subject] = await loadIndicatorSubjects(context, moment, [id]);
  if (subject === undefined) throw unknownTarget(id);
  return subject;
}

/**
 * Targets by subject ids, in that order; what has no target on the day is left out. A part that an amendment took away stays readable as it was, for those who split
 * it further, and says so.
 */
export async function loadIndicatorSubjects(
  context: LedgerContext,
  moment: Moment,
  ids: readonly string[],
): Promise<readonly IndicatorSubject[]> {
  if (ids.length === 0) return [];
  const keys = ids.map(parseIndicatorSubject);
  const desk = await openDesk(context, moment);
  const years = [...new Set(keys.map((key) => key.year))];
  const rows = (await Promise.all(years.map((year) => loadTargets(context, { year, ...moment })))).flat();
  return keys.flatMap((key) => {
    const own = rows.filter(
      (row) => row.year === key.year && row.indicatorId === key.indicatorId && row.unitId === key.unitId,
    );
    const row = own.find((one) => !one.withdrawn);
    return row === undefined ? [] : desk.present(row, own[0]?.withdrawn === true);
  });
}

/** The targets that the whole place has of the day's year, in the order of the library. */
export async function loadWholeTargets(context: LedgerContext, moment: Moment): Promise<readonly IndicatorSubject[]> {
  const whole = wholeOf(await loadPlaces(context, moment.asOf));
  if (whole === undefined) return [];
  const desk = await openDesk(context, moment);
  const rows = await loadTargets(context, { year: Number(moment.asOf.slice(0, 4)), ...moment });
  return desk.set.all.flatMap((definition) => {
    const row = findTargetOf(rows, definition.id, whole.id);
    return row === undefined ? [] : desk.present(row);
  });
}

async function openDesk(context: LedgerContext, moment: Moment) {
  const set = await loadDefinitions(context, moment.knownAt);
  const names = await loadUnitNames(context, moment.asOf);
  const whole = wholeOf(await loadPlaces(context, moment.asOf));
  const match = unitMatcher(whole?.name ?? '', await loadNamedUnits(context));
  const present = (row: TargetRow, withdrawn = false): readonly IndicatorSubject[] => {
    const definition = set.byId.get(row.indicatorId);
    if (definition === undefined) return [];
    const lead = match(definition.owner);
    const own = row.unitId === whole?.id ? '' : `（${names.get(row.unitId) ?? row.unitId}）`;
    const nameOf = (id: string) => set.byId.get(id)?.label['zh-CN'] ?? id;
    const key = { indicatorId: row.indicatorId, year: row.year, unitId: row.unitId };
    return [
      {
        key,
        set,
        row,
        definition,
        planYear: row.year,
        commitmentId: row.commitmentId,
        target: {
          subject: indicatorSubject(key),
          title: `${row.year}年${definition.label['zh-CN']}${own}`,
          words: `${targetText(row.form, definition, nameOf)}${withdrawn ? '（已由分解调整撤销）' : ''}`,
          kind: splitKindOfIndicator(definition, row.form, (id) => set.byId.get(id)),
          ...amountOfForm(row.form, definition),
          pending: withdrawn || row.form.kind === 'pending',
          deadline: row.deadline,
          lead: lead === undefined ? null : { unitId: lead, unitName: names.get(lead) ?? lead },
        },
      },
    ];
  };
  return { set, present };
}

const unknownTarget = (id: string) =>
  refuse(
    'not-found',
    'unknown-target',
    [`没有指标目标“${id}”`, `there is no indicator target "${id}"`],
    ['请先在指标页设定该单位该年的目标', 'set the target of that unit and year on the page of the indicator first'],
  );

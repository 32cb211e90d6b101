import { amountOfForm, type IndicatorDefinition, splitKindOfIndicator } from '@planwright/engine';
import type { Moment } from '#commitments/load-states.ts';
import { type DefinitionSet, loadDefinitions } from '#indicators/definitions.ts';
import { findTargetOf, loadTargets, type TargetRow, targetText } from '#indicators/targets.ts';
import type { SplitSubject } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import { type NamedUnit, unitMatcher } from '#organisation/match-unit.ts';
import { selectUnitsOn } from '#organisation/unit-query.ts';
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

export const isIndicatorSubject = (state: SubjectState): state is IndicatorSubject => 'definition' in state;

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
  const desk = await openDesk(
    context,
    moment,
    keys.map((key) => key.unitId),
  );
  const years = [...new Set(keys.map((key) => key.year))];
  const rows = (await Promise.all(years.map((year) => loadTargets(context, { year, ...moment })))).flat();
  return keys.flatMap((key) => {
    const own = rows.filter(
      (row) => row.year === key.year && row.indicatorId === key.indicatorId && row.unitId === key.unitId,
    );
    const row = own.find((one) => !one.withdrawn);
    const end = own[0]?.withdrawn === true ? own[0] : null;
    return row === undefined ? [] : desk.present(row, end);
  });
}

/** The targets that the whole place has of the day's year, in the order of the library. */
export async function loadWholeTargets(context: LedgerContext, moment: Moment): Promise<readonly IndicatorSubject[]> {
  const [desk, rows] = await Promise.all([
    openDesk(context, moment),
    loadTargets(context, { year: Number(moment.asOf.slice(0, 4)), ...moment }),
  ]);
  const own = rows.filter((row) => row.unitId === desk.wholeId);
  return desk.set.all.flatMap((definition) => {
    const row = findTargetOf(own, definition.id, desk.wholeId);
    return row === undefined ? [] : desk.present(row);
  });
}

/** Why a target holds no more: taken away by an amendment of a split, or with the plan that had set it. */
function endWords(end: TargetRow | null): string {
  if (end === null) return '';
  return end.splitId === null ? `（已终止：${end.reason}）` : '（已由分解调整撤销）';
}

async function openDesk(context: LedgerContext, moment: Moment, unitIds: readonly string[] = []) {
  const [set, names, whole] = await Promise.all([
    loadDefinitions(context, moment.knownAt),
    loadUnitNames(context, moment.asOf, [...new Set(unitIds)]),
    findWhole(context, moment.asOf),
  ]);
  const departments = await loadDepartments(context, whole?.id ?? '');
  const match = unitMatcher(whole?.name ?? '', departments);
  const leads = new Map(departments.map((unit) => [unit.unitId, unit.names[0] ?? unit.unitId]));
  const present = (row: TargetRow, end: TargetRow | null = null): readonly IndicatorSubject[] => {
    const definition = set.byId.get(row.indicatorId);
    if (definition === undefined) return [];
    const lead = match(definition.owner);
    const own = row.unitId === whole?.id ? '' : `（${names.get(row.unitId) ?? row.unitId}）`;
    const nameOf = (id: string) => set.byId.get(id)?.label ?? { 'zh-CN': id, en: id };
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
          words: `${targetText(row.form, definition, nameOf)}${endWords(end)}`,
          kind: splitKindOfIndicator(definition, row.form, (id) => set.byId.get(id)),
          ...amountOfForm(row.form, definition),
          pending: end !== null || row.form.kind === 'pending',
          deadline: row.deadline,
          lead: lead === undefined ? null : { unitId: lead, unitName: leads.get(lead) ?? lead },
        },
      },
    ];
  };
  return { set, present, wholeId: whole?.id ?? '' };
}

/** The place that all others are in. */
const findWhole = (context: LedgerContext, asOf: string) =>
  selectUnitsOn(context, asOf)
    .where('unit.tree', '=', 'territory')
    .where('version.parent_id', 'is', null)
    .orderBy('unit.position')
    .limit(1)
    .executeTakeFirst();

/** The whole's own departments with all the names they ever bore, the newest first: those below the counties lead no target of the whole. */
async function loadDepartments({ db, jurisdictionId }: LedgerContext, wholeId: string): Promise<readonly NamedUnit[]> {
  const rows = await db
    .selectFrom('org_unit_version')
    .select(['org_unit_id', 'name', 'short_name'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('parent_id', '=', wholeId)
    .orderBy('valid_from', 'desc')
    .execute();
  const names = new Map<string, string[]>();
  for (const row of rows) names.set(row.org_unit_id, [...(names.get(row.org_unit_id) ?? []), row.name, row.short_name]);
  return [...names].map(([unitId, all]) => ({ unitId, names: [...new Set(all)] }));
}

const unknownTarget = (id: string) =>
  refuse(
    'not-found',
    'unknown-target',
    [`没有指标目标“${id}”`, `there is no indicator target "${id}"`],
    ['请先在指标页设定该单位该年的目标', 'set the target of that unit and year on the page of the indicator first'],
  );

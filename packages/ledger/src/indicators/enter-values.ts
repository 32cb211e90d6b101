import {
  compareDecimals,
  formatValuePeriod,
  type IndicatorDefinition,
  type IndicatorValue,
  isDecimal,
  parseValuePeriod,
  periodKeysOf,
  questionValue,
} from '@planwright/engine';
import type { z } from 'zod';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import {
  type Actor,
  type EnterValuesInput,
  type EntryOutcomeView,
  enterValuesInput,
  type indicatorValueInput,
} from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type DefinitionSet, loadDefinitions } from './definitions.ts';
import { entryRights } from './entry-rights.ts';
import { loadValues, type ValueRow } from './load-values.ts';

type Cell = z.output<typeof indicatorValueInput>;
type Words = { readonly 'zh-CN': string; readonly en: string };
type Outcome = EntryOutcomeView['cells'][number];

/** What the cells are checked against. */
interface Desk {
  readonly set: DefinitionSet;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly allowed: (owner: string, unitId: string) => Words | null;
  readonly today: string;
  /** The rows that hold, by indicator, unit, period. */
  readonly current: ReadonlyMap<string, ValueRow>;
  /** Values of an indicator and unit by period, with the cells of this entry laid over. */
  readonly series: ReadonlyMap<string, ReadonlyMap<string, IndicatorValue>>;
}

/**
 * 录入: checks each cell and appends what may be written. Faults and questions are answers; an odd value is written once somebody says why it is right, and the answer
 * is kept with it. With `accept: 'all'` one bad cell keeps everything out; the others then say `ready`.
 */
export async function enterValues(
  context: LedgerContext,
  actor: Actor,
  given: EnterValuesInput,
  today: string,
): Promise<EntryOutcomeView> {
  const input = enterValuesInput.parse(given);
  const desk = await prepareDesk(context, actor, input.values, today);
  const checked = input.values.map((cell, index) => checkCell(desk, cell, index));
  const good = checked.flatMap((outcome, index) => {
    const cell = input.values[index];
    return outcome.state === 'ready' && cell !== undefined ? [{ cell, outcome }] : [];
  });
  const blocked =
    input.accept === 'all' && checked.some((outcome) => outcome.state === 'faulty' || outcome.state === 'asked');
  if (blocked || good.length === 0) return { written: 0, cells: checked };
  const rows = good.map(({ cell, outcome }) => rowOf(context, actor, desk, cell, outcome, input.origin));
  for (let start = 0; start < rows.length; start += 500) {
    await context.db
      .insertInto('indicator_value')
      .values(rows.slice(start, start + 500))
      .execute();
  }
  const ids = [...new Set(rows.map((row) => row.indicator_id))];
  await appendLog(context, actor, {
    action: 'enter-values',
    subject: ids.length === 1 ? `indicator:${ids[0]}` : `indicators:${ids.length}`,
    reason: rows.length === 1 ? (rows[0]?.reason ?? null) : null,
    details: rows.map(({ indicator_value_id, indicator_id, org_unit_id, period, status, value }) => [
      indicator_value_id,
      indicator_id,
      org_unit_id,
      period,
      status,
      value,
    ]),
  });
  return {
    written: rows.length,
    cells: checked.map((outcome) => (outcome.state === 'ready' ? { ...outcome, state: 'written' } : outcome)),
  };
}

const keyOf = (cell: Pick<Cell, 'indicatorId' | 'unitId' | 'period'>): string =>
  `${cell.indicatorId}\n${cell.unitId}\n${cell.period}`;
const seriesOf = (cell: Pick<Cell, 'indicatorId' | 'unitId'>): string => `${cell.indicatorId}\n${cell.unitId}`;

async function prepareDesk(context: LedgerContext, actor: Actor, cells: readonly Cell[], today: string): Promise<Desk> {
  const allowed = await entryRights(context, actor);
  const set = await loadDefinitions(context);
  const years = cells.map((cell) => Number(cell.period.slice(0, 4))).filter((year) => year > 1900);
  const rows = await loadValues(context, set, {
    moment: { asOf: '9999-12-31', knownAt: null },
    fromYear: Math.min(...years, Number(today.slice(0, 4))) - 1,
    indicatorIds: [...new Set(cells.map((cell) => cell.indicatorId))],
    unitIds: [...new Set(cells.map((cell) => cell.unitId))],
  });
  const series = new Map<string, Map<string, IndicatorValue>>();
  const put = (key: string, period: string, value: IndicatorValue): void => {
    series.set(key, (series.get(key) ?? new Map()).set(period, value));
  };
  for (const row of rows) put(seriesOf(row), row.period, row.value);
  for (const cell of cells)
    if (cell.status === 'value' && cell.value !== null && isDecimal(cell.value))
      put(seriesOf(cell), cell.period, { status: 'value', value: cell.value });
  return {
    set,
    unitNames: await loadUnits(context),
    allowed,
    today,
    current: new Map(rows.map((row) => [keyOf(row), row])),
    series,
  };
}

async function loadUnits({ db, jurisdictionId }: LedgerContext): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('org_unit_version')
    .select(['org_unit_id', 'name'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .execute();
  return new Map(rows.map((row) => [row.org_unit_id, row.name]));
}

function checkCell(desk: Desk, cell: Cell, index: number): Outcome {
  const definition = desk.set.byId.get(cell.indicatorId);
  const frame = { index, faults: [], questions: [] };
  const faults =
    definition === undefined
      ? [words(`没有指标“${cell.indicatorId}”`, `there is no indicator "${cell.indicatorId}"`)]
      : faultsOf(desk, definition, cell);
  if (definition === undefined || faults.length > 0)
    return { ...frame, state: 'faulty', faults: faults.map((fault) => ({ ...fault })) };
  const before = desk.current.get(keyOf(cell));
  if (before !== undefined && isSame(before, cell)) return { ...frame, state: 'unchanged' };
  const replaced = replacementFault(before, cell);
  if (replaced !== null) return { ...frame, state: 'faulty', faults: [{ ...replaced }] };
  const questions =
    cell.value === null
      ? []
      : questionValue(definition, cell.period, cell.value, desk.series.get(seriesOf(cell)) ?? new Map()).map(
          (question) => ({ ...question.message }),
        );
  const answered = (cell.confirmation ?? '') !== '';
  return { ...frame, state: questions.length > 0 && !answered ? 'asked' : 'ready', questions };
}

const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

function faultsOf(desk: Desk, definition: IndicatorDefinition, cell: Cell): readonly Words[] {
  const faults: Words[] = [];
  const { label, formula, owner } = definition;
  if (formula !== null)
    faults.push(words(`“${label['zh-CN']}”由公式计算，不能录入`, `"${label.en}" is reckoned by its formula`));
  if (!desk.unitNames.has(cell.unitId))
    faults.push(words(`没有单位“${cell.unitId}”`, `there is no unit "${cell.unitId}"`));
  else {
    const refused = desk.allowed(owner, cell.unitId);
    if (refused !== null) faults.push(refused);
  }
  const period = periodFault(definition, cell.period, desk.today);
  if (period !== null) faults.push(period);
  if (cell.status === 'value') {
    if (cell.value === null || cell.value === '')
      faults.push(
        words(
          '没有填数；如未报、不适用或不公布，请选择并说明原因',
          'no value; if there is none, choose why and say so',
        ),
      );
    else if (!isDecimal(cell.value))
      faults.push(words(`“${cell.value}”不是数，应如 12.5`, `"${cell.value}" is no number such as 12.5`));
  } else {
    if (cell.value !== null && cell.value !== '')
      faults.push(
        words(
          `选了“${STATUS_ZH[cell.status]}”就不能再填数“${cell.value}”`,
          `"${cell.status}" takes no value "${cell.value}"`,
        ),
      );
    if ((cell.statusReason ?? '') === '')
      faults.push(words(`“${STATUS_ZH[cell.status]}”须说明原因`, `"${cell.status}" needs a reason`));
  }
  return faults;
}

const STATUS_ZH = { null: '未报', 'not-applicable': '不适用', suppressed: '不公布' } as const;

function periodFault(definition: IndicatorDefinition, key: string, today: string): Words | null {
  const period = parseValuePeriod(key);
  const allowed = period === undefined ? [] : allowedKeys(definition, period.year);
  if (period === undefined || !allowed.includes(key)) {
    const january = key.endsWith('-01') && definition.period.januaryWithFebruary;
    if (january)
      return words(
        '该指标1—2月合并发布，没有1月单月数，请填1—2月',
        'January and February are published together: there is no value for January alone',
      );
    const few = (allowed.length > 0 ? allowed : periodKeysOf(definition.period, Number(today.slice(0, 4)))).slice(0, 3);
    return words(
      `“${key}”不是该指标的报告期，应如 ${few.join('、')}`,
      `"${key}" is no period of this indicator; such are ${few.join(', ')}`,
    );
  }
  return period.start > today
    ? words(`${formatValuePeriod(key)['zh-CN']}尚未开始`, `${formatValuePeriod(key).en} has not begun`)
    : null;
}

/** Its own periods, and for a total by months the single months, which are held against them. */
function allowedKeys({ period, overTime }: IndicatorDefinition, year: number): readonly string[] {
  const own = periodKeysOf(period, year);
  if (period.kind !== 'month' || !period.cumulative || overTime !== 'sum') return own;
  const singles = periodKeysOf({ ...period, cumulative: false }, year);
  return [...new Set([...own, ...singles])];
}

function isSame(before: ValueRow, cell: Cell): boolean {
  const same =
    before.value.status === cell.status &&
    (before.value.status !== 'value' || compareDecimals(before.value.value, cell.value ?? '0') === 0);
  return same && before.vintage === cell.vintage && before.evidenceLevel === cell.evidenceLevel && !before.simulated;
}

/** A final value gives way to a correction only, and a correction says why. */
function replacementFault(before: ValueRow | undefined, cell: Cell): Words | null {
  if (before === undefined || before.simulated) return null;
  if (cell.vintage === 'preliminary' && before.vintage !== 'preliminary')
    return words(
      '已有核实后的数据，初步数不能覆盖；如需更改请选“更正”并说明原因',
      'a final value is there: a preliminary one cannot take its place; correct it and say why',
    );
  if (cell.vintage === 'corrected' && (cell.reason ?? '') === '')
    return words('更正须说明原因', 'a correction needs its reason');
  return null;
}

function rowOf(
  context: LedgerContext,
  actor: Actor,
  desk: Desk,
  cell: Cell,
  outcome: Outcome,
  origin: 'form' | 'grid' | 'sheet' | 'api',
) {
  const definition = desk.set.byId.get(cell.indicatorId);
  return {
    jurisdiction_id: context.jurisdictionId,
    indicator_value_id: newId('v'),
    indicator_id: cell.indicatorId,
    org_unit_id: cell.unitId,
    period: cell.period,
    period_end: parseValuePeriod(cell.period)?.end ?? desk.today,
    status: cell.status,
    value: cell.status === 'value' ? cell.value : null,
    status_reason: cell.status === 'value' ? null : cell.statusReason,
    unit: definition?.unit ?? '',
    vintage: cell.vintage,
    evidence_level: cell.evidenceLevel,
    origin,
    recorded_at: context.now(),
    by_post: actor.postId,
    by_name: actor.personName,
    reason: cell.reason === '' ? null : cell.reason,
    questions: JSON.stringify(outcome.questions),
    confirmation: outcome.questions.length > 0 ? cell.confirmation : null,
  };
}

import {
  compareDecimals,
  formatValuePeriod,
  type IndicatorDefinition,
  type IndicatorValue,
  isDecimal,
  parseValuePeriod,
  periodKeysOf,
  questionValue,
  type ValueQuestion,
} from '@planwright/engine';
import type { z } from 'zod';
import type { Actor, indicatorValueInput } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type DefinitionSet, loadDefinitions } from './definitions.ts';
import { entryRights } from './entry-rights.ts';
import { loadValues, type ValueRow } from './load-values.ts';

/** A value as it is entered, with all that goes with it. */
export type ValueCell = z.output<typeof indicatorValueInput>;
type Words = { readonly 'zh-CN': string; readonly en: string };

/** Why a value cannot be taken, and which part of it is to blame. */
export interface ValueFault {
  readonly code: string;
  readonly part: 'value' | 'vintage' | 'note';
  readonly message: Words;
}

export interface ValueCheck {
  readonly state: 'unchanged' | 'ready' | 'faulty' | 'asked';
  readonly faults: readonly ValueFault[];
  readonly questions: readonly ValueQuestion[];
}

/** What the cells are checked against. */
export interface Desk {
  readonly set: DefinitionSet;
  readonly unitNames: ReadonlyMap<string, string>;
  /** The last day of units that have ended. */
  readonly endings: ReadonlyMap<string, string>;
  readonly allowed: (owner: string, unitId: string) => Words | null;
  readonly today: string;
  /** The rows that hold, by indicator, unit, period. */
  readonly current: ReadonlyMap<string, ValueRow>;
  /** Values of an indicator and unit by period, with the cells of this entry laid over. */
  readonly series: ReadonlyMap<string, ReadonlyMap<string, IndicatorValue>>;
  /** Cells that stand more than once in this entry: which of them is meant cannot be known. */
  readonly twice: ReadonlySet<string>;
}

const keyOf = (cell: Pick<ValueCell, 'indicatorId' | 'unitId' | 'period'>): string =>
  `${cell.indicatorId}\n${cell.unitId}\n${cell.period}`;
const seriesOf = (cell: Pick<ValueCell, 'indicatorId' | 'unitId'>): string => `${cell.indicatorId}\n${cell.unitId}`;

/** 备好核对所需: definitions, rights, the values that hold, and the series with these cells laid over. */
export async function prepareDesk(
  context: LedgerContext,
  actor: Actor,
  cells: readonly ValueCell[],
  today: string,
): Promise<Desk> {
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
    ...(await loadUnits(context)),
    allowed,
    today,
    current: new Map(rows.map((row) => [keyOf(row), row])),
    series,
    twice: repeatedOf(cells),
  };
}

function repeatedOf(cells: readonly ValueCell[]): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const key of cells.map(keyOf)) (seen.has(key) ? twice : seen).add(key);
  return twice;
}

async function loadUnits({ db, jurisdictionId }: LedgerContext): Promise<Pick<Desk, 'unitNames' | 'endings'>> {
  const rows = await db
    .selectFrom('org_unit_version')
    .select(['org_unit_id', 'name', 'valid_to'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('valid_from')
    .execute();
  const endings = new Map<string, string>();
  for (const { org_unit_id: unit, valid_to: end } of rows) {
    if (end === null) endings.delete(unit);
    else endings.set(unit, end);
  }
  return { unitNames: new Map(rows.map((row) => [row.org_unit_id, row.name])), endings };
}

/** 核对一格: by the rules that every way of entering has in common. */
export function checkValue(desk: Desk, cell: ValueCell): ValueCheck {
  const definition = desk.set.byId.get(cell.indicatorId);
  const frame = { faults: [], questions: [] };
  if (definition === undefined) {
    const message = words(`没有指标“${cell.indicatorId}”`, `there is no indicator "${cell.indicatorId}"`);
    return { ...frame, state: 'faulty', faults: [{ code: 'unknown-indicator', part: 'value', message }] };
  }
  const faults = faultsOf(desk, definition, cell);
  if (faults.length > 0) return { ...frame, state: 'faulty', faults };
  const before = desk.current.get(keyOf(cell));
  if (before !== undefined && isSame(before, cell)) return { ...frame, state: 'unchanged' };
  const replaced = replacementFault(before, cell);
  if (replaced !== null) return { ...frame, state: 'faulty', faults: [replaced] };
  const questions =
    cell.value === null
      ? []
      : questionValue(definition, cell.period, cell.value, desk.series.get(seriesOf(cell)) ?? new Map());
  const answered = (cell.confirmation ?? '') !== '';
  return { ...frame, state: questions.length > 0 && !answered ? 'asked' : 'ready', questions };
}

/** What the contract of the API carries; more is no measurement but a slip of paste. */
const DIGITS_AFTER = 12;
const MOST_DIGITS = /^-?\d{1,18}(?:\.\d{1,12})?$/;

const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

function faultsOf(desk: Desk, definition: IndicatorDefinition, cell: ValueCell): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  const tell = (code: string, message: Words, part: ValueFault['part'] = 'value') =>
    faults.push({ code, part, message });
  const { label, formula, owner } = definition;
  if (formula !== null)
    tell('reckoned', words(`“${label['zh-CN']}”由公式计算，不能录入`, `"${label.en}" is reckoned by its formula`));
  if (!desk.unitNames.has(cell.unitId))
    tell('unknown-unit', words(`没有单位“${cell.unitId}”`, `there is no unit "${cell.unitId}"`));
  else {
    const refused = desk.allowed(owner, cell.unitId);
    if (refused !== null) tell('other-unit', refused);
    const ended = endingFault(desk, cell);
    if (ended !== null) tell('ended-unit', ended);
  }
  const period = periodFault(definition, cell.period, desk.today);
  if (period !== null) tell('wrong-period', period);
  if (desk.twice.has(keyOf(cell)))
    tell(
      'given-twice',
      words(
        `${desk.unitNames.get(cell.unitId) ?? cell.unitId}${formatValuePeriod(cell.period)['zh-CN']}的数在本次提交中出现不止一次，请只留一个`,
        `the value of ${desk.unitNames.get(cell.unitId) ?? cell.unitId} for ${formatValuePeriod(cell.period).en} is given more than once; keep one`,
      ),
    );
  if (cell.status === 'value') {
    if (cell.value === null || cell.value === '')
      tell(
        'no-value',
        words(
          '没有填数；如未报、不适用或不公布，请选择并说明原因',
          'no value; if there is none, choose why and say so',
        ),
      );
    else if (!isDecimal(cell.value))
      tell('wrong-value', words(`“${cell.value}”不是数，应如 12.5`, `"${cell.value}" is no number such as 12.5`));
    else if (!MOST_DIGITS.test(cell.value))
      tell(
        'too-many-digits',
        words(
          `“${cell.value}”位数过多：整数最多18位、小数最多${DIGITS_AFTER}位，该指标按${definition.scale}位小数公布`,
          `"${cell.value}" has too many digits: at most 18 before and ${DIGITS_AFTER} after the point; this indicator is published with ${definition.scale}`,
        ),
      );
  } else {
    if (cell.value !== null && cell.value !== '')
      tell(
        'value-and-state',
        words(
          `选了“${STATUS_ZH[cell.status]}”就不能再填数“${cell.value}”`,
          `"${cell.status}" takes no value "${cell.value}"`,
        ),
      );
    if ((cell.statusReason ?? '') === '')
      tell('needs-reason', words(`“${STATUS_ZH[cell.status]}”须说明原因`, `"${cell.status}" needs a reason`), 'note');
  }
  return faults;
}

/** A unit that was merged away answers for no period that ends behind its own end; the one that took over does. */
function endingFault(desk: Desk, { unitId, period: key }: ValueCell): Words | null {
  const end = desk.endings.get(unitId);
  const period = parseValuePeriod(key);
  if (end === undefined || period === undefined || period.end <= end) return null;
  const name = desk.unitNames.get(unitId) ?? unitId;
  return words(
    `“${name}”已于${end}撤并，不能再填${formatValuePeriod(key)['zh-CN']}的数`,
    `"${name}" ended on ${end} and has no value for ${formatValuePeriod(key).en}`,
  );
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
    const named = (locale: 'zh-CN' | 'en') => few.map((each) => `${formatValuePeriod(each)[locale]}（${each}）`);
    const own = period === undefined ? words(key, key) : formatValuePeriod(key);
    return words(
      `“${own['zh-CN']}”不是该指标的报告期，应如 ${named('zh-CN').join('、')}`,
      `"${own.en}" is no period of this indicator; such are ${named('en').join(', ')}`,
    );
  }
  return period.start > today
    ? words(`${formatValuePeriod(key)['zh-CN']}尚未开始`, `${formatValuePeriod(key).en} has not begun`)
    : null;
}

/** Its own periods, and for a total from the year's start the single months or quarters, which are held against them. */
function allowedKeys({ period, overTime }: IndicatorDefinition, year: number): readonly string[] {
  const own = periodKeysOf(period, year);
  if (period.kind === 'year' || !period.cumulative || overTime !== 'sum') return own;
  const singles = periodKeysOf({ ...period, cumulative: false }, year);
  return [...new Set([...own, ...singles])];
}

/** Why there is no value is a part of what is said; another reason is another statement. */
function isSame(before: ValueRow, cell: ValueCell): boolean {
  const same =
    before.value.status === cell.status &&
    (before.value.status === 'value'
      ? compareDecimals(before.value.value, cell.value ?? '0') === 0
      : before.value.reason === cell.statusReason);
  return same && before.vintage === cell.vintage && before.evidenceLevel === cell.evidenceLevel && !before.simulated;
}

/** A final value gives way to a correction only, and a correction says why. */
function replacementFault(before: ValueRow | undefined, cell: ValueCell): ValueFault | null {
  if (before === undefined || before.simulated) return null;
  if (cell.vintage === 'preliminary' && before.vintage !== 'preliminary')
    return {
      code: 'final-value',
      part: 'vintage',
      message: words(
        '已有核实后的数据，初步数不能覆盖；如需更改请选“更正”并说明原因',
        'a final value is there: a preliminary one cannot take its place; correct it and say why',
      ),
    };
  if (cell.vintage === 'corrected' && (cell.reason ?? '') === '')
    return {
      code: 'needs-reason',
      part: 'note',
      message: words('更正须说明原因', 'a correction needs its reason'),
    };
  return null;
}

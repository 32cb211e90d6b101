import type { Grid, GridCell } from './grid.ts';
import type { TargetCell } from './model.ts';
import { splitUnit } from './units.ts';

/** What a column of the table holds. */
export type ColumnRole =
  | 'name'
  | 'unit'
  | 'lastYear'
  | 'lastYearGrowth'
  | 'lastPlan'
  | 'lastPlanGrowth'
  | 'target'
  | 'growth'
  | 'class';

/** 表头: where the heads stand and which column plays which part. */
export interface TableHeads {
  /** Index of the first row of the heads. */
  readonly start: number;
  /** Index of the first row behind the heads. */
  readonly bodyStart: number;
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  /** The column behind those that the head of the names is merged over. */
  readonly nameEnd: number;
  readonly lastYear: string | null;
  readonly targetYear: string | null;
  readonly yearlyGrowth: boolean;
  /** The unit that the head of the targets names; null where it names none. */
  readonly levelUnit: TargetCell | null;
  /** Columns with the results of years before the last one, oldest first. */
  readonly earlier: readonly { readonly column: number; readonly year: string }[];
  /** Columns that play no part of their own, with their heads. */
  readonly others: readonly { readonly column: number; readonly head: string }[];
}

const NAME = /^(?:主要|发展|经济|约束性|预期性)*(?:指标|项目)(?:名称)?$/u;
const UNIT = /^(?:计量)?单位$/u;
const CLASS = /属性|指标性质|指标类型|^性质$|^类型$|^类别$/u;
const GROWTH = /增长|增速|增幅|增减|同比|±/u;
const TARGET = /目标|计划|预期|安排/u;
const ACTUAL = /实绩|实际|完成|执行|上年|去年|预计/u;
const DONE = /实绩|实际|完成|执行|预计/u;
const SERIAL = /^(?:序号|编号|序|№|No\.?)$/iu;
const YEAR = /(?<year>(?:19|20)\d{2})/u;

/** Rows from the top in which heads are looked for: a title, a line of units and remarks may stand above. */
const SEARCHED = 12;
const MAX_HEAD_ROWS = 4;
/** Heads below others that say no more than how their figure is given. */
const MEASURE = /^(?:绝对[值数量]|数值|数量|总量|总额|金额|[（(].{1,8}[）)])$/u;

/** Tells the head of the column of names: 指标, 主要指标名称（单位） without blanks. */
export function isNameHead(words: string): boolean {
  return NAME.test(splitUnit(words).name.replace(/[（(](?:计量)?单位[）)]$/u, ''));
}

/** Tells the head of the column of serial numbers: 序号. */
export function isSerialHead(words: string): boolean {
  return SERIAL.test(words);
}

/** Tells words that head a column of figures, by themselves or behind others: 单位, 2025年, 目标, （%）. */
export function isHeadWords(words: string): boolean {
  return (
    isNameHead(words) ||
    SERIAL.test(words) ||
    /^[（(].{1,8}[）)]$|年|备注/u.test(words) ||
    [UNIT, CLASS, GROWTH, TARGET, ACTUAL].some((pattern) => pattern.test(words))
  );
}

/** Tells a head that stands under none over several columns: 指标, 单位, 属性, 序号. */
export function standsAlone(words: string): boolean {
  return isNameHead(words) || [UNIT, CLASS, SERIAL].some((pattern) => pattern.test(words));
}

/** Finds the row of heads; undefined when no row names an indicator and a target or a growth. */
export function findHeads(grid: Grid): TableHeads | undefined {
  for (const [row, cells] of grid.slice(0, SEARCHED).entries()) {
    const name = cells.findIndex((cell) => cell !== undefined && isNameHead(squeeze(cell.words)));
    if (name < 0) continue;
    const bodyStart = row + countHeadRows(grid, row, name);
    const width = Math.max(...grid.slice(row, bodyStart).map((line) => line.length));
    const heads = Array.from({ length: width }, (_, column) => joinHead(grid, { from: row, to: bodyStart, column }));
    const found = assignColumns(heads, name);
    if (found === undefined) continue;
    const level = found.columns.target ?? found.columns.lastYear;
    const levelUnit = level === undefined ? null : findUnit(grid.slice(row, bodyStart).map((line) => line[level]));
    let nameEnd = name + 1;
    while (nameEnd < cells.length && cells[nameEnd] === cells[name]) nameEnd++;
    return { start: row, bodyStart, nameEnd, levelUnit, ...found };
  }
  return undefined;
}

/** The unit that the heads of a column of levels name: 2025年计划投资（亿元）. */
function findUnit(heads: readonly (GridCell | undefined)[]): TargetCell | null {
  for (const head of heads) {
    const unit = head === undefined ? null : splitUnit(squeeze(head.words)).unit;
    if (head !== undefined && unit !== null) return { words: unit, place: head.place };
  }
  return null;
}

/** A further row of heads has the name's cell merged down into it, or nothing there and only words of heads. */
function countHeadRows(grid: Grid, first: number, name: number): number {
  let count = 1;
  while (count < MAX_HEAD_ROWS) {
    const row = grid[first + count];
    if (row === undefined) break;
    const own = row[name];
    const words = row
      .filter((cell): cell is GridCell => cell !== undefined && cell !== own)
      .map((cell) => squeeze(cell.words));
    const merged = own !== undefined && own === grid[first]?.[name];
    const onlyHeads =
      (own === undefined || own.words === '') &&
      words.some((word) => word !== '') &&
      words.every(
        (word) =>
          word === '' ||
          UNIT.test(word) ||
          CLASS.test(word) ||
          GROWTH.test(word) ||
          TARGET.test(word) ||
          ACTUAL.test(word) ||
          MEASURE.test(word),
      );
    if (!merged && !onlyHeads) break;
    count++;
  }
  return count;
}

function joinHead(grid: Grid, { from, to, column }: { from: number; to: number; column: number }): string {
  const stacked = grid.slice(from, to).map((row) => row[column]);
  return stacked
    .filter((cell, index): cell is GridCell => cell !== undefined && cell !== stacked[index - 1])
    .map((cell) => narrowDigits(squeeze(cell.words)))
    .join('');
}

interface Candidate {
  readonly column: number;
  readonly head: string;
  readonly year: string | null;
}

function assignColumns(
  heads: readonly string[],
  name: number,
): Omit<TableHeads, 'start' | 'bodyStart' | 'nameEnd' | 'levelUnit'> | undefined {
  const figures = heads
    .map((head, column): Candidate => ({ column, head, year: YEAR.exec(head)?.groups?.year ?? null }))
    .filter(({ column, head }) => column !== name && head !== '' && !UNIT.test(head) && !CLASS.test(head));
  const levels = figures.filter(
    ({ head }) => !GROWTH.test(head) && (TARGET.test(head) || ACTUAL.test(head) || YEAR.test(head)),
  );
  const growths = figures.filter(({ head }) => GROWTH.test(head));

  const target =
    pickLatest(levels.filter(({ head }) => TARGET.test(head))) ??
    pickLatest(levels.filter(({ head }) => !ACTUAL.test(head)));
  // Last year's plan has a growth of its own, which is neither this year's target nor last year's result.
  const ofYear = growths.filter(({ year }) => year !== null && year === target?.year);
  const aimed = growths.filter(({ head }) => TARGET.test(head));
  const growth =
    ofYear.find(({ head }) => !ACTUAL.test(head)) ??
    ofYear[0] ??
    aimed.find(({ year }) => year === null) ??
    (target?.year == null ? pickLatest(aimed) : undefined) ??
    growths.find(({ head, column }) => !ACTUAL.test(head) && column > (target?.column ?? name));
  if (target === undefined && growth === undefined) return undefined;
  const targetYear = target?.year ?? growth?.year ?? null;
  const earlier = levels.filter(
    ({ column, year }) => column !== target?.column && (year === null || targetYear === null || year < targetYear),
  );
  const plans = earlier.filter(({ head }) => isPlanHead(head));
  const lastYear =
    pickLatest(earlier.filter(({ head }) => ACTUAL.test(head) && !isPlanHead(head))) ??
    pickLatest(earlier.filter(({ head }) => !TARGET.test(head)));
  const results = growths.filter(({ head }) => !isPlanHead(head));
  const lastYearGrowth = results.find(
    ({ column, head, year }) =>
      column !== growth?.column &&
      (ACTUAL.test(head) ||
        (year !== null && year === lastYear?.year) ||
        (year !== null && targetYear !== null && lastYear === undefined && year < targetYear) ||
        column === (lastYear?.column ?? -2) + 1),
  );
  const unit = heads.findIndex((head) => UNIT.test(head));
  // 类别 heads a column of groups where another one holds the 属性.
  const named = heads.findIndex((head) => /属性|指标性质|指标类型/u.test(head));
  const kind = named >= 0 ? named : heads.findIndex((head) => CLASS.test(head));
  const columns: Partial<Record<ColumnRole, number>> = { name };
  if (unit >= 0) columns.unit = unit;
  if (kind >= 0) columns.class = kind;
  const lastYearName = lastYear?.year ?? lastYearGrowth?.year ?? null;
  const isOfLastYear = ({ year }: Candidate) => year === lastYearName || year === null;
  const lastPlan = pickLatest(plans.filter(isOfLastYear));
  const lastPlanGrowth = pickLatest(
    growths.filter((found) => isPlanHead(found.head) && found.column !== growth?.column && isOfLastYear(found)),
  );
  for (const [role, found] of Object.entries({
    lastYear,
    lastYearGrowth,
    lastPlan,
    lastPlanGrowth,
    target,
    growth,
  })) {
    if (found !== undefined) columns[role as ColumnRole] = found.column;
  }
  const past = earlier
    .flatMap(({ column, year }) =>
      year !== null &&
      column !== lastYear?.column &&
      column !== lastPlan?.column &&
      (lastYearName === null || year < lastYearName)
        ? [{ column, year }]
        : [],
    )
    .sort((one, other) => (one.year < other.year ? -1 : 1));
  const taken = new Set([...Object.values(columns), ...past.map(({ column }) => column)]);
  const others = heads.flatMap((head, column) =>
    head === '' || taken.has(column) || SERIAL.test(head) ? [] : [{ column, head }],
  );
  const yearlyGrowth = growth !== undefined && /年均/u.test(growth.head);
  return { columns, lastYear: lastYearName, targetYear, yearlyGrowth, earlier: past, others };
}

/** Tells the head of what was planned from that of what was reached: 上年计划, 2024年目标, 计划 below 2024年. */
function isPlanHead(head: string): boolean {
  return TARGET.test(head) && !DONE.test(head);
}

/** True for a row that begins another table below: its cell under the name's head is such a head itself. */
export function isHeadRow(cells: readonly (GridCell | undefined)[], { columns }: TableHeads): boolean {
  const cell = columns.name === undefined ? undefined : cells[columns.name];
  return cell !== undefined && isNameHead(squeeze(cell.words));
}

/** The candidate of the latest year; without years the last one. */
function pickLatest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best === undefined || (candidate.year ?? '') >= (best.year ?? '') ? candidate : best),
    undefined,
  );
}

/** Digits typed in full width read as plain ones. */
function narrowDigits(words: string): string {
  return words.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Heads are set with blanks and line breaks for looks. */
export function squeeze(words: string): string {
  return words.replace(/[\s\u3000]+/gu, '');
}

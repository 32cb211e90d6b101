import type { TargetClass } from '@planwright/compiler';
import { parseFigure } from './figure.ts';
import type { Grid, GridCell } from './grid.ts';
import { type ColumnRole, findHeads, isHeadRow, squeeze, type TableHeads } from './heads.ts';
import type { TargetCell, TargetFigure, TargetRow, TargetTable } from './model.ts';
import { splitBeside } from './side-by-side.ts';
import { findUnitAbove, isRate, splitUnit } from './units.ts';

const CLASSES: readonly (readonly [RegExp, TargetClass])[] = [
  [/约束/u, 'binding'],
  [/预期/u, 'anticipatory'],
  [/高质量/u, 'high-quality'],
];

/**
 * 指标目标表: all tables of targets of a grid, from the top; no row of the grid is left out of them unless there is none.
 *
 * @param before the lines of the document over the grid, which may name its unit
 */
export function findTargetTables(grid: Grid, before: Grid = []): readonly TargetTable[] {
  const beside = splitBeside(grid).map((part) => findBelow(part, before));
  return beside.every((tables) => tables.length > 0) ? beside.flat() : findBelow(grid, before);
}

/** The tables of a grid that stand one below the other. */
function findBelow(grid: Grid, before: Grid): readonly TargetTable[] {
  const tables: TargetTable[] = [];
  let rest = grid;
  for (;;) {
    const found = findHeads(rest);
    if (found === undefined) break;
    const first = grid.length - rest.length + found.start;
    const heads = { ...found, levelUnit: found.levelUnit ?? findUnitAbove([...before, ...grid.slice(0, first)]) };
    const next = rest.findIndex((cells, index) => index >= heads.bodyStart && isHeadRow(cells, heads));
    const own = next < 0 ? rest : rest.slice(0, next);
    const table = readTable(own, heads);
    if (table.rows.length === 0) break;
    tables.push(table);
    rest = next < 0 ? [] : rest.slice(next);
  }
  const last = tables.at(-1);
  return last === undefined || rest.length === 0
    ? tables
    : [...tables.slice(0, -1), { ...last, below: [...last.below, ...listWords(rest)] }];
}

function readTable(grid: Grid, heads: TableHeads): TargetTable {
  const rows: TargetRow[] = [];
  const below: (readonly (GridCell | undefined)[])[] = [];
  let group: { readonly words: string; readonly cells: readonly (GridCell | undefined)[] } | null = null;
  let used = true;
  for (const cells of grid.slice(heads.bodyStart)) {
    const row = readRow(cells, heads, group?.words ?? null);
    if (row !== undefined) {
      rows.push(row);
      used = true;
      continue;
    }
    const words = findGroup(cells);
    if (words === undefined) below.push(cells);
    else {
      if (group !== null && !used) below.push(group.cells);
      group = { words, cells };
      used = false;
    }
  }
  if (group !== null && !used) below.push(group.cells);
  const { lastYear, targetYear, yearlyGrowth } = heads;
  const above = listWords(grid.slice(0, heads.start));
  return { lastYear, targetYear, yearlyGrowth, rows, above, below: listWords(below) };
}

/** The cells with words of each row, a merged one once. */
function listWords(rows: Grid): readonly (readonly TargetCell[])[] {
  return rows
    .map((cells) => [
      ...new Set(cells.filter((cell): cell is GridCell => cell !== undefined && squeeze(cell.words) !== '')),
    ])
    .filter((cells) => cells.length > 0);
}

function readRow(
  cells: readonly (GridCell | undefined)[],
  { columns, nameEnd, earlier, others, levelUnit }: TableHeads,
  group: string | null,
): TargetRow | undefined {
  const at = (role: ColumnRole) => {
    const column = columns[role];
    const cell = column === undefined ? undefined : cells[column];
    return cell === undefined || squeeze(cell.words) === '' ? undefined : cell;
  };
  const figure = (role: ColumnRole): TargetFigure | null => {
    const cell = at(role);
    return cell === undefined || cell === at('name') || /^[-—–/]+$/u.test(squeeze(cell.words))
      ? null
      : parseFigure(cell);
  };
  const nameCell = findName(cells, columns.name, nameEnd);
  const target = figure('target');
  const growth = figure('growth');
  const lastYear = figure('lastYear');
  const lastYearGrowth = figure('lastYearGrowth');
  if (
    nameCell === undefined ||
    (target === null && growth === null && lastYear?.amount == null && lastYearGrowth?.amount == null)
  )
    return undefined;
  const { name, unit: ownUnit } = splitName(nameCell);
  const unit = at('unit');
  const kind = at('class');
  return {
    name,
    group,
    unit:
      unit === undefined
        ? (ownUnit ?? (isRate(name.words) ? null : levelUnit))
        : { words: squeeze(unit.words), place: unit.place },
    lastYear,
    lastYearGrowth,
    lastPlan: figure('lastPlan'),
    lastPlanGrowth: figure('lastPlanGrowth'),
    target,
    growth,
    class:
      kind === undefined
        ? null
        : { ...kind, value: CLASSES.find(([pattern]) => pattern.test(kind.words))?.[1] ?? null },
    earlier: earlier.flatMap(({ column, year }) => {
      const cell = cells[column];
      const past = cell === undefined || squeeze(cell.words) === '' ? undefined : parseFigure(cell);
      return past?.amount == null ? [] : [{ ...past, year }];
    }),
    remarks: others.flatMap(({ column, head }) => {
      const cell = cells[column];
      const shown =
        cell !== undefined && cell !== nameCell && cell !== cells[column - 1] && /[\p{L}\p{N}]/u.test(cell.words);
      return shown ? [readRemark(cell, head)] : [];
    }),
  };
}

/** Under a head merged over several columns a part stands one column further, behind nothing or 其中. */
function findName(
  cells: readonly (GridCell | undefined)[],
  start: number | undefined,
  end: number,
): GridCell | undefined {
  const named =
    start === undefined
      ? []
      : cells.slice(start, end).filter((cell) => cell !== undefined && squeeze(cell.words) !== '');
  return named.find((cell) => !/^[#＃]?其中[:：]?$/u.test(squeeze(cell!.words))) ?? named[0];
}

/** `1.地区生产总值（亿元）` is the indicator 地区生产总值 in 亿元. */
function splitName({ words, place }: GridCell): { readonly name: TargetCell; readonly unit: TargetCell | null } {
  const plain = squeeze(words).replace(
    /^(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[#＃]?其中[:：]?)/u,
    '',
  );
  const { name, unit } = splitUnit(plain);
  return { name: { words: name, place }, unit: unit === null ? null : { words: unit, place } };
}

/** What another column says of the row; a bare number takes the unit of its head along: 总投资（亿元）. */
function readRemark(cell: GridCell, head: string): TargetRow['remarks'][number] {
  const words = cell.words.replace(/\s+/gu, ' ').trim();
  const { name, unit } = splitUnit(head);
  return unit !== null && /^[\d.,]+$/u.test(words)
    ? { head: name, words: `${words}${unit}`, place: cell.place }
    : { head, words, place: cell.place };
}

/** A row with words in one cell only (often merged over all columns) heads the rows below it. */
function findGroup(cells: readonly (GridCell | undefined)[]): string | undefined {
  const filled = new Set(cells.filter((cell): cell is GridCell => cell !== undefined && squeeze(cell.words) !== ''));
  return filled.size === 1 ? squeeze([...filled][0]!.words) : undefined;
}

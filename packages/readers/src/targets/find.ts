import type { TargetClass } from '@planwright/compiler';
import { parseFigure } from './figure.ts';
import type { Grid, GridCell } from './grid.ts';
import { type ColumnRole, findHeads, squeeze, type TableHeads } from './heads.ts';
import type { TargetCell, TargetFigure, TargetRow, TargetTable } from './model.ts';

const CLASSES: readonly (readonly [RegExp, TargetClass])[] = [
  [/约束/u, 'binding'],
  [/预期/u, 'anticipatory'],
  [/高质量/u, 'high-quality'],
];

/** 指标目标表: the rows of a grid that has the heads of one; undefined when it has not, or no row with a figure. */
export function findTargetTable(grid: Grid): TargetTable | undefined {
  const heads = findHeads(grid);
  if (heads === undefined) return undefined;
  const rows: TargetRow[] = [];
  let group: string | null = null;
  for (const cells of grid.slice(heads.bodyStart)) {
    const row = readRow(cells, heads, group);
    if (row === undefined) {
      group = findGroup(cells) ?? group;
    } else rows.push(row);
  }
  return rows.length === 0 ? undefined : { lastYear: heads.lastYear, targetYear: heads.targetYear, rows };
}

function readRow(
  cells: readonly (GridCell | undefined)[],
  { columns }: TableHeads,
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
  const nameCell = at('name');
  const target = figure('target');
  const growth = figure('growth');
  const lastYear = figure('lastYear');
  if (nameCell === undefined || (target === null && growth === null && lastYear?.amount == null)) return undefined;
  const { name, unit: ownUnit } = splitName(nameCell);
  const unit = at('unit');
  const kind = at('class');
  return {
    name,
    group,
    unit: unit === undefined ? ownUnit : { words: squeeze(unit.words), place: unit.place },
    lastYear,
    lastYearGrowth: figure('lastYearGrowth'),
    target,
    growth,
    class:
      kind === undefined
        ? null
        : { ...kind, value: CLASSES.find(([pattern]) => pattern.test(kind.words))?.[1] ?? null },
  };
}

/** `1.地区生产总值（亿元）` is the indicator 地区生产总值 in 亿元; a bracket that holds no unit stays in the name. */
function splitName({ words, place }: GridCell): { readonly name: TargetCell; readonly unit: TargetCell | null } {
  const plain = squeeze(words).replace(
    /^(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)]|[一二三四五六七八九十]{1,3}、|其中[:：]?)/u,
    '',
  );
  const match = /^(?<name>.+)[（(](?<unit>%|％|[\p{Script=Han}/]{1,8})[）)]$/u.exec(plain);
  const unit = match?.groups?.unit;
  if (
    match === null ||
    unit === undefined ||
    !/%|％|元|人|户|个|吨|亩|公里|米|千瓦|度|所|家|件|张|年|岁|台|套/u.test(unit)
  ) {
    return { name: { words: plain, place }, unit: null };
  }
  return { name: { words: match.groups!.name!, place }, unit: { words: unit.replace('％', '%'), place } };
}

/** A row with words in one cell only (often merged over all columns) heads the rows below it. */
function findGroup(cells: readonly (GridCell | undefined)[]): string | undefined {
  const filled = new Set(cells.filter((cell): cell is GridCell => cell !== undefined && squeeze(cell.words) !== ''));
  return filled.size === 1 ? squeeze([...filled][0]!.words) : undefined;
}

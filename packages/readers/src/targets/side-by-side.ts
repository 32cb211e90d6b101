import type { Grid, GridCell } from './grid.ts';
import { findHeads, isNameHead, isSerialHead, squeeze } from './heads.ts';

/** Rows from the top in which heads are looked for. */
const SEARCHED = 12;

/** 并排的表: parts a grid in which the same heads stand twice beside each other into one grid a table; what is above stays with the first. */
export function splitBeside(grid: Grid): readonly Grid[] {
  for (const [row, cells] of grid.slice(0, SEARCHED).entries()) {
    const starts = findStarts(cells);
    if (starts.length < 2) continue;
    const grids = starts.map((start, index) => {
      const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
      return grid.map((line, at) => (at < row ? (index === 0 ? line : []) : cut(line, index === 0 ? 0 : start, end)));
    });
    return grids.every((part) => findHeads(part) !== undefined) ? grids : [grid];
  }
  return [grid];
}

/** Where tables begin: heads of names that say the same, with the serial numbers in front of them. */
function findStarts(cells: readonly (GridCell | undefined)[]): readonly number[] {
  const starts: number[] = [];
  let name: string | undefined;
  for (const [column, cell] of cells.entries()) {
    if (cell === undefined || cell === cells[column - 1]) continue;
    const words = squeeze(cell.words);
    if (!isNameHead(words) || (name !== undefined && words !== name)) continue;
    name = words;
    const before = cells[column - 1];
    starts.push(before !== undefined && isSerialHead(squeeze(before.words)) ? column - 1 : column);
  }
  return starts;
}

/** A cell merged from the columns before belongs to them. */
function cut(line: readonly (GridCell | undefined)[], start: number, end: number): readonly (GridCell | undefined)[] {
  const before = start === 0 ? undefined : line[start - 1];
  return line.slice(start, end).map((cell) => (cell !== undefined && cell === before ? undefined : cell));
}

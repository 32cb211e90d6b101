import type { Merge, SheetCell } from './workbook.ts';

/** The cells of a sheet that show, and how many of its rows and columns with words do not. */
export interface Shown {
  readonly cells: readonly SheetCell[];
  readonly hidden: number;
}

/** Columns of the format (ECMA-376 part 1, 18.3.1.13); each is described once. */
const COLUMNS = 16_384;

/**
 * 隐藏的行列: leaves out what somebody hid by hand (`hidden`: ECMA-376 part 1, 18.3.1.13 and 18.3.1.73). Rows that a filter in use hides and folded
 * groups are only out of view, and stay. A merged cell shows while any place of it does.
 */
export function dropHidden(xml: string, cells: readonly SheetCell[], merges: readonly Merge[]): Shown {
  if (!xml.includes('hidden=')) return { cells, hidden: 0 };
  const rows = findNext(/<(?:\w+:)?filterColumn[\s>]/u.test(xml) ? [] : listRows(xml));
  const columns = findNext(listColumns(xml));
  if (rows.size + columns.size === 0) return { cells, hidden: 0 };
  const showing = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    if ((rows.get(top) ?? top) <= bottom && (columns.get(left) ?? left) <= right) showing.add(`${top} ${left}`);
  }
  const dropped = new Set<string>();
  const shown = cells.filter(({ row, column }) => {
    const inRow = rows.has(row);
    if ((!inRow && !columns.has(column)) || showing.has(`${row} ${column}`)) return true;
    dropped.add(inRow ? `row ${row}` : `column ${column}`);
    return false;
  });
  return { cells: shown, hidden: dropped.size };
}

/** For each of these rows or columns, given in order, the next one that is none of them. */
function findNext(hidden: readonly number[]): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  for (const index of hidden.toReversed()) next.set(index, next.get(index + 1) ?? index + 1);
  return next;
}

function listRows(xml: string): readonly number[] {
  const rows: number[] = [];
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?row\s([^<>]*)>/gu)) {
    if (!isHidden(attributes)) continue;
    const number = Number(readAttribute(attributes, 'r'));
    if (Number.isInteger(number) && number > 0) rows.push(number - 1);
  }
  return rows;
}

function listColumns(xml: string): readonly number[] {
  const marks = new Uint8Array(COLUMNS);
  const head = xml.slice(0, Math.max(0, xml.indexOf('sheetData')));
  for (const [, attributes = ''] of [...head.matchAll(/<(?:\w+:)?col\s([^<>]*)>/gu)].slice(0, COLUMNS)) {
    if (!isHidden(attributes)) continue;
    const [from, to] = [Number(readAttribute(attributes, 'min')), Number(readAttribute(attributes, 'max'))];
    if (from >= 1 && to >= from) marks.fill(1, from - 1, to);
  }
  return [...marks.keys()].filter((column) => marks[column] === 1);
}

function isHidden(attributes: string): boolean {
  const folded = (readAttribute(attributes, 'outlineLevel') ?? '0') !== '0';
  return !folded && ['1', 'true'].includes(readAttribute(attributes, 'hidden') ?? '');
}

function readAttribute(attributes: string, name: string): string | undefined {
  const start = ` ${attributes}`.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 2;
  return attributes.slice(from, attributes.indexOf('"', from));
}

import type { Span } from '#model.ts';

/** 1, 2, 3 …: the numbers of a table's rows, each on a line of its own. */
const ROW_NUMBER = /(?<=\n)[ \t\u3000]{0,4}(?<number>\d{1,3})[ \t\u3000]{0,4}(?=\n)/gu;
const ROWS_AT_LEAST = 2;

/** 市教育局, 各区县; 6月底前, 年内: cells that stand last in a row. */
const UNIT_CELL =
  /^[\p{Script=Han}、，,（）() \t\u3000]{0,60}(?:[局委办厅会联府司]|街道|部门?|单位|各[\p{Script=Han}（）、]{0,6}[县区镇市乡])$/u;
const DATE_CELL = /^(?:全年|年内|(?:20\d{2}年)?(?:年底|上半年|[一二三四]季度|(?:1[0-2]|[1-9])月)|20\d{2}年).{0,12}$/u;
/** What stands above the numbers of the rows, so many characters before the first of them at most. */
const NUMBERS_HEAD = /^(?:序号|编号)$/u;
const HEAD_WITHIN = 200;
/** A cell of units or a date is no longer than this. */
const CELL_AT_MOST = 80;

/**
 * Where the rows of a table begin whose cells stand on lines of their own; empty where its rows are not numbered from 1 on. A number within a row
 * (数量) may be that of the next: a row begins behind a cell of units or a date, or where the row before has a cell for each head. Where cells are
 * merged it may also begin elsewhere, if the row behind it does so.
 */
export function findRowStarts(text: string, within: Span): readonly number[] {
  const stretch = text.slice(within.start, within.end);
  const starts: number[] = [];
  let columns = Number.POSITIVE_INFINITY;
  let cells = 0;
  let counted = 0;
  let doubtful: number | undefined;
  for (const { 0: line, index, groups } of stretch.matchAll(ROW_NUMBER)) {
    const number = Number(groups!.number);
    if (number !== starts.length + 1 && (doubtful === undefined || number !== starts.length + 2)) continue;
    if (starts.length === 0) columns = countHeads(stretch.slice(Math.max(0, index - HEAD_WITHIN), index));
    else if (!closesRow(lineBefore(stretch, index))) {
      if (number !== starts.length + 1) continue;
      cells += countLines(stretch.slice(counted, index));
      counted = index;
      if (cells < columns) {
        if (!closesRow(lineBehind(stretch, index + line.length))) doubtful ??= index;
        continue;
      }
    }
    if (number === starts.length + 2) starts.push(within.start + doubtful!);
    starts.push(within.start + index);
    doubtful = undefined;
    cells = 0;
    counted = index;
  }
  return starts.length < ROWS_AT_LEAST ? [] : starts;
}

function closesRow(line: string): boolean {
  return DATE_CELL.test(line) || UNIT_CELL.test(line);
}

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - CELL_AT_MOST), at).trimEnd();
  return before.slice(before.lastIndexOf('\n') + 1).trim();
}

function lineBehind(text: string, at: number): string {
  return text
    .slice(at, at + CELL_AT_MOST)
    .trimStart()
    .split('\n', 1)[0]!
    .trim();
}

/** How many heads stand above the first row, 序号 being the first of them; endless where they cannot be told. */
function countHeads(above: string): number {
  const lines = above.split('\n').map((line) => line.trim());
  const first = lines.findLastIndex((line) => NUMBERS_HEAD.test(line));
  return first < 0 ? Number.POSITIVE_INFINITY : lines.slice(first).filter((line) => line !== '').length;
}

function countLines(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

/**
 * Binds what stands in cells to the rows that they belong to: what a row holds once holds for all of it, also for what stands behind it, and
 * not for the row before, whose own cell may be merged with one above.
 *
 * @param prints in text order
 * @param starts of rows, in text order
 */
export function bindToRows<Print extends Span>(
  prints: readonly Print[],
  starts: readonly number[],
): readonly (Print & { readonly from?: number })[] {
  let row = 0;
  const rows = prints.map(({ start }) => {
    while (row < starts.length && starts[row]! <= start) row += 1;
    return row;
  });
  return prints.map((print, index) => {
    const own = rows[index]!;
    if (own === 0) return print;
    const from = rows[index - 1] === own ? prints[index - 1]!.end : starts[own - 1]!;
    const closes = rows[index + 1] !== own && own < starts.length;
    return { ...print, from, end: closes ? starts[own]! : print.end };
  });
}

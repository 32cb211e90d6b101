import type { Paragraph, Segment } from './segments.ts';

/*
 * 表行: lines of the plan's text whose cells tabs part, as pasted tables have them. They are set in columns, those of one table alike. A table has two rows
 * and short cells; a line with a tab that stands alone, or is prose, stays a paragraph: Word parts the number of an item from its words by a tab.
 */

const TAB = '\t';
/** A line without cells goes between the rows of one table when it is no longer than this: 一、经济发展. */
const GROUP_AT_MOST = 24;
/** A column is as wide as its longest cell, between these. In ems. */
const NARROWEST = 2.5;
const WIDEST = 14;
/** A column gives no room away below this, unless so many columns would not fit. In ems. */
const ROOM_AT_LEAST = 5;
/** A cell that is longer, or ends a sentence, is prose. */
const CELL_AT_MOST = 40;
const SENTENCE_END = '。';
/** 1. or （一） before the words of an item. */
const NUMBERING = /^\s*(?:[（(][\d一二三四五六七八九十]+[）)]|[\d一二三四五六七八九十]+[.．、)）])\s*$/;
const GAP = 0.3;
const LINE = 44;
/** Rows whose cells differ by as many are of two tables. */
const OTHER_TABLE = 2;
/** Digits and Latin letters are about this wide beside Chinese characters. */
const NARROW = 0.56;

/** The columns of each line with cells, as a grid's template, by where its paragraph starts; lines of one table have the same. */
export function layRows(text: string, paragraphs: readonly Paragraph[]): ReadonlyMap<number, string> {
  const templates = new Map<number, string>();
  if (!text.includes(TAB)) return templates;
  let rows: Paragraph[] = [];
  const cellsOf = ({ start, end }: Paragraph): readonly string[] => text.slice(start, end).split(TAB);
  const close = () => {
    if (rows.length > 1) {
      const template = templateOf(rows.map(cellsOf));
      for (const { start } of rows) templates.set(start, template);
    }
    rows = [];
  };
  for (const paragraph of paragraphs) {
    const { start, end } = paragraph;
    const cells = cellsOf(paragraph);
    if (isRow(cells)) {
      const [first] = rows;
      const before = first === undefined ? cells.length : cellsOf(first).length;
      if (Math.abs(cells.length - before) >= OTHER_TABLE) close();
      rows.push(paragraph);
    } else if (end - start > GROUP_AT_MOST && rows.length > 0) close();
  }
  close();
  return templates;
}

function isRow(cells: readonly string[]): boolean {
  if (cells.length < 2 || (cells.length === 2 && NUMBERING.test(cells[0]!))) return false;
  return cells.every((words) => words.trim().length <= CELL_AT_MOST && !words.includes(SENTENCE_END));
}

function templateOf(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const cells of rows)
    for (const [column, words] of cells.entries())
      widths[column] = Math.max(widths[column] ?? NARROWEST, widthOf(words.trim()));
  const least = widths.map((width) => Math.min(width, ROOM_AT_LEAST) + GAP);
  const fits = least.reduce((sum, width) => sum + width, 0) <= LINE;
  return widths
    .map(
      (width, column) =>
        `minmax(${fits ? `${least[column]!.toFixed(1)}em` : '0'}, ${Math.min(width, WIDEST).toFixed(1)}fr)`,
    )
    .join(' ');
}

function widthOf(words: string): number {
  let width = 0;
  for (const sign of words) width += sign.charCodeAt(0) < 0x2000 ? NARROW : 1;
  return width;
}

/** The segments of each cell; a tab ends the cell that stands before it. */
export function splitCells(text: string, segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const cells: Segment[][] = [[]];
  for (const { start, end, marks } of segments) {
    let from = start;
    for (let tab = text.indexOf(TAB, from); tab >= 0 && tab < end; tab = text.indexOf(TAB, from)) {
      cells.at(-1)!.push({ start: from, end: tab + 1, marks });
      cells.push([]);
      from = tab + 1;
    }
    if (from < end) cells.at(-1)!.push({ start: from, end, marks });
  }
  return cells;
}

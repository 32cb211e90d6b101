import { DATE_COLUMN } from '#text/column-heads.ts';
import type { Span } from '../model.ts';

/*
 * 任务分解表: a table of tasks in a text, its rows set in lines and its cells parted by tabs or strokes. Read as running text, a row would be one
 * sentence of its number, its task, the units in charge and the date.
 */

/** A cell of a row that says who is in charge; `supports` where its column is one of units that help. */
export interface ChargeCell extends Span {
  readonly supports: boolean;
}

/** 任务行: a row of a table of tasks, and the cells that say who does it and by when. A cell that is merged over several rows holds for each. */
export interface TaskRow extends Span {
  readonly inCharge: readonly ChargeCell[];
  readonly due: Span | null;
}

/** A text with its tables of tasks laid out. */
export interface LaidOut {
  readonly text: string;
  /** In text order. */
  readonly rows: readonly TaskRow[];
  /** What stands above the columns, and cells of units, dates, years and money, which promise nothing of themselves; in text order. */
  readonly asides: readonly Span[];
}

const TAB = '\t';
const STROKE = '|';
/** Strokes first: tabs beside them only set them out. */
const MARKS = [STROKE, TAB] as const;
/** A row has this many cells at least where its head has as many or more; else as many as the head. */
const CELLS_AT_LEAST = 3;
const HEAD_AT_LEAST = 2;
const HEAD_AT_MOST = 32;
/** A table of tasks goes on over so many lines without cells: headings within it. */
const LINES_WITHOUT_CELLS = 3;
/** A row with more cells that hold nothing but numbers is one of indicators. */
const NUMBERS_AT_MOST = 2;

/** 牵头单位, 责任领导, 完成时限: what stands above the cells of who does it and by when. */
const IN_CHARGE = /^(?:牵头|责任|主办|承办|落实|实施|协办|配合)(?:责任)?(?:单位|部门|领导|人|主体)/u;
/** 牵头单位, 责任单位及责任人: such a column that names units. */
const UNITS = /^(?:牵头|责任|主办|承办|落实|实施|协办|配合|协同|参与)(?:责任)?(?:单位|部门|主体)/u;
const SUPPORTING = /^(?:协办|配合|协同|参与)/u;
const LEADING = /^(?:牵头|主办)/u;
/** 指标, 单位: what stands above the cells of a table of indicators. */
const MEASURED = /^(?:计量)?单位$|指标/u;
const TASKS = /任务|工作|事项|实事|内容|目标|举措|措施|项目/u;
/** 序号, 建设时间, 年度投资: columns of numbers that say nothing of indicators. */
const NUMBERED = /序号|编号|时间|时限|年份|年度$|投资|资金|金额|经费|数量|分值|权重/u;
/** 项目名称, 类别: captions, where what is to be done has a column of its own. */
const CAPTION = /^(?:项目|事项|实事|工作|任务|民生实事)?(?:名称|类别|分类|类型|领域|板块)$/u;
const CONTENT = /内容|目标|举措|措施|标准|要求|计划/u;
/** What a caption that names a project ends in. */
const NAMES_PROJECT =
  /(?:工程|项目|建设|改造|扩建|迁建|新建|治理|整治|提升|修复|[厂园路桥校院馆站场库楼城线]|中心|基地|管网|小区|幼儿园)$/u;
/** What stands above a column is no longer than this. */
const COLUMN_AT_MOST = 12;
const NUMBER = /^[\d.,%％±+-]{1,16}$/u;
/** A cell that says what the one above it says; an empty one is merged with it. */
const AS_ABOVE = /^(?:同上|〃|″)?$/u;
const WHITE = /[\s\u3000]/gu;

type Cell = Span & { readonly words: string };

/** The cells of a line of the text, without the blanks around them. */
function cellsOf(text: string, line: Span, mark: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (let from = line.start; from <= line.end; ) {
    const next = text.indexOf(mark, from);
    const end = next < 0 || next > line.end ? line.end : next;
    const own = text.slice(from, end);
    const start = from + own.length - own.trimStart().length;
    cells.push({ start, end: start + own.trim().length, words: own.replace(WHITE, '') });
    from = end + 1;
  }
  return cells;
}

/** Whether a line stands above a table of tasks: 序号, 重点任务, 牵头单位, 完成时限. */
function isHead(cells: readonly Cell[]): boolean {
  return (
    cells.length >= HEAD_AT_LEAST &&
    cells.length <= HEAD_AT_MOST &&
    !cells.some(({ words }) => MEASURED.test(words)) &&
    cells.some(({ words }) => IN_CHARGE.test(words)) &&
    cells.some(({ words }) => TASKS.test(words) && words.length <= COLUMN_AT_MOST)
  );
}

function isRow(cells: readonly Cell[], columns: readonly string[]): boolean {
  return (
    cells.length >= Math.min(columns.length, CELLS_AT_LEAST) &&
    cells.filter(({ words }, index) => NUMBER.test(words) && !NUMBERED.test(columns[index] ?? '')).length <=
      NUMBERS_AT_MOST
  );
}

/** The cells of a row that say nothing that is to be done. */
function asidesOf(cells: readonly Cell[], columns: readonly string[]): readonly Span[] {
  const described = columns.some((head) => CONTENT.test(head) && !CAPTION.test(head));
  return cells.filter(({ words }, index) => {
    const head = columns[index] ?? '';
    if (described && CAPTION.test(head)) return !NAMES_PROJECT.test(words);
    return IN_CHARGE.test(head) || DATE_COLUMN.test(head) || (NUMBERED.test(head) && NUMBER.test(words));
  });
}

function isAsAbove(cell: Cell | undefined): boolean {
  return cell !== undefined && AS_ABOVE.test(cell.words);
}

/** The row of cells under their heads; what a cell leaves to the one above it is taken from the row above, but nothing where the row lacks the cell. */
function rowOf(cells: readonly Cell[], columns: readonly string[], above: TaskRow | undefined): TaskRow {
  const led = columns.some((head) => LEADING.test(head));
  const inCharge: ChargeCell[] = [];
  let due: Span | null = null;
  for (const [index, head] of columns.entries()) {
    const cell = cells[index];
    if (UNITS.test(head)) {
      const shown = isAsAbove(cell) ? above?.inCharge[inCharge.length] : cell;
      const supports = SUPPORTING.test(head) || (led && !LEADING.test(head));
      inCharge.push({ start: shown?.start ?? 0, end: shown?.end ?? 0, supports });
    } else if (DATE_COLUMN.test(head)) due ??= (isAsAbove(cell) ? above?.due : cell) ?? null;
  }
  const last = cells[cells.length - 1]!;
  return { start: cells[0]!.start, end: last.end, inCharge, due: due && { start: due.start, end: due.end } };
}

/** The text with each cell of its tables of tasks on a line of its own; as long as it was, so that all places stay. */
export function layCellsOut(text: string): LaidOut {
  const marks = MARKS.filter((one) => text.includes(one));
  if (marks.length === 0) return { text, rows: NO_ROWS, asides: NO_ASIDES };
  const rows: TaskRow[] = [];
  const asides: Span[] = [];
  const lines = text.split('\n');
  let without = LINES_WITHOUT_CELLS + 1;
  let columns: readonly string[] = [];
  let above: TaskRow | undefined;
  // of the table that is read: a head may have another than the rows of the table before
  let mark = marks[0]!;
  let end = -1;
  for (const [index, line] of lines.entries()) {
    const start = end + 1;
    end = start + line.length;
    const headMark = marks.find((one) => line.includes(one) && isHead(cellsOf(text, { start, end }, one)));
    mark = headMark ?? mark;
    if (!line.includes(mark)) {
      without += 1;
      if (line.trim() !== '') above = undefined;
      continue;
    }
    const cells = cellsOf(text, { start, end }, mark);
    const head = headMark !== undefined;
    if (!head && (without > LINES_WITHOUT_CELLS || !isRow(cells, columns))) {
      without += 1;
      above = undefined;
      continue;
    }
    without = 0;
    lines[index] = line.replaceAll(mark, '\n');
    if (head) {
      columns = cells.map(({ words }) => words);
      asides.push({ start, end });
      above = undefined;
    } else {
      above = rowOf(cells, columns, above);
      rows.push(above);
      for (const aside of asidesOf(cells, columns)) asides.push({ start: aside.start, end: aside.end });
    }
  }
  return asides.length === 0 ? { text, rows, asides } : { text: lines.join('\n'), rows, asides };
}

const NO_ROWS: readonly TaskRow[] = [];
const NO_ASIDES: readonly Span[] = [];

/*
 * 任务分解表: a table of tasks in a text, its rows set in lines and its cells parted by tabs or strokes. Read as running text, a row would be one
 * sentence of its number, its task, the units in charge and the date.
 */

const TAB = '\t';
const STROKE = '|';
/** A row has this many cells at least where its head has as many or more; else as many as the head. */
const CELLS_AT_LEAST = 3;
const HEAD_AT_LEAST = 2;
/** A table of tasks goes on over so many lines without cells: headings within it. */
const LINES_WITHOUT_CELLS = 3;
/** A row with more cells that hold nothing but numbers is one of indicators. */
const NUMBERS_AT_MOST = 2;

/** 牵头单位, 责任领导, 完成时限: what stands above the cells of who does it and by when. */
const IN_CHARGE = /^(?:牵头|责任|主办|承办|落实|实施|协办|配合)(?:责任)?(?:单位|部门|领导|人|主体)/u;
/** 指标, 单位: what stands above the cells of a table of indicators. */
const MEASURED = /^(?:计量)?单位$|指标/u;
const TASKS = /任务|工作|事项|内容|目标|举措|措施|项目/u;
/** What stands above a column is no longer than this. */
const COLUMN_AT_MOST = 12;
const NUMBER = /^[\d.,%％±+-]{1,16}$/u;

function cellsOf(line: string, mark: string): readonly string[] {
  return line.split(mark).map((cell) => cell.replace(/[\s\u3000]/gu, ''));
}

/** Whether a line stands above a table of tasks: 序号, 重点任务, 牵头单位, 完成时限. */
function isHead(cells: readonly string[]): boolean {
  return (
    cells.length >= HEAD_AT_LEAST &&
    !cells.some((cell) => MEASURED.test(cell)) &&
    cells.some((cell) => IN_CHARGE.test(cell)) &&
    cells.some((cell) => TASKS.test(cell) && cell.length <= COLUMN_AT_MOST)
  );
}

function isRow(cells: readonly string[], columns: number): boolean {
  return (
    cells.length >= Math.min(columns, CELLS_AT_LEAST) &&
    cells.filter((cell) => NUMBER.test(cell)).length <= NUMBERS_AT_MOST
  );
}

/** The text with each cell of its tables of tasks on a line of its own; as long as it was, so that all places stay. */
export function layCellsOut(text: string): string {
  const mark = [TAB, STROKE].find((one) => text.includes(one));
  if (mark === undefined) return text;
  const lines = text.split('\n');
  let without = LINES_WITHOUT_CELLS + 1;
  let columns = 0;
  let laid = false;
  for (const [index, line] of lines.entries()) {
    if (!line.includes(mark)) {
      without += 1;
      continue;
    }
    const cells = cellsOf(line, mark);
    const head = isHead(cells);
    if (!head && (without > LINES_WITHOUT_CELLS || !isRow(cells, columns))) {
      without += 1;
      continue;
    }
    without = 0;
    if (head) columns = cells.length;
    lines[index] = line.replaceAll(mark, '\n');
    laid = true;
  }
  return laid ? lines.join('\n') : text;
}

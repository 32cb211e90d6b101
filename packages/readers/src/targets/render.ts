import type { PlacedText } from '#placed-text.ts';
import type { TargetCell, TargetFigure, TargetRow, TargetTable } from './model.ts';

const CLASS_WORDS = { binding: '约束性', anticipatory: '预期性', 'high-quality': '高质量发展' } as const;

/**
 * Writes a table of targets in the words of the genre, one line a row, so that the compiler reads it like any other
 * promise: first what last year brought (地区生产总值完成300亿元，增长6.1%。), then the targets (地区生产总值达到320亿元，增长6.5%左右。).
 * Each figure keeps the place of its cell; the words between stand nowhere in the file. What the other columns say stands in brackets behind
 * the target, and the lines around the table stand around it.
 */
export function renderTargets(table: TargetTable, into: PlacedText): void {
  renderLines(table.above, into);
  const years = [...new Set(table.rows.flatMap((row) => row.earlier.map(({ year }) => year)))].sort();
  for (const year of years) {
    const rows = table.rows.flatMap((row) =>
      row.earlier.filter((past) => past.year === year).map((level) => ({ row, level })),
    );
    into.addBetween(`${year}年完成情况回顾\n`);
    for (const { row, level } of rows) {
      addRow(row, { level, growth: null, verb: '完成' }, into);
      into.addBetween('。\n');
    }
  }
  const reviewed = table.rows.filter((row) => row.lastYear !== null || row.lastYearGrowth !== null);
  if (reviewed.length > 0) {
    into.addBetween(`${formatYear(table.lastYear, '上年')}完成情况回顾\n`);
    for (const row of reviewed) {
      addRow(row, { level: row.lastYear, growth: row.lastYearGrowth, verb: '完成' }, into);
      if (!isPromised(row)) addRemarks(row, into);
      into.addBetween('。\n');
    }
  }
  const promised = table.rows.filter(isPromised);
  if (promised.length > 0) into.addBetween(`${formatYear(table.targetYear, '今年')}主要目标\n`);
  let group: string | null = null;
  for (const row of promised) {
    if (row.group !== group && row.group !== null)
      into.addBetween(`${row.group.replace(/^[一二三四五六七八九十]{1,3}、/u, '')}\n`);
    group = row.group;
    addRow(row, { level: row.target, growth: row.growth, verb: '达到', yearly: table.yearlyGrowth }, into);
    addClass(row, into);
    addRemarks(row, into);
    into.addBetween('。\n');
  }
  renderLines(table.below, into);
}

function isPromised(row: TargetRow): boolean {
  return row.target !== null || row.growth !== null;
}

function renderLines(lines: readonly (readonly TargetCell[])[], into: PlacedText): void {
  for (const cells of lines) {
    for (const [index, cell] of cells.entries()) {
      if (index > 0) into.addBetween('\t');
      add(cell, into);
    }
    into.endLine();
  }
}

/** （责任单位：市发展改革委） */
function addRemarks(row: TargetRow, into: PlacedText): void {
  for (const remark of row.remarks) {
    into.addBetween(`（${remark.head}：`);
    add(remark, into);
    into.addBetween('）');
  }
}

function formatYear(year: string | null, otherwise: string): string {
  return year === null ? otherwise : `${year}年`;
}

interface Figures {
  readonly level: TargetFigure | null;
  readonly growth: TargetFigure | null;
  readonly verb: string;
  readonly yearly?: boolean;
}

/** 地区生产总值增长, 单位能耗降低: the name says itself what its figure does. */
const CHANGING = /(?:增长|提高|增加|上升|下降|降低|减少)(?:率|幅度)?$/u;

function addRow(row: TargetRow, { level, growth, verb, yearly = false }: Figures, into: PlacedText): void {
  add(row.name, into);
  const unit = row.unit?.words ?? '';
  if (level !== null) {
    if (level.amount !== null) into.addBetween(writeVerb(row.name.words, level, verb));
    add(level, into, writeFigure(level, unit));
  }
  if (growth === null) return;
  if (level !== null) into.addBetween('，');
  const down = typeof growth.amount === 'string' && growth.amount.startsWith('-');
  const amount = down && typeof growth.amount === 'string' ? growth.amount.slice(1) : growth.amount;
  if (growth.amount === null) {
    add(growth, into, writeFigure(growth, ''));
    return;
  }
  if (growth.cumulative) {
    // A sum over the years is in the indicator's own unit; that of a share is percentage points.
    into.addBetween(down ? '累计降低' : unit === '%' ? '累计提高' : '累计增加');
    add(growth, into, writeFigure({ ...growth, amount }, unit === '%' ? '个百分点' : unit));
    return;
  }
  into.addBetween(`${yearly ? '年均' : ''}${down ? '下降' : '增长'}`);
  add(growth, into, writeFigure({ ...growth, amount }, '%'));
}

function writeVerb(name: string, level: TargetFigure, verb: string): string {
  if (CHANGING.test(name)) return '';
  return level.cumulative ? `累计${verb}` : verb;
}

function addClass(row: TargetRow, into: PlacedText): void {
  if (row.class?.value == null) return;
  into.addBetween('（');
  add(row.class, into, CLASS_WORDS[row.class.value]);
  into.addBetween('）');
}

function add(cell: TargetCell, into: PlacedText, words = cell.words): void {
  into.add(words, cell.place);
}

/** The figure as written, its unit behind the number and its bound where the genre sets it. */
function writeFigure(figure: TargetFigure, unit: string): string {
  if (figure.amount === null) return figure.words.trim();
  const number = typeof figure.amount === 'string' ? figure.amount : figure.amount.join('—');
  const own = figure.unit ?? unit;
  switch (figure.comparison) {
    case 'ge':
      return `${number}${own}以上`;
    case 'le':
      return `${number}${own}以内`;
    case 'gt':
      return `超过${number}${own}`;
    case 'lt':
      return `低于${number}${own}`;
    case 'approx':
      return `${number}${own}左右`;
    case 'eq':
      return `${number}${own}`;
  }
}

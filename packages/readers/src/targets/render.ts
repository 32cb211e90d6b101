import type { PlacedText } from '#placed-text.ts';
import type { TargetCell, TargetFigure, TargetTable } from './model.ts';

const CLASS_WORDS = { binding: '约束性', anticipatory: '预期性', 'high-quality': '高质量发展' } as const;

/**
 * Writes a table of targets as one line a row, in the words of the genre, so that the compiler reads it like any
 * other promise: `2024年，地区生产总值完成300亿元；2025年，地区生产总值目标320亿元，增长6.5%。（预期性）`. Each figure keeps the place of its cell.
 */
export function renderTargets(table: TargetTable, into: PlacedText): void {
  let group: string | null = null;
  const add = (cell: TargetCell, words = cell.words) => into.add(words, cell.place);
  for (const row of table.rows) {
    if (row.group !== null && row.group !== group) {
      group = row.group;
      into.addBetween(`${group}\n`);
    }
    const unit = row.unit?.words ?? '';
    const level = (figure: TargetFigure) => add(figure, writeFigure(figure, unit));
    const growth = (figure: TargetFigure) => {
      const down = typeof figure.amount === 'string' && figure.amount.startsWith('-');
      into.addBetween(figure.amount === null ? '' : down ? '下降' : '增长');
      add(figure, writeFigure(figure, '%').replace(/^(?<bound>\D*?)[-－−]/u, '$<bound>'));
    };
    if (row.lastYear !== null) {
      into.addBetween(table.lastYear === null ? '上年，' : `${table.lastYear}年，`);
      add(row.name);
      into.addBetween('完成');
      level(row.lastYear);
      if (row.lastYearGrowth !== null) {
        into.addBetween('，');
        growth(row.lastYearGrowth);
      }
      into.addBetween('。');
    }
    if (row.target !== null || row.growth !== null) {
      into.addBetween(table.targetYear === null ? '今年目标：' : `${table.targetYear}年目标：`);
      add(row.name);
      if (row.target !== null) {
        if (row.target.amount !== null) into.addBetween('达到');
        level(row.target);
      }
      if (row.growth !== null) {
        if (row.target !== null) into.addBetween('，');
        growth(row.growth);
      }
      if (row.class?.value != null) {
        into.addBetween('（');
        add(row.class, CLASS_WORDS[row.class.value]);
        into.addBetween('）');
      }
      into.addBetween('。');
    }
    into.endLine();
  }
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

import type { PlacedText } from '#placed-text.ts';
import type { TargetCell, TargetFigure, TargetRow, TargetTable } from './model.ts';
import { isRate } from './units.ts';

const CLASS_WORDS = { binding: '约束性', anticipatory: '预期性', 'high-quality': '高质量发展' } as const;

/**
 * Writes a table of targets in the words of the genre, one line a row, so that the compiler reads it like any other
 * promise: first what last year brought, with what had been planned (地区生产总值完成310亿元（年度计划300亿元），增长6.1%。), then the targets
 * (地区生产总值达到320亿元，增长6.5%左右。).
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
  const lastYear = formatYear(table.lastYear, '上年');
  const reviewed = table.rows.filter((row) => row.lastYear !== null || row.lastYearGrowth !== null);
  if (reviewed.length > 0) {
    into.addBetween(`${lastYear}完成情况回顾\n`);
    for (const row of reviewed) {
      const plan = { name: '年度计划', level: row.lastPlan, growth: row.lastPlanGrowth };
      addRow(row, { level: row.lastYear, growth: row.lastYearGrowth, verb: '完成', plan }, into);
      if (!isPromised(row)) addRemarks(row, lastYear, into);
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
    const plan = {
      name: `${lastYear}计划`,
      level: isBeside(row.lastPlan, row.lastYear) ? null : row.lastPlan,
      growth: isBeside(row.lastPlanGrowth, row.lastYearGrowth) ? null : row.lastPlanGrowth,
    };
    addRow(row, { level: row.target, growth: row.growth, verb: '达到', yearly: table.yearlyGrowth, plan }, into);
    addClass(row, into);
    addRemarks(row, lastYear, into);
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

/** （责任单位：市发展改革委）, and a plan of last year that compares with no figure: （2024年计划：与经济增长同步）. */
function addRemarks(row: TargetRow, lastYear: string, into: PlacedText): void {
  const plans = [
    { plan: row.lastPlan, figures: [row.lastYear, row.target], head: `${lastYear}计划` },
    { plan: row.lastPlanGrowth, figures: [row.lastYearGrowth, row.growth], head: `${lastYear}计划增长` },
  ];
  const apart = plans.flatMap(({ plan, figures, head }) =>
    plan === null || figures.some((figure) => isBeside(plan, figure)) ? [] : [{ ...plan, head }],
  );
  for (const remark of [...apart, ...row.remarks]) {
    into.addBetween(`（${remark.head}：`);
    add(remark, into);
    into.addBetween('）');
  }
}

function formatYear(year: string | null, otherwise: string): string {
  return year === null ? otherwise : `${year}年`;
}

/** 上年计划, under the name by which the text speaks of it. */
interface Plan {
  readonly name: string;
  readonly level: TargetFigure | null;
  readonly growth: TargetFigure | null;
}

/** Whether a plan can stand beside a figure. */
function isBeside(plan: TargetFigure | null, figure: TargetFigure | null): boolean {
  return plan?.amount != null && figure?.amount != null && figure.cumulative === plan.cumulative;
}

interface Figures {
  readonly level: TargetFigure | null;
  readonly growth: TargetFigure | null;
  readonly verb: string;
  readonly yearly?: boolean;
  /** Last year's plan, to stand in brackets behind the figures that it compares with. */
  readonly plan?: Plan;
}

/** 地区生产总值增长, 单位能耗降低: the name says itself what its figure does. */
const CHANGING = /(?:增长|提高|增加|上升|下降|降低|减少)(?:率|幅度)?$/u;

function addRow(row: TargetRow, { level, growth, verb, yearly = false, plan }: Figures, into: PlacedText): void {
  add(row.name, into);
  const unit = row.unit?.words ?? '';
  if (level !== null) {
    if (level.amount !== null) into.addBetween(writeVerb(row.name.words, level, verb));
    add(level, into, writeFigure(level, unit));
    if (plan?.level != null && isBeside(plan.level, level)) {
      into.addBetween(`（${plan.name}`);
      add(plan.level, into, writeFigure(plan.level, unit));
      into.addBetween('）');
    }
  }
  if (growth === null) return;
  if (level !== null) into.addBetween('，');
  addGrowth(growth, { unit, yearly }, into);
  if (plan?.growth == null || !isBeside(plan.growth, growth)) return;
  into.addBetween(`（${plan.name}`);
  addGrowth(plan.growth, { unit, yearly }, into);
  into.addBetween('）');
}

function addGrowth(
  growth: TargetFigure,
  { unit, yearly }: { readonly unit: string; readonly yearly: boolean },
  into: PlacedText,
): void {
  if (growth.amount === null) {
    add(growth, into, writeFigure(growth, ''));
    return;
  }
  const down = typeof growth.amount === 'string' && growth.amount.startsWith('-');
  const amount = down && typeof growth.amount === 'string' ? growth.amount.slice(1) : growth.amount;
  if (growth.cumulative) {
    // A sum over the years is in the indicator's own unit; that of a share is percentage points.
    into.addBetween(down ? '累计降低' : unit === '%' ? '累计提高' : '累计增加');
    add(growth, into, writeFigure({ ...growth, amount }, unit === '%' ? '个百分点' : unit));
    return;
  }
  into.addBetween(`${yearly ? '年均' : ''}${down ? '下降' : '增长'}`);
  add(growth, into, writeFigure({ ...growth, amount }, '%'));
}

/** 城镇调查失业率, 细颗粒物平均浓度, 单位能耗: better the lower they are. */
const LOW_IS_GOOD =
  /(?:失业|死亡|发病|负债|债务|不良|漏损|贫困发生|事故|案件)率?$|浓度|能耗|物耗|水耗|排放|债务余额|消费价格|赤字/u;

/** What is kept within a bound is not reached (控制在5.5%以内), and 超过, 低于 are verbs themselves. */
function writeVerb(name: string, level: TargetFigure, verb: string): string {
  if (CHANGING.test(name)) return '';
  const { comparison } = level;
  // a share is not completed, and what is better low is not reached: 失业率为5.1%
  if (comparison === 'eq' && (LOW_IS_GOOD.test(name) || (verb === '完成' && isRate(name)))) return '为';
  const fitting = verb !== '达到' ? verb : comparison === 'le' ? '控制在' : /^[gl]t$/.test(comparison) ? '' : verb;
  return level.cumulative ? `累计${fitting}` : fitting;
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

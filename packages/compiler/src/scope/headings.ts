import type { PlanDocument } from '../model.ts';
import type { Scope } from './model.ts';
import { lastYearOfPlan } from './plan-years.ts';

type Part = Scope['part'];

/** A line that is longer is no heading. */
export const HEADING_REACH = 50;

const REVIEW =
  /回顾|(?:执行|完成|工作|推进|进展|落实|实施|运行|开展|建设|发展|办理|变化|评估)(?:的(?:主要|基本|总体))?情况|工作总结|主要成就|发展成就|取得的成|过去[一二三四五六]?年|工作取得|成绩|已走过|接续奋斗|发展成果|新进展|新成效|新成就|(?:及|和|与|主要|工作)成效$/;
const TARGETS =
  /(?:主要|预期|发展|奋斗|总体|工作|具体)(?:预期)?目标|总体要求|总体思路|总体部署|指导思想|目标任务|目标和任务|总体安排|政策取向|工作思路|基本思路|形势(?!总体|持续|基本|平稳|稳定|较好|良好|喜人|向好|趋好|严峻$)|思路|规划(?:纲要)?(?:（草案）|\(草案\))?的?说明/;
const TASKS =
  /重点(?:任务|工作)|主要(?:任务|工作)|工作(?:安排|任务|重点|部署|举措)|重大(?:任务|举措)|任务(?:和|与)?措施|对?今年政府工作|政府自身建设|自身建设|建设(?:服务|人民满意)|措施|对(?:今年|20\d{2}年)|建议|20\d{2}年(?:的)?(?:主要|重点|各项)?工作|(?:冲刺|力争|确保|奋力)[^，。]{0,8}(?:全年|年度)(?:各项|主要)?目标/;

/** 存在的困难和问题, 需要关注的矛盾: whether a heading announces what stands in the way. */
export function tellsWorries(title: string): boolean {
  return /困难|问题|不足|挑战|矛盾|短板/.test(title) && !/解决|破解|化解|补齐|应对/.test(title);
}

/** 发展环境分析, 面临的形势: whether a heading announces how things stand, and nothing that is to be done. */
export function tellsPresent(title: string): boolean {
  return (
    /^[^，、]{0,16}(?<![优造治改护强抓促稳解破创净美靓])(?:形势|环境|困难|问题|挑战|机遇)(?:的?(?:分析|研判|判断))?$/.test(
      title,
    ) && !DOING.test(title)
  );
}

const DOING = /目标|任务|措施|举措|思路|要求|安排|优化|营造|改善|建设|打造|提升|解决|应对|化解|营商|生态|市场|治理/;

/** 部分 that a heading opens, from its words alone; null when they don't tell. */
function partOfHeading(title: string): Part | null {
  if (/回顾/.test(title) || GOALS_MET.test(title)) return 'review';
  const review = REVIEW.test(title);
  if (tellsWorries(title)) return review ? 'review' : null;
  if (review && !/目标|任务|安排|要求/.test(title)) return 'review';
  if (TARGETS.test(title)) return 'targets';
  if (TASKS.test(title)) return GOES_ON.test(title) || title.endsWith(SIDE) ? null : 'tasks';
  return review ? 'review' : null;
}

/** 重点工作和民生实事|方面: one side of what is told or planned. */
const SIDE = '方面';

/** 重点工作和重点项目不断推进: how the tasks go on, which opens nothing. */
const GOES_ON =
  /(?:工作|任务|项目|工程|建设)(?:不断|稳步|扎实|有序|有力|顺利|全面|持续|深入|强力|快速)(?:推进|开展|落实|实施)[。；]?$/;

/** “十一五”规划主要目标胜利实现, 全年目标任务完成较好: goals that were met, which are none any more. */
const GOALS_MET =
  /^(?!.{0,20}(?:确保|力争|努力|推动|促进|保障|为)).{0,24}(?:目标|任务|指标)(?:基本|均|都|已|全部)?(?:(?:胜利|顺利|圆满|全面|超额|如期|提前|较好|总体|基本)(?:地)?(?:实现|完成|达成)|(?:实现|完成)(?:较好|良好|情况))/;

/** What is told of a time that has passed, or of what stands in the way. */
const TELLING = /情况|运行|进展|评估|特点|分析|盘点|总结|困难|问题|不足|挑战|风险/;

/** 经济运行的主要特点: whether a heading tells of a time that has passed, or of what stands in the way. */
export function tellsOfTime(title: string): boolean {
  return TELLING.test(title);
}

/** 明年计划, 下一步打算: a time ahead and what is meant for it. */
const AHEAD =
  /(?:今年|明年|来年|新的?一年|下一?年度?|下一?步|下一?阶段|下半年|[二三四]季度|后[几一二三四]个月)[^，。]{0,16}(?:计划|安排|打算|目标|任务|思路|预期|指标|重点|举措|草案|设想|部署|工作)/;

/**
 * 部分 that a heading opens by the year it names, where its words alone don't tell: 2025年国民经济和社会发展计划（草案）, 下一步打算. Null where it tells of
 * what has been, or names no time ahead.
 */
function partOfYears(
  title: string,
  { planYear, reviewYear }: Pick<PlanDocument, 'planYear' | 'reviewYear'>,
): Part | null {
  if (tellsOfTime(title)) return null;
  const [first] = yearsOfHeading(title);
  if (first === undefined) return AHEAD.test(title) ? 'tasks' : null;
  return planYear !== null && first === planYear && planYear !== reviewYear ? 'tasks' : null;
}

/** 部分 that a heading opens in a document; null when neither its words nor the years it names tell. */
export function partOf(title: string, document: Pick<PlanDocument, 'planYear' | 'reviewYear'>): Part | null {
  const { planYear, reviewYear } = document;
  // 2024年政府工作: the work of the year that is looked back on
  if (planYear !== reviewYear && WORK_OF_YEAR.exec(title)?.[1] === reviewYear) return 'review';
  const said = partOfHeading(title);
  const opened = planYear === reviewYear ? null : timeOpening(title, document);
  if (opened === 'passed') return 'review';
  if (opened === 'ahead') return said === 'targets' ? said : 'tasks';
  return said ?? partOfYears(title, document);
}

/** 2026年，我们接续奋斗，谱写新篇章; 新的一年，…: whether a heading opens with the time that its chapter is on, and whether that has passed; null where it does not. */
function timeOpening(
  title: string,
  { planYear, reviewYear }: Pick<PlanDocument, 'planYear' | 'reviewYear'>,
): 'passed' | 'ahead' | null {
  const groups = OPENING_TIME.exec(title)?.groups;
  if (groups === undefined) return null;
  if (groups.passed !== undefined || groups.year === reviewYear) return 'passed';
  return groups.ahead !== undefined || groups.year === planYear ? 'ahead' : null;
}

const OPENING_TIME =
  /^(?:(?<year>(?:19|20)\d{2})(?:年[，,]|年?[：:])|(?:(?<passed>这一年|过去的?一年|一年来|去年)|(?<ahead>新的?一年|来年))[，,：:])/u;

const WORK_OF_YEAR = /^(?:关于)?((?:19|20)\d{2})年的?(?:政府|主要|重点|各项){0,2}工作$/;

/** 2025年主要目标, 今年工作安排: whether a heading names the time that is planned for, or one later. */
export function namesTimeAhead(
  title: string,
  { planYear, reviewYear }: Pick<PlanDocument, 'planYear' | 'reviewYear'>,
): boolean {
  if (AHEAD.test(title)) return true;
  return yearsOfHeading(title).some((year) => year === planYear || (reviewYear !== null && year > reviewYear));
}

const NAMED_YEAR = /(?:19|20)\d{2}(?=\s?年)/g;

/** The years that a heading names, ascending. */
export function yearsOfHeading(title: string): readonly string[] {
  const years: string[] = [];
  NAMED_YEAR.lastIndex = 0;
  for (let match = NAMED_YEAR.exec(title); match !== null; match = NAMED_YEAR.exec(title)) years.push(match[0]);
  return years.sort();
}

/** Whether a heading speaks of several years together (“十二五”时期, 过去五年). */
export function spansYears(title: string): boolean {
  return /“[九十][一二三四五]?五”|十[一二三四五]五|[过今]?[去后来]?[三四五六]年|本届政府|第[一二三四五六七八九十]+届(?:人民)?政府|[一二三四五六七八九十]届(?:人民)?政府工作回顾/.test(
    title,
  );
}

/** “十四五”规划实施进展情况, 纲要中期评估: whether a heading announces how far a plan of several years that goes on after `year` has come. */
export function assessesPlan(title: string, year: string): boolean {
  const end = planYearOfHeading(title);
  return (end === null || end > year) && ASSESSED.test(title) && !/目标|安排|建议/.test(title);
}

const ASSESSED = /(?:规划|纲要).{0,8}(?:实施|执行|进展|推进|落实|评估|完成)/;

/** The last year of the last five-year plan (“十四五”) that a heading names; null when it names none. */
export function planYearOfHeading(title: string): string | null {
  const named = [...title.matchAll(/“(?<number>[一二三四五六七八九十]{1,2}?)五”/g)].at(-1);
  return lastYearOfPlan(named?.groups?.number ?? '');
}

/** Whether one heading opens both a look back and the targets: “十三五”时期发展成就和“十四五”时期主要目标任务. */
export function looksBothWays(title: string): boolean {
  return /成就|回顾|成效/.test(title) && /目标|任务|安排/.test(title);
}

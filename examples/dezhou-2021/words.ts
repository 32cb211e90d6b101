import type { Dice } from './fortune.ts';

const PROBLEMS = [
  '用地指标尚未落实，影响后续进度',
  '资金拨付慢于计划，需协调解决',
  '征迁工作尚有个别户未签约',
  '上级批复尚未下达',
  '原材料涨价、供货偏紧',
  '受雨季影响，部分工序暂缓',
] as const;

/** Why nothing is reported. */
export const NO_NEW_FIGURE = '月度统计指标，本周无新数据';
export const AWAITS_UPPER_LEVEL = '省级指标尚未下达，暂不填报';

export const pickProblem = (dice: Dice): string => dice.pick(PROBLEMS);

/** What a unit writes about work without a number. */
export function progressOfWork(percent: number): string {
  if (percent >= 100) return '任务已完成，资料归档。';
  if (percent >= 75) return '主要内容基本完成，进入收尾阶段。';
  if (percent >= 40) return '主要任务过半，按既定方案推进。';
  return percent >= 15 ? '重点环节已启动，责任到人。' : '已制定方案，明确分工。';
}

/** What a unit writes about a building site. */
export function progressOfSite(percent: number): string {
  if (percent >= 100) return '年度建设内容完成。';
  if (percent >= 75) return '设备安装和配套工程施工。';
  if (percent >= 40) return '主体工程施工。';
  return percent >= 10 ? '基础施工。' : '办理前期手续，组织进场。';
}

export function progressOfAmount(value: string, unit: string, day: string): string {
  return `截至${Number(day.slice(5, 7))}月${Number(day.slice(8))}日累计${value}${unit}。`;
}

export function progressOfLevel(value: string, unit: string): string {
  return `最新数据为${value}${unit}。`;
}

import { metricKey } from '#commitments/draft.ts';
import type { Commitment, Fact } from '../model.ts';

/** What a commitment's figure measures for it: of 甲收入、乙收入均增长8% the one that its title names. */
export function measuredBy({ title }: Commitment, { metric }: Fact): string {
  if (!metric.includes('、') || title.includes(metric)) return metric;
  const named = metric.split(/[、和及]/u).filter((part) => part.length > 2 && title.startsWith(part));
  return named.length === 1 ? named[0]! : metric;
}

/** A metric without the words that two texts may put differently around the same measure. */
export function measureOf(metric: string): string {
  return metricKey(metric).replace(
    /^(?:新增|实现|完成|实施|力争|全年|年|区本级|市本级|全面|继续|加快|推进|抓好|做好|办好|拟?安排|争取)+(?=.{2})|(?:总额|总量|数量|人数|数|(?:水平|标准)?(?:继续|持续|进一步|稳步|再)|水平)$/gu,
    '',
  );
}

/** What says how a thing is measured rather than which thing, at the end of a metric. */
const MANNER = /(?:比例|比重|占比|率|总额|总值|总量|额|量|数|值|任务|工作|建设)$/u;
/** What makes a ratio of a measure: 单位生产总值能耗 is not a part of 生产总值. */
const RATIO = /单位|万元|人均|户均|每|占/u;
const HEAD = 2;

/**
 * Whether two metrics can name the same thing: they end in the same noun, which in Chinese is the one that all words before it
 * narrow, and both are ratios or neither is.
 */
export function sameHead(left: string, right: string): boolean {
  if (RATIO.test(left) !== RATIO.test(right)) return false;
  return headOf(left) === headOf(right);
}

function headOf(metric: string): string {
  const bare = metric.replace(MANNER, '');
  return (bare.length < HEAD ? metric : bare).slice(-HEAD);
}

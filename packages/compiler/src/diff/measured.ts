import { metricKey } from '#commitments/draft.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Commitment, Fact } from '../model.ts';
import { behindWords, endsInVerb } from './subject.ts';

/** What a commitment's figure measures for it: of 甲收入、乙收入均增长8% the one that its title names. */
export function measuredBy({ title }: Commitment, { metric }: Fact): string {
  if (!metric.includes('、') || title.includes(metric)) return metric;
  const named = metric.split(/[、和及]/u).filter((part) => part.length > 2 && title.startsWith(part));
  return named.length === 1 ? named[0]! : metric;
}

/** A metric without the words that two texts may put differently around the same measure. */
export function measureOf(metric: string): string {
  return metricKey(metric).replace(
    /^(?:新增|新建|建成|实现|完成|实施|力争|全年|年|区本级|市本级|全面|继续|加快|推进|抓好|做好|办好|拟?安排|争取)+(?=.{2})|(?:总额|总量|数量|人数|数|(?:水平|标准)?(?:继续|持续|进一步|稳步|再)|水平|标准|规模|分别|均|都|各|拟)$|建设(?=投资$)/gu,
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

/** Words inside a metric that leave it what it is: 中央财政专项扶贫资金, 铁路建设投资. */
const PLAIN = createLexicon('建设 财政 政府 专项 平均 年度 当年 实际 新增 累计 总 资金 补助 经费 地方 本级');

/** 中央预算内投资 and 中央预算内水利投资: whether one metric is the other with words that narrow it inside. */
export function isPartOf(left: string, right: string): boolean {
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  if (longer.length - shorter.length < 2) return false;
  let opening = 0;
  while (opening < shorter.length && shorter[opening] === longer[opening]) opening += 1;
  const rest = shorter.length - opening;
  if (opening === 0 || rest === 0 || !longer.endsWith(shorter.slice(opening))) return false;
  const inside = longer.slice(opening, longer.length - rest);
  return behindWords(PLAIN, inside) < inside.length && !endsInVerb(inside);
}

function headOf(metric: string): string {
  const bare = metric.replace(MANNER, '');
  return (bare.length < HEAD ? metric : bare).slice(-HEAD);
}

import type { Fact } from '../model.ts';
import type { Measured } from './model.ts';

/** Words in front of a metric that say only whose it is or that it is the whole. */
const HEAD =
  /^(?:全市|全省|全区|全县|全国|全州|全旗|全年|我市|我省|我区|我县|我国|本市|全社会|年末|年均|累计|实现|完成|预计|预期)+/;

/** A metric with what does not tell one thing from another taken off: 全市地区生产总值 and 地区生产总值 are one. */
export function foldMetric(metric: string): string {
  return metric.replace(/[\s“”"'（）()《》]/g, '').replace(HEAD, '');
}

/** Facts that speak of one thing in more than one place, in text order; the whole jurisdiction and other places apart. */
export function groupSeries(
  facts: readonly Fact[],
  measure: (fact: Fact) => Measured | null,
): readonly (readonly Fact[])[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const measured = measure(fact);
    if (measured === null) continue;
    const key = `${foldMetric(fact.metric)}|${fact.kind}|${measured.dimension}|${fact.place ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

import type { SplitKind } from './model.ts';

/** Units of rates, shares, points and ranks: what they measure does not add up over units. A unit with a slash is a density or a mean. */
const RATE_UNIT = /^(?:%|％|‰|个?百分点|倍|位|名|分|微克|毫克)$|[/／]|每/;
const GROWTH_WORDS = /增长|增速|增幅|同比|下降/;
/** Means, rates, standards and what each has to reach by itself, which their unit does not tell: neither they nor their growth add up. */
const MEAN_WORDS =
  /^各|全部达到|(?:均|都)达到|每个|人均|平均|均价|标准|补助提高|比重|占比|每[百千万亿]?[人户亩元]|率(?:$|达|控|提|保)/;

/** Things that come whole: what is counted by a measure word. 万 before it leaves as many digits as it has noughts. */
const COUNTED =
  /^(?<scale>万|亿)?(?:个|家|人|名|户|套|所|项|条|座|处|台|辆|张|件|眼|支|场|篇|只|头|株|棵|栋|幢|间|艘|架|组|批|宗|起|例|人次|户次|件次|场次)$/;

/** 计数单位: how many digits after the point a count can have at most: 家 none, 万人 four; null for what is measured (亿元, 吨, 公里). */
export function countedDigits(unit: string | null): number | null {
  const counted = unit === null ? null : COUNTED.exec(unit.trim());
  if (counted == null) return null;
  return { 万: 4, 亿: 8 }[counted.groups?.scale ?? ''] ?? 0;
}

export const isRateUnit = (unit: string | null): boolean => unit !== null && RATE_UNIT.test(unit.trim());

/**
 * 建议分解方式: growths are split by contributions, amounts by shares; rates, ranks, means and what has no number are assigned. People may
 * choose otherwise, except that a rate is never summed.
 */
export function suggestSplitKind(target: {
  readonly form: 'cumulative' | 'level' | 'completion';
  readonly value: string | null;
  readonly unit: string | null;
  /** Title and wording of the target. */
  readonly words: string;
}): SplitKind {
  if (target.form === 'completion' || target.value === null) return 'assigned';
  if (MEAN_WORDS.test(target.words)) return 'assigned';
  if (target.unit === '%' || target.unit === '％') return GROWTH_WORDS.test(target.words) ? 'growth' : 'assigned';
  if (isRateUnit(target.unit)) return 'assigned';
  return 'amount';
}

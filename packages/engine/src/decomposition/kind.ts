import type { SplitKind } from './model.ts';

/** Units of rates, shares, points and ranks: what they measure does not add up over units. A unit with a slash is a density or a mean. */
const RATE_UNIT = /^(?:%|％|‰|个?百分点|倍|位|名|分|微克|毫克)$|[/／]|每/;
const GROWTH_WORDS = /增长|增速|增幅|同比|下降/;
/** Means, rates and standards, which their unit does not tell: neither they nor their growth add up. */
const MEAN_WORDS = /人均|平均|均价|标准|补助提高|比重|占比|每[百千万亿]?[人户亩元]|率(?:$|达|控|提|保)/;

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

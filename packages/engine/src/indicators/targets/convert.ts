import type { DecimalText } from '@planwright/compiler';
import {
  addDecimals,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  percentOf,
  subtractDecimals,
} from '#decimal/decimal.ts';
import type { ExplanationStep } from '#light-model.ts';
import type { Label, Refusal } from '#pack.ts';

/** What growth is reckoned from. */
export interface GrowthBase {
  readonly value: DecimalText;
  readonly unit: string;
  /** For reading: 2020年. */
  readonly period: Label;
}

/** A price index that turns growth at constant prices into nominal growth; named, because the result depends on it. */
export interface Deflator {
  readonly name: Label;
  /** Change of the index over the year before, in per cent. */
  readonly percent: DecimalText;
}

export interface ConvertedLevel {
  readonly value: DecimalText;
  readonly steps: readonly ExplanationStep[];
}

const factor = (percent: DecimalText): DecimalText => addDecimals('1', divideDecimals(percent, '100') ?? '0');

/**
 * 增速换算水平: the level that a growth gives over its base, with the base shown. Growth at constant prices (可比价) gives a nominal level only with a named
 * deflator; without one it is refused, because real growth on a nominal base is neither.
 */
export function levelFromGrowth(
  base: GrowthBase | null,
  percent: DecimalText,
  prices: 'constant' | 'current',
  deflator: Deflator | null = null,
): { readonly level: ConvertedLevel; readonly refusal: null } | { readonly level: null; readonly refusal: Refusal } {
  if (base === null)
    return refuse(
      'no-base',
      '没有上年基数，增速不能换算为水平',
      'there is no base of the year before, so the growth gives no level',
    );
  if (prices === 'constant' && deflator === null)
    return refuse(
      'needs-deflator',
      '可比价增速不能直接换算为现价水平，须指明价格指数',
      'growth at constant prices gives a nominal level only with a price index that is named',
    );
  const real = multiplyDecimals(base.value, factor(percent));
  const value = prices === 'constant' && deflator !== null ? multiplyDecimals(real, factor(deflator.percent)) : real;
  const steps: ExplanationStep[] = [
    {
      label: { 'zh-CN': `基数（${base.period['zh-CN']}）`, en: `base (${base.period.en})` },
      value: formatDecimal(base.value, 4),
      unit: base.unit,
    },
    {
      label:
        prices === 'constant'
          ? { 'zh-CN': '增速（可比价）', en: 'growth (constant prices)' }
          : { 'zh-CN': '增速（现价）', en: 'growth (current prices)' },
      value: formatDecimal(percent),
      unit: '%',
    },
  ];
  if (prices === 'constant' && deflator !== null)
    steps.push({
      label: { 'zh-CN': `价格指数（${deflator.name['zh-CN']}）`, en: `price index (${deflator.name.en})` },
      value: formatDecimal(deflator.percent),
      unit: '%',
    });
  steps.push({
    label: { 'zh-CN': '折合水平', en: 'level that follows' },
    value: formatDecimal(value, 2),
    unit: base.unit,
  });
  return { level: { value, steps }, refusal: null };
}

/** 水平换算增速: nominal growth in per cent over the base; null over a base of zero. */
export function growthFromLevel(base: DecimalText, level: DecimalText): DecimalText | null {
  return percentOf(subtractDecimals(level, base), base);
}

function refuse(code: string, zh: string, en: string): { readonly level: null; readonly refusal: Refusal } {
  return { level: null, refusal: { code, message: { 'zh-CN': zh, en } } };
}

import type { DecimalText } from '@planwright/compiler';
import { absoluteDecimal, compareDecimals, formatDecimal, roundHalfUp } from '../decimal/decimal.ts';
import type { LightTarget, PaceCurve } from '../light-model.ts';
import type { Label } from '../pack.ts';
import { LIGHT_WORDS } from './status-words.ts';
import type { Thresholds } from './thresholds.ts';

export const CURVE_NAMES: Readonly<Record<PaceCurve['kind'], Label>> = {
  months: { 'zh-CN': '按月时序', en: 'the monthly pace' },
  days: { 'zh-CN': '按日时序', en: 'the daily pace' },
  'working-days': { 'zh-CN': '按工作日时序', en: 'the pace of working days' },
  schedule: { 'zh-CN': '按计划进度', en: 'the planned schedule' },
};

export const percent = (value: DecimalText): string => `${roundHalfUp(value, 1)}%`;

/** An amount with its unit: 2.1万人; per cent and points close up, Latin units too. */
export const amount = (value: DecimalText, unit: string | null, digits?: number): string =>
  `${formatDecimal(value, digits)}${unit ?? ''}`;

/** A difference with so many digits, or with all when nothing would be left of it. */
export function difference(value: DecimalText, digits: number | undefined): string {
  const short = formatDecimal(value, digits);
  return compareDecimals(short, '0') === 0 ? formatDecimal(value) : short;
}

/** 超前1.7个百分点 / 落后0.5个百分点 / 与时序持平. */
export function gapWords(gap: DecimalText): Label {
  const rounded = roundHalfUp(gap, 1);
  const size = absoluteDecimal(rounded);
  const side = compareDecimals(rounded, '0');
  if (side === 0) return { 'zh-CN': '与时序持平', en: 'level with the pace' };
  return side > 0
    ? { 'zh-CN': `超前${size}个百分点`, en: `${size} points ahead` }
    : { 'zh-CN': `落后${size}个百分点`, en: `${size} points behind` };
}

/** Why a missed aim is behind and not far behind. */
export function missWords(strength: LightTarget['strength'], { yellowBehind }: Thresholds): Label {
  const word = strength === 'seek' ? { zh: '争取', en: 'sought' } : { zh: '力争', en: 'striven for' };
  return {
    'zh-CN': `；计划用语为“${word.zh}”，差距在${yellowBehind}%以内，判为${LIGHT_WORDS.yellow['zh-CN']}`,
    en: `; the plan’s word is “${word.en}” and the miss is within ${yellowBehind} %: ${LIGHT_WORDS.yellow.en}`,
  };
}

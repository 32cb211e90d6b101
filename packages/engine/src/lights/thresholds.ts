import type { DecimalText } from '@planwright/compiler';
import { compareDecimals } from '../decimal/decimal.ts';
import type { LightStatus, LightTarget } from '../light-model.ts';

/** How far behind the pace a commitment may be, in points, before it turns yellow and then red. */
export interface Thresholds {
  readonly yellowBehind: DecimalText;
  readonly redBehind: DecimalText;
}

export type ThresholdTable = Readonly<Record<LightTarget['strength'], Thresholds>>;

/**
 * Rule `pace-2`, the lines of the pace. Ten and thirty points behind are the written practice of Chinese dispatch bulletins (Yinchuan, March 2025:
 * 10–30 points behind the planned progress is yellow, more is red). What the plan says it will *ensure* (确保) is held to half of that,
 * because a miss of it is a broken promise and not a shortfall of an aim (力争, 争取).
 */
export const PACE_2: ThresholdTable = {
  ensure: { yellowBehind: '5', redBehind: '15' },
  strive: { yellowBehind: '10', redBehind: '30' },
  seek: { yellowBehind: '10', redBehind: '30' },
  plain: { yellowBehind: '10', redBehind: '30' },
};

/**
 * Rule `pace-2`, the miss: what a target is worth that its deadline finds unfulfilled. The plan's own words draw the difference (docs/guide/lights.md):
 * what it ensures (确保), and what it states without such a word, is a promise and its miss is red, however small. What it strives for or seeks (力争, 争取) is an
 * aim: its miss is yellow up to the yellow line, red beyond.
 *
 * @param short how far it stays behind: points of the way, or per cent of a level's target
 */
export function judgeMiss(strength: LightTarget['strength'], short: DecimalText, lines: Thresholds): LightStatus {
  const isAim = strength === 'strive' || strength === 'seek';
  return isAim && compareDecimals(short, lines.yellowBehind) <= 0 ? 'yellow' : 'red';
}

/** 左右: a level within so many per cent of an approximate target counts as reached. The document's word, not a figure; configurable. */
export const ABOUT_PERCENT: DecimalText = '5';

/** Days since the last day reported on: a weekly round and its grace, two rounds, two months. */
export const FRESHNESS_DAYS = { fresh: 10, due: 17, late: 60 } as const;

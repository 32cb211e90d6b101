import type { Rational } from '#numbers/rational.ts';
import type { Interval } from '../interval.ts';
import type { Measured } from '../model.ts';
import type { Term } from '../sum.ts';

/**
 * 推算关系: a printed figure that follows from other printed figures.
 * `share` 占比 · `completion` 完成率 · `growth` 增速 · `increment` 增减量 · `multiple` 倍数 · `points` 百分点之差 · `lead` 快于、高于.
 */
export interface Derivation {
  readonly kind: 'share' | 'completion' | 'growth' | 'increment' | 'multiple' | 'points' | 'lead';
  /** What it follows from; the whole or the base first. */
  readonly inputs: readonly Measured[];
  /** The figure that follows. */
  readonly printed: Measured;
  /** In the unit of `printed`: what the printed digits of the inputs allow, and what they make taken as they stand. */
  readonly allowed: Interval;
  readonly nominal: Rational;
  readonly terms: readonly Term[];
}

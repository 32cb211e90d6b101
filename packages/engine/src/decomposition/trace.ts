import { type Fraction, over, show, times, whole } from './fraction.ts';
import type { SplitKind, SplitStep } from './model.ts';
import type { Rounded } from './round.ts';
import type { UnitWeight } from './weights.ts';

const HUNDRED = whole(100n);
const percent = (value: Fraction): string => show(times(value, HUNDRED), 4);

function step(kind: SplitStep['kind'], value: string, zh: string, en: string): SplitStep {
  return { kind, value, words: { 'zh-CN': zh, en } };
}

/** How the weight was made: each factor's share, and their mixture when there are several. */
export function weightSteps({ factors, weight }: UnitWeight): readonly SplitStep[] {
  const single = factors.length === 1;
  const steps = factors.map(({ basis, value, sum, share, coefficient }) => {
    const by = single ? '' : ` × ${percent(coefficient)}%`;
    const result = percent(single ? share : times(share, coefficient));
    const [amount, all] = [show(value), show(sum)];
    return step(
      'weight',
      result,
      `${basis.name}：${amount} ÷ 合计 ${all} = ${percent(share)}%${single ? '' : `，按系数${by} = ${result}%`}`,
      `${basis.name}: ${amount} ÷ all ${all} = ${percent(share)}%${single ? '' : `, by its coefficient${by} = ${result}%`}`,
    );
  });
  if (single || weight === null) return steps;
  return [
    ...steps,
    step('weight', percent(weight), `综合权重 ${percent(weight)}%`, `mixed weight ${percent(weight)}%`),
  ];
}

export interface ShareWords {
  readonly pot: Fraction;
  readonly weight: Fraction;
  readonly weights: Fraction;
  readonly unit: string;
}

/** The first share, before limits. */
export function shareStep({ pot, weight, weights, unit }: ShareWords): SplitStep {
  const raw = weights.top === 0n ? whole(0n) : over(times(pot, weight), weights);
  return step(
    'share',
    show(raw),
    `可分 ${show(pot)}${unit} × ${percent(weight)}% ÷ ${percent(weights)}% = ${show(raw)}${unit}`,
    `${show(pot)}${unit} to be shared × ${percent(weight)}% ÷ ${percent(weights)}% = ${show(raw)}${unit}`,
  );
}

/** A limit that holds the part. */
export function limitStep(side: 'low' | 'high', wanted: Fraction, limit: Fraction, unit: string): SplitStep {
  const [a, b] = [show(wanted), show(limit)];
  return side === 'low'
    ? step('floor', b, `${a} 低于下限，按下限 ${b}${unit}`, `${a} is below the floor, which holds: ${b}${unit}`)
    : step('cap', b, `${a} 高于上限，按上限 ${b}${unit}`, `${a} is above the cap, which holds: ${b}${unit}`);
}

/** The share among those whom no limit holds. */
export function againStep({ pot, weight, weights, unit }: ShareWords): SplitStep {
  const raw = over(times(pot, weight), weights);
  return step(
    'again',
    show(raw),
    `有单位触及上下限，余下 ${show(pot)}${unit} 在其他单位间重分 = ${show(raw)}${unit}`,
    `limits hold others; the ${show(pot)}${unit} left are shared again = ${show(raw)}${unit}`,
  );
}

export function rateStep(contribution: Fraction, base: Fraction, rate: Fraction): SplitStep {
  return step(
    'rate',
    show(rate),
    `增量 ${show(over(contribution, HUNDRED))} ÷ 基数 ${show(base)} = ${show(rate)}%`,
    `growth of ${show(over(contribution, HUNDRED))} ÷ base ${show(base)} = ${show(rate)}%`,
  );
}

/** Rounding to the smallest step, and whether the largest-remainder rule added one. */
export function roundSteps(
  kind: SplitKind,
  rounded: Rounded,
  scale: number,
  raisedCount: number,
): readonly SplitStep[] {
  const smallest = show(over(whole(1n), whole(10n ** BigInt(scale))), scale);
  const [down, remainder] = [show(rounded.down, scale), show(rounded.remainder)];
  if (rounded.place === null) return [];
  const first = step(
    'round',
    down,
    `按 ${smallest} 向下取整为 ${down}，余数 ${remainder}`,
    `rounded down to steps of ${smallest}: ${down}, remainder ${remainder}`,
  );
  const value = show(rounded.value, scale);
  const why =
    kind === 'growth' ? ['，使加权增速合于总目标', ', so that the weighted growth meets the target'] : ['', ''];
  const second = rounded.raised
    ? step(
        'remainder',
        value,
        `余数排第 ${rounded.place}，补 ${smallest} 得 ${value}${why[0]}`,
        `remainder ranks ${rounded.place}: one step of ${smallest} more makes ${value}${why[1]}`,
      )
    : step(
        'remainder',
        value,
        `余数排第 ${rounded.place}，只补 ${raisedCount} 个单位，本单位不补`,
        `remainder ranks ${rounded.place}; ${raisedCount} units get a step, this one does not`,
      );
  return [first, second];
}

export function handStep(value: string, unit: string): SplitStep {
  return step(
    'hand',
    value,
    `手工定为 ${value}${unit}，不参与分配，其余单位分余下部分`,
    `set by hand to ${value}${unit}; the others share the rest`,
  );
}

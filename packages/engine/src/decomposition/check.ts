import { isDecimal } from '../decimal/decimal.ts';
import { fault, listNames } from './fault-words.ts';
import {
  compare,
  type Fraction,
  fractionOf,
  isWhole,
  isZero,
  minus,
  over,
  show,
  stepsOf,
  sumOf,
  times,
  ZERO,
} from './fraction.ts';
import { countedDigits, isRateUnit } from './kind.ts';
import type { SplitFault, SplitScheme, SplitUnit } from './model.ts';
import { basisValue } from './weights.ts';

/** 查方案: faults of single cells and of the whole's form, before anything is reckoned. Empty when there are none. */
export function checkScheme(scheme: SplitScheme): readonly SplitFault[] {
  const forms = [...checkHead(scheme), ...scheme.units.flatMap((unit) => checkNumbers(scheme, unit))];
  if (forms.length > 0) return forms;
  return [...scheme.units.flatMap((unit) => checkLimits(unit)), ...checkBases(scheme)];
}

function checkHead(scheme: SplitScheme): readonly SplitFault[] {
  const faults: SplitFault[] = [];
  const { units, kind, unit, total, surplus, scale } = scheme;
  if (units.length === 0) faults.push(fault('no-units', ['没有选择承担单位', 'no unit takes part']));
  const twice = units.filter((one, index) => units.findIndex((other) => other.id === one.id) !== index);
  if (twice.length > 0) {
    const [zh, en] = listNames(twice.map((one) => one.name));
    faults.push(
      fault(
        'unit-twice',
        [`${zh}重复出现`, `${en} stand in the list twice`],
        twice.map((one) => one.id),
      ),
    );
  }
  if (kind === 'amount' && isRateUnit(unit))
    faults.push(
      fault('rate-not-summable', [
        `以“${unit}”计的指标不能相加，只能逐单位下达，不能按份额拆分`,
        `what is measured in “${unit}” does not add up: it is assigned to units, not shared out`,
      ]),
    );
  const whole = kind === 'amount' ? countedDigits(unit) : null;
  if (whole !== null && scale > whole)
    faults.push(
      fault('counted-whole', [
        `以“${unit}”计的数是一个一个的，最多保留 ${whole} 位小数，不能保留 ${scale} 位`,
        `what is counted in “${unit}” comes whole: at most ${whole} digits after the point, not ${scale}`,
      ]),
    );
  for (const [value, zh, en] of [
    [total, '总目标', 'the total'],
    [surplus, '加码', 'the surplus'],
  ] as const)
    faults.push(...checkNumber(value, scale, zh, en, []));
  if (faults.length > 0) return faults;
  if (compare(fractionOf(surplus), ZERO) < 0)
    faults.push(fault('negative', [`加码不能为负：${surplus}`, `the surplus must not be negative: ${surplus}`]));
  if (kind === 'amount' && compare(fractionOf(total), ZERO) < 0)
    faults.push(fault('negative', [`总目标不能为负：${total}`, `the total must not be negative: ${total}`]));
  return faults;
}

function checkNumber(
  value: string,
  scale: number | null,
  zh: string,
  en: string,
  unitIds: readonly string[],
): readonly SplitFault[] {
  if (!isDecimal(value))
    return [
      fault(
        'not-a-number',
        [`${zh}“${value}”不是数字（如 12.5）`, `${en} “${value}” is no number such as 12.5`],
        unitIds,
      ),
    ];
  if (scale === null || isWhole(times(fractionOf(value), stepsOf(scale)))) return [];
  return [
    fault(
      'too-many-digits',
      [
        `${zh} ${value} 的小数位多于保留的 ${scale} 位`,
        `${en} ${value} has more digits than the ${scale} that are kept`,
      ],
      unitIds,
    ),
  ];
}

function checkNumbers(scheme: SplitScheme, unit: SplitUnit): readonly SplitFault[] {
  const ids = [unit.id];
  const kept = [
    [unit.floor, '下限', 'floor'],
    [unit.cap, '上限', 'cap'],
    [unit.hand, '手工值', 'value by hand'],
  ] as const;
  const faults = kept.flatMap(([value, zh, en]) => {
    if (value === null) return [];
    const wrong = checkNumber(value, scheme.scale, `${unit.name}的${zh}`, `${unit.name}: the ${en}`, ids);
    if (wrong.length > 0 || scheme.kind !== 'amount' || compare(fractionOf(value), ZERO) >= 0) return wrong;
    return [
      fault('negative', [`${unit.name}的${zh}为负：${value}`, `${unit.name}: the ${en} is negative: ${value}`], ids),
    ];
  });
  const given = [
    ...scheme.bases.flatMap((basis) =>
      basis.kind === 'values' ? [[unit.values[basis.id] ?? null, basis.name] as const] : [],
    ),
    ...(scheme.kind === 'growth' ? [[unit.base, '基数'] as const] : []),
  ];
  for (const [value, name] of given) {
    if (value === null) continue;
    const wrong = checkNumber(value, null, `${unit.name}的${name}`, `${unit.name}: ${name}`, ids);
    faults.push(...wrong);
    if (wrong.length === 0 && compare(fractionOf(value), ZERO) < 0)
      faults.push(
        fault('negative', [`${unit.name}的${name}为负：${value}`, `${unit.name}: ${name} is negative: ${value}`], ids),
      );
  }
  return faults;
}

function checkLimits(unit: SplitUnit): readonly SplitFault[] {
  const [floor, cap, hand] = [unit.floor, unit.cap, unit.hand].map((value) =>
    value === null ? null : fractionOf(value),
  );
  const ids = [unit.id];
  if (floor && cap && compare(floor, cap) > 0)
    return [
      fault(
        'floor-above-cap',
        [
          `${unit.name}的下限 ${unit.floor} 高于上限 ${unit.cap}`,
          `${unit.name}: the floor ${unit.floor} is above the cap ${unit.cap}`,
        ],
        ids,
      ),
    ];
  const outside = hand && ((floor && compare(hand, floor) < 0) || (cap && compare(hand, cap) > 0));
  if (!outside) return [];
  return [
    fault(
      'hand-outside',
      [
        `${unit.name}的手工值 ${unit.hand} 超出上下限（${unit.floor ?? '无'}—${unit.cap ?? '无'}）`,
        `${unit.name}: the value by hand ${unit.hand} is outside its limits (${unit.floor ?? 'none'} to ${unit.cap ?? 'none'})`,
      ],
      ids,
    ),
  ];
}

/** Units without a value by hand need every factor; a growth needs every base. */
function checkBases({ kind, bases, units }: SplitScheme): readonly SplitFault[] {
  const faults: SplitFault[] = [];
  const free = units.filter((unit) => unit.hand === null);
  if (kind === 'growth') {
    const without = units.filter((unit) => unit.base === null || isZero(fractionOf(unit.base)));
    if (without.length > 0) {
      const [zh, en] = listNames(without.map((unit) => unit.name));
      faults.push(
        fault(
          'missing-base',
          [`${zh}缺基数（须大于 0），无法计算拉动`, `${en}: no base above 0, so that no contribution can be reckoned`],
          without.map((unit) => unit.id),
        ),
      );
    }
  }
  for (const basis of bases) {
    const without = free.filter((unit) => basisValue(basis, unit) === null);
    if (without.length === 0 || (basis.kind === 'base' && faults.length > 0)) continue;
    const [zh, en] = listNames(without.map((unit) => unit.name));
    faults.push(
      fault(
        'missing-basis',
        [
          `${zh}缺“${basis.name}”数据；空缺不等于 0，请补数或手工定值`,
          `${en}: no figure for “${basis.name}”; missing is not zero, fill it in or set the value by hand`,
        ],
        without.map((unit) => unit.id),
      ),
    );
  }
  const negative = bases.filter(
    (basis) => !isDecimal(basis.coefficient) || compare(fractionOf(basis.coefficient), ZERO) < 0,
  );
  for (const basis of negative)
    faults.push(
      fault('not-a-number', [
        `“${basis.name}”的系数须为不小于 0 的数：${basis.coefficient}`,
        `the coefficient of “${basis.name}” must be a number not below 0: ${basis.coefficient}`,
      ]),
    );
  if (bases.length === 0 && free.length > 0)
    faults.push(
      fault('no-weight', ['没有分配因素，请至少选一个', 'there is no factor to share by; choose at least one']),
    );
  return faults;
}

/**
 * Whether the limits allow what the free units have to take together. `worth` turns a unit's number into the pot's measure; the pot is
 * told in `measure`, which makes points of a growth's pot.
 */
export function checkRoom(
  scheme: SplitScheme,
  free: readonly { readonly unit: SplitUnit; readonly worth: Fraction }[],
  pot: Fraction,
  measure: Fraction,
): readonly SplitFault[] {
  const lows = free.map(({ unit, worth }) => lowOf(scheme, unit, worth));
  const highs = free.map(({ unit, worth }) => (unit.cap === null ? null : times(fractionOf(unit.cap), worth)));
  const [zhUnit, enUnit] = scheme.kind === 'growth' ? ['个百分点', ' points'] : [scheme.unit ?? '', scheme.unit ?? ''];
  const say = (value: Fraction) => show(over(value, measure));
  const held = (limit: 'floor' | 'cap') => free.filter(({ unit }) => unit[limit] !== null).map(({ unit }) => unit.id);
  if (scheme.kind === 'amount' && compare(pot, ZERO) < 0) {
    const words: [string, string] = [
      `手工值已超出总目标 ${say(minus(ZERO, pot))}${zhUnit}，其余单位无数可分`,
      `the values by hand exceed the total by ${say(minus(ZERO, pot))}${enUnit}; nothing is left for the others`,
    ];
    return [
      fault(
        'hand-sum',
        words,
        scheme.units.filter((unit) => unit.hand !== null).map((unit) => unit.id),
      ),
    ];
  }
  if (lows.every((low) => low !== null) && compare(sumOf(lows), pot) > 0) {
    const words: [string, string] = [
      `下限合计 ${say(sumOf(lows))}${zhUnit}，超过可分的 ${say(pot)}${zhUnit}`,
      `the floors add up to ${say(sumOf(lows))}${enUnit}, more than the ${say(pot)}${enUnit} to be shared`,
    ];
    return [fault('floors-exceed', words, held('floor'))];
  }
  if (highs.every((high) => high !== null) && compare(sumOf(highs), pot) < 0) {
    const words: [string, string] = [
      `上限合计 ${say(sumOf(highs))}${zhUnit}，不足可分的 ${say(pot)}${zhUnit}`,
      `the caps add up to ${say(sumOf(highs))}${enUnit}, less than the ${say(pot)}${enUnit} to be shared`,
    ];
    return [fault('caps-below', words, held('cap'))];
  }
  return [];
}

/** An amount is never below zero; a growth may fall unless a floor says otherwise. */
export function lowOf(scheme: SplitScheme, unit: SplitUnit, worth: Fraction): Fraction | null {
  if (unit.floor !== null) return times(fractionOf(unit.floor), worth);
  return scheme.kind === 'amount' ? ZERO : null;
}

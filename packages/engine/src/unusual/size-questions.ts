import { dayNumber, yearOf } from '../calendar/iso-date.ts';
import {
  absoluteDecimal,
  compareDecimals,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  subtractDecimals,
} from '../decimal/decimal.ts';
import type { UnusualInput, UnusualQuestion } from './find-unusual.ts';

/** One digit too many or too few, or a point misplaced. */
const TENFOLD = '10';
/** A slip between 元 and 万元, or 人 and 万人, is four digits; half of that still betrays it. */
const UNIT_SLIP = '5000';
/** A slip between 元 and 亿元 is eight. */
const YI_SLIP = '50000000';
/** A rate moves freely near nought: growth of 0.4 % and then of 8 % is no slip. It is one where the point moved and the two lie ten points apart. */
const RATE_POINTS = '10';
/** 0.576 for 57.6 %: a share written as a fraction comes within a fifth of what it is held against when multiplied by a hundred. */
const FRACTION = { times: '100', least: '0.8', most: '1.2' } as const;
/**
 * 超目标: half as much again as the whole year's target. Yearly targets are set to be reached, and an easy one is beaten by a tenth or a third; half as much
 * again is a number of another thing, of other months, or a target that was set too low, each of which somebody will ask about. It is asked once, when the
 * line is crossed, so that a low line costs one answer a year. On the bundled example's year no report of 1 to 1.3 times its target is asked about.
 */
const BEYOND_TARGET = '1.5';
/** 突增: more than half of a year's target in one report, … */
const JUMP_SHARE = '0.5';
/** … and three times what the pace so far brings in the same days: the line that a surge of an indicator has, too (`SURGE_TIMES`). A report after months of silence is no leap. */
const JUMP_TIMES = '3';
const DAYS_OF_YEAR = 365;
/** One school of one, two bridges of three: so few come at once after nothing. */
const FEW = '10';

interface Reference {
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

/** Whether a unit is per cent, per mille or points: a rate, which may be near nought and below it. */
export const isPercentUnit = (unit: string): boolean => /^[%％‰]$|百分点$/.test(unit);

/** 大小: what is to be asked about the size of a value: beside the last report, and beside the target. */
export function askSize(input: UnusualInput, value: string): readonly UnusualQuestion[] {
  const unit = input.unit ?? '';
  const { before, target } = input;
  const share = input.form === 'completion';
  const earlier = before?.value ?? null;
  const reported: Reference | null =
    before === null || earlier === null
      ? null
      : {
          value: earlier,
          zh: `截至${before.periodEnd}已报的${plain(earlier)}${unit}`,
          en: `the ${plain(earlier)}${unit} reported by ${before.periodEnd}`,
        };
  const last = reported !== null && isPositive(reported.value) ? reported : null;
  const aim: Reference | null =
    target === null || !isPositive(target)
      ? null
      : {
          value: target,
          zh: `目标值${plain(target)}${unit}`,
          en: `the target of ${plain(target)}${unit}`,
        };
  const rate = !share && isPercentUnit(unit);
  if (rate) {
    const reference = reported !== null && compareDecimals(reported.value, '0') !== 0 ? reported : aim;
    return reference === null ? [] : askRate(value, unit, reference);
  }
  // A total or a share that falls to nought or below is asked about as that.
  if (!isPositive(value)) return last === null || input.form !== 'level' ? [] : [askNoughtOrBelow(value, unit, last)];
  const slip = share ? [] : askSlip(input, value, unit, last, aim);
  if (slip.length > 0) return slip;
  if (aim === null) return [];
  // A work may be done at once, from nothing to all.
  const from = share ? last : reported;
  const jump = from === null ? [] : askJump(input, value, unit, from, aim);
  const beyond = share ? [] : askBeyond(input, value, unit, last, aim);
  // What is to be low and is far above its target has leapt by that: one question.
  return input.direction === 'lower-is-better' && beyond.length > 0 ? beyond : [...jump, ...beyond];
}

/** A stock that was there is gone, or has turned its sign. */
function askNoughtOrBelow(value: string, unit: string, last: Reference): UnusualQuestion {
  const said = `${plain(value)}${unit}`;
  if (compareDecimals(value, '0') < 0) {
    const message = {
      'zh-CN': `${said}为负数，而${last.zh}不是，请核对正负号`,
      en: `${said} is below zero, and ${last.en} is not: check its sign`,
    };
    return { code: 'negative', message };
  }
  const message = {
    'zh-CN': `${said}不到${last.zh}的1/10，请核对是否漏填或位数有误`,
    en: `${said} is less than 1/10 of ${last.en}: check whether it was left out, and its digits`,
  };
  return { code: 'tenfold', message };
}

/** Ten times off what was reported last; a first value is held against the target, a first total only where it is more. */
function askSlip(
  { form }: UnusualInput,
  value: string,
  unit: string,
  last: Reference | null,
  aim: Reference | null,
): readonly UnusualQuestion[] {
  const reference = last ?? aim;
  if (reference === null) return [];
  const said = `${plain(value)}${unit}`;
  if (isOver(value, reference.value, TENFOLD)) {
    const times = ratio(value, reference.value);
    const what = slipOf(value, reference.value);
    const message = {
      'zh-CN': `${said}是${reference.zh}的${times.zh}倍，${what.zh}`,
      en: `${said} is ${times.en} times ${reference.en}: ${what.en}`,
    };
    return [{ code: what.code, message }];
  }
  if ((last === null && form === 'cumulative') || !isOver(reference.value, value, TENFOLD)) return [];
  const times = ratio(reference.value, value);
  const what = slipOf(reference.value, value);
  const message = {
    'zh-CN': `${said}约为${reference.zh}的1/${times.zh}，${what.zh}`,
    en: `${said} is about 1/${times.en} of ${reference.en}: ${what.en}`,
  };
  return [{ code: what.code, message }];
}

/** What a slip of so many times is likely to be. */
function slipOf(large: string, small: string) {
  if (isOver(large, small, YI_SLIP))
    return {
      code: 'unit-slip',
      zh: '请核对计量单位，如元与亿元',
      en: 'check the unit (yuan or 100 million yuan)',
    } as const;
  if (isOver(large, small, UNIT_SLIP))
    return {
      code: 'unit-slip',
      zh: '请核对计量单位，如元与万元、人与万人',
      en: 'check the unit (yuan or 10,000 yuan, persons or 10,000 persons)',
    } as const;
  return { code: 'tenfold', zh: '请核对小数点和位数', en: 'check its point and digits' } as const;
}

function askRate(value: string, unit: string, reference: Reference): readonly UnusualQuestion[] {
  const said = `${plain(value)}${unit}`;
  // A rate may be below zero; what slipped is the same there.
  const [size, usual] = [absoluteDecimal(value), absoluteDecimal(reference.value)];
  const asPercent = divideDecimals(multiplyDecimals(value, FRACTION.times), reference.value) ?? '0';
  const fraction =
    compareDecimals(size, '1') < 0 &&
    compareDecimals(usual, '1') >= 0 &&
    compareDecimals(asPercent, FRACTION.least) >= 0 &&
    compareDecimals(asPercent, FRACTION.most) <= 0;
  if (fraction) {
    const message = {
      'zh-CN': `${said}约为${reference.zh}的1/100，请核对是否把百分数写成了小数`,
      en: `${said} is about 1/100 of ${reference.en}: check whether a fraction was written for a percentage`,
    };
    return [{ code: 'unit-slip', message }];
  }
  const apart = absoluteDecimal(subtractDecimals(value, reference.value));
  const times = isOver(size, usual, TENFOLD) || isOver(usual, size, TENFOLD);
  if (!times || compareDecimals(apart, RATE_POINTS) < 0) return [];
  const message = {
    'zh-CN': `${said}与${reference.zh}相差十倍以上，请核对小数点`,
    en: `${said} is ten times off ${reference.en} or more: check its point`,
  };
  return [{ code: 'tenfold', message }];
}

function askJump(
  { form, before, periodEnd }: UnusualInput,
  value: string,
  unit: string,
  last: Reference,
  aim: Reference,
): readonly UnusualQuestion[] {
  const step = subtractDecimals(value, last.value);
  const size = absoluteDecimal(step);
  const rises = compareDecimals(step, '0') > 0;
  // A total or a share that falls is asked about as that.
  if (!rises && form !== 'level') return [];
  if (!isPositive(last.value) && compareDecimals(aim.value, FEW) < 0) return [];
  if (compareDecimals(size, multiplyDecimals(aim.value, JUMP_SHARE)) <= 0) return [];
  const usual = form === 'level' ? '0' : usualStep(last.value, aim.value, before?.periodEnd ?? periodEnd, periodEnd);
  if (compareDecimals(size, multiplyDecimals(usual, JUMP_TIMES)) <= 0) return [];
  const points = form === 'completion' ? '个百分点' : unit;
  const message = {
    'zh-CN': `${plain(value)}${unit}比${last.zh}一次${rises ? '增加' : '减少'}${plain(size)}${points}，超过${form === 'completion' ? '全部工作' : aim.zh}的一半`,
    en: `${plain(value)}${unit} is ${plain(size)}${form === 'completion' ? ' points' : unit} ${rises ? 'more' : 'less'} than ${last.en}, over half of ${form === 'completion' ? 'the whole work' : aim.en} in one report`,
  };
  return [{ code: 'jump', message }];
}

/** What the pace from the year's start brings between two days; where nothing came so far, what an even pace to the target brings. */
function usualStep(earlier: string, target: string, from: string, until: string): string {
  const start = dayNumber(`${yearOf(from)}-01-01`) - 1;
  const daysSoFar = Math.max(dayNumber(from) - start, 1);
  const daysSince = Math.max(dayNumber(until) - dayNumber(from), 1);
  const [done, days] = isPositive(earlier) ? [earlier, daysSoFar] : [target, DAYS_OF_YEAR];
  return divideDecimals(multiplyDecimals(done, String(daysSince)), String(days)) ?? '0';
}

/** Asked where the line is crossed; what was confirmed before is not asked about again in each round. */
function askBeyond(
  { direction }: UnusualInput,
  value: string,
  unit: string,
  last: Reference | null,
  aim: Reference,
): readonly UnusualQuestion[] {
  const before = last !== null && isOver(last.value, aim.value, BEYOND_TARGET);
  if (before || !isOver(value, aim.value, BEYOND_TARGET)) return [];
  const times = ratio(value, aim.value);
  if (direction === 'lower-is-better') {
    const message = {
      'zh-CN': `${plain(value)}${unit}是${aim.zh}的${times.zh}倍，比要求高出五成以上${last === null ? '' : `（上次为${last.zh}）`}，请核对`,
      en: `${plain(value)}${unit} is ${times.en} times ${aim.en}${last === null ? ', ' : `, after ${last.en}: `}higher than is asked for by half or more`,
    };
    return [{ code: 'beyond-target', message }];
  }
  const message = {
    'zh-CN': `${plain(value)}${unit}是${aim.zh}的${times.zh}倍，超出目标五成以上`,
    en: `${plain(value)}${unit} is ${times.en} times ${aim.en}, beyond it by half or more`,
  };
  return [{ code: 'beyond-target', message }];
}

/** How many times one is the other: one digit below ten, whole from there on. */
function ratio(large: string, small: string): { readonly zh: string; readonly en: string } {
  const exact = divideDecimals(large, small) ?? '0';
  const shown = formatDecimal(exact, compareDecimals(exact, TENFOLD) < 0 ? 1 : 0);
  const yi = compareDecimals(exact, '100000000') >= 0;
  return { zh: yi ? `${formatDecimal(divideDecimals(exact, '100000000') ?? '0', 1)}亿` : shown, en: shown };
}

const isPositive = (value: string): boolean => compareDecimals(value, '0') > 0;
const isOver = (value: string, reference: string, times: string): boolean =>
  compareDecimals(value, multiplyDecimals(reference, times)) >= 0;
const plain = (value: string): string => formatDecimal(value);

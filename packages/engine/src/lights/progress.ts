import type { DecimalText } from '@planwright/compiler';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  percentOf,
  roundHalfUp,
  roundUp,
  subtractDecimals,
} from '../decimal/decimal.ts';
import type { ExplanationStep, LightStatus } from '../light-model.ts';
import { type JudgeInput, type Judgement, thresholdsOf } from './evaluate.ts';
import { LIGHT_WORDS } from './status-words.ts';
import { ABOUT_PERCENT, judgeMiss } from './thresholds.ts';
import { amount, CURVE_NAMES, gapWords, missWords, percent } from './words.ts';

/** A share of the work declared by the unit, against the pace. */
export function judgeShare(input: JudgeInput, donePercent: DecimalText): Judgement {
  return judgeAgainstPace(input, donePercent, {
    'zh-CN': `截至${input.actual.periodEnd}完成进度${percent(donePercent)}`,
    en: `by ${input.actual.periodEnd}, ${percent(donePercent)} of the work is done`,
  });
}

/** A total that grows towards its target, from zero or from the base. */
export function judgeProgress(input: JudgeInput, value: DecimalText, targetValue: DecimalText): Judgement {
  const base = input.target.base ?? '0';
  const way = subtractDecimals(targetValue, base);
  const done = percentOf(subtractDecimals(value, base), way);
  if (done === null) return judgeShare(input, compareDecimals(value, targetValue) >= 0 ? '100' : '0');
  const { unit, digits } = input.target;
  const judged = judgeAgainstPace(input, done, openingOf(input, value, targetValue, done), [
    { label: { 'zh-CN': '目标', en: 'target' }, value: amount(targetValue, null, digits), unit },
    { label: { 'zh-CN': '累计完成', en: 'done so far' }, value: amount(value, null, digits), unit },
  ]);
  if (judged.status === 'green' || judged.status === 'done' || unit === null) return judged;
  const late = input.settings.asOf > input.target.deadline;
  const needed = late ? '100' : subtractDecimals(input.expected, thresholdsOf(input).yellowBehind);
  const mark = addDecimals(base, multiplyDecimals(way, divideDecimals(needed, '100') ?? '0'));
  const missing = absoluteDecimal(subtractDecimals(mark, value));
  const kept = neededDigits(targetValue, unit);
  const enough = roundUp(missing, kept);
  const step = kept === 0 ? '1' : '0.01';
  // 突破 wants one step more than the target itself.
  return { ...judged, toGreen: { value: late && input.target.op === 'gt' ? addDecimals(enough, step) : enough, unit } };
}

/** Things that come whole are needed whole. */
function neededDigits(targetValue: DecimalText, unit: string): number {
  return targetValue.includes('.') || /^[万亿%‰]|百分点$/.test(unit) ? 2 : 0;
}

function openingOf({ target, actual }: JudgeInput, value: DecimalText, targetValue: DecimalText, done: DecimalText) {
  const { base, unit, digits } = target;
  if (base === null) {
    return {
      'zh-CN': `截至${actual.periodEnd}累计${amount(value, unit, digits)}，为目标${amount(targetValue, unit, digits)}的${percent(done)}`,
      en: `${amount(value, unit, digits)} by ${actual.periodEnd} is ${percent(done)} of the target of ${amount(targetValue, unit, digits)}`,
    };
  }
  return {
    'zh-CN': `从${amount(base, unit, digits)}起，截至${actual.periodEnd}为${amount(value, unit, digits)}，走完到目标${amount(targetValue, unit, digits)}路程的${percent(done)}`,
    en: `from ${amount(base, unit, digits)}, ${amount(value, unit, digits)} by ${actual.periodEnd} is ${percent(done)} of the way to ${amount(targetValue, unit, digits)}`,
  };
}

/** A total that must stay within its limit: using it up faster than the year passes is what is judged. */
export function judgeCap(input: JudgeInput, value: DecimalText, limit: DecimalText): Judgement {
  const used = percentOf(value, limit) ?? '0';
  const { yellowBehind, redBehind } = thresholdsOf(input);
  const ahead = subtractDecimals(input.expected, used);
  const over = compareDecimals(value, limit) > 0;
  const closed = input.settings.asOf >= input.target.deadline;
  const status: LightStatus = over ? 'red' : closed ? 'done' : statusOfGap(ahead, yellowBehind, redBehind);
  const { unit, digits } = input.target;
  return {
    status,
    reason: {
      'zh-CN': `截至${input.actual.periodEnd}累计${amount(value, unit, digits)}，占限额${amount(limit, unit, digits)}的${percent(used)}；${CURVE_NAMES[input.settings.curve.kind]['zh-CN']}为${percent(input.expected)}${over ? '，已超限额' : ''}`,
      en: `${amount(value, unit, digits)} by ${input.actual.periodEnd} is ${percent(used)} of the limit of ${amount(limit, unit, digits)}; ${CURVE_NAMES[input.settings.curve.kind].en} is at ${percent(input.expected)}${over ? '; the limit is passed' : ''}`,
    },
    expectedPercent: roundHalfUp(input.expected, 1),
    actualPercent: roundHalfUp(used, 1),
    gapPoints: roundHalfUp(ahead, 1),
    steps: paceSteps(input, used, ahead),
    toGreen: null,
  };
}

function judgeAgainstPace(
  input: JudgeInput,
  done: DecimalText,
  opening: { readonly 'zh-CN': string; readonly en: string },
  before: readonly ExplanationStep[] = [],
): Judgement {
  const lines = thresholdsOf(input);
  const { yellowBehind, redBehind } = lines;
  const { strength, deadline } = input.target;
  const gap = subtractDecimals(done, input.expected);
  const reached = isReached(input, done);
  const late = !reached && input.settings.asOf > deadline;
  const missed = late ? judgeMiss(strength, subtractDecimals('100', done), lines) : 'red';
  const status: LightStatus = reached ? 'done' : late ? missed : statusOfGap(gap, yellowBehind, redBehind);
  const lenient = late && missed === 'yellow' ? missWords(strength, lines) : { 'zh-CN': '', en: '' };
  const curve = CURVE_NAMES[input.settings.curve.kind];
  const words = gapWords(gap);
  const tail = reached
    ? { 'zh-CN': '，目标已实现', en: '; the target is reached' }
    : late
      ? {
          'zh-CN': `，已过完成时限${deadline}${lenient['zh-CN']}`,
          en: `; the deadline of ${deadline} has passed${lenient.en}`,
        }
      : {
          'zh-CN': `；${curve['zh-CN']}应达${percent(input.expected)}，${words['zh-CN']}${limitZh(status, yellowBehind, redBehind)}`,
          en: `; ${curve.en} expects ${percent(input.expected)}: ${words.en}${limitEn(status, yellowBehind, redBehind)}`,
        };
  return {
    status,
    reason: { 'zh-CN': `${opening['zh-CN']}${tail['zh-CN']}`, en: `${opening.en}${tail.en}` },
    expectedPercent: roundHalfUp(input.expected, 1),
    actualPercent: roundHalfUp(done, 1),
    gapPoints: roundHalfUp(gap, 1),
    steps: [...before, ...paceSteps(input, done, gap)],
    toGreen: null,
  };
}

/** `突破` wants more than the target; `左右` is content, once the deadline is here, with what its tolerance allows. */
function isReached({ target, settings }: JudgeInput, done: DecimalText): boolean {
  if (target.op === 'gt') return compareDecimals(done, '100') > 0;
  const enough =
    target.op === 'approx' && settings.asOf >= target.deadline ? subtractDecimals('100', ABOUT_PERCENT) : '100';
  return compareDecimals(done, enough) >= 0;
}

/** Judged on the unrounded gap. */
function statusOfGap(gap: DecimalText, yellowBehind: DecimalText, redBehind: DecimalText): LightStatus {
  if (compareDecimals(gap, `-${redBehind}`) < 0) return 'red';
  return compareDecimals(gap, `-${yellowBehind}`) < 0 ? 'yellow' : 'green';
}

function limitZh(status: LightStatus, yellow: DecimalText, red: DecimalText): string {
  if (status === 'red') return `，超过${red}个百分点的${LIGHT_WORDS.red['zh-CN']}线`;
  return status === 'yellow' ? `，超过${yellow}个百分点的${LIGHT_WORDS.yellow['zh-CN']}线` : '';
}

function limitEn(status: LightStatus, yellow: DecimalText, red: DecimalText): string {
  if (status === 'red') return `, beyond the line of ${red} points for “${LIGHT_WORDS.red.en}”`;
  return status === 'yellow' ? `, beyond the line of ${yellow} points for “${LIGHT_WORDS.yellow.en}”` : '';
}

function paceSteps(input: JudgeInput, done: DecimalText, gap: DecimalText): readonly ExplanationStep[] {
  const { yellowBehind, redBehind } = thresholdsOf(input);
  return [
    { label: { 'zh-CN': '完成比例', en: 'share done' }, value: roundHalfUp(done, 1), unit: '%' },
    {
      label: {
        'zh-CN': `时序应达（${CURVE_NAMES[input.settings.curve.kind]['zh-CN']}）`,
        en: `expected by ${CURVE_NAMES[input.settings.curve.kind].en}`,
      },
      value: roundHalfUp(input.expected, 1),
      unit: '%',
    },
    { label: { 'zh-CN': '差距', en: 'gap' }, value: roundHalfUp(gap, 1), unit: '个百分点' },
    {
      label: { 'zh-CN': '滞后线、严重滞后线', en: 'lines for “Behind” and “Far behind”' },
      value: `-${yellowBehind} / -${redBehind}`,
      unit: '个百分点',
    },
  ];
}

import type { DecimalText } from '@planwright/compiler';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  percentOf,
  roundUp,
  subtractDecimals,
} from '../decimal/decimal.ts';
import type { LightStatus } from '../light-model.ts';
import { isStanding, type JudgeInput, type Judgement, thresholdsOf } from './evaluate.ts';
import { judgeProgress } from './progress.ts';
import { ABOUT_PERCENT, judgeMiss } from './thresholds.ts';
import { amount, difference, missWords } from './words.ts';

/**
 * A level that holds at each moment: a rate, a growth, a share. Reached is green (done once the deadline is there); short of it is yellow,
 * and red when the shortfall is more than the red line in per cent of the target. Where the plan gives the starting point,
 * the way from there to the target is judged by the pace instead.
 */
export function judgeLevel(input: JudgeInput, value: DecimalText, targetValue: DecimalText): Judgement {
  const { target, actual, settings } = input;
  if (!isStanding(target)) return judgeProgress(input, value, targetValue);
  const lower = target.direction === 'lower-is-better';
  const short = lower ? subtractDecimals(value, targetValue) : subtractDecimals(targetValue, value);
  const size = absoluteDecimal(targetValue);
  const tolerance = target.op === 'approx' ? multiplyDecimals(size, divideDecimals(ABOUT_PERCENT, '100') ?? '0') : '0';
  const strict = target.op === 'gt' || target.op === 'lt';
  const reached = strict ? compareDecimals(short, '0') < 0 : compareDecimals(short, tolerance) <= 0;
  const shortfall = percentOf(short, size) ?? '100';
  const lines = thresholdsOf(input);
  const { redBehind } = lines;
  const closed = settings.asOf >= target.deadline;
  const missed = closed
    ? judgeMiss(target.strength, shortfall, lines)
    : compareDecimals(shortfall, redBehind) > 0
      ? 'red'
      : 'yellow';
  const status: LightStatus = reached ? (closed ? 'done' : 'green') : missed;
  const lenient = closed && missed === 'yellow' ? missWords(target.strength, lines) : null;
  const unit = target.unit;
  const gapUnit = unit === '%' ? '个百分点' : (unit ?? '');
  const { digits } = target;
  const missing = difference(absoluteDecimal(short), digits);
  const about = target.op === 'approx' && reached && compareDecimals(short, '0') > 0;
  const tail = about
    ? {
        'zh-CN': `，差${missing}${gapUnit}，在“左右”的${ABOUT_PERCENT}%以内`,
        en: `; ${missing} ${unitEn(gapUnit)} short, within the ${ABOUT_PERCENT} % that “about” allows`,
      }
    : reached
      ? { 'zh-CN': '，达到目标', en: '; the target is met' }
      : {
          'zh-CN': `，${lower ? '高出' : '低'}${missing}${gapUnit}${closed ? '，已到完成时限' : ''}${lenient?.['zh-CN'] ?? ''}`,
          en: `; ${missing} ${unitEn(gapUnit)} ${lower ? 'too high' : 'short'}${closed ? ', and the deadline is here' : ''}${lenient?.en ?? ''}`,
        };
  const side = target.end ?? {
    'zh-CN': lower ? '越低越好' : '越高越好',
    en: `${lower ? 'lower' : 'higher'} is better`,
  };
  return {
    status,
    reason: {
      'zh-CN': `截至${actual.periodEnd}为${amount(value, unit, digits)}，目标${amount(targetValue, unit, digits)}（${side['zh-CN']}）${tail['zh-CN']}`,
      en: `${amount(value, unit, digits)} by ${actual.periodEnd} against a target of ${amount(targetValue, unit, digits)} (${side.en})${tail.en}`,
    },
    expectedPercent: null,
    actualPercent: null,
    gapPoints: null,
    steps: [
      { label: { 'zh-CN': '目标', en: 'target' }, value: formatDecimal(targetValue, digits), unit },
      { label: { 'zh-CN': '当前', en: 'now' }, value: formatDecimal(value, digits), unit },
      { label: gapLabel(compareDecimals(short, '0') > 0 !== lower), value: missing, unit: gapUnit },
      ...(target.op === 'approx'
        ? [{ label: { 'zh-CN': '“左右”允许', en: '“about” allows' }, value: formatDecimal(tolerance), unit: gapUnit }]
        : []),
      {
        label: { 'zh-CN': '严重滞后线（占目标）', en: 'line for “Far behind” (of the target)' },
        value: redBehind,
        unit: '%',
      },
    ],
    toGreen: reached || unit === null ? null : { value: neededOf(short, tolerance, strict), unit: gapUnit },
  };
}

/** On which side of the target the value stands, so that the number beside it needs no sign. */
function gapLabel(below: boolean): { readonly 'zh-CN': string; readonly en: string } {
  return below
    ? { 'zh-CN': '比目标低', en: 'below the target by' }
    : { 'zh-CN': '比目标高', en: 'above the target by' };
}

/** A strict bound (突破, 不足) needs one step more than its own value. */
function neededOf(short: DecimalText, tolerance: DecimalText, strict: boolean): DecimalText {
  const needed = roundUp(subtractDecimals(short, tolerance), 2);
  return strict ? addDecimals(needed, '0.01') : needed;
}

function unitEn(unit: string): string {
  return unit === '个百分点' ? 'points' : unit;
}

import { compareDecimals, formatDecimal, multiplyDecimals } from '../decimal/decimal.ts';
import type { Label } from '../pack.ts';

/** What a value is held against: the nearest reported ones before and after its period, and what is promised. */
export interface UnusualInput {
  readonly form: 'cumulative' | 'level' | 'completion';
  readonly value: string | null;
  readonly donePercent: string | null;
  readonly unit: string | null;
  readonly target: string | null;
  readonly before: {
    readonly value: string | null;
    readonly donePercent: string | null;
    readonly periodEnd: string;
  } | null;
  readonly after: {
    readonly value: string | null;
    readonly donePercent: string | null;
    readonly periodEnd: string;
  } | null;
}

/** A question with its kind for counting. */
export interface UnusualQuestion {
  readonly code: 'falling' | 'tenfold' | 'unit-slip';
  readonly message: Label;
}

const TENFOLD = '10';
/** A slip between 元 and 万元, or 个 and 万个, is four digits; half of that still betrays it. */
const UNIT_SLIP = '5000';

/**
 * 异常值: the questions that a value raises before it is accepted: a cumulative value that falls, a jump to ten times or a
 * tenth, four digits too many or too few. Empty when there is nothing to ask. A first value is held against the target.
 */
export function findUnusual(input: UnusualInput): readonly UnusualQuestion[] {
  const unit = input.unit ?? '';
  const questions: UnusualQuestion[] = [];
  const { value, donePercent, before, after } = input;
  if (value !== null) {
    if (input.form === 'cumulative') questions.push(...falling(value, before, after, (report) => report.value, unit));
    questions.push(...outsize(input, value, unit));
  }
  if (donePercent !== null) questions.push(...falling(donePercent, before, after, (report) => report.donePercent, '%'));
  return questions;
}

type Neighbour = NonNullable<UnusualInput['before']>;

function falling(
  value: string,
  before: Neighbour | null,
  after: Neighbour | null,
  read: (report: Neighbour) => string | null,
  unit: string,
): readonly UnusualQuestion[] {
  const questions: UnusualQuestion[] = [];
  const ask = (message: Label) => questions.push({ code: 'falling', message });
  const earlier = before === null ? null : read(before);
  if (before !== null && earlier !== null && compareDecimals(value, earlier) < 0) {
    ask({
      'zh-CN': `累计数${plain(value)}${unit}小于截至${before.periodEnd}已报的${plain(earlier)}${unit}`,
      en: `the cumulative ${plain(value)}${unit} is less than the ${plain(earlier)}${unit} reported by ${before.periodEnd}`,
    });
  }
  const later = after === null ? null : read(after);
  if (after !== null && later !== null && compareDecimals(value, later) > 0) {
    ask({
      'zh-CN': `累计数${plain(value)}${unit}大于截至${after.periodEnd}已报的${plain(later)}${unit}`,
      en: `the cumulative ${plain(value)}${unit} is more than the ${plain(later)}${unit} reported by ${after.periodEnd}`,
    });
  }
  return questions;
}

function outsize({ before, target }: UnusualInput, value: string, unit: string): readonly UnusualQuestion[] {
  const reference = before?.value ?? null;
  if (reference !== null && isPositive(reference) && isPositive(value)) {
    const words = {
      zh: `截至${before?.periodEnd}已报的${plain(reference)}${unit}`,
      en: `the ${plain(reference)}${unit} reported by ${before?.periodEnd}`,
    };
    if (isOver(value, reference, UNIT_SLIP) || isOver(reference, value, UNIT_SLIP)) return [slip(value, unit, words)];
    if (isOver(value, reference, TENFOLD) || isOver(reference, value, TENFOLD)) {
      return [
        {
          code: 'tenfold',
          message: {
            'zh-CN': `${plain(value)}${unit}与${words.zh}相差十倍以上`,
            en: `${plain(value)}${unit} is ten times off ${words.en}`,
          },
        },
      ];
    }
    return [];
  }
  if (target === null || !isPositive(target) || !isPositive(value) || !isOver(value, target, TENFOLD)) return [];
  const words = { zh: `目标值${plain(target)}${unit}`, en: `the target of ${plain(target)}${unit}` };
  if (isOver(value, target, UNIT_SLIP)) return [slip(value, unit, words)];
  return [
    {
      code: 'tenfold',
      message: {
        'zh-CN': `${plain(value)}${unit}超过${words.zh}的十倍`,
        en: `${plain(value)}${unit} is over ten times ${words.en}`,
      },
    },
  ];
}

function slip(value: string, unit: string, words: { readonly zh: string; readonly en: string }): UnusualQuestion {
  const message = {
    'zh-CN': `${plain(value)}${unit}与${words.zh}相差约万倍，请核对计量单位`,
    en: `${plain(value)}${unit} is about ten thousand times off ${words.en}: check the unit`,
  };
  return { code: 'unit-slip', message };
}

const isPositive = (value: string): boolean => compareDecimals(value, '0') > 0;
const isOver = (value: string, reference: string, times: string): boolean =>
  compareDecimals(value, multiplyDecimals(reference, times)) >= 0;
const plain = (value: string): string => formatDecimal(value);

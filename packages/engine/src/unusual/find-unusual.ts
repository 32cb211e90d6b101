import { compareDecimals, formatDecimal } from '../decimal/decimal.ts';
import type { Label } from '../pack.ts';
import { askSize } from './size-questions.ts';

/** What a value is held against: the nearest reported ones before and after its period, and what is promised. */
export interface UnusualInput {
  readonly form: 'cumulative' | 'level' | 'completion';
  readonly value: string | null;
  readonly donePercent: string | null;
  /** Last day of the period that the value is for. */
  readonly periodEnd: string;
  readonly unit: string | null;
  readonly target: string | null;
  /** Which way the target is to be passed; what adds up and what is not said is to be high. */
  readonly direction?: 'higher-is-better' | 'lower-is-better';
  readonly before: ReportedBeside | null;
  readonly after: ReportedBeside | null;
}

/** A value that was reported for another period. */
export interface ReportedBeside {
  readonly value: string | null;
  readonly donePercent: string | null;
  readonly periodEnd: string;
}

/** A question with its kind for counting. */
export interface UnusualQuestion {
  readonly code: 'falling' | 'negative' | 'tenfold' | 'unit-slip' | 'jump' | 'beyond-target';
  readonly message: Label;
}

/**
 * 异常值: the questions that a value raises before it is accepted (核实性审核, a query edit: never a refusal, the answer goes with the value). A total that
 * falls or is below zero; digits or a unit that slipped; a leap since the last report; a total far beyond its target. Empty when there is nothing to ask.
 *
 * Source of the thresholds: `size-questions.ts` and docs/guide/unusual-values.md.
 */
export function findUnusual(input: UnusualInput): readonly UnusualQuestion[] {
  const unit = input.unit ?? '';
  const questions: UnusualQuestion[] = [];
  const { value, donePercent, before, after } = input;
  if (value !== null) {
    if (input.form === 'cumulative') {
      questions.push(...falling(value, before, after, (report) => report.value, unit));
      questions.push(...negative(value, before, unit));
    }
    questions.push(...askSize(input, value));
  }
  if (donePercent !== null) {
    questions.push(...falling(donePercent, before, after, (report) => report.donePercent, '%'));
    questions.push(...askSize(asShare(input), donePercent));
  }
  return questions;
}

/** The share of the work that is done, as a total on its way to a hundred. */
function asShare(input: UnusualInput): UnusualInput {
  const { before } = input;
  return {
    ...input,
    form: 'completion',
    unit: '%',
    target: '100',
    before: before === null ? null : { ...before, value: before.donePercent },
  };
}

function falling(
  value: string,
  before: ReportedBeside | null,
  after: ReportedBeside | null,
  read: (report: ReportedBeside) => string | null,
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

/** What adds up from zero is below it only where things are counted net (净增), which was then said before. */
function negative(value: string, before: ReportedBeside | null, unit: string): readonly UnusualQuestion[] {
  const earlier = before?.value ?? null;
  if (compareDecimals(value, '0') >= 0 || (earlier !== null && compareDecimals(earlier, '0') < 0)) return [];
  const message = {
    'zh-CN': `累计数${plain(value)}${unit}为负数`,
    en: `the cumulative ${plain(value)}${unit} is below zero`,
  };
  return [{ code: 'negative', message }];
}

const plain = (value: string): string => formatDecimal(value);

import { yearOf } from '../calendar/iso-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { compareDecimals, divideDecimals, multiplyDecimals } from '../decimal/decimal.ts';
import { assertNever } from '../errors.ts';
import type { Light, LightActual, LightStatus, LightTarget, PaceCurve } from '../light-model.ts';
import { elapsedShare } from '../pace/elapsed-share.ts';
import type { Label } from '../pack.ts';
import { evaluateFreshness } from './freshness.ts';
import { judgeLevel } from './level.ts';
import { judgeCap, judgeProgress, judgeShare } from './progress.ts';
import { PACE_2, type ThresholdTable } from './thresholds.ts';
import { percent } from './words.ts';

export interface LightSettings {
  /** The day that is judged, ISO. */
  readonly asOf: string;
  /** The plan's year. */
  readonly year: number;
  readonly curve: PaceCurve;
  readonly calendar: WorkingCalendar;
  /** Rule `pace-2` when absent. */
  readonly thresholds?: ThresholdTable;
}

/** What the judges below return; the frame adds day, rule and freshness. */
export type Judgement = Pick<
  Light,
  'status' | 'reason' | 'expectedPercent' | 'actualPercent' | 'gapPoints' | 'steps' | 'toGreen'
>;

/** What the judges are given. `expected` is the share of the way to the deadline, in per cent, unrounded. */
export interface JudgeInput {
  readonly target: LightTarget;
  readonly actual: LightActual;
  readonly settings: LightSettings;
  readonly expected: string;
}

/**
 * 亮灯: the light of a commitment on a day, with the sentence and the reckoning that explain it.
 * Grey where nothing is reported, where the target is pending, or where the report has nothing to judge by; never green by default.
 * A unit that reports an obstacle is at least yellow. A deadline that has passed unfulfilled is red; for what the
 * plan only strives for it is yellow while the miss is small.
 *
 * @param actual the last report known for the day, or null
 */
export function evaluateLight(target: LightTarget, actual: LightActual | null, settings: LightSettings): Light {
  const judged = raiseForObstacle(judge(target, actual, settings), actual);
  return { ...judged, freshness: evaluateFreshness(actual, settings.asOf), rule: 'pace-2', asOf: settings.asOf };
}

function judge(target: LightTarget, actual: LightActual | null, settings: LightSettings): Judgement {
  const expected = expectedShare(target, settings);
  if (target.pending)
    return grey({
      'zh-CN': '目标值待上级明确，明确之前不亮灯',
      en: 'the target awaits an upper level’s decision; no light until then',
    });
  if (actual === null) {
    return grey(
      { 'zh-CN': `截至${settings.asOf}尚未报送，不作判断`, en: `nothing reported by ${settings.asOf}; not judged` },
      isStanding(target) ? null : expected,
    );
  }
  const input = { target, actual, settings, expected };
  switch (target.form) {
    case 'completion':
      return actual.donePercent === null ? unjudged(input) : judgeShare(input, actual.donePercent);
    case 'cumulative': {
      if (actual.value === null || target.value === null)
        return actual.donePercent === null ? unjudged(input) : judgeShare(input, actual.donePercent);
      return target.op === 'le' || target.op === 'lt'
        ? judgeCap(input, actual.value, target.value)
        : judgeProgress(input, actual.value, target.value);
    }
    case 'level': {
      if (actual.value === null || target.value === null)
        return actual.donePercent === null ? unjudged(input) : judgeShare(input, actual.donePercent);
      return judgeLevel(input, actual.value, target.value);
    }
    default:
      return assertNever(target.form);
  }
}

/** A level without a starting point holds at each moment: no part of it is due by a day. */
export function isStanding({ form, base, value }: LightTarget): boolean {
  return form === 'level' && (base === null || (value !== null && compareDecimals(base, value) === 0));
}

/** The share of the way to the deadline; a deadline before the year's end is reached sooner. */
function expectedShare(target: LightTarget, { asOf, year, curve, calendar }: LightSettings): string {
  if (asOf >= target.deadline) return '100';
  const now = elapsedShare(curve, asOf, year, calendar);
  if (yearOf(target.deadline) !== year) return now;
  const due = elapsedShare(curve, target.deadline, year, calendar);
  const share = divideDecimals(now, due);
  return share === null || compareDecimals(share, '1') > 0 ? '100' : multiplyDecimals(share, '100');
}

function unjudged({ target, actual, expected }: JudgeInput): Judgement {
  return grey(
    {
      'zh-CN': `截至${actual.periodEnd}的报告没有可比数值，不作判断`,
      en: `the report up to ${actual.periodEnd} has no value to judge by`,
    },
    isStanding(target) ? null : expected,
  );
}

function grey(reason: Label, expected: string | null = null): Judgement {
  const steps =
    expected === null
      ? []
      : [{ label: { 'zh-CN': '时序应达', en: 'expected by the pace' }, value: percent(expected), unit: null }];
  return {
    status: 'grey',
    reason,
    expectedPercent: expected === null ? null : percent(expected).slice(0, -1),
    actualPercent: null,
    gapPoints: null,
    steps,
    toGreen: null,
  };
}

/** 有问题至少黄灯: a light of which the unit in charge reports an obstacle is at least yellow, and says so. */
export function raiseForObstacle<T extends Pick<Light, 'status' | 'reason'>>(
  judged: T,
  actual: Pick<LightActual, 'blocked'> | null,
): T {
  if (actual === null || !actual.blocked || judged.status === 'red' || judged.status === 'done') return judged;
  const status: LightStatus = 'yellow';
  return {
    ...judged,
    status,
    reason: {
      'zh-CN': `${judged.reason['zh-CN']}；责任单位报告存在问题`,
      en: `${judged.reason.en}; the unit reports an obstacle`,
    },
  };
}

/** Thresholds of the rule for a target's strength. */
export function thresholdsOf({ target, settings }: JudgeInput) {
  return (settings.thresholds ?? PACE_2)[target.strength];
}

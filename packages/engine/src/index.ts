export * from './calendar/iso-date.ts';
export { monthOfWeek, type Period, type PeriodKind, periodOf, periodsOfYear } from './calendar/period.ts';
export {
  addWorkingDays,
  type CalendarOverride,
  countWorkingDays,
  createCalendar,
  type WorkingCalendar,
} from './calendar/working-days.ts';
export * from './decimal/decimal.ts';
export { assertNever, type ErrorDetails, type ErrorFamily, PlanwrightError } from './errors.ts';
export type * from './light-model.ts';
export { evaluateLight, type LightSettings } from './lights/evaluate.ts';
export { evaluateFreshness } from './lights/freshness.ts';
export { ABOUT_PERCENT, FRESHNESS_DAYS, PACE_1, type Thresholds, type ThresholdTable } from './lights/thresholds.ts';
export { elapsedShare } from './pace/elapsed-share.ts';
export type * from './pack.ts';

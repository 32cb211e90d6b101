import { daysBetween } from '../calendar/iso-date.ts';
import type { Freshness, LightActual } from '../light-model.ts';
import { FRESHNESS_DAYS } from './thresholds.ts';

/** 新鲜度: how old the last report is. Says nothing about how the work stands. */
export function evaluateFreshness(actual: LightActual | null, asOf: string): Freshness {
  if (actual === null) return 'never';
  const age = daysBetween(actual.periodEnd, asOf);
  if (age <= FRESHNESS_DAYS.fresh) return 'fresh';
  if (age <= FRESHNESS_DAYS.due) return 'due';
  return age <= FRESHNESS_DAYS.late ? 'late' : 'stale';
}

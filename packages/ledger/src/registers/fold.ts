import { type Field, monthOf, monthOfWeek, type Register } from '@planwright/engine';
import type { RecordValue } from './columns.ts';

/** What later reports have said already, so that a late one does not overwrite it. */
export interface LaterReports {
  readonly anyLater: boolean;
  readonly laterInMonth: boolean;
}

const MONTHLY = /^(?<stem>.+)ThisMonth$/;

/**
 * 并入台账: what a periodic report changes in its record. A field of the same name takes the reported value, when it has one;
 * `xThisMonth` goes into the month of the round in the series `xByMonth`, which is where the amount is kept. A week counts to
 * the month with most of its days.
 */
export function foldReport(
  register: Register,
  fields: readonly Field[],
  reported: Readonly<Record<string, RecordValue>>,
  record: Readonly<Record<string, RecordValue>>,
  round: {
    readonly kind: 'week' | 'month';
    readonly name: string;
    readonly periodStart: string;
    readonly periodEnd: string;
  },
  later: LaterReports,
): Record<string, RecordValue> {
  const values = { ...record };
  for (const field of fields) {
    const value = reported[field.name] ?? null;
    if (value === null) continue;
    const stem = MONTHLY.exec(field.name)?.groups?.stem;
    const series = register.fields.find(
      (candidate) => candidate.name === `${stem}ByMonth` && candidate.type.kind === 'series',
    );
    if (series !== undefined && typeof value === 'string' && !later.laterInMonth) {
      const months = Array.isArray(record[series.name])
        ? [...(record[series.name] as (string | null)[])]
        : Array<string | null>(12).fill(null);
      months[monthOf(monthOfRound(round)) - 1] = value;
      values[series.name] = months;
    } else if (!later.anyLater && register.fields.some((candidate) => candidate.name === field.name)) {
      values[field.name] = value;
    }
  }
  return values;
}

/** The first day of the month that a round counts to. */
export function monthOfRound(round: {
  readonly kind: 'week' | 'month';
  readonly name: string;
  readonly periodStart: string;
  readonly periodEnd: string;
}): string {
  if (round.kind === 'month') return round.periodStart;
  return monthOfWeek({ kind: 'week', name: round.name, start: round.periodStart, end: round.periodEnd }).start;
}

import { type Field, isSeries, monthNumber, monthOfNumber, monthOfWeek, type Register } from '@planwright/engine';
import type { RecordValue } from './columns.ts';

/** What later reports have said already, so that a late one does not overwrite it. */
export interface LaterReports {
  readonly anyLater: boolean;
  readonly laterInMonth: boolean;
}

/** What a round is about. */
export interface RoundPeriod {
  readonly kind: 'week' | 'month';
  readonly name: string;
  readonly periodStart: string;
  readonly periodEnd: string;
}

const MONTHLY = /^(?<stem>.+)(?<which>This|Last)Month$/;

/**
 * 并入台账: what a periodic report changes in its record. A field of the same name takes the reported value, when it has one;
 * `xThisMonth` goes into the month of the round in the series `xByMonth`, `xLastMonth` into the month before; that is where the amount is
 * kept. A week counts to the month with most of its days.
 */
export function foldReport(
  register: Register,
  fields: readonly Field[],
  reported: Readonly<Record<string, RecordValue>>,
  record: Readonly<Record<string, RecordValue>>,
  round: RoundPeriod,
  later: LaterReports,
): Record<string, RecordValue> {
  const values = { ...record };
  for (const field of fields) {
    const value = reported[field.name] ?? null;
    if (value === null) continue;
    const monthly = findMonthly(register, field.name);
    if (monthly !== null && typeof value === 'string') {
      if (later.laterInMonth) continue;
      const kept = record[monthly.series];
      values[monthly.series] = { ...(isSeries(kept) ? kept : {}), [monthly.monthOf(round)]: value };
    } else if (!later.anyLater && register.fields.some((candidate) => candidate.name === field.name)) {
      values[field.name] = value;
    }
  }
  return values;
}

/** The series that a report's monthly field goes into, and which month of it. */
export function findMonthly(
  register: Register,
  fieldName: string,
): { readonly series: string; readonly monthOf: (round: RoundPeriod) => string } | null {
  const { stem, which } = MONTHLY.exec(fieldName)?.groups ?? {};
  const name = `${stem}ByMonth`;
  const series = register.fields.find((field) => field.name === name && field.type.kind === 'series');
  if (series === undefined) return null;
  return {
    series: name,
    monthOf: (round) => {
      const month = monthOfRound(round).slice(0, 7);
      return which === 'This' ? month : monthOfNumber(monthNumber(month) - 1);
    },
  };
}

/** The first day of the month that a round counts to. */
export function monthOfRound(round: RoundPeriod): string {
  if (round.kind === 'month') return round.periodStart;
  return monthOfWeek({ kind: 'week', name: round.name, start: round.periodStart, end: round.periodEnd }).start;
}

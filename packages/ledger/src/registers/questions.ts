import {
  findUnusualAmount,
  isSeries,
  type Label,
  type MonthSeries,
  type Pack,
  type PeriodicReport,
  type Register,
} from '@planwright/engine';
import { sql } from 'kysely';
import type { Round } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type RecordValue, snakeCase, tablesOf } from './columns.ts';
import { findMonthly, monthOfRound } from './fold.ts';
import type { StoredRecord } from './store.ts';

interface Reported {
  readonly pack: Pack;
  readonly register: Register;
  readonly report: PeriodicReport;
  readonly round: Round;
  readonly record: StoredRecord;
  readonly reported: Readonly<Record<string, RecordValue>>;
}

/** 异常核对: what is to be asked about a periodic report's amounts before it is accepted. */
export async function findQuestions(context: LedgerContext, input: Reported): Promise<readonly Label[]> {
  const questions: Label[] = [];
  for (const check of input.report.amountChecks ?? []) {
    const amount = input.reported[check.field];
    const monthly = findMonthly(input.register, check.field);
    const series = input.register.fields.find((field) => field.name === monthly?.series)?.type;
    if (typeof amount !== 'string' || monthly === null || series?.kind !== 'series') continue;
    const whole = check.whole === undefined ? null : input.record.values[check.whole];
    questions.push(
      ...findUnusualAmount({
        amount,
        month: monthly.monthOf(input.round),
        unit: series.unit,
        before: await findBefore(context, input, check.field),
        done: seriesOf(input.record, monthly.series) ?? {},
        plan: check.plan === undefined ? null : seriesOf(input.record, check.plan),
        whole: typeof whole === 'string' ? whole : null,
        surgeTimes: check.surgeTimes,
      }),
    );
  }
  return questions;
}

function seriesOf(record: StoredRecord, name: string): MonthSeries | null {
  const value = record.values[name];
  return isSeries(value) ? value : null;
}

/** What an earlier round, or this one, said of the same month last. */
async function findBefore(
  { db, jurisdictionId }: LedgerContext,
  { register, report, round, record }: Reported,
  field: string,
): Promise<{ readonly amount: string; readonly periodEnd: string } | null> {
  const { rows } = await sql<{
    amount: string;
    kind: Round['kind'];
    name: string;
    periodStart: string;
    periodEnd: string;
  }>`
    select report.${sql.ref(snakeCase(field))} as amount, round.kind, round.name, round.period_start as "periodStart",
      round.period_end as "periodEnd"
    from ${sql.table(tablesOf(register).report)} report
    join round on round.jurisdiction_id = report.jurisdiction_id and round.round_id = report.record_round_id
    where report.jurisdiction_id = ${jurisdictionId} and report.record_id = ${record.id}
      and report.record_report = ${report.name} and report.record_period_end < ${round.periodEnd}
      and report.${sql.ref(snakeCase(field))} is not null
    order by report.record_period_end desc, report.record_recorded_at desc limit 1`.execute(db);
  const last = rows[0];
  if (last === undefined || monthOfRound(last) !== monthOfRound(round)) return null;
  return { amount: last.amount, periodEnd: last.periodEnd };
}

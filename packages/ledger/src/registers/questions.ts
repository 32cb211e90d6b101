import {
  type ChangeQuestion,
  findUnusualAmount,
  findUnusualChanges,
  isSeries,
  type Label,
  type MonthSeries,
  type Pack,
  type PeriodicReport,
  PlanwrightError,
  type RecordValues,
  type Register,
  type SeriesCheck,
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
      }).map((question) => question.message),
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

/** Fewer amounts do not say what is usual. */
const FEWEST_AMOUNTS = 5;

/** 核对改动: makes what asks about changes of a register's records, with what its amounts usually come to. */
export async function prepareChangeQuestions(
  context: LedgerContext,
  pack: Pack,
  register: Register,
  { made }: { readonly made: boolean },
): Promise<(before: RecordValues | null, after: RecordValues) => readonly ChangeQuestion[]> {
  const checks = seriesChecks(pack, register);
  const medians = made ? await loadMedians(context, register) : new Map<string, string>();
  const { fields } = register;
  return (before, after) => findUnusualChanges({ fields, before, after, checks, usual: (name) => medians.get(name) });
}

/** What a report holds its months against holds for the same series wherever it is changed. */
function seriesChecks(pack: Pack, register: Register): readonly SeriesCheck[] {
  return pack.reports
    .filter((report) => report.register === register.name)
    .flatMap((report) => report.amountChecks ?? [])
    .flatMap(({ field, plan, whole, surgeTimes }) => {
      const series = findMonthly(register, field)?.series;
      return series === undefined ? [] : [{ series, plan: plan ?? null, whole: whole ?? null, surgeTimes }];
    });
}

async function loadMedians(
  { db, jurisdictionId }: LedgerContext,
  register: Register,
): Promise<ReadonlyMap<string, string>> {
  const amounts = register.fields.filter(({ type }) => type.kind === 'decimal');
  if (amounts.length === 0) return new Map();
  const medians = amounts.map(({ name }) => {
    const column = sql.ref(snakeCase(name));
    return sql`case when count(*) filter (where ${column} > 0) >= ${FEWEST_AMOUNTS}
      then percentile_disc(0.5) within group (order by ${column}) filter (where ${column} > 0) end as ${sql.ref(name)}`;
  });
  const { rows } = await sql<Readonly<Record<string, string | null>>>`
    select ${sql.join(medians)} from ${sql.table(tablesOf(register).current)}
    where jurisdiction_id = ${jurisdictionId}`.execute(db);
  return new Map(
    Object.entries(rows[0] ?? {}).flatMap(([name, median]) => (median === null ? [] : [[name, median] as const])),
  );
}

/** The refusal that asks: the same change with an answer is accepted. */
export function unusualAmounts(questions: readonly Label[]): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'unusual-value',
    message: questions.map((question) => question.en).join('; '),
    hint: 'correct the value, or confirm it and say why it is right; the answer is kept',
    messageZh: questions.map((question) => question['zh-CN']).join('；'),
    hintZh: '请更正数值，或确认并说明理由；说明随数据保存',
  });
}

import type { Pack, PeriodicReport, Register } from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { RecordObligation, RegisterRecord, Round } from '#model/index.ts';
import { loadAnsweredUnits } from '#organisation/past-units.ts';
import { loadLateness } from '#rounds/lateness.ts';
import { getRound } from '#rounds/load-rounds.ts';
import type { LedgerContext } from '../context.ts';
import { listOrgUnits } from '../queries/list-org-units.ts';
import { presentRecord, presentReport } from '../queries/records.ts';
import { findRunningPlan } from '../running-plan/store.ts';
import { columnsOf, reportFields, snakeCase, tablesOf } from './columns.ts';
import { findMonthly, monthOfRound } from './fold.ts';
import { ofPlan, type PlanOfRecords } from './of-plan.ts';

type Row = Readonly<Record<string, unknown>>;
type SentReport = NonNullable<RecordObligation['sent']>;

/** 应报记录: the open records of the plan that runs on the day, and of none, that a unit has to report on in a round, with what it said before. */
export async function listDue(
  context: LedgerContext,
  input: { readonly roundId: string; readonly unitId: string | null; readonly asOf: string },
): Promise<readonly RecordObligation[]> {
  const round = await getRound(context, input.roundId);
  const units = new Map((await listOrgUnits(context, input.asOf)).map((unit) => [unit.id, unit.shortName]));
  const unitIds = input.unitId === null ? null : await loadAnsweredUnits(context, input.unitId, input.asOf);
  const late = (await loadLateness(context, input.asOf))(round.dueOn);
  const running = await findRunningPlan(context, input.asOf);
  const plan = running === null ? undefined : { running: running.planId };
  const all: RecordObligation[] = [];
  for (const pack of context.packs) {
    for (const report of pack.reports.filter(({ period }) => period === round.kind)) {
      const register = pack.registers.find(({ name }) => name === report.register);
      if (register === undefined) continue;
      const asked = { pack, register, report };
      for (const due of await dueOf(context, asked, round, { unitIds, late, plan }))
        all.push({ ...due, unitName: units.get(due.unitId) ?? due.unitId });
    }
  }
  return all;
}

interface Asked {
  readonly pack: Pack;
  readonly register: Register;
  readonly report: PeriodicReport;
}

/** The first field of units that is filled in names who answers. */
export function answeringUnit({ register, report }: Pick<Asked, 'register' | 'report'>): RawBuilder<string | null> {
  const fields =
    report.answeredBy ?? register.fields.filter(({ type }) => type.kind === 'orgUnit').map(({ name }) => name);
  return fields.length === 0
    ? sql`null::text`
    : sql`coalesce(${sql.join(fields.map((name) => sql.ref(snakeCase(name))))})`;
}

async function dueOf(
  context: LedgerContext,
  asked: Asked,
  round: Round,
  input: { readonly unitIds: readonly string[] | null; readonly late: boolean; readonly plan: PlanOfRecords },
): Promise<readonly Omit<RecordObligation, 'unitName'>[]> {
  const { register, report } = asked;
  const unit = answeringUnit(asked);
  const open = (register.lifecycle?.states ?? []).filter((state) => !state.closed).map((state) => state.name);
  const { rows } = await sql<Row>`select *, ${unit} as record_unit from ${sql.table(tablesOf(register).current)}
    where jurisdiction_id = ${context.jurisdictionId} and ${ofPlan(context, input.plan, tablesOf(register).current)}
      and ${input.unitIds === null ? sql`${unit} is not null` : sql`${unit} = any(${[...input.unitIds]}::text[])`}
      and ${register.lifecycle === null ? sql`true` : sql`record_state = any(${open}::text[])`}
    order by ${sql.ref(snakeCase(register.titleField))} collate "zh-x-icu", record_id`.execute(context.db);
  const ids = rows.map((row) => String(row.record_id));
  const [sent, previous] = await Promise.all([
    loadLast(context, asked, ids, sql`report.record_round_id = ${round.id}`),
    loadLast(context, asked, ids, sql`report.record_period_end < ${round.periodEnd}`),
  ]);
  const month = monthOfRound(round).slice(0, 7);
  return rows.map((row) => {
    const record = presentRecord(register, row);
    const said = sent.get(record.id) ?? null;
    return {
      register: register.name,
      report: report.name,
      roundId: round.id,
      month,
      dueOn: round.dueOn,
      unitId: String(row.record_unit),
      state: said !== null ? 'submitted' : input.late ? 'overdue' : 'due',
      record,
      sent: said,
      previous: previous.get(record.id) ?? null,
      prefilled: prefill(asked, record, round, said),
    };
  });
}

/** What was sent in this round; before that what the record knows: the month's amount so far, the other fields as they stand. */
function prefill(
  { register, report }: Asked,
  record: RegisterRecord,
  round: Round,
  sent: SentReport | null,
): RecordObligation['prefilled'] {
  if (sent !== null) return sent.values;
  return Object.fromEntries(
    report.fields.map(({ name }) => {
      const monthly = findMonthly(register, name);
      if (monthly === null) return [name, record.values[name] ?? null];
      const series = record.values[monthly.series] as Readonly<Record<string, string>> | null;
      return [name, series?.[monthly.monthOf(round)] ?? null];
    }),
  );
}

/** Of each record the last report that fits. */
async function loadLast(
  { db, jurisdictionId }: LedgerContext,
  { pack, register, report }: Asked,
  ids: readonly string[],
  which: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, SentReport>> {
  if (ids.length === 0) return new Map();
  const table = sql.table(tablesOf(register).report);
  const { rows } = await sql<Row>`
    select last.* from unnest(${[...ids]}::text[]) as wanted (id)
    cross join lateral (
      select * from ${table} report
      where report.jurisdiction_id = ${jurisdictionId} and report.record_id = wanted.id
        and report.record_report = ${report.name} and ${which}
      order by report.record_period_end desc, report.record_recorded_at desc limit 1
    ) last`.execute(db);
  const columns = columnsOf(reportFields(pack, register));
  return new Map(rows.map((row) => [String(row.record_id), presentReport(columns, row)]));
}

import type { PeriodicReport, Register } from '@planwright/engine';
import { sql } from 'kysely';
import type { Round } from '#model/index.ts';
import { listPastUnits } from '#organisation/past-units.ts';
import type { LedgerContext } from '../context.ts';
import { tablesOf } from './columns.ts';
import { answeringUnit } from './due.ts';
import { ofPlan, type PlanOfRecords } from './of-plan.ts';

/** How a unit's reports on records stand in a round. */
export interface RecordTally {
  readonly unitId: string;
  readonly obligations: number;
  readonly submitted: number;
  readonly lastSubmittedAt: string | null;
}

/** 应报记录计数: by the unit that answers today, over all registers with a report of the round's kind; counted in the database. Of a plan's records, and of those of none. */
export async function tallyDue(
  context: LedgerContext,
  round: Round,
  asOf: string,
  planId: string | undefined,
): Promise<ReadonlyMap<string, RecordTally>> {
  const plan = planId === undefined ? undefined : { running: planId };
  const heirs = new Map<string, string>();
  for (const { id, successors } of await listPastUnits(context, asOf)) {
    const [heir] = successors ?? [];
    if (heir !== undefined) heirs.set(id, heir.unitId);
  }
  const found = new Map<string, RecordTally>();
  for (const pack of context.packs) {
    for (const report of pack.reports.filter(({ period }) => period === round.kind)) {
      const register = pack.registers.find(({ name }) => name === report.register);
      if (register === undefined) continue;
      for (const row of await countDue(context, { register, report, plan }, round)) {
        const unitId = heirs.get(row.unitId) ?? row.unitId;
        found.set(unitId, addTallies(found.get(unitId), { ...row, unitId }));
      }
    }
  }
  return found;
}

function addTallies(one: RecordTally | undefined, other: RecordTally): RecordTally {
  if (one === undefined) return other;
  const last = [one.lastSubmittedAt ?? '', other.lastSubmittedAt ?? ''].sort().at(-1) ?? '';
  return {
    unitId: one.unitId,
    obligations: one.obligations + other.obligations,
    submitted: one.submitted + other.submitted,
    lastSubmittedAt: last === '' ? null : last,
  };
}

async function countDue(
  context: LedgerContext,
  {
    register,
    report,
    plan,
  }: { readonly register: Register; readonly report: PeriodicReport; readonly plan: PlanOfRecords },
  round: Round,
): Promise<readonly RecordTally[]> {
  const tables = tablesOf(register);
  const open = (register.lifecycle?.states ?? []).filter((state) => !state.closed).map((state) => state.name);
  const { rows } = await sql<RecordTally>`
    select record.unit as "unitId", count(*)::int as obligations, count(sent.at)::int as submitted, max(sent.at) as "lastSubmittedAt"
    from (
      select record_id, ${answeringUnit({ register, report })} as unit from ${sql.table(tables.current)}
      where jurisdiction_id = ${context.jurisdictionId} and ${ofPlan(context, plan, tables.current)} and ${register.lifecycle === null ? sql`true` : sql`record_state = any(${open}::text[])`}
    ) record
    left join lateral (
      select record_recorded_at as at from ${sql.table(tables.report)} report
      where report.jurisdiction_id = ${context.jurisdictionId} and report.record_id = record.record_id
        and report.record_period_end = ${round.periodEnd} and report.record_round_id = ${round.id} and report.record_report = ${report.name}
      order by record_recorded_at desc limit 1
    ) sent on true
    where record.unit is not null
    group by record.unit`.execute(context.db);
  return rows;
}

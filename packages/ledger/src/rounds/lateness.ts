import { sql } from 'kysely';
import type { LedgerContext } from '../context.ts';
import { dayInChina } from './day-in-china.ts';

/** Since which working day a plan runs; the last of them runs now. */
interface Ran {
  readonly planId: string;
  /** ISO day. */
  readonly since: string;
}

/**
 * 逾期: whether what is due on a day is late on another. What fell due before the plan that runs was run, or while another one was, had been asked of
 * nobody and is never late; on a past day, the plan that ran then counts. Days are working days, so that a pinned day is not held against the clock. A ledger that played or took over reports has been at work since the first of them.
 */
export async function loadLateness(context: LedgerContext, asOf: string): Promise<(dueOn: string) => boolean> {
  const ran = await loadRan(context);
  const current = (ran.findLast(({ since }) => since <= asOf) ?? ran[0])?.planId;
  return (dueOn) => {
    if (asOf <= dueOn) return false;
    return ran.findLast(({ since }) => since < dueOn)?.planId === current;
  };
}

async function loadRan({ db, jurisdictionId }: LedgerContext): Promise<readonly Ran[]> {
  const { rows } = await sql<{ planId: string; runsOn: string | null; recordedAt: string; firstReport: string | null }>`
    select plan_id as "planId", runs_on as "runsOn", recorded_at as "recordedAt",
      case when number = 1 then (select min(recorded_at) from report where jurisdiction_id = ${jurisdictionId}) end as "firstReport"
    from running_plan where jurisdiction_id = ${jurisdictionId}
    order by number`.execute(db);
  return rows.map(({ planId, runsOn, recordedAt, firstReport }) => {
    const chosen = runsOn ?? dayInChina(recordedAt);
    const atWork = firstReport === null ? chosen : dayInChina(firstReport);
    return { planId, since: atWork < chosen ? atWork : chosen };
  });
}

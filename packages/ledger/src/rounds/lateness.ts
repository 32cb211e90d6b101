import { sql } from 'kysely';
import type { LedgerContext } from '../context.ts';
import { RUNS_ON } from '../running-plan/store.ts';
import { listWithdrawn } from '../withdrawals/store.ts';
import { dayInChina } from './day-in-china.ts';

/** Since which working day a plan runs; the last of them runs now. */
interface Ran {
  readonly planId: string;
  /** ISO day. */
  readonly since: string;
}

/**
 * 逾期: whether what is due on a day is late on another. What fell due before the plan that runs was run, or while another one was, had been asked of
 * nobody and is never late; on a past day, the plan that ran then counts, or, when it was taken down since, the one that is shown instead. Days are working days, so that a pinned day is not held against the clock. A ledger that played or took over reports has been at work since the first of them.
 */
export async function loadLateness(context: LedgerContext, asOf: string): Promise<(dueOn: string) => boolean> {
  const ran = await loadRan(context);
  const withdrawn = new Set((await listWithdrawn(context)).map(({ planId }) => planId));
  const shown = ran.filter(({ planId }) => !withdrawn.has(planId));
  const current = (shown.findLast(({ since }) => since <= asOf) ?? shown[0])?.planId;
  return (dueOn) => {
    if (asOf <= dueOn) return false;
    return ran.findLast(({ since }) => since < dueOn)?.planId === current;
  };
}

async function loadRan({ db, jurisdictionId }: LedgerContext): Promise<readonly Ran[]> {
  const { rows } = await sql<{ planId: string; runsOn: string; firstReport: string | null }>`
    select plan_id as "planId", ${RUNS_ON}::text as "runsOn",
      case when number = 1 then (select min(recorded_at) from report where jurisdiction_id = ${jurisdictionId}) end as "firstReport"
    from running_plan as running where jurisdiction_id = ${jurisdictionId}
    order by number`.execute(db);
  return rows.map(({ planId, runsOn, firstReport }) => {
    const atWork = firstReport === null ? runsOn : dayInChina(firstReport);
    return { planId, since: atWork < runsOn ? atWork : runsOn };
  });
}

import { nameRound, PlanwrightError } from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Round } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** Rounds by a condition on `round`, in time order, with the last word on their lock. */
export async function loadRounds(
  { db, jurisdictionId }: LedgerContext,
  condition: RawBuilder<unknown>,
  asOf: string | null,
): Promise<readonly Round[]> {
  const { rows } = await sql<Omit<Round, 'state'> & { readonly locked: boolean | null }>`
    select round.round_id as id, kind, name, period_start as "periodStart", period_end as "periodEnd", due_on as "dueOn",
      lock.locked, lock.reason as "lockReason"
    from round
    left join lateral (
      select locked, reason from round_lock
      where round_lock.jurisdiction_id = round.jurisdiction_id and round_lock.round_id = round.round_id
      order by position desc limit 1
    ) lock on true
    where round.jurisdiction_id = ${jurisdictionId} and ${condition}
    order by period_end`.execute(db);
  return rows.map(({ locked, lockReason, ...round }) => ({
    ...round,
    state: locked === true ? 'locked' : asOf !== null && round.periodStart > asOf ? 'planned' : 'open',
    lockReason: locked === true ? lockReason : null,
  }));
}

export async function getRound(context: LedgerContext, id: string): Promise<Round> {
  const [round] = await loadRounds(context, sql`round.round_id = ${id}`, null);
  if (round !== undefined) return round;
  throw new PlanwrightError({
    family: 'not-found',
    code: 'unknown-round',
    message: `there is no round "${id}"`,
    hint: 'plan the rounds of the year first, or choose one of the list',
    messageZh: `没有调度轮次“${id}”`,
    hintZh: '请先安排本年度轮次，或从列表中选择',
  });
}

/** @throws PlanwrightError `conflict` with the reason of the lock */
export function refuseLocked(round: Round): void {
  if (round.state !== 'locked') return;
  const called = nameRound(round.name, 'full');
  throw new PlanwrightError({
    family: 'conflict',
    code: 'round-locked',
    message: `${called.en} is locked: ${round.lockReason}`,
    hint: 'ask an officer to unlock it, or report in the open round',
    messageZh: `${called['zh-CN']}已锁定：${round.lockReason}`,
    hintZh: '请联系计划管理岗解锁，或在当前轮次填报',
  });
}

/** The round that is reported in on a day: the last that is over by then, or when that is locked the first open one after it. */
export async function findOpenRound(context: LedgerContext, asOf: string): Promise<Round | undefined> {
  const [last] = await loadRounds(
    context,
    sql`round.kind = 'week' and round.period_end = (
      select max(period_end) from round over
      where over.jurisdiction_id = ${context.jurisdictionId} and over.kind = 'week' and over.period_end <= ${asOf})`,
    asOf,
  );
  if (last !== undefined && last.state !== 'locked') return last;
  const next = await loadRounds(
    context,
    sql`round.kind = 'week' and round.period_end > ${asOf} and round.period_start <= ${asOf}`,
    asOf,
  );
  return next.find((round) => round.state === 'open');
}

/** The round before one, of the same kind. */
export async function findRoundBefore(context: LedgerContext, round: Round): Promise<Round | undefined> {
  const [before] = await loadRounds(
    context,
    sql`round.kind = ${round.kind} and round.period_end = (
      select max(period_end) from round before
      where before.jurisdiction_id = ${context.jurisdictionId} and before.kind = ${round.kind} and before.period_end < ${round.periodEnd})`,
    null,
  );
  return before;
}

import { addDays, addWorkingDays, nameRound, PlanwrightError, periodsOfYear } from '@planwright/engine';
import { sql } from 'kysely';
import { appendLog } from '#log/append.ts';
import type { Actor, Round } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import { getRound, loadRounds } from '#rounds/load-rounds.ts';
import type { LedgerContext } from '../context.ts';

/** 安排轮次: the ISO weeks of a year, each due on the first working day after it. Rounds that are there stay as they are. */
export async function planRounds(context: LedgerContext, actor: Actor, year: number): Promise<readonly Round[]> {
  await requireRight(context, actor, 'plan-rounds');
  const rows = periodsOfYear('week', year).map((week) => ({
    jurisdiction_id: context.jurisdictionId,
    round_id: week.name,
    kind: 'week' as const,
    year,
    name: week.name,
    period_start: week.start,
    period_end: week.end,
    due_on: addWorkingDays(context.calendar, addDays(week.end, 1), 0),
  }));
  const made = await context.db
    .insertInto('round')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('round_id')
    .execute();
  if (made.length > 0) {
    await appendLog(context, actor, {
      action: 'plan-rounds',
      subject: `year:${year}`,
      reason: null,
      details: { rounds: made.length, calendarKnown: context.calendar.isKnown(year) },
    });
  }
  return loadRounds(context, sql`round.year = ${year}`, null);
}

/** 锁定、解锁: the last word counts; each keeps its reason. */
export async function setRoundLock(
  context: LedgerContext,
  actor: Actor,
  roundId: string,
  locked: boolean,
  reason: string,
): Promise<Round> {
  await requireRight(context, actor, 'lock-round');
  const { db, jurisdictionId } = context;
  await db
    .selectFrom('round')
    .select('round_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('round_id', '=', roundId)
    .forUpdate()
    .execute();
  const round = await getRound(context, roundId);
  if ((round.state === 'locked') === locked) {
    throw new PlanwrightError({
      family: 'conflict',
      code: locked ? 'locked-already' : 'not-locked',
      message: locked
        ? `${nameRound(round.name, 'full').en} is locked already: ${round.lockReason}`
        : `${nameRound(round.name, 'full').en} is not locked`,
      hint: 'load the rounds again',
      messageZh: locked
        ? `${nameRound(round.name, 'full')['zh-CN']}已锁定：${round.lockReason}`
        : `${nameRound(round.name, 'full')['zh-CN']}没有锁定`,
      hintZh: '请刷新轮次列表',
    });
  }
  const { rows } = await sql<{ position: number }>`select coalesce(max(position), 0) + 1 as position from round_lock
    where jurisdiction_id = ${jurisdictionId} and round_id = ${roundId}`.execute(db);
  await db
    .insertInto('round_lock')
    .values({
      jurisdiction_id: jurisdictionId,
      round_id: roundId,
      position: rows[0]?.position ?? 1,
      locked,
      reason,
      recorded_at: context.now(),
      by_post: actor.postId,
      by_name: actor.personName,
    })
    .execute();
  await appendLog(context, actor, {
    action: locked ? 'lock-round' : 'unlock-round',
    subject: `round:${roundId}`,
    reason,
    details: {},
  });
  return getRound(context, roundId);
}

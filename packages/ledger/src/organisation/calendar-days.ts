import {
  addDays,
  addWorkingDays,
  type CalendarOverride,
  createCalendar,
  explainDay,
  isDate,
  PlanwrightError,
  periodOf,
  periodsOfYear,
  type WorkingCalendar,
} from '@planwright/engine';
import { sql } from 'kysely';
import { appendLog } from '#log/append.ts';
import type { Actor, CalendarDayInput, WorkingYear } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';

type Stored = Pick<LedgerContext, 'db' | 'jurisdictionId'>;

/** The last local word on each day. */
async function loadOverride({ db, jurisdictionId }: Stored): Promise<CalendarOverride> {
  const rows = await db
    .selectFrom('calendar_day')
    .select(['day', 'kind'])
    .distinctOn('day')
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('day')
    .orderBy('position', 'desc')
    .execute();
  const days = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.day);
  return { holidays: days('holiday'), workdays: days('workday') };
}

/** The nation's calendar with the place's own days. */
export async function loadCalendar(stored: Stored): Promise<WorkingCalendar> {
  return createCalendar(await loadOverride(stored));
}

/** A year's days with why each is worked or not, and all local words on them. */
export async function getWorkingYear(context: LedgerContext, year: number): Promise<WorkingYear> {
  const override = await loadOverride(context);
  const local = await loadLocal(context, year);
  const reasons = new Map(local.toReversed().map((word) => [word.date, word.reason]));
  const days = periodsOfYear('month', year).flatMap(({ start, end }) => {
    const dates: string[] = [];
    for (let date = start; date <= end; date = addDays(date, 1)) dates.push(date);
    return dates.map((date) => {
      const { worked, why, name } = explainDay(date, override);
      const reason = why === 'local' ? (reasons.get(date) ?? '') : null;
      return { date, worked, why, name: reason === null ? name : { 'zh-CN': reason, en: reason } };
    });
  });
  return {
    year,
    known: createCalendar().isKnown(year),
    days,
    workingDays: days.filter((day) => day.worked).length,
    local: [...local],
  };
}

async function loadLocal(
  { db, jurisdictionId }: LedgerContext,
  year: number,
): Promise<readonly WorkingYear['local'][number][]> {
  const rows = await db
    .selectFrom('calendar_day')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .orderBy('recorded_at', 'desc')
    .orderBy('position', 'desc')
    .execute();
  return rows.map((row) => ({
    date: row.day,
    kind: row.kind,
    reason: row.reason,
    recordedAt: row.recorded_at,
    by: row.by_name,
  }));
}

/** 调整工作日: see the area's interface. Gives the calendar as it is then. */
export async function setCalendarDay(
  context: LedgerContext,
  actor: Actor,
  input: CalendarDayInput,
): Promise<WorkingCalendar> {
  await requireRight(context, actor, 'set-calendar');
  const { db, jurisdictionId } = context;
  if (!isDate(input.date))
    throw new PlanwrightError({
      family: 'input',
      code: 'wrong-date',
      message: `"${input.date}" is no day of the calendar`,
      hint: 'give a day as YYYY-MM-DD',
      messageZh: `“${input.date}”不是有效日期`,
      hintZh: '请按 YYYY-MM-DD 填写',
    });
  const { rows } = await sql<{ position: number }>`select coalesce(max(position), 0) + 1 as position from calendar_day
    where jurisdiction_id = ${jurisdictionId} and day = ${input.date}`.execute(db);
  await db
    .insertInto('calendar_day')
    .values({
      jurisdiction_id: jurisdictionId,
      day: input.date,
      position: rows[0]?.position ?? 1,
      kind: input.kind,
      reason: input.reason,
      recorded_at: context.now(),
      by_post: actor.postId,
      by_name: actor.personName,
    })
    .execute();
  const calendar = await loadCalendar(context);
  const moved = await moveDueDays(context, calendar, input.date);
  await appendLog(context, actor, {
    action: 'set-calendar-day',
    subject: `calendar:${input.date}`,
    reason: input.reason,
    details: { kind: input.kind, moved },
  });
  return calendar;
}

/** Rounds around the day in which nobody has reported yet are due as the calendar now says. */
async function moveDueDays(
  { db, jurisdictionId }: LedgerContext,
  calendar: WorkingCalendar,
  date: string,
): Promise<readonly { readonly round: string; readonly from: string; readonly to: string }[]> {
  const { rows } = await sql<{ id: string; end: string; due: string }>`
    select round_id as id, period_end as "end", due_on as due from round
    where jurisdiction_id = ${jurisdictionId} and period_end >= ${addDays(periodOf('week', date).start, -28)}
      and period_end <= ${addDays(date, 7)}
      and not exists (select from report
        where report.jurisdiction_id = round.jurisdiction_id and report.round_id = round.round_id)`.execute(db);
  const moved = rows
    .map(({ id, end, due }) => ({ round: id, from: due, to: addWorkingDays(calendar, addDays(end, 1), 0) }))
    .filter(({ from, to }) => from !== to);
  for (const { round, to } of moved)
    await db
      .updateTable('round')
      .set({ due_on: to })
      .where('jurisdiction_id', '=', jurisdictionId)
      .where('round_id', '=', round)
      .execute();
  return moved;
}

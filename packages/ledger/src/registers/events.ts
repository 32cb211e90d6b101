import { isMonth, type Pack, PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import type { EventSheet } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { presentRecord } from '../queries/records.ts';
import { getRegister, snakeCase, tablesOf } from './columns.ts';
import { ofPlan } from './of-plan.ts';

/** 集中活动清单: the records planned for an event in a month that still wait for it, and those whose day was in the month; of the plan that runs unless another is named (`ofPlan`). */
export async function getEvent(
  context: LedgerContext,
  pack: Pack,
  name: string,
  month: string,
  plan?: string,
): Promise<EventSheet> {
  const event = pack.events?.find((candidate) => candidate.name === name);
  if (event === undefined) throw unknownEvent(pack, name);
  if (!isMonth(month)) throw wrongMonth(month);
  const { register } = getRegister([pack], event.register);
  const [planned, actual] = [sql.ref(snakeCase(event.planned)), sql.ref(snakeCase(event.actual))];
  const inMonth = (day: typeof planned) => sql`to_char(${day}, 'YYYY-MM') = ${month}`;
  const table = tablesOf(register).current;
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    select *, ${inMonth(actual)} as record_done from ${sql.table(table)}
    where jurisdiction_id = ${context.jurisdictionId} and ${ofPlan(context, plan, table)} and (${inMonth(actual)}
      or (${inMonth(planned)} and ${actual} is null and record_state = any(${[...event.from]}::text[])))
    order by ${actual}, ${planned}, record_created_at, record_id`.execute(context.db);
  const ofKind = (done: boolean) =>
    rows.filter((row) => (row.record_done === true) === done).map((row) => presentRecord(register, row));
  return { event: name, month, planned: ofKind(false), done: ofKind(true) };
}

function unknownEvent(pack: Pack, name: string): PlanwrightError {
  const names = (pack.events ?? []).map((event) => event.name).join(', ') || '-';
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-event',
    message: `the pack "${pack.name}" has no event "${name}"`,
    hint: `its events are: ${names}`,
    messageZh: `专题“${pack.label['zh-CN']}”没有活动“${name}”`,
    hintZh: `已有：${names}`,
  });
}

function wrongMonth(month: string): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'wrong-month',
    message: `“${month}” is no month`,
    hint: 'write a month such as 2021-05',
    messageZh: `“${month}”不是月份`,
    hintZh: '请写成2021-05这样的月份',
  });
}

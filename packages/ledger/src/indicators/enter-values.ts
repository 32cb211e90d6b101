import { sql } from 'kysely';
import { appendLog } from '#log/append.ts';
import { type Actor, type EnterValuesInput, type EntryOutcomeView, enterValuesInput } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { checkValue, prepareDesk, type ValueCheck } from './check-value.ts';
import { writeValues } from './write-values.ts';

/**
 * 录入: checks each cell and appends what may be written. Faults and questions are answers; an odd value is written once somebody says why it is right, and the answer
 * is kept with it. With `accept: 'all'` one bad cell keeps everything out; the others then say `ready`.
 */
export async function enterValues(
  context: LedgerContext,
  actor: Actor,
  given: EnterValuesInput,
  today: string,
): Promise<EntryOutcomeView> {
  const input = enterValuesInput.parse(given);
  await lockIndicators(
    context,
    input.values.map((cell) => cell.indicatorId),
  );
  const desk = await prepareDesk(context, actor, input.values, today);
  const checks = input.values.map((cell) => checkValue(desk, cell));
  const outcomes = checks.map(presentCheck);
  const good = checks.flatMap((check, index) => {
    const cell = input.values[index];
    return check.state === 'ready' && cell !== undefined ? [{ cell, check }] : [];
  });
  const blocked = input.accept === 'all' && checks.some(({ state }) => state === 'faulty' || state === 'asked');
  if (blocked || good.length === 0) return { written: 0, cells: outcomes };
  const rows = await writeValues(context, actor, desk, good, input.origin);
  const ids = [...new Set(rows.map((row) => row.indicator_id))];
  await appendLog(context, actor, {
    action: 'enter-values',
    subject: ids.length === 1 ? `indicator:${ids[0]}` : `indicators:${ids.length}`,
    reason: rows.length === 1 ? (rows[0]?.reason ?? null) : null,
    details: rows.map((row) => [row.id, row.indicator_id, row.org_unit_id, row.period, row.status, row.value]),
  });
  return {
    written: rows.length,
    cells: outcomes.map((outcome) => (outcome.state === 'ready' ? { ...outcome, state: 'written' } : outcome)),
  };
}

function presentCheck({ state, faults, questions }: ValueCheck, index: number): EntryOutcomeView['cells'][number] {
  return {
    index,
    state,
    faults: faults.map(({ message }) => ({ ...message })),
    questions: questions.map(({ message }) => ({ ...message })),
  };
}

/** Two that enter values of the same indicator take turns: what one was judged on is not changed under its hands by the other. */
export async function lockIndicators({ db, jurisdictionId }: LedgerContext, ids: readonly string[]): Promise<void> {
  await sql`select 1 from indicator where jurisdiction_id = ${jurisdictionId} and indicator_id = any(${[...new Set(ids)]}::text[])
    order by indicator_id for no key update`.execute(db);
}

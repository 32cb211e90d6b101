import { PlanwrightError, type RecordValues, type Register } from '@planwright/engine';
import { sql } from 'kysely';
import type { LedgerContext } from '../context.ts';

/** What fields may point at, with the table and its key. */
const TARGETS = {
  orgUnit: { table: 'org_unit', key: 'org_unit_id', zh: '单位', en: 'unit' },
  commitment: { table: 'commitment', key: 'commitment_id', zh: '任务', en: 'commitment' },
} as const;

/** Units and commitments that a change names must be there. @throws PlanwrightError `input` naming the field and what it says */
export async function requireReferences(
  { db, jurisdictionId }: LedgerContext,
  register: Register,
  before: RecordValues,
  after: RecordValues,
): Promise<void> {
  for (const { name, label, type } of register.fields) {
    const id = after[name];
    if ((type.kind !== 'orgUnit' && type.kind !== 'commitment') || typeof id !== 'string' || before[name] === id)
      continue;
    const { table, key, zh, en } = TARGETS[type.kind];
    const { rows } = await sql`select 1 from ${sql.table(table)}
      where jurisdiction_id = ${jurisdictionId} and ${sql.ref(key)} = ${id}`.execute(db);
    if (rows.length > 0) continue;
    throw new PlanwrightError({
      family: 'input',
      code: 'unknown-reference',
      message: `“${label.en}” is “${id}”, and there is no such ${en}`,
      hint: 'choose one from the list',
      messageZh: `“${label['zh-CN']}”填的是“${id}”，没有这个${zh}`,
      hintZh: '请从列表中选择',
    });
  }
}

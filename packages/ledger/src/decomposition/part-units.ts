import type { LedgerContext } from '../context.ts';
import { listNames, refuse } from './refusals.ts';

/** The day within the plan's year as of which units take part: the working day, kept inside the year. */
export function unitsDay(planYear: number, today: string): string {
  const [first, last] = [`${planYear}-01-01`, `${planYear}-12-31`];
  return today < first ? first : today > last ? last : today;
}

/** Names of units that stand on the day. @throws PlanwrightError `input` naming those that do not */
export async function requireUnits(
  { db, jurisdictionId }: LedgerContext,
  unitIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('org_unit_version')
    .select(['org_unit_id', 'name', 'valid_from', 'valid_to'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', 'in', [...unitIds])
    .orderBy('valid_from')
    .execute();
  const standing = rows.filter((row) => row.valid_from <= day && (row.valid_to === null || row.valid_to >= day));
  const names = new Map(standing.map((row) => [row.org_unit_id, row.name]));
  const missing = [...new Set(unitIds)].filter((id) => !names.has(id));
  if (missing.length === 0) return names;
  const told = missing.map((id): readonly [string, string] => {
    const own = rows.filter((row) => row.org_unit_id === id);
    const before = own.findLast((row) => row.valid_from <= day);
    if (before?.valid_to)
      return [`${before.name}（${before.valid_to} 止）`, `${before.name} (until ${before.valid_to})`];
    const later = own[0];
    if (later !== undefined)
      return [`${later.name}（${later.valid_from} 起）`, `${later.name} (from ${later.valid_from})`];
    return [`“${id}”（没有这个单位）`, `"${id}" (no such unit)`];
  });
  throw refuse(
    'input',
    'unit-not-standing',
    [
      `${day} 这一天没有：${listNames(told.map(([zh]) => zh))}`,
      `not there on ${day}: ${told.map(([, en]) => en).join(', ')}`,
    ],
    ['请换成承接其职能的单位', 'choose the units that took over'],
  );
}

/** Last days of units that have ended by a day. */
export async function loadEnded(
  { db, jurisdictionId }: LedgerContext,
  asOf: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('org_unit_version')
    .select(['org_unit_id', 'valid_to'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .execute();
  const ends = new Map<string, string>();
  for (const { org_unit_id: id, valid_to } of rows) {
    const end = valid_to ?? '9999-12-31';
    if (end > (ends.get(id) ?? '')) ends.set(id, end);
  }
  return new Map([...ends].filter(([, end]) => end < asOf));
}

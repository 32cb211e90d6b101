import {
  ID_KEY,
  type KnownRecord,
  type MatchedTable,
  type Register,
  type SheetOrigin,
  VERSION_KEY,
} from '@planwright/engine';
import { sql } from 'kysely';
import { snakeCase, tablesOf } from '#registers/columns.ts';
import { readRecord, type StoredRecord } from '#registers/store.ts';
import type { LedgerContext } from '../context.ts';

/** What the register has of the records that a file names. */
export interface KnownRecords {
  readonly current: ReadonlyMap<string, StoredRecord>;
  readonly base: (id: string, version: number | null) => KnownRecord | undefined;
  readonly titled: (title: string) => readonly string[];
  /** Records that the file does not name. */
  readonly absent: number;
}

type Row = Readonly<Record<string, unknown>>;

/** @param lock for an import: nobody changes the records until it is through */
export async function loadKnown(
  context: LedgerContext,
  register: Register,
  table: MatchedTable,
  origin: SheetOrigin | null,
  lock: boolean,
): Promise<KnownRecords> {
  const { db, jurisdictionId } = context;
  const tables = tablesOf(register);
  const named = namedRecords(table);
  const ids = [...new Set(named.map(({ id }) => id))];
  const current = await sql<Row>`select * from ${sql.table(tables.current)}
    where jurisdiction_id = ${jurisdictionId} and record_id = any(${ids}::text[])
    order by record_id ${lock ? sql`for update` : sql``}`.execute(db);
  const known = new Map(current.rows.map((row) => [String(row.record_id), readRecord(register, row)]));
  const count = await sql<{ total: number }>`select count(*) as total from ${sql.table(tables.current)}
    where jurisdiction_id = ${jurisdictionId}`.execute(db);
  const base = await loadBase(context, register, named, known, origin);
  return {
    current: known,
    base: (id, version) => base.get(`${id}@${version ?? ''}`),
    titled: await loadTitles(context, register, table),
    absent: (count.rows[0]?.total ?? 0) - known.size,
  };
}

interface Named {
  readonly id: string;
  readonly version: number | null;
}

function namedRecords(table: MatchedTable): readonly Named[] {
  const at = (key: string) => table.columns.find(({ column }) => column.key === key)?.at ?? -1;
  const [idAt, versionAt] = [at(ID_KEY), at(VERSION_KEY)];
  return table.rows.flatMap(({ cells }) => {
    const id = cells.get(idAt);
    const version = cells.get(versionAt);
    if (id === undefined || (id.kind !== 'text' && id.kind !== 'number')) return [];
    const text = version?.kind === 'text' || version?.kind === 'number' ? version.text.trim() : '';
    return [{ id: id.text.trim(), version: /^\d{1,9}$/.test(text) ? Number(text) : null }];
  });
}

/**
 * The records as they went out: by the version that the row carries, or, where that column is gone, by the moment that the file names.
 * Only those that have changed since are looked up.
 */
async function loadBase(
  { db, jurisdictionId }: LedgerContext,
  register: Register,
  named: readonly Named[],
  current: ReadonlyMap<string, StoredRecord>,
  origin: SheetOrigin | null,
): Promise<ReadonlyMap<string, KnownRecord>> {
  const table = sql.table(tablesOf(register).history);
  const moved = named.filter(({ id, version }) => version !== null && current.get(id)?.version !== version);
  const base = new Map<string, KnownRecord>();
  if (moved.length > 0) {
    const { rows } = await sql<Row>`select history.* from ${table} as history
      join unnest(${moved.map(({ id }) => id)}::text[], ${moved.map(({ version }) => version)}::integer[]) as named (id, version)
        on history.record_id = named.id and history.record_version = named.version
      where history.jurisdiction_id = ${jurisdictionId}`.execute(db);
    for (const row of rows) base.set(`${row.record_id}@${row.record_version}`, readRecord(register, row));
  }
  const bare = named.filter(({ version }) => version === null).map(({ id }) => id);
  if (bare.length > 0 && origin !== null && !Number.isNaN(Date.parse(origin.exportedAt))) {
    const { rows } = await sql<Row>`select distinct on (record_id) * from ${table}
      where jurisdiction_id = ${jurisdictionId} and record_id = any(${bare}::text[])
        and record_recorded_at <= ${origin.exportedAt}
      order by record_id, record_version desc`.execute(db);
    for (const row of rows) base.set(`${row.record_id}@`, readRecord(register, row));
  }
  return base;
}

/** Which records bear the titles of rows without an id. */
async function loadTitles(
  { db, jurisdictionId }: LedgerContext,
  register: Register,
  table: MatchedTable,
): Promise<(title: string) => readonly string[]> {
  const match = table.columns.find(({ column }) => column.key === register.titleField);
  const titles = table.rows.flatMap(({ cells }) => {
    const cell = match === undefined ? undefined : cells.get(match.at);
    return cell?.kind === 'text' ? [cell.text.trim()] : [];
  });
  const column = sql.ref(snakeCase(register.titleField));
  const { rows } = await sql<{ id: string; title: string }>`
    select record_id as id, ${column} as title from ${sql.table(tablesOf(register).current)}
    where jurisdiction_id = ${jurisdictionId} and ${column} = any(${titles}::text[]) order by record_id`.execute(db);
  const ids = new Map<string, string[]>();
  for (const { id, title } of rows) ids.set(title, [...(ids.get(title) ?? []), id]);
  return (title) => ids.get(title) ?? [];
}

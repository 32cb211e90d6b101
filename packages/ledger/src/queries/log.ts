import { sql } from 'kysely';
import { chainHash } from '#log/append.ts';
import type { LogEntry, LogRow } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { titleOfSubject } from './log-titles.ts';

/** Which entries are asked for. */
export interface LogFilter {
  readonly subject?: string;
  readonly action?: string;
  /** In what a subject is called, in who acted and in the reason; or a subject as the log names it. */
  readonly words?: string;
}

/** 日志: newest first, each with what its subject is called and the unit that acted. */
export async function listLog(
  context: LedgerContext,
  input: LogFilter & { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly LogRow[] }> {
  const { db, jurisdictionId } = context;
  const words = input.words?.trim() ?? '';
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const asked = sql`log.jurisdiction_id = ${jurisdictionId}
    ${input.subject === undefined ? sql`` : sql`and log.subject = ${input.subject}`}
    ${input.action === undefined ? sql`` : sql`and log.action = ${input.action}`}
    ${words === '' ? sql`` : sql`and (log.by_name ilike ${pattern} or log.reason ilike ${pattern} or log.subject = ${words} or ${titleOfSubject(context)} ilike ${pattern})`}`;
  const { rows } = await sql<LogRow>`
    select log_id as id, recorded_at as at, by_name as by, org_unit_id as "unitId", action, subject, reason, hash, previous_hash as "previousHash",
      ${titleOfSubject(context)} as title,
      (select name from org_unit_version unit where unit.jurisdiction_id = log.jurisdiction_id and unit.org_unit_id = log.org_unit_id
        order by valid_from desc limit 1) as "unitName"
    from log where ${asked}
    order by recorded_at desc, log_id desc offset ${input.offset} limit ${input.limit}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*)::int as total from log where ${asked}`.execute(db);
  return { total: counted.rows[0]!.total, rows };
}

interface ChainRow extends LogEntry {
  readonly position: number;
  readonly byPost: string;
  readonly details: unknown;
  readonly headHash: string | null;
  readonly headPosition: number | null;
}

const BATCH = 5_000;

/**
 * 验链: recomputes every unit's chain from its beginning. Gives the entries whose hash does not follow from the one before
 * and their own content, that stand out of turn, or after which the chain was cut off.
 */
export async function verifyLog({ db, jurisdictionId }: LedgerContext): Promise<readonly LogEntry[]> {
  const broken: LogEntry[] = [];
  let last: ChainRow | undefined;
  for (;;) {
    const { rows } = await sql<ChainRow>`
      select log.log_id as id, log.recorded_at as at, log.by_post as "byPost", log.by_name as "by", log.org_unit_id as "unitId",
        log.position, log.action, log.subject, log.reason, log.details, log.hash, log.previous_hash as "previousHash",
        log_head.hash as "headHash", log_head.position as "headPosition"
      from log
      left join log_head on log_head.jurisdiction_id = log.jurisdiction_id and log_head.org_unit_id = log.org_unit_id
      where log.jurisdiction_id = ${jurisdictionId}
        and (log.org_unit_id, log.position) > (${last?.unitId ?? ''}, ${last?.position ?? 0})
      order by log.org_unit_id, log.position limit ${BATCH}`.execute(db);
    for (const row of rows) {
      if (last !== undefined && last.unitId !== row.unitId && !isHead(last)) broken.push(present(last));
      if (!follows(jurisdictionId, row, last?.unitId === row.unitId ? last : undefined)) broken.push(present(row));
      last = row;
    }
    if (rows.length < BATCH) break;
  }
  if (last !== undefined && !isHead(last)) broken.push(present(last));
  return broken.filter((entry, index) => broken.findIndex((other) => other.id === entry.id) === index);
}

function isHead(row: ChainRow): boolean {
  return row.headPosition === row.position && row.headHash === row.hash;
}

function follows(jurisdictionId: string, row: ChainRow, before: ChainRow | undefined): boolean {
  const { unitId, position, id, at, byPost, by, action, subject, reason, details } = row;
  if (position !== (before?.position ?? 0) + 1 || row.previousHash !== (before?.hash ?? null)) return false;
  const entry = { jurisdictionId, unitId, position, id, at, byPost, by, action, subject, reason, details };
  return chainHash(entry, row.previousHash) === row.hash;
}

function present({ id, at, by, unitId, action, subject, reason, hash, previousHash }: ChainRow): LogEntry {
  return { id, at, by, unitId, action, subject, reason, hash, previousHash };
}

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { environmentError, TooOld } from './environment-error.ts';
import type { Schema } from './schema.ts';

/** A connection pool or a transaction on it; commands and queries take either. */
export type LedgerDatabase = Kysely<Schema>;

/** How to reach one database. */
export interface ConnectionSettings {
  /** A server's address, or null for the embedded engine's socket. */
  readonly url: string | null;
  readonly host: string | null;
  readonly port: number | null;
  readonly user: string | null;
  readonly database: string | null;
}

const OLDEST_SERVER = 150_000;

/** Amounts stay text, days stay `YYYY-MM-DD`, instants become ISO text, counts become numbers. An array with bounds of its own stays text. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1082, String],
  [1114, (text) => new Date(`${text}Z`).toISOString()],
  [1184, (text) => new Date(text).toISOString()],
  [1700, String],
  [1182, parseTextArray],
  [1231, parseTextArray],
]);

function parseTextArray(text: string): string | readonly (string | null)[] {
  if (text.startsWith('[')) return text;
  const inside = text.slice(1, -1);
  return inside === '' ? [] : inside.split(',').map((item) => (item === 'NULL' ? null : item));
}

export interface Connection {
  readonly db: LedgerDatabase;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens a pool and proves that it works.
 *
 * @throws PlanwrightError `environment`: bad address, nobody listening, refused password, missing database, server too old
 */
export async function connect(settings: ConnectionSettings, poolSize = 16): Promise<Connection> {
  const pool = openPool(settings, poolSize);
  try {
    const { rows } = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST_SERVER) throw new TooOld(Math.floor(version / 10_000));
  } catch (cause) {
    await pool.end();
    throw environmentError(cause, settings.url);
  }
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

function openPool(settings: ConnectionSettings, size: number): pg.Pool {
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({
      ...(settings.url === null
        ? {
            host: settings.host ?? undefined,
            port: settings.port ?? undefined,
            user: settings.user ?? undefined,
            database: settings.database ?? undefined,
          }
        : { connectionString: checkAddress(settings.url) }),
      max: size,
      connectionTimeoutMillis: 10_000,
      application_name: 'planwright',
      types: {
        getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
          PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
      },
    });
  } catch (cause) {
    throw environmentError(cause, settings.url);
  }
  // A connection that breaks while idle is dropped by the pool; the next query opens another or fails with a reason.
  pool.on('error', () => {});
  return pool;
}

function checkAddress(address: string): string {
  if (!/^postgres(?:ql)?:\/\//.test(address)) throw new TypeError('not a postgres address');
  return address;
}

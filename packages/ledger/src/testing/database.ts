import { sql } from 'kysely';
import { inject } from 'vitest';
import { formatCanonical, sha256 } from '../database/canonical.ts';
import { type Connection, connect } from '../database/connect.ts';
import { newId } from '../database/ids.ts';
import { EMBEDDED_USER } from '../embedded/make-database.ts';
import { startEmbedded } from '../embedded/server.ts';
import { migrations } from '../migrations/list.generated.ts';
import { migrate } from '../migrations/migrate.ts';

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Drops it; open connections to it are cut. */
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 7_365_202_102;

/** Clones a database with all migrations for one test file. `empty`: without them. */
export async function createTestDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  const at = await findServer();
  const name = newId('planwright_test_');
  const root = await connect({ url: at('postgres'), host: null, port: null, user: null, database: null }, 1);
  try {
    const template = options.empty === true ? null : await makeTemplate(root.db, at);
    const from = template === null ? sql`` : sql` template ${sql.id(template)}`;
    await sql`create database ${sql.id(name)}${from}`.execute(root.db);
  } finally {
    await root.close();
  }
  return { url: at(name), drop: () => dropDatabase(at, name) };
}

async function dropDatabase(at: (database: string) => string, name: string): Promise<void> {
  const root = await connect({ url: at('postgres'), host: null, port: null, user: null, database: null }, 1);
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(root.db);
  await root.close();
}

/** The address of any database of the server that tests use. */
async function findServer(): Promise<(database: string) => string> {
  const given = process.env.DATABASE_URL;
  if (given !== undefined) {
    return (database) => {
      const url = new URL(given);
      url.pathname = `/${database}`;
      return url.href;
    };
  }
  const folder = inject('ledgerFolder');
  if (folder === null) throw new Error('the global set-up of the ledger’s tests has not run');
  const server = await startEmbedded({ directory: folder, durable: false });
  return (database) =>
    `postgres://${EMBEDDED_USER}@localhost:${server.port}/${database}?host=${encodeURIComponent(server.socketDirectory)}`;
}

/** The migrated database that tests are cloned from, made by the first that needs it and named by what is in it. */
async function makeTemplate(root: Connection['db'], at: (database: string) => string): Promise<string> {
  const name = `planwright_template_${sha256(formatCanonical(migrations)).slice(0, 12)}`;
  await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`.execute(root);
  try {
    const { rows } = await sql`select 1 from pg_database where datname = ${name}`.execute(root);
    if (rows.length > 0) return name;
    const draft = `${name}_draft`;
    await sql`drop database if exists ${sql.id(draft)}`.execute(root);
    await sql`create database ${sql.id(draft)}`.execute(root);
    const connection = await connect({ url: at(draft), host: null, port: null, user: null, database: null }, 1);
    await migrate(connection.db);
    await connection.close();
    await sql`alter database ${sql.id(draft)} rename to ${sql.id(name)}`.execute(root);
    return name;
  } finally {
    await sql`select pg_advisory_unlock(${TEMPLATE_LOCK})`.execute(root);
  }
}

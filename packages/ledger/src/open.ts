import { type Pack, PlanwrightError, type WorkingCalendar } from '@planwright/engine';
import { sql } from 'kysely';
import { type Connection, type ConnectionSettings, connect } from '#database/connect.ts';
import { EMBEDDED_USER } from '#embedded/make-database.ts';
import { type EmbeddedServer, startEmbedded } from '#embedded/server.ts';
import { migrate } from '#migrations/migrate.ts';
import { installPacks } from '#registers/install.ts';
import type { LedgerContext } from './context.ts';
import { createLedger } from './create-ledger.ts';
import type { DatabaseChoice, Ledger } from './ledger.ts';
import { loadCalendar } from './organisation/calendar-days.ts';

const EMBEDDED_DATABASE = 'planwright';
/** A ledger whose organisation is not set up yet. */
const LOCAL = 'local';

export interface OpenLedgerOptions {
  readonly database: DatabaseChoice;
  /** Needed only where a database holds several jurisdictions. */
  readonly jurisdictionId?: string;
  readonly packs: readonly Pack[];
  readonly calendar?: WorkingCalendar;
  /** The instant for `recordedAt`; the machine's clock by default. */
  readonly now?: () => string;
  /** Words for a person while something takes time: making the database, each step of the schema. */
  readonly onProgress?: (words: string) => void;
}

/**
 * 打开台账: starts or joins the embedded database, or connects to a server's; brings the schema and the packs' tables up to
 * what this program knows; and gives the ledger of one jurisdiction.
 *
 * @throws PlanwrightError `environment` in one clear line with what to do; `input` when several jurisdictions are kept and none is named
 */
export async function openLedger(options: OpenLedgerOptions): Promise<Ledger> {
  const server = await startDatabase(options);
  try {
    const connection = await openConnection(options.database, server);
    try {
      const now = options.now ?? (() => new Date().toISOString());
      await migrate(connection.db, options.onProgress === undefined ? {} : { onProgress: options.onProgress });
      await installPacks(connection.db, options.packs, now());
      const jurisdictionId = await chooseJurisdiction(connection, options.jurisdictionId);
      const context: LedgerContext = {
        db: connection.db,
        jurisdictionId,
        packs: options.packs,
        calendar: options.calendar ?? (await loadCalendar({ db: connection.db, jurisdictionId })),
        now,
      };
      return await createLedger(context, async () => {
        await connection.close();
        await server?.close();
      });
    } catch (error) {
      await connection.close();
      throw error;
    }
  } catch (error) {
    await server?.close();
    throw error;
  }
}

async function startDatabase(options: OpenLedgerOptions): Promise<EmbeddedServer | null> {
  if (options.database.kind === 'server') return null;
  return startEmbedded({
    directory: options.database.directory,
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
}

async function openConnection(database: DatabaseChoice, server: EmbeddedServer | null): Promise<Connection> {
  if (database.kind === 'server' || server === null) {
    const url = database.kind === 'server' ? database.url : null;
    return connect({ url, host: null, port: null, user: null, database: null });
  }
  const settings: ConnectionSettings = {
    url: null,
    host: server.socketDirectory,
    port: server.port,
    user: EMBEDDED_USER,
    database: EMBEDDED_DATABASE,
  };
  try {
    return await connect(settings);
  } catch (error) {
    if (!(error instanceof PlanwrightError) || error.code !== 'database-missing') throw error;
  }
  const root = await connect({ ...settings, database: 'postgres' }, 1);
  try {
    await sql`create database ${sql.id(EMBEDDED_DATABASE)}`.execute(root.db);
  } catch (error) {
    // Made by another process in the meantime.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error;
  } finally {
    await root.close();
  }
  return connect(settings);
}

async function chooseJurisdiction({ db }: Connection, wanted: string | undefined): Promise<string> {
  if (wanted !== undefined) return wanted;
  const rows = await db
    .selectFrom('jurisdiction')
    .select(['jurisdiction_id', 'name'])
    .orderBy('jurisdiction_id')
    .execute();
  const [first] = rows;
  if (first === undefined) return LOCAL;
  if (rows.length === 1) return first.jurisdiction_id;
  const names = rows.map((row) => `${row.jurisdiction_id} (${row.name})`).join(', ');
  throw new PlanwrightError({
    family: 'input',
    code: 'which-jurisdiction',
    message: `this database keeps ${rows.length} jurisdictions and none was named`,
    hint: `name one of: ${names}`,
    messageZh: `数据库中有 ${rows.length} 个地区，未指定使用哪一个`,
    hintZh: `请指定其一：${names}`,
  });
}

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Connection, connect } from '../database/connect.ts';
import { findBinaries } from './binaries.ts';
import { isAlive, readPostmaster } from './postmaster.ts';
import { type EmbeddedServer, startEmbedded, stopEmbedded } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'planwright-embedded-'));
const started: EmbeddedServer[] = [];

const start = async (directory = folder, durable = false): Promise<EmbeddedServer> => {
  const server = await startEmbedded({ directory, durable });
  started.push(server);
  return server;
};

const reach = (server: EmbeddedServer): Promise<Connection> =>
  connect({ url: null, host: server.socketDirectory, port: server.port, user: server.user, database: 'postgres' }, 1);

async function ask<T extends object>(server: EmbeddedServer, query: string): Promise<readonly T[]> {
  const connection = await reach(server);
  const { rows } = await connection.pool.query<T>(query);
  await connection.close();
  return rows;
}

beforeEach(() => {
  started.length = 0;
});
afterEach(async () => {
  for (const server of started) await server.close();
});
afterAll(async () => {
  await stopEmbedded(folder);
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded database', () => {
  test('listens on no network port, and sorts Chinese by sound', async () => {
    const server = await start();
    expect(await ask(server, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(
      await ask(
        server,
        `select name from (values ('德'), ('安'), ('北')) as places (name) order by name collate "zh-x-icu"`,
      ),
    ).toEqual([{ name: '安' }, { name: '北' }, { name: '德' }]);
  });

  test('keeps its data over a stop, and starts again within a second', async () => {
    const first = await start();
    await ask(first, 'create table kept as select 7 as number');
    await first.close();
    expect(readPostmaster(join(folder, 'postgres'))).toBeUndefined();
    const began = performance.now();
    const second = await start();
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await ask(second, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  test('a second user of the folder joins the running server, and the last to leave stops it', async () => {
    const first = await start();
    const second = await start();
    expect([first.adopted, second.adopted]).toEqual([false, true]);
    await first.close();
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.close();
    expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('recovers what was committed when the server was killed', async () => {
    const server = await start(folder, true);
    await ask(server, 'drop table if exists survived');
    await ask(server, 'create table survived as select 42 as number');
    const { pid } = readPostmaster(join(folder, 'postgres')) ?? { pid: 0 };
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isAlive(pid)).toBe(false);
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await ask(again, 'select number from survived')).toEqual([{ number: 42 }]);
  });

  test('a note of a process that was taken over by another program does not stop the start', async () => {
    const server = await start();
    await server.close();
    const lines = [
      String(process.pid),
      join(folder, 'postgres'),
      '0',
      '5432',
      join(folder, 'postgres'),
      '',
      '',
      'ready',
    ];
    writeFileSync(join(folder, 'postgres/postmaster.pid'), lines.join('\n'));
    expect((await start()).adopted).toBe(false);
  });

  test('a lock left by a process whose number went to another is taken over at once', async () => {
    // Process 1 is alive, but did not begin at that tick.
    writeFileSync(join(folder, 'postgres.lock'), process.platform === 'linux' ? '1 999999999999' : '999999 ');
    const began = performance.now();
    await start();
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('works where the folder’s path is too long for a socket', async () => {
    const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    const server = await start(deep);
    expect(server.socketDirectory.startsWith(deep)).toBe(false);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('what cannot be used is refused with what to do', () => {
  test('a folder with other things in it', async () => {
    const other = join(folder, 'other');
    mkdirSync(join(other, 'postgres'), { recursive: true });
    writeFileSync(join(other, 'postgres/letter.txt'), 'not a database');
    await expect(startEmbedded({ directory: other })).rejects.toMatchObject({
      family: 'environment',
      code: 'data-foreign',
    });
    expect(readFileSync(join(other, 'postgres/letter.txt'), 'utf8')).toBe('not a database');
  });

  test('data of another PostgreSQL', async () => {
    const older = join(folder, 'older');
    mkdirSync(join(older, 'postgres'), { recursive: true });
    writeFileSync(join(older, 'postgres/PG_VERSION'), '14\n');
    await expect(startEmbedded({ directory: older })).rejects.toMatchObject({ code: 'data-version' });
  });

  test('a folder that cannot be made', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(startEmbedded({ directory: join(file, 'data') })).rejects.toMatchObject({ code: 'data-folder' });
  });

  test('a platform without binaries', async () => {
    await expect(findBinaries('win32', 'x64')).rejects.toMatchObject({
      code: 'embedded-platform',
      hint: expect.stringContaining('--database'),
    });
  });
});

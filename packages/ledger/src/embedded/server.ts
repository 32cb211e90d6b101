import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlanwrightError } from '@planwright/engine';
import { type EmbeddedBinaries, findBinaries } from './binaries.ts';
import { registerUser, releaseUser, withFolderLock } from './folder-lock.ts';
import { EMBEDDED_USER, lastLines, makeDatabase } from './make-database.ts';
import { clearDeadPostmaster, isAlive, isServer, type Postmaster, readPostmaster } from './postmaster.ts';
import { asOrdinaryUser } from './run-as.ts';

const PORT = 5432;
/** A Unix socket's address holds 107 bytes on Linux and 103 on macOS. */
const SOCKET_BYTES = 103;
const READY_WITHIN = 30_000;
const SOCKET_FOLDER = 'planwright-socket-';

export interface EmbeddedOptions {
  /** The user's data folder; the database is kept in its `postgres`. */
  readonly directory: string;
  /** False only for data that may be lost at a power cut, such as a test's. */
  readonly durable?: boolean;
  readonly onProgress?: (words: string) => void;
}

/** 内置数据库: a PostgreSQL of our own, reached by a Unix socket only. */
export interface EmbeddedServer {
  readonly socketDirectory: string;
  readonly port: number;
  readonly user: string;
  /** True when the server was running already, from another process or an earlier life of ours. */
  readonly adopted: boolean;
  /** Stops the server unless another living process still uses it. */
  close(): Promise<void>;
}

/**
 * Starts the database of a data folder, or joins the one that is running there. Makes it first where there is none.
 *
 * @throws PlanwrightError `environment` with what to do: unsupported platform, root without user namespaces, foreign or
 *   newer data, a folder that cannot be written, a server that does not come up (with its last words)
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const folder = resolve(options.directory);
  const data = join(folder, 'postgres');
  const durable = options.durable ?? true;
  const binaries = await findBinaries();
  try {
    mkdirSync(folder, { recursive: true });
    return await start(folder, data, binaries, durable, options.onProgress);
  } catch (error) {
    throw folderError(folder, error);
  }
}

function start(
  folder: string,
  data: string,
  binaries: EmbeddedBinaries,
  durable: boolean,
  onProgress: EmbeddedOptions['onProgress'],
): Promise<EmbeddedServer> {
  return withFolderLock(folder, async () => {
    const note = registerUser(folder);
    try {
      await makeDatabase(binaries, folder, data, durable, onProgress);
      const running = await findRunning(data);
      const server = running ?? (await startServer(binaries, folder, data, durable));
      return {
        socketDirectory: server.socketDirectory,
        port: server.port,
        user: EMBEDDED_USER,
        adopted: running !== undefined,
        close: () => withFolderLock(folder, async () => void (releaseUser(folder, note) && (await stopServer(data)))),
      };
    } catch (error) {
      releaseUser(folder, note);
      throw error;
    }
  });
}

/** Faults of the file system that a person can mend. */
const FOLDER_FAULTS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG']);

function folderError(folder: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  if (cause instanceof PlanwrightError || !FOLDER_FAULTS.has(code)) return cause;
  return new PlanwrightError({
    family: 'environment',
    code: 'data-folder',
    message: `the data folder ${folder} cannot be used (${code})`,
    hint: 'give a folder that you may write to, on a disk with room, with --data DIR',
    messageZh: `无法使用数据目录 ${folder}（${code}）`,
    hintZh: '请用 --data 指定一个有写权限、有空间的目录',
    cause,
  });
}

/** The live server of a data folder; clears what a dead one left. */
async function findRunning(data: string): Promise<Postmaster | undefined> {
  const until = Date.now() + READY_WITHIN;
  for (;;) {
    const found = readPostmaster(data);
    if (found === undefined) return undefined;
    if (!isServer(found.pid)) {
      clearDeadPostmaster(data, found);
      return undefined;
    }
    if (found.status === 'ready' && (await answers(found))) return found;
    if (Date.now() > until) {
      throw new PlanwrightError({
        family: 'environment',
        code: 'embedded-deaf',
        message: `a database server (process ${found.pid}) holds ${data} but does not answer`,
        hint: `stop process ${found.pid} and start again`,
        messageZh: `数据库进程 ${found.pid} 占用 ${data}，但没有响应`,
        hintZh: `请结束进程 ${found.pid} 后重新启动`,
      });
    }
    await wait(20);
  }
}

function answers({ socketDirectory, port }: Postmaster): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(join(socketDirectory, `.s.PGSQL.${port}`));
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

async function startServer(
  binaries: EmbeddedBinaries,
  folder: string,
  data: string,
  durable: boolean,
): Promise<Postmaster> {
  const until = Date.now() + READY_WITHIN;
  for (;;) {
    const { server, output } = await tryStart(binaries, folder, data, durable);
    if (server !== undefined) return server;
    // A killed server's children need a moment to let go of the shared memory.
    if (
      /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(output) &&
      Date.now() < until
    ) {
      await wait(100);
      continue;
    }
    throw new PlanwrightError({
      family: 'environment',
      code: 'embedded-start',
      message: `the database does not start: ${lastLines(output)}`,
      hint: `the whole log is in ${join(folder, 'postgres.log')}`,
      messageZh: `数据库无法启动：${lastLines(output)}`,
      hintZh: `完整日志见 ${join(folder, 'postgres.log')}`,
    });
  }
}

async function tryStart(
  binaries: EmbeddedBinaries,
  folder: string,
  data: string,
  durable: boolean,
): Promise<{ readonly server?: Postmaster; readonly output: string }> {
  const logFile = join(folder, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > 4_000_000) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a');
  const logStart = statSync(logFile).size;
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDirectory(data),
    unix_socket_permissions: '0700',
    port: String(PORT),
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    random_page_cost: '1.1',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const { program, args } = asOrdinaryUser(binaries.postgres, [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  // Its own session: an interrupt typed at our terminal must not stop the server before we have finished with it.
  const child = spawn(program, args, { stdio: ['ignore', log, log], detached: true, cwd: data });
  closeSync(log);
  let ended = false;
  child.on('error', () => {
    ended = true;
  });
  child.on('exit', () => {
    ended = true;
  });
  const until = Date.now() + READY_WITHIN;
  while (!ended && Date.now() < until) {
    const server = readPostmaster(data);
    if (server !== undefined && server.pid === child.pid && server.status === 'ready') {
      child.unref();
      return { server, output: '' };
    }
    await wait(10);
  }
  if (!ended) child.kill('SIGQUIT');
  return { output: readFileSync(logFile).subarray(logStart).toString('utf8') };
}

/** The data folder itself where its path is short enough, else a new folder of our own under the system's temporary one. */
function socketDirectory(data: string): string {
  if (Buffer.byteLength(join(data, `.s.PGSQL.${PORT}`)) <= SOCKET_BYTES) return data;
  return mkdtempSync(join(tmpdir(), SOCKET_FOLDER));
}

/** Stops the server of a folder whoever uses it; for what is thrown away afterwards. */
export async function stopEmbedded(directory: string): Promise<void> {
  await stopServer(join(resolve(directory), 'postgres'));
}

async function stopServer(data: string): Promise<void> {
  const running = readPostmaster(data);
  if (running === undefined || !isServer(running.pid)) return;
  process.kill(running.pid, 'SIGINT');
  const until = Date.now() + READY_WITHIN;
  while (isAlive(running.pid) && readPostmaster(data) !== undefined && Date.now() < until) await wait(10);
  if (basename(running.socketDirectory).startsWith(SOCKET_FOLDER))
    rmSync(running.socketDirectory, { recursive: true, force: true });
}

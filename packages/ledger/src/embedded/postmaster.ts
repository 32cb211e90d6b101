import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server writes of itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketDirectory: string;
  readonly status: string;
}

/** Reads `postmaster.pid`; undefined when there is none or it is only half written. */
export function readPostmaster(dataDirectory: string): Postmaster | undefined {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketDirectory: (lines[4] ?? '').trim(),
    status: (lines[7] ?? '').trim(),
  };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the process of that number is a PostgreSQL server at all: after a reboot or in a fresh container the number
 * may have gone to another program. Where the system does not tell, the answer is yes.
 */
export function isServer(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return isAlive(pid);
  }
}

/** Removes what a killed server left behind, so that the next one does not take a stranger's process number for it. */
export function clearDeadPostmaster(dataDirectory: string, dead: Postmaster): void {
  rmSync(join(dataDirectory, 'postmaster.pid'), { force: true });
  if (dead.socketDirectory === '') return;
  const socket = join(dead.socketDirectory, `.s.PGSQL.${dead.port}`);
  for (const path of [socket, `${socket}.lock`]) if (existsSync(path)) rmSync(path, { force: true });
}

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlanwrightError } from '@planwright/engine';
import { isAlive } from './postmaster.ts';

/** Files that this very process holds; a file with our process number that is not here was left by an earlier life. */
const held = new Set<string>();
let counter = 0;

/** Who wrote a file: its number, and when it began where the system tells, for numbers are given out again. */
interface Holder {
  readonly pid: number;
  readonly began: string;
}

function isHeld(path: string, { pid, began }: Holder): boolean {
  if (pid === process.pid) return held.has(path);
  return isAlive(pid) && (began === '' || beginningOf(pid) === began);
}

/** Linux: clock ticks from boot to the process's start; elsewhere empty. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const signature = (): string => `${process.pid} ${beginningOf(process.pid)}`;

/** Lets one process at a time start or stop the server of a folder. A lock whose holder is gone is taken over. */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, 'postgres.lock');
  const until = Date.now() + 30_000;
  while (!take(path)) {
    if (Date.now() > until) {
      throw new PlanwrightError({
        family: 'environment',
        code: 'embedded-busy',
        message: `another process has been starting or stopping the database in ${folder} for 30 s`,
        hint: `wait and start again; if no other Planwright is running, remove ${path}`,
        messageZh: `另一个进程正在启动或停止 ${folder} 中的数据库，已等待 30 秒`,
        hintZh: `请稍后再试；如确认没有其他进程，删除 ${path}`,
      });
    }
    await wait(20);
  }
  try {
    return await work();
  } finally {
    held.delete(path);
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, signature(), { flag: 'wx' });
    held.add(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = readHolder(path);
  if (holder !== undefined && !isHeld(path, holder)) rmSync(path, { force: true });
  return false;
}

function readHolder(path: string): Holder | undefined {
  try {
    const [number, began] = readFileSync(path, 'utf8').split(' ');
    const pid = Number(number);
    return Number.isInteger(pid) && pid > 0 ? { pid, began: began ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

/** Notes that this process uses the folder's server; the last user stops it. */
export function registerUser(folder: string): string {
  const users = join(folder, 'postgres.users');
  mkdirSync(users, { recursive: true });
  counter += 1;
  const path = join(users, `${process.pid}-${counter}`);
  held.add(path);
  writeFileSync(path, signature());
  return path;
}

/** Takes the note back; true when no living process uses the server any more. */
export function releaseUser(folder: string, path: string): boolean {
  held.delete(path);
  rmSync(path, { force: true });
  const users = join(folder, 'postgres.users');
  return readdirSync(users).every((name) => {
    const other = join(users, name);
    const holder = readHolder(other);
    if (holder !== undefined && isHeld(other, holder)) return false;
    rmSync(other, { force: true });
    return true;
  });
}

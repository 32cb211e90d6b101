import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Ledger, openLedger } from '@planwright/ledger';
import { packs } from '@planwright/packs';
import {
  checkAddress,
  openReadingThreads,
  type ReadingThreads,
  type RunningServer,
  startServer,
} from '@planwright/server';
import { EXAMPLE } from '../../../../examples/dezhou-2021/index.ts';
import type { Effects } from '../command.ts';
import { databaseOf, parseStartOptions, type StartOptions } from '../start/options.ts';
import { type AskedPlan, prepareLedger, readAsked } from '../start/prepare.ts';
import { findProductRoot, findReadingThread } from '../start/product-root.ts';
import { workingDay } from '../start/working-day.ts';
import { inLanguageOf } from '../terminal-language.ts';
import { VERSION } from '../version.ts';

export const help = `serves the app with a plan's ledger
usage: planwright start [options]

  --plan FILE          the plan document; without it the bundled example with simulated reports
  --organisation FILE  its units and posts; default: organisation.json beside the plan
  --port 3000          0 takes any free port
  --host 127.0.0.1     any other address asks for an access key, printed at the start
  --data ./data        folder of the embedded database
  --database URL       a PostgreSQL server instead: postgres://user:password@host:5432/name
  --today DATE         the day that pages show; default: the real day within the plan's year
  --seed 2021          of the simulated year
  --max-file 50        size of the largest file that may be imported, in MB

Each option is also a variable: PLANWRIGHT_PLAN, PLANWRIGHT_PORT … PLANWRIGHT_KEY sets the access key.`;

export const helpZh = `启动应用，打开计划台账
用法：planwright start [选项]

  --plan FILE          计划文件；不写则用自带的示例和模拟填报
  --organisation FILE  单位和岗位；默认为计划旁边的 organisation.json
  --port 3000          端口；0 表示任用一个空闲端口
  --host 127.0.0.1     监听地址；其他地址需要访问密钥，启动时显示
  --data ./data        内嵌数据库所在文件夹
  --database URL       改用 PostgreSQL 服务器：postgres://用户:密码@主机:5432/库名
  --today DATE         页面按哪一天显示；默认为计划年度内的当天
  --seed 2021          模拟年度的随机种子
  --max-file 50        可导入文件的大小上限，单位 MB

各选项也可用环境变量给出：PLANWRIGHT_PLAN、PLANWRIGHT_PORT……访问密钥用 PLANWRIGHT_KEY 设定。`;

/** Opens the ledger, brings the plan in, and serves until asked to stop. */
export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const options = parseStartOptions(argv, effects);
  await checkAddress(options.host, options.port);
  // before anything is made: a file that is missing or no plan leaves no database behind
  const asked = options.plan === null ? null : await readAsked(options.plan, options, effects);
  const ledger = await openLedger({
    database: databaseOf(options),
    packs,
    onProgress: effects.print,
  });
  const thread = findReadingThread();
  const threads = thread === null ? null : openReadingThreads(thread);
  try {
    const server = await serve(ledger, { threads, asked, options, effects });
    await effects.untilAskedToStop();
    effects.print(inLanguageOf(effects.environment, 'Stopping …', '正在停止……'));
    await server.close();
  } finally {
    await threads?.close();
    await ledger.close();
  }
  return 0;
}

interface Serving {
  readonly threads: ReadingThreads | null;
  readonly asked: AskedPlan | null;
  readonly options: StartOptions;
  readonly effects: Effects;
}

async function serve(ledger: Ledger, { threads, asked, options, effects }: Serving): Promise<RunningServer> {
  const root = findProductRoot();
  await fillLedger(ledger, { asked, options, effects }, join(root, 'examples/dezhou-2021'));
  const webRoot = join(root, 'packages/web/dist');
  const hasApp = existsSync(join(webRoot, 'index.html'));
  if (!hasApp)
    effects.printError(
      inLanguageOf(
        effects.environment,
        'planwright: the app is not built, only /api is served; run "npm run setup"',
        'planwright: 页面尚未构建，现在只提供 /api；请运行 npm run setup',
      ),
    );
  const accessKey = options.loopback ? null : effects.environment.PLANWRIGHT_KEY || randomBytes(16).toString('hex');
  const server = await startServer({
    host: options.host,
    port: options.port,
    ledger,
    packs,
    version: VERSION,
    publicUrl: null,
    webRoot: hasApp ? webRoot : null,
    accessKey,
    uploadLimit: options.maxFileBytes,
    ...(threads === null ? {} : { reader: threads.reader }),
    today: (year) => {
      const { simulated } = ledger.jurisdiction;
      const planYear = year === undefined ? ledger.jurisdiction.planYear : year;
      const simulatedDay = simulated && planYear === EXAMPLE.year ? EXAMPLE.demoDay : null;
      return workingDay({ asked: options.today, realDay: effects.today(), planYear, simulatedDay });
    },
    onFault: (id, error) => effects.printError(`${id}: ${error instanceof Error ? error.stack : String(error)}`),
  });
  const address = accessKey === null ? server.url : `${server.url}/?key=${accessKey}`;
  effects.print(
    inLanguageOf(effects.environment, `Planwright 纲目 is ready at ${address}`, `纲目已就绪，请打开 ${address}`),
  );
  return server;
}

/** Brings the plan in; the bundled one, when it is new here, with its simulated year. */
async function fillLedger(
  ledger: Ledger,
  { asked, options, effects }: Omit<Serving, 'threads'>,
  example: string,
): Promise<void> {
  const { imported, organisation } = await prepareLedger({ ledger, asked, options, effects, example });
  if (options.plan !== null || imported === null || organisation === null) return;
  const { simulateYear } = await import('../start/simulate.ts');
  await simulateYear({
    ledger,
    organisation,
    planVersionId: imported.id,
    seed: options.seed,
    print: (en, zh) => effects.print(inLanguageOf(effects.environment, en, zh)),
  });
}

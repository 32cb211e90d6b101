import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GRID_SUBJECT, PlanwrightError } from '@planwright/engine';
import { type Ledger, openLedger } from '@planwright/ledger';
import { packs } from '@planwright/packs';
import { EXAMPLE } from '../../../../examples/dezhou-2021/index.ts';
import type { Effects } from '../command.ts';
import { databaseOf, parseStartOptions } from '../start/options.ts';
import { workingDay } from '../start/working-day.ts';

/** Options by which both commands find their ledger, with the word that usage prints for each. */
export const LEDGER_WORDS = { data: 'DIR', database: 'URL', today: 'DATE' } as const;

/** The ledger as `planwright start` opens it, with the day that it works on; it may be running meanwhile. */
export async function withLedger<T>(
  given: Readonly<Record<string, string>>,
  effects: Effects,
  work: (open: { readonly ledger: Ledger; readonly today: () => string }) => Promise<T>,
): Promise<T> {
  const argv = Object.keys(LEDGER_WORDS).flatMap((name) =>
    given[name] === undefined ? [] : [`--${name}`, given[name]],
  );
  const options = parseStartOptions(argv, effects);
  if (options.database === null && !existsSync(join(options.data, 'postgres'))) throw noLedger(options.data);
  const ledger = await openLedger({
    database: databaseOf(options),
    packs,
  });
  try {
    const { planYear, simulated } = ledger.jurisdiction;
    const simulatedDay = simulated && planYear === EXAMPLE.year ? EXAMPLE.demoDay : null;
    const today = workingDay({ asked: options.today, realDay: effects.today(), planYear, simulatedDay });
    return await work({ ledger, today: () => today });
  } finally {
    await ledger.close();
  }
}

/** What people call the values of indicators on the command line. */
export const INDICATORS = 'indicators';

/** @throws PlanwrightError `not-found` with the names there are */
export function subjectOf(name: string): string {
  if (name === INDICATORS) return GRID_SUBJECT;
  const registers = packs.flatMap((pack) => pack.registers.map((register) => register.name));
  if (registers.includes(name)) return name;
  throw new PlanwrightError({
    family: 'not-found',
    code: 'unknown-subject',
    message: `there is nothing called “${name}” to bring in or out`,
    hint: `there is: ${[INDICATORS, ...registers].join(', ')}`,
    messageZh: `没有“${name}”可以导入或导出`,
    hintZh: `可以是：${[INDICATORS, ...registers].join('、')}`,
  });
}

/** The format by a file's ending. */
export function formatOf(file: string): 'xlsx' | 'csv' {
  const ending = /\.(?<ending>[^.]+)$/.exec(file)?.groups?.ending?.toLowerCase();
  if (ending === 'xlsx' || ending === 'csv') return ending;
  throw new PlanwrightError({
    family: 'input',
    code: 'unknown-format',
    message: `the ending of “${file}” says nothing about its format`,
    hint: 'name a file that ends in .xlsx or .csv',
    messageZh: `从“${file}”的结尾看不出格式`,
    hintZh: '文件名请以 .xlsx 或 .csv 结尾',
  });
}

function noLedger(folder: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'no-ledger',
    message: `there is no ledger in ${folder}`,
    hint: 'name its folder with --data, or its server with --database; “planwright start” makes one',
    messageZh: `${folder} 里没有账套`,
    hintZh: '请用 --data 写明所在文件夹，或用 --database 写明服务器；planwright start 会新建',
  });
}

import { PlanwrightError } from '@planwright/engine';
import type { Ledger } from '@planwright/ledger';
import { renderIndicatorCsv, renderIndicatorXlsx, renderRegisterCsv, renderRegisterXlsx } from '@planwright/publish';
import { parseArguments } from '../arguments.ts';
import type { Effects } from '../command.ts';
import { formatOf, INDICATORS, LEDGER_WORDS, subjectOf, withLedger } from '../sheets/open.ts';
import { inLanguageOf } from '../terminal-language.ts';
import { writeNamedFile } from '../written-file.ts';

export const help = `writes a register or the values of indicators to a sheet, to fill in and bring back
usage: planwright export SUBJECT FILE [options]

  SUBJECT       a register such as key-projects, or indicators
  FILE          ends in .xlsx or .csv, which is its format; a file that is there is replaced

  --language zh    of heads and choices: zh (default) or en
  --words TEXT     of a register: only records that hold the words
  --year YEAR      of indicators: the year of the values; default: the year of the ledger's day
  --indicator ID   of indicators: ids with commas between them; default: all that are used
  --unit ID        of indicators: ids of units with commas between them; default: all places

  --data ./data    folder of the embedded database; the app may be running on it
  --database URL   a PostgreSQL server instead: postgres://user:password@host:5432/name
  --today DATE     the day by which units bear their names; default: as in “planwright start”

Values of indicators go out as a workbook with periods side by side, or as CSV with a line each.`;

export const helpZh = `把一个台账或指标数据导出为表格，填好后可以导回
用法：planwright export SUBJECT FILE [选项]

  SUBJECT       台账（如 key-projects），或 indicators（指标数据）
  FILE          以 .xlsx 或 .csv 结尾，格式由此而定；已有同名文件将被替换

  --language zh    表头和选项所用语言：zh（默认）或 en
  --words TEXT     台账：只导出含有这些文字的记录
  --year YEAR      指标：数据的年份；默认为台账当日所在年
  --indicator ID   指标：编号，多个用逗号隔开；默认为在用的全部指标
  --unit ID        指标：单位编号，多个用逗号隔开；默认为全部地方

  --data ./data    内嵌数据库所在文件夹；应用可以同时在用
  --database URL   改用 PostgreSQL 服务器：postgres://用户:密码@主机:5432/库名
  --today DATE     单位名称按哪一天的；默认同 planwright start

指标数据导出为工作簿时各期并排，导出为 CSV 时一期一行。`;

export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const { files, options } = parseArguments(argv, {
    command: 'export',
    files: ['SUBJECT', 'FILE'],
    options: { language: ['zh', 'en'] },
    words: { words: 'TEXT', year: 'YEAR', indicator: 'ID', unit: 'ID', ...LEDGER_WORDS },
  });
  const [subject = '', file = ''] = files;
  subjectOf(subject);
  const format = formatOf(file);
  const year = yearOf(options.year);
  const language = options.language === 'en' ? 'en' : 'zh-CN';
  const { bytes, told } = await withLedger(options, effects, ({ ledger, today }) =>
    subject === INDICATORS
      ? writeValues(ledger, { language, asOf: today(), year: year ?? Number(today().slice(0, 4)), format, options })
      : writeRegister(ledger, subject, { language, asOf: today(), format, words: options.words }),
  );
  await writeNamedFile(file, bytes, effects);
  effects.print(inLanguageOf(effects.environment, `${file}: ${told[0]}`, `${file}：${told[1]}`));
  return 0;
}

interface Written {
  readonly bytes: Uint8Array;
  /** What went out, in both languages. */
  readonly told: readonly [en: string, zh: string];
}
interface Wanted {
  readonly language: 'zh-CN' | 'en';
  readonly asOf: string;
  readonly format: 'xlsx' | 'csv';
}

async function writeRegister(
  ledger: Ledger,
  register: string,
  { language, asOf, format, words }: Wanted & { readonly words: string | undefined },
): Promise<Written> {
  const sheet = await ledger.sheets.exportRegister(register, {
    language,
    asOf,
    ...(words === undefined ? {} : { words }),
  });
  return {
    bytes: format === 'csv' ? renderRegisterCsv(sheet) : renderRegisterXlsx(sheet),
    told: [`${sheet.records.length} records`, `${sheet.records.length} 条记录`],
  };
}

async function writeValues(
  ledger: Ledger,
  {
    language,
    asOf,
    year,
    format,
    options,
  }: Wanted & { readonly year: number; readonly options: Readonly<Record<string, string>> },
): Promise<Written> {
  const list = (given: string | undefined): readonly string[] | undefined => given?.split(',').map((id) => id.trim());
  const [indicatorIds, unitIds] = [list(options.indicator), list(options.unit)];
  const sheet = await ledger.sheets.exportIndicators({
    language,
    asOf,
    year,
    ...(indicatorIds === undefined ? {} : { indicatorIds }),
    ...(unitIds === undefined ? {} : { unitIds }),
  });
  return {
    bytes: format === 'csv' ? renderIndicatorCsv(sheet) : renderIndicatorXlsx(sheet),
    told: [
      `${sheet.values.size} values of ${sheet.indicators.length} indicators for ${sheet.units.length} units, ${year}`,
      `${year}年 ${sheet.indicators.length} 个指标、${sheet.units.length} 个单位的 ${sheet.values.size} 个数据`,
    ],
  };
}

function yearOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^(?:19|20)\d{2}$/.test(given)) return Number(given);
  throw new PlanwrightError({
    family: 'input',
    code: 'unknown-value',
    message: `--year was given “${given}”`,
    hint: 'allowed: a year such as 2021',
    messageZh: `--year 不能是“${given}”`,
    hintZh: '请写年份，如 2021',
  });
}

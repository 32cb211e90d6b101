import type { Locale } from '@planwright/compiler';
import { audit, DEFAULT_SETTINGS } from '@planwright/compiler/audit';
import { argumentFault, parseArguments } from '../arguments.ts';
import { type JudgedReport, layWaivers, parseWaivers } from '../audit-waivers.ts';
import type { Effects } from '../command.ts';
import { FOUND_FAULTS } from '../exit-codes.ts';
import { type ReadPlan, readPlanBytes, readPlanFile } from '../plan-file.ts';
import { inLanguageOf } from '../terminal-language.ts';

export const help = `checks a plan's figures, lists and dates against each other
usage: planwright audit FILE|- [--against OTHER] [--relation last-year|upper-level] [--as-of DATE]
                       [--waivers FILE.json] [--format text|json|sarif] [--language zh|en]

  FILE        the document; - reads standard input
  --against   another document that this one is held against
  --relation  what the other document is: last-year (default) or upper-level
  --as-of     the day (YYYY-MM-DD) that dates are held against; without it no date is called past
  --waivers   findings that are let pass, each with its reason:
              {"waivers": [{"identity": "audit/numbering:0f3c…", "reason": "as printed by the province"}]}
              An identity is printed behind each finding; it changes when the words concerned do.
  --format    text (default) for people, json for programs, sarif (2.1.0) for code scanners
  --language  of messages: zh (default) or en

Ends with exit code 1 when a finding of severity error is not waived.`;

export const helpZh = `核对计划中的数字、清单和日期是否前后一致
用法：planwright audit FILE|- [--against OTHER] [--relation last-year|upper-level] [--as-of DATE]
                       [--waivers FILE.json] [--format text|json|sarif] [--language zh|en]

  FILE        计划文件；- 表示读标准输入
  --against   对照的另一份文件
  --relation  另一份文件是什么：last-year 上年计划（默认），upper-level 上级计划
  --as-of     按哪一天（YYYY-MM-DD）判断时限是否已过；不写则不判断
  --waivers   准予豁免的发现，逐条写明理由：
              {"waivers": [{"identity": "audit/numbering:0f3c…", "reason": "省里印发的原文如此"}]}
              identity 印在每条发现后面，所涉文字改动后随之改变
  --format    text 供人看（默认），json 供程序用，sarif（2.1.0）供代码扫描平台用
  --language  提示所用语言：zh（默认）或 en

有未豁免的错误时，退出码为 1。`;

export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const { files, options } = parseArguments(argv, {
    command: 'audit',
    files: ['FILE|-'],
    options: { relation: ['last-year', 'upper-level'], format: ['text', 'json', 'sarif'], language: ['zh', 'en'] },
    words: { against: 'OTHER', 'as-of': 'DATE', waivers: 'FILE.json' },
  });
  const asOf = options['as-of'] ?? null;
  if (asOf !== null && !isDay(asOf)) {
    throw argumentFault(
      'unknown-value',
      [`--as-of was given “${asOf}”`, `--as-of 不能是“${asOf}”`],
      ['give a day of the calendar as YYYY-MM-DD', '请写日期，如 2021-05-31'],
    );
  }
  if (options.against === undefined && argv.some((word) => word.startsWith('--relation')))
    throw argumentFault(
      'missing-argument',
      ['--relation was given without --against', '给了 --relation，没有给 --against'],
      ['name the other document: --against OTHER', '请写明对照的文件：--against 文件'],
    );
  const file = files[0]!;
  const { text, plan } = await readPlanFile(file, effects);
  const other = await readOther(options.against, effects);
  const relation = options.relation === 'upper-level' ? 'upper-level' : 'last-year';
  const against = other === null ? null : ({ relation, text: other.text, plan: other.plan } as const);
  const waivers = await readWaivers(options.waivers, effects);
  const report = layWaivers(audit(text, plan, against, { ...DEFAULT_SETTINGS, asOf }), waivers);
  for (const identity of report.unmatched)
    effects.printError(
      inLanguageOf(
        effects.environment,
        `planwright: no finding bears the waiver “${identity}”`,
        `planwright: 没有发现与豁免“${identity}”对应`,
      ),
    );
  await print(
    report,
    { file, text, other, format: options.format!, language: options.language === 'en' ? 'en' : 'zh-CN' },
    effects,
  );
  return report.findings.some(({ severity, waived }) => severity === 'error' && waived === null) ? FOUND_FAULTS : 0;
}

interface Other extends ReadPlan {
  readonly file: string;
}

async function readOther(file: string | undefined, effects: Effects): Promise<Other | null> {
  return file === undefined ? null : { file, ...(await readPlanFile(file, effects)) };
}

async function readWaivers(file: string | undefined, effects: Effects): Promise<ReadonlyMap<string, string>> {
  if (file === undefined) return new Map();
  return parseWaivers(new TextDecoder().decode(await readPlanBytes(file, effects)), file);
}

async function print(
  report: JudgedReport,
  how: { file: string; text: string; other: Other | null; format: string; language: Locale },
  effects: Effects,
): Promise<void> {
  if (how.format === 'json') effects.print(JSON.stringify(report));
  else if (how.format === 'sarif') {
    const { presentSarif } = await import('../audit-sarif.ts');
    effects.print(JSON.stringify(presentSarif(report, how)));
  } else {
    const { formatAudit } = await import('../audit-text.ts');
    effects.print(formatAudit(report, { ...how, otherText: how.other?.text ?? null }));
  }
}

function isDay(word: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false;
  const day = new Date(`${word}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(word);
}

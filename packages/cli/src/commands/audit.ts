import { compile } from '@planwright/compiler';
import { audit, DEFAULT_SETTINGS, type OtherDocument } from '@planwright/compiler/audit';
import { PlanwrightError } from '@planwright/engine';
import { parseArguments } from '../arguments.ts';
import type { Effects } from '../command.ts';
import { readPlanFile } from '../plan-file.ts';

export const help = `checks a plan's figures, lists and dates against each other
usage: planwright audit FILE|- [--against OTHER] [--relation last-year|upper-level] [--as-of DATE] [--format text|json|sarif]

  FILE        the document; - reads standard input
  --against   another document that this one is held against
  --relation  what the other document is: last-year (default) or upper-level
  --as-of     the day (YYYY-MM-DD) that dates are held against; without it no date is called past
  --format    text (default) for people, json for programs, sarif for code scanners

Ends with exit code 1 when there is a finding of severity error.`;

export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const { files, options } = parseArguments(argv, {
    command: 'audit',
    files: ['FILE|-'],
    options: { relation: ['last-year', 'upper-level'], format: ['text', 'json', 'sarif'] },
    words: { against: 'OTHER', 'as-of': 'DATE' },
  });
  const asOf = options['as-of'] ?? null;
  if (asOf !== null && !isDay(asOf)) {
    throw new PlanwrightError({
      family: 'input',
      code: 'unknown-value',
      message: `--as-of was given “${asOf}”`,
      hint: 'give a day of the calendar as YYYY-MM-DD',
    });
  }
  const text = await readPlanFile(files[0]!, effects);
  let other: OtherDocument | null = null;
  if (options.against !== undefined) {
    const words = await readPlanFile(options.against, effects);
    const relation = options.relation === 'upper-level' ? 'upper-level' : 'last-year';
    other = { relation, text: words, plan: compile(words) };
  }
  const report = audit(text, compile(text), other, { ...DEFAULT_SETTINGS, asOf });
  if (options.format === 'json') effects.print(JSON.stringify(report));
  else if (options.format === 'sarif') {
    const { presentSarif } = await import('../audit-sarif.ts');
    effects.print(JSON.stringify(presentSarif(report, text, files[0]!)));
  } else {
    const { formatAudit } = await import('../audit-text.ts');
    effects.print(formatAudit(report, text));
  }
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function isDay(word: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false;
  const day = new Date(`${word}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(word);
}

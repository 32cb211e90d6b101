import { presentPlan } from '@planwright/compiler';
import { parseArguments } from '../arguments.ts';
import type { Effects } from '../command.ts';
import { readPlanFile } from '../plan-file.ts';

export const help = `reads a plan and prints its outline, facts, projects and commitments
usage: planwright compile FILE|- [--format json|table]

  FILE      the document; - reads standard input
  --format  json (default) for programs, table for people`;

export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const { files, options } = parseArguments(argv, {
    command: 'compile',
    files: ['FILE'],
    options: { format: ['json', 'table'] },
  });
  const { text, plan } = await readPlanFile(files[0]!, effects);
  if (options.format === 'table') {
    const { formatPlanTable } = await import('../plan-table.ts');
    effects.print(formatPlanTable(plan, text));
  } else effects.print(JSON.stringify(presentPlan(plan)));
  return 0;
}

import { presentPlan } from '@planwright/compiler';
import { parseArguments } from '../arguments.ts';
import type { Effects } from '../command.ts';
import { readPlanFile } from '../plan-file.ts';

export const help = `reads a plan and prints its outline, facts, projects and commitments
usage: planwright compile FILE|- [--format json|table]

  FILE      the document; - reads standard input
  --format  json (default) for programs, table for people`;

export const helpZh = `读一份计划，列出提纲、数字、项目和任务
用法：planwright compile FILE|- [--format json|table]

  FILE      计划文件；- 表示读标准输入
  --format  json 供程序用（默认），table 供人看`;

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

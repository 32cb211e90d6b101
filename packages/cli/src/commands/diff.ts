import { diffPlans } from '@planwright/compiler';
import { parseArguments } from '../arguments.ts';
import type { Effects } from '../command.ts';
import { readPlanFile } from '../plan-file.ts';

export const help = `compares two plans: kept, reworded, raised, lowered, renamed, joined, dropped, added
usage: planwright diff OLD NEW [--format text|json] [--language zh|en]

  OLD, NEW    the documents; one of them may be - for standard input
  --format    text (default) for people, json for programs
  --language  of headings and remarks: zh (default) or en; the plans’ own words stay as they are

Indicators that go by another standard name are matched. Where a name stands for another definition the pair is
renamed, with the reason and its source, and neither raised nor lowered.
Promises that are probably the same in other words stand apart from those that surely are, for a person to check; so
do those joined to another promise.
Between the plans of two successive years it also sets the old targets against what the new document reports.`;

export const helpZh = `比较两份计划：不变、改写、提高、降低、口径变化、并入、取消、新增
用法：planwright diff OLD NEW [--format text|json] [--language zh|en]

  OLD, NEW    前后两份文件，其中一份可以写 -（标准输入）
  --format    text 供人看（默认），json 供程序用
  --language  标题和说明所用语言：zh（默认）或 en；计划原文不翻译

名称不同而口径相同的指标视为同一指标；名称换了、口径也换了的列为“口径变化”，写明原因和出处，不算提高或降低。
换了说法、只是疑似同一项的任务，以及并入其他任务的，都单独列出，由人核对。
两份是前后两年的计划时，还用新文件报告的实绩核对上年目标。`;

export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const { files, options } = parseArguments(argv, {
    command: 'diff',
    files: ['OLD', 'NEW'],
    options: { format: ['text', 'json'], language: ['zh', 'en'] },
  });
  const { text: oldText, plan: old } = await readPlanFile(files[0]!, effects);
  const { text: newText, plan: renewed } = await readPlanFile(files[1]!, effects);
  const diff = diffPlans(old, oldText, renewed, newText);
  if (options.format === 'json') effects.print(JSON.stringify(diff));
  else {
    const { formatDiff } = await import('../diff-text.ts');
    effects.print(formatDiff(diff, old, renewed, options.language === 'en' ? 'en' : 'zh-CN'));
  }
  return 0;
}

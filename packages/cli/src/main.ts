import { PlanwrightError } from '@planwright/engine';
import type { Effects } from './command.ts';
import { commands } from './commands.generated.ts';
import { speaksChinese } from './terminal-language.ts';

/** Finds the command named by the first argument and runs it; without one, lists them. */
export async function main(argv: readonly string[], effects: Effects): Promise<number> {
  const [name, ...rest] = argv;
  const chinese = speaksChinese(effects.environment);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    effects.print(overview(chinese));
    return 0;
  }
  const registered = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (registered === undefined) {
    throw new PlanwrightError({
      family: 'input',
      code: 'unknown-command',
      message: `there is no command “${name}”`,
      hint: `commands: ${Object.keys(commands).join(', ')}`,
      messageZh: `没有命令“${name}”`,
      hintZh: `可用的命令：${Object.keys(commands).join('、')}`,
    });
  }
  const command = await registered.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    effects.print(chinese ? command.helpZh : command.help);
    return 0;
  }
  return command.run(rest, effects);
}

function overview(chinese: boolean): string {
  const lines = chinese
    ? ['planwright 纲目：把计划读成台账', '', '用法：planwright COMMAND [选项]', '']
    : ['planwright 纲目 — a plan into a ledger', '', 'usage: planwright COMMAND [options]', ''];
  for (const [name, { summary, summaryZh }] of Object.entries(commands))
    lines.push(`  ${name.padEnd(10)}${chinese ? summaryZh : summary}`);
  lines.push('', chinese ? '详情见 planwright COMMAND --help' : 'planwright COMMAND --help tells more.');
  return lines.join('\n');
}

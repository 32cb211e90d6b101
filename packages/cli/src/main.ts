import { PlanwrightError } from '@planwright/engine';
import type { Effects } from './command.ts';
import { commands } from './commands.generated.ts';

/** Finds the command named by the first argument and runs it; without one, lists them. */
export async function main(argv: readonly string[], effects: Effects): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    effects.print(overview());
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
    effects.print(command.help);
    return 0;
  }
  return command.run(rest, effects);
}

function overview(): string {
  const lines = ['planwright 纲目 — a plan into a ledger', '', 'usage: planwright COMMAND [options]', ''];
  for (const [name, { summary }] of Object.entries(commands)) lines.push(`  ${name.padEnd(10)}${summary}`);
  lines.push('', 'planwright COMMAND --help tells more.');
  return lines.join('\n');
}

import { expect, test } from 'vitest';
import { commands } from './commands.generated.ts';
import { main } from './main.ts';
import { recordEffects } from './recording-effects.ts';

test('the overview names every command', async () => {
  const effects = recordEffects({});
  expect(await main(['--help'], effects)).toBe(0);
  for (const name of Object.keys(commands)) expect(effects.printed.join('\n')).toMatch(new RegExp(`^  ${name} `, 'mu'));
});

const names = Object.keys(commands);

test.each(names)('the overview says of %s what its own help begins with', async (name) => {
  const { summary, summaryZh, load } = commands[name]!;
  const { help, helpZh } = await load();
  expect([help, helpZh].map((words) => words.split('\n', 1)[0])).toEqual([summary, summaryZh]);
});

test.each(names)('the help of %s tells of the same options in both languages', async (name) => {
  const { help, helpZh } = await commands[name]!.load();
  const optionsIn = (words: string) => [...new Set(words.match(/--[a-z-]+/gu))].toSorted();
  expect(optionsIn(helpZh)).toEqual(optionsIn(help));
  expect(helpZh.split('\n')[0]).toMatch(/^\p{Script=Han}/u);
});

test('help is told in Chinese where the terminal speaks it', async () => {
  const printed = async (argv: readonly string[], LANG: string) => {
    const effects = { ...recordEffects({}), environment: { LANG } };
    await main(argv, effects);
    return effects.printed.join('\n');
  };
  expect(await printed(['compile', '--help'], 'zh_CN.UTF-8')).toContain('用法：planwright compile');
  expect(await printed(['compile', '--help'], 'en_GB.UTF-8')).toContain('usage: planwright compile');
  expect(await printed([], 'zh_CN.UTF-8')).toContain('详情见');
});

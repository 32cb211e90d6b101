import { expect, test } from 'vitest';
import { commands } from './commands.generated.ts';
import { main } from './main.ts';
import { recordEffects } from './recording-effects.ts';

test('the overview names every command', async () => {
  const effects = recordEffects({});
  expect(await main(['--help'], effects)).toBe(0);
  for (const name of Object.keys(commands)) expect(effects.printed.join('\n')).toMatch(new RegExp(`^  ${name} `, 'mu'));
});

test.each(['audit', 'compile', 'diff'])('the overview says of %s what its own help begins with', async (name) => {
  const { summary, load } = commands[name]!;
  expect((await load()).help.split('\n', 1)).toEqual([summary]);
});

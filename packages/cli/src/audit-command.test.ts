import { describe, expect, it } from 'vitest';
import { main } from './main.ts';
import { recordEffects } from './recording-effects.ts';

const FAULTY = '二、2021年主要目标\n农村自来水普及率达到198%。\n';
const FILES = { 'faulty.txt': FAULTY, 'sound.txt': FAULTY.replace('198%', '98%') };

describe('planwright audit', () => {
  it('prints an error with its place and ends with 1', async () => {
    const effects = recordEffects(FILES);
    expect(await main(['audit', 'faulty.txt'], effects)).toBe(1);
    expect(effects.printed.join('')).toMatch(/^2:\d+ {2}error .*\[audit\/share-or-rank-range\]/mu);
  });

  it('ends with 0 without an error', async () => {
    expect(await main(['audit', 'sound.txt'], recordEffects(FILES))).toBe(0);
  });

  it('gives SARIF whose region is the figure in the text', async () => {
    const effects = recordEffects(FILES);
    await main(['audit', 'faulty.txt', '--format', 'sarif'], effects);
    const log = JSON.parse(effects.printed.join(''));
    const { ruleIndex, ruleId, locations } = log.runs[0].results.find(
      (result: { ruleId: string }) => result.ruleId === 'audit/share-or-rank-range',
    );
    const { startLine, charOffset, charLength } = locations[0].physicalLocation.region;
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(startLine).toBe(2);
    expect(FAULTY.slice(charOffset, charOffset + charLength)).toBe('198%');
  });

  it('refuses a day that is not in the calendar', async () => {
    await expect(main(['audit', 'sound.txt', '--as-of', '2021-02-30'], recordEffects(FILES))).rejects.toThrow(
      '2021-02-30',
    );
  });
});

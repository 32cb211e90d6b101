import { describe, expect, it } from 'vitest';
import { main } from './main.ts';
import { recordEffects } from './recording-effects.ts';

const FAULTY = '三、2021年重点任务\n推进56个省重点项目（优选项目20个、签约项目13个、补短板项目10个、技改项目12个）。\n';
const SOUND = FAULTY.replace('56个', '55个');
const BEFORE = '2020年计划\n二、2020年主要目标\n全市工业增加值增长7%。\n';
const AFTER = '2021年计划\n二、2021年主要目标\n全市工业增加值增长6%。\n';
const FILES = { 'faulty.txt': FAULTY, 'sound.txt': SOUND, 'last.txt': BEFORE, 'this.txt': AFTER };

const run = async (files: Record<string, string>, ...argv: string[]) => {
  const effects = recordEffects(files);
  const code = await main(['audit', ...argv], effects);
  return { code, out: effects.printed.join('\n'), errors: effects.errors.join('\n') };
};

/** The identity that the text prints behind a finding. */
const identityIn = (out: string, code: string) =>
  new RegExp(`\\[(?<id>${code}:[^\\]]+)\\]`, 'u').exec(out)?.groups?.id ?? '';

describe('planwright audit', () => {
  it('prints an error with both places, the sum and the remedy, and ends with 1', async () => {
    const { code, out } = await run(FILES, 'faulty.txt');
    expect(code).toBe(1);
    // 56个 stands on line 2 behind two characters; 20个 behind fifteen.
    expect(out).toMatch(/^2:3 {2}错误 .*差1个 {2}\[audit\/parts-and-total:/mu);
    expect(out).toContain('原文  推进【56个】省重点项目');
    expect(out).toMatch(/^ {4}分项 {2}2:16 {2}.*【20个】/mu);
    expect(out).toContain('20 + 13 + 10 + 12 = 55个');
    expect(out).toMatch(/^ {4}改法 {2}.*55个/mu);
    expect(out).toMatch(/^错误 1，/mu);
  });

  it('speaks English when asked', async () => {
    const { out } = await run(FILES, 'faulty.txt', '--language', 'en');
    expect(out).toMatch(/^2:3 {2}error /mu);
    expect(out).toMatch(/^ {4}remedy {2}/mu);
    expect(out).toMatch(/^error 1, warning \d+, info \d+; waived 0; \d+ statements judged, \d+ hold$/mu);
  });

  it('ends with 0 without an error', async () => {
    expect((await run(FILES, 'sound.txt')).code).toBe(0);
  });

  it('quotes the other document where a finding rests on it', async () => {
    const { out } = await run(FILES, 'this.txt', '--against', 'last.txt');
    expect(out).toMatch(/^ {4}对照文件 {2}3:10 {2}.*【7%】/mu);
  });

  it('refuses a day that is not in the calendar', async () => {
    await expect(run(FILES, 'sound.txt', '--as-of', '2021-02-30')).rejects.toThrow('2021-02-30');
  });
});

describe('a file of waivers', () => {
  const waive = (entries: unknown) => ({ ...FILES, 'waivers.json': JSON.stringify(entries) });

  it('lets errors pass with their reasons, which are shown', async () => {
    const identity = identityIn((await run(FILES, 'faulty.txt')).out, 'audit/parts-and-total');
    const files = waive({ waivers: [{ identity, reason: '附件另有说明' }] });
    const { code, out } = await run(files, 'faulty.txt', '--waivers', 'waivers.json');
    expect(code).toBe(0);
    expect(out).toContain('豁免  附件另有说明');
    const json = JSON.parse((await run(files, 'faulty.txt', '--waivers', 'waivers.json', '--format', 'json')).out);
    expect(json.findings.map((finding: { waived: string | null }) => finding.waived)).toContain('附件另有说明');
  });

  it('tells of waivers that no finding bears any more', async () => {
    const { code, errors } = await run(
      waive([{ identity: 'audit/gone:1', reason: '旧' }]),
      'faulty.txt',
      '--waivers',
      'waivers.json',
    );
    expect(code).toBe(1);
    expect(errors).toContain('audit/gone:1');
  });

  it.each([
    ['no reason', { waivers: [{ identity: 'audit/a:1', reason: ' ' }] }, '“audit/a:1” has no reason'],
    ['no identity', [{ reason: 'x' }], 'entry 1 has no identity'],
    ['the same twice', [1, 2].map(() => ({ identity: 'audit/a:1', reason: 'x' })), 'is there twice'],
    ['no list', { waivers: 'all' }, 'no list of waivers'],
  ])('with %s is refused by name', async (_, entries, words) => {
    await expect(run(waive(entries), 'faulty.txt', '--waivers', 'waivers.json')).rejects.toThrow(words);
  });

  it('that is no JSON or is not there is refused by name', async () => {
    await expect(run({ ...FILES, 'w.json': '{' }, 'faulty.txt', '--waivers', 'w.json')).rejects.toThrow('no JSON');
    await expect(run(FILES, 'faulty.txt', '--waivers', 'nowhere.json')).rejects.toThrow('nowhere.json');
  });
});

it('what another document is to be is not said without naming it', async () => {
  await expect(run(FILES, 'faulty.txt', '--relation', 'upper-level')).rejects.toMatchObject({
    code: 'missing-argument',
    messageZh: '给了 --relation，没有给 --against',
  });
});

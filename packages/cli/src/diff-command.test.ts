import { describe, expect, it } from 'vitest';
import { main } from './main.ts';
import { recordEffects } from './recording-effects.ts';

function planOf(growth: string, task: string): string {
  return `云泽市2031年国民经济和社会发展计划

二、2031年主要预期目标
（一）预期性指标
——地区生产总值增长${growth}左右。

三、2031年重点任务
（一）扩大内需
${task}
`;
}

const FILES = { 'old.txt': planOf('6%', '新建幼儿园12所。'), 'new.txt': planOf('5.5%', '新增养老床位300张。') };

describe('planwright diff', () => {
  it('prints what changed under its kind', async () => {
    const effects = recordEffects(FILES);
    expect(await main(['diff', 'old.txt', 'new.txt'], effects)).toBe(0);
    const text = effects.printed.join('');
    expect(text).toContain('同一年度的两个文本：提高 0，降低 1，改写 0，新增 1，取消 1，不变 0');
    expect(text).toMatch(/地区生产总值增长6%左右\s+→ 地区生产总值增长5\.5%左右\s+放宽/u);
  });

  it('prints the same as JSON', async () => {
    const effects = recordEffects(FILES);
    expect(await main(['diff', 'old.txt', 'new.txt', '--format', 'json'], effects)).toBe(0);
    const { relation, changes } = JSON.parse(effects.printed.join(''));
    expect(relation).toBe('amendment');
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(['lowered', 'added', 'dropped']);
  });

  it('asks for the second document', async () => {
    await expect(main(['diff', 'old.txt'], recordEffects(FILES))).rejects.toMatchObject({ code: 'missing-argument' });
  });
});

import { expect, test, vi } from 'vitest';
import { splitWords } from './whole-words.ts';

test('a title may break between words only: no number leaves its unit, no word is torn', () => {
  const title = '关于云泽市2021年国民经济和社会发展计划第20周执行情况的通报';
  const pieces = splitWords(title);
  expect(pieces.join('')).toBe(title);
  expect(pieces).toContain('社会');
  expect(pieces).toContain('2021年');
  expect(pieces).toContain('第20周');
  expect(pieces.length).toBeGreaterThan(8);
});

test('marks stay behind what they close', () => {
  for (const piece of splitWords('主要指标（一季度），其中：就业')) expect(piece).not.toMatch(/^[）），：]/u);
});

test('marks stay before what they open', () => {
  const title = '关于印发《纲要》（2021年）“一号”【摘要】(试行)的通知';
  const pieces = splitWords(title);
  expect(pieces.join('')).toBe(title);
  for (const piece of pieces) expect(piece).not.toMatch(/[（《“【(]$/u);
  for (const mark of '（《“【(') expect(pieces.some((piece) => piece.startsWith(mark))).toBe(true);
});

test('where no words are known the title is one piece', () => {
  vi.stubGlobal('Intl', {});
  const pieces = splitWords('关于第20周执行情况的通报');
  vi.unstubAllGlobals();
  expect(pieces).toEqual(['关于第20周执行情况的通报']);
});

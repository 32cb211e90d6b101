import { expect, test } from 'vitest';
import { nameRound } from './round-name.ts';

test.each([
  ['2021-W05', '第5周', 'Week 5', '2021年第5周', 'week 5 of 2021'],
  ['2021-W50', '第50周', 'Week 50', '2021年第50周', 'week 50 of 2021'],
  ['2021-05', '5月份', 'May', '2021年5月', 'May 2021'],
  ['2021', '2021年', '2021', '2021年', '2021'],
  ['临时调度', '临时调度', '临时调度', '临时调度', '临时调度'],
])('the round %s is called %s, and with its year %3$s', (name, zh, en, fullZh, fullEn) => {
  expect(nameRound(name)).toEqual({ 'zh-CN': zh, en });
  expect(nameRound(name, 'full')).toEqual({ 'zh-CN': fullZh, en: fullEn });
});

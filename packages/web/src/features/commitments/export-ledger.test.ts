import type { CommitmentRow } from '@planwright/server/contract';
import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { cellsOf, type Words } from './export-ledger.ts';

const names = new Map([
  ['hr', 'Bureau of Human Resources'],
  ['edu', 'Bureau of Education'],
]);
const english: Words = {
  t: ((key: string) => (key === 'ledger.unitJoin' ? ', ' : key)) as unknown as TFunction,
  language: 'en',
  unitName: ({ unitId, unitName }) => names.get(unitId) ?? unitName,
  unitWord: (unit) => (unit === '个百分点' ? 'pts' : unit),
};
const row = {
  lead: { unitId: 'hr', unitName: '人力资源和社会保障局' },
  supporting: [
    { unitId: 'edu', unitName: '教育局' },
    { unitId: 'x', unitName: '妇联' },
  ],
  lastValue: '1.5',
  lastValueUnit: '个百分点',
  indicator: null,
  light: { status: 'green', reason: { 'zh-CN': '达到目标', en: 'the target is met' } },
} as unknown as CommitmentRow;

test('the file of the ledger bears units, units of measure and reasons in the language of the interface', () => {
  expect(cellsOf(row, 'lead', english)).toEqual(['Bureau of Human Resources']);
  expect(cellsOf(row, 'supporting', english)).toEqual(['Bureau of Education, 妇联']);
  expect(cellsOf(row, 'value', english)).toEqual(['1.5', 'pts', 'source.reported']);
  expect(cellsOf(row, 'reason', english)).toEqual(['the target is met']);
  expect(cellsOf({ ...row, lead: null }, 'lead', english)).toEqual([null]);
});

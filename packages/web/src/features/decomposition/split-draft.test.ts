import type { SplitTargetView } from '@planwright/server/contract';
import { describe, expect, test } from 'vitest';
import {
  type CellColumn,
  cleanNumber,
  pasteCells,
  presentDraft,
  startDraft,
  totalOf,
  unitsWithoutReason,
  workOutDraft,
} from './split-draft.ts';

const target: SplitTargetView = {
  subject: { kind: 'commitment', id: 'c1' },
  title: '城镇新增就业5.1万人',
  words: '5.1 万人',
  kind: 'amount',
  value: '5.1',
  unit: '万人',
  op: 'eq',
  pending: false,
  deadline: null,
  lead: null,
};
const units = [
  { id: 'a', name: '禹城市' },
  { id: 'b', name: '齐河县' },
  { id: 'c', name: '临邑县' },
];
const draft = {
  ...startDraft(target, units, { past: '上年实绩', base: '基数' }),
  unit: '人',
  factor: '10000',
  scale: 0,
};
const columns: readonly CellColumn[] = ['values.b1', 'floor', 'cap'];

describe('pasting from a spreadsheet', () => {
  test('fills downwards and to the right from the cell', () => {
    const { draft: next } = pasteCells(draft, columns, { row: 1, column: 'values.b1' }, '1,200\t300\r\n２５０\t\r\n');
    expect(next.units.map((unit) => [unit.values.b1 ?? '', unit.floor])).toEqual([
      ['', ''],
      ['1200', '300'],
      ['250', ''],
    ]);
  });

  test('goes by the units’ names where the first column holds them, and tells which it did not find', () => {
    const { draft: next, unmatched } = pasteCells(
      draft,
      columns,
      { row: 0, column: 'values.b1' },
      '齐河\t20\n禹城市\t10\n合计\t30',
    );
    expect(next.units.map((unit) => unit.values.b1 ?? '')).toEqual(['10', '20', '']);
    expect(unmatched).toEqual(['合计']);
  });

  test.each([
    ['１２，３４５', '12345'],
    [' 3.5% ', '3.5'],
    ['−2', '-2'],
    ['+7', '7'],
  ])('reads “%s” as %s', (text, value) => {
    expect(cleanNumber(text)).toBe(value);
  });
});

describe('the worksheet', () => {
  test('reckons in the parts’ unit and gives the total', () => {
    const filled = pasteCells(draft, columns, { row: 0, column: 'values.b1' }, '1\n1\n1').draft;
    expect(totalOf(filled, target.value)).toBe('51000');
    const result = workOutDraft(filled, target);
    expect(
      result.kind === 'split' && result.outcome.kind === 'parts' && result.outcome.parts.map((part) => part.value),
    ).toEqual(['17000', '17000', '17000']);
  });

  test('says what is missing instead of taking it for zero', () => {
    const result = workOutDraft(draft, target);
    expect(result.kind === 'split' && result.outcome.kind === 'faults' && result.outcome.faults[0]?.code).toBe(
      'missing-basis',
    );
  });

  test('goes to the ledger with nothing for empty cells', () => {
    const body = presentDraft(draft, target, { expectedVersion: null, reason: ' 首次 ', document: '' });
    expect(body).toMatchObject({ unit: '人', factor: '10000', reason: '首次', document: null });
    expect(body.units[0]).toMatchObject({ unitId: 'a', values: { b1: null }, floor: null, handReason: null });
  });

  test('names the units whose value by hand does not say why', () => {
    const [first, ...rest] = draft.units;
    const by = (handReason: string) => ({
      ...draft,
      units: first === undefined ? rest : [{ ...first, hand: '3', handReason }, ...rest],
    });
    expect([unitsWithoutReason(by(' ')).length, unitsWithoutReason(by('会议定')), unitsWithoutReason(draft)]).toEqual([
      1,
      [],
      [],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { CodeList, Field, FieldType } from '../pack.ts';
import { parseRecordValues } from './parse.ts';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const field = (name: string, type: FieldType, required = false): Field => ({
  name,
  label: label(name, name),
  type,
  required,
});
const codeLists: readonly CodeList[] = [
  { name: 'level', label: label('层级', 'level'), codes: [{ code: 'city', label: label('市级', 'city') }] },
];
const fields: readonly Field[] = [
  field('name', { kind: 'text', maxLength: 5 }, true),
  field('count', { kind: 'integer', unit: '个', min: 0, max: 10 }),
  field('money', { kind: 'decimal', unit: '亿元', scale: 2, min: '0' }),
  field('day', { kind: 'date' }),
  field('open', { kind: 'boolean' }),
  field('level', { kind: 'code', list: 'level' }),
  field('months', { kind: 'series', unit: '亿元', scale: 1 }),
  field('steps', {
    kind: 'list',
    maxItems: 2,
    fields: [
      { name: 'title', label: label('步骤', 'step'), type: { kind: 'text', maxLength: 5 }, required: true },
      { name: 'dueOn', label: label('限期', 'due'), type: { kind: 'date' }, required: false },
    ],
  }),
];
const parse = (input: Readonly<Record<string, unknown>>) => parseRecordValues(fields, input, codeLists);
const months = (first: unknown) => ({ '2021-02': null, '2021-01': first });

describe('values of a record', () => {
  test('are taken over in plain form, and what is not given is null', () => {
    expect(parse({ name: '甲', count: '3', money: 2.5, months: months('1.5') })).toEqual({
      values: {
        name: '甲',
        count: 3,
        money: '2.5',
        day: null,
        open: null,
        level: null,
        months: { '2021-01': '1.5' },
        steps: null,
      },
      faults: [],
    });
  });

  test.each([
    ['name', '甲乙丙丁戊己', '“name”填的是“甲乙丙丁戊己…”，应为不超过5字'],
    ['count', '11', '“count”填的是“11”，应为整数（0至10）'],
    ['count', '1.5', '“count”填的是“1.5”，应为整数（0至10）'],
    ['money', '1.234', '“money”填的是“1.234”，应为至多2位小数的数（0至不限）'],
    ['money', '-1', '“money”填的是“-1”，应为至多2位小数的数（0至不限）'],
    ['money', '见附件', '“money”填的是“见附件”，应为至多2位小数的数（0至不限）'],
    ['day', '2021-02-30', '“day”填的是“2021-02-30”，应为日期，如2021-05-31'],
    ['open', '是', '“open”填的是“是”，应为是或否'],
    ['level', 'county', '“level”填的是“county”，应为市级(city)'],
    ['months', ['1'], '“months”填的是“["1"]”，应为按月的数，如{"2021-05":"1.5"}'],
    ['months', { '2021-13': '1' }, '“months”填的是“2021-13”，应为月份，如2021-05'],
    ['steps', [{ title: '甲' }, { title: '乙' }, { title: '丙' }], '“steps”填的是“3”，应为不超过2项'],
    ['steps', [{ dueOn: '2021-05-01' }], '“steps”第1项：“步骤”必填'],
    ['steps', [{ title: '甲', dueOn: '五月' }], '“steps”第1项：“限期”填的是“五月”，应为日期，如2021-05-31'],
    ['months', months('1.25'), '“months”填的是“1.25”，应为至多1位小数的数'],
  ])('%s refuses %j with what is allowed', (name, given, message) => {
    const { values, faults } = parse({ name: '甲', [name]: given });
    expect(faults.map((fault) => [fault.field, fault.message['zh-CN']])).toEqual([[name, message]]);
    expect(values[name]).toBeNull();
  });

  test('items of a list are values by their own fields, months stand in their order', () => {
    const { values } = parse({ name: '甲', steps: [{ title: '立项' }], months: { '2021-03': '0', '2020-12': '2' } });
    expect(values.steps).toEqual([{ title: '立项', dueOn: null }]);
    expect(Object.keys(values.months ?? {})).toEqual(['2020-12', '2021-03']);
  });

  test('all faults come at once, an unknown field among them', () => {
    expect(parse({ count: 'x', size: 1 }).faults.map((fault) => [fault.field, fault.code])).toEqual([
      ['size', 'unknown-field'],
      ['name', 'required'],
      ['count', 'wrong-value'],
    ]);
  });

  test('zero is a value, empty text is none', () => {
    expect(parse({ name: '甲', money: '0', day: '' }).values).toMatchObject({ money: '0', day: null });
  });
});

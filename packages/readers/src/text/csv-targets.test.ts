import { compile } from '@planwright/compiler';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../read.ts';
import { readTargetTable } from '../targets/read.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const TABLE = [
  '云泽市2025年国民经济和社会发展主要指标,,,',
  '指标,单位,2024年完成,2025年目标',
  '地区生产总值,亿元,"1,310.5",1400',
  '城镇登记失业率,%,3.1,3.5',
  '森林覆盖率,%,29.4,30',
  '',
].join('\n');

describe('comma-separated values', () => {
  test('a table of targets reads as one in a sheet does, each figure with its cell', async () => {
    const { format, text, places, encoding } = await readDocument(utf8(TABLE), '指标.csv');
    expect([format, encoding]).toEqual(['text', 'utf-8']);
    expect(text).toContain('城镇登记失业率为3.5%。\n森林覆盖率达到30%。');
    const { facts, commitments } = compile(text);
    expect(commitments).toHaveLength(3);
    const target = facts.find(({ metric, status }) => metric === '地区生产总值' && status === 'target')!;
    expect([target.value, target.unit, target.period]).toEqual(['1400', '亿元', '2025']);
    const place = places.find(({ start, end }) => start <= target.start && end > target.start)?.place;
    expect(place).toEqual({ kind: 'cell', sheet: '指标', cell: 'D3' });
  });

  test('its first table can be asked for', async () => {
    const { rows } = await readTargetTable(utf8(TABLE), '指标.csv');
    expect(rows.map(({ name, target }) => [name.words, target?.amount])).toEqual([
      ['地区生产总值', '1400'],
      ['城镇登记失业率', '3.5'],
      ['森林覆盖率', '30'],
    ]);
  });

  test('tabs part a table too; the same lines in a text are none', async () => {
    expect((await readDocument(utf8(TABLE.replaceAll(/,(?!\d{3}\.)/gu, '\t')), '指标.tsv')).text).toContain('达到30%');
    expect((await readDocument(utf8(TABLE), '指标.txt')).text).toBe(TABLE);
  });

  test.each([
    ['other tables', '姓名,单位,手机\n甲一,财政局,13900000000\n'],
    ['a quotation without an end', '指标,单位,2025年目标\n"地区生产总值,亿元,1400\n'],
  ])('%s stay the text that they are', async (_, text) => {
    expect((await readDocument(utf8(text), '通讯录.csv')).text).toBe(text);
  });
});

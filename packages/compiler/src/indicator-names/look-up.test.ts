import { describe, expect, test } from 'vitest';
import { CHANGED_SINCE, PARTED } from './changes.ts';
import { findIndicator, namesOfIndicator } from './look-up.ts';
import { INDICATOR_NAMES } from './table.ts';

describe('the table of indicator names', () => {
  test('gives every name to one indicator only, finds each by it, and cites a source', () => {
    const names = INDICATOR_NAMES.flatMap((entry) => entry.names);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const entry of INDICATOR_NAMES) {
      for (const name of entry.names) expect(findIndicator(name)).toEqual({ indicator: entry, name });
      expect(entry.source.length).toBeGreaterThan(5);
    }
  });

  test('knows both sides of every changed definition and where it is written', () => {
    const ids = new Set(INDICATOR_NAMES.map(({ id }) => id));
    for (const { between, why, source } of PARTED) {
      expect(between.every((id) => ids.has(id))).toBe(true);
      expect([why['zh-CN'], why.en, source].every((words) => words.length > 8)).toBe(true);
    }
    for (const { id, year } of CHANGED_SINCE) expect([ids.has(id), /^20\d\d$/u.test(year)]).toEqual([true, true]);
  });

  test.each([
    ['全市地区生产总值', 'gdp'],
    ['全年规上工业增加值增速', 'industrial-output-growth'],
    ['固定资产投资（不含农户）', 'investment-growth'],
    ['力争一般公共预算收入', 'budget-revenue'],
    ['居民消费价格涨幅控制', 'consumer-prices'],
    ['细颗粒物（ＰＭ２.５）平均浓度', 'fine-particles'],
  ])('reads %s as %s', (metric, id) => {
    expect(findIndicator(metric)?.indicator.id).toBe(id);
  });

  test.each(['民间固定资产投资占比', '工业固定资产投资', '人均收入', '', '增长', '外贸依存度'])(
    'takes “%s” for none',
    (metric) => {
      expect(findIndicator(metric)).toBeUndefined();
    },
  );

  test('has no names for an id that is not in it', () => {
    expect(namesOfIndicator('no-such-id')).toEqual([]);
    expect(namesOfIndicator('gdp')[0]).toBe('地区生产总值');
  });
});

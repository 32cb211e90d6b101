import { describe, expect, test } from 'vitest';
import { compile } from '#compile.ts';

/** Status and year of each figure of a text that no title dates. */
function timesOf(...lines: readonly string[]): readonly string[] {
  return compile(`${lines.join('\n')}\n`).facts.map(({ status, period }) => `${status} ${period}`);
}

const REVIEW = '2024年，全区完成生产总值180亿元。';

describe('a text without a title that tells of several years', () => {
  test.each<[string, readonly string[]]>([
    ['2025年，我区将围绕产业升级，新建厂房30万平方米，力争税收增长7%以上。', ['target 2025', 'target 2025']],
    ['2025年，临川区计划引进过亿元项目20个；年内改造管网35公里。', ['target 2025', 'target 2025']],
    ['2025年拟投资600万元新建泵站2座。', ['target 2025', 'target 2025']],
    ['2025年全区的主要目标是：财政收入增长5%。', ['target 2025']],
    ['2025年的主要预期目标是：财政收入增长5%，新增就业3万人。', ['target 2025', 'target 2025']],
    ['2025年重点任务是：新建学校3所，新增学位2400个。', ['target 2025', 'target 2025']],
    ['将12个村合并为5个，将低保标准提高到620元。', ['actual 2024', 'actual 2024', 'actual 2024']],
    ['对标模拟投资方案，引进项目12个。', ['actual 2024']],
  ])('%s', (line, times) => {
    expect(timesOf(REVIEW, line).slice(1)).toEqual(times);
  });

  test('has the year that the goals are stated of in the tasks behind them, but for what was summed up by now', () => {
    const stated = '会议提出，2023年全市的主要目标是：出口增长8%。';
    const tasks = '主要任务：一是新建保税仓3座；二是引进外资项目20个。';
    const since = '2021年以来，累计培育外贸企业320家。';
    expect(timesOf(stated, tasks, since)).toEqual(['target 2023', 'target 2023', 'target 2023', 'actual null']);
  });

  test('is of none of the years that its sentences tell of one after another', () => {
    const years = '2021年改造小区12个；2022年改造18个；2023年改造25个。';
    expect(timesOf(years, '另有停车位600个。')).toEqual(['actual 2021', 'actual 2022', 'actual 2023', 'actual null']);
    expect(timesOf('2022年、2023年，全区新增规上企业12家、15家。')).toEqual(['actual 2022', 'actual 2023']);
  });

  test('tells among its tasks how far they have come', () => {
    const stated = '2023年全市的主要目标是：出口增长8%。';
    const tasks = '1.新建学校3所。上半年，已开工2所。2.培育规上企业12家。截至6月底，培育规上企业7家。';
    expect(
      timesOf(stated, tasks)
        .slice(1)
        .map((time) => time.slice(0, 6)),
    ).toEqual(['target', 'actual', 'target', 'actual']);
  });

  test('that a report is given in is of the year that its sentences begin with', () => {
    const given = '1月17日上午，市人民代表大会会议开幕。市长代表市人民政府向大会作政府工作报告。';
    expect(timesOf(given, '2023 年，全市坚持稳中求进。零售额增长5%。', '2024 年工作思路：零售额增长6%。')).toEqual([
      'actual 2023',
      'target 2024',
    ]);
  });

  test('is of no year that something was so before', () => {
    expect(timesOf('继2019年获得文明城市称号后，城镇化率提高到61%。')).toEqual(['actual null']);
  });
});

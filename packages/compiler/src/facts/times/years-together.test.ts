import { describe, expect, test } from 'vitest';
import { readFacts } from '../marked-text.ts';

/** Metric, status and year of each fact of a report for 2011. */
function yearsOf(chapters: string) {
  const facts = readFacts(`2011年临川市政府工作报告\n各位代表：\n${chapters}`);
  return facts.map(({ metric, status, period }) => [metric, status, period]);
}

describe('a review of several years', () => {
  test('gives the end of a change to its last year', () => {
    expect(yearsOf('一、过去五年工作回顾\n生产总值由2005年的210亿元增加到460亿元，年均增长17%。\n')).toEqual([
      ['生产总值', 'base', '2005'],
      ['生产总值', 'actual', '2010'],
      ['生产总值', 'actual', null],
    ]);
  });

  test('may be called after a government', () => {
    expect(yearsOf('一、第五届政府工作回顾\n新建道路300公里。\n')).toEqual([['新建道路', 'actual', null]]);
  });
});

describe('targets that are spread over years', () => {
  test.each([
    ['今后五年的奋斗目标', '城镇化率达到55%。', '2015'],
    ['“十二五”规划纲要（草案）的说明', '城镇化率达到55%。', '2015'],
    ['2011年工作安排', '“十二五”期间，生产总值年均增长13%。', '2015'],
    ['2011年工作安排', '今后三年，新建道路300公里。', '2013'],
    ['2011年工作安排', '“十二五”期间新建道路300公里；完成投资20亿元。', '2015'],
  ])('%s: %s', (heading, sentence, year) => {
    const chapters = `一、2010年工作回顾\n完成投资18亿元。\n二、${heading}\n${sentence}\n`;
    expect(yearsOf(chapters)[1]?.slice(1)).toEqual(['target', year]);
  });

  test('end where another part of the sentence begins', () => {
    const chapters =
      '一、2010年工作回顾\n完成投资18亿元。\n二、2011年工作安排\n“十二五”期间新建道路300公里；新建学校3所。\n';
    expect(yearsOf(chapters).at(-1)).toEqual(['新建学校', 'target', '2011']);
  });
});

test('a year that is called the last of a plan is no subject of the sentence behind it', () => {
  expect(yearsOf('一、2010年工作回顾\n2010年是“十一五”收官之年。完成投资180亿元。\n')).toEqual([
    ['完成投资', 'actual', '2010'],
  ]);
});

describe('years in a row with as many amounts', () => {
  test.each([
    '2008年至2010年，分别完成税收5亿元、7亿元、8亿元；分别完成技改投资31亿元、42亿元、56亿元。',
    '2008至2010年全县完成税收分别为5亿元、7亿元、8亿元；分别完成技改投资31亿元、42亿元、56亿元。',
    '2008年、2009年、2010年分别完成税收5亿元、7亿元、8亿元；分别完成技改投资31亿元、42亿元、56亿元。',
  ])('%s', (sentence) => {
    const years = ['2008', '2009', '2010'];
    expect(yearsOf(`一、过去三年工作回顾\n${sentence}\n`)).toEqual([
      ...years.map((year) => ['完成税收', 'actual', year]),
      ...years.map((year) => ['完成技改投资', 'actual', year]),
    ]);
  });
});

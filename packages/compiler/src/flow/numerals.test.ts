import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { joinLines } from './join.ts';

const TARGETS = '二、2025年主要目标\n';
const factsOf = (sentence: string) =>
  compile(`${TARGETS}${sentence}\n`).facts.map(({ metric, value, unit, kind, op }) => [metric, value, unit, kind, op]);

describe('quantities in Chinese numerals', () => {
  test.each([
    ['地区生产总值增长百分之六点五以上。', '地区生产总值增长6.5%以上。'],
    ['一般公共预算收入增长百分之十左右。', '一般公共预算收入增长10%左右。'],
    ['人口自然增长率控制在千分之五以内。', '人口自然增长率控制在5‰以内。'],
    [
      '城镇登记失业率控制在百分之四点五以内，单位生产总值能耗下降百分之三。',
      '城镇登记失业率控制在4.5%以内，单位生产总值能耗下降3%。',
    ],
    ['财政收入突破一百二十亿元。', '财政收入突破120亿元。'],
    ['城镇新增就业五点二万人。', '城镇新增就业5.2万人。'],
    ['农民人均纯收入增加一千二百元。', '农民人均纯收入增加1200元。'],
    ['转移农村劳动力三万五千人。', '转移农村劳动力3.5万人。'],
    ['社会消费品零售总额达到一亿二千万元。', '社会消费品零售总额达到1.2亿元。'],
    ['城镇化率提高零点八个百分点。', '城镇化率提高0.8个百分点。'],
    ['新建学校十五所，改造道路一百零五公里。', '新建学校15所，改造道路105公里。'],
    ['粮食总产量稳定在两千三百多万吨。', '粮食总产量稳定在2300多万吨。'],
    ['植树造林三万亩。', '植树造林3万亩。'],
    ['新增养老服务点十五处，充电站点一百二十座。', '新增养老服务点15处，充电站点120座。'],
    ['财政收入增长百分之八至百分之九。', '财政收入增长8%至9%。'],
    ['成本由百分之十二降到百分之十。', '成本由12%降到10%。'],
    ['新建一所小学。', '新建1所小学。'],
    ['新建小学一所、幼儿园两所。', '新建小学1所、幼儿园2所。'],
    ['建设城东污水处理厂一座。', '建设城东污水处理厂1座。'],
  ])('%s says what %s says', (words, digits) => {
    expect(factsOf(digits).length).toBeGreaterThan(0);
    expect(factsOf(words)).toEqual(factsOf(digits));
  });

  test.each([
    '抓好十二个方面二十条措施，实施“十百千万”工程。',
    '实现“两个一百年”奋斗目标，土地承包期再延长三十年。',
    '十四五期间召开十届十二次全会，学习二十大精神。',
    '打造千百亿元产业，带动两三百人，投入三万五元。',
    '三分之一的村，十五年教育，第二十五个节日，前三十家企业。',
    '一、抓项目。二是强产业。（三）惠民生。十里铺、百里峡、三千米赛道。',
    '每户补助二十至三十万元，引进人才三百至五百人，投资一百五十万—二百万元。',
    '城镇化率提高零点五到零点八个百分点，财政收入增长百分之十五至二十，单位能耗下降百分之三到五。',
    '安排资金二十、三十万元，第一、二十所学校，一百零五公里至二百公里。',
    '补助2十五万元，八十家子镇，安排资金三百万元，扶持企业五百家。',
    '百分之百完成任务，以百分之百的努力。',
    '建设一座现代化新城，建成第一所大学，新建一批公园，两座大桥连接两岸。',
  ])('%s holds none', (sentence) => {
    expect(joinLines(`${TARGETS}${sentence}`)).toBeNull();
  });

  test.each([
    ['二〇二四年，生产总值增长5%。', '2024年，生产总值增长5%。'],
    ['二○○八年粮食产量为90万吨。', '2008年粮食产量为90万吨。'],
    ['到二零三〇年森林覆盖率达到45%。', '到2030年森林覆盖率达到45%。'],
    ['一九九八年人口为30万人。', '1998年人口为30万人。'],
    ['二〇二一至二〇二五年，累计新建学校12所。', '2021至2025年，累计新建学校12所。'],
  ])('a year in numerals dates what is told of it: %s', (words, digits) => {
    const dated = (sentence: string) =>
      compile(`${TARGETS}${sentence}\n`).facts.map(({ metric, value, status, period }) => [
        metric,
        value,
        status,
        period,
      ]);
    expect(dated(digits).length).toBeGreaterThan(0);
    expect(dated(words)).toEqual(dated(digits));
  });

  test('places and quotes are those of the source, titles say the number in digits', () => {
    const text = `${TARGETS}地区生产总值增长百分之六点五以上，建成学校十五所。\n`;
    const { facts, commitments, coverage } = compile(text);
    expect(facts.map(({ start, end }) => text.slice(start, end))).toEqual(['百分之六点五', '十五所']);
    expect(facts.map(({ metricSpans }) => metricSpans.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['地区生产总值'],
      ['建成学校'],
    ]);
    expect(commitments.map(({ title, quote }) => [title, quote])).toEqual([
      ['地区生产总值增长6.5%以上', '地区生产总值增长百分之六点五以上'],
      ['建成学校15所', '建成学校十五所'],
    ]);
    const counted = coverage.numbers.filter(({ role }) => role === 'fact');
    expect(counted.map(({ start, end }) => text.slice(start, end))).toEqual(['百分之六点五', '十五']);
  });
});

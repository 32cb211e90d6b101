import { expect, test } from 'vitest';
import { readNumbers } from './classify.ts';

function rolesOf(text: string): readonly string[] {
  const document = {
    title: '',
    kind: 'other',
    place: null,
    planYear: null,
    reviewYear: null,
    length: text.length,
    body: { start: 0, end: text.length },
  } as const;
  return readNumbers(text, document, []).map(({ token, role }) => `${text.slice(token.start, token.end)} ${role}`);
}

test.each<[string, readonly string[]]>([
  ['2021年3月15日开工', ['2021年 date', '3月 date', '15日 date']],
  ['2016—2020年', ['2016—2020年 date']],
  ['建成5G基站20个', ['5G identifier', '20个 fact']],
  ['G310改线、S240绕城段通车', ['310 identifier', '240 identifier']],
  ['新增4A级景区2家', ['4 identifier', '2家 fact']],
  ['构建“236”体系和“1+14”制度', ['236 identifier', '1 identifier', '14 identifier']],
  ['政发〔2021〕5号', ['2021 identifier', '5号 specification']],
  ['35千伏及以上电网工程12项', ['35千伏 specification', '12项 fact']],
  ['最低收购价每50公斤提高7元', ['50公斤 specification', '7元 fact']],
  ['2×1000MW机组', ['2 specification', '1000MW specification']],
  ['8英寸硅片项目', ['8英寸 specification']],
  ['56人以上大班额清零', ['56人 specification']],
  ['500万元以上技改项目30个', ['500万元 specification', '30个 fact']],
  ['年销售收入超5亿元的企业由两家增加到13家', ['5亿元 specification', '13家 fact']],
  ['300万吨露天矿项目', ['300万吨 specification']],
  ['引进亿元以上项目60个，其中20亿元以上9个，开工率达标', ['60个 fact', '20亿元 specification', '9个 fact']],
  ['产值过亿元企业42家，其中过20亿元的仅有4家。', ['42家 fact', '20亿元 specification', '4家 fact']],
  ['投资20亿元以上，新建学校9所', ['20亿元 fact', '9所 fact']],
  ['建设年产30万吨的两条生产线', ['30万吨 specification']],
  ['淘汰落后产能120万吨', ['120万吨 fact']],
  ['进入世界500强企业', ['500强 specification']],
  ['庆祝建市60周年', ['60周年 specification']],
  ['第11届运动会', ['11届 identifier']],
  ['开通12345热线', ['12345 identifier']],
  ['时速120公里的高速', ['120公里 specification']],
  ['65岁以上老人体检', ['65岁 specification']],
  ['人均预期寿命79.2岁', ['79.2岁 fact']],
  ['落实12条配套规定', ['12条 identifier']],
  ['(1)推进改革', ['1 marker']],
  ['收入比由上年同期的1.93缩小至1.89', ['1.93 fact', '1.89 fact']],
  ['收入倍差为2.17，比上年缩小0.05', ['2.17 fact', '0.05 fact']],
  ['收入比（以农村为1）预计为2.05', ['1 identifier', '2.05 fact']],
  ['收入比、基尼系数分别为1.9、0.38', ['1.9 fact', '0.38 fact']],
  ['系统升级到2.0，同比下降0.3', ['2.0 identifier', '0.3 identifier']],
  ['比例为3:7', ['3 specification', '7 specification']],
  ['收入比缩小到2.17:1', ['2.17:1 fact']],
  ['高程2.5:1', ['2.5:1 specification']],
  ['学科进入世界排名前1%', ['1% identifier']],
  ['沿江1公里范围内企业', ['1公里 specification']],
  ['由2017年的49万吨下降到20万吨', ['2017年 date', '49万吨 fact', '20万吨 fact']],
  ['日处2万吨污水厂', ['2万吨 specification']],
  ['增速快8.1和5.4个百分点', ['8.1 fact', '5.4个百分点 fact']],
])('%s', (text, roles) => {
  expect(rolesOf(text)).toEqual(roles);
});

import type { RuleDocument } from '#audit/model.ts';

const BEFORE = '2020年计划\n二、2020年主要目标\n全市工业增加值增长7%，城镇登记失业率控制在4%以内。';

export const document: RuleDocument = {
  reports: {
    'zh-CN':
      '与对照文件（上年计划或上级计划）同名的增长、比率、百分点目标，数值更松；区间的任何一端更松也算，同一数值由“以上”“以内”改为“左右”也算。',
    en: 'Targets of growth, rate or points that bear the same name in last year’s or the upper level’s plan and are weaker here: of a range at either end, and 左右 in place of 以上 or 以内.',
  },
  why: { 'zh-CN': '放松可以有理由，但不应没有人注意到。', en: 'There may be reasons; it should not go unnoticed.' },
  misses: {
    'zh-CN': '名称不同的同一指标；个数、投资额等绝对量不比；货币供应、赤字等调控量无所谓松紧；年份远近不同的目标不比。',
    en: 'The same thing under another name; counts and amounts; what steers (money supply, deficit); targets for years that lie further off.',
  },
  fires: [
    {
      text: '2021年计划\n二、2021年主要目标\n全市工业增加值增长⟦6%⟧，城镇登记失业率控制在⟦4.5%⟧以内。',
      other: { relation: 'last-year', text: BEFORE },
    },
    {
      text: '2021年计划\n二、2021年主要目标\n全市社会消费品零售总额增长⟦6%⟧左右。',
      other: {
        relation: 'upper-level',
        text: '2021年计划\n二、2021年主要目标\n全省社会消费品零售总额增长7%左右。',
      },
    },
    {
      text: '2021年计划\n二、2021年主要目标\n全市地区生产总值增长⟦6%—6.5%⟧。',
      other: { relation: 'last-year', text: '2020年计划\n二、2020年主要目标\n全市地区生产总值增长6.5%—7%。' },
    },
    {
      text: '2021年计划\n二、2021年主要目标\n全市地区生产总值增长⟦6%—7%⟧。',
      other: { relation: 'last-year', text: '2020年计划\n二、2020年主要目标\n全市地区生产总值增长6.5%。' },
    },
    {
      text: '2021年计划\n二、2021年主要目标\n城镇调查失业率控制在⟦5.5%⟧左右，服务业增加值比重提高⟦0.5个百分点⟧。',
      other: {
        relation: 'last-year',
        text: '2020年计划\n二、2020年主要目标\n城镇调查失业率控制在5.5%以内，服务业增加值比重提高1个百分点。',
      },
    },
  ],
  silent: [
    {
      text: '2021年计划\n二、2021年主要目标\n全市地区生产总值增长6%—6.5%，广义货币增长12%。',
      other: {
        relation: 'last-year',
        text: '2020年计划\n二、2020年主要目标\n全市地区生产总值增长6%—6.5%，广义货币增长13%。',
      },
    },
    {
      text: '2021年计划\n二、2021年主要目标\n全市地区生产总值增长6%—7%。',
      other: { relation: 'last-year', text: '2020年计划\n二、2020年主要目标\n全市地区生产总值增长6%。' },
    },
    {
      text: '2021年计划\n二、2021年主要目标\n全市工业增加值增长7.5%，城镇登记失业率控制在4%以内。',
      other: { relation: 'last-year', text: BEFORE },
    },
    { text: '2021年计划\n二、2021年主要目标\n全市工业增加值增长6%。' },
  ],
};

import type { RuleDocument } from '#audit/model.ts';

const BEFORE = '2020年计划\n二、2020年主要目标\n全市工业增加值增长7%，城镇登记失业率控制在4%以内。';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '与对照文件（上年计划或上级计划）同名的增长、比率目标，数值更松。',
    en: 'Targets of growth or rate that bear the same name in last year’s or the upper level’s plan and are weaker here.',
  },
  why: { 'zh-CN': '放松可以有理由，但不应没有人注意到。', en: 'There may be reasons; it should not go unnoticed.' },
  misses: {
    'zh-CN': '名称不同的同一指标；个数、投资额等绝对量不比。',
    en: 'The same thing under another name; counts and amounts are not compared.',
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
  ],
  silent: [
    {
      text: '2021年计划\n二、2021年主要目标\n全市工业增加值增长7.5%，城镇登记失业率控制在4%以内。',
      other: { relation: 'last-year', text: BEFORE },
    },
    { text: '2021年计划\n二、2021年主要目标\n全市工业增加值增长6%。' },
  ],
};

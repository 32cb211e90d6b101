import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN':
      '同一指标数字相近而单位不同，换算后相差八倍以上（150亿斤、150万吨）；同一单位相差整百、整千、整万倍；“A（折合B）”换算不对。亩、公顷、平方公里，斤、吨，元、万元、亿元换到一个单位比较。',
    en: 'One thing with nearly the same figure in units that differ (150亿斤 and 150万吨), a hundred or more times apart in one unit, or a conversion in brackets that does not hold. All are compared in one unit.',
  },
  why: {
    'zh-CN': '“万”“亿”掉一个字，差四个零；亩和公顷差十五倍。',
    en: 'One scale word lost is four zeros; a hectare is fifteen mu.',
  },
  source: {
    'zh-CN': '《中华人民共和国法定计量单位》；国家统计局计量单位换算',
    en: 'Legal units of measurement of the People’s Republic of China',
  },
  misses: {
    'zh-CN': '两处名称不同的；换算允许5%以内的约数；两年之间真的增长八倍而单位又换了的会误报（提醒）。',
    en: 'Things under two names; conversions may be off by 5 %; a thing that really grew eightfold under another unit is reported as a warning.',
  },
  fires: [
    { text: '二、2021年主要目标\n粮食产量稳定在150亿斤以上。\n三、2021年重点任务\n粮食总产稳定在⟦150万吨⟧以上。' },
    { text: '一、2020年工作回顾\n流转土地5000亩（折合⟦3333公顷⟧）。' },
  ],
  silent: [
    { text: '二、2021年主要目标\n粮食产量稳定在150亿斤以上。\n三、2021年重点任务\n粮食总产稳定在750万吨以上。' },
    { text: '一、2020年工作回顾\n流转土地5000亩（折合333公顷）。' },
  ],
};

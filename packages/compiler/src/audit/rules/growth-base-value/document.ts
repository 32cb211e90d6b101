import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '“由A增加到B，增长g%（增加C）”“达到B，比上年增加C、增长g%”“是上年的k倍，增长g%”中，几个数推不到一起。',
    en: 'Base, value, increment, multiple and growth of one thing in one sentence that do not fit each other.',
  },
  why: {
    'zh-CN': '三个数里知道两个就有第三个，错的那个常被别的文件照抄。',
    en: 'Any two give the third; the wrong one is copied into other documents.',
  },
  misses: {
    'zh-CN': '按不变价计算的生产总值、增加值、总产值；写明可比、同口径、剔除因素的；基数在别的句子里的。',
    en: 'Output and value added (constant prices); growth said to be on another scope; bases in other sentences.',
  },
  fires: [
    { text: '一、2020年工作回顾\n农民人均纯收入由8500元增加到9350元，增长⟦12%⟧。' },
    { text: '一、2020年工作回顾\n税收收入达到52.97亿元，比上年增加9.53亿元，增长⟦25.9%⟧。' },
    { text: '一、2020年工作回顾\n补助标准由550元提高到580元，提高⟦40元⟧。' },
  ],
  silent: [
    { text: '一、2020年工作回顾\n农民人均纯收入由8500元增加到9350元，增长10%。' },
    { text: '一、2020年工作回顾\n税收收入达到52.97亿元，比上年增加9.53亿元，增长21.9%。' },
    { text: '一、2020年工作回顾\n工业增加值由100亿元增加到115亿元，增长12%。' },
  ],
};

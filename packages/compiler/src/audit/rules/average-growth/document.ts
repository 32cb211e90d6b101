import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '“由某年的A增加到某年的B，年均增长x%”中，x与A、B推不到一起。',
    en: '“From A in one year to B in another, x % a year on average” where x does not follow from A and B.',
  },
  why: {
    'zh-CN': '五年成绩单里这种句子最多，年数少算一年最常见。',
    en: 'Five-year reviews are full of such sentences; counting one year too few is the usual slip.',
  },
  misses: {
    'zh-CN': '生产总值、增加值、总产值的增速按不变价计算，与现价起止数本来不同，不判断；起止年份没有写出的不判断。',
    en: 'Output and value added grow at constant prices while their ends are printed at current ones, so they are not judged; nor are ends without years.',
  },
  fires: [{ text: '一、2020年工作回顾\n人均纯收入由2015年的2500元增加到2020年的8600元，年均增长⟦20.9%⟧。' }],
  silent: [
    { text: '一、2020年工作回顾\n人均纯收入由2015年的2500元增加到2020年的8600元，年均增长28%。' },
    { text: '一、2020年工作回顾\n人均纯收入由2015年的2500元增加到2020年的8600元。' },
  ],
};

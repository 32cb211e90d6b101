import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '“A、B、C分别为…”前面的项数与后面的数不一样多。',
    en: 'A list before 分别 (“respectively”) with another number of members than the figures behind it.',
  },
  why: {
    'zh-CN': '有一个数不知道是谁的，从那一项起全部错位。',
    en: 'One figure belongs to nobody, and from there on every figure belongs to the wrong name.',
  },
  misses: {
    'zh-CN': '名称里自带“和”字的并列；一项对应两个数的写法不判断。',
    en: 'Names that contain 和 themselves; lists where each name has two figures are not judged.',
  },
  fires: [{ text: '一、2020年工作回顾\n粮食、蔬菜、水果产量⟦分别⟧增长2.1%、3.4%。' }],
  silent: [
    { text: '一、2020年工作回顾\n粮食、蔬菜、水果产量分别增长2.1%、3.4%和5.6%。' },
    { text: '一、2020年工作回顾\n城镇、农村居民收入分别增长3.7%和6%。' },
  ],
};

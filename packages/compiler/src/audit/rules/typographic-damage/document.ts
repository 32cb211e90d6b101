import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN':
      '固定说法缺字、重字（“达在90%以上”“固定资投资”“经济社会会发展”式）；重复的虚词、词语、标点；一个数里全角半角混用；“6.1%%”“3..5”一类写法。',
    en: 'A lost or doubled character in a set phrase, doubled particles, words and marks, full-width and half-width digits in one number, and forms such as 6.1%%.',
  },
  why: {
    'zh-CN': '缺的字常是界限（以上、以内、左右），缺了就不知道目标往哪边算。',
    en: 'What is lost is often the bound (以上, 以内, 左右), and with it the direction of the target.',
  },
  source: { 'zh-CN': 'GB/T 15835-2011 出版物上数字用法', en: 'GB/T 15835-2011, general rules for writing numerals' },
  misses: {
    'zh-CN': '不在固定说法表里的错别字、缺字；普通词里的单个重字（“经济济”以外的）；同音错字。',
    en: 'Slips in words that are not in the table of set phrases, single doubled characters in ordinary words, and homophones.',
  },
  fires: [
    { text: '2021年计划\n二、2021年主要目标\n基本养老保险参保率⟦达在⟧90%以上。' },
    { text: '2021年计划\n二、2021年主要目标\n⟦固定资投资⟧增长5%，市场主体⟦的的⟧活力增强。' },
    { text: '2021年计划\n二、2021年主要目标\n粮食产量增长⟦1２.5⟧%，投资增长⟦6.1%%⟧。' },
  ],
  silent: [
    {
      text: '2021年计划\n二、2021年主要目标\n基本养老保险参保率达到90%以上，存在在建项目，实现现代化，达到目的的同时。',
    },
    {
      text: '2021年计划\n二、2021年主要目标\n粮食产量增长１２.5%的说法不用，固定资产投资增长5%。'.replace(
        '１２.5',
        '12.5',
      ),
    },
  ],
};

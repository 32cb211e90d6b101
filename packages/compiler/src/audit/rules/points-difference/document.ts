import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '“由a%提高到b%，提高c个百分点”、“增长a%，快于乙c个百分点”（乙的增速文中另有）中，c不等于两数之差。',
    en: '“From a % to b %, up c points”, and leads over another growth that the document prints, where c is not the difference.',
  },
  why: {
    'zh-CN': '领先多少个百分点是成绩的分量，比较的两个数都在文中，读者一减就知道。',
    en: 'The lead is the point of the sentence, and any reader can subtract.',
  },
  misses: {
    'zh-CN': '与全国、全省平均相比而平均数没有印出的；“左右”“以上”的差。',
    en: 'Leads over averages that are not printed; differences with 左右 or 以上.',
  },
  fires: [
    { text: '一、2020年工作回顾\n城镇化率由50.2%提高到52.4%，提高⟦3.2个百分点⟧。' },
    {
      text: '一、2020年工作回顾\n规模以上工业增加值增长5.5%。民营工业增加值增长6.8%，增速高于规模以上工业⟦2.3个百分点⟧。',
    },
  ],
  silent: [
    { text: '一、2020年工作回顾\n城镇化率由50.2%提高到52.4%，提高2.2个百分点。' },
    {
      text: '一、2020年工作回顾\n规模以上工业增加值增长5.5%。民营工业增加值增长6.8%，增速高于规模以上工业1.3个百分点。',
    },
  ],
};

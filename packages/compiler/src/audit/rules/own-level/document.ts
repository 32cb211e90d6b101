import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '市的文件里出现“我县”“我区”，与发文地方同级或更低而名称不同的自称。',
    en: 'A city’s document that says 我县 or 我区: a name for itself of its own level or below that is not its own.',
  },
  why: {
    'zh-CN': '多半是从下级材料里粘贴来的，那一段的数字也可能只是一个县的。',
    en: 'Mostly pasted from a lower unit’s report, and then the figures beside it may be that unit’s too.',
  },
  misses: {
    'zh-CN': '称上级（市文件里的“我省”）不报；“全县”“本县”不判断；没有发文地方、自称又不到两次的不判断。',
    en: 'Names of upper levels (我省 in a city’s plan), 全县 and 本县, and documents that name neither themselves nor their place.',
  },
  fires: [
    { text: '某某市2021年国民经济和社会发展计划\n一、2020年工作回顾\n我市经济平稳，我市投资增长。⟦我县⟧粮食增产。' },
  ],
  silent: [
    { text: '某某市2021年国民经济和社会发展计划\n一、2020年工作回顾\n我市经济平稳，我市投资增长，居我省前列。' },
  ],
};

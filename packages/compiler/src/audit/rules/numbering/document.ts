import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '同一级标题序号跳号、重号，序号缺一半括号，序号前有多余标点，同一级序号写法混用（（二）之后是“三、”）。',
    en: 'Numbers of headings on one level that are skipped or repeated, markers that lack a bracket, stray punctuation before a marker, two forms of marker in one series.',
  },
  why: {
    'zh-CN': '任务按序号分解和引用，跳号让人以为漏印，重号让两项任务共用一个编号。',
    en: 'Tasks are split and cited by their numbers: a gap looks like a lost paragraph, a double makes two tasks share one name.',
  },
  source: {
    'zh-CN': 'GB/T 9704-2012《党政机关公文格式》7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注',
    en: 'GB/T 9704-2012, layout of official documents, 7.3.3: levels are numbered 一、, （一）, 1. and (1)',
  },
  misses: {
    'zh-CN': '序号正确但内容错位的情形。',
    en: 'Numbers that are right while the text under them is misplaced.',
  },
  fires: [{ text: '2021年计划\n一、工作回顾\n（一）工业平稳。全市工业增长。\n⟦二）⟧农业丰收。粮食增产。' }],
  silent: [{ text: '2021年计划\n一、工作回顾\n（一）工业平稳。全市工业增长。\n（二）农业丰收。粮食增产。' }],
};

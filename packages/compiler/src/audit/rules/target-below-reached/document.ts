import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '率、比重、存量的目标不如文中写的上年实绩（越低越好的指标反过来看）。单位不同的先换算。',
    en: 'Targets for rates, shares and stocks that are worse than last year’s result in the same document; units are converted first.',
  },
  why: {
    'zh-CN': '年初就已经完成的目标，全年不用做事也判为正常。',
    en: 'A target that is met before the year begins is on track without any work.',
  },
  misses: {
    'zh-CN': '新增、新建、完成投资等每年从零算起的数不比；“以内”的上限不比；名称不同的不比。',
    en: 'What is counted anew each year (新增, 投资) and upper bounds (以内) are not compared, nor are other names.',
  },
  fires: [
    { text: '一、2020年工作回顾\n农村自来水普及率达到96.3%。\n二、2021年主要目标\n农村自来水普及率达到⟦90%⟧以上。' },
    { text: '一、2020年工作回顾\n粮食总产758.77万吨。\n二、2021年主要目标\n粮食产量稳定在⟦150亿斤⟧以上。' },
    { text: '一、2020年工作回顾\n农村自来水普及率达到96.3%。\n二、2021年主要目标\n农村自来水普及率达到⟦90%—95%⟧。' },
  ],
  silent: [
    { text: '一、2020年工作回顾\n农村自来水普及率达到96.3%。\n二、2021年主要目标\n农村自来水普及率达到96%—97%。' },
    { text: '一、2020年工作回顾\n农村自来水普及率达到96.3%。\n二、2021年主要目标\n农村自来水普及率达到97%以上。' },
    { text: '一、2020年工作回顾\n新增高新技术企业104家。\n二、2021年主要目标\n新增高新技术企业70家。' },
    { text: '一、2020年工作回顾\n城镇登记失业率2.52%。\n二、2021年主要目标\n城镇登记失业率控制在4.5%以内。' },
  ],
};

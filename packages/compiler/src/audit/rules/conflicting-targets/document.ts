import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN':
      '同一事项、同一年、同一范围的两个目标数值不同；名称完全相同的为错误，意思相同而名称不同的（绿色发电量、清洁电力发电量）为提醒。',
    en: 'Two targets for one thing, year and scope with different values: an error where the names are the same, a warning where they only mean the same.',
  },
  why: {
    'zh-CN': '两个单位会各按一个数分解，年底一个完成、一个没完成。',
    en: 'Two units will split two figures, and at the year’s end one is met and one is not.',
  },
  misses: {
    'zh-CN': '项目、投资等泛称；不在同义词表里的不同名称；增长目标与绝对量目标由另一条规则核对。',
    en: 'General names such as 项目 or 投资; names that are not in the table of kin; growth against level is another rule.',
  },
  fires: [
    {
      text: '2021年计划\n三、2021年重点任务\n力争年实现绿色发电量60亿千瓦时。加强光伏、风电等清洁电力开发和消纳，力争全年发电量达到⟦55亿千瓦时⟧。',
    },
    { text: '二、2021年主要目标\n城镇新增就业5.1万人。\n三、2021年重点任务\n城镇新增就业⟦5.5万人⟧。' },
    { text: '二、2021年主要目标\n地区生产总值增长6%—6.5%。\n三、2021年重点任务\n确保地区生产总值增长⟦7.5%⟧。' },
    { text: '二、2021年主要目标\n棚户区改造新开工9800套。\n三、2021年重点任务\n棚改安置房新开工⟦9500套⟧。' },
  ],
  silent: [
    { text: '二、2021年主要目标\n地区生产总值增长6%—6.5%。\n三、2021年重点任务\n确保地区生产总值增长6.5%。' },
    { text: '二、2021年主要目标\n粮食产量稳定在150亿斤以上。\n三、2021年重点任务\n粮食总产稳定在750万吨以上。' },
    { text: '二、2021年主要目标\n城镇新增就业5.1万人。\n三、2021年重点任务\n城镇新增就业5.1万人。' },
  ],
};

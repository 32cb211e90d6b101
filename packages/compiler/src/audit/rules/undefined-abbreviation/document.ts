import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '全文没有中文全称的字母缩写，在第一次出现的地方报告一次。',
    en: 'Abbreviations in Latin letters without a Chinese full name anywhere, reported once at their first place.',
  },
  why: {
    'zh-CN': '公文中第一次使用非规范化简称，应当先用全称并注明简称。',
    en: 'A document shall give the full name before it uses a short one.',
  },
  source: {
    'zh-CN': '《党政机关公文处理工作条例》（中办发〔2012〕14号）；GB/T 9704-2012',
    en: 'Regulations on documents of Party and government organs (2012); GB/T 9704-2012',
  },
  misses: {
    'zh-CN': '通行的缩写（GDP、CPI等，见名单）不报；数字缩语（“四早”“两基地一中心”）和汉字简称不判断。',
    en: 'Those in common use (GDP, CPI …, see the list); numeral slogans (“四早”) and short names in Chinese.',
  },
  fires: [{ text: '2021年计划\n三、2021年重点任务\n推进园区⟦QFLP⟧试点。' }],
  silent: [
    { text: '2021年计划\n三、2021年重点任务\n推进园区QFLP（合格境外有限合伙人）试点，GDP增长6%。' },
    { text: '2021年计划\n三、2021年重点任务\n落实贷款市场报价利率（LPR）改革，LPR下行。' },
  ],
};

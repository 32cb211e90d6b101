import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '“A、B、C四大工程”“四大工程：A、B、C”“抓好四个方面。一是…二是…三是…”这类写明项数的列举，项数不等。',
    en: 'Lists that state their count (A、B、C四大工程; 四大工程：A、B、C; 四个方面：一是…) and have another number of items.',
  },
  why: {
    'zh-CN': '分解任务时按项数立项，少的一项没有人领，或者少了一个顿号，两项并成一项。',
    en: 'Tasks are opened by the count: one is missing, or a lost comma has made two of them one.',
  },
  misses: {
    'zh-CN': '带“等”的列举；名称里自带“和”的按两种数法都算对；带书名号、引号、括号的列举不判断。',
    en: 'Lists with 等; 和 inside a name is read both ways; lists with quotation marks or brackets are not judged.',
  },
  fires: [
    { text: '2021年计划\n三、2021年重点任务\n⟦实施强基提质、数字赋能、绿色转型四大工程⟧。' },
    { text: '2021年计划\n三、2021年重点任务\n突出抓好⟦四个方面。⟧一是扩大投资。二是促进消费。三是稳定外贸。' },
    { text: '2021年计划\n三、2021年重点任务\n抓好以下⟦3项工作：⟧一是扩大投资。二是促进消费。' },
    { text: '2021年计划\n三、2021年重点任务\n实施⟦五大工程：强基提质、数字赋能、绿色转型、平安创建⟧。' },
  ],
  silent: [
    { text: '2021年计划\n三、2021年重点任务\n实施强基提质、数字赋能、绿色转型三大工程。' },
    { text: '2021年计划\n三、2021年重点任务\n推进研发和设计、数字赋能、绿色转型三大工程。' },
    { text: '2021年计划\n三、2021年重点任务\n实施三大工程：强基提质、数字赋能和绿色转型。' },
    { text: '2021年计划\n三、2021年重点任务\n突出抓好三个方面。一是扩大投资。二是促进消费。三是稳定外贸。' },
  ],
};

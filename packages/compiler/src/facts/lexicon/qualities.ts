import { createLexicon } from '#text/lexicon.ts';

const WITHOUT_AMOUNT =
  '质量 水平 能力 条件 环境 实力 结构 布局 体系 机制 压力 矛盾 短板 问题 风险 动力 活力 地位 压力加大 压力增大 难度加大 难度增大 矛盾加剧 风险加大 风险上升 困难增多';

/** What is said of a thing and has no amounts of its own: 服务能力增强. */
export const INTANGIBLES = createLexicon(WITHOUT_AMOUNT);

/** The same, with what may be measured too: 办学规模继续扩大. */
export const QUALITIES = createLexicon(WITHOUT_AMOUNT, '规模 效益');

import { createDictionary, createLexicon, listWords } from '#text/lexicon.ts';

const RISES = `
  增长 增加 提高 提升 上升 上涨 扩大 递增 攀升 增多 增 涨 升 回升 抬升 上浮 上调 调增 延长 拉高 多增 正增长
  增加了 增长了 提高了 提升了 上升了 上涨了 扩大了 攀升了 增长约 分别提高 净增长 净提高 净增加 净增
  月增 月增资 年增 日增 人均增 人均月增 月均增 增收 增支 增产 增资 多出 前移 前进 提标
`;
const FALLS = `
  下降 降低 减少 回落 收窄 压减 削减 缩短 缩小 下调 下滑 降 减 压缩 精简 改善 收缩 下跌 递减 负增长 减轻 缩减 降价 下浮 核减
  压降 减降 调减 少增 同比减 回落了 下降了 降低了 减少了 压减了 削减了 收窄了 缩短了 缩小了 压缩了 精简了 改善了 净减少
  减收 减支 减产
`;

/** Change verbs and the sign of the change. */
export const CHANGES = createDictionary<1 | -1>({
  ...Object.fromEntries(listWords(RISES).map((word) => [word, 1] as const)),
  ...Object.fromEntries(listWords(FALLS).map((word) => [word, -1] as const)),
});

/** Nouns of change that belong to the metric itself: 增速, 涨幅. */
export const CHANGE_NOUNS = createLexicon(`
  增长预期  增速 增幅 涨幅 降幅 跌幅 增长率 增长速度 平均增速 递增率 减幅 年均增速 年均增幅 下降率 增长幅度
  降低率 减少率 上涨幅度 下降幅度 提高幅度
`);

/** Short changes, only after a comparison (比上年多3个, 较年初新增9亿元). */
export const SHORT_CHANGES = createLexicon('高 快 多 少 低 慢 高出 多出 少出 高了 快了 多了 少了 低了 提前 新增');

/**
 * Changes that are as often part of the metric (带动群众增收8.5亿元): a change only at the start of a clause or behind these
 * characters. 增产 and 减产 are not among them: of a harvest they are always the change (粮食增产42亿斤).
 */
export const BOUND_CHANGES = createLexicon('增收 增支 增资 减收 减支');

export const BOUND_CHANGE_LEADS = '均月年期初别比共又再，、；,;';

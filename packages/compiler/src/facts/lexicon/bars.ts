import { createLexicon } from '#text/lexicon.ts';

/** What a figure is held against: 超过85%的要求, 达到二级医院水平. */
export const BARS = createLexicon('要求 目标 任务 标准 指标 规定 水平');

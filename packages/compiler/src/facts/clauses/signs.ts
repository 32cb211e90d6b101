import { WHITE_SPACES } from '#text/blanks.ts';
import { createSigns, signsIn as findSigns } from '#text/characters.ts';

/**
 * 征兆: characters without which certain words cannot stand in a stretch, as bits. They are looked for once in each sentence
 * that holds quantities, so that the searches for those words are only made where they can find anything.
 */
export const SIGNS = {
  /** 其 of 其中. */
  ofWhich: 1,
  /** What ends the reach of 其中. */
  partEnd: 2,
  /** 少 of 至少. */
  least: 4,
  /** 别 of 分别. */
  respectively: 8,
  /** 各 of 各县. */
  each: 16,
  /** 由, 从. */
  from: 32,
  /** 比, 较. */
  than: 64,
  year: 128,
  /** 五 of 五年 and of “十四五”. */
  five: 256,
  /** What stands beside 年 where several years are meant: 三年来, 今后三年, 年均. */
  severalYears: 512,
  /** 届 of 本届政府. */
  term: 1024,
  quoteEnd: 2048,
  /** 、 */
  list: 4096,
  /** 等 */
  etc: 8192,
  /** What places end in. */
  place: 16384,
  /** White space. */
  blank: 32768,
  /** 划 of 计划, 标 of 目标, 任, 预, 序 of 时序进度. */
  plan: 65536,
  /** 需, 须, 要 */
  need: 131072,
} as const;

/** 县, 市, 区, 旗 and the last of 组团. */
export const PLACE_ENDS = '县市区旗团';
/** What parts of them without a name of their own kind end in besides: 都市圈, 县城, 街道, 镇, 乡, 产业园, 步行街, 口岸. */
const PART_ENDS = '圈城道镇乡园街谷岸木';
/** Stands for words of which the signs are not known. */
export const ANY_SIGNS = -1;

const TABLE = createSigns(SIGNS, {
  ofWhich: '其',
  partEnd: '；;。',
  least: '少',
  respectively: '别',
  each: '各',
  from: '由从',
  than: '比较',
  year: '年',
  five: '五',
  severalYears: '来后累均平',
  term: '届',
  quoteEnd: '”',
  list: '、',
  etc: '等',
  place: PLACE_ENDS + PART_ENDS,
  blank: WHITE_SPACES,
  plan: '划标任预序',
  need: '需须要',
});

/** The {@link SIGNS} that a stretch of the text holds. */
export function signsIn(text: string, start: number, end: number): number {
  return findSigns(TABLE, text, start, end);
}

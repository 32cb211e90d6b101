import type { Span } from '#model.ts';

/** How far in front of its share the words may begin. */
const REACH = 40;
const RECOVERED = /(?:已|均|基本)?恢复[到至](?:(?:19|20)\d{2}年|上年|去年|疫情前|疫前)[\u4e00-\u9fff]{0,6}的$/;

/** 接待游客|恢复到2019年的|95%: the words in front of a share, of `[start, end)`, that tell of which earlier amount it is; null when none do. */
export function recoveredIn(text: string, start: number, end: number): Span | null {
  if (text.charAt(end - 1) !== '的' || end - start > REACH) return null;
  const said = RECOVERED.exec(text.slice(start, end));
  return said && { start: start + said.index, end: end - 1 };
}

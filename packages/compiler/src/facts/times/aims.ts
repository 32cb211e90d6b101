import type { Span } from '#model.ts';

/* 力争全年…: what a report within the year strives for, among what it tells of that year. */

const AIM =
  /(?<![为以])(?:力争|争取|确保|努力(?:实现)?)(?:实现|完成|到|在)?(?:全年|今年|年底|年末|年内|本年度?|四季度|下半年)(?![^，。；\d]{0,8}(?:目标|任务)[^，。；\d]{0,6}(?:实现|完成))/u;

/** Where the words of a sentence begin to tell what is striven for, to its end; its end where they never do. */
export function findAim(text: string, { start, end }: Span): number {
  const found = AIM.exec(text.slice(start, end));
  return found === null ? end : start + found.index;
}

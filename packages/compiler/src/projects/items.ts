import type { Span } from '../model.ts';
import { findOutside } from './clauses.ts';
import { countUncommon } from './common-words.ts';
import { SITE_HEADS, WORK_HEADS } from './heads.ts';
import { PRAISE_LEAD, SUM_LEAD } from './patterns.ts';

const JOINERS = /[和及与]|以及/gu;
/** Nothing this long without 、 is a list. */
const LONGEST_JOINED = 200;
const MEASURE_END = /[\d.](?:吨|万吨|千伏|兆瓦|万千瓦|公里|万方)$/u;

/** 并列: the members of `A、B和C`, outside brackets and quotes; 和 inside a name does not divide. */
export function splitItems(text: string, start: number, end: number): readonly Span[] {
  const cuts = findOutside(text, start, end, '、');
  const items: Span[] = [];
  let from = start;
  for (const cut of [...cuts, end]) {
    items.push(...splitAtJoiner(text, from, cut));
    from = cut + 1;
  }
  return items.map((item) => trim(text, item)).filter((item) => item.end > item.start);
}

function splitAtJoiner(text: string, start: number, end: number): readonly Span[] {
  const words = text.slice(start, end);
  if (end - start > LONGEST_JOINED || !/[和及与]/u.test(words)) return [{ start, end }];
  let from = start;
  const items: Span[] = [];
  for (const match of words.matchAll(JOINERS)) {
    const left = text.slice(from, start + match.index);
    const right = text.slice(start + match.index + match[0].length, end);
    if (left.length < 2 || right.length < 2 || !endsName(left, right, match[0])) continue;
    if (/[（(“《][^）)”》]*$/u.test(words.slice(0, match.index))) continue;
    items.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  items.push({ start: from, end });
  return items;
}

function isHeaded(words: string): boolean {
  return SITE_HEADS.endingAt(words, words.length, 1) > 0 || WORK_HEADS.endingAt(words, words.length, 1) > 0;
}

function endsName(left: string, right: string, joiner: string): boolean {
  if (SITE_HEADS.endingAt(left, left.length, 1) > 0 || MEASURE_END.test(left)) return true;
  if (/(?:项目|工程|任务|前期工作|[一二三四]期)$/u.test(left)) return true;
  if (joiner !== '和') return false;
  const head = WORK_HEADS.endingAt(left, left.length, 1);
  return (
    head > 1 ||
    (head === 1 &&
      /[园城馆院站厂场路街桥矿苑谷店楼]$/u.test(left) &&
      (countUncommon(left) > 1 || countUncommon(right) > 1) &&
      isHeaded(right))
  );
}

function trim(text: string, item: Span): Span {
  let { start, end } = item;
  while (start < end && ' \u3000\t'.includes(text.charAt(start))) start++;
  while (end > start && ' \u3000\t'.includes(text.charAt(end - 1))) end--;
  const words = text.slice(start, end);
  const sum = SUM_LEAD.exec(words) ?? PRAISE_LEAD.exec(words);
  if (sum && sum[0].length < end - start) start += sum[0].length;
  const task = /(?:的)?(?:任务|进度|步伐|工作)$/u.exec(text.slice(start, end));
  if (task && task.index > 1) end = start + task.index;
  return { start, end };
}

import { findWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { beforeAdjuncts } from './adjuncts.ts';
import { hasHead } from './name-tails.ts';
import { INVESTED } from './patterns.ts';
import { SIGNS } from './signs.ts';

/** Whether {@link INVESTED} may find anything: a word of investing and 元, or 的 behind one of its verbs. */
export function mayInvest(signs: number): boolean {
  return (signs & SIGNS.done) !== 0 || ((signs & SIGNS.investing) !== 0 && (signs & SIGNS.yuan) !== 0);
}

/** Where what stands behind a sum begins (投资3亿元的|某路); `start` when no sum opens the words. */
export function skipInvestment(text: string, start: number, end: number): number {
  const match = INVESTED.exec(text.slice(start, end));
  if (!match || start + match[0].length >= end) return start;
  return isOfNamed(text, start, match[0]) ? start : start + match[0].length;
}

/** 某水库累计完成投资3亿元、占总投资的63%: what was invested is said of the name in front of it. */
function isOfNamed(text: string, start: number, words: string): boolean {
  const done = words.indexOf('完成');
  if (done < 2 || words.endsWith('的')) return false;
  return hasHead(text, start, beforeAdjuncts(text, start, start + done).end);
}

/** What a work that has its sum brings about: 投资1.3亿元的某供热工程|新增供热面积9万平方米. */
const EFFECTS = createLexicon('新增 新接入 新建 新改 增加 减少 惠及 使 让 解决 覆盖 改善 提升 带动');

/** Where the words behind a work begin that tell what it brings about; 0 when there are none. */
export function effectOf(text: string, start: number, end: number): number {
  for (let at = findWord(text, start + 2, end, '工程'); at >= 0; at = findWord(text, at + 2, end, '工程'))
    if (EFFECTS.startingAt(text, at + 2) > 0) return at + 2;
  return 0;
}

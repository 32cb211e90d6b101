/** 修复: takes out the blanks that typesetting put into words and numbers. */

const WIDE = '[\\p{Script=Han}\\u2014-\\u2026\\u3001-\\u303f\\uff00-\\uffef\\u2460-\\u24ff]';

/** 3 0 7 8 . 9, G D P: three or more single characters with one blank between each two. */
const SPACED_OUT = /(?<![A-Za-z\d.])(?:[A-Za-z\d.,%&] ){2,}[A-Za-z\d.%](?![A-Za-z\d.])/gu;
/** 5 2亿元, 5 %, A I: two characters set wide; a figure beside another stands further off. */
const SPACED_PAIR = /(?<![A-Za-z\d.,])(?:\d [\d%]|[A-Z] [A-Z\d])(?![A-Za-z\d.,])/gu;
/** 18 %: the sign belongs to the number. */
const BEFORE_PERCENT = /(?<=\d) (?=[%％‰])/gu;
/** 3078 . 9, 1 ,234, 2.31 : 1, 1 / 4, 1 .: a blank around the mark inside or behind a number; behind the number of an item (1. 2025年) it stays. */
const BEFORE_POINT = /(?<=\d) (?=[.,:/])/gu;
const BEHIND_POINT = /(?<=\d[.,:/])(?<!^\d{1,2}\.) (?=\d)/gu;
/** 国　民　经　济: three or more Han characters set wide. */
const SPACED_HAN = /(?<!\p{Script=Han})(?:\p{Script=Han}[\u3000 ]){2,}\p{Script=Han}(?!\p{Script=Han})/gu;
/** A narrow blank beside a Chinese character is layout. */
const BESIDE_WIDE = new RegExp(`(?<=${WIDE}) (?=\\S)|(?<=\\S) (?=${WIDE})`, 'gu');

export function mendSpacing(line: string): string {
  if (!/[ \u3000]/u.test(line)) return line;
  const close = (found: string) => found.replace(/[ \u3000]/gu, '');
  return line
    .replace(/ {2,}/gu, ' ')
    .replace(SPACED_HAN, close)
    .replace(BESIDE_WIDE, '')
    .replace(SPACED_OUT, close)
    .replace(SPACED_PAIR, close)
    .replace(BEFORE_PERCENT, '')
    .replace(BEFORE_POINT, '')
    .replace(BEHIND_POINT, '')
    .trim();
}

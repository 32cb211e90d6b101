/** 修复: takes out the blanks that typesetting put into words and numbers. */

const WIDE = '[\\p{Script=Han}\\u2014-\\u2026\\u3001-\\u303f\\uff00-\\uffef\\u2460-\\u24ff]';

/** 3 0 7 8 . 9, G D P: three or more single characters with one blank between each two. */
const SPACED_OUT = /(?<![A-Za-z\d.])(?:[A-Za-z\d.,%&] ){2,}[A-Za-z\d.%](?![A-Za-z\d.])/gu;
/** 3078 . 9, 1 ,234: a blank around the mark inside a number. */
const BEFORE_POINT = /(?<=\d) (?=[.,]\s?\d)/gu;
const BEHIND_POINT = /(?<=\d[.,]) (?=\d)/gu;
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
    .replace(BEFORE_POINT, '')
    .replace(BEHIND_POINT, '')
    .trim();
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 中文数字 of an ordinal, 1–99: 十, 十一, 二十. @throws RangeError outside */
export function formatChineseOrdinal(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99)
    throw new RangeError(`${number} is no ordinal from 1 to 99`);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

/** The words in front of a heading: `一、`, `（一）`, `1.` (GB/T 9704-2012, 7.3.3). */
export function formatHeadingNumber(level: 1 | 2 | 3, number: number): string {
  if (level === 1) return `${formatChineseOrdinal(number)}、`;
  return level === 2 ? `（${formatChineseOrdinal(number)}）` : `${number}. `;
}

/** Gives each heading its number in the order of the document; a deeper count starts anew under each heading above it. */
export function createHeadingCounter(): (level: 1 | 2 | 3) => string {
  const counts = { 1: 0, 2: 0, 3: 0 };
  return (level) => {
    counts[level] += 1;
    if (level === 1) counts[2] = 0;
    if (level < 3) counts[3] = 0;
    return formatHeadingNumber(level, counts[level]);
  };
}

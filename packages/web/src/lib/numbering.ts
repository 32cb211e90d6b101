const DIGITS = '〇一二三四五六七八九';

/** A counting number in Chinese up to 99: 十, 十一, 二十. */
export function formatChineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const one = ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? '');
  if (tens === 0) return one;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${one}`;
}

/**
 * Heading numbers as official documents print them: 一、 then （一） then 1. ; a heading starts the count below it anew.
 * @param levels the level of each block, null for what is no heading
 * @returns a number for each block, empty for what is no heading
 */
export function formatNumbering(levels: readonly (1 | 2 | 3 | null)[]): readonly string[] {
  const counts = [0, 0, 0];
  return levels.map((level) => {
    if (level === null) return '';
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    const count = counts[level - 1] ?? 1;
    if (level === 1) return `${formatChineseNumber(count)}、`;
    return level === 2 ? `（${formatChineseNumber(count)}）` : `${count}.`;
  });
}

import { isHan } from '#text/characters.ts';

const DIGITS = '零一二三四五六七八九';

/** Reads a marker's number: 十二 → 12, ３ → 3, ② → 2. NaN for anything else. */
export function parseMarkerNumber(words: string): number {
  const first = words.codePointAt(0) ?? 0;
  if (first >= 0x2460 && first <= 0x2473) return first - 0x2460 + 1;
  if (!isHan(first)) {
    const arabic = words.normalize('NFKC');
    if (/^\d{1,3}$/u.test(arabic)) return Number(arabic);
  }
  const ten = words.indexOf('十');
  if (ten < 0) return words.length === 1 && DIGITS.includes(words) ? DIGITS.indexOf(words) : Number.NaN;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(words.slice(0, ten));
  const ones = ten === words.length - 1 ? 0 : DIGITS.indexOf(words.slice(ten + 1));
  return tens < 0 || ones < 0 || ten > 1 || words.length - ten > 2 ? Number.NaN : tens * 10 + ones;
}

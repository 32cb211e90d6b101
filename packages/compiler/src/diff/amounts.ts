import type { DecimalText } from '../model.ts';

/** Digits kept behind the point when amounts are put on one scale; no plan writes more. */
const PLACES = 12;
const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The unit without its scale words, and the power of ten that they stand for: 亿元 → 元, 8. */
function bareUnit(unit: string): { readonly unit: string; readonly power: number } {
  let rest = unit.normalize('NFKC').replace(/\s/gu, '');
  let power = 0;
  while (rest.length > 1 && SCALES[rest[0]!] !== undefined && !/^(?:千米|千瓦|千克|千伏|百分|千卡)/u.test(rest)) {
    power += SCALES[rest[0]!]!;
    rest = rest.slice(1);
  }
  return { unit: rest.replace(/^个(?=百分点)/u, ''), power };
}

function scaled(value: DecimalText, power: number): bigint {
  const [whole = '0', fraction = ''] = value.replace(/^-/u, '').split('.');
  const digits = BigInt(whole + fraction.padEnd(PLACES, '0').slice(0, PLACES)) * 10n ** BigInt(power);
  return value.startsWith('-') ? -digits : digits;
}

/**
 * Compares two amounts exactly: negative when the left is smaller; undefined when their units measure different things.
 */
export function compareAmounts(
  left: { readonly value: DecimalText; readonly unit: string },
  right: { readonly value: DecimalText; readonly unit: string },
): number | undefined {
  const a = bareUnit(left.unit);
  const b = bareUnit(right.unit);
  if (a.unit !== b.unit) return undefined;
  const difference = scaled(left.value, a.power) - scaled(right.value, b.power);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

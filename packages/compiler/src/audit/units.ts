import { multiply, type Rational, rational } from '#numbers/rational.ts';

const SCALES: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

/** Base units: metre, square metre, cubic metre, kilogram, yuan, US dollar, watt-hour, watt. 亩 after 《中华人民共和国法定计量单位》: 1/15 hectare. */
const UNITS: Readonly<Record<string, readonly [dimension: string, size: Rational]>> = {
  米: ['length', rational(1n)],
  m: ['length', rational(1n)],
  公里: ['length', rational(1000n)],
  千米: ['length', rational(1000n)],
  km: ['length', rational(1000n)],
  华里: ['length', rational(500n)],
  平方米: ['area', rational(1n)],
  平米: ['area', rational(1n)],
  亩: ['area', rational(2000n, 3n)],
  公顷: ['area', rational(10_000n)],
  平方公里: ['area', rational(1_000_000n)],
  平方千米: ['area', rational(1_000_000n)],
  立方米: ['volume', rational(1n)],
  方: ['volume', rational(1n)],
  克: ['mass', rational(1n, 1000n)],
  斤: ['mass', rational(1n, 2n)],
  公斤: ['mass', rational(1n)],
  千克: ['mass', rational(1n)],
  吨: ['mass', rational(1000n)],
  元: ['yuan', rational(1n)],
  元人民币: ['yuan', rational(1n)],
  美元: ['usd', rational(1n)],
  千瓦时: ['energy', rational(1000n)],
  度: ['energy', rational(1000n)],
  千瓦: ['power', rational(1000n)],
  兆瓦: ['power', rational(1_000_000n)],
  '%': ['%', rational(1n)],
  '％': ['%', rational(1n)],
  '‰': ['‰', rational(1n)],
  个百分点: ['points', rational(1n)],
  百分点: ['points', rational(1n)],
};

export interface UnitSize {
  /** Units of the same dimension can be compared; a counted thing's unit is its own dimension. */
  readonly dimension: string;
  /** In the dimension's base unit. */
  readonly size: Rational;
}

/** Splits a printed unit into its dimension and size: 亿元 → yuan, 10⁸. Never fails: an unknown unit is its own dimension. */
export function sizeOfUnit(unit: string): UnitSize {
  let rest = unit.replace(/\s/g, '');
  let scale = 1n;
  while (rest.length > 0 && UNITS[rest] === undefined) {
    const factor = SCALES[rest[0] as string];
    if (factor === undefined) break;
    scale *= factor;
    rest = rest.slice(1);
  }
  const known = UNITS[rest];
  return known === undefined
    ? { dimension: `unit:${rest}`, size: rational(scale) }
    : { dimension: known[0], size: multiply(known[1], rational(scale)) };
}

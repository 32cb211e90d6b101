/** Scale words before a unit: 亿元, 万千瓦时. Longest first. */
export const SCALES: readonly (readonly [string, bigint])[] = [
  ['万亿', 1_000_000_000_000n],
  ['千亿', 100_000_000_000n],
  ['百亿', 10_000_000_000n],
  ['十亿', 1_000_000_000n],
  ['亿', 100_000_000n],
  ['千万', 10_000_000n],
  ['百万', 1_000_000n],
  ['十万', 100_000n],
  ['万', 10_000n],
  ['千', 1000n],
  ['百', 100n],
  ['十', 10n],
];

type Factor = readonly [bigint, bigint];

/** What a unit is made of: its factor to the base, and the powers of bases. */
export interface Atom {
  readonly factor: Factor;
  readonly powers: Readonly<Record<string, number>>;
}

const of = (base: string, over = 1n, under = 1n, power = 1): Atom => ({
  factor: [over, under],
  powers: { [base]: power },
});
const ratio = (over: bigint, under: bigint): Atom => ({ factor: [over, under], powers: {} });

/**
 * Units that are a known part or multiple of another. Factors are legal definitions and exact: 1 亩 is 1/15 hectare, 1 斤 is 500 g
 * (国务院关于在我国统一实行法定计量单位的命令, 1984; GB 3100-1993). Any other word is a unit of its own kind (家, 套, 人次): it is never turned into
 * another one.
 */
export const ATOMS: Readonly<Record<string, Atom>> = {
  '%': ratio(1n, 100n),
  '％': ratio(1n, 100n),
  '‰': ratio(1n, 1000n),
  倍: ratio(1n, 1n),
  个百分点: of('个百分点'),
  百分点: of('个百分点'),
  元: of('元'),
  角: of('元', 1n, 10n),
  美元: of('美元'),
  欧元: of('欧元'),
  港元: of('港元'),
  人: of('人'),
  名: of('人'),
  吨: of('吨'),
  公斤: of('吨', 1n, 1000n),
  千克: of('吨', 1n, 1000n),
  斤: of('吨', 1n, 2000n),
  克: of('吨', 1n, 1_000_000n),
  毫克: of('吨', 1n, 1_000_000_000n),
  微克: of('吨', 1n, 1_000_000_000_000n),
  吨标准煤: of('吨标准煤'),
  千克标准煤: of('吨标准煤', 1n, 1000n),
  米: of('米'),
  公里: of('米', 1000n),
  千米: of('米', 1000n),
  厘米: of('米', 1n, 100n),
  亩: of('米', 2000n, 3n, 2),
  公顷: of('米', 10_000n, 1n, 2),
  平方米: of('米', 1n, 1n, 2),
  平方公里: of('米', 1_000_000n, 1n, 2),
  立方米: of('米', 1n, 1n, 3),
  方: of('米', 1n, 1n, 3),
  升: of('米', 1n, 1000n, 3),
  千瓦: of('千瓦'),
  兆瓦: of('千瓦', 1000n),
  千瓦时: of('千瓦时'),
  度: of('千瓦时'),
  天: of('天'),
  日: of('天'),
  小时: of('天', 1n, 24n),
  分钟: of('天', 1n, 1440n),
};

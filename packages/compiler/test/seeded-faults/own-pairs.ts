import { decimal, round, slip } from './numbers.ts';
import type { OwnKind } from './own-faults.ts';
import { between, pick } from './random.ts';

const GOODS = ['油茶籽', '食用菌', '中药材', '水产品', '蔬菜'] as const;
const RATES = ['农村卫生厕所普及率', '行政村快递覆盖率', '家庭医生签约率', '农产品抽检合格率', '再生水利用率'] as const;
const COUNTS = ['技能人才培训', '退役士兵安置', '公益岗位安置', '零工市场服务'] as const;

/** Statements in two places of a document: one reported or promised, one that repeats it or goes beyond it. */
export const OWN_PAIRS: readonly OwnKind[] = [
  {
    code: 'unit-slip',
    name: 'the same amount in another scale',
    compose: (random) => {
      const [goods, amount] = [pick(random, GOODS), between(random, 20, 90)];
      return { review: `全年${goods}产量达到${amount}万吨。`, tasks: `${goods}产量稳定在${amount}⟦万吨→亿吨⟧以上。` };
    },
  },
  {
    code: 'said-twice',
    name: 'another bound',
    compose: (random) => {
      const [rate, value] = [pick(random, RATES), between(random, 60, 96)];
      const [right, wrong] = pick(random, [
        ['以上', '左右'],
        ['以上', ''],
      ] as const);
      return {
        tasks: `${rate}达到${value}%${right}。统筹做好其他各项工作。\n全面落实部门责任，${rate}达到${value}%⟦${right}→${wrong}⟧。`,
      };
    },
  },
  {
    code: 'said-twice',
    name: 'another reported value',
    compose: (random) => {
      const [thing, value] = [pick(random, COUNTS), String(between(random, 200, 900) * 10)];
      return {
        review: `完成${thing}${value}人。各项民生实事如期办结。\n服务保障有力，完成${thing}⟦${value}→${slip(random, value)}⟧人。`,
      };
    },
  },
  {
    code: 'conflicting-targets',
    name: 'another value in a second place',
    compose: (random) => {
      const [rate, value] = [pick(random, RATES), decimal(random, 60, 90)];
      const right = round(value, 1);
      return {
        tasks: `${rate}达到${right}%。统筹做好其他各项工作。\n全面落实部门责任，${rate}达到⟦${right}→${round(value - 6, 1)}⟧%。`,
      };
    },
  },
  {
    code: 'conflicting-targets',
    name: 'kin names for one thing',
    compose: (random) => {
      const value = between(random, 30, 90);
      return {
        tasks: `力争年实现绿色发电量${value}亿千瓦时。统筹做好其他各项工作。\n加强光伏、风电等清洁电力开发，全年发电量达到⟦${value}→${value - 5}⟧亿千瓦时。`,
      };
    },
  },
  {
    code: 'target-below-reached',
    name: 'a rate that was higher already',
    compose: (random) => {
      const [rate, value] = [pick(random, RATES), between(random, 70, 90)];
      return {
        review: `全年${rate}达到${value}.5%。`,
        tasks: `${rate}达到⟦${value + 3}→${value - between(random, 2, 9)}⟧%以上。`,
      };
    },
  },
  {
    code: 'target-below-reached',
    name: 'a stock that was larger already',
    compose: (random) => {
      const [goods, value] = [pick(random, GOODS), between(random, 30, 90)];
      return {
        review: `全年${goods}产量达到${value}.4万吨。`,
        tasks: `${goods}产量稳定在⟦${value + 1}→${value - between(random, 2, 9)}⟧万吨左右。`,
      };
    },
  },
  {
    code: 'growth-against-level',
    name: 'base, level and growth that are aimed at',
    compose: (random) => {
      const [base, rate] = [between(random, 200, 900), between(random, 4, 15)];
      const level = Math.round(base * (1 + rate / 100));
      const growth = round((level / base - 1) * 100, 1);
      return {
        review: `全年接待康养旅居游客${base}万人次。`,
        tasks: `接待康养旅居游客${level}万人次，增长⟦${growth}→${slip(random, growth)}⟧%。`,
      };
    },
  },
];

import { decimal, round, slip } from './numbers.ts';
import type { OwnKind } from './own-faults.ts';
import { between, pick, type Random } from './random.ts';

const AMOUNTS = ['工业投资', '技改投资', '基础设施投资', '农业投资', '民生支出', '教育支出', '科技支出'];
const THINGS = [
  ['重点项目', '个'],
  ['改造项目', '个'],
  ['标准化养殖场', '处'],
  ['幼儿园', '所'],
  ['示范企业', '家'],
] as const;

/** One of several figures of a sentence, marked as the one that is broken. */
function mark(random: Random, figures: readonly string[], which: number): readonly string[] {
  return figures.map((figure, at) => (at === which ? `⟦${figure}→${slip(random, figure)}⟧` : figure));
}

const kind = (
  code: string,
  name: string,
  compose: (random: Random) => string,
  part: 'review' | 'tasks' = 'review',
): OwnKind => ({
  code,
  name,
  compose: (random) => ({ [part]: compose(random) }),
});

export const OWN_SENTENCES: readonly OwnKind[] = [
  kind(
    'parts-and-total',
    'parts in brackets',
    (random) => {
      const parts = [between(random, 4, 40), between(random, 4, 40), between(random, 4, 40)];
      const [thing, unit] = pick(random, THINGS);
      const figures = [parts.reduce((sum, part) => sum + part, 0), ...parts].map(String);
      const [total, a, b, c] = mark(random, figures, between(random, 0, 3));
      return `全年实施${total}${unit}${thing}（东部片区${a}${unit}、西部片区${b}${unit}、中部片区${c}${unit}）。`;
    },
    'tasks',
  ),
  kind('parts-and-total', 'parts before 共', (random) => {
    const parts = [decimal(random, 5, 60), decimal(random, 5, 60), decimal(random, 5, 60)];
    const total = parts.reduce((sum, part) => sum + part, 0);
    const figures = [...parts.map((part) => round(part, 1)), round(total, 1)];
    const [a, b, c, sum] = mark(random, figures, between(random, 0, 3));
    return `发放养老补贴${a}亿元、医疗补贴${b}亿元、就业补贴${c}亿元，共计${sum}亿元。`;
  }),
  kind(
    'parts-and-total',
    'parts behind a colon',
    (random) => {
      const parts = [between(random, 4, 40), between(random, 4, 40), between(random, 4, 40)];
      const [thing, unit] = pick(random, THINGS);
      const figures = [parts.reduce((sum, part) => sum + part, 0), ...parts].map(String);
      const [total, a, b, c] = mark(random, figures, between(random, 0, 3));
      return `计划新建${thing}${total}${unit}：城区${a}${unit}、乡镇${b}${unit}、园区${c}${unit}。`;
    },
    'tasks',
  ),
  kind('structure-sum', 'three shares', (random) => {
    const [a, b] = [between(random, 50, 140), between(random, 320, 460)];
    const shares = [a, b, 1000 - a - b].map((share) => round(share / 10, 1));
    const [x, y, z] = mark(random, shares, between(random, 0, 2));
    return pick(random, [
      `三次产业结构调整为${x}∶${y}∶${z}。`,
      `三次产业比重分别为${x}%、${y}%和${z}%。`,
      `三次产业增加值比例由上年优化为${x}:${y}:${z}。`,
    ]);
  }),
  kind(
    'listed-count',
    'a list with its count',
    (random) => {
      const names = ['强基提质', '数字赋能', '绿色转型', '品牌培育', '人才引领', '开放合作'].slice(
        0,
        between(random, 2, 5),
      );
      const numeral = '一二三四五六七'.charAt(names.length - 1);
      return `实施${names.join('、')}⟦${numeral}→${'四五六七三二'.charAt(names.length - 1)}⟧大${pick(random, ['工程', '行动', '任务'])}。`;
    },
    'tasks',
  ),
  kind(
    'listed-count',
    'the items behind their count',
    (random) => {
      const items = ['扩大有效投资', '促进消费升级', '稳定外贸外资', '培育市场主体', '保障要素供给'].slice(
        0,
        between(random, 2, 4),
      );
      const numeral = '一二三四五六七'.charAt(items.length - 1);
      const list = items.map((item, at) => `${'一二三四五'.charAt(at)}是${item}。`).join('');
      return `突出抓好⟦${numeral}→${'五六七五'.charAt(items.length - 1)}⟧个方面。${list}`;
    },
    'tasks',
  ),
  kind(
    'impossible-date',
    'a day of a month',
    (random) => {
      const month = between(random, 1, 12);
      return `专项行动于${month}月⟦${between(random, 1, 28)}→${[31, 32, 39][between(random, 1, 2)]}⟧日前启动。`;
    },
    'tasks',
  ),
  kind('part-over-whole', 'a part behind 其中', (random) => {
    const [thing, unit] = pick(random, THINGS);
    const whole = between(random, 40, 400);
    const part = between(random, 5, 39);
    return `全年建成${thing}${whole}${unit}，其中，城区⟦${part}→${whole + between(random, 2, 90)}⟧${unit}。`;
  }),
  kind('unequal-lists', 'a figure or a name lost', (random) => {
    const figures = [decimal(random, 2, 19), decimal(random, 2, 19), decimal(random, 2, 19)].map((one) =>
      round(one, 1),
    );
    return random() < 0.5
      ? `粮油、果蔬、畜禽产量分别增长${figures[0]}%、${figures[1]}%⟦、${figures[2]}%→⟧。`
      : `粮油⟦、果蔬→⟧、畜禽产量分别增长${figures[0]}%、${figures[1]}%、${figures[2]}%。`;
  }),
  kind('average-growth', 'base, end, years and average', (random) => {
    const [from, years, rate] = [between(random, 3000, 20000), between(random, 3, 6), between(random, 40, 160) / 10];
    const end = Math.round(from * (1 + rate / 100) ** years);
    const first = 2018 - years;
    const [a, b, g] = mark(
      random,
      [String(from), String(end), round(((end / from) ** (1 / years) - 1) * 100, 1)],
      between(random, 0, 2),
    );
    return `村民人均纯收入由${first}年的${a}元增加到2018年的${b}元，年均增长${g}%。`;
  }),
  kind('share-of-amounts', 'a part of an amount that is named', (random) => {
    const [whole, part] = [decimal(random, 200, 900), decimal(random, 20, 180)];
    const [a, b, s] = mark(
      random,
      [round(part, 1), round(whole, 1), round((part / whole) * 100, 1)],
      between(random, 0, 2),
    );
    return `完成${pick(random, AMOUNTS)}${a}亿元，占全部支出${b}亿元的${s}%。`;
  }),
  kind('share-of-amounts', 'a part behind 其中', (random) => {
    const [whole, part] = [decimal(random, 200, 900), decimal(random, 20, 180)];
    const [b, a, s] = mark(
      random,
      [round(whole, 1), round(part, 1), round((part / whole) * 100, 1)],
      between(random, 1, 2),
    );
    return `完成总投资${b}亿元，其中${pick(random, AMOUNTS)}${a}亿元，占${s}%。`;
  }),
  kind('completion-rate', 'things begun of things planned', (random) => {
    const [whole, part] = [between(random, 80, 400), between(random, 30, 79)];
    const verb = pick(random, ['开工', '竣工', '办结', '签约']);
    const [p, d, r] = mark(
      random,
      [String(whole), String(part), round((part / whole) * 100, 1)],
      between(random, 0, 2),
    );
    return `全部${p}个省市重点项目中，已${verb}${d}个，${verb}率${r}%。`;
  }),
  kind('completion-rate', 'money spent of money planned', (random) => {
    const [whole, part] = [decimal(random, 100, 900), decimal(random, 20, 99)];
    const [p, d, r] = mark(
      random,
      [round(whole, 1), round(part, 1), round((part / whole) * 100, 1)],
      between(random, 0, 2),
    );
    return pick(random, [
      `年度计划投资${p}亿元，已完成${d}亿元，占年度计划的${r}%。`,
      `省市重点项目年度计划投资${p}亿元，完成投资${d}亿元，投资完成率${r}%。`,
    ]);
  }),
  kind('growth-base-value', 'base, value and growth', (random) => {
    const [base, rate] = [between(random, 2000, 20000), between(random, 50, 300) / 10];
    const value = Math.round(base * (1 + rate / 100));
    const figures = [String(base), String(value), round((value / base - 1) * 100, 1)];
    const [a, b, g] = mark(random, figures, between(random, 0, 2));
    return `特困人员供养标准由每人每年${a}元提高到${b}元，增长${g}%。`;
  }),
  kind('growth-base-value', 'value, increment and growth', (random) => {
    const [value, increment] = [decimal(random, 60, 300), decimal(random, 6, 40)];
    const figures = [round(value, 1), round(increment, 1), round((increment / (value - increment)) * 100, 1)];
    const [b, c, g] = mark(random, figures, between(random, 1, 2));
    return `全年税收收入达到${b}亿元，比上年增加${c}亿元，增长${g}%。`;
  }),
  kind(
    'growth-base-value',
    'base, value and difference',
    (random) => {
      const [base, difference] = [between(random, 300, 900), between(random, 20, 90)];
      const [a, b, c] = mark(random, [String(base), String(base + difference), String(difference)], 2);
      return `居民医保补助标准由${a}元提高到${b}元，提高${c}元。`;
    },
    'tasks',
  ),
  kind('growth-base-value', 'multiple and growth', (random) => {
    const multiple = between(random, 14, 45) / 10;
    const [k, g] = [round(multiple, 1), round((multiple - 1) * 100, 0)];
    return `引进高层次人才${between(random, 200, 900)}人，是上年的${k}倍，增长⟦${g}→${Number(g) + between(random, 3, 9) * 10}⟧%。`;
  }),
  kind('points-difference', 'two rates and their difference', (random) => {
    const [base, difference] = [decimal(random, 30, 70), decimal(random, 1, 9)];
    const name = pick(random, ['城镇化率', '森林覆盖率', '学前三年入园率', '装配式建筑占比']);
    const [a, b, c] = mark(
      random,
      [round(base, 1), round(base + difference, 1), round(difference, 1)],
      between(random, 0, 2),
    );
    return `${name}由${a}%提高到${b}%，提高${c}个百分点。`;
  }),
  kind('points-difference', 'a lead over a growth that is printed', (random) => {
    const [other, lead] = [decimal(random, 3, 7), decimal(random, 1, 6)];
    const right = round(lead, 1);
    return `渔业牧业总量增长${round(other, 1)}%。设施农业收入增长${round(other + lead, 1)}%，增速快于渔业牧业总量⟦${right}→${slip(random, right)}⟧个百分点。`;
  }),
  kind('rounding-or-truncation', 'a rate cut off instead of rounded', (random) => {
    for (;;) {
      const [whole, part] = [between(random, 80, 400), between(random, 20, 79)];
      const rate = (part / whole) * 100;
      const [rounded, cut] = [round(rate, 1), (Math.floor(rate * 10 + 1e-9) / 10).toFixed(1)];
      if (rounded !== cut) return `全部${whole}个省市重点项目中，已开工${part}个，开工率⟦${rounded}→${cut}⟧%。`;
    }
  }),
  kind('unit-slip', 'a conversion in brackets', (random) => {
    const area = between(random, 20, 90) * 100;
    const hectares = String(Math.round(area / 15));
    return `流转土地${area}亩（约合⟦${hectares}→${hectares}0⟧公顷）。`;
  }),
  kind('unit-slip', 'the scale word of a conversion', (random) => {
    const jin = between(random, 20, 90);
    return `生产优质小麦${jin}亿斤（折合⟦${jin * 5}万吨→${jin * 5}亿吨⟧）。`;
  }),
  kind(
    'undefined-abbreviation',
    'an explanation lost',
    (random) => {
      const [name, words] = pick(random, [
        ['QFLP', '合格境外有限合伙人'],
        ['REITS', '不动产投资信托基金'],
        ['VOCS', '挥发性有机物'],
        ['TODX', '公共交通导向开发'],
        ['EPCO', '工程总承包加运营'],
        ['DRGS', '疾病诊断相关分组'],
        ['BIMX', '建筑信息模型'],
      ]);
      return `有序推进${name}⟦（${words}）→⟧试点，形成可复制的经验。`;
    },
    'tasks',
  ),
  kind(
    'pending-target',
    'a figure put off',
    (random) => {
      const level = pick(random, ['省里', '上级', '国家']);
      return `完成节能减排目标，单位能耗下降⟦3%→的目标待${level}明确指标后再分解下达⟧。`;
    },
    'tasks',
  ),
  kind(
    'vague-strength',
    'a date made vague',
    (random) => {
      const word = pick(random, ['尽早', '尽快', '适时', '逐步', '早日']);
      return `推进${pick(random, ['通用机场', '货运铁路', '综合客运枢纽', '调蓄水库'])}建设，⟦6月底前→${word}⟧开工。`;
    },
    'tasks',
  ),
  kind(
    'commitment-gaps',
    'date and unit lost',
    (random) => {
      const thing = pick(random, ['户籍制度', '医保支付方式', '国有林场', '供销合作社']);
      return `深化${thing}改革⟦，9月底前完成→⟧。`;
    },
    'tasks',
  ),
];

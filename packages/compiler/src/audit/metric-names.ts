import { INDICATOR_NAMES } from '#indicator-names/table.ts';

/** Words in front of a metric that say only whose it is, that it is the whole, or that it was reached. */
const HEAD =
  /^(?:全市|全省|全区|全县|全国|全州|全旗|全盟|全年|我市|我省|我区|我县|我国|本市|全社会|年末|累计|年?实现|完成|预计|预期|力争|确保|其中|新?实施)+/;
const TAIL = /(?:达到?|为|控制|稳定|保持|目标|总量|总额|总数|安排){1,4}$/;

/** Names that plans use for one and the same statistical indicator, also as parts of longer ones. */
const SYNONYMS = INDICATOR_NAMES.flatMap(({ within }) => (within === undefined ? [] : [within]));

/** Names with none of these words have no synonym; most have none. */
const KEYS =
  /生产总值|GDP|规上|就业|失业率|消费价格|CPI|固定资产|进出口|零售|社零|粮食|外资|预算收入|养老保险|棚|研发|试验|R&D/;

/** 指标名归一: a metric without what does not tell one thing from another. 全市地区生产总值, GDP and 地区生产总值 are one name. */
export function foldMetric(metric: string): string {
  let name = metric;
  if (/[（(]/.test(name)) name = name.replace(/[（(][^（()）]*[）)]/g, '');
  if (/[\s“”"']/.test(name)) name = name.replace(/[\s“”"']/g, '');
  name = name.replace(HEAD, '');
  if (KEYS.test(name)) for (const [pattern, standard] of SYNONYMS) name = name.replace(pattern, standard);
  return name.replace(TAIL, '');
}

/** Published at constant prices, while amounts are printed at current ones: growth does not follow from them (《国民经济核算体系》, 不变价). */
export const CONSTANT_PRICES = /生产总值|增加值|总产值|工业产值|产出/;

/** Names that say what kind of thing is counted, not which: two of them are seldom one. */
const GENERIC =
  /^(?:总?投资(?:额|规模)?|完成投资|项目(?:总投资|个数)?|重点项目|资金|到位资金|面积|总面积|建筑面积|产值|产量|年产值|收入|总收入|企业|人才|人数|总数|总额|规模|增速|增长|占比|比重|比例|覆盖率|完成率|年产|贷款|税收|补助|补贴|标准|里程|总长|长度|装机|容量|工程|任务|目标|位次|群众|农户|人口|户数|资产|利润|销售收入|营业收入)$/;

/** Whether a folded name is too general for two mentions of it to be taken for one thing. */
export function isGeneric(name: string): boolean {
  return name.length < 4 || GENERIC.test(name) || GENERIC_TAIL.test(name);
}

/** Plain undertakings of which a document has many: 新建学校, 引进项目. */
const GENERIC_TAIL = /(?:总投资|投资|项目|资金|工程|项目建设|工程建设)$|^(?:加快|推进|推动|盯紧|抓好|加强)/;

import { combineWords, createDictionary, createLexicon, listWords } from '#text/lexicon.ts';

/**
 * How a part of a jurisdiction is called: `alone` says that its kind is name enough (高新区), `owned` behind a level of government (县工业集中区), `named` only
 * behind a name (临江片区), `town` behind a name of its own kind (青柳镇), `seat` the town that a county is governed from.
 */
export type PartName = 'alone' | 'owned' | 'named' | 'town' | 'seat';

const OF_ZONES = ['高新技术', '高新技术产业', '经济技术', '经济', '产业', '工业'];
const ALONE = [
  ...listWords(
    '高新区 经开区 综合保税区 综保区 保税区 保税港区 出口加工区 核心区 起步区 临空经济区 临空经济示范区 临港经济区 航空港区',
  ),
  ...combineWords(OF_ZONES.slice(0, 4), ['开发区', '开发园区']),
  '高新技术产业园区',
];
const OWNED = [
  '开发区',
  ...combineWords(['工业', '产业', '特色产业', '返乡创业', '农产品加工', '化工'], ['集中区', '集聚区', '园区', '园']),
];
const NAMED = listWords('片区 新区 新城 市区 主城区 中心城区 都市圈 合作区 边境经济合作区 经济合作区');

function called<Value extends PartName>(words: readonly string[], value: Value): Record<string, Value> {
  return Object.fromEntries(words.map((word) => [word, value]));
}

/** Kinds of the parts of a jurisdiction that are not called 县, 市 or 区 alone. */
export const PART_KINDS = createDictionary<PartName>({
  ...called(NAMED, 'named'),
  ...called(OWNED, 'owned'),
  ...called(ALONE, 'alone'),
  ...called(['街道', '镇', '乡', '苏木'], 'town'),
  县城: 'seat',
});

/** Kinds that may stand behind the name of a part: 高铁新城|片区. */
export const PART_KINDS_BEHIND = createLexicon('片区 街道 综合保税区 起步区 核心区 先行区 拓展区');

/** Zones that a part may lie in: 自贸试验区|临江片区. */
export const PART_ZONES = createLexicon('自贸试验区 自由贸易试验区 自贸区 高新区 经开区 综保区 综合保税区');

/** 空港|片区, 东部|新城: common words that name a part by where it lies. */
export const SITES = createLexicon(
  '空港 航空港 临空 临港 海港 陆港 港口 沿江 沿海 沿湖 沿河 滨海 滨江 滨河 滨湖 环湖 东部 西部 南部 北部 中部 高铁 站前 会展 科教 商务',
);

/** What makes of a part of the place a thing that is built or ruled itself: 高新区|管委会, 新区|面积; or a longer name. */
export const PART_ITSELF = createLexicon(
  '管委会 管理委员会 党工委 面积 范围 一期 二期 三期 首期 项目 工程 扩区 扩容 调区 封关 总投资 计划投资 年度计划投资 估算 概算 以上 以下 级 内 外 域 位 型 化 一体化 公司 集团 医院 学校 中学 小学 、 和 与 及 等 （ ( 县 两级 联动 共建',
);
/** What is done to a part or in it: 新区|建设|完成投资, but 青柳镇|建设|厂房5万平方米. */
export const PART_DEEDS = createLexicon('建设 改造 开发 规划 管理 升级 提升 整治 更新 开发建设 规划建设');
/** What stands behind such a deed where it is done to the part itself. */
export const PART_DEED_TOLD = createLexicon(
  '完成 累计 总 投资 项目 工程 面积 资金 用地 规模 进度 取得 全面 已 任务 户数 户 率 改造 开发 建设 方案 指挥',
);
/** 支持|县经开区|招引项目: who is made to do something. */
export const PART_CAUSES = createLexicon('支持 推动 引导 鼓励 指导 推进 带动 助力 督促');
/** 督促|东河县|尽快止滑，…: the same in a clause of its own, behind which stands what comes of it. */
export const CAUSES = createLexicon('支持 推动 引导 鼓励 指导 助力 督促 力促 促进');
/** What a part of the place does, told in a clause of its own: 高新区|聚焦主导产业，产值增长12%. */
export const PART_ACTS = createLexicon(
  '做大 做强 做优 创建 冲刺 尽快 加快 加速 扎实 全力 争创 争当 打造 打好 以 聚焦 依托 立足 抢抓 狠抓 紧抓 高标准 高质量 率先 积极 大力 深化 深入 扩大 发挥 先行 用好 克服 坚持 围绕 紧扣 持续 借助 克难 稳步 强化 着力 奋力 主动 承接 发展',
);
/** 产业园|完成投资: what is put into a park or a new town as into any work. */
export const PART_BUILT = createLexicon('完成投资 累计完成投资 已完成投资 投资 累计投资 新增投资');
/** 青柳镇|奶源基地建设完成投资: what a work in a part costs is told of the work. */
export const PART_WORKS = createLexicon(
  ...combineWords(
    ['基地', '基地建设', '工程', '工程建设', '项目', '项目建设'],
    ['完成投资', '累计完成投资', '投资', '总投资', '计划投资'],
  ),
);
/** What is measured of a park as of any area: 云溪软件园|营业收入. */
export const PARK_MEASURES = createLexicon(
  '产值 总产值 工业产值 工业总产值 规上工业产值 规上工业总产值 规模以上工业产值 规模以上工业总产值 增加值 工业增加值 规上工业增加值 规模以上工业增加值 营业收入 主营业务收入 销售收入 技工贸总收入 总收入 营收 税收 利税 利润 固定资产投资 工业投资 注册企业 入驻企业 入园企业 入驻项目 规上企业 规上工业企业 规模以上工业企业 进出口 用电量 工业用电量 用工',
);
/** What is told of a park or a quarter that people come to: 东门历史街区|日均客流, 云溪科创谷|集聚软件企业. */
export const PARK_VISITS =
  /^(?:(?:日均|年|单日|全年|累计|共)?(?:接待|客流|过货|处理快件|货物吞吐量|集装箱吞吐量|进出境|出入境|营业额|销售额|快件)|(?:累计|已|新)?(?:集聚|聚集|引进|入驻|引育|落户|吸引)[\u4e00-\u9fff]{0,8}(?:企业|商户|机构|人才|团队|品牌|首店))/;
/** What may stand in front of it. */
export const PARK_DEEDS = createLexicon(
  ...combineWords(['', '累计', '共', '已', '全年', '新增', '新', '现有'], ['', '实现', '完成', '引进']).filter(
    (words) => words !== '',
  ),
);

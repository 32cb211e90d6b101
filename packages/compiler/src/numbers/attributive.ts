import { createCharacters, holdsAt, isHan, isLatin } from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';
import type { NumberToken } from './scan.ts';
import type { LexedUnit } from './unit-lexer.ts';

/** Heads of names whose number tells the size of the thing (年产20万吨…项目), not an amount that was done. */
const SIZED_THINGS = createLexicon(
  '一期 二期 三期 四期 项目 生产线 工程 装置 机组 电站 基地 电厂 工厂 厂 矿 水厂 储能 光伏 风电 码头 泊位 船 轮 硅片 电池 冷库 设备 火电 煤矿 产业园 炼化 热电 输变电 变电站 煤制 乙烯 炼油 多晶硅 氧化铝 电解铝 甲醇 升级示范 技改 一体化 集成电路 衬底',
);
const BOUND_WORDS = createLexicon('及以上 以上 及以下 以下 以内 左右 上下 级以上 级');
/** What may follow 以上 without making it a description: 2亿元以上投资. */
const AMOUNT_NOUNS = createLexicon(
  '投资 资金 贷款 融资 增长 的目标 目标 收入 的速度 速度 的增速 增速 水平 的水平 就业 劳动力 任务 的任务 的新阶段 的阶段 的新台阶 的台阶 的大关 的关口 的规模',
);
/** 3350万吨以上|的预期目标: a goal of the plan. */
const GOALS = createLexicon(
  ...combineWords('的预期 的年度 的年初 的全年 的规划 的控制 的既定 的省定 年度 预期 全年'.split(' '), [
    '目标',
    '任务',
    '计划',
  ]),
);
/** 甲、乙等总投资|500亿元以上的项目: the sum of what is listed, not which projects are meant. */
const SUMS_OF_LISTS = createLexicon('等总投资 等投资 等总投资超 等总投资超过');
/** Verbs in front that say the amount was done: 淘汰120万吨落后产能. */
const DONE_VERBS = createLexicon(
  '选派 培训 培养 引进 招聘 招募 选聘 遴选 派出 资助 救助 帮扶 转移 安置 吸纳 带动 轮训 补充 配备 聘请 吸引 集聚 惠及 组织 完成 淘汰 化解 压减 新增 形成 退出 关停 收储 压减了 去 压缩 削减 减少 增加 生产 产出 供应 供水 达到 实现 节约 节水 收购 销售 出口 储备 投放 种植 建设 ' +
    '新建 改造 开发 超过 突破 近 约 超 节约标准煤 减排 处理 运送 调运 治理 回收 释放 培育 新改建 清运 拆除 整治 扩种 推广 恢复 补充 流转 绿化 复垦 修复',
);
/** 年产30万吨的…生产线: a yearly or daily capacity that describes the plant. */
const CAPACITY_LEADS = createLexicon(
  '年产 日产 年产能 年加工 年处理 日处理 日加工 年屠宰 年产量 设计年产 规模为年产 日供水 日处理污水',
);
/** What is sized by its households: 30户以上自然村. */
const SETTLEMENTS = createLexicon('自然村 自然寨 规模村 寨 村庄 村落 村寨 聚居点 集中居住 居民点 小区');
const OF = '的'.charCodeAt(0);
const CLAUSE_ENDS = createCharacters('，。；、,;：\n！？（(');

/** Whether a number with its unit only describes which thing is meant: 500万元以上技改项目, 300万吨露天矿, 日产4500吨…生产线. */
export function isAttributive(text: string, token: NumberToken, unit: LexedUnit): boolean {
  if (unit.class === 'point' || unit.class === 'multiple') return false;
  const { end } = token;
  const bound = BOUND_WORDS.startingAt(text, end);
  // 减产10%以上的|29家
  if (unit.class === 'share') return bound === 2 && text.charCodeAt(end + 2) === OF && countsThose(text, end + 2);
  if (bound > 0) return isBounded(text, token, unit, text.slice(end, end + bound));
  if (unit.class === 'money' && (isThreshold(text, token) || namesSize(text, token))) return true;
  if (wordFollowsRate(text, token, unit)) return true;
  const ofNext = text.charCodeAt(end) === OF;
  const at = ofNext ? end + 1 : end;
  if (!opensWord(text.charCodeAt(at)) && !isLatin(text.charCodeAt(at))) return false;
  if (unit.class === 'count')
    return (
      !ofNext &&
      (CAPACITY_LEADS.endingAt(text, token.start, 0) > 0 ? headIsSized(text, at) : isLineOf(text, token, unit, at))
    );
  if (unit.class === 'area' && !ofNext && CAPACITY_LEADS.endingAt(text, token.start, 0) > 0)
    return headIsSized(text, at);
  if (unit.class === 'mass' || unit.class === 'power' || unit.class === 'volume' || unit.class === 'length') {
    if (CAPACITY_LEADS.endingAt(text, token.start, 0) > 0) return true;
    if (ofNext || unit.class === 'length' || text.charAt(token.start - 1) === '等') return false;
    if (isSecondOfTwo(text, token.start)) return false;
    if (unit.class !== 'mass' && isOfOne(text, at)) return true;
    if (DONE_VERBS.endingAt(text, token.start, Math.max(0, token.start - 5)) > 0 && !headIsSized(text, at))
      return false;
    return headIsSized(text, at) || tellsOutput(text, token.start);
  }
  return false;
}

/** 36台、|1280万千瓦火电机组: whether an amount stands behind the count of the same things. */
function isSecondOfTwo(text: string, start: number): boolean {
  return holdsAt(PAIRING, text, start - 1) && COUNT_BEFORE.test(text.slice(Math.max(0, start - 4), start - 1));
}

const PAIRING = createCharacters('、共计');
const COUNT_BEFORE = /[\d余多](?:台|台套|台组|座|家|处|条|个|套|组|眼|口|艘|户|栋)$/;

/** 年产, 日处: whether a time and one more character stand in front; 2017年的 tells when. */
function tellsOutput(text: string, start: number): boolean {
  return holdsAt(OUTPUT_TIMES, text, start - 2) && text.charCodeAt(start - 1) !== OF;
}

const OUTPUT_TIMES = createCharacters('日年');

function opensWord(code: number): boolean {
  return isHan(code) || code === 0x201c;
}

/** The same for a number with a word of bound behind it. */
function isBounded(text: string, token: NumberToken, unit: LexedUnit, word: string): boolean {
  const end = token.end + word.length;
  if (unit.class === 'length' && word === '以内' && /[0-9\u4e00-\u9fff]/.test(text.charAt(end))) return true;
  if (wordFollowsRate(text, token, unit)) return true;
  if (word.startsWith('及以') || word.endsWith('级以上') || word === '级') return true;
  const ofNext = text.charCodeAt(end) === OF;
  const at = ofNext ? end + 1 : end;
  if (word !== '以上' && word !== '以下') return false;
  if (unit.class !== 'count' && countsThose(text, end)) return true;
  if (unit.class === 'count' && countsFarms(text, end)) return true;
  if (!opensWord(text.charCodeAt(at))) return false;
  if (AMOUNT_NOUNS.startingAt(text, end) > 0 || GOALS.startingAt(text, end) > 0) return false;
  if (unit.class === 'people' && unit.scale !== '') return false;
  if (unit.class === 'money' && SUMS_OF_LISTS.endingAt(text, token.start, token.start - 6) > 0) return false;
  if (unit.base === '户' && SETTLEMENTS.startingAt(text, at) > 0) return true;
  if (unit.class === 'people' || unit.class === 'rank')
    return unit.base !== '户' && DONE_VERBS.endingAt(text, token.start, token.start - 4) === 0;
  if (unit.class === 'bare') return false;
  // 扩种1000万亩以上|油料作物: how much of it is done
  if (unit.class === 'area' && DONE_VERBS.endingAt(text, token.start, token.start - 4) > 0)
    return headIsSized(text, at);
  return unit.class !== 'count' || unit.base === '层' || (unit.base === '座' && word === '以下');
}

/** 10万只以上|的养殖村4个: how many farms or villages keep so many. */
const FARMS =
  /的?(?:[\u4e00-\u9fff]{0,6}?)(?:村|户|场|小区|企业|乡镇|基地|合作社|大户|园区)(?:已|总数)?(?:达到?|有|共|发展到|增加到)?(?=[0-9]{1,5}[余多]?(?:个|户|家|处|座))/y;

function countsFarms(text: string, at: number): boolean {
  FARMS.lastIndex = at;
  return FARMS.test(text);
}

/** 60千瓦|变压器一台: what one machine or work can do. */
const OF_ONE = /[\u4e00-\u9fff]{2,8}?[一两二三四五六七八九十](?:台|套|座|组|台套)(?=[，。；、,;]|$)/y;

function isOfOne(text: string, at: number): boolean {
  OF_ONE.lastIndex = at;
  return OF_ONE.test(text);
}

/** 3000台|农机生产线改造项目: goods that a line makes, which tell the size of the line. */
function isLineOf(text: string, token: NumberToken, unit: LexedUnit, at: number): boolean {
  if (!GOODS.has(unit.base) || DONE_VERBS.endingAt(text, token.start, Math.max(0, token.start - 5)) > 0) return false;
  for (let place = at + 1; place < at + 14 && place < text.length; place++) {
    if (holdsAt(CLAUSE_ENDS, text, place)) return false;
    if (text.startsWith('生产线', place)) return true;
  }
  return false;
}

const GOODS = createLexicon('台 辆 套 台套 台（套） 只 支 枚 片');

const SIZED_UP =
  /(?:的)?[\u4e00-\u9fff、]{0,12}?(?:企业|县|镇|乡|村|园区|产业|集群|项目|行业|集团|公司|品牌|区|市|大户|单位|产业链|街道|商圈|楼宇|楼|平台|市场|门店|基地|小镇)(?:（[^）]{1,4}）)?(?:总数|数)?(?:占比|比重|比例)?(?:由[一二两三四五六七八九十]{1,3}[家个户])?(?:达到|达|已达|为|仅有?|只有|有|突破|超过|超|增至|增加到|发展到|提高到|提升到)?(?=[0-9０-９])/y;

/** 新增|10亿元企业|3家, |20亿元企业|、10亿元企业分别…: a sum by which things are called that are counted behind it; no sum of theirs (总投资20亿元项目). */
function namesSize(text: string, { start, end }: NumberToken): boolean {
  if (!opensWord(text.charCodeAt(end)) || holdsAt(SUM_ENDS, text, start - 1)) return false;
  SIZE_NAMED.lastIndex = end;
  if (SIZE_NAMED.test(text)) return true;
  ONE_OF_SIZE.lastIndex = end;
  return FIRST_OF_SIZE.test(text.slice(Math.max(0, start - LONGEST_FIRST), start)) && ONE_OF_SIZE.test(text);
}

/** 成为全市首个|300亿元园区, 形成|50亿元畜禽产业集群: one that is called by its size. */
const FIRST_OF_SIZE = /(?:首[个家座]|第[一二三四五六七八九十][个家座]|形成|打造|迈向|跻身)$/;
const ONE_OF_SIZE =
  /(?:级|规模)?[\u4e00-\u9fff]{0,6}?(?:园区|企业|集群|产业链|县|区|镇|村|开发区|集团)(?=[，。；、,;！\n]|$)/y;
const LONGEST_FIRST = 4;

const SUM_ENDS = createCharacters('资入值额金款达到为约近');
const SIZE_NAMED =
  /(?:级|规模)?(?:工业|制造业|服务业|农业|税收|产值|龙头|骨干|重点)?(?:企业|园区|楼宇|产业集群|集群|产业链|项目|强?村|强?镇|乡镇|街道|品牌|公司|集团|大户|市场)(?:数|总数)?(?:分别)?(?:达到?|为|有|增至|发展到|突破|超过|不少于|共)?(?=\d{1,4}[余多]?(?:家|个|户|项|栋|幢|座|条)|[、和]\d{0,4}[十百千万]{0,2}亿?元?(?:级|规模)?(?:企业|园区|楼宇|集群|项目|村|镇)(?:[、和]|分别|\d|达|不))/y;

/** 引进投资超|10亿元的产业项目: which things are looked for, not how much was put into one. */
const SOUGHT =
  /(?:引进|招引|新增|培育|打造|谋划|储备|力促|推动|争取)[^，。；、]{0,6}(?:投资|产值|营收|收入|规模|资产)(?:超|超过|突破|上)$/;
const OF_A_SIZE = /的[\u4e00-\u9fff]{0,6}(?:项目|企业|产业|集群|基地|园区)(?=[，。；、,;落]|$)/y;

/** 82个产值过|10亿元的增长点: a sum inside of what is counted. */
const COUNTED_BY_SIZE = /\d[多余]?(?:个|家|户|项|只|条)[^，。；、\d]{0,8}(?:超过|超|过|突破|达到|达|上)$/;

/** 仍有3个生产总值不足|200亿元: how many are of such a size, behind whom they are counted among. */
const SIZES_COUNTED =
  /(?:县（市、区）|县（市）|[县市区镇乡村]|企业|街道|行业|产业|项目)中[，,]?(?:仍|还|尚|已|只|仅)?有?\d{1,4}[余多]?(?:个|家|户|项|条)[\u4e00-\u9fff]{2,12}(?:不足|低于|少于|超过|超|突破)$/;

const BEFORE_THRESHOLD = createCharacters('超过破上足于');

/** 产值超200亿元|县（区）达26个: a sum that says which things are counted. */
function isThreshold(text: string, token: NumberToken): boolean {
  if (!holdsAt(BEFORE_THRESHOLD, text, token.start - 1)) return false;
  if (countsThose(text, token.end)) return true;
  if (SIZED_OVER.test(text.slice(Math.max(0, token.start - 4), token.start)) && countsThings(text, token.end))
    return true;
  SIZED_UP.lastIndex = token.end;
  if (SIZED_UP.test(text)) return true;
  if (text.charCodeAt(token.end) === OF && COUNTED_BY_SIZE.test(text.slice(Math.max(0, token.start - 18), token.start)))
    return true;
  if (
    SIZES_COUNTED.test(text.slice(Math.max(0, token.start - 24), token.start)) &&
    holdsAt(CLAUSE_ENDS, text, token.end)
  )
    return true;
  OF_A_SIZE.lastIndex = token.end;
  return SOUGHT.test(text.slice(Math.max(0, token.start - 12), token.start)) && OF_A_SIZE.test(text);
}

/** 10亿元以上|16个, 过10亿元|的仅3家: how many are of such a size. */
const THOSE =
  /(?:的(?:仅有?|只有|有|共|达到?)?)?[0-9]{1,5}[余多]?(?:家|个|户|项|所|条|处|座|人|名)(?:(?=[，。；、）,;)]|$)|(?<=的\d{1,5}[家个户])(?=企业|项目|园区))/y;

/** 投资上|1000万元的30个项目: sums that each of those that are counted goes beyond. */
const SIZED_OVER = /(?<!总)(?:投资|产值|收入|税收|营收)上$/;
const COUNTED_THINGS = /的[0-9]{1,4}[余多]?(?:个|家|户|项)(?=[\u4e00-\u9fff])/y;

function countsThings(text: string, at: number): boolean {
  COUNTED_THINGS.lastIndex = at;
  return COUNTED_THINGS.test(text);
}

function countsThose(text: string, at: number): boolean {
  THOSE.lastIndex = at;
  return THOSE.test(text);
}

/** 400万吨/年|煤制油: what a plant can make in a year or a day tells which plant. */
function wordFollowsRate(text: string, token: NumberToken, unit: LexedUnit): boolean {
  // most units are their scale and base alone
  if (unit.text.length === unit.scale.length + unit.base.length || !/[/／][年日天]$/.test(unit.text)) return false;
  return isHan(text.charCodeAt(token.end)) && !'以左上及和与或的'.includes(text.charAt(token.end));
}

/** Whether the noun phrase from `at` to the next mark has a head that is sized by numbers. */
function headIsSized(text: string, at: number): boolean {
  for (let place = at; place < at + 20 && place < text.length; place++) {
    if (holdsAt(CLAUSE_ENDS, text, place)) return false;
    if (SIZED_THINGS.startingAt(text, place) > 0) return true;
  }
  return false;
}

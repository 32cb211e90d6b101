import { createCharacters, holds, holdsAt, isHan } from './characters.ts';
import { createLexicon } from './lexicon.ts';

/** What a place ends in. */
const UNITS = createCharacters('省市县区旗州盟镇乡');
/** 该区, 本市: a place named before. */
const SAME = createCharacters('该本');
/** What says of a place that it is going to do something: 云泽区|将新建…, 云泽市|还将…. */
const GOING = createLexicon('将 还将 也将 今年将 今年计划 计划 还计划');
/** 计划生育, 计划内: no word of what is going to be done. */
const PLANS = createLexicon('计划生育 计划内 计划外 计划单列 计划经济 计划和 计划与 计划管理 计划执行');
/** Provinces, named without 省. */
const PROVINCES = createLexicon(
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆',
);
/** 全市, 我省: a place that is meant without its name. */
const WHOLE = createCharacters('全我');
/** A place is named in so many characters, its unit included. */
const PLACE_AT_MOST = 8;

/** Length of the place that is said to do what stands behind it (云泽区|将新建学校, 该市|年内建成…) where a clause begins with one; 0 where none does. */
export function subjectLength(text: string, start: number, end: number): number {
  if (holdsAt(SAME, text, start) && holdsAt(UNITS, text, start + 1) && start + 2 < end) return 2;
  const limit = Math.min(end - 2, start + PLACE_AT_MOST);
  const known = holdsAt(WHOLE, text, start) && holdsAt(UNITS, text, start + 1) ? 2 : PROVINCES.startingAt(text, start);
  if (known > 0 && start + known < limit && isGoing(text, start + known)) return known;
  for (let at = start + 2; at < limit; at += 1) {
    if (!holds(UNITS, text.charCodeAt(at))) continue;
    if (isGoing(text, at + 1)) return at + 1 - start;
  }
  return bareNameLength(text, start, limit);
}

/** A town or county without its unit: 云泽|将新建…. */
function bareNameLength(text: string, start: number, limit: number): number {
  if (NO_NAMES.startingAt(text, start) > 0) return 0;
  for (let at = start + NAME_AT_LEAST; at <= Math.min(limit, start + NAME_AT_MOST); at += 1) {
    const going = WILL.startingAt(text, at);
    if (going > 0) return WORKS.startingAt(text, at + going) > 0 ? at - start : 0;
    if (!isHan(text.charCodeAt(at))) return 0;
  }
  return 0;
}

const NAME_AT_LEAST = 2;
const NAME_AT_MOST = 3;
const WILL = createLexicon('将 还将 也将');
/** What a place does; 将甲纳入乙 is done by anyone. */
const WORKS = createLexicon(
  '全面 全力 大力 着力 奋力 重点 继续 持续 统筹 聚焦 围绕 加快 加大 加强 推进 推动 新建 建设 实施 启动 开工 完成 打造 办好 抓好 投入 安排 新增 改造 深入 扎实 坚持 坚定 集中力量 进一步 高质量 高标准',
);
/** Words of manner, time and others who act, in front of 将. */
const NO_NAMES = createLexicon(
  '必 即 终 行 也 还 均 都 并 则 又 再 更 我 你 他 它 其 该 此 这 那 各 全 今 明 本 下 未来 届时 同时 此外 另外 首先 其次 最终 后续 逐步 积极 统一 继续 率先 主动 及时 优先 依法 分别 预计 力争 计划 企业 公司 集团 中心 政府 单位 部门 项目 工程 学校 医院 双方 社会 财政 园区 高校 基地 平台 市场 产业 经济 有关 相关 市委 县委 区委 省委 市政 县政 区政 省政 年内 年底 年初 接下',
);

function isGoing(text: string, at: number): boolean {
  return GOING.startingAt(text, at) > 0 && PLANS.startingAt(text, at) === 0;
}

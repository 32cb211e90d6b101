import {
  createCharacters,
  findLastWord,
  holds,
  holdsAt,
  signOf,
  signsOfSets,
  uniteCharacters,
} from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { NAME_CLOSERS, nameEndLength, QUALITIES } from './endings.ts';
import { hasHead } from './name-tails.ts';
import { AGENT_TAIL, COUNTED_PART, TIME_TAIL, WHY } from './patterns.ts';

/*
 * 状语: what stands between a name and what is said of it: when (于8月底), how (率先, 比计划提前一个月), why (因用地报批滞后), by whom
 * (获省发展改革委) and of which part (主塔, 左线).
 */

/** Words of manner and degree right in front of a predicate, which end no name. */
const MANNER = createLexicon(
  '并 双机 全部泊位 取得 用地 取得用地 先期 率先 主线 满产 带电 首片 首台 首件 首批 首车 首台产品 首件产品 首批产品 首条生产线 首条产线 三大专题 “三大专题” 预可研 预可研报告 同步 同时 整体 全容量 全部机组 首台机组 首台套机组 首台（套）机组 首批机组 首批风机 首台风机 首套机组 超额 揭牌 挂牌 盛大 隆重 对外 正式对外 一次性 圆满 按计划 按节点 ' +
    '可 将 已可 即可 预计 有望 计划 预期 拟 现 现已 目前 目前已 业已 大部 大部分 部分 均已 已全部 尚 仍 暂 未能 未 没有 未能按期 未按期 未如期 形象进度 总体进度 工程进度 建设进度 施工进度 进度 ' +
    '双线 单线 顺利实现 集中 同期 加速 即 又 再 才 便 就 逐步 进一步 高效 高位 有力 平稳 稳定 持续 选址 选址报告 可研 可研报告 可行性研究报告 项目建议书 初步设计报告 概算 初设 用地预审 国家 最终 终于 竣工 开始',
);
/** The last characters of {@link TIME_TAIL}. */
export const TIME_TAIL_ENDS = createCharacters('度年月份旬日季末底初中内前后间');
/** The parts that a work is finished by; no name ends in them behind its head. */
const PARTS = createLexicon(
  '路面 输水系统 引水系统 渠道 主塔 索塔 塔柱 主墩 桥墩 承台 桩基 箱梁 梁体 主桥 引桥 主拱 主梁 左线 右线 左洞 右洞 左幅 右幅 正洞 主洞 主体结构 主体钢结构 主体框架 主隧洞 隧洞 主线隧道 围堰 大坝 主坝 坝体 上水库大坝 下水库大坝 上水库 下水库 主厂房 地下厂房 基坑 地下室 钢结构 ' +
    '幕墙 屋面 盾构 盾构区间 路基土石方 土石方 土方 场平 主体建筑 主设备 塔吊 封顶仪式 干流 基础 桥梁桩基 防渗墙 导流洞 主变 机电设备',
);
/** Buildings that are a part of a work only behind its 项目, 工程 or phase. */
const WORK_PARTS = createLexicon('厂房 主体厂房 标准厂房 生产厂房 车间 生产车间 设备 生产设备');
/** The same behind its 项目 or 工程 only. */
const SITE_PARTS = createLexicon(
  '航站楼 航站区 飞行区 站房 生产线 部分生产线 配套设施 附属设施 办公楼 综合楼 宿舍楼 研发楼 管网 路面 主干管',
);
const WORK_ENDS = createLexicon('项目 工程');
const PHASE_ENDS = createLexicon('一期 二期 三期 四期 五期 六期');
const BUILDING = createLexicon('建设');
/** What {@link WHY} and {@link AGENT_TAIL} begin with. */
export const REASONS = createCharacters('因受较比提');
export const AGENTS = createCharacters('获经被由在');
const REASONS_OR_AGENTS = uniteCharacters(REASONS, AGENTS);
/** Nothing longer stands in front of a predicate. */
const REACH = 40;
const TIME_REACH = 18;
const COUNTED_REACH = 10;
/** The last characters of {@link COUNTED_PART}. */
export const COUNTED_PART_ENDS = createCharacters('线组机房楼位吨瓦能');
const MOST_STEPS = 6;
/** The shortest name. */
const SHORTEST = 2;

/** Where a name ends in front of what is said of it. */
export interface NameEnd {
  readonly end: number;
  /** Of a part only something is said: 某大桥|主塔|封顶. */
  readonly part: boolean;
}

/** The end of the last name of `[start, end)`, behind which a predicate stands. */
export function beforeAdjuncts(text: string, start: number, end: number): NameEnd {
  const mark = findLastWord(text, start, end, '、');
  const from = Math.max(mark < 0 ? start : mark + 1, end - REACH);
  let at = beforeReason(text, from, end);
  let part = false;
  for (let step = 0; step < MOST_STEPS; step++) {
    const tails = at > from ? signOf(TAIL_SIGNS, text.charCodeAt(at - 1)) : 0;
    if (tails === 0) break;
    const length = adverbialLength(text, from, at, tails);
    const ofPart = length === 0 ? partLength(text, from, at, tails) : 0;
    const shorter = at - length - ofPart;
    if (shorter === at || shorter - from < SHORTEST || QUALITIES.endingAt(text, shorter, from) > 0) break;
    part ||= ofPart > 0;
    at = shorter;
  }
  const work = part || hasHead(text, from, at) ? 0 : afterWork(text, from, at);
  return work > 0 ? { end: work, part: true } : { end: at, part };
}

/** Where the work ends behind which any part of it is named: 某项目|核心厂房, 某桥工程|北锚碇; 0 when there is none. */
function afterWork(text: string, start: number, end: number): number {
  for (let at = end - 1; at > Math.max(start + SHORTEST, end - LONGEST_PART); at--) {
    if (!holdsAt(WORK_CLOSERS, text, at - 1)) continue;
    if (WORK_ENDS.endingAt(text, at, start) === 0 && PHASE_ENDS.endingAt(text, at, start) === 0) continue;
    return OFFICES.endingAt(text, end, at) > 0 || holdsAt(CLOSING, text, at) ? 0 : at;
  }
  return 0;
}

/** What is done to a work or to a part of it, said behind its name and a verb such as 推进. */
export const TASKS = createLexicon(
  '装修 内部装修 内外装修 装饰装修 厂房 主体施工 水工施工 桥梁施工 隧道施工 路基施工 路面施工 施工 管网铺设 管道铺设 铺设 设备安装 安装 调试 设备调试 布展 征地拆迁 征迁 征拆 安置房 土建 场平 验收 竣工验收 扫尾 收尾',
);
const LONGEST_TASK = 8;

/** Where a work ends behind which the task is named that its verb governs: 推进某项目|厂房; 0 when there is none. */
export function beforeTask(text: string, start: number, end: number): number {
  const task = TASKS.endingAt(text, end, start);
  if (task === 0) return 0;
  for (let at = end - task; at > Math.max(start + SHORTEST, end - task - LONGEST_TASK); at--) {
    if (!holdsAt(WORK_CLOSERS, text, at - 1)) continue;
    if (WORK_ENDS.endingAt(text, at, start) > 0 || PHASE_ENDS.endingAt(text, at, start) > 0) return at;
  }
  return 0;
}

const WORK_CLOSERS = createCharacters('目程期');
const CLOSING = createCharacters('”）)》');
const LONGEST_PART = 12;
/** What belongs to a work and is none of its parts. */
const OFFICES = createLexicon(
  '部 局 办 处 公司 企业 指挥部 资金 贷款 债券 方案 规划 计划 协议 合同 用地 手续 工作 任务 机制 政策 管理 服务 产品 产值 试点 改革 结算 收支 交易 业务 投资 招商 签约',
);

/** What may end in front of a predicate, by its last character, as bits. */
const TAILS = { time: 1, name: 2, building: 4, manner: 8, counted: 16, part: 32, workPart: 64 } as const;
const TAIL_SIGNS = signsOfSets(TAILS, {
  time: TIME_TAIL_ENDS,
  name: NAME_CLOSERS,
  building: BUILDING.last,
  manner: MANNER.last,
  counted: COUNTED_PART_ENDS,
  part: PARTS.last,
  workPart: uniteCharacters(WORK_PARTS.last, SITE_PARTS.last),
});

/** Length of the words of time or manner that end at `end`; `tails` are the {@link TAILS} that their last character allows. */
function adverbialLength(text: string, start: number, end: number, tails: number): number {
  const time =
    (tails & TAILS.time) === 0
      ? 0
      : (TIME_TAIL.exec(text.slice(Math.max(start, end - TIME_REACH), end))?.[0].length ?? 0);
  // 某保护区工程建设: a noun that may belong to the name
  const builds = (tails & TAILS.building) !== 0 && BUILDING.endingAt(text, end, start) > 0;
  const other = (tails & TAILS.name) === 0 || builds ? 0 : nameEndLength(text, start, end);
  const manner = (tails & TAILS.manner) === 0 ? 0 : MANNER.endingAt(text, end, start);
  return Math.max(time, other, manner, (tails & TAILS.counted) === 0 ? 0 : countedLength(text, start, end));
}

/** Length of the counted parts (4条生产线) that end at `end` behind a name; 0 when none do. */
function countedLength(text: string, start: number, end: number): number {
  const length = COUNTED_PART.exec(text.slice(Math.max(start, end - COUNTED_REACH), end))?.[0].length ?? 0;
  return length > 0 && hasHead(text, start, end - length) ? length : 0;
}

function partLength(text: string, start: number, end: number, tails: number): number {
  const part = (tails & TAILS.part) === 0 ? 0 : PARTS.endingAt(text, end, start + SHORTEST);
  if (part > 0 && hasHead(text, start, end - part)) return part;
  return (tails & TAILS.workPart) === 0 ? 0 : workPartLength(text, start, end);
}

/** Length of the building or the machines of a work that end at `end`: 某项目|厂房; 0 when none do. */
function workPartLength(text: string, start: number, end: number): number {
  const part = WORK_PARTS.endingAt(text, end, start + SHORTEST) || SITE_PARTS.endingAt(text, end, start + SHORTEST);
  if (part === 0) return 0;
  if (WORK_ENDS.endingAt(text, end - part, start) > 0) return part;
  const phased = PHASE_ENDS.endingAt(text, end - part, start) > 0;
  return phased && WORK_PARTS.endingAt(text, end, start + SHORTEST) > 0 ? part : 0;
}

/** Whether the words are nothing but a part of a work. */
export function isPart(text: string, start: number, end: number): boolean {
  return PARTS.isAt(text, start, end);
}

/** Length of the time that ends a member of a list: 某电厂|8月底前、某水厂9月底前开工. */
export function timeTailLength(text: string, start: number, end: number): number {
  if (!holdsAt(MEMBER_TIMES, text, end - 1)) return 0;
  const length = TIME_TAIL.exec(text.slice(Math.max(start, end - TIME_REACH), end))?.[0].length ?? 0;
  return end - length - start > LONGEST_PHASE && hasHead(text, start, end - length) ? length : 0;
}

/** 一期工程: no name by itself. */
const LONGEST_PHASE = 4;
const MEMBER_TIMES = createCharacters('底末前内初');

/** Where a name ends behind which the reason of a delay, a comparison with the plan, or who approved it follows; `end` when none does. */
export function beforeReason(text: string, start: number, end: number): number {
  for (let at = start + SHORTEST; at < end - 1; at++) {
    if (!holds(REASONS_OR_AGENTS, text.charCodeAt(at)) || !hasHead(text, start, at)) continue;
    const words = text.slice(at, end);
    if (holdsAt(REASONS, text, at) ? WHY.test(words) : AGENT_TAIL.test(words) && !hasHead(text, start, end)) return at;
  }
  return end;
}

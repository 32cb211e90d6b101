import { createCharacters, holdsAt, uniteCharacters } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import {
  actionLength,
  deedOf,
  headAt,
  headOf,
  MANNERS_AT_MOST,
  mannerLength,
  type Opening,
  readOpening,
  type VerbHead,
} from './openings.ts';

/** 对困难企业实施…, 向社会资本推介…: words that say to whom or where; longer ones that don't. */
const TURNS = createLexicon('对 向 在 与 同 给 针对 面向');
const NO_TURNS = createLexicon('对标 对照 对于 向着 在于 与此 与时俱进 同时 同步 同心 给予');
/** 以市场化方式筹集…, 通过公开招标等方式选聘…, 以甲为重点推进…: what says how; the verb stands behind the way. */
const WAYS = createLexicon(
  '方式 形式 办法 手段 途径 模式 渠道 为重点 为抓手 为牵引 为引领 为目标 为载体 为契机 为突破口 为主线 为导向 为核心 为支撑 为依托 为基础 为龙头 为先导 为统领 为动力 为平台',
);
const WAY_OPENS = createCharacters('以通采');
/** 按照“先急后缓”原则推进…: the rule by which it is done. */
const RULE_OPENS = createCharacters('按');
const RULES = createLexicon('原则 要求 标准 思路 模式 方针 规定');
/** 为老年人提供…: whom it is done for, and what is done for people; ends of what is only said to serve an end. */
const FOR = createCharacters('为');
const SERVICES = createLexicon(
  '提供 办好 办理 接种 发放 购买 配备 安装 加装 开展 解决 减免 免除 松绑减负 减负松绑 免费 体检 筛查 更换 增配 配齐 代缴 补贴 实施 建立',
);
const SERVED_ENDS = createLexicon(
  '支撑 保障 动力 动能 支持 环境 力量 条件 基础 空间 遵循 后盾 经验 样本 示范 方案 源泉 舞台 机遇 保证 平台 便利 指引',
);
/** Praise, and a service of nothing more. */
const PRAISES = createLexicon('更 优质 良好 有力 强大 坚强 坚实 有效 便利 便捷 广阔 高效 最大 现代化平台');
const PRAISED_AT_MOST = 8;
const DOES = '进行';
/** 依托龙头企业建设…: what it rests on. */
const RESTS = createLexicon('依托 借助');
const REST_AT_LEAST = 4;
const REST_OBJECT_AT_LEAST = 3;
const RESTING = createLexicon(
  '建设 打造 开展 建立 搭建 组建 建强 深化 培育 实施 推进 推动 构建 设立 做强 做大 拓展 探索 推广',
);
/** Behind these a verb is a noun of a list: 对政府定价或指导价、…. */
const LISTS = createCharacters('、或和及');
/** What makes a verb part of a noun: 项目建设和…, 推广的…. */
const NOUN_GOES_ON = createCharacters('和与及的、等');
/** 把甲打造成乙, 将丙纳入丁: what is done with an object. */
const OBJECT_OPENS = createCharacters('把将');
export const TURNING_WORDS =
  '打造成 打造为 建设成 建设为 建成 培育成 培育为 发展成 发展为 改造成 改造为 纳入 列入 并入 延长 延伸 扩大到 扩大至 提高到 提高至 下放 调整为 转为 用于 投向 推广到 移交';
export const RESULTS = createLexicon(TURNING_WORDS);
/** (按照)把甲打造成乙的思路: a thought. */
const IDEAS = createLexicon('思路 定位 目标 要求 理念');
/** 围绕古城打造街区: what it turns about, unless that is a deed itself (围绕打造…). */
const ABOUT = createLexicon('围绕');
const ABOUT_DEEDS = createLexicon('打造 建设 开发 培育 组建 谋划 布局 开展 实施');
const AIMED_AT = createLexicon('目标 任务 要求 主线 需求 中心 战略 部署 思路 定位 工作');
const TURN_OPENS = uniteCharacters(TURNS.first, WAY_OPENS, RULE_OPENS, FOR, RESTS.first, OBJECT_OPENS, ABOUT.first);
/** What a clause ends with that only says on what ground or in what field the next one acts: 在…基础上, 在…过程中. */
const GROUND_ENDS = createCharacters('下上中时后内间面域');
const TURN_AT_MOST = 48;

/** Where a word stands behind those of manner that may say to whom, for whom, with what, where or how it is done; -1 when none does. */
function startOfTurn(text: string, start: number, opening: Opening): number {
  if (holdsAt(TURN_OPENS, text, start)) return start;
  let at = start + mannerLength(opening);
  if (at === start) return -1;
  for (let step = 1; step < MANNERS_AT_MOST && !holdsAt(TURN_OPENS, text, at); step += 1) {
    const manner = mannerLength(readOpening(text, at));
    if (manner === 0) return -1;
    at += manner;
  }
  return holdsAt(TURN_OPENS, text, at) ? at : -1;
}

/**
 * The verb behind a word that says to whom, for whom, with what, where or how it is done; none where the clause only says on what ground.
 *
 * @param opening what the clause opens with
 */
export function headBehindTurn(text: string, start: number, end: number, opening: Opening): VerbHead | undefined {
  const at = startOfTurn(text, start, opening);
  if (at < 0) return undefined;
  const limit = Math.min(end - 3, at + TURN_AT_MOST);
  if (holdsAt(OBJECT_OPENS, text, at))
    return IDEAS.endingAt(text, end, at) > 0 ? undefined : headIn(text, at + 3, limit, RESULTS);
  if (holdsAt(FOR, text, at)) return headBehindServed(text, at + 3, limit, end);
  if (holdsAt(WAY_OPENS, text, at)) return headBehindWay(text, at + 2, end, limit, WAYS);
  if (holdsAt(RULE_OPENS, text, at)) return headBehindWay(text, at + 2, end, limit, RULES);
  const rest = RESTS.startingAt(text, at);
  if (rest > 0) return headBehindRest(text, at + rest + REST_AT_LEAST, limit, end);
  const about = ABOUT.startingAt(text, at);
  if (about > 0) return headBehindTheme(text, at + about, limit, end);
  const turn = TURNS.startingAt(text, at);
  if (turn === 0 || NO_TURNS.startingAt(text, at) > turn || holdsAt(GROUND_ENDS, text, end - 1)) return undefined;
  for (let verb = at + turn + 2; verb < limit; verb += 1) {
    // 对生物医药产业进行重点培育: what is done stands behind
    if (text.startsWith(DOES, verb)) return deedOf(text, verb, verb + DOES.length);
    const word = readOpening(text, verb);
    if (actionLength(word) < 2 || holdsAt(LISTS, text, verb - 1)) continue;
    // 给甲城提供了机遇: what is told
    return text.charAt(verb + actionLength(word)) === '了' ? undefined : headOf(word, verb);
  }
  return undefined;
}

/** 按照“先急后缓”原则|推进…: whether a rule stands between two places. */
export function namesRule(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (RULES.startingAt(text, at) > 0) return true;
  return false;
}

function headBehindWay(
  text: string,
  from: number,
  end: number,
  limit: number,
  ways: typeof WAYS,
): VerbHead | undefined {
  for (let way = from; way < limit; way += 1) {
    const length = ways.startingAt(text, way);
    if (length > 0) return headAt(text, way + length, end, readOpening(text, way + length));
  }
  return undefined;
}

/** What is done for people; 为发展提供有力支撑, 为群众提供更多选择 say what comes of a deed. */
function headBehindServed(text: string, from: number, limit: number, end: number): VerbHead | undefined {
  if (SERVED_ENDS.endingAt(text, end, from) > 0) return undefined;
  const head = headIn(text, from, limit, SERVICES);
  if (head === undefined) return undefined;
  return end - head.end <= PRAISED_AT_MOST && PRAISES.startingAt(text, head.end) > 0 ? undefined : head;
}

/** The deed behind what it rests on; a verb without an object or with more behind it is a noun there (依托项目建设和…). */
function headBehindRest(text: string, from: number, limit: number, end: number): VerbHead | undefined {
  const head = headIn(text, from, limit, RESTING);
  if (head === undefined || end - head.end < REST_OBJECT_AT_LEAST) return undefined;
  return holdsAt(NOUN_GOES_ON, text, head.end) ? undefined : head;
}

/** The deed behind what it turns about. */
function headBehindTheme(text: string, from: number, limit: number, end: number): VerbHead | undefined {
  if (actionLength(readOpening(text, from)) > 1 || AIMED_AT.endingAt(text, end, from) > 0) return undefined;
  const head = headIn(text, from + 2, limit, ABOUT_DEEDS);
  if (head === undefined || end - head.end < REST_OBJECT_AT_LEAST) return undefined;
  return holdsAt(NOUN_GOES_ON, text, head.end) ? undefined : head;
}

/** The first of some verbs in `[from, limit)` as the head of its clause. */
function headIn(text: string, from: number, limit: number, verbs: typeof SERVICES): VerbHead | undefined {
  for (let start = from; start < limit; start += 1) {
    const length = verbs.startingAt(text, start);
    if (length > 0) return deedOf(text, start, start + length);
  }
  return undefined;
}

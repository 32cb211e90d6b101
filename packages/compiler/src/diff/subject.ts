import { actionLength, mannerLength, readOpening } from '#commitments/clauses/openings.ts';
import { GENERAL_WORDS } from '#commitments/clauses/verb-words.ts';
import { squeezeWords } from '#commitments/identity.ts';
import { createLexicon, type Lexicon, listWords } from '#text/lexicon.ts';

/** What a plain action is done to, and what is done. */
export interface Subject {
  /** The words behind the verb, without numbers and without what says only that something is done. */
  readonly object: string;
  /** The same with its commas and words that part a list. */
  readonly listed: string;
  /** What the object lists (审计监督、统计监督), each without what says only that something is done; itself where it lists nothing. */
  readonly items: readonly string[];
  /** The verb of action; empty when the words open with anything else. */
  readonly verb: string;
}

/** What says only that something is done, behind what it is done to. */
const CLOSING = createLexicon('建设 工作 工程 行动 任务 力度 水平 项目 活动 全覆盖');
/** Of these a name of two characters may be left (双拥活动); 乡村 of 乡村建设 says too little. */
const EMPTY = createLexicon('工作 行动 任务 力度 活动');
/** 促进…健康发展: how a thing is to go on, where it is named in full without. */
const COURSE = '发展';
const COURSES = createLexicon('健康 加快 快速 持续 稳定 协调 均衡 平稳 高质量 规范');
const NAMED_IN_FULL = 4;
/** A shorter object says too little. */
const OBJECT_AT_LEAST = 3;
/** Verbs that give a direction rather than a deed, of which plans take one for the other. */
const GENERAL = new Set([...listWords(GENERAL_WORDS), '规范', '改进', '加快', '支持', '引导', '鼓励', '落实']);
/** Verbs that act on what stands behind them wherever they stand. */
const CARRIERS = new Set(
  listWords(
    '推进 推动 加快 加强 实施 开展 建设 建立 完善 健全 落实 构建 打造 发展 提升 提高 促进 深化 优化 做好 抓好 形成 编制 制定 启动 完成 强化 扩大 培育 组织 推行 推广 执行 办好 创建 设立 引进 解决 化解 遏制 守住 做大 做强 做优 做实 用好 管好 改建 扩建 新建',
  ),
);
/** Verbs that are nouns where they stand behind another verb: 加大教育投入, 优化服务, 推动改革. */
const NOUNS = new Set(
  listWords(
    '教育 服务 改革 创新 规划 管理 合作 协作 交流 生产 销售 培训 培养 种植 造林 绿化 美化 监管 治理 整治 保护 修复 保障 储备 采购 研发 研究 攻关 利用 应用 普查 调查 调研 监测 预警 演练 救助 帮扶 养护 维修 改造 投资 投入 开放 转型 升级 就业 节能 节水 减排 执法 普法 立法 招商 重组 约束 激励 配套 融入 检查 排查 评估 评价 考核 试点 验收 认证 检验 检测 稳定 宣传 登记 流转 预防 出版 传播 包装 设计 覆盖 供应 通报 协商 沟通 联系 鼓励 限制',
  ),
);
/** Words of one character that say how or when before a verb. */
const SHORT_MANNERS = '要再拟继又更将';
const WORDS_AT_MOST = 8;
/** How much or whose, at the head of an object; what is acted on is the same without it. */
const SCOPE = createLexicon(
  '全国 全省 全市 全区 全县 我国 我省 我市 我区 我县 市本级 区本级 县本级 省本级 本级 一批 一系列 一大批 一些 若干 各类 各项 各种 相关 有关 更多 好 了',
);

/** Where words begin behind all words of a lexicon that stand at their head. */
export function behindWords(lexicon: Lexicon, words: string): number {
  let at = 0;
  for (let length = lexicon.startingAt(words, at); length > 0; length = lexicon.startingAt(words, at)) at += length;
  return at;
}

function withoutScope(words: string): string {
  const at = behindWords(SCOPE, words);
  return words.length - at < 2 ? words : words.slice(at);
}

/** Words without their numbers, so that an amended figure does not hide what it measures. */
export function withoutNumbers(words: string): string {
  return squeezeWords(words).replace(/[\d.]+/gu, '');
}

/** 传承和弘扬, 整顿、规范: whether another verb is joined on to one. */
function isJoined(words: string, at: number): boolean {
  if (!'和与并、'.includes(words.charAt(at) || '。')) return false;
  const length = actionLength(readOpening(words, at + 1));
  return length >= 2 && !NOUNS.has(words.slice(at + 1, at + 1 + length));
}

/** Where the object begins behind the words of manner and the verbs, and the last verb. */
function readDeed(words: string): { readonly verb: string; readonly end: number } {
  let at = 0;
  let verb = '';
  // 坚决维护, 大力支持建设: after a verb that may be the manner of the next one
  let mild = false;
  let joined = false;
  for (let step = 0; step < WORDS_AT_MOST && at < words.length; step += 1) {
    const opening = readOpening(words, at);
    const action = actionLength(opening);
    const word = words.slice(at, at + action);
    const manner = mannerLength(opening);
    if (action >= 2 && (verb === '' || CARRIERS.has(word) || ((mild || joined) && !NOUNS.has(word)))) {
      verb = word;
      mild = manner > 0 || word === '加大';
      at += action;
      joined = isJoined(words, at);
      if (joined) at += 1;
      continue;
    }
    if (verb !== '' || manner === 0 || (manner === 1 && !SHORT_MANNERS.includes(words.charAt(at)))) break;
    at += manner;
  }
  return { verb, end: at };
}

/** 审计监督、统计监督: what parts the members of a list. 和谐, 和平 and 与时俱进 part nothing. */
const PARTING = /[、，]|以及|和(?![谐平睦解谈])|与(?!时俱进)|及(?![时早格])|等(?!级|次|待|额)/u;

/** What parts a list is left out where the rest is the same: 公益和慈善事业, 公益慈善事业. */
const PARTICLES = /以及|[、，等]|和(?![谐平睦解谈])|与(?!时俱进)|及(?![时早格])/gu;

function withoutCourse(words: string): string {
  if (!words.endsWith(COURSE)) return words;
  let end = words.length - COURSE.length;
  for (let length = COURSES.endingAt(words, end, 0); length > 0; length = COURSES.endingAt(words, end, 0))
    end -= length;
  return end < NAMED_IN_FULL ? words : words.slice(0, end);
}

/** The length of the closing word that can go; 0 when none can. */
function closingLength(words: string): number {
  const length = CLOSING.endingAt(words, words.length, 0);
  const left = words.length - length;
  return left >= OBJECT_AT_LEAST || (left === 2 && EMPTY.endingAt(words, words.length, 0) > 0) ? length : 0;
}

/** 乡村建设行动 and 乡村建设: words without what says only that something is done, as long as they say enough. */
export function withoutClosing(words: string): string {
  let bare = withoutCourse(words);
  for (let end = closingLength(bare); end > 0; end = closingLength(bare)) bare = bare.slice(0, -end);
  return bare;
}

/**
 * 继续推进平安社区建设 and 深入实施“平安社区”建设 are about the same. Of 把甲纳入乙 the object is all that stands behind 把.
 *
 * @param title of a plain action
 */
export function subjectOf(title: string): Subject {
  const words = title
    .split(/[、，]/u)
    .map(withoutNumbers)
    .join('、');
  const { verb, end } = readDeed(words);
  const rest = withoutScope(words.slice(words.charAt(end) === '把' ? end + 1 : end));
  const object = withoutClosing(rest);
  const whole = (object.length < 2 ? withoutClosing(words) : object).replaceAll('的', '');
  const items = whole.split(PARTING).map(withoutClosing);
  return { object: whole.replace(PARTICLES, ''), listed: whole, items: items.filter((item) => item !== ''), verb };
}

/** 完善 and 增加: whether two verbs are different deeds, as far as they tell. */
export function differ(left: string, right: string): boolean {
  return left !== right && !(GENERAL.has(left) && GENERAL.has(right));
}

/** Whether words end in a verb that acts on what stands behind them. */
export function endsInVerb(words: string): boolean {
  return CARRIERS.has(words.slice(-2));
}

/** Deeds that take their object away or make less of it, each with the deeds that are one with it. */
const LESSENING = /缩减|压减|削减|减少|减轻|降低|取消|废除|淘汰|关停|停止|整合|撤并|合并|退出|清退|取缔|放宽|下放/u;
/** Deeds that make more of it. */
const INCREASING = /扩大|增加|提高|新增|增设|做大|壮大|扩充|延长/u;

/** 缩减清单 and 实施清单: whether two verbs do different things to one object. */
export function areOpposed(left: string, right: string): boolean {
  if (left === right) return false;
  const [less, lessRight] = [LESSENING.test(left), LESSENING.test(right)];
  if (less || lessRight) return less !== lessRight || INCREASING.test(left) || INCREASING.test(right);
  return false;
}

import { createCharacters, createSigns, holds, holdsWord, signOf } from '#text/characters.ts';
import { createLexicon, lastCharactersOf } from '#text/lexicon.ts';
import type { Stretch } from '../draft.ts';
import { NAMED_COUNT, SIGNS } from '../signs.ts';
import { JUDGED_ENDS, judges } from './judged.ts';

/*
 * 表态: what a sentence avows without saying what is done. At the year's end nobody can ask whether it is done.
 */

/** What such a clause ends in: 开创…新局面, 彰显新担当, 保持高度一致. */
const END_WORDS =
  '高度一致 集中统一领导 政治本色 政治执行力 新局面 新篇章 新华章 新作为 新担当 新贡献 更大贡献 新辉煌 新业绩 新台阶 新气象 新面貌 新风采 发展新空间 开放新空间 合作新空间 的新空间 新优势 新跨越 新成就 理念 方针 思想 总基调 总要求 会议精神 讲话精神 指示精神 总体方略 基本方略 国家安全观 科学发展观 问题导向 目标导向 结果导向 有所作为 行动上 细节上 到实处 在实处 万无一失 武装头脑 更加出彩 引向深入 中国特色社会主义 历史机遇 自身优势 自身优势和特色 攻坚克难 砥砺奋进 砥砺前行 奋勇争先 奋勇前进 开拓进取 锐意进取 勇毅前行 齐心协力 同心同德 众志成城 不懈奋斗 不懈努力 接续奋斗 “牛鼻子” 机遇 时机 契机 献礼 表率 责任感 使命感 紧迫感 实干家 新格局 新发展格局 这件事 这项工作 共同努力 务求实效 排头兵 的执行力 质的有效提升和量的合理增长 更好结果 更好的结果 更好成绩 更好的成绩';
const ENDS = createLexicon(END_WORDS);
/** What a short one ends in: 推动改革取得新突破; a longer one says what is pushed. */
const SHORT_END_WORDS = '新成效 新突破 新进展 新赛道 新蓝海';
const SHORT_ENDS = createLexicon(SHORT_END_WORDS);
const SHORT_AT_MOST = 14;
/** Names of attitudes, in quotes. */
const NAMED = createLexicon('“四个意识” “四个自信” “两个维护” “两个确立” “四个服从” “三个务必” “两个务必”');
/** 完成全年目标任务, 实现上述目标: all that is promised together. */
export const ALL =
  /^(?:努力|确保|奋力|全面|圆满|坚决|高质量|全力)*(?:完成(?:全年|今年|年度|各项|既定|预期|经济社会发展)+[^，,。；;]{0,10}|实现(?:上述|以上|这些|全年|今年|年度|各项|预期|发展|经济社会发展)+)(?:目标|任务)+$/u;
/** What {@link ALL} begins with. */
const ALL_OPENS = createCharacters('努确奋全圆坚高完实');

/** 把甲作为首要任务, 始终把乙摆在第一位: the rank that a thing is given. */
const PLACED =
  /^[^，,把]{0,4}把[^，,]{2,40}?(?:作为|当作|摆在|摆上|放在|放到|挺在|贯穿|转化为|转化成|变为|变成|化作|化为|结合起来|统一起来|抓在)/u;
const PLACE = '把'.charCodeAt(0);
const PLACING_WITHIN = 5;

/** 做好今年工作: the same of all work. */
export const ALL_WORK =
  /^(?:努力|切实|扎实|全力)*做好(?:今年|明年|全年|下一?步|各项|政府|年度|当前)*(?:各项|的)*工作$/u;

const WORK_OPENS = createCharacters('努切扎全做');

/** 弘扬企业家精神: a spirit is not done. */
export const SPIRIT = /^.{0,4}(?:弘扬|发扬|传承).*精神”?$/u;

/** What is said of the manner of all deeds, four characters each: 守正创新、先立后破. */
const MANNERS = createLexicon(
  '守正创新 先立后破 系统集成 协同配合 系统谋划 整体部署 整体谋划 统筹规划 统筹兼顾 统筹推进 统筹协调 突出重点 把握关键 分类指导 分步实施 分类施策 分业推进 分级组织 分级负责 分类研究 因城施策 精准施策 大胆创新 另辟蹊径 团结一心 苦干实干 真抓实干 埋头苦干 勇于开拓 ' +
    '抓紧抓早 拼搏实干 解放思想 锐意改革 改革创新 稳定预期 激发活力 严肃查处 有错必纠 厉行法治 依法办事 团结奋进 决战决胜 坚守底线 稳中求进 以进促稳 稳中有进 靠前服务 试点先行 分类推进 转变观念 创先争优 超前谋划 上下联动 挂图作战 压茬推进 逐季实施 逐月推进 ' +
    '与时俱进 求真务实 实事求是 因地制宜 久久为功 善作善成 尽力而为 量力而行 迎难而上 攻坚克难 主动作为 担当作为 敢为人先 奋发有为 干在实处 走在前列 勇立潮头 言必信 行必果 只争朝夕 咬定目标 凝心聚力 同向发力 协同发力 精准发力 综合施策 标本兼治 远近结合 稳扎稳打 步步为营 ' +
    '狠抓落实 担当实干 唯实争先 敢闯敢试 敢作敢为 开拓创新 勇于创新 奋勇争先 攻坚突破 聚焦主线 夯实基础 突出重点 以点带面 点面结合 有序推进 梯次推进 全力以赴 分类研究 问题导向 目标导向 结果导向 大力弘扬 扎实践行 砥砺前行 精心组织 周密部署 强化监督',
);

function saysManner(text: string, start: number, end: number): boolean {
  if ((end - start + 1) % (MANNER + 1) !== 0) return false;
  for (let at = start; at < end; at += MANNER + 1) {
    if (at > start && text.charCodeAt(at - 1) !== COMMA) return false;
    if (MANNERS.startingAt(text, at) !== MANNER) return false;
  }
  return true;
}

const MANNER = 4;

/** 更加注重惠民生、促消费、增后劲: words before a chant. */
const CHANTING = createLexicon('坚定不移 毫不动摇 持之以恒 统筹 更加注重 注重 坚持 全力 着力 善于 协同推进 统筹做好');

/** 扩投资、促消费、稳外贸: two or more pairs of a verb and its object, three characters each. */
const PAIR = 3;
const COMMA = 0x3001;

function isChant(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 * PAIR + 1 || (length + 1) % (PAIR + 1) !== 0) return false;
  for (let at = start + PAIR; at < end; at += PAIR + 1) if (text.charCodeAt(at) !== COMMA) return false;
  return true;
}

/** What the last character of a clause lets it end in, as bits; that of most clauses nothing of these. */
const LAST = { avowal: 1, short: 2, all: 4, spirit: 8, content: 16, judgement: 32 } as const;
const LASTS = createSigns(LAST, {
  avowal: lastCharactersOf(END_WORDS),
  short: lastCharactersOf(SHORT_END_WORDS),
  all: '标务作',
  spirit: '神”',
  content: '府',
  judgement: JUDGED_ENDS,
});

/** Whether a clause that promises neither an amount nor a project only avows. */
export function isAttitude(text: string, { start, end, signs }: Stretch): boolean {
  const last = signOf(LASTS, text.charCodeAt(end - 1));
  if (last !== 0 && endsAsAvowal(text, start, end, last)) return true;
  if ((signs & MARKED) === 0) return end - start === MANNER && MANNERS.startingAt(text, start) === MANNER;
  if ((signs & NAMED_COUNT) !== 0 && namesAttitude(text, start, end)) return true;
  if ((signs & SIGNS.placing) !== 0 && opensPlacing(text, start, end)) return PLACED.test(text.slice(start, end));
  if (text.charCodeAt(start + PAIR) === COMMA) return isChant(text, start, end);
  if (saysManner(text, start, end)) return true;
  const chanting = CHANTING.startingAt(text, start);
  return chanting > 0 && text.charCodeAt(start + chanting + PAIR) === COMMA && isChant(text, start + chanting, end);
}

/** Signs without any of which a clause avows by its end or as a manner alone. */
const MARKED = NAMED_COUNT | SIGNS.placing | SIGNS.list;

/** Whether a clause ends as an avowal does, among the ways that its last character allows. */
function endsAsAvowal(text: string, start: number, end: number, last: number): boolean {
  if ((last & LAST.avowal) !== 0 && ENDS.endingAt(text, end, start) > 0) return true;
  if ((last & LAST.short) !== 0 && end - start <= SHORT_AT_MOST && SHORT_ENDS.endingAt(text, end, start) > 0)
    return true;
  if ((last & LAST.all) !== 0 && promisesAll(text, start, end)) return true;
  if ((last & LAST.spirit) !== 0 && namesSpirit(text, start, end)) return true;
  if ((last & LAST.content) !== 0 && holdsWord(text, start, end, '人民满意')) return true;
  return (last & LAST.judgement) !== 0 && judges(text, start, end);
}

const QUOTE = '“'.charCodeAt(0);

function namesAttitude(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) !== QUOTE) continue;
    const length = NAMED.startingAt(text, at);
    if (length > 0 && at + length <= end) return true;
  }
  return false;
}

/** Whether 把 stands near the head of a clause. */
function opensPlacing(text: string, start: number, end: number): boolean {
  for (let at = start; at < start + PLACING_WITHIN && at < end; at += 1) if (text.charCodeAt(at) === PLACE) return true;
  return false;
}

/** All that is promised together, or all work. */
function promisesAll(text: string, start: number, end: number): boolean {
  if (text.startsWith('工作', end - 2))
    return holds(WORK_OPENS, text.charCodeAt(start)) && ALL_WORK.test(text.slice(start, end));
  return holds(ALL_OPENS, text.charCodeAt(start)) && ALL.test(text.slice(start, end));
}

function namesSpirit(text: string, start: number, end: number): boolean {
  const close = text.charCodeAt(end - 1) === CLOSING_QUOTE ? end - 1 : end;
  return text.startsWith('精神', close - 2) && SPIRIT.test(text.slice(start, end));
}

const CLOSING_QUOTE = '”'.charCodeAt(0);

/** Whether a sentence without a promise closes in a clause that only avows. */
export function endsInAttitude(text: string, clauses: readonly Stretch[]): boolean {
  const last = clauses[clauses.length - 1];
  return last !== undefined && isAttitude(text, last);
}

import { TIME_WORDS } from '#facts/lexicon/modals.ts';
import { PREDICATES, TOPIC_ENDS } from '#facts/lexicon/predicates.ts';
import { LEADING_VERBS, MANAGING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, createNeighbours, holds, holdsAt, isDigit, uniteCharacters } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { verbEnd } from './head.ts';
import { matchLength, monthsAt, opensMonth, trimLeft, WITH } from './left.ts';

/* 主语: where noun phrases and the subjects of clauses end. */

/** What turns a verb into part of a name: 拆炉并网|工程. */
const NAMED_WORK = createLexicon(
  '工程 项目 企业 攻坚 中心 公司 机构 平台 单位 基地 机组 面积 容量 计划 行动 试点 任务 率 户 量 品 数 值 点 极 带 改造 长点 长极',
);

const FREED = createCharacters('县村户人群地劳');

/** Whether a word follows that makes the verb in front of it part of a name. */
export function namesWork(text: string, at: number): boolean {
  if (NAMED_WORK.startingAt(text, at) > 0) return !text.startsWith('中心城', at);
  // 脱贫|县基层医疗机构: places and people by what became of them
  return text.startsWith('脱贫', at - 2) && holdsAt(FREED, text, at);
}

const SHIELDS_BEFORE = createNeighbours({
  有: '既国公民私所拥具持特占享未没富旧原',
  达: '直畅通发抵',
  由: '自缘理',
  均: '人平生亩户',
  为: '作行成认',
  获: '收',
  占: '强抢',
  总: '汇',
  共: '公中医',
  是: '',
  被: '植',
  在: '存所潜',
  要: '重主需必纪概提纲摘首次简只不扼',
});
const SHIELDS_AFTER = createNeighbours({
  居: '民住家工',
  有: '色机限关效线害',
  总: '部体医站工公会面产量值额收支投人户资里装',
  共: '享同建产青体',
  可: '再持支',
  为: '民主',
  均: '等衡',
  获: '',
  占: '比',
  在: '建校园岗册线编职读',
  要: '素求件点闻害道塞',
});

const OPENING = createCharacters('“《（(');
const CLOSING = createCharacters('”》）)');
const DIGITS = createCharacters('0123456789');
/** Everything that matters to the end of a noun phrase; any other character is passed over at one look. */
const PREDICATE_SIGNS = uniteCharacters(OPENING, CLOSING, DIGITS, PREDICATES.first);

/** 为 */
const FOR = 0x4e3a;
/** 有 */
const HAS = 0x6709;
const TOGETHER =
  /^与[^，。；、]{0,16}?(?:建立|签|达成|合作|开展|结成|实现|共|对接|联|互|协作|挂钩|脱钩|分离|解除|同|存在|持平|相当|匹配|接近|[有存]{0,2}(?:较大|一定|不小|明显)?差距)/;

/** 企业|与高校建立合作 against 研究与试验: whether 与 begins a predicate. */
export function joinsParties(text: string, at: number): boolean {
  return TOGETHER.test(text.slice(at, at + 22));
}

/** 受 */
const AFFECTED = 0x53d7;
const AFFECTED_BY = /^受[^，。；、]{1,14}(?:影响|拖累|冲击|制约|带动|拉动|支撑)/;

/** 东禾县|受洪涝影响较大 against 受益, 接受: whether 受 begins what is said of somebody. */
function isAffected(text: string, at: number): boolean {
  return AFFECTED_BY.test(text.slice(at, at + 18));
}

/** 达 */
const REACHES = 0x8fbe;
const JURISDICTIONS = createCharacters('国省市县区州盟旗');

/** Where the noun phrase that begins at `start` gives way to its predicate; `end` when it doesn't. */
export function nounPhraseEnd(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!holds(PREDICATE_SIGNS, code)) continue;
    if (code === WITH && !joinsParties(text, at)) continue;
    if (code === AFFECTED && !isAffected(text, at)) continue;
    if (holds(OPENING, code)) depth++;
    else if (holds(CLOSING, code)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    // 重点项目|1—5月完成投资
    if (holds(DIGITS, code)) {
      if (at > start && opensMonth(text, at) && monthsAt(text, at) > 0) return at;
      continue;
    }
    const length = PREDICATES.startingAt(text, at);
    if (length === 0 || (at === start && (TIME_WORDS.startingAt(text, at) === length || text.startsWith('年度', at))))
      continue;
    // 宏达|60万吨甲醇项目: the second character of a name
    if (code === REACHES && at === start + 1 && !holdsAt(JURISDICTIONS, text, start)) continue;
    if (length === 1 ? isShielded(text, at, start) : namesWork(text, at + length)) continue;
    return at;
  }
  return end;
}

/** Whether the characters beside a predicate of one character show that it is part of another word. */
function isShielded(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at);
  // 银行|为|50家企业授信
  if (code === FOR && isDigit(text.charCodeAt(at + 1)) && at > start + 1) return false;
  const before = SHIELDS_BEFORE.get(code);
  if (before !== undefined && at > start && holdsAt(before, text, at - 1)) return true;
  const after = SHIELDS_AFTER.get(code);
  // 财力|有效推进…: an adverb in front of a predicate
  if (code === HAS && text.charAt(at + 1) === '效' && PREDICATES.startingAt(text, at + 2) > 1) return false;
  return after !== undefined && holdsAt(after, text, at + 1);
}

const BEARING = createLexicon('影响 拖累 冲击 制约');

const NO_TOPIC_STARTS = createCharacters('向为给将对');

/** The subject of a clause without a number: its words before the predicate, or the object of a verb that begins it; else null. */
export function topicOf(text: string, start: number, end: number, longest = LONGEST_TOPIC): Span | null {
  const opened = trimLeft(text, start, end);
  // 在小区全部设置…: where something is done is not what is done
  if (opened > start && text.charAt(opened - 1) === '在') return null;
  const first = mannerEnd(text, purposeEnd(text, opened, end));
  const managed = MANAGING_VERBS.startingAt(text, first);
  const done = verbEnd(text, first, end);
  const from =
    managed > 0 || !isStage(text, first, done) ? trimLeft(text, managed > 0 ? first + managed : done, end) : first;
  if (end - from < 2) return null;
  let to = nounPhraseEnd(text, from, end);
  if (to === from) to = nounPhraseEnd(text, from + 1, end);
  for (let at = from + 2; at < to; at++)
    if (holds(TOPIC_ENDS.first, text.charCodeAt(at)) && endsTopic(text, at, from)) to = at;
    // 某产业园|9月底前投产
    else if (opensMonth(text, at)) to = at;
  if (to - from < 2 || to - from > longest || holdsAt(NO_TOPIC_STARTS, text, from)) return null;
  if (STANDS.startingAt(text, from) > 0) return null;
  // 受市场低迷、税源减少等因素影响，…: what bears on what follows
  if (text.charCodeAt(from) === AFFECTED && BEARING.endingAt(text, end, from + 2) > 0) return null;
  if (text.startsWith('之年', to - 2)) return null;
  return { start: from, end: to };
}

/** 高质量|推进高标准农田建设: where the words for how something is done end, when a verb follows. */
function mannerEnd(text: string, start: number): number {
  const length = MANNERS.startingAt(text, start);
  return length > 0 && LEADING_VERBS.startingAt(text, start + length) > 1 ? start + length : start;
}

const MANNERS = createLexicon('高质量 高标准 高水平');

/** 续建|项目（74个）: whether a verb tells the stage of the projects that it stands before. */
function isStage(text: string, start: number, end: number): boolean {
  return STAGES.isAt(text, start, end) && text.startsWith('项目', end);
}

const STAGES = createLexicon('续建 新建 新开工 开工 竣工 投产 储备 谋划 谋划储备');

/** 连续25年|领跑全国: what is said of somebody named before; 创新|实施: how something is done. */
const STANDS = createLexicon('创新实施 创新开展 创新推出 创新推行 持平 领跑 走在 位居 稳居 位列 名列 跻身 居全');

function endsTopic(text: string, at: number, from: number): boolean {
  const length = TOPIC_ENDS.startingAt(text, at);
  return length > 1 || (length === 1 && !isShielded(text, at, from));
}

/** 提高…的质量和效益: what is bettered has no amounts of its own. */
export const VIRTUES = createLexicon('质量和效益 质量效益 速度和质量 知名度和美誉度 影响力和竞争力');
const LONGEST_TOPIC = 24;
const PURPOSE_AT =
  /(?:以[^，。；]{2,16}(?:重点|核心|主线|抓手|目标|主体|主|契机|突破口|导向)的|(?:向|为|对|给)[^，。；、的]{2,10}?(?=发放|提供|拨付|兑现|补助|下达))/y;

const PURPOSE_STARTS = createCharacters('以向为对给');

/** Where a subject begins behind what it is for: 以改善民生为重点的|财政支出, 向困难群众|发放补助. */
function purposeEnd(text: string, start: number, end: number): number {
  if (!holdsAt(PURPOSE_STARTS, text, start)) return start;
  const length = matchLength(PURPOSE_AT, text, start);
  return length > 0 && start + length < end ? start + length : start;
}

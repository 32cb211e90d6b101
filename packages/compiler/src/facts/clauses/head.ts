import { DEPENDENT_HEADS, INDICATORS, MEASURE_ATTRIBUTES } from '#facts/lexicon/measures.ts';
import { MODAL_TURNS, MODALS, TIME_WORDS } from '#facts/lexicon/modals.ts';
import { PREDICATES, TOPIC_ENDS } from '#facts/lexicon/predicates.ts';
import { BARE_VERBS, LEADING_VERBS, MANAGING_VERBS, NOUN_TAILS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import {
  BLANKS,
  createCharacters,
  createNeighbours,
  findWord,
  holds,
  holdsAt,
  isDigit,
  uniteCharacters,
} from '#text/characters.ts';
import { createLexicon, startingWithin } from '#text/lexicon.ts';

const YEAR_AT =
  /(?:争取)?(?:到|至|截至|截止|截止到|截至到)?(?:20|19)\d{2}(?:[-—－–~～至]{1,2}(?:20|19)?\d{2,4})?年(?:度|底前?|末|初|以来|全年|期间)?/y;
const PLAN_PERIOD_AT =
  /(?:到)?“[一二三四五六七八九十]{1,3}五”(?:规划)?(?:期间|时期|以来|期末|末|五年|(?!规划|计划|目标|重大|纲要|节能|期|以|时|项|收|开|工|重|任|主))/y;
const ITEM_AT =
  /(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}是|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])/y;
const RUN_AT = /(?:已)?连续第?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:年|个月|个季度)(?:以来)?/y;
/** 6月底前, 10月1日前: by when something is to be done is no part of what is counted. */
const DEADLINE_AT = /\d{1,2}月(?:底|末(?!前)|(?:末|份|[上中下]旬|\d{1,2}日)?之?前)(?:前)?/y;
/** 1—9月|完成投资, 8月份: the months that something is told of. */
const MONTHS_AT = /\d{1,2}(?:[-—－–~～至]{1,2}\d{1,2})?月份?(?![龄球饼季])/y;
/** 4天内, 3年内: within what time something is done. */
const WITHIN_AT = /\d{1,3}(?:年|天|个?小时|个多?月|个工作日)内/y;
/** 六年共|办理, 三年来|累计: years together at the left of a head. */
const YEARS_AT = /(?:[二两三四五六七八九十]{1,2}|\d{1,2})年(?:来|间)?(?:累计|总共|共计|共)/y;
/** What each of them may begin with. */
const YEAR_STARTS = createCharacters('争到至截12');
const PLAN_PERIOD_STARTS = createCharacters('到“');
const ITEM_STARTS = createCharacters('（(一二两三四五六七八九十0123456789');
const RUN_STARTS = createCharacters('已连');
const TIME_STARTS = createCharacters('争到至截12“（(一二两三四五六七八九十0123456789已连');
const LEFT_MARKS = createCharacters('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳）)】〕，、；：:,;—-· 　\t\r\n');

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** Length of the year, period, item number or run of years (连续4年) that begins at `at`; 0 when none does. */
function timeLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!holds(TIME_STARTS, code)) return 0;
  return (
    (holds(YEAR_STARTS, code) && matchLength(YEAR_AT, text, at)) ||
    (holds(PLAN_PERIOD_STARTS, code) && matchLength(PLAN_PERIOD_AT, text, at)) ||
    (holds(ITEM_STARTS, code) && (matchLength(ITEM_AT, text, at) || matchLength(YEARS_AT, text, at))) ||
    (holds(RUN_STARTS, code) && matchLength(RUN_AT, text, at)) ||
    (opensMonth(text, at) && (matchLength(DEADLINE_AT, text, at) || matchLength(MONTHS_AT, text, at))) ||
    (isDigit(code) && matchLength(WITHIN_AT, text, at)) ||
    0
  );
}

const MONTH = '月';
const MONTH_JOINTS = createCharacters('-—－–~～至');

function opensMonth(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at))) return false;
  return text.charAt(at + 1) === MONTH || text.charAt(at + 2) === MONTH || holdsAt(MONTH_JOINTS, text, at + 1);
}

/** What {@link trimLeft} takes off by itself, and what else it takes off may begin with. */
const LEFT_SINGLES = uniteCharacters(LEFT_MARKS, BLANKS);
const ASIDE_STARTS = createCharacters('剔扣还受');
const LEFT_STARTS = uniteCharacters(LEFT_SINGLES, TIME_STARTS, TIME_WORDS.first, MODALS.first, ASIDE_STARTS);

/** 剔除退税因素后|同口径增长5.6%, 受沙尘影响|同比上升4%: a circumstance, which is no subject. */
const ASIDE_AT =
  /(?:(?:剔除|扣除|扣减|还原)[^，。；、\d]{2,16}?(?:因素|影响|退税|减税|降费|政策)后(?!的)|受[^，。；、\d]{1,16}?影响(?:较大|较重|严重|明显)?(?=[，,同环较比下增上减回降升提低高分为仅]))/y;

/** Moves the start of a head behind marks, item numbers, times and modal words. */
export function trimLeft(text: string, start: number, end: number): number {
  let at = start;
  for (let steps = 0; steps < 16 && at < end; steps++) {
    const code = text.charCodeAt(at);
    if (!holds(LEFT_STARTS, code)) break;
    if (holds(LEFT_SINGLES, code)) {
      at++;
      continue;
    }
    const length =
      timeLength(text, at) ||
      TIME_WORDS.startingAt(text, at) ||
      modalLength(text, at) ||
      (holdsAt(ASIDE_STARTS, text, at) && matchLength(ASIDE_AT, text, at)) ||
      0;
    if (length === 0 || at + length > end) break;
    at += length;
  }
  return Math.min(at, end);
}

const TURNS = createNeighbours(MODAL_TURNS);

const RELATED_TO = /^与[^，。；、\d]{2,12}?(?:密切相关|息息相关|相关|有关|配套)的/;
const LONGEST_RELATION = 20;

/** 争取|新培育高新企业50家: length of 争取 in front of another verb; where it stands for what is sought from above it is the verb itself. */
function striven(text: string, at: number): number {
  if (!text.startsWith('争取', at)) return 0;
  return LEADING_VERBS.startingAt(text, at + 2) > 1 && SOUGHT.startingAt(text, at + 2) === 0 ? 2 : 0;
}

/** What money and projects that are sought may begin with. */
const SOUGHT = createLexicon(
  '支持 补助 补贴 奖励 奖补 救助 扶持 投资 新增 转移 储备 专项 保障 配套 发行 安排 下达 更新 改造 治理 整治 整合 发展 开发 建设 到',
);

/** 全国冠军, 全国重点实验室: what the state awards and names, so that 全国 is of the name. */
const AWARDED = createLexicon(
  '重点 冠军 纪录 金牌 奖 百强 文明 美丽 示范 先进 优秀 精品 双拥 卫生 名特优 知名 首批 首个 首创 首家 劳动模范 创新 试点',
);

function modalLength(text: string, at: number): number {
  const length = MODALS.startingAt(text, at);
  if (length === 0) return striven(text, at);
  // 全市性, 全域: the whole as an attribute belongs to the noun
  if (length === 2 && text.charAt(at) === '全') {
    if (text.charAt(at + 2) === '性' || text.charAt(at + 2) === '籍') return 0;
    if (text.charAt(at + 1) === '国' && AWARDED.startingAt(text, at + 2) > 0) return 0;
  }
  // 我市籍运动员
  if (length === 2 && text.charAt(at) === '我' && text.charAt(at + 2) === '籍') return 0;
  // 与群众相关的支出
  if (length === 1 && text.charCodeAt(at) === WITH && RELATED_TO.test(text.slice(at, at + LONGEST_RELATION))) return 0;
  // 成功|率: an adverb that is the beginning of a rate
  if (length > 1 && text.charAt(at + length) === '率' && text.charAt(at + length + 1) !== '先') return 0;
  if (length !== 1) return length;
  const turns = TURNS.get(text.charCodeAt(at));
  return turns !== undefined && holdsAt(turns, text, at + 1) ? 0 : length;
}

/** Where the verbs at the left of a head end (新增, 加快建设); `start` when it begins with its noun. */
export function verbEnd(text: string, start: number, end: number): number {
  let at = start;
  for (let steps = 0; steps < 4; steps++) {
    const length = LEADING_VERBS.startingAt(text, at);
    if (length === 0) break;
    if (
      at + length > end ||
      isTail(text, at + length) ||
      sizes(text, at, at + length) ||
      isSpot(text, at + length, end)
    )
      break;
    at += length;
    if (text.charCodeAt(at) === DONE && at < end) at++;
    at += joinedVerb(text, at, end);
  }
  return at;
}

/** Whether a noun of the verb follows; 建设|标准厂房 names what is built. */
function isTail(text: string, at: number): boolean {
  const length = NOUN_TAILS.startingAt(text, at);
  // 办理|区人大代表建议
  if (length === 1 && text.startsWith('理区', at - 1)) return !holdsAt(BEHIND_DISTRICT, text, at + 1);
  return length > 0 && !(text.startsWith('标准', at) && holdsAt(BEHIND_OTHER_STANDARD, text, at + 2));
}

const BEHIND_DISTRICT = createCharacters('人政委级直属');

/** 投资|3000万元以上的项目: whether a sum tells which things are meant, so that its word is no verb. */
function sizes(text: string, at: number, behind: number): boolean {
  return isDigit(text.charCodeAt(behind)) && text.startsWith('投资', at);
}

const BEHIND_OTHER_STANDARD = createCharacters('厂化地车农件间普高');

/** 授权|点, 供应|点: a place that is called by what is done there. */
function isSpot(text: string, at: number, end: number): boolean {
  return at + 1 === end && text.charAt(at) === '点';
}

/** 了 */
const DONE = 0x4e86;
const VERB_JOINTS = createCharacters('和及并');

/** Length of 和 in front of another verb of the same noun: 新建|和|改造供水管网; 0 when a noun follows. */
function joinedVerb(text: string, at: number, end: number): number {
  const joint = holdsAt(VERB_JOINTS, text, at) ? 1 : 0;
  if (joint === 0 || at + joint >= end) return 0;
  const length = LEADING_VERBS.startingAt(text, at + joint);
  const behind = at + joint + length;
  return length > 1 &&
    behind < end &&
    NOUN_TAILS.startingAt(text, behind) === 0 &&
    !'的和、及与'.includes(text.charAt(behind))
    ? joint
    : 0;
}

/** What a bare head may begin with. */
export const BARE_STARTS = uniteCharacters(BARE_VERBS.first, MODALS.first);

/** Whether a head has verbs and adverbs only, so that its thing was named before. */
export function isBare(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    if (!holds(BARE_STARTS, text.charCodeAt(at))) return false;
    const length = BARE_VERBS.startingAt(text, at) || MODALS.startingAt(text, at);
    if (length === 0 || at + length > end) return false;
    at += length;
  }
  return true;
}

const DEPENDENT_SHARE = /^(?:总量|规模|增速|增幅|产值|数量|其)?(?:约|已)?占/;

/** What a dependent head may begin with: its words, and those of a share. */
export const DEPENDENT_STARTS = uniteCharacters(
  DEPENDENT_HEADS.first,
  MODALS.first,
  TIME_WORDS.first,
  createCharacters('总规增产数其约已占'),
);

/** Whether a head is made of attributes only (规模占比, 完成投资), so that it needs the thing they belong to. */
export function isDependent(text: string, start: number, end: number): boolean {
  if (start >= end || !holds(DEPENDENT_STARTS, text.charCodeAt(start))) return false;
  const share = findWord(text, start, end, '占');
  if (share >= 0 && (share + 1 === end || !takesGround(text, share)))
    return share === start || DEPENDENT_SHARE.test(text.slice(start, end)) || isDependent(text, start, share);
  let at = start;
  while (at < end) {
    const length =
      startingWithin(DEPENDENT_HEADS, text, at, end) ||
      startingWithin(MODALS, text, at, end) ||
      startingWithin(TIME_WORDS, text, at, end);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** 占地 against 占|地区生产总值, 占|地方财政支出: whether 占 says what ground something takes. */
export function takesGround(text: string, at: number): boolean {
  return text.charAt(at + 1) === '地' && !holdsAt(BEHIND_OTHER_GROUND, text, at + 2);
}

const BEHIND_OTHER_GROUND = createCharacters('区方级');

/** Length of the indicator's name that ends a phrase, with the words that narrow it: …增加值, …人均可支配收入, …抽检合格率, …交付率. */
export function indicatorLength(text: string, start: number, end: number): number {
  let length = INDICATORS.endingAt(text, end, start);
  if (length === 1 && text.charAt(end - 1) === '率' && end - start > 3) length = 3;
  for (let steps = 0; length > 0 && steps < 3; steps++) {
    const more = MEASURE_ATTRIBUTES.endingAt(text, end - length, start + 1);
    if (more === 0) break;
    length += more;
  }
  return length;
}

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
  有: '色机限关效线',
  总: '部体医站工公会面产量值额',
  共: '享同建产青体',
  可: '再持支',
  为: '民主',
  均: '等衡',
  获: '',
  在: '建校园岗册线编职读',
  要: '素求件点闻害道塞',
});

const OPENING = createCharacters('“《（(');
const CLOSING = createCharacters('”》）)');
/** Everything that matters to the end of a noun phrase; any other character is passed over at one look. */
const PREDICATE_SIGNS = uniteCharacters(OPENING, CLOSING, PREDICATES.first);

/** 有 */
const HAS = 0x6709;
/** 与 */
export const WITH = 0x4e0e;
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
  const first = purposeEnd(text, opened, end);
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

/** 续建|项目（74个）: whether a verb tells the stage of the projects that it stands before. */
function isStage(text: string, start: number, end: number): boolean {
  return STAGES.isAt(text, start, end) && text.startsWith('项目', end);
}

const STAGES = createLexicon('续建 新建 新开工 开工 竣工 投产 储备 谋划 谋划储备');

/** 连续25年|领跑全国: what is said of somebody named before. */
const STANDS = createLexicon('持平 领跑 走在 位居 稳居 位列 名列 跻身 居全');

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

import { MODAL_TURNS, MODALS, TIME_WORDS } from '#facts/lexicon/modals.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import {
  BLANKS,
  createCharacters,
  createNeighbours,
  holds,
  holdsAt,
  isDigit,
  uniteCharacters,
} from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';

/* 左边: marks, item numbers, times and modal words in front of a head. */

const YEAR_AT =
  /(?:争取)?(?:到|至|截至|截止|截止到|截至到)?(?:20|19)\d{2}(?:[-—－–―─~～至]{1,2}(?:20|19)?\d{2,4})?年(?:度|底前?|末|初|以来|全年|期间)?/y;
const PLAN_PERIOD_AT =
  /(?:到)?“[一二三四五六七八九十]{1,3}五”(?:规划)?(?:期间|时期|以来|期末|末|五年|(?!规划|计划|目标|重大|纲要|节能|期|以|时|项|收|开|工|重|任|主))/y;
const ITEM_AT =
  /(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}是|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])/y;
const RUN_AT = /(?:已)?连续第?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:年|届|个月|个季度)(?:以来)?/y;
/** 6月底前, 10月1日前: by when something is to be done is no part of what is counted. */
const DEADLINE_AT = /\d{1,2}月(?:底|末(?!前)|(?:末|份|[上中下]旬|\d{1,2}日)?之?前)(?:前)?/y;
/** 1—9月|完成投资, 8月份, 11月8日, 1-7日: the months or days that something is told of. */
const MONTHS_AT =
  /\d{1,2}(?:[-—－–―─~～至]{1,2}\d{1,2})?月(?:份|\d{1,2}日(?!前))?(?![龄球饼季])|\d{1,2}[-—－–―─~～至]{1,2}\d{1,2}日(?!前)/y;
/** 4天内, 3年内, 1个月时间|拆除…: within what time something is done. */
const WITHIN_AT = /\d{1,3}(?:年|天|个?小时|个多?月|个工作日)(?:内|时间)/y;
/** 六年共|办理, 三年来|累计: years together at the left of a head. */
const YEARS_AT = /(?:[二两三四五六七八九十]{1,2}|\d{1,2})年(?:来|间)?(?:累计|总共|共计|共)/y;
/** 前6个月|完成投资: the months from the beginning of the year. */
const FIRST_MONTHS_AT = /前(?:\d{1,2}|[两二三四五六七八九十]{1,2})个?月(?!均)/y;
/** What each of them may begin with. */
const YEAR_STARTS = createCharacters('争到至截12');
const PLAN_PERIOD_STARTS = createCharacters('到“');
const ITEM_STARTS = createCharacters('（(一二两三四五六七八九十0123456789');
const RUN_STARTS = createCharacters('已连');
const TIME_STARTS = createCharacters('争到至截12“（(一二两三四五六七八九十0123456789已连前');
/** 前 */
const FIRST = 0x524d;
const LEFT_MARKS = createCharacters('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳）)】〕，、；：:,;—―─-· 　\t\r\n');

export function matchLength(pattern: RegExp, text: string, at: number): number {
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
    (code === FIRST && matchLength(FIRST_MONTHS_AT, text, at)) ||
    0
  );
}

/** Length of the months that begin at `at`: 1—9月, 8月份; 0 when none do. */
export function monthsAt(text: string, at: number): number {
  return matchLength(MONTHS_AT, text, at);
}

const MONTH = '月';
const MONTH_JOINTS = createCharacters('-—－–―─~～至');

export function opensMonth(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at))) return false;
  return text.charAt(at + 1) === MONTH || text.charAt(at + 2) === MONTH || holdsAt(MONTH_JOINTS, text, at + 1);
}

/** What {@link trimLeft} takes off by itself, and what else it takes off may begin with. */
const LEFT_SINGLES = uniteCharacters(LEFT_MARKS, BLANKS);
const ASIDE_STARTS = createCharacters('剔扣还受');
/** 在大幅减税降费情况下|增长1.5%: under what circumstances, which are no subject. */
const UNDER_AT =
  /在[^，。；、\d]{2,20}?(?:情况|基础|背景|条件|形势|压力|影响|基数)(?:之)?[上下](?=[同环较比依仍实增减回降升提低高])/y;
const IN = '在'.charCodeAt(0);
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
      (code === IN && (matchLength(UNDER_AT, text, at) || fieldLength(text, at))) ||
      (holds(OPENING, code) && matchLength(ALIKE_AT, text, at)) ||
      (code === THROUGH && meansLength(text, at, end)) ||
      modalLength(text, at) ||
      (holdsAt(ASIDE_STARTS, text, at) && matchLength(ASIDE_AT, text, at)) ||
      0;
    if (length === 0 || at + length > end) break;
    at += length;
  }
  return Math.min(at, end);
}

/** 在种源、医疗等方面|突破…: length of the fields in which something is done; 0 where no verb follows. */
function fieldLength(text: string, at: number): number {
  const length = matchLength(FIELDS_AT, text, at);
  const done = length > 0 && (LEADING_VERBS.startingAt(text, at + length) > 1 || text.startsWith('突破', at + length));
  return done ? length : 0;
}

const FIELDS_AT = /在[^，。；\d]{2,24}?等(?:方面|领域|环节|行业)/y;

/** 通过政企直通车平台|帮助企业…: length of the means by which something is done; 0 where no verb follows. */
function meansLength(text: string, at: number, end: number): number {
  const length = matchLength(MEANS_AT, text, at);
  const verb = length > 0 ? LEADING_VERBS.startingAt(text, at + length) : 0;
  return verb > 1 && at + length + verb < end ? length : 0;
}

const THROUGH = '通'.charCodeAt(0);
const MEANS_AT =
  /通过[^，。；、\d的]{2,14}?(?:平台|方式|渠道|机制|活动|基金|工程|行动|模式|措施|途径|招商|手段|改革|系统)/y;

/** 预计（下同）|全年实现…: what a bracket says of all that follows. */
const ALIKE_AT = /[（(](?:[^（）()。；\d]{1,10}[，,、])?以?下同[）)]/y;
const OPENING = createCharacters('（(');

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
  // 计划生育率
  if (length === 2 && text.startsWith('计划生育', at)) return 0;
  // 统筹地区: whose funds are pooled, and nothing that is done
  if (length === 2 && text.startsWith('统筹地区', at)) return 0;
  // 我市籍运动员
  if (length === 2 && text.charAt(at) === '我' && text.charAt(at + 2) === '籍') return 0;
  // 与群众相关的支出
  if (length === 1 && text.charCodeAt(at) === WITH && RELATED_TO.test(text.slice(at, at + LONGEST_RELATION))) return 0;
  // 成功|率: an adverb that is the beginning of a rate
  if (length > 1 && text.charAt(at + length) === '率' && text.charAt(at + length + 1) !== '先') return 0;
  if (length !== 1) return length;
  // 在川高校: those that are in a place of one character
  if (text.charCodeAt(at) === IN && BODIES.startingAt(text, at + 2) > 0 && !holdsAt(ALL_OF_THEM, text, at + 1))
    return 0;
  const turns = TURNS.get(text.charCodeAt(at));
  return turns !== undefined && holdsAt(turns, text, at + 1) ? 0 : length;
}
const BODIES = createLexicon('单位 高校 院校 央企 院士 科研院所 金融机构 高等学校');
const ALL_OF_THEM = createCharacters('各本全该其省市区县大小内外');
/** 与 */
export const WITH = 0x4e0e;

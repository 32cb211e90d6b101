import type { Span } from '#model.ts';
import { createCharacters, holdsAny, holdsAt, isBlank, isDigit } from '#text/characters.ts';
import type { OwnClause } from './clause.ts';
import type { Quantity } from './quantity.ts';
import { SIGNS } from './signs.ts';

/* 计划、预期、任务: the words that tell of an amount that it was planned, and whose plan it was. */

/** 年度, 年初确定的, “十四五”规划确定的, 2024年, 市下达: whose goal it was. Each pattern made of these words is only given a window of {@link REACH} or {@link LONGEST_GOAL} characters. */
const WHO =
  '(?:年初人代会|[省市县区]?人代会|年初|年度|全年|当年|今年|本年度?|年内|年(?=任务|计划|目标)|上年|去年|预期|控制|调控|考核|约束性|奋斗|规划|纲要|既定|预定|原定?|省定|市定|国家|上级|自治区|[省市县区州盟旗](?:人民)?政府|[省市县区州盟旗][\u4e00-\u9fff]{2,3}[局厅委](?=下达)|省里?|市里?|县里?|“[一二三四五六七八九十]{1,3}五”(?:期?末)?|(?:19|20)\\d{2}年(?:底|末)?|《[^《》]{1,12}》)';
const SET = '(?:确定|安排|下达|提出|预计|规定|设定)';
export const WHOSE = `(?:(?:${WHO}|${SET})的?)`;
export const GOAL = '(?:计划|预期|目标|任务|预算)(?:目标|任务|要求|指标|数|值|安排)*';
const LINK = '(?:是|为|定为|确定为)?';
export const CHANGE = '(?:年均)?(?:增长|增加|上涨|提高|上升|下降|降低|减少|达到|完成|实现)?';

/** Words behind which a goal is only what something is held against: 比年度计划高, 完成年度计划的. */
const HELD_AGAINST = '(?<![比较于超过成占距按离行才动”的])';

/** 新增就业|年度计划|5万人, |计划|增长7%, 收入|任务|174万元: a goal in front of its amount, with what it is a goal of behind or before. */
const PLANNED = new RegExp(
  `${HELD_AGAINST}(?:(?<whose>${WHOSE}+)${GOAL}|(?:计划(?:目标)?|预期目标|目标(?=为|是)|(?<=收入|税收|产值|增加值|用地)任务(?=$)))${LINK}(?<rest>[^，。；、：:“”（）()的\\d划标]{0,14})$`,
  'u',
);

/** What {@link PLANNED} finds in the words in front of an amount; most hold none of its nouns. */
export function plannedIn(words: string): RegExpExecArray | null {
  return holdsAny(GOAL_MARKS, words, 0, words.length) ? PLANNED.exec(words) : null;
}

/** Each {@link GOAL} holds one of these. */
const GOAL_MARKS = createCharacters('划预标任');

/** 年度目标|65亿元, 全年计划增长|9%: a clause that says no more than that its amount is the goal. */
const GOAL_ALONE = new RegExp(`^(?:${WHOSE}*${GOAL})${LINK}${CHANGE}$`, 'u');

/** How far a goal is looked for in front of its amount. */
export const REACH = 36;

/** 项目计划投资10亿元: what a project costs, which is no goal of the year. */
const COST = /^(?:总|完成)?(?:投资|投入|引资|融资)/u;

/** ，实际|完成5.5万人: what was reached, right behind what was planned. */
const REACHED =
  /^(?:以上|以内|左右)?(?:[）)]|[（(][^（）()]{2,24}[）)])?[，,；;、（(。](?:目前)?(?:(?:截至|截止|到|至)?(?:(?:19|20)\d{2}年)?(?:\d{1,2}[-—－–―─~～至])?(?:\d{1,2}月)?(?:份|底|末|年底|年末|全年)?)(?:累计)?(?:实际|实绩|预计|已?完成|已?实现)/u;

/** 年度计划投资10亿元，|实际完成8亿元 against 年度计划投资10亿元，完成桩基施工. */
const REACHED_SUM = /^[^\d](?:\d{1,2}[-—－–―─~～至])?(?:\d{1,2}月)?[^\d]{1,14}\d[\d.]{0,8}[万亿]?元/u;

/** 零售总额目标为|增长8%: a goal that is stated as such. */
const STATED = /(?<!的)(?:目标|计划)(?:为|是|定为|确定为)(?:年均)?(?:增长|增加|上涨|提高|上升|下降|降低|减少)$/u;

/** 超年计划|45.8%，完成路基…: by how much more was done. */
const BEYOND = new RegExp(`超[出过]?(?:${WHOSE}|年)*${GOAL}$`, 'u');

/** Whether an amount is what was planned: beside what was reached (计划增长7%，实际增长8.2%), or said of nothing else behind it. */
export function isPlanned(text: string, own: OwnClause, quantity: Quantity, before: Quantity | undefined): boolean {
  const { start, tail } = quantity;
  const from = Math.max(own.start, start - REACH);
  const words = text.slice(from, start);
  if (standsInBrackets(text, own, quantity))
    return GOAL_BEFORE_BRACKET.test(text.slice(Math.max(0, start - LONGEST_GOAL), start - 1));
  const found = plannedIn(words);
  if (found === null || GRADED_AHEAD.test(words) || BEYOND.test(words)) return false;
  if ((before === undefined || before.unit === quantity.unit) && from === own.start && GOAL_ALONE.test(words))
    return true;
  if (STATED.test(words)) return true;
  const { whose = '', rest = '' } = found.groups ?? {};
  const behind = text.slice(tail, tail + REACH);
  // 计划投产项目|17宗|，完成投资16亿元
  if (quantity.class === 'count' && REACHED_SUM.test(behind)) return false;
  if (COST.test(rest)) return whose !== '' && REACHED.test(behind) && REACHED_SUM.test(behind);
  return REACHED.test(behind);
}

/** 仅为规划目标（|18亿美元|）的六成: an amount in brackets alone. */
function standsInBrackets(text: string, own: OwnClause, { start, tail }: Quantity): boolean {
  return own.start === start && holdsAt(OPENING, text, start - 1) && holdsAt(CLOSING, text, tail);
}

const OPENING = createCharacters('（(');
const CLOSING = createCharacters('）)');

/** What an amount in brackets is then a goal by. */
const GOAL_BEFORE_BRACKET = new RegExp(`(?:${WHO}|累计)${GOAL}$`, 'u');
const PLAN_BEFORE = new RegExp(`^(?:${WHOSE}*${GOAL}|(?:年初|年度|全年)$)${LINK}`, 'u');
const PLAN_BEHIND = new RegExp(`(?:(?:年初|年度|全年|预期)?${GOAL})${LINK}$`, 'u');

/** The head of a planned amount without the words that tell of the plan: 年度计划|新增就业, 新增就业|年度计划. */
export function withoutPlan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const before = PLAN_BEFORE.exec(words)?.[0].length ?? 0;
  const behind = PLAN_BEHIND.exec(words.slice(before))?.[0].length ?? 0;
  return { start: start + before, end: end - behind };
}

/** 底线目标|增长9%；奋斗目标|增长12%: goals of several grades that are set side by side. */
export const GRADED_GOAL = '(?:底线|保底|基本|最低|确保|必保|力争|奋斗|冲刺|挑战|最高)目标(?:任务|值)?';
const GRADED_BEHIND = new RegExp(`${GRADED_GOAL}(?:是|为|定为)?$`, 'u');

/** The head of an amount without the words that it is such a goal; the head itself where it has none. */
export function withoutGrade(text: string, { start, end }: Span): Span {
  if (!holdsAny(GRADE_ENDS, text, Math.max(start, end - 3), end)) return { start, end };
  const found = GRADED_BEHIND.exec(text.slice(start, end));
  // 力争|目标: the first word has been taken for one of will
  if (found === null && GRADED_BEHIND.test(text.slice(Math.max(0, start - 2), end))) return { start: end, end };
  return found === null ? { start, end } : { start, end: start + found.index };
}

const GRADED_AHEAD = new RegExp(`${GRADED_GOAL}(?:是|为|定为)?${CHANGE}$`, 'u');
const GRADE_ENDS = createCharacters('标务值是为');

/** Whether a stretch with such signs may tell of a plan. */
export function mayTellPlan(signs: number): boolean {
  return (signs & SIGNS.plan) !== 0;
}

const GOAL_BEHIND = new RegExp(`^的?${WHOSE}+${GOAL}|^的${GOAL}|^${GOAL}(?![^，,。；;、）)\\n])`, 'u');

/** 的要求, 的省定标准: a bar that is no goal of the plan's. */
const BAR_BEHIND = new RegExp(`^的${WHOSE}*(?:序时|时序)?(?:进度)?(?:要求|标准|指标|规定|水平)`, 'u');

/** What the words of a goal or a bar begin with. */
const BAR_STARTS = createCharacters('的目计任预年全当本上去控调考约奋规既原省市县国自“纲确安下提设12');

/** Whether the words behind an amount may tell of a goal or a bar. */
export function mayBeBar(text: string, tail: number): boolean {
  return holdsAt(BAR_STARTS, text, tail);
}

/** How far the words of a goal may reach. */
export const LONGEST_GOAL = 20;

/** 完成全年12户|培育任务的|41.7%: a task of which a share is told right behind it. */
export const TASK_BEHIND = /^[\u4e00-\u9fff]{0,8}(?:任务|目标|计划)[数值]?的?\d/u;

/** What an amount was to be by the words behind it: a `goal` (的年度目标, 年度计划任务), a mere `bar` (的要求), or neither; `shared` when a share of it may stand behind. */
export function barOf(text: string, tail: number, shared: boolean): 'goal' | 'bar' | null {
  if (!shared && !mayBeBar(text, tail)) return null;
  const words = text.slice(tail, tail + LONGEST_GOAL);
  if (shared && TASK_BEHIND.test(words)) return 'goal';
  return GOAL_BEHIND.test(words) ? 'goal' : BAR_BEHIND.test(words) ? 'bar' : null;
}

/** 占全年任务|5万亩|的64%, 完成五年任务|320万人|的68.1%: the words on a task in front of its amount, of which a share follows. */
const TASK_AHEAD = new RegExp(
  `(?:占|达到?|为|完成)(?:${WHOSE}|[省市县州区旗]定的?|[二三四五]年|总)*(?:计划|目标|任务|预算)(?:数|值|量|任务|指标|投资)?$`,
  'u',
);

/** 12.6亿元的| 41.5%: where a share may begin behind an amount, with or without a blank; 0 where none does. */
function shareBehind(text: string, tail: number): number {
  if (text.charCodeAt(tail) !== OF) return 0;
  return isBlank(text.charCodeAt(tail + 1)) ? tail + 2 : tail + 1;
}

const OF = '的'.charCodeAt(0);

/** Those words up to an amount, whose clause begins with them or with what the task is of; null when there are none, or no share follows. */
export function taskAhead(
  text: string,
  { start: from }: Span,
  { start, tail }: Quantity,
  next: Quantity | null,
): Span | null {
  if (next === null || next.class !== 'share' || next.start !== shareBehind(text, tail)) return null;
  const at = Math.max(from, start - REACH);
  const found = TASK_AHEAD.exec(text.slice(at, start));
  return found === null ? null : { start: at + found.index, end: start };
}

/** 与年度目标|6%|左右相比: the words that hold something against a goal in front of its amount. */
const COMPARED_AHEAD = new RegExp(`(?:与|和|同)${WHOSE}*${GOAL}(?:增长|下降)?$`, 'u');
const COMPARED_BEHIND = /^(?:左右|以上|以内)?(?:的[^，。；、]{0,6})?相比/u;

/** Those words up to an amount; null when there are none. */
export function comparedAhead(text: string, from: number, { start, end }: Quantity): Span | null {
  if (!COMPARED_BEHIND.test(text.slice(end, end + LONGEST_GOAL))) return null;
  const at = Math.max(from, start - REACH);
  const found = COMPARED_AHEAD.exec(text.slice(at, start));
  return found === null ? null : { start: at + found.index, end: start };
}

/** 超过规划确定的|63%, 难以达到《纲要》提出的|6.5张: a goal of the plan told in front of it. */
export const SET_AHEAD = new RegExp(
  `(?:超过|超出|高于|低于|优于|好于|快于|慢于|少于|多于|达到|距离?|离)(?:“[一二三四五六七八九十]{1,3}五”)?(?:规划|纲要|《[^《》]{1,12}》)(?:纲要)?${SET}的$|(?:超过|超出|高于|多于|低于|少于)(?:原定|预定|既定|原先(?:预计|确定))的?(?:近|约)?$`,
  'u',
);

/** The words on whose goal an amount is: 年度|计划5万人, 5%的|预期|目标; null when it is none. */
export function goalOf(text: string, sentence: Span, { start, tail }: Quantity): string | null {
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  if (barOf(text, tail, true) === 'goal')
    return `${before.slice(before.lastIndexOf('，') + 1)}${text.slice(tail, tail + LONGEST_GOAL)}`;
  const found = plannedIn(before);
  if (found !== null) return found.groups?.whose ?? '';
  if (holdsAt(OPENING, text, start - 1)) {
    const words = before.slice(before.lastIndexOf('，') + 1, -1);
    return GOAL_BEFORE_BRACKET.test(words) ? words : null;
  }
  const share = shareBehind(text, tail);
  return share > 0 && isDigit(text.charCodeAt(share)) ? (TASK_AHEAD.exec(before)?.[0] ?? null) : null;
}

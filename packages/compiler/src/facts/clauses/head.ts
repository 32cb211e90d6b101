import { DEPENDENT_HEADS, INDICATORS, MEASURE_ATTRIBUTES } from '#facts/lexicon/measures.ts';
import { MODALS, TIME_WORDS } from '#facts/lexicon/modals.ts';
import { BARE_VERBS, LEADING_VERBS, NOUN_TAILS } from '#facts/lexicon/verbs.ts';
import { createCharacters, findWord, holds, holdsAt, isDigit, uniteCharacters } from '#text/characters.ts';
import { startingWithin } from '#text/lexicon.ts';

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
const VERB_JOINTS = createCharacters('和及并、');

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

/** Length of a rate of no known name at the end of a phrase: 交付率, 机械化率. */
function rateLength(text: string, start: number, end: number): number {
  const changed = text.charAt(end - 2) === '化' && !holdsAt(BEFORE_SHORT_CHANGE, text, end - 3);
  return changed && end - start > 5 ? 4 : 3;
}

/** 绿化, 硬化, 转化: a change in two characters. */
const BEFORE_SHORT_CHANGE = createCharacters('绿硬美亮净转孵固优淡深活强分消催钙');

/** Length of the indicator's name that ends a phrase, with the words that narrow it: …增加值, …人均可支配收入, …抽检合格率, …交付率. */
export function indicatorLength(text: string, start: number, end: number): number {
  let length = INDICATORS.endingAt(text, end, start);
  if (length === 1 && text.charAt(end - 1) === '率' && end - start > 3) length = rateLength(text, start, end);
  for (let steps = 0; length > 0 && steps < 3; steps++) {
    const more = MEASURE_ATTRIBUTES.endingAt(text, end - length, start + 1);
    if (more === 0) break;
    length += more;
  }
  return length;
}

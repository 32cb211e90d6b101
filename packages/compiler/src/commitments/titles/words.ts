import { PRINTED_UNITS } from '#commitments/clauses/print.ts';
import { TURNING_WORDS } from '#commitments/clauses/turns.ts';
import { withoutBlanks } from '#text/blanks.ts';
import { createCharacters, holdsAt, uniteCharacters } from '#text/characters.ts';
import { DATE_OPENS, dateLeadLength } from '#text/date-lead.ts';
import { combineWords, createLexicon, listWords } from '#text/lexicon.ts';
import { subjectLength } from '#text/subject-lead.ts';
import type { ReadClause } from '../draft.ts';
import { SIGNS } from '../signs.ts';

/** Longer titles are shortened: a list row holds about this many characters. */
export const TITLE_AT_MOST = 40;

/** 将甲纳入乙: a deed, not what is to be. */
const RESULTING = listWords(TURNING_WORDS).join('|');
export const LEAD = new RegExp(
  `^(?:[一二三四五六七八九十]{1,2}[要是]|既要|还要|又要|其中|同时|首先|其次|再次|最后(?=[抓要加推做])|另外|此外|并且|并|也|各地(?!区)|(?:全力)?力争|确保|(?:积极|全力)?争取(?=\\S{0,40}(?:达到|增长|完成|实现|建成|突破))|务必|计划(?!生育)|预计|使(?!用)|主要(?=[建铺改修新开推完实])|分别(?![增下提降为达])|还?要|还?将(?![^，,。；;]{2,30}(?:${RESULTING}))|今年|全年|年内|我们|我区|我市|我县|我省|必须|须(?!知)|应当|(?:一定|特别是?|尤其是?|还|更|都)(?:要|必须|须))+[，,:：]?`,
  'u',
);
/** The same, to be asked where it ends. */
const LEAD_AT = new RegExp(LEAD, 'uy');
export function shorten(title: string): string {
  if (title.length <= TITLE_AT_MOST) return title;
  const items = title.split('、');
  const closes = items.length >= 3 ? items.at(-1)!.indexOf('等') : -1;
  if (closes >= 0) {
    const head = `${items[0]}、${items[1]}`;
    // “甲、乙、丙、丁”等工程: the mark that closes what the first member opened
    const from = openMark(head) >= 0 && holdsAt(CLOSING_MARKS, items.at(-1)!, closes - 1) ? closes - 1 : closes;
    const short = `${head}${items.at(-1)!.slice(from)}`;
    if (short.length <= TITLE_AT_MOST) return short;
  }
  const cut = title.slice(0, TITLE_AT_MOST - 1);
  const open = openMark(cut);
  return `${open < TITLE_AT_LEAST ? cut : cut.slice(0, open).replace(JOINT_AT_END, '')}…`;
}

const JOINT_AT_END = /[、和与及]$/u;
const OPENING_MARKS = '“《（(【';
const CLOSING_MARKS = createCharacters('”》）)】');
/** A title that is cut in front of what opens in it keeps so many characters. */
const TITLE_AT_LEAST = 20;

/** Where the last mark stands that opens what nothing closes (办好甲论坛、|“乙); -1 when none does. */
function openMark(words: string): number {
  let depth = 0;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    if (holdsAt(CLOSING_MARKS, words, at)) depth += 1;
    else if (OPENING_MARKS.includes(words.charAt(at))) depth -= 1;
    if (depth < 0) return at;
  }
  return -1;
}

/** What a list's member before it left behind: the bracket that closed it, the mark that parted it. */
const LEFT_OVER = /^(?:[）)】〕》、，；●○■□◆◇▲△★☆•·]{1,4}|\d{1,3}(?:、(?!\d)|[.．](?!\d)))/u;

/** What those begin with, and what {@link LEAD} does. */
const LEFT_OVERS = createCharacters('）)】〕》、，；●○■□◆◇▲△★☆•·0123456789');
const NUMERALS = [...'一二三四五六七八九十'];
const LEADS = createLexicon(
  ...combineWords(NUMERALS, ['', ...NUMERALS], ['要', '是']),
  '既要 还要 又要 其中 同时 首先 其次 再次 最后 另外 此外 并 也 各地 全力力争 力争 确保 积极争取 全力争取 争取 务必 计划 预计 使 主要 分别 要 将 今年 全年 年内 我们 我区 我市 我县 我省 必须 须 应当 一定 特别 尤其 还 更 都',
);

/** Of what has to go from words wherever it stands, and of a place in front that is going to do something. */
export const WRAPPING = SIGNS.blank | SIGNS.bracket | SIGNS.going;
/** What words begin with that lose anything in front; most do not. */
const LOST_IN_FRONT = uniteCharacters(LEFT_OVERS, LEADS.first, DATE_OPENS);

/**
 * Words without blanks, without what is left over of a list before them, the units in charge behind them and what leads in.
 *
 * @param signs which of {@link SIGNS} may stand in the words
 */
export function bare(words: string, signs: number): string {
  if ((signs & WRAPPING) === 0 && !holdsAt(LOST_IN_FRONT, words, 0)) return words;
  let trimmed = (signs & SIGNS.blank) === 0 ? words : withoutBlanks(words);
  if (holdsAt(LEFT_OVERS, trimmed, 0)) trimmed = trimmed.replace(LEFT_OVER, '');
  if ((signs & SIGNS.bracket) !== 0 && PRINTED_UNITS.test(trimmed)) trimmed = trimmed.replace(PRINTED_UNITS, '');
  const stripped = withoutLead(trimmed);
  return stripped.length >= 4 ? stripped : trimmed;
}

export function withoutLead(words: string): string {
  const subject = subjectLength(words, 0, words.length);
  if (subject > 0) return withoutLead(words.slice(subject));
  if (!holdsAt(LOST_IN_FRONT, words, 0)) return words;
  const rest = LEADS.startingAt(words, 0) > 0 ? words.slice(endOfMatch(LEAD_AT, words)) : words;
  const date = dateLeadLength(rest, 0);
  return date === 0 ? rest : withoutLead(rest.slice(date));
}

/** Where a match at the beginning of words ends; 0 when there is none. */
export function endOfMatch(pattern: RegExp, words: string): number {
  pattern.lastIndex = 0;
  return pattern.test(words) ? pattern.lastIndex : 0;
}

/** 各级政府要加大投入: the word of obligation between a subject and its verb. */
const DUTY = /(?<![主重需首纲摘、和与及向])(?:更|还)?(?:必须要?|应当|要(?![素求点闻件塞害领地道]|生产力))/u;
/** 一要, 都要, 特别要 stand for no subject. */
const SUBJECT_AT_LEAST = 3;

/** Words without the word of obligation in front of `before`. */
export function withoutDuty({ words, signs }: ReadClause, before: number): string {
  if ((signs & SIGNS.obligation) === 0 || (signs & SIGNS.quote) !== 0) return words;
  const duty = DUTY.exec(words);
  if (duty === null || duty.index < SUBJECT_AT_LEAST || duty.index >= before) return words;
  if (words.length - withoutLead(words).length > duty.index) return words;
  return words.slice(0, duty.index) + words.slice(duty.index + duty[0].length);
}

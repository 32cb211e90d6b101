import { createCharacters, createSigns, holdsAt, signOf } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { endsInAttitude } from './clauses/attitudes.ts';
import { opensWithDeed } from './clauses/clause-roles.ts';
import { endsInWorth, JUDGED_ENDS } from './clauses/judged.ts';
import type { ReadClause, ReadSentence } from './draft.ts';
import { findNarrativeReason, LEAD_IN, REASONS, REASONS_OF_TASKS, UNIT_IN_CHARGE } from './narrative.ts';
import { SIGNS } from './signs.ts';

/** 有效投资仍有很大空间, 改革任务依然繁重: what there still is of something. */
const REMAINING =
  /(?:仍|还|尚|依然|仍然)有[^，,]{0,8}(?:空间|潜力|余地|短板|差距)$|任务(?:十分|依然|仍然|非常|更加|异常)?(?:艰巨|繁重)$/u;

const PREDICATE = /^(?:仍然|也|既|更|都)?(?:是|对于|对)/u;
const JUDGING_SUBJECT = /^[^，,]{2,24}(?:是|就是|在于)/u;

/** What the last character of a sentence's last clause lets it end in, as bits; most sentences in nothing of these. */
const CLOSING = { remaining: 1, worth: 2, fields: 4, sent: 8, drawn: 16 } as const;
const CLOSINGS = createSigns(CLOSING, {
  remaining: '间力地板距巨重',
  worth: JUDGED_ENDS,
  fields: '作点务面',
  sent: '们施行下为',
  drawn: '案划务见单点法目程事',
});

function closingOf(text: string, { clauses }: ReadSentence): number {
  return clauses.length === 0 ? 0 : signOf(CLOSINGS, text.charCodeAt(clauses[clauses.length - 1]!.end - 1));
}

/** 保护产权就是保护劳动, 做好…，是…的需要; 依法行政是…的生命线: a sentence whose predicate judges instead of promising. */
function isJudgement(text: string, { clauses }: ReadSentence, closing: number): boolean {
  const first = clauses[0]!;
  if ((first.signs & SIGNS.judgement) !== 0 && /^[^，,。“]{2,24}就是/u.test(first.words)) return true;
  const last = clauses[clauses.length - 1]!;
  if ((closing & CLOSING.remaining) !== 0 && REMAINING.test(last.words)) return true;
  if ((closing & CLOSING.worth) === 0 || !endsInWorth(text, last.start, last.end)) return false;
  return JUDGING_SUBJECT.test(first.words) || clauses.some(({ words }) => PREDICATE.test(words));
}

/**
 * Why a sentence is passed over before any promise is looked for in it: it salutes, thanks, judges, leads in or gives the
 * grounds of a target; undefined when it may promise something.
 */
export function findRemark(text: string, sentence: ReadSentence): string | undefined {
  const { clauses, part, start, end, counted, named } = sentence;
  if (named) return undefined;
  if (end - start <= COLUMN_AT_MOST && COLUMN.test(text.slice(start, end).trim())) return LEAD_IN;
  const closing = closingOf(text, sentence);
  const mayJudge = !counted && (closing !== 0 || (sentence.signs & SIGNS.judgement) !== 0);
  if (mayJudge && isJudgement(text, sentence, closing)) return 'judgement of the situation';
  const first = clauses[0];
  if ((closing & CLOSING.sent) !== 0 && sendsOut(clauses)) return LEAD_IN;
  if (counted && LISTED_BEHIND.test(text.slice(end, end + LISTED_WITHIN)) && LISTS.test(text.slice(start, end)))
    return LEAD_IN;
  if (first?.stop === ':' && SCHEDULE.test(first.words)) return LEAD_IN;
  if ((closing & (CLOSING.drawn | CLOSING.sent)) !== 0 && drawsUp(clauses)) return LEAD_IN;
  if (!counted && speaksForAll(text, sentence)) return 'appeal';
  if (text.charCodeAt(start) === PLEASE && first !== undefined && CALLS.test(first.words)) return 'appeal';
  if ((closing & CLOSING.fields) !== 0 && (leadsIn(clauses) || tellsFields(clauses))) return LEAD_IN;
  if ((sentence.signs & SIGNS.colon) !== 0 && announcesThought(clauses)) return 'guiding thought';
  // a deed at the head of a task makes it a task, whatever else it says
  if (opensAsTask(sentence) && first!.stop !== ':' && !saysBelow(first!)) return undefined;
  const among = part === 'tasks' ? REASONS_OF_TASKS : REASONS.length;
  const reason = findNarrativeReason(text, start, Math.min(text.length, end + 1), among);
  if (reason === undefined && part === 'targets' && !counted && endsInAttitude(text, clauses)) return 'avowal';
  if (reason === undefined || reason === 'salutation' || reason === 'thanks' || reason === UNIT_IN_CHARGE)
    return reason;
  if (reason === 'grounds of a target' && part === 'targets') return reason;
  if (counted) return undefined;
  if (part === 'targets' || reason === 'difficulties') return reason;
  return reason === LEAD_IN && /[:：]|以下/u.test(text.slice(start, end + 1)) && clauses.length === 1
    ? reason
    : undefined;
}

/** 完成时限, 配合单位: what stands above a column of a table. */
const COLUMN =
  /^(?:(?:计划)?(?:完成|办结)?(?:时限|时间|节点|时间节点|时间进度)(?:要求)?|(?:牵头|责任|主办|承办|落实|实施|协办|配合)(?:责任)?(?:单位|部门|领导|人|主体))$/u;
const COLUMN_AT_MOST = 8;

/** 现印发给你们，请结合实际，认真组织实施; 现将34项任务分解如下: what a notice says of the paper that it sends out. */
function sendsOut(clauses: readonly ReadClause[]): boolean {
  const last = clauses.length - 1;
  if (SET_OUT.test(clauses[last]!.words)) return true;
  // 经票决，确定20件民生实事项目，具体如下
  if (last > 0 && AS_FOLLOWS.has(clauses[last]!.words) && CHOSEN.test(clauses[last - 1]!.words)) return true;
  for (let index = Math.max(0, last - SENT_WITHIN); index <= last; index += 1)
    if (SENT.test(clauses[index]!.words)) return true;
  return false;
}

/** 请认真贯彻执行 stands at most so many clauses behind it. */
const SENT_WITHIN = 3;
const SENT = /^现(?:将|予|予以)?(?:《[^》]{2,60}》|[^，,。]{0,20})(?:印发|下发|转发|分解|下达|发)给你们$/u;
const AS_FOLLOWS = createLexicon('具体如下 如下 具体为 分别为');
const CHOSEN = /^(?:[^，,。；;]{0,12})(?:确定|决定|明确|选出|产生|提出)了?[^，,。；;]{2,30}(?:实事|项目|任务|工程)$/u;
const SET_OUT = /^现(?:将|就|把)[^，,。；;]{2,40}如下$/u;

/** 为…，推动…，现制定2023年重点工作任务; 根据…，提出如下意见: why a paper is drawn up. */
function drawsUp(clauses: readonly ReadClause[]): boolean {
  if (clauses.length < 2 || !PURPOSE.test(clauses[0]!.words)) return false;
  const { words } = clauses[clauses.length - 1]!;
  return DRAWN_UP.test(words) || DECIDED.test(words);
}

const PURPOSE = /^(?:为|根据|按照|围绕|依据|经)/u;
/** 为…，县政府决定在2031年继续实施一批民生实事项目 */
const DECIDED =
  /^(?:[县市区州旗]?(?:委|人?民?政府)、?){1,3}决定(?:在)?(?:20\d\d年)?(?:继续)?(?:组织)?(?:实施|办好|办理)[^，,。；;]{0,16}(?:实事|项目|工程)$/u;
const DRAWN_UP =
  /^(?:经研究)?(?:现|特|特此|现就[^，,。；;]{2,30})?(?:制定|制订|提出|编制)(?:了?(?:如下|以下).{2,14}|本(?:方案|计划|意见|措施|清单|要点|办法|实施方案|实施意见|行动方案|行动计划|工作方案))$|^(?:现|特)(?:制定|制订|提出|编制)[^，,。；;]{2,40}(?:方案|计划|任务|意见|措施|清单|要点|办法)$/u;

/** 重点办好10件实事。分别是：…: how many there are of what is listed behind. */
const LISTED_BEHIND = /^[。；;：:]?\s{0,2}(?:这[^，,。：:]{0,10}|它们|具体)?(?:分别|具体)(?:是|为)[:：]/u;
const LISTED_WITHIN = 24;
const LISTS = /实事|大事|任务|事项/u;

/** 进度安排：6月底前完成基建，12月底前交付: by which steps the promise in front of it is kept. */
const SCHEDULE = /^(?:进度|时间|实施|工作|形象)?(?:进度|节点|计划)?(?:安排|进度|节点)$/u;

const PLEASE = '请'.charCodeAt(0);
/** 请各责任单位对照任务，…: what a notice asks of those to whom it is sent. */
const CALLS = /^请(?:各|有关|相关|牵头|责任|结合|认真|遵照|按照|抓紧|切实|对照|将|一并)/u;

/**
 * 让我们在…领导下，…, 我们要推动各地竞相发展: who reports speaks for all, and says in what spirit. 我们要 before several deeds opens them.
 */
function speaksForAll(text: string, { start, clauses }: ReadSentence): boolean {
  if (!holdsAt(SPEAKING, text, start) || !text.startsWith('我们', start + Number(text.charAt(start) === '让')))
    return false;
  const { words } = clauses[0]!;
  return words.startsWith('让') || LED.test(words) || (VOWING.test(words) && !saysDeeds(clauses));
}

const SPEAKING = createCharacters('让我');
const VOWING = /^我们(?:要|将|一定)/u;
const LED = /领导下$/u;

/** How many clauses may stand in front of the colon: 根据…要求，今年…的指导思想是：. */
const GUIDED_WITHIN = 3;

export function announcesThought(clauses: readonly ReadClause[]): boolean {
  for (let index = 0; index < clauses.length && index < GUIDED_WITHIN; index += 1)
    if (clauses[index]!.stop === ':') return GUIDING.test(clauses[index]!.words);
  return false;
}

/** 今年政府工作的总体要求是：… */
const GUIDING = /(?:总体要求|指导思想|总体思路|基本思路|总要求)(?:是|为)?$/u;

/** Among the targets too, where a deed with what spells it out opens the sentence. */
function opensAsTask(sentence: ReadSentence): boolean {
  const { part, clauses } = sentence;
  if (part === 'tasks') return clauses[0]?.head !== undefined || saysDeeds(clauses);
  return clauses.length > 1 && clauses[0]!.head?.deed === true && opensWithDeed(sentence);
}

/** Two deeds or more are tasks, whatever their sentence opens with. */
function saysDeeds(clauses: readonly ReadClause[]): boolean {
  let deeds = 0;
  for (const { head, preamble } of clauses) if (head !== undefined && !preamble && head.drift === 'deed') deeds += 1;
  return deeds > 1;
}

/** 今年重点抓好三项工作: how many fields of work follow. */
const COUNTED_FIELDS =
  /(?:抓好|做好|突出|推进|抓|做|办好|打好|干好)(?:以下|如下)?(?:[二三四五六七八九十两]{1,3}|\d{1,2}|几)(?:个方面|方面|项|大|个)(?:的)?(?:重点)?(?:工作|重点|任务|方面)$/u;

/** Whether a sentence only says how many fields of work follow; what stands before that says no deed. */
function leadsIn(clauses: readonly ReadClause[]): boolean {
  const last = clauses.length - 1;
  if (!COUNTED_FIELDS.test(clauses[last]!.words)) return false;
  for (let index = 0; index < last; index += 1) if (clauses[index]!.head !== undefined) return false;
  return true;
}

/** 20项实事项目，主要涉及为老服务、绿地建设等方面: of what fields the tasks are that stand behind. */
function tellsFields(clauses: readonly ReadClause[]): boolean {
  const last = clauses[clauses.length - 1]!.words;
  return clauses.length === 2 && TELLING_FIELDS.test(last) && TASKS_AT_END.test(clauses[0]!.words);
}

const TELLING_FIELDS = /^主要(?:涉及|包括|涵盖|聚焦|分为)[^，,。；;]{2,60}(?:方面|领域)$/u;
const TASKS_AT_END = /(?:项目|实事|任务|工作|工程)$/u;

function saysBelow({ signs, words }: ReadClause): boolean {
  return (signs & SIGNS.below) !== 0 && words.includes('以下');
}

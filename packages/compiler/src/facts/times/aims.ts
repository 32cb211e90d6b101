import { GRADED_GOAL } from '#facts/clauses/goal-words.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, findWord, holdsAny } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';

/* 力争全年…, 将新建…: what a report within the year strives for, among what it tells of that year. */

const AIM =
  /(?<![为以])(?:力争|争取|确保|努力(?:实现)?)(?:实现|完成|到|在)?(?:全年|今年|年底|年末|年内|本年度?|四季度|下半年)(?![^，。；\d]{0,8}(?:目标|任务)[^，。；\d]{0,6}(?:实现|完成))|(?<=[，。；,;])要(?:按照|围绕|紧扣|突出|坚持)|提出[，,]?(?=[^。；]{0,40}(?:达到?|左右|以上|不低于|不超过|以内))|将(?:力争|争取|确保|新[增建]|建[成设]|完成|实[施现]|投入|安排|达到|启动|开工|改造|培育|引进|围绕|聚焦|紧扣|坚持|继续|进一步|重点|着力|大力|全面|深入|加快|按照|持续|统筹|计划)|(?<![为以])力争(?=[^，。；\d]{2,16}\d[^，。；]{0,8}(?:以上|左右|以内))|(?<![模虚])拟(?:投[资入]|新[增建]|建[成设]|完成|实施|引进|安排|开工|改造)/u;

/** Where the words of a sentence begin to tell what is striven for, to its end; its end where they never do. */
export function findAim(text: string, { start, end }: Span): number {
  const found = AIM.exec(text.slice(start, end));
  return found === null ? end : start + found.index;
}

/** Where a sentence begins to tell what is planned, though its part of the document looks back: 主要任务是：…, 计划新建…; its end where it never does. */
export function findPlanned(text: string, { start, end }: Span): number {
  const words = text.slice(start, end);
  const stated = holdsAny(COLONS, text, start, end) ? STATED.exec(words) : null;
  if (stated !== null) return start + stated.index + stated[0].length;
  const graded = GRADED.exec(words);
  if (graded !== null) return start + graded.index;
  for (let at = findWord(text, start, end, '计划'); at >= 0; at = findWord(text, at + 2, end, '计划')) {
    if (LEADING_VERBS.startingAt(text, at + 2) < 2 || SPENDING.startingAt(text, at + 2) > 0) continue;
    if (!OPENS_CLAUSE.test(text.slice(Math.max(start, at - LONGEST_OPENING), at))) continue;
    return REACHED.test(text.slice(at, end)) ? end : at;
  }
  return end;
}

const GRADED = new RegExp(`${GRADED_GOAL}(?:是|为|定为)?(?:增长|增加|达到|完成|实现)?\\d`, 'u');
const STATED =
  /(?:^|[，。；])(?![^，。；\d]{0,16}(?:完成|实现|达成|达到|超过|情况))[^，。；\d：:]{0,4}(?:(?:19|20)\d{2}年)?[^，。；\d：:]{0,20}(?:目标(?:任务)?|(?:主要|重点|工作|建设)任务)(?:是|为)?[：:]/u;
/** What {@link STATED} ends in. */
const COLONS = createCharacters(':：');
/** What a work costs is no plan of the year. */
const SPENDING = createLexicon('投资 投入 总投资 引资 融资 用地');
/** ，今年我县|计划新建: the time and the whole, which may stand in front of what is planned. */
const OPENS_CLAUSE =
  /(?:^|[，。；：:,;\s])(?:(?:(?:19|20)\d{2}年|今年|全年|年内|本年度?|下半年|我[省市县区镇乡局]|全[省市县区镇乡]|共|还|原)[，,]?)*(?:[\u4e00-\u9fff]{2,6}[省市县区州盟旗](?:今年|全年|年内|共|还)?)?$/u;
const LONGEST_OPENING = 16;
const REACHED = /实际|已|截[至止]|目前|累计|完成率|占|完成(?:年度|全年)计划/;

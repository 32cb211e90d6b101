import { WHITE_SPACE } from '#text/blanks.ts';
import { createCharacters, holds, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { OutlineNode } from '../model.ts';
import { actionLength, readOpening } from './clauses/openings.ts';
import type { ReadSentence } from './draft.ts';
import { SIGNS } from './signs.ts';

/** A sentence that names what others are about is no longer than this. */
export const TOPIC_AT_MOST = 32;
const LOOK_BEHIND = 40;
const LINE_END = 0x0a;
/** So many sentences behind a short one of a broad verb detail it. */
export const DETAILS = 3;
const CAPTION_AT_MOST = 18;
/** Verbs of a deed that is done once, which names no field of work though it opens a paragraph. */
const CONCRETE = createLexicon(
  '出台 编制 制定 修订 印发 发布 召开 举办 承办 办好 办成 成立 组建 设立 开通 新建 建成 完成 开工 发放 引进 新增 启动 开展 建立',
);
/** 一是甲；二是乙；|三是丙。: whether an item closes a row of items on one line. */
function goesOnRow(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && holds(WHITE_SPACE, text.charCodeAt(at))) at -= 1;
  return holdsAt(ROW_MARKS, text, at);
}

const ROW_MARKS = createCharacters('；;');
/** 一、, （一）, 第一章, 8、: markers of sections. */
const HEADING_MARKER =
  /^(?:第[一二三四五六七八九十]+[章节]|[（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\d{1,2}[）)、.．])/u;
const NUMERALS = createCharacters('一二三四五六七八九十');
/** 一是, 二要: items whose first sentence names what the others detail. */
const SPOKEN_MARKER = /^[一二三四五六七八九十]+(?:是|要)/u;

/**
 * 标题句: whether a sentence only names what the rest of its item or paragraph is about: a heading line, the first sentence
 * of an item with items below it, a short general opening (加强…建设。) that further sentences detail.
 *
 * @param node the node whose marker or title the sentence opens; undefined when it opens none
 * @param hasChildren whether that node has nodes below it
 * @param last whether nothing follows in the same item or paragraph
 * @param behind how many sentences follow on the same line, or in the same item, counted up to {@link DETAILS}
 */
export function isTopic(
  text: string,
  sentence: ReadSentence,
  node: OutlineNode | undefined,
  hasChildren: boolean,
  last: boolean,
  behind: number,
): boolean {
  const length = sentence.end - sentence.start;
  if (node !== undefined) {
    if (hasChildren && length <= 2 * TOPIC_AT_MOST) return true;
    if (last) return false;
    if (node.marker === '' || isOwnLine(text, sentence)) return length <= 2 * TOPIC_AT_MOST;
    const { marker } = node;
    if (length <= TOPIC_AT_MOST && holdsAt(NUMERALS, marker, 0) && SPOKEN_MARKER.test(marker))
      return !goesOnRow(text, node.start);
    if (
      behind > 1 &&
      length <= 2 * TOPIC_AT_MOST &&
      HEADING_MARKER.test(marker) &&
      (isPlain(sentence) || closesInHope(sentence))
    )
      return true;
  }
  if (last || length > TOPIC_AT_MOST || sentence.clauses.length > 1) return false;
  if (node === undefined && !sentence.opensLine) return false;
  const head = sentence.clauses[0]?.head;
  if (head === undefined || (head.general && !says(sentence)) || isPaired(text, sentence)) return true;
  // 教育条件改善工程。: a field of work, which is no verb there
  if (node !== undefined && head.verb === TEACHING && NAMED.test(sentence.clauses[0]!.words)) return true;
  // 聚焦“绿色转型”。
  if (THEMES.has(head.verb) && length <= CAPTION_AT_MOST) return true;
  return behind >= DETAILS && length <= CAPTION_AT_MOST && isField(sentence, head.verb);
}

const TEACHING = '教育';
const THEMES = createLexicon('聚焦 围绕 紧盯 聚力');

/** Whether a short sentence names a field of work rather than a deed that is done once or a named action (实施提振消费专项行动). */
function isField(sentence: ReadSentence, verb: string): boolean {
  const { words } = sentence.clauses[0]!;
  return !CONCRETE.has(verb) && CONCRETE.startingAt(words, 0) === 0 && !NAMED.test(words) && isPlain(sentence);
}

const NAMED = /(?:行动|计划|工程|方案|试点|活动)$/u;

/** 做好甲市创建乙城市的工作: a work of its own, however general its verb. */
const WORK = /(?:创建|争创|申报|换届|普查|试点)[^，,]{0,24}工作$/u;

function says({ clauses }: ReadSentence): boolean {
  return WORK.test(clauses[0]!.words);
}

/** 增加生产、保障供给: two or more deeds of four characters each that what follows spells out. */
const PAIR = 4;
const COMMA = 0x3001;

function isPaired(text: string, { start, end }: ReadSentence): boolean {
  if (text.charCodeAt(start + PAIR) !== COMMA || (end - start + 1) % (PAIR + 1) !== 0) return false;
  for (let at = start; at < end; at += PAIR + 1) {
    if (at > start && text.charCodeAt(at - 1) !== COMMA) return false;
    if (actionLength(readOpening(text, at)) !== 2) return false;
  }
  return true;
}

function isPlain({ clauses, signs }: ReadSentence): boolean {
  if ((signs & SIGNS.date) !== 0) return false;
  for (const { strength } of clauses) if (strength !== 'plain') return false;
  return true;
}

/** （八）以增进福祉为根本，办实民生事业，|确保民生改善取得新成效: whether only the last clause of a heading is firm, and hopes for something new. */
function closesInHope({ clauses, signs }: ReadSentence): boolean {
  const last = clauses.length - 1;
  if (last === 0 || (signs & SIGNS.date) !== 0 || clauses[last]!.strength !== 'ensure') return false;
  for (let index = 0; index < last; index += 1) if (clauses[index]!.strength !== 'plain') return false;
  return HOPES.test(clauses[last]!.words);
}

const HOPES =
  /(?:取得|实现|迈[上出]|见到|收到|有)新的?(?:成绩|成效|进步|突破|进展|提升|提高|变化|台阶|水平|成果|跨越|发展|面貌)$/u;

/** Nothing but a stop and blanks may stand behind it on its line. */
function isOwnLine(text: string, { end }: ReadSentence): boolean {
  const limit = Math.min(text.length, end + LOOK_BEHIND);
  let marks = 0;
  for (let at = end; at < limit && text.charCodeAt(at) !== LINE_END; at += 1) {
    if (!holds(WHITE_SPACE, text.charCodeAt(at)) && ++marks > 1) return false;
  }
  return true;
}

import {
  type CharacterSet,
  createCharacters,
  createSigns,
  holds,
  holdsAt,
  isBlank,
  isDigit,
  signOf,
} from '#text/characters.ts';
import { DATES, dateLeadLength, mayStartDate } from '#text/date-lead.ts';
import { createLexicon } from '#text/lexicon.ts';
import { buildTrie, goForwards, valuesAlong } from '#text/trie.ts';
import { TIME_LEAD } from './patterns.ts';
import { ADVERBS, NO_VERBS, VERBS, type VerbForce } from './vocabulary.ts';

/** The verbs that open a clause. */
export interface Lead {
  /** The force of the decisive verb; undefined when no verb opens the clause. */
  readonly force: Exclude<VerbForce, 'seek' | 'modal' | 'none'> | undefined;
  /** 争取 stands among them. */
  readonly seek: boolean;
  /** 力争, 确保, 推动 or the like stands among them. */
  readonly modal: boolean;
  /** Where the object starts. */
  readonly end: number;
}

/** From the fourth bit on in the order of {@link STRONGEST}. */
const BITS: Readonly<Record<VerbForce, number>> = {
  none: 1,
  seek: 2,
  modal: 4,
  planned: 8,
  complete: 16,
  start: 32,
  new: 64,
  renew: 128,
  'under-way': 256,
};
/** The bits below the first of {@link STRONGEST}. */
const SEEK_AND_MODAL = 3;
const STRONGEST = ['planned', 'complete', 'start', 'new', 'renew', 'under-way'] as const;
/** The strongest of every combination of them, by its bits. */
const STRONGEST_OF = Array.from({ length: 1 << STRONGEST.length }, (_, bits) =>
  STRONGEST.find((_force, index) => ((bits >> index) & 1) === 1),
);
function strongestOf(forces: number): Lead['force'] {
  return STRONGEST_OF[forces >> SEEK_AND_MODAL];
}

/** What a word is among others here, in one number: its bits of force, and its length as an adverb, as a verb, as no verb. */
const FORCE_BITS = 9;
const LENGTH_BITS = 4;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
const ADVERB_FROM = FORCE_BITS;
const VERB_FROM = ADVERB_FROM + LENGTH_BITS;
const NO_VERB_FROM = VERB_FROM + LENGTH_BITS;
const ADVERB_MASK = LENGTH_MASK << ADVERB_FROM;
const VERB_MASK = (LENGTH_MASK << VERB_FROM) | ((1 << FORCE_BITS) - 1);
const NO_VERB_MASK = LENGTH_MASK << NO_VERB_FROM;

const WORDS = [...new Set([...ADVERBS, ...Object.keys(VERBS), ...NO_VERBS])];
const TRIE = buildTrie(WORDS, false);
/** The longest adverb, the longest verb and the longest other word on the way to an edge, in one number. */
const MEANINGS = valuesAlong(TRIE, WORDS, false, (before, word) => {
  const force = VERBS[word];
  let meaning = before;
  if (ADVERBS.includes(word)) meaning = (meaning & ~ADVERB_MASK) | (word.length << ADVERB_FROM);
  if (force !== undefined) meaning = (meaning & ~VERB_MASK) | (word.length << VERB_FROM) | BITS[force];
  return NO_VERBS.includes(word) ? (meaning & ~NO_VERB_MASK) | (word.length << NO_VERB_FROM) : meaning;
});

const OBJECT_WORDS = createLexicon('重点 一批 系统');
/** 了, and 好 as in 谋划好. */
const VERB_ENDS = createCharacters('了好');
const NO_OBJECTS = createLexicon('好事 好转 好评 好人 好用 好家 好书 了解');
const MOST_WORDS = 10;

const MARKERS = '。（(一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳—';
const COUNTING = createCharacters('一二三四五六七八九十');
const COUNTING_OR_DIGITS = createCharacters('一二三四五六七八九十0123456789');
const BRACKETS_OPEN = createCharacters('（(');
const BRACKETS_CLOSE = createCharacters('）)');
/** 1. and 2、, not 1.5. */
const POINTS = createCharacters('.．、');
/** 一是, 二要, 三、 */
const BEHIND_COUNT = createCharacters('是要、');
const CIRCLED = createCharacters('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
const [FULL_STOP, DASH] = [...'。—'].map((char) => char.charCodeAt(0)) as [number, number];
const MOST_COUNTING = 3;

/** Length of the marker of an item where a clause begins as one does: （一）, 1., 一是, ①, ——; a full stop that was left in front and blanks behind it included. */
function markerLength(text: string, start: number): number {
  const length = bareMarkerLength(text, start);
  if (length === 0) return 0;
  let end = start + length;
  while (isBlank(text.charCodeAt(end))) end++;
  return end - start;
}

function bareMarkerLength(text: string, start: number): number {
  const from = text.charCodeAt(start) === FULL_STOP ? start + 1 : start;
  const first = text.charCodeAt(from);
  if (holds(CIRCLED, first)) return from + 1 - start;
  if (first === DASH) return text.charCodeAt(from + 1) === DASH ? from + 2 - start : 0;
  const opened = holds(BRACKETS_OPEN, first) ? from + 1 : from;
  const closed = skipSome(COUNTING_OR_DIGITS, text, opened);
  if (closed === opened) return 0;
  if (holdsAt(BRACKETS_CLOSE, text, closed)) return closed + 1 - start;
  if (opened === from && isDigit(first)) return isPoint(text, closed) ? closed + 1 - start : 0;
  if (opened > from || !holdsAt(BEHIND_COUNT, text, closed)) return 0;
  return skipSome(COUNTING, text, from) === closed ? closed + 1 - start : 0;
}

/** Whether what stands at a place parts a marker from its item (1.新建…, 11.3月底前建成…) and no number (1.5). */
function isPoint(text: string, at: number): boolean {
  if (!holdsAt(POINTS, text, at)) return false;
  return !isDigit(text.charCodeAt(at + 1)) || dateLeadLength(text, at + 1) > 0;
}

/** Moves over characters of a set, {@link MOST_COUNTING} at most. */
function skipSome(set: CharacterSet, text: string, start: number): number {
  let at = start;
  while (at - start < MOST_COUNTING && holdsAt(set, text, at)) at++;
  return at;
}

/** What the first character of a clause may open, as bits. */
const OPENS = { marker: 1, word: 2, date: 4 } as const;
const OPENERS = createSigns(OPENS, {
  marker: MARKERS,
  word: WORDS.map((word) => word.charAt(0)).join(''),
  date: DATES,
});

/** Length of the time that starts at `at`: 一季度, 6月底; 0 when none does. */
function timeLength(text: string, at: number): number {
  TIME_LEAD.lastIndex = at;
  return TIME_LEAD.test(text) ? TIME_LEAD.lastIndex - at : 0;
}

/** The verbs that open the next member of a list: 建成甲水库、|开工乙电站. */
export const MEMBER_VERBS = createLexicon(
  '建成 建成投用 建成投产 建成通车 竣工 新开工 开工 开工建设 启动 启动建设 启动实施 续建 新建 新改建 改扩建 迁建 改建 扩建 加快 加快推进 加快建设 推进 谋划 谋划建设 谋划推进 谋划实施 规划建设 完成 实施 力争 确保 推动 争取 做好 抓好',
);

/** Whether a character may begin what {@link readLead} reads. */
export function mayOpenLead(code: number): boolean {
  return signOf(OPENERS, code) !== 0;
}

/** 动词短语: reads adverbs and verbs from the start of a clause until something else comes. */
export function readLead(text: string, start: number, end: number): Lead {
  const opens = signOf(OPENERS, text.charCodeAt(start));
  // most clauses begin with a noun
  if (opens === 0) return { force: undefined, seek: false, modal: false, end: Math.min(start, end) };
  let at = (opens & OPENS.marker) === 0 ? start : start + markerLength(text, start);
  let forces = 0;
  let back = 0;
  for (let words = 0; words < MOST_WORDS && at < end; words++) {
    const may = signOf(OPENERS, text.charCodeAt(at));
    const meaning = (may & OPENS.word) === 0 ? 0 : MEANINGS[goForwards(TRIE, text, at)]!;
    if ((meaning & NO_VERB_MASK) !== 0) break;
    const adverb = (meaning >> ADVERB_FROM) & LENGTH_MASK;
    const verb = (meaning >> VERB_FROM) & LENGTH_MASK;
    if (verb === 0 && adverb === 0) {
      const dated = (may & OPENS.date) !== 0 && mayStartDate(text, at);
      const date = dated ? dateLeadLength(text, at) || timeLength(text, at) : 0;
      if (date === 0) break;
      at += date;
      continue;
    }
    if (verb >= adverb) forces |= meaning & ((1 << FORCE_BITS) - 1);
    // 重点 and 一批 belong to the object when no verb follows: 推进重点流域整治.
    back = verb === 0 && forces > 0 && OBJECT_WORDS.startingAt(text, at) === adverb ? adverb : 0;
    at += Math.max(verb, adverb);
    if (holdsAt(VERB_ENDS, text, at) && NO_OBJECTS.startingAt(text, at) === 0) at++;
  }
  return {
    force: strongestOf(forces),
    seek: (forces & BITS.seek) > 0,
    modal: (forces & BITS.modal) > 0,
    end: Math.min(at - back, end),
  };
}

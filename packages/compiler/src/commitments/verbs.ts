import { createCharacters, holdsAt } from '#text/characters.ts';
import { createDictionary, createLexicon, type Entry, listWords } from '#text/lexicon.ts';
import { ACTION_WORDS, DEED_WORDS, GENERAL_WORDS, MANNER_WORDS, PREAMBLE_WORDS } from './verb-words.ts';

const MANNERS = createLexicon(MANNER_WORDS);
const PREAMBLES = createLexicon(PREAMBLE_WORDS);

/** What a verb of action is like. */
interface Kind {
  readonly general: boolean;
  readonly deed: boolean;
}

function readActions(): Readonly<Record<string, Kind>> {
  const general = new Set(listWords(GENERAL_WORDS));
  const deeds = new Set(listWords(DEED_WORDS));
  return Object.fromEntries(
    listWords(ACTION_WORDS).map((word) => [word, { general: general.has(word), deed: deeds.has(word) }]),
  );
}

const ACTIONS = createDictionary(readActions());

/** More words of manner than this before a verb don't occur. */
const MANNERS_AT_MOST = 6;

/** Where a clause's verb of action stands. */
export interface VerbHead {
  readonly start: number;
  readonly end: number;
  /** The verb alone: 推进, 实施. */
  readonly verb: string;
  /** True for verbs that name a direction rather than a deed: 加强, 完善. */
  readonly general: boolean;
  /** True for a deed of its own (编制, 启动, 开展), with which a new action begins. */
  readonly deed: boolean;
}

/**
 * 动词: the verb of action at the head of a clause, behind any words of manner (大力, 进一步, 高标准 …); of two that stand
 * together (加快推进) it is the second. Undefined when the clause opens with anything else.
 */
export function findVerbHead(text: string, start: number, end: number): VerbHead | undefined {
  return headAt(text, start, end) ?? headBehindSubject(text, start, end);
}

/** 新城区建设要全面加快, 土地政策优先向园区倾斜: a short subject and a word of obligation stand before the verb. */
const OBLIGATION = createLexicon('要 必须 应当 应 优先 逐步');
const SUBJECT_AT_MOST = 16;

/** What makes 要 part of another word: 主要, 需要. */
const BEFORE_OTHER_WORDS = createCharacters('主重需点素');

function headBehindSubject(text: string, start: number, end: number): VerbHead | undefined {
  for (let at = start + 2; at < Math.min(end, start + SUBJECT_AT_MOST); at += 1) {
    const length = OBLIGATION.startingAt(text, at);
    if (length === 0 || holdsAt(BEFORE_OTHER_WORDS, text, at - 1)) continue;
    const head = headAt(text, at + length, end);
    if (head !== undefined && head.verb.length > 1) return head;
  }
  return undefined;
}

function headAt(text: string, start: number, end: number): VerbHead | undefined {
  let at = start;
  let verb: Entry<Kind> | undefined;
  let verbStart = start;
  for (let step = 0; step <= MANNERS_AT_MOST && at < end; step += 1) {
    const manner = MANNERS.startingAt(text, at);
    const action = ACTIONS.startingAt(text, at);
    if (action !== undefined && at + action.length <= end) {
      verb = action;
      verbStart = at;
    }
    if (manner === 0) {
      if (action === undefined || verb === undefined) break;
      // 加快推进, 推动实施: the verb behind a verb carries the meaning
      const next = ACTIONS.startingAt(text, at + action.length);
      return next === undefined || next.length < 2 ? headOf(verb, verbStart) : headOf(next, at + action.length);
    }
    at += Math.max(manner, action?.length ?? 0);
  }
  return verb && headOf(verb, verbStart);
}

function headOf({ word, length, value: { general, deed } }: Entry<Kind>, start: number): VerbHead {
  return { start, end: start + length, verb: word, general, deed };
}

/** Whether a clause only says on what ground or to what end the next one acts: 围绕…, 依托…, 以…为…. */
export function isPreamble(text: string, start: number): boolean {
  return PREAMBLES.startingAt(text, start) > 0;
}

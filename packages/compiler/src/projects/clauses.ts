import {
  createCharacters,
  createSigns,
  findWord,
  holds,
  holdsAt,
  isDigit,
  signOf,
  signsOfSets,
} from '#text/characters.ts';
import { createMarkSet, type MarkCursor, type Marks } from '#text/marks.ts';
import type { FactStatus, Span } from '../model.ts';
import { TASKS } from './adjuncts.ts';
import { BUILDING, CARRIED, CLOSING_ENDS, HINDRANCES, MAIN_PARTS, SAID_ENDS } from './endings.ts';
import { type Lead, MEMBER_VERBS } from './lead.ts';
import { HEAD_ENDS } from './name-tails.ts';

/** A clause with what ends it: a comma or semicolon, a colon, the sentence, or the joint of two lists inside it. */
export interface Clause extends Span {
  readonly stop: 'comma' | 'colon' | 'end' | 'joint';
  /** Whether 、 or 等 may stand in it: most clauses need not be looked through for them. */
  readonly lists: boolean;
  /** Whether a verb may stand behind a 、 in it. */
  readonly verbs: boolean;
  /** Where the first 等 of the whole clause may stand, of which this one may be a part; none stands in front of it. */
  readonly etc: number;
  /** What its last character lets it end in, as {@link ENDS}. */
  readonly ends: number;
  /** Whether it is the first of its sentence. */
  readonly opens: boolean;
  /** The verbs that open it and the signs of what stands behind them, once they are read; they are read of many clauses at a time. */
  lead: Lead;
  signs: number;
  /** That of its sentence, once it is read. */
  status: FactStatus;
}

/** The lead of a clause that is not yet read. */
export const UNREAD: Lead = { force: undefined, seek: false, modal: false, end: 0 };

/** What a clause may end in, as bits; its last character is looked at once for all of them. */
export const ENDS = {
  /** What became of a member: {@link SAID_ENDS}. */
  said: 1,
  /** The noun of a list that goes on: {@link CARRIED}. */
  carried: 2,
  /** The head of a name: `hasHead`. */
  head: 4,
  /** What is no longer of a name: {@link CLOSING_ENDS}. */
  closing: 8,
  /** The reason of a delay: {@link HINDRANCES}. */
  hindered: 16,
  /** 建设 and its like: {@link BUILDING}. */
  building: 32,
  /** A part of a work: {@link MAIN_PARTS}. */
  mainPart: 64,
  /** What is done to a work: {@link TASKS}. */
  task: 128,
  /** 项目, 工程. */
  work: 256,
} as const;
const END_SIGNS = signsOfSets(ENDS, {
  said: SAID_ENDS.last,
  carried: CARRIED.last,
  head: HEAD_ENDS,
  closing: CLOSING_ENDS,
  hindered: HINDRANCES.last,
  building: BUILDING.last,
  mainPart: MAIN_PARTS.last,
  task: TASKS.last,
  work: createCharacters('目程'),
});

/** A part of a clause; written out, as a spread gives each copy a shape of its own, which is slow to read. */
export function cutClause(text: string, clause: Clause, { start, end }: Span, stop: Clause['stop']): Clause {
  const { lists, verbs, etc } = clause;
  return {
    start,
    end,
    stop,
    lists,
    verbs,
    etc,
    ends: endsAt(text, end),
    opens: clause.opens && start === clause.start,
    lead: UNREAD,
    signs: 0,
    status: clause.status,
  };
}

/** The {@link ENDS} that the character in front of a place allows. */
export function endsAt(text: string, end: number): number {
  return signOf(END_SIGNS, text.charCodeAt(end - 1));
}

/** Where the first 等 of a clause stands; -1 when it has none. */
export function findEtc(text: string, { start, end, etc }: Clause): number {
  const from = Math.max(start, etc);
  return from < end ? findWord(text, from, end, '等') : -1;
}

const OPENING = createCharacters('（(“《');
const CLOSING = createCharacters('）)”》');
/** What ends a bracket that is not closed before it. */
const BREAKS = createMarkSet('）)”》。！!？?\n');
const [LIST_MARK, AND_SO_ON] = [...'、等'].map((char) => char.charCodeAt(0)) as [number, number];

/** What a mark is to a clause, as bits: the first ones keep it going, the others end it. */
const CUT = { list: 1, etc: 2, open: 4, blank: 8, comma: 16, colon: 32, end: 64 } as const;
const CUTTING: Readonly<Record<keyof typeof CUT, string>> = {
  list: '、',
  etc: '等',
  open: '（(“《',
  blank: ' \t\r\u3000\u00a0',
  comma: '，,；;',
  colon: '：:',
  end: '。！!？?\n',
};
const CUTS = createSigns(CUT, CUTTING);
createMarkSet(Object.values(CUTTING).join(''));
const GOES_ON = CUT.list | CUT.etc | CUT.open | CUT.blank;
/** A stretch of this length without a comma is no clause of the genre; leaving it out keeps every text linear. */
const LONGEST = 1500;
/** A bracket that is not closed within this distance is a stray one. */
const REACH = 60;

/** Where the reading of clauses stands. */
export interface ClauseCursor extends MarkCursor {
  /** Whether a clause of the sentence that was read last may have to be divided further. */
  parts: boolean;
}

/**
 * 分句: adds the clauses of the sentence that begins at `start` to `clauses`, none when it holds none; commas
 * inside brackets and quotes don't divide. Returns where the next sentence begins, behind `end` after the last one.
 *
 * @param cursor stands at the first mark at or behind `start`, and is moved to that of the next sentence
 */
export function readClauses(
  text: string,
  { marks, cursor }: { marks: Marks; cursor: ClauseCursor },
  { start, end }: Span,
  clauses: Clause[],
): number {
  const { places, codes } = marks;
  const first = clauses.length;
  let from = start;
  let seen = 0;
  let etc = end;
  let verbs = false;
  let parts = false;
  let { mark } = cursor;
  for (; ; mark++) {
    const place = places[mark]!;
    const cut = place < end ? signOf(CUTS, codes[mark]!) : CUT.end;
    if (cut === 0) continue;
    if ((cut & GOES_ON) !== 0) {
      if (cut === CUT.open) {
        const close = findClose(marks, mark, Math.min(end, place + REACH));
        if (close === mark) continue;
        while (mark < close) if (codes[++mark] === AND_SO_ON && etc === end) etc = places[mark]!;
      } else if (cut === CUT.list) verbs ||= holds(MEMBER_VERBS.first, text.charCodeAt(place + 1));
      else if (cut === CUT.etc && etc === end) etc = place;
      seen |= cut;
      continue;
    }
    const at = Math.min(place, end);
    let to = at;
    if ((seen & CUT.blank) !== 0) {
      from = skipSpaces(text, from, at);
      to = skipSpacesBack(text, from, at);
    }
    if (to > from && to - from < LONGEST) {
      const ends = endsAt(text, to);
      const lists = (seen & LISTS) !== 0;
      if ((ends & ENDS.said) !== 0 || etc < end || verbs) parts = true;
      clauses.push({
        start: from,
        end: to,
        stop: STOPS[cut]!,
        lists,
        verbs,
        etc,
        ends,
        opens: clauses.length === first,
        lead: UNREAD,
        signs: 0,
        status: 'actual',
      });
    }
    from = at + 1;
    seen = 0;
    verbs = false;
    etc = end;
    if (cut === CUT.end && (clauses.length > first || place >= end)) break;
  }
  cursor.mark = mark + 1;
  cursor.parts = parts;
  return clauses.length > first ? from : end + 1;
}

/** What a list may be told by; a bracket may hold 、, which is not looked for in it. */
const LISTS = CUT.list | CUT.etc | CUT.open;
const SPACES = createCharacters(' \t\r\u3000\u00a0');

function skipSpaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && holds(SPACES, text.charCodeAt(at))) at++;
  return at;
}

function skipSpacesBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && holds(SPACES, text.charCodeAt(at - 1))) at--;
  return at;
}

/** What each kind of mark is to the clause that it ends. */
const STOPS = Array.from({ length: CUT.end + 1 }, (_, cut): Clause['stop'] =>
  cut === CUT.comma ? 'comma' : cut === CUT.colon ? 'colon' : 'end',
);

/** The mark of the bracket that closes the one at the mark `open`, before `limit`; `open` itself when it is a stray one. */
function findClose({ places, codes }: Marks, open: number, limit: number): number {
  // （） () “” 《》: of each pair the second is the next character of Unicode
  const close = codes[open]! + 1;
  for (let mark = open + 1; places[mark]! < limit; mark++) {
    const code = codes[mark]!;
    if (code === close) return mark;
    if (holds(BREAKS, code)) return open;
  }
  return open;
}

/** +1 for an opening bracket or quote, -1 for a closing one, 0 for any other UTF-16 unit. */
export function bracketStep(code: number): 1 | 0 | -1 {
  if (holds(OPENING, code)) return 1;
  return holds(CLOSING, code) ? -1 : 0;
}

const SIDES = createCharacters('东西南北');

/** 东、西外环: two sides of one name. */
function joinsSides(text: string, at: number): boolean {
  return holdsAt(SIDES, text, at - 1) && holdsAt(SIDES, text, at + 1);
}

const [OPEN_QUOTE, CLOSE_QUOTE] = [...'“”'].map((char) => char.charCodeAt(0)) as [number, number];
const LIST_MARKS = createCharacters('、（(“《）)”》');

/** Whether the quote at `at` and those right behind it stand for themselves: “甲”“乙”工程 is one work of two words. */
function isQuoteRun(text: string, at: number, end: number): boolean {
  for (let close = findWord(text, at, end, '”'); close >= 0; close = findWord(text, close + 1, end, '”')) {
    if (close + 1 >= end || holdsAt(MEMBER_ENDS, text, close + 1)) return true;
    if (text.charCodeAt(close + 1) !== OPEN_QUOTE) return false;
  }
  return false;
}

const MEMBER_ENDS = createCharacters('、等和及');

/** Where each 、 stands in `[start, end)` outside brackets and quotes, and each quote that opens right behind another. */
export function findListMarks(text: string, start: number, end: number): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!holds(LIST_MARKS, code)) continue;
    // “甲电入乙”“丙电入丁”: no mark stands between two quotes (GB/T 15834)
    if (depth === 0 && code === OPEN_QUOTE) {
      if (at > start && text.charCodeAt(at - 1) === CLOSE_QUOTE && isQuoteRun(text, at, end)) found.push(at);
      depth++;
    } else if (depth === 0 && code === LIST_MARK) {
      // 1、2号机组 are of one name
      if ((!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) && !joinsSides(text, at))
        found.push(at);
    } else depth = Math.max(0, depth + bracketStep(code));
  }
  return found;
}

const BRACKET_REACH = 40;

/** Whether a bracket or quote that opened before `at` is still open there. */
export function isInside(text: string, start: number, at: number): boolean {
  for (let place = at - 1; place >= Math.max(start, at - BRACKET_REACH); place--) {
    const code = text.charCodeAt(place);
    if (holds(OPENING, code)) return true;
    if (holds(CLOSING, code)) return false;
  }
  return false;
}

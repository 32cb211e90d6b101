import { createCharacters, createSigns, type Letters, pairSignsOfLetters, signsWithPairs } from '#text/characters.ts';
import { PREDICATE_LIST, PREDICATES } from './predicates.ts';
import { NO_NAMES } from './refused-words.ts';

/**
 * 征兆: what certain words cannot stand in a clause without, as bits. It is looked for once, in the clause behind its verb, so
 * that searches are only made where they can find anything. A sign of two characters has the bit of its first one, in
 * {@link FIRSTS}, right below it.
 */
export const SIGNS = {
  /** Two characters of a predicate: the first two of a short one, the two in the middle of a long one. */
  predicate: (1 << 1) | (1 << 26) | (1 << 28) | (1 << 30),
  /** The first two characters of a word that no name holds. */
  refused: 1 << 3,
  /** 的 behind a verb of building. */
  done: 1 << 5,
  /** A number, 多 or 数 with a measure word behind it. */
  count: 1 << 7,
  /** 建设, 推进, 实施. */
  verb: 1 << 9,
  /** Single characters that no name holds, or only beside some others. */
  refusedAlone: 1 << 10,
  digit: 1 << 11,
  /** Of phases, running numbers and joined places; with {@link SIGNS.digit} all that a name's cue needs. */
  cue: 1 << 12,
  /** 、 */
  list: 1 << 13,
  /** 等 */
  etc: 1 << 14,
  /** 和, 与, 及 */
  joiner: 1 << 15,
  dash: 1 << 16,
  /** Of praise: 最, 首, 的. */
  praise: 1 << 17,
  yuan: 1 << 18,
  /** 投, 筹 of 投资, 筹资. */
  investing: 1 << 19,
  quote: 1 << 20,
  /** Brackets of a note's number. */
  note: 1 << 21,
  blank: 1 << 22,
  /** Power, water, gas and coal, which lines bring from one place to another. */
  carried: 1 << 23,
  /** Brackets and quotes that open. */
  bracket: 1 << 24,
} as const;

/** The blanks that a name is trimmed of. */
export const AROUND_NAMES = ' \u3000\t';

/** Of words that nobody has looked through. */
export const ANY_SIGNS = -1;

/** The first characters of signs that two make; they say nothing by themselves. */
const FIRSTS = {
  predicateFirst: 1,
  refusedFirst: 1 << 2,
  doneFirst: 1 << 4,
  countFirst: 1 << 6,
  verbFirst: 1 << 8,
  longPredicateFirst: 1 << 25,
  completeFirst: 1 << 27,
  underWayFirst: 1 << 29,
} as const;
/** The kinds of pairs that tell a predicate, apart, so that the first character of one is no sign beside the second of another. */
const PREDICATE_PAIRS = { predicate: 1 << 1, longPredicate: 1 << 26, complete: 1 << 28, underWay: 1 << 30 } as const;
const SECONDS = SIGNS.predicate | SIGNS.refused | SIGNS.done | SIGNS.count | SIGNS.verb;
const LETTERS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ';

const CUES = `期第·—－${LETTERS}`;
/** What a name's cue needs one of. */
export const CUE_CHARACTERS = createCharacters(`0123456789${CUES}`);

/** The characters at a place of all words that are long enough. */
function charactersAt(words: readonly string[], index: number): string {
  return words.map((word) => (word.length > 1 ? word.charAt(index) : '')).join('');
}

/** What holds none of these predicates holds no other: each other one has one of them in it. */
const LEAST_PREDICATES = PREDICATE_LIST.filter(
  (word) => !PREDICATE_LIST.some((other) => other !== word && word.includes(other)),
);
/** From this length on a predicate is two words, and where they meet (建|设加|快) tells it from what begins like it. */
const TWO_WORDS = 4;
const LONG_PREDICATES = LEAST_PREDICATES.filter((word) => word.length >= TWO_WORDS);
const SHORT_PREDICATES = LEAST_PREDICATES.filter((word) => word.length < TWO_WORDS);
const COMPLETE = SHORT_PREDICATES.filter((word) => PREDICATES[word] === 'complete');
const UNDER_WAY = SHORT_PREDICATES.filter((word) => PREDICATES[word] === 'under-way');
const OTHERS = SHORT_PREDICATES.filter((word) => !COMPLETE.includes(word) && !UNDER_WAY.includes(word));

const TABLE = createSigns(
  { ...FIRSTS, ...SIGNS, ...PREDICATE_PAIRS },
  {
    predicateFirst: charactersAt(OTHERS, 0),
    predicate: charactersAt(OTHERS, 1),
    completeFirst: charactersAt(COMPLETE, 0),
    complete: charactersAt(COMPLETE, 1),
    underWayFirst: charactersAt(UNDER_WAY, 0),
    underWay: charactersAt(UNDER_WAY, 1),
    longPredicateFirst: charactersAt(LONG_PREDICATES, 1),
    longPredicate: charactersAt(LONG_PREDICATES, 2),
    refusedFirst: charactersAt(NO_NAMES, 0),
    refused: charactersAt(NO_NAMES, 1),
    doneFirst: '订进施设建划',
    done: '的',
    countFirst: '0123456789０１２３４５６７８９一二两三四五六七八九十百多数余',
    count: '个条座所处项家大批栋宗段片',
    verbFirst: '建推实',
    verb: '设进施',
    refusedAlone: `${NO_NAMES.filter((word) => word.length === 1).join('')}的为获`,
    digit: '0123456789',
    cue: CUES,
    list: '、',
    etc: '等',
    joiner: '和与及',
    dash: '—',
    praise: '最首的',
    yuan: '元',
    investing: '投筹',
    quote: '“',
    note: '］〕]】',
    blank: AROUND_NAMES,
    carried: '电水气煤',
    bracket: '（(“《',
  },
);

const PAIRS = { signs: TABLE, seconds: SECONDS };

/** The {@link SIGNS} that `[start, end)` holds. */
export function signsIn(text: string, start: number, end: number): number {
  return signsWithPairs(PAIRS, text, start, end);
}

/** The same of a stretch of the text's letters. */
export function signsOf(letters: Letters, start: number, end: number): number {
  return pairSignsOfLetters(PAIRS, letters, start, end);
}

import { createSigns, signsWithPairs } from '#text/characters.ts';
import { NO_NAMES } from './refused-words.ts';
import { PREDICATE_LIST } from './vocabulary.ts';

/**
 * 征兆: what certain words cannot stand in a clause without, as bits. It is looked for once, in the clause behind its verb, so
 * that searches are only made where they can find anything. The first of two bits is never told by itself: it marks the first
 * character of a pair.
 */
export const SIGNS = {
  /** The first two characters of a predicate. */
  predicate: 1 << 1,
  /** The first two characters of a word that no name holds. */
  refused: 1 << 3,
  /** 的 behind a verb of building. */
  done: 1 << 5,
  /** A number, 多 or 数 with a measure word behind it. */
  count: 1 << 7,
  /** 建设, 推进. */
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

/** Of words that nobody has looked through. */
export const ANY_SIGN = -1;

const SECONDS = SIGNS.predicate | SIGNS.refused | SIGNS.done | SIGNS.count | SIGNS.verb;
const LETTERS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ';

/** The characters at a place of all words that are long enough. */
function charactersAt(words: readonly string[], index: number): string {
  return words.map((word) => (word.length > 1 ? word.charAt(index) : '')).join('');
}

/** In the order of the bits. */
const TABLE = createSigns(
  charactersAt(PREDICATE_LIST, 0),
  charactersAt(PREDICATE_LIST, 1),
  charactersAt(NO_NAMES, 0),
  charactersAt(NO_NAMES, 1),
  '订进施设建划',
  '的',
  '0123456789０１２３４５６７８９一二两三四五六七八九十百多数余',
  '个条座所处项家大批栋宗段片',
  '建推',
  '设进',
  `${NO_NAMES.filter((word) => word.length === 1).join('')}的为获`,
  '0123456789',
  `期第·—－${LETTERS}`,
  '、',
  '等',
  '和与及',
  '—',
  '最首的',
  '元',
  '投筹',
  '“',
  '］〕]】',
  ' \u3000\t',
  '电水气煤',
  '（(“《',
);

/** The {@link SIGNS} that `[start, end)` holds. */
export function signsIn(text: string, start: number, end: number): number {
  return signsWithPairs(TABLE, SECONDS, text, start, end);
}

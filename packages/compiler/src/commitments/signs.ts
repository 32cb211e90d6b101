import { WHITE_SPACES } from '#text/blanks.ts';
import { createSigns, signOf } from '#text/characters.ts';
import { createMarkSet } from '#text/marks.ts';

/**
 * 征兆: characters without which a kind of words cannot stand in a clause, as bits. They are looked for once, while
 * clauses are cut, so that the searches for strength, date, bound and title are only made where they can find anything.
 */
export const SIGNS = {
  /** One of each of 确保, 务必, 保证, 努力, 力争, 争取, the rarer one. */
  strength: 1 << 0,
  /** Of every date. */
  date: 1 << 1,
  /** 后 of what is awaited. */
  pending: 1 << 2,
  /** Of 同步, 持平, 平均水平 and the like. */
  relative: 1 << 3,
  /** Of 全覆盖, 清零, 达标 and the like. */
  state: 1 << 4,
  /** Of the words of obligation behind a subject. */
  obligation: 1 << 5,
  /** Of 就是. */
  judgement: 1 << 6,
  /** Of 以下. */
  below: 1 << 7,
  /** White space. */
  blank: 1 << 8,
  /** Brackets that units in charge may be printed in. */
  bracket: 1 << 9,
  /** Of amounts of money. */
  money: 1 << 10,
  /** The quotation mark that opens. */
  quote: 1 << 11,
  /** 把 of what a thing is made, or how it is ranked. */
  placing: 1 << 12,
  /** 、 between the members of a list. */
  list: 1 << 13,
  /** What may part the members of a list of names. */
  joint: 1 << 14,
  /** A colon, be it the one that the clause ends in. */
  colon: 1 << 15,
  /** 等 behind a list. */
  etc: 1 << 21,
  /** 与 of what places are to be one with. */
  along: 1 << 22,
  /** Of a place that is going to do something (某市将…, 某县计划…) or is named again (该市…). */
  going: 1 << 24,
  /** What opens a bracket or quotation: nothing is cut within. This and the following are no signs of any words. */
  opens: 1 << 16,
  /** What closes one. */
  closes: 1 << 17,
  /** What parts clauses. */
  clauseStop: 1 << 18,
  /** What parts sentences. */
  sentenceStop: 1 << 19,
  /** What ends a line. */
  lineEnd: 1 << 20,
} as const;

/** A sign of two characters, found where a quotation opens: “ and, two behind it, the 个 of what attitudes are named by (“四个意识”). */
export const NAMED_COUNT = 1 << 23;

const MEMBERS: Readonly<Record<keyof typeof SIGNS, string>> = {
  strength: '确必求证努争',
  date: '年月季末',
  pending: '后',
  relative: '步适匹当致平速',
  state: '盖零标列移阵求务减生水番',
  obligation: '要必应优逐将',
  judgement: '就',
  below: '下',
  blank: WHITE_SPACES,
  bracket: '（(【',
  money: '元',
  quote: '“',
  placing: '把',
  list: '、',
  joint: '、和与及“《',
  colon: '：:',
  etc: '等',
  along: '与',
  going: '将划该本',
  opens: '(（“‘《〈「【[',
  closes: ')）”’》〉」】]',
  clauseStop: '，,；;：:',
  sentenceStop: '。！？',
  lineEnd: '\n\r',
};

/** What the first character of a clause lets it be, as bits. */
export const OPENS = {
  /** A clause of time or strength alone. */
  leadIn: 1 << 0,
  /** 实现 of a state. */
  reached: 1 << 1,
  /** What opens no state to be reached: 让…同步, 走在…前列, 去年…达标. */
  noSubject: 1 << 2,
  /** What comes of a deed: 让群众…, 使城市…. */
  caused: 1 << 3,
  /** What goes on from the clause before: 又改善民生. */
  goingOn: 1 << 4,
} as const;

const OPENERS = createSigns(OPENS, {
  leadIn: '力确争努年今全通用到0123456789',
  reached: '基全实',
  noSubject: '让使令与和去走干一',
  caused: '让使令',
  goingOn: '又也更',
});

/** The {@link OPENS} of a character. */
export function opensOf(code: number): number {
  return signOf(OPENERS, code);
}

const TABLE = createSigns(SIGNS, MEMBERS);
createMarkSet(Object.values(MEMBERS).join(''));

/** The {@link SIGNS} of a character; all that have any are marks. */
export function signsOf(code: number): number {
  return signOf(TABLE, code);
}

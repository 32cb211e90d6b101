import { WHITE_SPACES } from '#text/blanks.ts';
import { createMarkSet } from '#text/marks.ts';

/**
 * 征兆: characters without which a kind of words cannot stand in a clause, as bits. They are looked for once, while
 * clauses are cut, so that the searches for strength, date, bound and title are only made where they can find anything.
 */
export const SIGNS = {
  /** One of each of 确保, 务必, 保证, 努力, 力争, 争取, the rarer one. */
  strength: 1,
  /** Of every date. */
  date: 2,
  /** 后 of what is awaited. */
  pending: 4,
  /** Of 同步, 持平, 平均水平 and the like. */
  relative: 8,
  /** Of 全覆盖, 清零, 达标 and the like. */
  state: 16,
  /** Of the words of obligation behind a subject. */
  obligation: 32,
  /** Of 就是. */
  judgement: 64,
  /** Of 以下. */
  below: 128,
  /** White space. */
  blank: 256,
  /** Brackets that units in charge may be printed in. */
  bracket: 512,
  /** Of amounts of money. */
  money: 1024,
  /** The quotation mark that opens. */
  quote: 2048,
  /** 把 of what a thing is made, or how it is ranked. */
  placing: 4096,
  /** 、 between the members of a list. */
  list: 8192,
  /** What may part the members of a list of names. */
  joint: 1 << 17,
  /** A colon, be it the one that the clause ends in. */
  colon: 16384,
  /** What parts clauses or keeps them together: no sign of any words. */
  cut: 32768,
  /** The same of sentences. */
  sentenceCut: 65536,
} as const;

const MEMBERS: Readonly<Record<keyof typeof SIGNS, string>> = {
  strength: '确必求证努争',
  date: '年月季末',
  pending: '后',
  relative: '步适匹当致平速',
  state: '盖零标列移阵求务',
  obligation: '要必应优逐',
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
  cut: '(（“‘《〈「【[)）”’》〉」】]，,；;：:',
  sentenceCut: '(（“‘《〈「【[)）”’》〉」】]。！？\n\r',
};

/** For each UTF-16 unit the bits it stands for; all that stand for any are marks. */
export const SIGNS_OF = new Int32Array(0x10000);
createMarkSet(Object.values(MEMBERS).join(''));
for (const [sign, members] of Object.entries(MEMBERS)) {
  for (const character of members) {
    const code = character.charCodeAt(0);
    SIGNS_OF[code]! |= SIGNS[sign as keyof typeof SIGNS];
  }
}

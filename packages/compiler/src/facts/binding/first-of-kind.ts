import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { findWord } from '#text/characters.ts';
import { type Binding, bindTo } from './binding.ts';

/** 某新区|成为全省首个|产值|突破500亿元的园区: who became one of its kind, with what was passed; null when the head tells no such. */
export function bindFirst(text: string, { head }: Reading): Binding | null {
  const turn = findWord(text, head.start + 2, head.end, '成为');
  const found = turn < 0 ? null : FIRST.exec(text.slice(turn, head.end));
  if (found === null) return null;
  const subject: Phrase = { start: head.start, end: turn };
  const measure: Phrase = { start: turn + found[0].length, end: head.end };
  return bindTo([subject, measure].filter(isFilled), [subject]);
}

/** Of which whole, and which of those that passed it. */
const FIRST = /^成为(?:了)?[\u4e00-\u9fff]{0,6}?(?:首个|首座|首家|唯一|第[一二三四五六七八九十\d]{1,2}(?:个|座|家))/u;

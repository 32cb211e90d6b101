import type { Commitment, PlanChange } from '@planwright/compiler';
import type { DiffWords } from './diff-words.ts';

/** Words shown on either side of what differs inside a clause. */
const SHOWN_AROUND = 4;
const STOPS = /^[，,。；;、：:\s]+|[，,。；;、：:\s]+$/gu;

/** How two wordings part: what was put in or left out, else “甲” → “乙”, with a few words around it where only little differs. */
function whereTheyPart(before: string, after: string, words: DiffWords): string {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const piece = (text: string, around: number) =>
    text.slice(Math.max(0, start - around), Math.min(text.length, text.length - end + around)).replace(/\s+/gu, '');
  const cut = (text: string, around: number) => piece(text, around).replace(STOPS, '');
  const [was, is] = [cut(before, 0), cut(after, 0)];
  // a whole clause needs no words around it
  const clause = start === 0 || /^[，,；;]|[，,；;]$/u.test(piece(before, 0) + piece(after, 0));
  if (clause && was === '') return words.inserted(is);
  if (clause && is === '') return words.deleted(was);
  return words.replaced(cut(before, SHOWN_AROUND), cut(after, SHOWN_AROUND));
}

/** A title that the compiler cut short. */
const CUT = '…';

/** What was reworded: titles; where those are the same, or cut where they part, the deadline, the strength or the words that differ. */
export function wordingOf(old: Commitment, renewed: Commitment, words: DiffWords): readonly [string, string] {
  if (old.title !== renewed.title) {
    const cut =
      old.title.endsWith(CUT) && renewed.title.endsWith(CUT) && old.title.slice(0, 20) === renewed.title.slice(0, 20);
    return cut ? [old.title, whereTheyPart(old.quote, renewed.quote, words)] : [old.title, renewed.title];
  }
  if (old.deadline?.date !== renewed.deadline?.date)
    return [old.title, words.deadline(old.deadline?.date ?? null, renewed.deadline?.date ?? null)];
  if (old.strength !== renewed.strength)
    return [old.title, words.strength(words.strengths[old.strength], words.strengths[renewed.strength])];
  return [old.title, whereTheyPart(old.quote, renewed.quote, words)];
}

/** Which way is the stricter, and that two names are of one indicator. */
export function remarkOf({ harder, naming }: PlanChange, words: DiffWords): string {
  const remarks = [
    harder === null ? '' : harder ? words.stricter : words.looser,
    naming !== null && naming.change === null ? words.sameIndicator : '',
  ];
  return remarks.filter((remark) => remark !== '').join(words.comma);
}

import type { Commitment, PlanChange } from '@planwright/compiler';
import type { DiffWords } from './diff-words.ts';

function clausesOf(quote: string): readonly string[] {
  return quote
    .replace(/\s+/gu, '')
    .split(/[，,。；;！!？?]/u)
    .filter((clause) => clause !== '');
}

/** 我们要推进…: that something must be done says nothing of what. */
function withoutDuty(clause: string): string {
  return clause.replace(/^(?:我们)?[还也]?要/u, '');
}

/** How two wordings of one title part, clause by clause: what was put in, what was left out, what stands for what. */
function whereTheyPart(before: string, after: string, words: DiffWords): string {
  const [olds, news] = [clausesOf(before), clausesOf(after)];
  const [known, kept] = [new Set(news.map(withoutDuty)), new Set(olds.map(withoutDuty))];
  const left = olds.filter((clause) => !known.has(withoutDuty(clause)));
  const put = news.filter((clause) => !kept.has(withoutDuty(clause)));
  if (left.length === 0 && put.length === 0) return words.reordered;
  if (left.length === 1 && put.length === 1) return words.replaced(left[0]!, put[0]!);
  const parts = [
    left.length === 0 ? '' : words.deleted(left.join('，')),
    put.length === 0 ? '' : words.inserted(put.join('，')),
  ];
  return parts.filter((part) => part !== '').join(words.comma);
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

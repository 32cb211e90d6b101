import { type Change, findSameEnds, followOutline, moveSpan, type SameEnds } from '#incremental/change.ts';
import type { ReadNumber } from '#numbers/classify.ts';
import { countUpTo } from '#text/ascending.ts';
import { splitSentences } from '#text/sentences.ts';
import type { Fact, Span } from '../model.ts';
import { copyFactTo } from './copy.ts';
import { type FactInput, readFacts } from './extract.ts';

/** What was read of a text, to read a changed one from. */
export interface FactsRead {
  readonly input: FactInput;
  readonly sentences: readonly Span[];
  readonly facts: readonly Fact[];
}

/**
 * The same facts as `extractFacts`; sentences that the change does not touch are not read again.
 *
 * @param before of a text whose parts are the same but for the change; null when there is none
 */
export function extractFactsAgain(text: string, input: FactInput, before: FactsRead | null, change: Change): FactsRead {
  const { start, end } = input.document.body;
  const sentences = splitSentences(text, start, end, input.marks);
  if (before === null || !isReadAlike(before.input, input))
    return { input, sentences, facts: readFacts(text, input, sentences, 0, sentences.length) };
  const { shift } = change;
  const { head, tail } = withoutReaching(
    before,
    findSameEnds(before.sentences, sentences, widenToNumbers(before.input.numbers, input.numbers, change)),
  );
  const sectionOf = followOutline(input.outline);
  const facts: Fact[] = [];
  const known = before.facts;
  const headEnd = before.sentences[head]?.start ?? Number.POSITIVE_INFINITY;
  let next = 0;
  for (; next < known.length && known[next]!.start < headEnd; next++)
    facts.push(inSection(known[next]!, sectionOf(known[next]!.start)));
  for (const fact of readFacts(text, input, sentences, head, sentences.length - tail)) facts.push(fact);
  if (tail === 0) return { input, sentences, facts };
  const tailStart = before.sentences[before.sentences.length - tail]!.start;
  while (next < known.length && known[next]!.start < tailStart) next++;
  for (; next < known.length; next++) facts.push(moveFact(known[next]!, shift, sectionOf(known[next]!.start + shift)));
  return { input, sentences, facts };
}

/** The same ends without the sentences of facts whose words stand beyond them: a metric over several lines, a subject told before. */
function withoutReaching({ sentences, facts }: FactsRead, { head, tail }: SameEnds): SameEnds {
  const headEnd = sentences[head]?.start ?? Number.POSITIVE_INFINITY;
  const tailStart = tail === 0 ? Number.POSITIVE_INFINITY : sentences[sentences.length - tail]!.start;
  let kept = head;
  let last = tail;
  for (const { start, metricSpans } of facts) {
    if (start < headEnd) {
      if (!metricSpans.some((span) => span.end > headEnd)) continue;
      kept = Math.min(kept, sentenceAt(sentences, start));
    } else if (start >= tailStart && metricSpans.some((span) => span.start < tailStart))
      last = Math.min(last, sentences.length - 1 - sentenceAt(sentences, start));
  }
  return { head: kept, tail: last };
}

function sentenceAt(sentences: readonly Span[], at: number): number {
  return countUpTo(sentences, at) - 1;
}

/** Whether all that sentences are read by, but for their parts, words and numbers, is the same. */
function isReadAlike({ document: before }: FactInput, { document: now }: FactInput): boolean {
  return (
    now.reviewYear === before.reviewYear &&
    now.planYear === before.planYear &&
    now.place === before.place &&
    now.kind === before.kind &&
    now.title === before.title
  );
}

/** A change that holds the numbers outside it too that turned out to be something else. */
function widenToNumbers(before: readonly ReadNumber[], now: readonly ReadNumber[], change: Change): Change {
  let { from, to } = change;
  const { shift } = change;
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && now[head]!.token.end <= from && isSameNumber(before[head]!, now[head]!, 0)) head++;
  for (const numbers of [before, now])
    if (head < numbers.length && numbers[head]!.token.start < from) from = numbers[head]!.token.start;
  let tail = 0;
  while (tail < most - head) {
    const mine = now[now.length - 1 - tail]!;
    if (mine.token.start < to || !isSameNumber(before[before.length - 1 - tail]!, mine, shift)) break;
    tail++;
  }
  const [mine, theirs] = [now[now.length - 1 - tail], before[before.length - 1 - tail]];
  if (mine !== undefined && mine.token.end > to) to = mine.token.end;
  if (theirs !== undefined && theirs.token.end + shift > to) to = theirs.token.end + shift;
  return { from, until: to - shift, to, shift };
}

function isSameNumber(before: ReadNumber, now: ReadNumber, shift: number): boolean {
  return (
    before.token.start + shift === now.token.start &&
    before.token.end + shift === now.token.end &&
    before.role === now.role &&
    before.rank === now.rank
  );
}

function inSection(fact: Fact, section: number | null): Fact {
  return section === fact.section ? fact : moveFact(fact, 0, section);
}

function moveFact(fact: Fact, shift: number, section: number | null): Fact {
  const start = fact.start + shift;
  return copyFactTo(fact, {
    id: `f${start.toString(36)}`,
    start,
    end: fact.end + shift,
    metricSpans: fact.metricSpans.map((span) => moveSpan(span, shift)),
    section,
  });
}

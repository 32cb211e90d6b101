import { type Change, findSameEnds } from '#incremental/change.ts';
import { findMarks } from '#text/marks.ts';
import type { OutlineNode } from '../model.ts';
import type { Draft, ReadClause, ReadSentence } from './draft.ts';
import type { SentenceReading } from './extract.ts';
import { copyDraft, moveClause, moveDrafts } from './moved.ts';
import {
  announcesTargets,
  createSentenceReader,
  type Findings,
  opensNode,
  prepareParts,
  wordsFrom,
} from './reading.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { SIGNS } from './signs.ts';
import { mayAddToItem, readStatements } from './statements.ts';
import { nameDrafts } from './titles/naming.ts';

/** A sentence of a text, cut, read, and with what it promises. */
interface KnownSentence {
  readonly cut: Sentence;
  /** Null when it holds no words. */
  readonly read: ReadSentence | null;
  /** As they were before anything else of the text was laid to them; null when they were not asked for or rest on other sentences. */
  drafts: readonly Draft[] | null;
}

/** What was read of a text, to read a changed one from: the sentences of its parts, part by part. */
export interface SentencesKnown {
  readonly planYear: string | null;
  readonly parts: readonly (readonly KnownSentence[])[];
}

/** A reading that leaves out the sentences that a change does not touch, and what it has read in the end. */
export interface RememberedReading extends SentenceReading {
  readonly known: SentencesKnown;
}

/** What a sentence was in the text before, and how far it has moved since. */
interface Origin {
  readonly now: KnownSentence;
  readonly was: KnownSentence | null;
  readonly shift: number;
}

/**
 * Prepares the reading of a changed text.
 *
 * @param before what is known of the text before, whose parts are the same but for the change; null when nothing is
 */
export function prepareReading(
  planYear: string | null,
  before: SentencesKnown | null,
  change: Change,
): RememberedReading {
  const usable = before?.planYear === planYear ? before : null;
  const parts: (readonly KnownSentence[])[] = [];
  const origins = new Map<ReadSentence, Origin>();
  return {
    known: { planYear, parts },
    readPart: (text, scope, tree, findings, marks = findMarks(text)) => {
      const { part } = scope;
      if (part !== 'targets' && part !== 'tasks') return [];
      const cuts = splitSentences(text, scope, tree.startsWithin(scope), marks);
      const recall = prepareRecall(usable?.parts[parts.length] ?? [], cuts, change);
      const read = createSentenceReader(text, scope.start, findings, marks);
      const partOf = prepareParts(scope, part, tree);
      const known: KnownSentence[] = [];
      const sentences: ReadSentence[] = [];
      for (const [index, cut] of cuts.entries()) {
        const { was, shift } = recall(index);
        const node = tree.innermost(cut.start);
        const own = partOf(node);
        const place = { cut, node, part: own, shift };
        const moved = was?.read ? moveSentence(text, place, was.read, findings) : null;
        const now = { cut, read: moved ?? read(cut, node, own), drafts: null };
        known.push(now);
        if (now.read === null) continue;
        sentences.push(now.read);
        origins.set(now.read, { now, was: moved === null ? null : was, shift });
      }
      parts.push(known);
      return sentences;
    },
    readStatements: (text, year, sentence, previous) => {
      const { now, was, shift } = origins.get(sentence)!;
      const leans = awaits(sentence) || mayAddToItem(text, sentence, previous);
      const moved = was?.drafts && !leans ? moveDrafts(was.drafts, was.read!, sentence, shift) : undefined;
      if (moved !== undefined) {
        now.drafts = moved;
        return moved.map(copyDraft);
      }
      const drafts = readStatements(text, year, sentence, previous);
      nameDrafts(text, drafts);
      if (!leans) now.drafts = drafts.map(copyDraft);
      return drafts;
    },
  };
}

/** Finds for the sentences of a part, by their number, what they were before. */
function prepareRecall(
  before: readonly KnownSentence[],
  cuts: readonly Sentence[],
  change: Change,
): (index: number) => { readonly was: KnownSentence | null; readonly shift: number } {
  const { head, tail } = findSameEnds(
    before.map(({ cut }) => cut),
    cuts,
    change,
  );
  const behind = cuts.length - tail;
  const added = cuts.length - before.length;
  return (index) => {
    if (index < head) return { was: before[index]!, shift: 0 };
    return { was: index < behind ? null : before[index - added]!, shift: change.shift };
  };
}

/** Whether a sentence may say what the one before it awaits. */
function awaits({ signs }: ReadSentence): boolean {
  return (signs & SIGNS.pending) !== 0;
}

/** Where a sentence stands that may be one of the text before, so much further on. */
interface SentencePlace {
  readonly cut: Sentence;
  readonly node: OutlineNode | undefined;
  readonly part: ReadSentence['part'];
  readonly shift: number;
}

/** The sentence at its new place with the facts and projects found there; null when anything about it is other than before. */
function moveSentence(
  text: string,
  { cut, node, part: own, shift }: SentencePlace,
  sentence: ReadSentence,
  findings: Findings,
): ReadSentence | null {
  const opensSection = opensNode(cut, node);
  const start = wordsFrom(text, cut, opensSection ? node : undefined);
  const { opensLine, signs, counted, named, part } = sentence;
  if (start !== sentence.start + shift || opensLine !== cut.opensLine || opensSection !== sentence.opensSection)
    return null;
  const announces = sentence.clauses.length > 0 && announcesTargets(sentence.clauses[0]!);
  if (part !== (announces ? 'targets' : own)) return null;
  const section = node?.start ?? null;
  const { fact, project } = findings;
  const clauses: ReadClause[] = [];
  let isItself = shift === 0 && section === sentence.section;
  for (const clause of sentence.clauses) {
    const moved = moveClause(clause, shift, findings);
    isItself &&= moved === clause;
    if (moved === null) {
      // they are to be taken by the reading
      findings.fact = fact;
      findings.project = project;
      return null;
    }
    clauses.push(moved);
  }
  if (isItself) return sentence;
  return { start, end: cut.end, opensLine, clauses, signs, counted, named, section, opensSection, part };
}

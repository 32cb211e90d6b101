import type { Scope } from '#scope/model.ts';
import type { Fact, NamedProject, Span } from '../model.ts';
import type { ReadClause, ReadSentence } from './draft.ts';
import { splitClauses, splitSentences } from './sentences.ts';
import { findStrength } from './strength.ts';
import type { OutlineTree } from './tree.ts';
import { findVerbHead, isPreamble } from './verbs.ts';

const NONE: readonly never[] = [];

interface Pointer<T extends Span> {
  readonly take: (clause: Span) => readonly T[];
}

/** Hands out the members that begin in each clause; clauses come in text order. */
function walk<T extends Span>(members: readonly T[]): Pointer<T> {
  let at = 0;
  return {
    take: (clause) => {
      while (at < members.length && members[at]!.start < clause.start) at += 1;
      if (at >= members.length || members[at]!.start >= clause.end) return NONE;
      const taken: T[] = [];
      while (at < members.length && members[at]!.start < clause.end) {
        taken.push(members[at]!);
        at += 1;
      }
      return taken;
    },
  };
}

/** What other stages found, handed out clause by clause in text order. */
export interface Findings {
  readonly facts: Pointer<Fact>;
  /** Promised projects only. */
  readonly projects: Pointer<NamedProject>;
}

/** Prepares facts and projects for one pass over the text. */
export function prepareFindings(facts: readonly Fact[], projects: readonly NamedProject[]): Findings {
  return { facts: walk(facts), projects: walk(projects.filter((project) => project.status === 'target')) };
}

function readClauses(text: string, sentence: Span, findings: Findings): readonly ReadClause[] {
  return splitClauses(text, sentence).map(({ start, end, stop }) => {
    const clause = { start, end };
    const words = text.slice(start, end);
    return {
      start,
      end,
      stop,
      words,
      facts: findings.facts.take(clause),
      projects: findings.projects.take(clause),
      head: findVerbHead(text, start, end),
      preamble: isPreamble(text, start),
      strength: findStrength(words),
    };
  });
}

/** Marks and blanks that may stand between an item's marker and its words. */
const BEHIND_MARKER = new Set([...' \t\u3000、.．:：。)）'].map((character) => character.charCodeAt(0)));

/** Reads one stretch of the targets or tasks into its sentences, markers of items left out. */
export function readPart(text: string, scope: Scope, tree: OutlineTree, findings: Findings): readonly ReadSentence[] {
  const { part } = scope;
  if (part !== 'targets' && part !== 'tasks') return [];
  const sentences: ReadSentence[] = [];
  for (const sentence of splitSentences(text, scope, tree.startsWithin(scope))) {
    const node = tree.innermost(sentence.start);
    const opens = node !== undefined && sentence.start <= node.start + node.marker.length && sentence.end > node.start;
    let { start } = sentence;
    if (opens) start = Math.max(start, node.start + node.marker.length);
    while (start < sentence.end && BEHIND_MARKER.has(text.charCodeAt(start))) start += 1;
    if (start >= sentence.end) continue;
    const { end, opensLine } = sentence;
    const section = node?.start ?? null;
    sentences.push({
      start,
      end,
      opensLine,
      clauses: readClauses(text, { start, end }, findings),
      section,
      opensSection: opens,
      part,
    });
  }
  return sentences;
}

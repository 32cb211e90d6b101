import type { Bound, CommitmentKind, CommitmentStrength, Deadline, Fact, Span, TargetClass } from '../model.ts';
import { boundOf } from './bound.ts';
import type { Draft } from './draft.ts';
import { prepareIds } from './identity.ts';
import type { OutlineTree } from './tree.ts';

/**
 * A promise whose sentence has been read. Of its clauses nothing is left, so that they are forgotten as soon as those behind them are read;
 * what promises the same further on may still be joined to it.
 */
export interface Settled extends Span {
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly mainStart: number;
  readonly mainEnd: number;
  readonly topic: Span | null;
  readonly near: Span | null;
  readonly section: number | null;
  readonly title: string;
  readonly quote: string;
  readonly projectIds: readonly string[];
  readonly targetClass: TargetClass | null;
  readonly bound: Bound;
  readonly facts: Fact[];
  strength: CommitmentStrength;
  deadline: Deadline | null;
  /** Where else the text promises the same; null when it does nowhere. */
  mentions: Span[] | null;
}

const NONE: readonly never[] = [];

/** The words of a promise; most are one clause, whose words are cut out already. */
function quoteOf(text: string, { start, end, boundIn }: Draft): string {
  const said = boundIn[0]!;
  return said.words !== null && said.start === start && said.end === end ? said.words : text.slice(start, end);
}

/** Prepares the settling of drafts that have their titles, in text order. */
export function prepareSettling(
  text: string,
  tree: OutlineTree,
  classOf: (draft: Draft) => TargetClass | null,
): (draft: Draft) => Settled {
  const idOf = prepareIds(text, tree);
  return (draft) => {
    const { kind, start, end, mainStart, mainEnd, topic, near, section, title, project } = draft;
    const { facts, strength, deadline } = draft;
    return {
      id: idOf(draft),
      kind,
      start,
      end,
      mainStart,
      mainEnd,
      topic,
      near,
      section,
      title,
      quote: quoteOf(text, draft),
      projectIds: project === null ? NONE : [project.id],
      targetClass: kind === 'target' ? classOf(draft) : null,
      bound: boundOf(text, draft),
      facts,
      strength,
      deadline,
      mentions: null,
    };
  };
}

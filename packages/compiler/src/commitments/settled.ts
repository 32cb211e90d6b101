import type { Commitment, TargetClass } from '../model.ts';
import { boundOf, COMPLETION } from './bound.ts';
import type { Draft } from './draft.ts';
import { prepareIds } from './identity.ts';
import { placeOf } from './place.ts';
import type { OutlineTree } from './tree.ts';

/**
 * A promise whose sentence has been read, as the plan tells it. Its leads are found when the promises around it are known, and what promises
 * the same further on may still be joined to it.
 */
export type Settled = { -readonly [Field in keyof Commitment]: Commitment[Field] };

export interface Settling {
  readonly text: string;
  readonly tree: OutlineTree;
  /** The jurisdiction. */
  readonly whole: string | null;
  readonly classOf: (draft: Draft) => TargetClass | null;
}

const NONE: readonly never[] = [];

/** The words of a promise; most are one clause, whose words are cut out already. */
function quoteOf(text: string, { start, end, boundIn }: Draft): string {
  const said = boundIn[0]!;
  return said.words !== null && said.start === start && said.end === end ? said.words : text.slice(start, end);
}

/** Facts that a promise holds all at once are looked up in a set when they are more than this, as those of what is promised in every part of a long text. */
const FEW_FACTS = 8;

function idsOf({ facts }: Draft): readonly string[] {
  if (facts.length === 0) return NONE;
  if (facts.length > FEW_FACTS) return [...new Set(facts.map(({ id }) => id))];
  const ids = [facts[0]!.id];
  for (let index = 1; index < facts.length; index += 1) if (!ids.includes(facts[index]!.id)) ids.push(facts[index]!.id);
  return ids;
}

/** Prepares the settling of drafts that have their titles, in text order; their leads are still to be found. */
export function prepareSettling(settling: Settling): (draft: Draft) => Settled {
  const { text, tree, whole, classOf } = settling;
  const idOf = prepareIds(text, tree);
  return (draft) => {
    const { kind, start, end, section, title, project, strength, deadline } = draft;
    const bound = boundOf(text, draft);
    return {
      id: idOf(draft),
      start,
      end,
      kind,
      title,
      quote: quoteOf(text, draft),
      mentions: NONE,
      section,
      factIds: idsOf(draft),
      projectIds: project === null ? NONE : [project.id],
      deadline,
      strength,
      targetClass: kind === 'target' ? classOf(draft) : null,
      bound,
      // most promises bind themselves to nothing but completion
      pending: bound !== COMPLETION && bound.kind === 'pending',
      place: placeOf(text, draft, whole),
      leads: NONE,
      supporting: NONE,
    };
  };
}

import type { OutlineNode, Span } from '../model.ts';

/** The outline as questions are asked of it. */
export interface OutlineTree {
  /** The deepest node that holds a place; undefined before the first. Places must be asked for in any order. */
  readonly innermost: (place: number) => OutlineNode | undefined;
  /** The same where the last node is known that starts at or before the place. */
  readonly holding: (place: number, last: OutlineNode) => OutlineNode | undefined;
  /** The node that starts at a place; undefined when none does. */
  readonly at: (start: number) => OutlineNode | undefined;
  readonly hasChildren: (node: OutlineNode) => boolean;
  /** The nodes that start inside a stretch, in text order, and where they start. */
  readonly nodesWithin: (span: Span) => readonly OutlineNode[];
  readonly startsWithin: (span: Span) => readonly number[];
  /** The node that starts at `start` and all above it, outermost first; empty for null. */
  readonly path: (start: number | null) => readonly OutlineNode[];
  /** Whether two places are held by the same innermost node. */
  readonly sameItem: (left: number, right: number) => boolean;
}

/** How many nodes further on or back a place is looked for before all of them are searched by halves. */
const STEPS = 4;

/** Prepares the outline, which comes in text order, for lookups. */
export function buildTree(outline: readonly OutlineNode[]): OutlineTree {
  const byStart = new Map(outline.map((node) => [node.start, node]));
  const { length } = outline;
  /** How many nodes start at or before the place that was asked for last: the next one is seldom far from it. */
  let before = 0;
  const countUpTo = (place: number) => {
    for (let step = 0; step < STEPS; step += 1) {
      if (before > 0 && outline[before - 1]!.start > place) before -= 1;
      else if (before < length && outline[before]!.start <= place) before += 1;
      else return before;
    }
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (outline[middle]!.start <= place) low = middle + 1;
      else high = middle;
    }
    before = low;
    return low;
  };
  const holding = (place: number, last: OutlineNode) => {
    let node: OutlineNode | undefined = last;
    while (node !== undefined && node.sectionEnd <= place)
      node = node.parent === null ? undefined : byStart.get(node.parent);
    return node;
  };
  const innermost = (place: number) => {
    const count = countUpTo(place);
    return count === 0 ? undefined : holding(place, outline[count - 1]!);
  };
  const nodesWithin = ({ start, end }: Span) => outline.slice(countUpTo(start - 1), countUpTo(end - 1));
  const paths = new Map<number, readonly OutlineNode[]>();
  const path = (start: number | null): readonly OutlineNode[] => {
    const node = start === null ? undefined : byStart.get(start);
    if (node === undefined) return [];
    const known = paths.get(node.start);
    if (known !== undefined) return known;
    const nodes = [...path(node.parent), node];
    paths.set(node.start, nodes);
    return nodes;
  };
  return {
    innermost,
    holding,
    at: (start) => byStart.get(start),
    // the first node below it is the next one
    hasChildren: (node) => outline[countUpTo(node.start)]?.parent === node.start,
    nodesWithin,
    startsWithin: (span) => nodesWithin(span).map((node) => node.start),
    path,
    sameItem: (left, right) => innermost(left)?.start === innermost(right)?.start,
  };
}

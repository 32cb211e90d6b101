import type { SplitTreeNode } from '@planwright/server/contract';

/** A node with its place in the drawing. */
export interface PlacedNode {
  readonly node: SplitTreeNode;
  readonly depth: number;
  /** Row from the top. */
  readonly row: number;
  /** Row of the node above; -1 for the root. */
  readonly parentRow: number;
}

/** Rows and depths of a tree whose nodes come each before its children. A node whose parent is not there stands at the top. */
export function placeNodes(nodes: readonly SplitTreeNode[]): readonly PlacedNode[] {
  const placed = new Map<string, PlacedNode>();
  for (const [row, node] of nodes.entries()) {
    const above = node.parentId === null ? undefined : placed.get(node.parentId);
    placed.set(node.id, { node, row, depth: above === undefined ? 0 : above.depth + 1, parentRow: above?.row ?? -1 });
  }
  return [...placed.values()];
}

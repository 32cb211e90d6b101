/** One dated edge of an org tree: who stood under whom; `to` is the last day, null for no end. */
export interface DatedParent {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly from: string;
  readonly to: string | null;
}

export interface ClosureRow {
  readonly ancestorId: string;
  readonly descendantId: string;
  readonly depth: number;
  readonly from: string;
  readonly to: string | null;
}

/**
 * All pairs of ancestor and descendant with the days they hold, each unit being its own ancestor at depth 0, so that a
 * subtree is one indexed look-up. A circle of parents is cut where it closes.
 */
export function reckonClosure(edges: readonly DatedParent[]): readonly ClosureRow[] {
  const byUnit = new Map<string, DatedParent[]>();
  for (const edge of edges) byUnit.set(edge.unitId, [...(byUnit.get(edge.unitId) ?? []), edge]);
  const rows = new Map<string, ClosureRow>();
  const visit = (descendantId: string, at: DatedParent, depth: number, path: ReadonlySet<string>): void => {
    const key = `${at.unitId}\n${descendantId}\n${at.from}`;
    if (!rows.has(key)) rows.set(key, { ancestorId: at.unitId, descendantId, depth, from: at.from, to: at.to });
    if (at.parentId === null || path.has(at.parentId)) return;
    for (const parent of byUnit.get(at.parentId) ?? []) {
      const from = parent.from > at.from ? parent.from : at.from;
      const to = earlier(parent.to, at.to);
      if (to !== null && to < from) continue;
      visit(descendantId, { ...parent, from, to }, depth + 1, new Set([...path, at.parentId]));
    }
  };
  for (const edge of edges) visit(edge.unitId, edge, 0, new Set([edge.unitId]));
  return [...rows.values()];
}

function earlier(left: string | null, right: string | null): string | null {
  if (left === null) return right;
  if (right === null) return left;
  return left < right ? left : right;
}

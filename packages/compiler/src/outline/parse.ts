import type { Diagnostic, OutlineNode, PlanDocument } from '../model.ts';

/** 层次: the tree of headings and numbered items, and what is broken in their numbering. */
export function parseOutline(
  _text: string,
  _document: PlanDocument,
): { outline: readonly OutlineNode[]; diagnostics: readonly Diagnostic[] } {
  return { outline: [], diagnostics: [] };
}

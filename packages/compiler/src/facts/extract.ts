import type { Scope } from '#scope/model.ts';
import type { Fact, OutlineNode, PlanDocument } from '../model.ts';

/** 指标值: every quantity that says something about the place or its plan, in text order. */
export function extractFacts(
  _text: string,
  _document: PlanDocument,
  _outline: readonly OutlineNode[],
  _scopes: readonly Scope[],
): readonly Fact[] {
  return [];
}

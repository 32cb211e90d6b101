import type { Scope } from '#scope/model.ts';
import type { NamedProject, OutlineNode, PlanDocument } from '../model.ts';

/** 项目: every named, concrete undertaking with its stage, in text order. */
export function extractProjects(
  _text: string,
  _document: PlanDocument,
  _outline: readonly OutlineNode[],
  _scopes: readonly Scope[],
): readonly NamedProject[] {
  return [];
}

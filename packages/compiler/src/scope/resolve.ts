import type { OutlineNode, PlanDocument } from '../model.ts';
import type { Scope } from './model.ts';

/** Divides the whole text into scopes without gaps, in order. */
export function resolveScopes(
  text: string,
  _document: PlanDocument,
  _outline: readonly OutlineNode[],
): readonly Scope[] {
  return [{ start: 0, end: text.length, status: 'actual', period: null, part: 'other' }];
}

import { readDocuments } from './documents.ts';
import { OWN_FAULTS } from './own-faults.ts';
import { type Outcome, proveKind } from './prove.ts';
import { REAL_FAULTS } from './real-faults.ts';

export const FAULT_KINDS = [...REAL_FAULTS, ...OWN_FAULTS];

/** Proves all kinds, `wanted` faults for each; empty where no real documents are at hand. */
export function proveAll(wanted: number, only: string | null = null): readonly Outcome[] {
  const documents = readDocuments();
  if (documents.length === 0) return [];
  return FAULT_KINDS.filter(({ code }) => only === null || code === only).map((kind) =>
    proveKind(kind, documents, wanted),
  );
}

/** Recall by rule, over the kinds of its faults. */
export function recallByRule(
  outcomes: readonly Outcome[],
): ReadonlyMap<string, { readonly made: number; readonly found: number }> {
  const rules = new Map<string, { made: number; found: number }>();
  for (const { kind, made, found } of outcomes) {
    const sum = rules.get(kind.code) ?? { made: 0, found: 0 };
    rules.set(kind.code, { made: sum.made + made, found: sum.found + found });
  }
  return rules;
}

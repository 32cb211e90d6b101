import type { Scope } from '#scope/model.ts';
import type { Commitment, Diagnostic, Fact, NamedProject, OutlineNode, PlanDocument } from '../model.ts';

export interface CommitmentInput {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
  readonly scopes: readonly Scope[];
  readonly facts: readonly Fact[];
  readonly projects: readonly NamedProject[];
}

/** 任务与目标: what the text promises, one each, in text order. */
export function extractCommitments(
  _text: string,
  _input: CommitmentInput,
): { commitments: readonly Commitment[]; diagnostics: readonly Diagnostic[] } {
  return { commitments: [], diagnostics: [] };
}

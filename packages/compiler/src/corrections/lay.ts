import { extractCommitments } from '#commitments/extract.ts';
import { pairReadings } from '#commitments/pair-readings.ts';
import { joinLines } from '#flow/join.ts';
import { resolveScopes } from '#scope/resolve.ts';
import { compile } from '../compile.ts';
import type { Commitment, Fact, Plan } from '../model.ts';
import { applyCorrections } from './apply.ts';
import type { Correction } from './model.ts';

/**
 * 更正生效: a compiled plan with a person's corrections laid over its facts, and with the bounds of its commitments following
 * them at once. The commitments stay the same ones: a correction may change what one binds itself to, never how many there are;
 * that waits for the next version of the text. Without corrections it is the grammar's own reading, whatever `plan` had followed before.
 *
 * @param text the text that `plan` was compiled from
 */
export function layCorrections(text: string, plan: Plan, corrections: readonly Correction[]): Plan {
  const { facts, places } = applyCorrections(text, plan.facts, corrections);
  const { document, outline, projects } = plan;
  // Plans that were kept before files' headings were read have none.
  const headings = plan.headings ?? [];
  const scopes = resolveScopes(text, document, outline);
  // Lines broken by the page are joined before promises are read, which only a fresh compile does.
  const reread =
    joinLines(text, undefined, headings) === null
      ? extractCommitments(text, { document, outline, scopes, facts, projects }).commitments
      : compile(text, corrections, headings).commitments;
  const followed = pairReadings(plan.commitments, reread);
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  return {
    ...plan,
    facts,
    corrections: places,
    commitments: plan.commitments.map((commitment) => follow(commitment, followed.get(commitment), known)),
  };
}

function follow(commitment: Commitment, reread: Commitment | undefined, facts: ReadonlyMap<string, Fact>): Commitment {
  if (reread) return { ...commitment, bound: reread.bound, factIds: reread.factIds, place: reread.place };
  const { bound } = commitment;
  const factIds = commitment.factIds.filter((id) => facts.has(id));
  // Its figure was no promise after all: what is left is a promise to get the thing done.
  const unbound = bound.kind === 'number' && facts.get(bound.factId)?.status !== 'target';
  return { ...commitment, factIds, bound: unbound ? { kind: 'completion' } : bound };
}

import { squeezeWords } from '#commitments/identity.ts';
import type { Amount, Bound, Commitment, Plan } from '../model.ts';
import { compareAmounts } from './amounts.ts';
import { findExecutions, findProjectReports } from './executions.ts';
import { matchCommitments } from './match.ts';
import type { PlanChange, PlanDiff } from './model.ts';

type NumberBound = Extract<Bound, { kind: 'number' }>;

/** The end of a range that a comparison holds to: the lower one, for a ceiling the upper one. */
function binding(amount: Amount, bound: NumberBound): string {
  if (typeof amount === 'string') return amount;
  return bound.op === 'le' || bound.op === 'lt' ? amount[1] : amount[0];
}

/** Ceilings (控制在…以内) and promised falls get harder as they sink, everything else as it rises. */
function isHarder(old: NumberBound, renewed: NumberBound, difference: number): boolean {
  const ceiling = [old.op, renewed.op].some((op) => op === 'le' || op === 'lt');
  const falls = binding(renewed.value, renewed).startsWith('-');
  return ceiling || falls ? difference < 0 : difference > 0;
}

function changeOf(old: Commitment, renewed: Commitment): PlanChange {
  const same = squeezeWords(old.quote) === squeezeWords(renewed.quote);
  if (old.bound.kind === 'number' && renewed.bound.kind === 'number') {
    const left = { value: binding(old.bound.value, old.bound), unit: old.bound.unit };
    const right = { value: binding(renewed.bound.value, renewed.bound), unit: renewed.bound.unit };
    const difference = compareAmounts(right, left);
    if (difference !== undefined && difference !== 0) {
      const harder = isHarder(old.bound, renewed.bound, difference);
      return { kind: difference > 0 ? 'raised' : 'lowered', old, new: renewed, harder };
    }
  }
  const title = squeezeWords(old.title) === squeezeWords(renewed.title);
  return { kind: same || title ? 'kept' : 'reworded', old, new: renewed, harder: null };
}

function relationOf(old: Plan, renewed: Plan): PlanDiff['relation'] {
  const before = old.document.planYear;
  const after = renewed.document.planYear;
  if (before === after) return 'amendment';
  return before !== null && after !== null && Number(after) === Number(before) + 1 ? 'next-year' : 'other';
}

/**
 * 计划比较: what the new text keeps, rewords, raises, lowers, drops and adds; between successive years also what the new
 * document reports of the old one's targets and projects. Raised and lowered compare numbers (a fall of 3% is lower than
 * one of 2%); `harder` tells which way is the stricter.
 */
export function diffPlans(old: Plan, _oldText: string, renewed: Plan, newText: string): PlanDiff {
  const matches = matchCommitments(old, renewed);
  const byNew = new Map(matches.map((match) => [match.new, match.old]));
  const matchedOld = new Set(matches.map((match) => match.old));
  const changes: PlanChange[] = renewed.commitments.map((commitment) => {
    const before = byNew.get(commitment);
    if (before === undefined) return { kind: 'added', old: null, new: commitment, harder: null };
    return changeOf(before, commitment);
  });
  for (const commitment of old.commitments) {
    if (!matchedOld.has(commitment)) changes.push({ kind: 'dropped', old: commitment, new: null, harder: null });
  }
  const relation = relationOf(old, renewed);
  const follows = relation === 'next-year';
  return {
    relation,
    changes,
    executions: follows ? findExecutions(old, renewed, newText) : [],
    projects: follows ? findProjectReports(old, renewed) : [],
  };
}

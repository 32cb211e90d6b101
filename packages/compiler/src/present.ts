import type { Amount, Bound, Commitment, Fact, Plan } from './model.ts';

/** The number as a JSON number, a range as two of them. */
type PresentedAmount = number | readonly [number, number];
type Presented<T> = T extends { readonly value: Amount } ? Omit<T, 'value'> & { readonly value: PresentedAmount } : T;

/** A commitment in the exchange form: the value of a numeric bound as JSON numbers. */
export type PresentedCommitment = Omit<Commitment, 'bound'> & { readonly bound: Presented<Bound> };

/** A plan in the exchange form: values as JSON numbers or `[low, high]`. */
export interface PresentedPlan extends Omit<Plan, 'facts' | 'commitments'> {
  readonly facts: readonly Presented<Fact>[];
  readonly commitments: readonly PresentedCommitment[];
}

function presentAmount(value: Amount): PresentedAmount {
  return typeof value === 'string' ? Number(value) : [Number(value[0]), Number(value[1])];
}

function presentBound(bound: Bound): Presented<Bound> {
  return bound.kind === 'number' ? { ...bound, value: presentAmount(bound.value) } : bound;
}

/** Turns a compiled plan into its exchange form, ready for `JSON.stringify`. */
export function presentPlan(plan: Plan): PresentedPlan {
  return {
    ...plan,
    facts: plan.facts.map((fact) => ({ ...fact, value: presentAmount(fact.value) })),
    commitments: plan.commitments.map((commitment) => ({ ...commitment, bound: presentBound(commitment.bound) })),
  };
}

import type { Amount, Commitment, Fact, Plan } from './model.ts';

type Presented<T extends { value: Amount }> = Omit<T, 'value'> & { readonly value: number | readonly [number, number] };

/** A plan in the exchange form: values as JSON numbers or `[low, high]`. */
export interface PresentedPlan extends Omit<Plan, 'facts' | 'commitments'> {
  readonly facts: readonly Presented<Fact>[];
  readonly commitments: readonly Commitment[];
}

function presentAmount(value: Amount): number | readonly [number, number] {
  return typeof value === 'string' ? Number(value) : [Number(value[0]), Number(value[1])];
}

/** Turns a compiled plan into its exchange form, ready for `JSON.stringify`. */
export function presentPlan(plan: Plan): PresentedPlan {
  return { ...plan, facts: plan.facts.map((fact) => ({ ...fact, value: presentAmount(fact.value) })) };
}

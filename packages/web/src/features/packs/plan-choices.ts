import type { PackSearch } from '#lib/search-state.ts';

/** The key of an address that names the plan whose records are shown; absent, the one that runs. */
export const PLAN_FILTER = 'f.ofPlan';

/** Stands for no choice: the plan that runs, with what belongs to no plan. */
export const RUNNING = '';

interface KnownPlan {
  readonly planId: string;
  readonly title: string;
  readonly runs: boolean;
  readonly records: number;
}

/** One thing that may be chosen: the running plan's records, those of another plan, or all. */
export type PlanChoiceOption =
  | { readonly kind: 'running'; readonly value: string; readonly title: string | null }
  | { readonly kind: 'other'; readonly value: string; readonly title: string; readonly records: number }
  | { readonly kind: 'all'; readonly value: 'all' };

/** 可选的计划: none where only the running plan has brought records, since then there is nothing to choose; unless an address chose one. */
export function planChoices(plans: readonly KnownPlan[], search: PackSearch): readonly PlanChoiceOption[] {
  const others = plans.filter(({ runs }) => !runs);
  if (others.length === 0 && search[PLAN_FILTER] === undefined) return [];
  return [
    { kind: 'running', value: RUNNING, title: plans.find(({ runs }) => runs)?.title ?? null },
    ...others.map(({ planId, title, records }) => ({ kind: 'other', value: planId, title, records }) as const),
    { kind: 'all', value: 'all' },
  ];
}

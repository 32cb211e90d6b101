import type { PlanVersion } from '@planwright/server/contract';

/** Newest version of each plan: what tells one plan from another where one is chosen. */
export interface PlanChoice {
  readonly planId: string;
  readonly newest: PlanVersion;
}

/** 可续版的计划: by year, the latest first, then by title and first import; an import moves none of the others. */
export function listPlanChoices(versions: readonly PlanVersion[]): readonly PlanChoice[] {
  const newest = new Map<string, PlanVersion>();
  const begun = new Map<string, string>();
  for (const version of versions) {
    const { planId, number, importedAt } = version;
    if (number >= (newest.get(planId)?.number ?? 0)) newest.set(planId, version);
    if (importedAt <= (begun.get(planId) ?? importedAt)) begun.set(planId, importedAt);
  }
  return [...newest]
    .map(([planId, version]) => ({ planId, newest: version }))
    .toSorted((left, right) => {
      const years = (right.newest.planYear ?? '').localeCompare(left.newest.planYear ?? '');
      if (years !== 0) return years;
      const titles = left.newest.title.localeCompare(right.newest.title, 'zh-CN');
      return titles !== 0 ? titles : begun.get(left.planId)!.localeCompare(begun.get(right.planId)!);
    });
}

/** 按计划排列: the plan that runs first, then as in {@link listPlanChoices}; of each plan the newest version first. */
export function groupByPlan(
  versions: readonly PlanVersion[],
  running: { readonly planId: string } | null,
): readonly PlanVersion[] {
  const plans = listPlanChoices(versions).map(({ planId }) => planId);
  const placeOf = ({ planId }: PlanVersion) => (planId === running?.planId ? -1 : plans.indexOf(planId));
  return versions.toSorted((left, right) => placeOf(left) - placeOf(right) || right.number - left.number);
}

import type { ChangeKind, PlanDiff } from '@planwright/compiler';
import type { PlanVersion } from '@planwright/ledger';
import type { PlanChanges } from '../contract/index.ts';

/** 版本比较: a comparison as the page of versions shows it. */
export function presentPlanChanges(before: PlanVersion, { changes }: PlanDiff): PlanChanges {
  const counts: Record<ChangeKind, number> = {
    kept: 0,
    reworded: 0,
    raised: 0,
    lowered: 0,
    renamed: 0,
    joined: 0,
    dropped: 0,
    added: 0,
  };
  for (const { kind } of changes) counts[kind] += 1;
  return {
    before,
    counts,
    changes: changes
      .filter(({ kind }) => kind !== 'kept')
      .map(({ kind, old, new: renewed, into, likely, harder }) => ({
        kind,
        old: old?.title ?? null,
        new: (renewed ?? into)?.title ?? null,
        likely,
        harder,
      })),
  };
}

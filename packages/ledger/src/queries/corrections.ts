import { applyCorrections, type Correction, findAnchor, type Plan } from '@planwright/compiler';
import type { CorrectionView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

interface KeptCorrection extends Correction {
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string;
}

/** Corrections of a plan that nobody took back, in the order in which they were made. */
export async function loadCorrections(
  { db, jurisdictionId }: LedgerContext,
  planId: string,
): Promise<readonly KeptCorrection[]> {
  const rows = await db
    .selectFrom('fact_correction')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_id', '=', planId)
    .orderBy('recorded_at')
    .orderBy('fact_correction_id')
    .execute();
  const withdrawn = new Set(rows.map((row) => row.withdraws));
  return rows.flatMap((row) =>
    row.content === null || withdrawn.has(row.fact_correction_id)
      ? []
      : [
          {
            id: row.fact_correction_id,
            ...row.content,
            recordedAt: row.recorded_at,
            by: row.by_name,
            reason: row.reason,
          },
        ],
  );
}

/** A compiled plan with the corrections of its facts laid over what the grammar found. */
export function layCorrections(text: string, plan: Plan, corrections: readonly Correction[]): Plan {
  if (corrections.length === 0) return plan;
  const { facts, places } = applyCorrections(text, plan.facts, corrections);
  return { ...plan, facts, corrections: places };
}

export function presentCorrections(text: string, corrections: readonly KeptCorrection[]): readonly CorrectionView[] {
  return corrections.map(({ id, anchor, change, recordedAt, by, reason }) => ({
    id,
    quote: anchor.quote,
    change: change as CorrectionView['change'],
    place: findAnchor(text, anchor) ?? null,
    recordedAt,
    by,
    reason,
  }));
}

import { type Correction, type CorrectionPlace, layCorrections, type Plan } from '@planwright/compiler';
import type { CorrectionView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

interface KeptCorrection extends Correction {
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string;
}

/** Corrections of a plan that nobody took back, in the order in which they were made. */
export async function loadCorrections(context: LedgerContext, planId: string): Promise<readonly KeptCorrection[]> {
  return kept(await loadRows(context, planId, null));
}

/**
 * A compiled plan as people's corrections leave it, bounds of commitments included; as the grammar read it when nobody has corrected
 * the plan. `knownAt` leaves out what was recorded later.
 */
export async function correctPlan(
  context: LedgerContext,
  version: { readonly planId: string; readonly text: string; readonly compiled: Plan },
  knownAt: string | null = null,
): Promise<Plan> {
  const rows = await loadRows(context, version.planId, knownAt);
  return rows.length === 0 ? version.compiled : layCorrections(version.text, version.compiled, kept(rows));
}

/** Whether anybody has corrected a figure of the plan by then, or taken a correction back. */
export async function isCorrected(context: LedgerContext, planId: string, knownAt: string | null): Promise<boolean> {
  return (await loadRows(context, planId, knownAt)).length > 0;
}

async function loadRows({ db, jurisdictionId }: LedgerContext, planId: string, knownAt: string | null) {
  const rows = await db
    .selectFrom('fact_correction')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_id', '=', planId)
    .orderBy('recorded_at')
    .orderBy('fact_correction_id')
    .execute();
  return knownAt === null ? rows : rows.filter((row) => row.recorded_at <= knownAt);
}

function kept(rows: Awaited<ReturnType<typeof loadRows>>): readonly KeptCorrection[] {
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

/** Corrections with where each of them holds in a version, or why it lapsed there. */
export function presentCorrections(
  places: readonly CorrectionPlace[],
  corrections: readonly KeptCorrection[],
): readonly CorrectionView[] {
  const found = new Map(places.map((place) => [place.correction.id, place]));
  return corrections.map(({ id, anchor, change, recordedAt, by, reason }) => {
    const known = found.get(id);
    const lost = known === undefined || known.place === 'lost';
    return {
      id,
      quote: anchor.quote,
      context: { before: anchor.before, after: anchor.after },
      change: change as CorrectionView['change'],
      place: lost ? null : known.place,
      lapse: known !== undefined && known.place === 'lost' ? known.why : null,
      recordedAt,
      by,
      reason,
    };
  });
}

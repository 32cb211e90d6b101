import type { LedgerContext } from '../context.ts';
import type { PartRow } from './load-splits.ts';

/** All parts of a split with their cells and reckoning, by version and in the declared order. */
export function loadParts({ db, jurisdictionId }: LedgerContext, splitId: string): Promise<PartRow[]> {
  return db
    .selectFrom('decomposition_part')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('decomposition_id', '=', splitId)
    .orderBy('number')
    .orderBy('position')
    .execute();
}

import type { Commitment } from '@planwright/compiler';
import type { LedgerContext } from '../context.ts';

/** A compiled commitment with the ledger's id for it. */
export interface CarriedCommitment {
  readonly id: string;
  readonly commitment: Commitment;
  /** Place in the order of the text. */
  readonly position: number;
  /** False when an earlier version of the plan has it. */
  readonly isNew: boolean;
}

/**
 * Carries commitments over from earlier versions by the compiler's stable ids. Where another plan has the same id already
 * (the same words promised in two plans), this plan's gets the plan's id behind it.
 */
export async function carryCommitments(
  { db, jurisdictionId }: LedgerContext,
  planId: string,
  commitments: readonly Commitment[],
): Promise<readonly CarriedCommitment[]> {
  const rows = await db
    .selectFrom('commitment')
    .select(['commitment_id', 'plan_id'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .execute();
  const owners = new Map(rows.map((row) => [row.commitment_id, row.plan_id]));
  return commitments.map((commitment, position) => {
    const owner = owners.get(commitment.id);
    const id = owner === undefined || owner === planId ? commitment.id : `${commitment.id}~${planId}`;
    return { id, commitment, position, isNew: owners.get(id) === undefined };
  });
}

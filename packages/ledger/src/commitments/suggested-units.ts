import type { UnitSuggestion } from '#model/index.ts';
import { listPastUnits } from '#organisation/past-units.ts';
import type { LedgerContext } from '../context.ts';
import { listOrgUnits } from '../queries/list-org-units.ts';

/**
 * Suggestions were made for the units that there were when the plan came in: prepares them for a day. A unit that has ended since is
 * the one that goes on with it; where it was split, ended without one or is not there yet, it is none, and its department stays named.
 */
export async function followUnits(
  context: LedgerContext,
  asOf: string,
): Promise<(made: readonly UnitSuggestion[]) => UnitSuggestion[]> {
  const [past, units] = await Promise.all([listPastUnits(context, asOf), listOrgUnits(context, asOf)]);
  const standing = new Set(units.map(({ id }) => id));
  const heirs = new Map(
    past.map(({ id, successors }) => [id, successors?.length === 1 ? (successors[0]?.unitId ?? null) : null]),
  );
  return (made) =>
    made.map((suggestion) => {
      const { unitId } = suggestion;
      const heir = unitId === null ? undefined : heirs.get(unitId);
      if (heir !== undefined) return { ...suggestion, unitId: heir };
      return unitId === null || standing.has(unitId) ? suggestion : { ...suggestion, unitId: null };
    });
}

import type { Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import type { SplitProgressView } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import { loadSplits } from '../load-splits.ts';
import { unknownSplit } from '../refusals.ts';
import { frozenOf, loadStandings, presentProgress } from './standing.ts';

/** 分解进展 of the version in force; null before the first was frozen. @throws PlanwrightError `not-found` */
export async function getSplitProgress(
  context: LedgerContext,
  id: string,
  moment: Moment,
): Promise<SplitProgressView | null> {
  const [split] = await loadSplits(context, moment, [id]);
  if (split === undefined) throw unknownSplit(id);
  const frozen = frozenOf(split);
  if (frozen === undefined) return null;
  const standing = (await loadStandings(context, [frozen], moment)).get(id);
  if (standing === undefined) return null;
  const names = await loadUnitNames(context, frozen.version.units_on);
  return presentProgress(frozen, standing, moment.asOf, (unitId) => names.get(unitId) ?? unitId);
}

import type { OrgUnit } from '#model/index.ts';
import { selectUnitsOn } from '#organisation/unit-query.ts';
import type { LedgerContext } from '../context.ts';

/** Both trees as they stood on a day, in the order of the organisation file. */
export async function listOrgUnits(context: LedgerContext, asOf: string): Promise<readonly OrgUnit[]> {
  return selectUnitsOn(context, asOf).orderBy('unit.position').execute();
}

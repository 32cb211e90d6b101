import type { OrgUnit } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** Both trees as they stood on a day, in the order of the organisation file. */
export async function listOrgUnits({ db, jurisdictionId }: LedgerContext, asOf: string): Promise<readonly OrgUnit[]> {
  const rows = await db
    .selectFrom('org_unit_version as version')
    .innerJoin('org_unit as unit', (join) =>
      join
        .onRef('unit.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('unit.org_unit_id', '=', 'version.org_unit_id'),
    )
    .select([
      'unit.org_unit_id',
      'unit.tree',
      'unit.kind',
      'unit.code',
      'version.name',
      'version.name_en',
      'version.short_name',
      'version.parent_id',
      'version.valid_from',
      'version.valid_to',
    ])
    .where('version.jurisdiction_id', '=', jurisdictionId)
    .where('version.valid_from', '<=', asOf)
    .where((where) => where.or([where('version.valid_to', 'is', null), where('version.valid_to', '>=', asOf)]))
    .orderBy('unit.position')
    .execute();
  return rows.map((row) => ({
    id: row.org_unit_id,
    name: row.name,
    nameEn: row.name_en,
    shortName: row.short_name,
    tree: row.tree,
    kind: row.kind,
    code: row.code,
    parentId: row.parent_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

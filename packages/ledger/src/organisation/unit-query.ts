import type { LedgerContext } from '../context.ts';

/** States of units with what never changes about them; whoever asks says of which days. */
export function selectUnits({ db, jurisdictionId }: LedgerContext) {
  return db
    .selectFrom('org_unit_version as version')
    .innerJoin('org_unit as unit', (join) =>
      join
        .onRef('unit.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('unit.org_unit_id', '=', 'version.org_unit_id'),
    )
    .select([
      'unit.org_unit_id as id',
      'version.name',
      'version.name_en as nameEn',
      'version.short_name as shortName',
      'unit.tree',
      'unit.kind',
      'unit.code',
      'version.parent_id as parentId',
      'version.valid_from as validFrom',
      'version.valid_to as validTo',
    ])
    .where('version.jurisdiction_id', '=', jurisdictionId);
}

/** The units in force on a day, each in its state of that day. */
export function selectUnitsOn(context: LedgerContext, day: string) {
  return selectUnits(context)
    .where('version.valid_from', '<=', day)
    .where((where) => where.or([where('version.valid_to', 'is', null), where('version.valid_to', '>=', day)]));
}

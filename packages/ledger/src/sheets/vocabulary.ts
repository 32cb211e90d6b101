import { createVocabulary, type Pack, type Register, type SheetLanguage, type Vocabulary } from '@planwright/engine';
import { sql } from 'kysely';
import type { LedgerContext } from '../context.ts';

/** The words of a register's sheet: units by all names they ever bore, those of the day first; commitments of the newest plan versions. */
export async function loadVocabulary(
  context: LedgerContext,
  pack: Pack,
  register: Register,
  input: { readonly language: SheetLanguage; readonly asOf: string },
): Promise<Vocabulary> {
  return createVocabulary({
    language: input.language,
    codeLists: pack.codeLists,
    states: register.lifecycle?.states ?? [],
    units: await loadUnits(context, input),
    commitments: register.fields.some((field) => field.type.kind === 'commitment')
      ? await loadCommitments(context)
      : [],
  });
}

/** Units by all names they ever bore, those of the day first. */
export async function loadUnits(
  { db, jurisdictionId }: LedgerContext,
  { language, asOf }: { readonly language: SheetLanguage; readonly asOf: string },
) {
  const { rows } = await sql<{ id: string; name: string; nameEn: string; shortName: string }>`
    select version.org_unit_id as id, name, name_en as "nameEn", short_name as "shortName"
    from org_unit_version as version
    join org_unit as unit on unit.jurisdiction_id = version.jurisdiction_id and unit.org_unit_id = version.org_unit_id
    where version.jurisdiction_id = ${jurisdictionId}
    order by unit.position, unit.org_unit_id,
      (valid_from <= ${asOf} and (valid_to is null or valid_to >= ${asOf})) desc, valid_from desc`.execute(db);
  const units = new Map<string, string[]>();
  for (const { id, name, nameEn, shortName } of rows) {
    const names = language === 'en' ? [nameEn, name, shortName] : [name, shortName, nameEn];
    units.set(id, [...(units.get(id) ?? []), ...names.filter((candidate) => candidate !== '')]);
  }
  return [...units].map(([id, names]) => ({ id, names }));
}

async function loadCommitments({ db, jurisdictionId }: LedgerContext) {
  const { rows } = await sql<{ id: string; title: string }>`
    select distinct on (version.commitment_id) version.commitment_id as id, version.title
    from commitment_version as version
    join plan_version on plan_version.jurisdiction_id = version.jurisdiction_id
      and plan_version.plan_version_id = version.plan_version_id
    where version.jurisdiction_id = ${jurisdictionId}
    order by version.commitment_id, plan_version.number desc`.execute(db);
  return rows.map(({ id, title }) => ({ id, names: [title] }));
}

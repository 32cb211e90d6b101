import { PlanwrightError } from '@planwright/engine';
import { formatCanonical, sha256 } from '#database/canonical.ts';
import { appendLog } from '#log/append.ts';
import type { OrganisationFile } from '#model/index.ts';
import { personId } from '#organisation/persons.ts';
import { rebuildClosure } from '#organisation/rebuild-closure.ts';
import { type LedgerContext, SYSTEM_ACTOR } from '../context.ts';

/** The day from which units and holders without a date of their own hold. */
const BEGINNING = '1949-10-01';

/**
 * 建立组织: takes over the units, events and posts of an organisation file. Safe to repeat: what is there already is
 * brought to what the file says, a unit with a later `validFrom` becomes a further version, nothing is removed.
 *
 * @returns the jurisdiction's id
 * @throws PlanwrightError `input` for a unit that is not in the file, `conflict` when the ledger is another place's
 */
export async function setUpOrganisation(opened: LedgerContext, file: OrganisationFile): Promise<string> {
  checkFile(file);
  const context = { ...opened, jurisdictionId: await chooseJurisdiction(opened, file) };
  const { db, jurisdictionId: jurisdiction_id } = context;
  await db
    .insertInto('jurisdiction')
    .values({
      jurisdiction_id,
      name: file.jurisdiction.name,
      name_en: file.jurisdiction.nameEn,
      source: file.source,
      settings: '{}',
      created_at: context.now(),
    })
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id']).doUpdateSet({
        name: file.jurisdiction.name,
        name_en: file.jurisdiction.nameEn,
        source: file.source,
      }),
    )
    .execute();
  await saveUnits(context, file);
  await savePosts(context, file);
  const digest = sha256(formatCanonical(file));
  await appendLog(context, SYSTEM_ACTOR, {
    action: 'set-up-organisation',
    subject: `jurisdiction:${jurisdiction_id}`,
    reason: file.source,
    details: { sha256: digest, units: file.units.length, events: file.events.length, posts: file.posts.length },
  });
  return jurisdiction_id;
}

/** The file's place, unless the ledger keeps another place's rows already. */
async function chooseJurisdiction({ db, jurisdictionId }: LedgerContext, file: OrganisationFile): Promise<string> {
  if (jurisdictionId === file.jurisdiction.id) return jurisdictionId;
  const kept = await db
    .selectFrom('jurisdiction')
    .select('name')
    .where('jurisdiction_id', '=', jurisdictionId)
    .executeTakeFirst();
  if (kept === undefined) return file.jurisdiction.id;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'other-jurisdiction',
    message: `this ledger is of ${jurisdictionId} (${kept.name}), the file is of ${file.jurisdiction.id} (${file.jurisdiction.name})`,
    hint: 'open the ledger with the jurisdiction of the file, or use another data folder',
    messageZh: `本台账属于 ${kept.name}（${jurisdictionId}），文件属于 ${file.jurisdiction.name}（${file.jurisdiction.id}）`,
    hintZh: '请使用该地区的台账，或换一个数据目录',
  });
}

function checkFile(file: OrganisationFile): void {
  const units = new Set(file.units.map((unit) => unit.id));
  const faults = [
    ...file.units
      .filter((unit) => unit.parentId !== null && !units.has(unit.parentId))
      .map((unit) => [`${unit.id} (${unit.name})`, `${unit.parentId}`] as const),
    ...file.posts.filter((post) => !units.has(post.unitId)).map((post) => [post.id, post.unitId] as const),
  ];
  const first = faults[0];
  if (first === undefined) return;
  throw new PlanwrightError({
    family: 'input',
    code: 'unknown-unit',
    message: `${first[0]} names the unit "${first[1]}", which the organisation file does not hold`,
    hint: 'add the unit to the file, or correct the name',
    messageZh: `${first[0]} 引用的机构“${first[1]}”不在机构文件中`,
    hintZh: '请在机构文件中补上该机构，或更正名称',
  });
}

async function saveUnits(
  { db, jurisdictionId: jurisdiction_id }: LedgerContext,
  file: OrganisationFile,
): Promise<void> {
  if (file.units.length === 0) return;
  const units = new Map(file.units.map((unit, position) => [unit.id, { unit, position }]));
  await db
    .insertInto('org_unit')
    .values(
      [...units.values()].map(({ unit, position }) => ({
        jurisdiction_id,
        org_unit_id: unit.id,
        tree: unit.tree,
        kind: unit.kind,
        code: unit.code,
        position,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id', 'org_unit_id']).doUpdateSet((excluded) => ({
        tree: excluded.ref('excluded.tree'),
        kind: excluded.ref('excluded.kind'),
        code: excluded.ref('excluded.code'),
        position: excluded.ref('excluded.position'),
      })),
    )
    .execute();
  await db
    .insertInto('org_unit_version')
    .values(
      file.units.map((unit) => ({
        jurisdiction_id,
        org_unit_id: unit.id,
        valid_from: unit.validFrom,
        valid_to: unit.validTo,
        name: unit.name,
        name_en: unit.nameEn,
        short_name: unit.shortName,
        parent_id: unit.parentId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id', 'org_unit_id', 'valid_from']).doUpdateSet((excluded) => ({
        valid_to: excluded.ref('excluded.valid_to'),
        name: excluded.ref('excluded.name'),
        name_en: excluded.ref('excluded.name_en'),
        short_name: excluded.ref('excluded.short_name'),
        parent_id: excluded.ref('excluded.parent_id'),
      })),
    )
    .execute();
  if (file.events.length > 0) {
    await db
      .insertInto('org_unit_event')
      .values(
        file.events.map((event) => ({
          jurisdiction_id,
          org_unit_event_id: `e${sha256(formatCanonical([event.kind, event.on, event.fromUnitIds, event.toUnitIds])).slice(0, 16)}`,
          kind: event.kind,
          happened_on: event.on,
          from_unit_ids: [...event.fromUnitIds],
          to_unit_ids: [...event.toUnitIds],
          shares: event.shares == null ? null : JSON.stringify(event.shares),
          document: event.document,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['jurisdiction_id', 'org_unit_event_id'])
          .doUpdateSet((excluded) => ({ document: excluded.ref('excluded.document') })),
      )
      .execute();
  }
  await rebuildClosure(db, jurisdiction_id);
}

async function savePosts(
  { db, jurisdictionId: jurisdiction_id }: LedgerContext,
  file: OrganisationFile,
): Promise<void> {
  if (file.posts.length === 0) return;
  await db
    .insertInto('post')
    .values(
      file.posts.map((post, position) => ({
        jurisdiction_id,
        post_id: post.id,
        org_unit_id: post.unitId,
        title: post.title,
        role: post.role,
        position,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id', 'post_id']).doUpdateSet((excluded) => ({
        org_unit_id: excluded.ref('excluded.org_unit_id'),
        title: excluded.ref('excluded.title'),
        role: excluded.ref('excluded.role'),
        position: excluded.ref('excluded.position'),
      })),
    )
    .execute();
  const held = file.posts.flatMap((post) => (post.holder === null ? [] : [{ postId: post.id, name: post.holder }]));
  if (held.length === 0) return;
  const names = [...new Set(held.map((holding) => holding.name))];
  await db
    .insertInto('person')
    .values(names.map((name) => ({ jurisdiction_id, person_id: personId(name), name })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('holding')
    .values(
      held.map((holding) => ({
        jurisdiction_id,
        post_id: holding.postId,
        valid_from: BEGINNING,
        valid_to: null,
        person_id: personId(holding.name),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['jurisdiction_id', 'post_id', 'valid_from'])
        .doUpdateSet((excluded) => ({ person_id: excluded.ref('excluded.person_id') })),
    )
    .execute();
}

import type { LedgerContext } from '../context.ts';
import { reckonClosure } from './closure.ts';

/** Writes the closure anew from the dated parents; org trees are small (some hundreds of units). */
export async function rebuildClosure(db: LedgerContext['db'], jurisdiction_id: string): Promise<void> {
  const versions = await db
    .selectFrom('org_unit_version')
    .select(['org_unit_id', 'parent_id', 'valid_from', 'valid_to'])
    .where('jurisdiction_id', '=', jurisdiction_id)
    .execute();
  const rows = reckonClosure(
    versions.map((row) => ({
      unitId: row.org_unit_id,
      parentId: row.parent_id,
      from: row.valid_from,
      to: row.valid_to,
    })),
  );
  await db.deleteFrom('org_unit_closure').where('jurisdiction_id', '=', jurisdiction_id).execute();
  for (let start = 0; start < rows.length; start += 1000) {
    await db
      .insertInto('org_unit_closure')
      .values(
        rows.slice(start, start + 1000).map((row) => ({
          jurisdiction_id,
          ancestor_id: row.ancestorId,
          descendant_id: row.descendantId,
          valid_from: row.from,
          valid_to: row.to,
          depth: row.depth,
        })),
      )
      .execute();
  }
}

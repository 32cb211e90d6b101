import { PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import { appendLog } from '#log/append.ts';
import type { Actor, Boundary } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';

/** The last file that was not withdrawn. */
export async function findBoundary({ db, jurisdictionId }: LedgerContext): Promise<Boundary | null> {
  const { rows } = await sql<Boundary>`
    select boundary_file_id as id, file_name as "fileName", byte_size as "byteSize", sha256, name_property as "nameProperty", source, licence,
      outlines, unmatched, recorded_at as "recordedAt", by_name as "by"
    from boundary_file file
    where jurisdiction_id = ${jurisdictionId} and not exists (select from boundary_withdrawal withdrawal
      where withdrawal.jurisdiction_id = file.jurisdiction_id and withdrawal.boundary_file_id = file.boundary_file_id)
    order by recorded_at desc, boundary_file_id desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** 撤下边界: maps are tiles again, or what was loaded before. */
export async function withdrawBoundary(
  context: LedgerContext,
  actor: Actor,
  id: string,
  reason: string,
): Promise<void> {
  await requireRight(context, actor, 'load-boundaries');
  await getBoundaryBytes(context, id);
  const kept = await context.db
    .insertInto('boundary_withdrawal')
    .values({
      jurisdiction_id: context.jurisdictionId,
      boundary_file_id: id,
      reason,
      recorded_at: context.now(),
      by_post: actor.postId,
      by_name: actor.personName,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (kept.numInsertedOrUpdatedRows === 0n) throw unknownFile(id);
  await appendLog(context, actor, {
    action: 'withdraw-boundaries',
    subject: `boundary:${id}`,
    reason,
    details: { boundaryFileId: id },
  });
}

export async function getBoundaryBytes(
  { db, jurisdictionId }: LedgerContext,
  id: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const row = await db
    .selectFrom('boundary_file')
    .select(['file_name as fileName', 'bytes'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('boundary_file_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw unknownFile(id);
  return row;
}

function unknownFile(id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-boundaries',
    message: `there is no boundary file "${id}" in use`,
    hint: 'reload the page of units',
    messageZh: `没有在用的边界文件“${id}”`,
    hintZh: '请刷新单位页面',
  });
}

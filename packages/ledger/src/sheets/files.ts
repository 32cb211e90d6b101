import { GRID_SUBJECT, PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import { sha256 } from '#database/canonical.ts';
import { newId } from '#database/ids.ts';
import type { Actor, SheetFile, SheetFileDetail } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import { getRegister } from '#registers/columns.ts';
import type { LedgerContext } from '../context.ts';
import type { SheetsArea } from './area.ts';
import { listRuns, rightFor } from './runs.ts';

/** 收文件: keeps a file as it came, before anybody looks into it. */
export async function keepFile(
  context: LedgerContext,
  actor: Actor,
  input: Parameters<SheetsArea['keepFile']>[1],
): Promise<SheetFile> {
  await requireRight(context, actor, rightFor(input.subject));
  const subject =
    input.subject === GRID_SUBJECT ? GRID_SUBJECT : getRegister(context.packs, input.subject).register.name;
  const id = newId('x');
  await context.db
    .insertInto('sheet_file')
    .values({
      jurisdiction_id: context.jurisdictionId,
      sheet_file_id: id,
      subject,
      file_name: input.fileName.slice(-200),
      size: input.bytes.length,
      sha256: sha256(input.bytes),
      bytes: Buffer.from(input.bytes),
      recorded_at: context.now(),
      by_post: actor.postId,
      by_name: actor.personName,
    })
    .execute();
  return getFile(context, id);
}

type FileRow = Omit<SheetFile, 'run'>;

const selectFiles = sql`select sheet_file_id as id, subject, file_name as "fileName", size, sha256, recorded_at as "recordedAt",
  by_name as "by" from sheet_file`;

export async function listFiles(
  context: LedgerContext,
  input: Parameters<SheetsArea['listFiles']>[0],
): Promise<{ readonly total: number; readonly rows: readonly SheetFile[] }> {
  const { db, jurisdictionId } = context;
  const where = sql`where jurisdiction_id = ${jurisdictionId}${
    input.subject === undefined ? sql`` : sql` and subject = ${input.subject}`
  }`;
  const { rows } = await sql<FileRow>`${selectFiles} ${where}
    order by recorded_at desc, sheet_file_id desc offset ${input.offset} limit ${input.limit}`.execute(db);
  const count = await sql<{ total: number }>`select count(*) as total from sheet_file ${where}`.execute(db);
  const runs = await listRuns(
    context,
    rows.map((row) => row.id),
  );
  return {
    total: count.rows[0]?.total ?? 0,
    rows: rows.map((row) => ({ ...row, run: runs.get(row.id)?.[0] ?? null })),
  };
}

/** With all its readings, the newest first. */
export async function getFile(context: LedgerContext, id: string): Promise<SheetFileDetail> {
  const { rows } = await sql<FileRow>`${selectFiles}
    where jurisdiction_id = ${context.jurisdictionId} and sheet_file_id = ${id}`.execute(context.db);
  const row = rows[0];
  if (row === undefined) throw unknownFile(id);
  const runs = (await listRuns(context, [id])).get(id) ?? [];
  return { ...row, run: runs[0] ?? null, runs: [...runs] };
}

export async function getFileBytes(
  { db, jurisdictionId }: LedgerContext,
  id: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const row = await db
    .selectFrom('sheet_file')
    .select(['file_name', 'bytes'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('sheet_file_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw unknownFile(id);
  return { fileName: row.file_name, bytes: row.bytes };
}

function unknownFile(id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-sheet-file',
    message: `there is no imported file "${id}"`,
    hint: 'the list of imports shows those there are',
    messageZh: `没有导入文件“${id}”`,
    hintZh: '请从导入记录中选择',
  });
}

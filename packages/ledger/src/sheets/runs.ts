import { GRID_SUBJECT, type Label, PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import { newId } from '#database/ids.ts';
import type { Actor, SheetCounts, SheetDecisions, SheetReport, SheetRowView, SheetRun } from '#model/index.ts';
import { type Right, requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import type { SheetsArea } from './area.ts';

/** A reading that has not been heard of for so long was cut off. */
const SILENCE_MS = 120_000;
/** Progress is written no oftener than this. */
const BEAT_MS = 250;

interface RunRow extends Omit<SheetRun, 'state'> {
  readonly fileId: string;
  readonly state: 'running' | 'done' | 'refused';
  readonly seenAt: string;
}

/** The readings of files, the newest first. */
export async function listRuns(
  context: LedgerContext,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SheetRun[]>> {
  const { rows } = await sql<RunRow>`
    select sheet_run_id as id, sheet_file_id as "fileId", kind, state, stage, done, total, started_at as "startedAt",
      seen_at as "seenAt", finished_at as "finishedAt", by_name as "by", reason,
      '{"asked": 0}'::jsonb || counts as counts, report, refusal
    from sheet_run where jurisdiction_id = ${context.jurisdictionId} and sheet_file_id = any(${fileIds}::text[])
    order by started_at desc, sheet_run_id desc`.execute(context.db);
  const runs = new Map<string, SheetRun[]>();
  for (const { fileId, seenAt, ...run } of rows) {
    const silent = run.state === 'running' && Date.parse(context.now()) - Date.parse(seenAt) > SILENCE_MS;
    runs.set(fileId, [...(runs.get(fileId) ?? []), silent ? { ...run, state: 'interrupted' } : run]);
  }
  return runs;
}

export interface StoredRun {
  readonly run: SheetRun;
  readonly fileId: string;
  readonly subject: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly decisions: SheetDecisions | null;
}

export async function getRun(context: LedgerContext, id: string): Promise<StoredRun> {
  const { rows } = await sql<Omit<StoredRun, 'run'>>`
    select file.sheet_file_id as "fileId", file.subject, file.file_name as "fileName", file.sha256, run.decisions
    from sheet_run as run
    join sheet_file as file on file.jurisdiction_id = run.jurisdiction_id and file.sheet_file_id = run.sheet_file_id
    where run.jurisdiction_id = ${context.jurisdictionId} and run.sheet_run_id = ${id}`.execute(context.db);
  const found = rows[0];
  const runs = found === undefined ? [] : ((await listRuns(context, [found.fileId])).get(found.fileId) ?? []);
  const run = runs.find((candidate) => candidate.id === id);
  if (found === undefined || run === undefined) throw unknownRun(id);
  return { ...found, run };
}

/** What somebody must be allowed to do to bring a file of that subject. */
export const rightFor = (subject: string): Right => (subject === GRID_SUBJECT ? 'enter-values' : 'save-record');

/** @throws PlanwrightError `conflict` while the file is being read already */
export async function startRun(
  context: LedgerContext,
  actor: Actor,
  fileId: string,
  decisions: SheetDecisions | null,
): Promise<SheetRun> {
  const { db, jurisdictionId } = context;
  const file = await sql<{ subject: string }>`select subject from sheet_file where jurisdiction_id = ${jurisdictionId}
    and sheet_file_id = ${fileId} for update`.execute(db);
  const subject = file.rows[0]?.subject;
  if (subject === undefined) throw unknownRun(fileId);
  await requireRight(context, actor, rightFor(subject));
  const runs = (await listRuns(context, [fileId])).get(fileId) ?? [];
  if (runs[0]?.state === 'running') throw busy();
  if (decisions !== null && runs.some((run) => run.kind === 'import' && run.state === 'done' && isClean(run)))
    throw doneAlready();
  const now = context.now();
  const id = newId('n');
  await db
    .insertInto('sheet_run')
    .values({
      jurisdiction_id: jurisdictionId,
      sheet_run_id: id,
      sheet_file_id: fileId,
      kind: decisions === null ? 'preview' : 'import',
      state: 'running',
      stage: 'read',
      done: 0,
      total: 0,
      started_at: now,
      seen_at: now,
      finished_at: null,
      by_post: actor.postId,
      by_name: actor.personName,
      reason: decisions?.reason ?? null,
      decisions: decisions === null ? null : JSON.stringify(decisions),
      counts: null,
      report: null,
      refusal: null,
    })
    .execute();
  return (await getRun(context, id)).run;
}

/** Nothing of the file was left out. */
const isClean = ({ counts }: SheetRun): boolean =>
  counts !== null && counts.faulty + counts.conflict + counts.asked === 0;

/** Tells how far a reading is; cheap enough to be called for every few rows. */
export type Progress = (stage: SheetRun['stage'], done: number, total: number) => Promise<void>;

/** Progress is written outside the import's own transaction, or nobody would see it before the end. */
export function createProgress(outside: LedgerContext, runId: string): Progress {
  let last = 0;
  return async (stage, done, total) => {
    const at = performance.now();
    if (done < total && at - last < BEAT_MS) return;
    last = at;
    await sql`update sheet_run set stage = ${stage}, done = ${done}, total = ${total}, seen_at = ${outside.now()}
      where jurisdiction_id = ${outside.jurisdictionId} and sheet_run_id = ${runId} and state = 'running'`.execute(
      outside.db,
    );
  };
}

export async function endRun(
  context: LedgerContext,
  runId: string,
  end: {
    readonly state: 'done' | 'refused';
    readonly counts: SheetCounts | null;
    readonly report: SheetReport | null;
    readonly refusal: { readonly code: string; readonly message: Label; readonly hint: Label | null } | null;
  },
): Promise<SheetRun> {
  const now = context.now();
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await sql`update sheet_run set state = ${end.state}, finished_at = ${now}, seen_at = ${now},
      counts = ${json(end.counts)}::jsonb, report = ${json(end.report)}::jsonb, refusal = ${json(end.refusal)}::jsonb
    where jurisdiction_id = ${context.jurisdictionId} and sheet_run_id = ${runId}`.execute(context.db);
  return (await getRun(context, runId)).run;
}

/** Keeps what was found, a few hundred rows at a time. */
export async function keepRows(context: LedgerContext, runId: string, rows: readonly SheetRowView[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    const part = rows.slice(at, at + 500).map((row) => ({
      row: row.number,
      verdict: row.verdict,
      record_id: row.recordId,
      has_faults: row.faults.length > 0,
      content: row,
    }));
    await sql`insert into sheet_run_row (jurisdiction_id, sheet_run_id, row, verdict, record_id, has_faults, content)
      select ${context.jurisdictionId}, ${runId}, part.row, part.verdict, part.record_id, part.has_faults, part.content
      from json_to_recordset(${JSON.stringify(part)}::json)
        as part (row integer, verdict text, record_id text, has_faults boolean, content jsonb)`.execute(context.db);
  }
}

export async function listRows(
  { db, jurisdictionId }: LedgerContext,
  runId: string,
  input: Parameters<SheetsArea['listRows']>[1],
): Promise<{ readonly total: number; readonly rows: readonly SheetRowView[] }> {
  const wanted = input.show === 'faults' ? sql`has_faults` : sql`verdict = ${input.show}`;
  const where = sql`where jurisdiction_id = ${jurisdictionId} and sheet_run_id = ${runId} and ${wanted}`;
  // Warnings never stand in front of errors.
  const { rows } = await sql<{
    content: SheetRowView;
  }>`select jsonb_build_object('number', row) || content as content from sheet_run_row ${where}
    order by (verdict = 'faulty') desc, (verdict = 'asked') desc, row offset ${input.offset} limit ${input.limit}`.execute(
    db,
  );
  const count = await sql<{ total: number }>`select count(*) as total from sheet_run_row ${where}`.execute(db);
  return { total: count.rows[0]?.total ?? 0, rows: rows.map(({ content }) => content) };
}

function unknownRun(id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-sheet-run',
    message: `there is no reading "${id}" of an imported file`,
    hint: 'the list of imports shows those there are',
    messageZh: `没有导入处理“${id}”`,
    hintZh: '请从导入记录中选择',
  });
}

function busy(): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'sheet-being-read',
    message: 'the file is being read at this moment',
    hint: 'wait until it is done',
    messageZh: '该文件正在处理',
    hintZh: '请等处理完成',
  });
}

function doneAlready(): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'sheet-taken-over',
    message: 'the file has been taken over as a whole already',
    hint: 'export the register anew and change that',
    messageZh: '该文件已全部导入',
    hintZh: '如需再改，请重新导出后修改',
  });
}

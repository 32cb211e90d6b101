import { GRID_SUBJECT, type Register, type Workbook } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, SheetDecisions, SheetRun } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import { getRegister, type RecordValue } from '#registers/columns.ts';
import type { Change, StoredRecord } from '#registers/store.ts';
import { type BatchRecord, writeRecords } from '#registers/store-batch.ts';
import type { LedgerContext } from '../context.ts';
import { notClean, type Transact } from './clean.ts';
import { importGrid, previewGrid } from './grid/import.ts';
import { type AskedRow, type Judgement, judgeWorkbook, presentRows } from './judge.ts';
import type { KnownRecords } from './known.ts';
import { createProgress, endRun, getRun, keepRows, type StoredRun } from './runs.ts';

/** 预览: what a file would do. Nothing of the register is written. */
export async function preview(
  context: LedgerContext,
  run: Transact,
  actor: Actor,
  runId: string,
  workbook: Workbook,
  asOf: string,
): Promise<SheetRun> {
  const stored = await getRun(context, runId);
  if (stored.subject === GRID_SUBJECT) return previewGrid(context, run, actor, stored, workbook, asOf);
  const { pack, register } = getRegister(context.packs, stored.subject);
  const post = await requireRight(context, actor, 'save-record');
  const progress = createProgress(context, runId);
  const judged = await judgeWorkbook(context, {
    pack,
    register,
    post,
    workbook,
    asOf,
    decisions: null,
    lock: false,
    progress,
  });
  return run(async (tx) => {
    if ('code' in judged)
      return endRun(tx, runId, { state: 'refused', counts: null, report: null, refusal: { ...judged, hint: null } });
    await keepRows(tx, runId, presentRows(judged.rows));
    return endRun(tx, runId, { state: 'done', counts: judged.counts, report: judged.report, refusal: null });
  });
}

/** 导入: all that is new or changed in one transaction, or nothing. */
export async function importRows(
  context: LedgerContext,
  run: Transact,
  actor: Actor,
  runId: string,
  workbook: Workbook,
  asOf: string,
): Promise<SheetRun> {
  const stored = await getRun(context, runId);
  if (stored.subject === GRID_SUBJECT) return importGrid(context, run, actor, stored, workbook, asOf);
  const { pack, register } = getRegister(context.packs, stored.subject);
  const { decisions } = stored;
  const progress = createProgress(context, runId);
  return run(async (tx) => {
    const post = await requireRight(tx, actor, 'save-record');
    const judged = await judgeWorkbook(tx, { pack, register, post, workbook, asOf, decisions, lock: true, progress });
    if ('code' in judged)
      return endRun(tx, runId, { state: 'refused', counts: null, report: null, refusal: { ...judged, hint: null } });
    await keepRows(tx, runId, presentRows(judged.rows));
    const { counts, report } = judged;
    const refusal = decisions === null ? null : notClean(judged.counts, decisions, 'rows');
    if (refusal !== null) return endRun(tx, runId, { state: 'refused', counts, report, refusal });
    const sound = judged.rows.filter((row) => row.verdict === 'new' || row.verdict === 'changed');
    const change = { decisions, stored, recordedAt: tx.now() };
    const records = sound.map((row) => batchRecord(register, judged.known, row, change));
    await writeRecords(tx, actor, register, records, (done) => progress('save', done, records.length));
    if (records.length > 0) await logImport(tx, actor, register, stored, judged, records);
    return endRun(tx, runId, { state: 'done', counts, report, refusal: null });
  });
}

function batchRecord(
  register: Register,
  known: KnownRecords,
  row: AskedRow,
  { decisions, stored, recordedAt }: { decisions: SheetDecisions | null; stored: StoredRun; recordedAt: string },
): BatchRecord {
  const before = row.recordId === null ? null : (known.current.get(row.recordId) ?? null);
  const values = row.values as Record<string, RecordValue>;
  const reason = reasonOf(register, row, decisions?.reason ?? '');
  const change: Change = {
    action: before === null ? 'create' : 'update',
    reason,
    evidence: `sheet-file:${stored.fileId}#${row.row}`,
    validOn: null,
    recordedAt,
    ...(row.questions.length === 0 ? {} : { questions: row.questions, confirmation: row.answer }),
  };
  const after: StoredRecord =
    before === null
      ? {
          id: newId('k'),
          state: row.state ?? register.lifecycle?.initial ?? null,
          version: 1,
          simulated: false,
          values,
        }
      : { ...before, version: before.version + 1, values };
  return { before, after, change };
}

/** The batch's reason, with the words that stand for figures that were not reported. */
function reasonOf(register: Register, row: AskedRow, reason: string): string {
  const kept = row.notReported.map(({ key, words }) => {
    const point = key.indexOf('.');
    const [name, part] = point < 0 ? [key, undefined] : [key.slice(0, point), key.slice(point + 1)];
    const label = register.fields.find((field) => field.name === name)?.label['zh-CN'] ?? key;
    return `${label}${part === undefined ? '' : `·${part}`}“${words}”`;
  });
  return kept.length === 0 ? reason : `${reason}（未报：${kept.join('、')}）`;
}

async function logImport(
  context: LedgerContext,
  actor: Actor,
  register: Register,
  stored: StoredRun,
  { counts }: Judgement,
  records: readonly BatchRecord[],
): Promise<void> {
  await appendLog(context, actor, {
    action: 'import-sheet',
    subject: `sheet-file:${stored.fileId}`,
    reason: stored.decisions?.reason ?? null,
    details: {
      register: register.name,
      fileName: stored.fileName,
      sha256: stored.sha256,
      counts,
      partial: stored.decisions?.partial ?? false,
      records: records.map(({ after }) => [after.id, after.version]),
    },
  });
}

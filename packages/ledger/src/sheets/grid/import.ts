import type { Workbook } from '@planwright/engine';
import type { LedgerContext } from '#context.ts';
import { writeValues } from '#indicators/write-values.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, SheetRun } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import { notClean, type Transact } from '../clean.ts';
import { createProgress, endRun, keepRows, type StoredRun } from '../runs.ts';
import { type GridJudgement, judgeGrid } from './judge.ts';

/** 预览指标表: what a file would do to the values. Nothing of them is written. */
export async function previewGrid(
  context: LedgerContext,
  run: Transact,
  actor: Actor,
  stored: StoredRun,
  workbook: Workbook,
  asOf: string,
): Promise<SheetRun> {
  const runId = stored.run.id;
  await requireRight(context, actor, 'enter-values');
  const progress = createProgress(context, runId);
  const judged = await judgeGrid(context, { actor, workbook, asOf, decisions: null, lock: false, progress });
  return run(async (tx) => {
    if ('code' in judged)
      return endRun(tx, runId, { state: 'refused', counts: null, report: null, refusal: { ...judged, hint: null } });
    await keepRows(tx, runId, judged.rows);
    return endRun(tx, runId, { state: 'done', counts: judged.counts, report: judged.report, refusal: null });
  });
}

/** 导入指标表: all values that are new or changed in one transaction, or nothing; each is a row of its own beside the one of before. */
export async function importGrid(
  context: LedgerContext,
  run: Transact,
  actor: Actor,
  stored: StoredRun,
  workbook: Workbook,
  asOf: string,
): Promise<SheetRun> {
  const runId = stored.run.id;
  const { decisions } = stored;
  const progress = createProgress(context, runId);
  return run(async (tx) => {
    await requireRight(tx, actor, 'enter-values');
    const judged = await judgeGrid(tx, { actor, workbook, asOf, decisions, lock: true, progress });
    if ('code' in judged)
      return endRun(tx, runId, { state: 'refused', counts: null, report: null, refusal: { ...judged, hint: null } });
    await keepRows(tx, runId, judged.rows);
    const { counts, report } = judged;
    const refusal = decisions === null ? null : notClean(counts, decisions, 'values');
    if (refusal !== null) return endRun(tx, runId, { state: 'refused', counts, report, refusal });
    await save(tx, actor, stored, judged, (done) => progress('save', done, judged.sound.length));
    return endRun(tx, runId, { state: 'done', counts, report, refusal: null });
  });
}

async function save(
  context: LedgerContext,
  actor: Actor,
  stored: StoredRun,
  { sound, desk, counts }: GridJudgement,
  onDone: (done: number) => Promise<void>,
): Promise<void> {
  if (sound.length === 0) return;
  const reason = stored.decisions?.reason ?? null;
  const values = sound.map(({ cell, check }) => ({ cell: { ...cell, reason: cell.reason ?? reason }, check }));
  const rows = await writeValues(context, actor, desk, values, 'sheet', onDone);
  await appendLog(context, actor, {
    action: 'import-sheet',
    subject: `sheet-file:${stored.fileId}`,
    reason,
    details: {
      register: stored.subject,
      fileName: stored.fileName,
      sha256: stored.sha256,
      counts,
      partial: stored.decisions?.partial ?? false,
      // Each value with the row of the file that it came from.
      values: rows.map((row, index) => [
        row.id,
        row.indicator_id,
        row.org_unit_id,
        row.period,
        row.status,
        row.value,
        sound[index]?.entry.cells.get('value')?.place.row ?? null,
      ]),
    },
  });
}

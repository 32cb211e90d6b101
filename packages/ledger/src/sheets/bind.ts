import type { SheetsArea } from './area.ts';
import type { Transact } from './clean.ts';
import { exportRegister } from './export.ts';
import { getFile, getFileBytes, keepFile, listFiles } from './files.ts';
import { exportIndicators } from './grid/export.ts';
import { importRows, preview } from './import.ts';
import { endRun, listRows, startRun } from './runs.ts';

/** `run` is one transaction, `ask` reads. */
export function bindSheets(run: Transact, ask: Transact): SheetsArea {
  return {
    exportRegister: (register, input) => ask((context) => exportRegister(context, register, input)),
    exportIndicators: (input) => ask((context) => exportIndicators(context, input)),
    keepFile: (actor, input) => run((tx) => keepFile(tx, actor, input)),
    listFiles: (input) => ask((context) => listFiles(context, input)),
    getFile: (id) => ask((context) => getFile(context, id)),
    getFileBytes: (id) => ask((context) => getFileBytes(context, id)),
    listRows: (runId, input) => ask((context) => listRows(context, runId, input)),
    startRun: (actor, fileId, decisions) => run((tx) => startRun(tx, actor, fileId, decisions)),
    preview: (actor, runId, workbook, asOf) => ask((context) => preview(context, run, actor, runId, workbook, asOf)),
    importRows: (actor, runId, workbook, asOf) =>
      ask((context) => importRows(context, run, actor, runId, workbook, asOf)),
    refuseRun: (runId, refusal) =>
      run((tx) => endRun(tx, runId, { state: 'refused', counts: null, report: null, refusal })),
  };
}

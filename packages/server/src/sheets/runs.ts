import { type Label, PlanwrightError } from '@planwright/engine';
import type { Actor, SheetDecisions, SheetFileDetail, SheetRun } from '@planwright/ledger';
import { readHere } from '#reading/upload-reader.ts';
import type { ServerContext } from '../context.ts';

/** What reading a file needs. */
export type ReadingContext = Pick<ServerContext, 'ledger' | 'today' | 'reader'>;

/**
 * Begins a reading of a kept file and goes on with it in the background; the run in the database tells how far it is. Whatever happens is
 * told by the run as well: nothing is thrown where nobody listens.
 */
export async function startReading(
  context: ReadingContext,
  actor: Actor,
  fileId: string,
  decisions: SheetDecisions | null,
): Promise<SheetFileDetail> {
  const { sheets } = context.ledger;
  const run = await sheets.startRun(actor, fileId, decisions);
  void readKept(context, actor, fileId, run.id, decisions !== null).catch(() => {
    // The database is gone; the run falls silent and is shown as interrupted.
  });
  return sheets.getFile(fileId);
}

/** The same, to its end: for a program that waits for it. */
export async function finishReading(
  context: ReadingContext,
  actor: Actor,
  fileId: string,
  decisions: SheetDecisions | null,
): Promise<SheetRun> {
  const run = await context.ledger.sheets.startRun(actor, fileId, decisions);
  return readKept(context, actor, fileId, run.id, decisions !== null);
}

async function readKept(
  { ledger, today, reader = readHere }: ReadingContext,
  actor: Actor,
  fileId: string,
  runId: string,
  isImport: boolean,
): Promise<SheetRun> {
  const { sheets } = ledger;
  try {
    const { fileName, bytes } = await sheets.getFileBytes(fileId);
    const workbook = await reader.readRows({ bytes, fileName });
    return await (isImport
      ? sheets.importRows(actor, runId, workbook, today())
      : sheets.preview(actor, runId, workbook, today()));
  } catch (error) {
    return sheets.refuseRun(runId, refusalOf(error));
  }
}

function refusalOf(error: unknown): { readonly code: string; readonly message: Label; readonly hint: Label | null } {
  if (error instanceof PlanwrightError) {
    const { code, message, messageZh, hint, hintZh } = error;
    return {
      code,
      message: { 'zh-CN': messageZh ?? message, en: message },
      hint: hint === undefined ? null : { 'zh-CN': hintZh ?? hint, en: hint },
    };
  }
  const words = error instanceof Error ? error.message : String(error);
  return {
    code: 'program-fault',
    message: { 'zh-CN': `程序出错：${words}`, en: `a fault of the program: ${words}` },
    hint: {
      'zh-CN': '文件已保留，没有写入任何数据；请稍后重新处理，或联系维护人员',
      en: 'the file is kept and nothing was written; read it again later or tell whoever runs this',
    },
  };
}

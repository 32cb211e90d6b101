import { PlanwrightError } from '@planwright/engine';
import type { SheetRowView } from '@planwright/ledger';
import { renderMarkedCsv, renderMarkedXlsx } from '@planwright/publish';
import { readSheets } from '@planwright/readers';
import type { ReadingContext } from './runs.ts';

/** Rows asked for at a time. */
const PAGE = 1000;

/** A copy of a kept file with what a reading of it found. */
export async function renderMarked(
  { ledger }: Pick<ReadingContext, 'ledger'>,
  fileId: string,
  runId: string,
  language: 'zh-CN' | 'en',
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const file = await ledger.sheets.getFile(fileId);
  const report = file.runs.find((run) => run.id === runId)?.report ?? null;
  if (report === null) throw nothingFound(fileId);
  const { bytes, fileName } = await ledger.sheets.getFileBytes(fileId);
  const rows: SheetRowView[] = [];
  for (const show of ['faults', 'conflict'] as const) {
    for (let offset = 0; ; offset += PAGE) {
      const page = await ledger.sheets.listRows(runId, { show, offset, limit: PAGE });
      rows.push(...page.rows);
      if (offset + PAGE >= page.total) break;
    }
  }
  const found = [...new Map(rows.map((row) => [row.number, row])).values()];
  const workbook = await readSheets(bytes, fileName);
  const table = workbook.tables.find(({ name }) => name === report.sheet);
  const marked =
    workbook.format === 'csv' && table !== undefined
      ? renderMarkedCsv(table, found, language)
      : renderMarkedXlsx(bytes, report.sheet, found, language);
  const at = fileName.lastIndexOf('.');
  const name = at > 0 ? fileName.slice(0, at) : fileName;
  return { fileName: `${name}-${language === 'en' ? 'marked' : '标注'}.${workbook.format}`, bytes: marked };
}

function nothingFound(fileId: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'nothing-to-mark',
    message: `no rows of the file "${fileId}" were read in that run, so there is nothing to mark`,
    hint: 'read the file again',
    messageZh: '该次处理没有读到行，没有可标注的内容',
    hintZh: '请重新处理该文件',
  });
}

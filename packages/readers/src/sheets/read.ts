import type { Workbook } from '@planwright/engine';
import { detectFormat } from '../detect.ts';
import { createFileError, describeSizes } from '../errors.ts';
import type { InputFile } from '../model.ts';

/** What a file of rows may hold at most; beyond it the file is refused by name, before it fills the memory. */
export interface SheetLimits {
  readonly maxBytes: number;
  readonly maxUnpackedBytes: number;
  /** Rows with anything in them, per sheet. */
  readonly maxRows: number;
  readonly maxColumns: number;
}

const DEFAULTS: SheetLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxUnpackedBytes: 200 * 1024 * 1024,
  maxRows: 50_000,
  maxColumns: 1_000,
};

/**
 * 读表格: the typed cells of a user's own workbook (XLSX) or CSV file. Formulas count by the results that the file holds.
 *
 * @throws PlanwrightError `input` for a file that is no table, is protected, damaged, too large, or unpacks to more than it should
 */
export async function readSheets(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<SheetLimits> = {},
): Promise<Workbook> {
  const most = { ...DEFAULTS, ...limits };
  const file: InputFile = { bytes, name: fileName, maxUnpackedBytes: most.maxUnpackedBytes };
  if (bytes.length === 0) throw createFileError('file-empty', fileName);
  if (bytes.length > most.maxBytes)
    throw createFileError('file-too-large', fileName, describeSizes(bytes.length, most.maxBytes));
  const format = await detectFormat(file);
  switch (format) {
    case 'xlsx': {
      const { readXlsxTables } = await import('./xlsx.ts');
      return { format, tables: await readSafely(file, () => readXlsxTables(file, most)) };
    }
    case 'text': {
      const { readCsvTable } = await import('./csv.ts');
      return { format: 'csv', tables: [readCsvTable(file, most)] };
    }
    case 'html':
    case 'mhtml':
    case 'docx':
    case 'pdf':
      throw createFileError('no-sheet', fileName, { what: NAMES[format], whatZh: NAMES[format] });
  }
}

const NAMES = { html: ' HTML', mhtml: ' MHTML', docx: ' DOCX', pdf: ' PDF' } as const;

/** Ill-formed XML is a damaged file, not a fault of the program. */
async function readSafely<T>(file: InputFile, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && error.name === 'PlanwrightError') throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw createFileError('file-damaged', file.name, { what: 'XLSX', cause }, error);
  }
}

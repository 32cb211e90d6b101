import { PlanwrightError } from '@planwright/engine';
import { detectFormat, type FileKind, findExtension, findNamedFormat, isOtherwiseNamed } from './detect.ts';
import { createFileError, describeSizes } from './errors.ts';
import { unifyIdeographs } from './ideographs.ts';
import type { InputFile, ReadOptions, ReadResult, SourceDocument } from './model.ts';
import { readText } from './text/read.ts';
import { createTextGuard } from './text-guard.ts';
import { createWarning } from './warnings.ts';

const MEGABYTE = 1024 * 1024;
const DEFAULT_MAX_BYTES = 50 * MEGABYTE;
const UNPACKED_FACTOR = 8;

const FORMAT_NAMES: Readonly<Record<FileKind, { readonly en: string; readonly zh: string }>> = {
  text: { en: 'text', zh: '文本' },
  html: { en: 'HTML', zh: '网页' },
  mhtml: { en: 'MHTML', zh: '单个文件网页' },
  docx: { en: 'DOCX', zh: ' DOCX ' },
  pdf: { en: 'PDF', zh: ' PDF ' },
  xlsx: { en: 'XLSX', zh: ' XLSX ' },
};

/** Endings of files of values between separators: nothing in their bytes says so. */
const SEPARATED = new Set(['csv', 'tsv']);

/** Readers by format. All but text are loaded when the first file of theirs comes, so that start-up pays for none. */
const READERS: Readonly<Record<FileKind, (file: InputFile) => ReadResult | Promise<ReadResult>>> = {
  text: async (file) => {
    const targets = SEPARATED.has(findExtension(file.name) ?? '')
      ? (await import('./text/csv-targets.ts')).readCsvTargets(file)
      : undefined;
    return targets ?? readText(file.bytes);
  },
  html: async (file) => (await import('./html/read.ts')).readHtml(file),
  mhtml: async (file) => (await import('./mht/read.ts')).readMht(file),
  docx: async (file) => (await import('./docx/read.ts')).readDocx(file),
  pdf: async (file) => (await import('./pdf/read.ts')).readPdf(file),
  xlsx: async (file) => (await import('./xlsx/read.ts')).readXlsx(file),
};

/**
 * 读入: reads a file's bytes into its text with the way back to the file.
 *
 * @param bytes the whole file
 * @param fileName only for messages and as a hint; the content decides the format
 * @throws PlanwrightError of family `input`, naming file, cause and what to do
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  const file = admitFile(bytes, fileName, options);
  const kind = await detectFormat(file);
  const read = await guardReading(file, kind, () => READERS[kind](file));
  const result = { ...read, text: unifyIdeographs(read.text) };
  createTextGuard(file, FORMAT_NAMES[kind].en)(result.text.length);
  const { en, zh } = FORMAT_NAMES[kind];
  const format = kind === 'mhtml' ? 'html' : kind;
  if (!/[\p{L}\p{N}]/u.test(result.text)) {
    throw createFileError('document-without-text', fileName, {
      what: format === 'text' ? 'file' : en,
      whatZh: format === 'text' ? '文件' : zh.trimStart(),
    });
  }
  const named = findNamedFormat(fileName);
  if (named === format || (named === undefined && !isOtherwiseNamed(fileName))) return { format, ...result };
  const warning = createWarning('mislabelled', { named: `.${findExtension(fileName)}`, found: en, foundZh: zh.trim() });
  return { format, ...result, warnings: [warning, ...result.warnings] };
}

/** Checks what can be checked before a byte is read. */
export function admitFile(bytes: Uint8Array, name: string, options: ReadOptions): InputFile {
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes.length === 0) throw createFileError('file-empty', name);
  if (bytes.length > limit) throw createFileError('file-too-large', name, describeSizes(bytes.length, limit));
  const { maxUnpackedBytes = limit * UNPACKED_FACTOR, maxCharacters } = options;
  return { bytes, name, maxUnpackedBytes, maxCharacters };
}

/** Whatever a library throws over a damaged file becomes the one error that a person can act on. */
export async function guardReading<Result>(
  file: InputFile,
  format: FileKind,
  read: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof PlanwrightError) throw cause;
    const words = cause instanceof Error ? cause.message.split('\n', 1)[0]!.slice(0, 160) : String(cause);
    throw createFileError('file-damaged', file.name, { what: FORMAT_NAMES[format].en, cause: words }, cause);
  }
}

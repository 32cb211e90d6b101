import { PlanwrightError } from '@planwright/engine';
import { detectFormat, type FileKind } from '#detect.ts';
import type { FilePlace, InputFile, ReaderWarning, ReadResult } from '#model.ts';
import type { PlacedText } from '#placed-text.ts';
import { createWarning } from '#warnings.ts';
import type { DocxParts } from './package.ts';

/** A file inside, read, and the name of its part. */
interface ReadChunk {
  readonly part: string;
  readonly read: ReadResult;
}

/** 嵌入文件: whole files that a program put into a DOCX in place of paragraphs (`w:altChunk`), read, by the id of their relation. */
export interface ReadChunks {
  readonly byId: ReadonlyMap<string, ReadChunk>;
  readonly warnings: readonly ReaderWarning[];
}

type ChunkReader = (file: InputFile) => ReadResult | Promise<ReadResult>;

/** What Word itself takes in (ECMA-376 part 1, 11.3.1); other kinds are left out with a warning. */
const READERS: Readonly<Partial<Record<FileKind, ChunkReader>>> = {
  text: async (file) => (await import('#text/read.ts')).readText(file.bytes),
  html: async (file) => (await import('#html/read.ts')).readHtml(file),
  mhtml: async (file) => (await import('#mht/read.ts')).readMht(file),
};

/** @param readInner reads a DOCX inside the DOCX; undefined where it would be one inside such a one */
export async function readChunks(
  ids: readonly string[],
  parts: DocxParts,
  { file, readInner }: { readonly file: InputFile; readonly readInner: ChunkReader | undefined },
): Promise<ReadChunks> {
  const byId = new Map<string, ReadChunk>();
  const warnings: ReaderWarning[] = [];
  for (const id of ids) {
    const chunk = parts.findPart(id);
    const read =
      chunk === undefined ? undefined : await readChunk({ ...file, bytes: chunk.bytes, name: chunk.name }, readInner);
    if (chunk === undefined || read === undefined) {
      warnings.push(createWarning('embedded-unread', { part: chunk?.name ?? id }));
      continue;
    }
    byId.set(id, { part: chunk.name, read });
    for (const warning of read.warnings) if (warning.code !== 'no-main-content') warnings.push(warning);
  }
  return { byId, warnings };
}

/** Undefined for a file of a kind that is not taken in, or one with a fault: the document around it stands. */
async function readChunk(file: InputFile, readInner: ChunkReader | undefined): Promise<ReadResult | undefined> {
  try {
    const kind = await detectFormat(file);
    return await (kind === 'docx' ? readInner : READERS[kind])?.(file);
  } catch (error) {
    if (error instanceof PlanwrightError && error.family === 'input') return undefined;
    throw error;
  }
}

/** Writes what a chunk says; its lines count as paragraphs of its part. */
export function renderChunk(chunk: ReadChunk, into: PlacedText): void {
  writeChunk(chunk, into, (words) => words);
  if (!chunk.read.text.endsWith('\n')) into.endLine();
}

/** The same on one line, as a cell of a table is. */
export function renderChunkInline(chunk: ReadChunk, into: PlacedText): void {
  const text = chunk.read.text.trimEnd();
  writeChunk({ ...chunk, read: { ...chunk.read, text } }, into, (words) => words.replace(/[\n\t]+/gu, ' '));
}

function writeChunk({ part, read }: ReadChunk, into: PlacedText, shape: (words: string) => string): void {
  let at = 0;
  let line = 1;
  for (const { start, end, place } of read.places) {
    const between = read.text.slice(at, start);
    into.addBetween(shape(between));
    line += countFeeds(between);
    const words = read.text.slice(start, end);
    into.add(shape(words), placeIn(part, place, line));
    line += countFeeds(words);
    at = end;
  }
  into.addBetween(shape(read.text.slice(at)));
}

function placeIn(part: string, place: FilePlace, line: number): FilePlace {
  return place.kind === 'paragraph'
    ? { ...place, part }
    : { kind: 'paragraph', part, paragraph: line, run: 1, cell: null };
}

function countFeeds(words: string): number {
  return words.split('\n').length - 1;
}

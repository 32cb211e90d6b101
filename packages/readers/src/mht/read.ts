import { PlanwrightError } from '@planwright/engine';
import { createFileError } from '#errors.ts';
import { readHtml } from '#html/read.ts';
import type { InputFile, ReadResult } from '#model.ts';
import { type ArchivedPage, unpackArchive } from './parts.ts';

/**
 * 单个文件网页: the document inside a page that a browser or an office program saved as one file. Where the page itself only shows
 * others in frames, the one of them with the most text is read: unlike a page by itself, the archive holds them.
 */
export async function readMht(file: InputFile): Promise<ReadResult> {
  const { pages, startId } = await unpackArchive(file);
  const start = pages.find((page) => startId !== undefined && page.id === startId) ?? pages[0];
  if (start === undefined) throw createFileError('document-without-text', file.name, { what: 'MHTML' });
  try {
    return readPage(file, start);
  } catch (error) {
    if (!isInFrames(error)) throw error;
    const longest = findLongest(
      file,
      pages.filter((page) => page !== start),
    );
    if (longest === undefined) throw error;
    return longest;
  }
}

function readPage(file: InputFile, { bytes, charset }: ArchivedPage): ReadResult {
  return readHtml({ ...file, bytes }, charset);
}

function findLongest(file: InputFile, pages: readonly ArchivedPage[]): ReadResult | undefined {
  let longest: ReadResult | undefined;
  for (const page of pages) {
    try {
      const read = readPage(file, page);
      if (read.text.length > (longest?.text.length ?? 0)) longest = read;
    } catch (error) {
      if (!isInFrames(error)) throw error;
    }
  }
  return longest;
}

function isInFrames(error: unknown): boolean {
  return error instanceof PlanwrightError && error.code === 'page-in-frames';
}

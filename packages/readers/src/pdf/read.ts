import { createFileError } from '#errors.ts';
import type { InputFile, ReadResult } from '#model.ts';
import { createPlacedText } from '#placed-text.ts';
import { createWarning } from '#warnings.ts';
import { markBookmarks, type PagedParagraph } from './bookmarks.ts';
import { type PdfBlock, splitColumns } from './columns.ts';
import { gatherLines, type PdfLine } from './lines.ts';
import { isCut, type PdfPage, readPages } from './pages.ts';
import { joinParagraphs, type PdfParagraph } from './paragraphs.ts';
import { dropRunningLines } from './running-lines.ts';

/**
 * PDF with text: lines from positions, running heads, feet and page numbers off, paragraphs joined again. A scan with
 * nothing but a scanner's mark on every page has no text.
 */
export async function readPdf(file: InputFile): Promise<ReadResult> {
  const { pages, bookmarks } = await readPages(file);
  if (isCut(file.bytes)) throw createFileError('file-truncated', file.name, { what: 'PDF' });
  const lines = dropRunningLines(gatherLines(pages));
  const total = lines.flat().reduce((sum, line) => sum + countCharacters(line.words), 0);
  if (total === 0)
    throw createFileError('pdf-without-text', file.name, {
      cause: `${pages.length} pages`,
      causeZh: `共 ${pages.length} 页`,
    });
  const into = createPlacedText();
  const blocks = splitColumns(lines);
  const numbers = numberLines(blocks);
  const paragraphs: PagedParagraph[] = [];
  for (const paragraph of joinParagraphs(blocks)) {
    const start = into.length();
    for (const [index, line] of paragraph.entries()) {
      if (index > 0) into.addBetween(joint(paragraph, index));
      into.add(line.words, {
        kind: 'page',
        page: line.page,
        line: numbers.get(line) ?? 1,
        box: [round(line.x), round(line.y - line.size * 0.2), round(line.right - line.x), round(line.size * 1.2)],
      });
    }
    const words = paragraph.map((line) => line.words).join('');
    paragraphs.push({ start, end: into.length(), words, page: paragraph[0]?.page ?? 1 });
    into.endLine();
  }
  const finished = into.finish();
  const bare = pages.filter((page) => page.items.length === 0).map((page) => page.number);
  const unreadable = pages.filter(hasUnreadable).map((page) => page.number);
  return {
    encoding: null,
    ...finished,
    headings: markBookmarks(bookmarks, paragraphs),
    warnings: [
      ...(bare.length > 0 ? [createWarning('pages-without-text', { pages: bare.join(', ') })] : []),
      ...(unreadable.length > 0 ? [createWarning('unreadable-font', { pages: unreadable.join(', ') })] : []),
    ],
  };
}

/** The number of each line on its page, left column first. */
function numberLines(blocks: readonly PdfBlock[]): ReadonlyMap<PdfLine, number> {
  const numbers = new Map<PdfLine, number>();
  let page = 0;
  let number = 0;
  for (const line of blocks.flatMap((block) => block.lines)) {
    number = line.page === page ? number + 1 : 1;
    page = line.page;
    numbers.set(line, number);
  }
  return numbers;
}

function countCharacters(words: string): number {
  return words.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** Private-use and replacement characters: the font has no map to Unicode. */
function hasUnreadable(page: PdfPage): boolean {
  return page.items.some((item) => /[\ue000-\uf8ff\ufffd]{2}/u.test(item.words));
}

/** A blank between two Latin words; a number that the line broke is closed up, and Chinese needs nothing. */
function joint(paragraph: PdfParagraph, index: number): string {
  const before = paragraph[index - 1]!.words.at(-1) ?? '';
  const after = paragraph[index]!.words[0] ?? '';
  return /[A-Za-z,.;:)]/u.test(before) && /[A-Za-z(]/u.test(after) ? ' ' : '';
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}

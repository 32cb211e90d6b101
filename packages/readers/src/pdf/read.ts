import { createFileError } from '#errors.ts';
import type { InputFile, MarkedHeading, ReadResult } from '#model.ts';
import { createPlacedText, type PlacedText } from '#placed-text.ts';
import { createWarning } from '#warnings.ts';
import { type Bookmark, markBookmarks, type PagedParagraph, squeezeTitle } from './bookmarks.ts';
import { splitColumns } from './columns.ts';
import { gatherLines, headingOf } from './lines.ts';
import { isCut, type PdfPage, readPages } from './pages.ts';
import { joinParagraphs, type PdfParagraph } from './paragraphs.ts';
import { dropRunningLines } from './running-lines.ts';
import { joinTables, takeTables } from './tables.ts';
import { type CountLines, countCells, placeTables, writeTable } from './write-table.ts';

/**
 * PDF with text: lines from positions, running heads, feet and page numbers off, paragraphs joined again, ruled tables by their lines. A
 * scan with nothing but a scanner's mark on every page has no text.
 */
export async function readPdf(file: InputFile): Promise<ReadResult> {
  const { pages, bookmarks } = await readPages(file);
  if (isCut(file.bytes)) throw createFileError('file-truncated', file.name, { what: 'PDF' });
  const tabled = takeTables(pages);
  const tables = joinTables(tabled);
  const lines = dropRunningLines(gatherLines(tabled.map(({ page }) => page)));
  const total = lines.flat().reduce((sum, line) => sum + countCharacters(line.words), 0);
  if (total === 0 && tables.length === 0)
    throw createFileError('pdf-without-text', file.name, {
      cause: `${pages.length} pages`,
      causeZh: `共 ${pages.length} 页`,
    });
  const titles = new Set(bookmarks.map(({ title }) => squeezeTitle(title)));
  const joined = joinParagraphs(splitColumns(lines), {
    isTitle: ({ words }) => titles.has(squeezeTitle(words)),
    pageWidth: pages[0]?.width,
  });
  const into = createPlacedText();
  const count = createLineCount();
  const paragraphs: PagedParagraph[] = [];
  for (const entry of placeTables(joined, tables)) {
    if (entry.kind === 'paragraph') paragraphs.push(writeParagraph(entry.paragraph, count, into));
    else writeTable(countCells(entry.table, count), into);
  }
  const finished = into.finish();
  const bare = pages.filter((page) => page.items.length === 0).map((page) => page.number);
  const vertical = pages.filter((page) => page.vertical).map((page) => page.number);
  const unsure = listUnsure(joined).filter((page) => !vertical.includes(page));
  const unreadable = pages.filter(hasUnreadable).map((page) => page.number);
  return {
    encoding: null,
    ...finished,
    headings: markHeadings(bookmarks, paragraphs),
    warnings: [
      ...(bare.length > 0 ? [createWarning('pages-without-text', { pages: bare.join(', ') })] : []),
      ...(unsure.length > 0 ? [createWarning('columns-unsure', { pages: unsure.join(', ') })] : []),
      ...(vertical.length > 0 ? [createWarning('vertical-setting', { pages: vertical.join(', ') })] : []),
      ...(unreadable.length > 0 ? [createWarning('unreadable-font', { pages: unreadable.join(', ') })] : []),
    ],
  };
}

/** Numbers the lines of each page in the order in which they are read, left column first. */
function createLineCount(): CountLines {
  const counted = new Map<number, number>();
  return (page, by) => {
    const before = counted.get(page) ?? 0;
    counted.set(page, before + by);
    return before;
  };
}

function writeParagraph(paragraph: PdfParagraph, count: CountLines, into: PlacedText): PagedParagraph {
  const start = into.length();
  for (const [index, line] of paragraph.entries()) {
    if (index > 0) into.addBetween(joint(paragraph, index));
    into.add(line.words, {
      kind: 'page',
      page: line.page,
      line: count(line.page, 1) + 1,
      box: [round(line.x), round(line.y - line.size * 0.2), round(line.right - line.x), round(line.size * 1.2)],
    });
  }
  const end = into.length();
  into.endLine();
  const [first] = paragraph;
  return {
    start,
    end,
    words: paragraph.map((line) => line.words).join(''),
    page: first?.page ?? 1,
    level: (first === undefined ? undefined : headingOf(first))?.level ?? null,
  };
}

/** By bookmarks, which people see; by tags where there are none. */
function markHeadings(bookmarks: readonly Bookmark[], paragraphs: readonly PagedParagraph[]): readonly MarkedHeading[] {
  const marked = markBookmarks(bookmarks, paragraphs);
  if (marked.length > 0) return marked;
  return paragraphs.flatMap(({ start, end, level }) =>
    level === null || end === start ? [] : [{ start, end, level }],
  );
}

function countCharacters(words: string): number {
  return words.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** Running text beside other words, in so many lines of a page, is columns that were not told; and characters of running text. */
const FEWEST_BESIDE = 6;
const SHORTEST_TEXT = 8;

function isBeside(words: string): boolean {
  const pieces = words.split('\t');
  const text = pieces.findIndex((piece) => piece.length >= SHORTEST_TEXT && /[，、。；]/u.test(piece));
  return text >= 0 && pieces.some((piece, index) => index !== text && /\p{Script=Han}{2}/u.test(piece));
}

function listUnsure(paragraphs: readonly PdfParagraph[]): readonly number[] {
  const counted = new Map<number, number>();
  for (const { page, words } of paragraphs.flat()) if (isBeside(words)) counted.set(page, (counted.get(page) ?? 0) + 1);
  return [...counted].flatMap(([page, lines]) => (lines >= FEWEST_BESIDE ? [page] : []));
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

import type { getDocumentProxy } from 'unpdf';
import type { MarkedHeading } from '#model.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type Item = Awaited<ReturnType<Proxy['getOutline']>>[number];

/** 书签: an entry of a PDF's outline, in its order. */
export interface Bookmark {
  readonly title: string;
  /** 1 for the topmost. */
  readonly level: number;
  /** The page that it leads to, from 1; 1 where it does not say. */
  readonly page: number;
}

/** More entries, or deeper ones, are no outline of a plan. */
const MOST = 2000;
const DEEPEST = 9;

/** The bookmarks of a document; none where they are damaged, as the text can be read without them. */
export async function readBookmarks(pdf: Proxy): Promise<readonly Bookmark[]> {
  const bookmarks: Bookmark[] = [];
  const visit = async (items: readonly Item[], level: number): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      if (bookmarks.length >= MOST) return;
      bookmarks.push({ title, level, page: await pageOf(pdf, dest) });
      if (level < DEEPEST) await visit(below, level + 1);
    }
  };
  try {
    await visit((await pdf.getOutline()) ?? [], 1);
    return bookmarks;
  } catch {
    return [];
  }
}

async function pageOf(pdf: Proxy, destination: Item['dest']): Promise<number> {
  const place = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
  const page: unknown = place?.[0];
  if (typeof page === 'number') return page + 1;
  if (typeof page !== 'object' || page === null) return 1;
  return (await pdf.getPageIndex(page as Parameters<Proxy['getPageIndex']>[0])) + 1;
}

/** A paragraph of the text with the page that it begins on. */
export interface PagedParagraph {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly page: number;
  /** The level of the heading that the file's tags make of it. */
  readonly level: number | null;
}

/**
 * The paragraphs that bookmarks name, in text order: those of the same words, on the bookmark's page or behind it, each behind the one
 * before, so that a table of contents is passed over. Bookmarks that no paragraph repeats mark nothing.
 */
export function markBookmarks(
  bookmarks: readonly Bookmark[],
  paragraphs: readonly PagedParagraph[],
): readonly MarkedHeading[] {
  const places = new Map<string, number[]>();
  for (const [index, { words }] of paragraphs.entries()) {
    const known = places.get(squeezeTitle(words));
    if (known === undefined) places.set(squeezeTitle(words), [index]);
    else known.push(index);
  }
  const headings: MarkedHeading[] = [];
  let from = 0;
  for (const { title, level, page } of bookmarks) {
    const found = places
      .get(squeezeTitle(title))
      ?.find((index) => index >= from && paragraphs[index]!.page >= page && paragraphs[index]!.page <= page + 1);
    if (found === undefined) continue;
    const { start, end } = paragraphs[found]!;
    headings.push({ start, end, level });
    from = found + 1;
  }
  return headings;
}

/** A title as it is compared: without blanks, in plain characters. */
export function squeezeTitle(words: string): string {
  return words.normalize('NFKC').replace(/\s/gu, '');
}

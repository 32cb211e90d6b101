import type { PdfLine } from './lines.ts';

/** Lines at either end of a page that may be running heads, feet or page numbers. */
const EDGE_LINES = 3;
/** Distance in points within which the same line stands at the same height on another page. */
const SAME_HEIGHT = 12;

/** 3, — 3 —, －3－, 一3一, - 3 -, 第3页, 第 3 页 共 10 页, 3/10, Page 3 of 10, iv. */
const PAGE_NUMBER =
  /^(?:[\u2010-\u2015\u2212\u2500\u2501\uff0d\-·•.~～\s]{0,8}(?:\d{1,4}|[ivxlc]{1,7})[\u2010-\u2015\u2212\u2500\u2501\uff0d\-·•.~～\s]{0,8}|一\s?\d{1,4}\s?一|第\s?\d{1,4}\s?页[\s，,/／（(]{0,3}(?:共\s?\d{1,4}\s?页)?[)）]?|\d{1,4}\s?[/／]\s?\d{1,4}|page \d{1,4}(?: of \d{1,4})?)$/iu;

interface Edge {
  readonly line: PdfLine;
  /** Words with every number masked, so that a page number does not tell two heads apart. */
  readonly shape: string;
  readonly pageNumber: boolean;
  /** Printed number less the count of the page: the same on all pages of a series. */
  readonly offset: number | null;
}

type Side = 'top' | 'bottom';

/** 页眉页脚: takes running heads, feet and page numbers off the pages; what stands in the text stays. */
export function dropRunningLines(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const edges = pages.map((lines, index) => listEdges(lines, index + 1));
  const needed = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  const counters = { top: countAlike(edges, 'top'), bottom: countAlike(edges, 'bottom') };
  const runs = (edge: Edge, side: Side) => pages.length > 1 && counters[side](edge, needed);
  return pages.map((lines, index) => {
    const dropped = new Set<PdfLine>();
    for (const side of ['top', 'bottom'] as const) {
      // Only the outermost lines are furniture: the first that stays ends the search.
      for (const edge of edges[index]![side]) {
        const alone =
          edge.pageNumber &&
          (edge.offset === 0 || /^[\u2010-\u2015\u2212\u2500\u2501\uff0d\-一]/u.test(edge.line.words));
        if (!alone && !runs(edge, side)) break;
        dropped.add(edge.line);
      }
    }
    return lines.filter((line) => !dropped.has(line));
  });
}

/**
 * Tells whether so many pages have an edge like the given one: the same words at the same height, or numbers that go on with the pages;
 * figures of a table do neither. Edges that may be alike are sorted by height, so that thousands of pages need no comparison with each other.
 */
function countAlike(
  edges: readonly Readonly<Record<Side, readonly Edge[]>>[],
  side: Side,
): (edge: Edge, needed: number) => boolean {
  const byKey = new Map<string, Edge[]>();
  for (const edge of edges.flatMap((page) => page[side])) {
    const key = keyOf(edge);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [edge]);
    else known.push(edge);
  }
  for (const alike of byKey.values()) alike.sort((one, other) => one.line.y - other.line.y);
  return (edge, needed) => {
    if (!edge.pageNumber && !/\p{L}/u.test(edge.shape)) return false;
    const alike = byKey.get(keyOf(edge)) ?? [];
    const seen = new Set<number>();
    for (let at = findHeight(alike, edge.line.y - SAME_HEIGHT); at < alike.length && seen.size < needed; at++) {
      if (alike[at]!.line.y >= edge.line.y + SAME_HEIGHT) break;
      seen.add(alike[at]!.line.page);
    }
    return seen.size >= needed;
  };
}

function keyOf({ pageNumber, offset, shape }: Edge): string {
  return pageNumber ? `number ${offset}` : `words ${shape}`;
}

/** Index of the first edge that stands higher. */
function findHeight(edges: readonly Edge[], height: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]!.line.y <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listEdges(
  lines: readonly PdfLine[],
  page: number,
): { readonly top: readonly Edge[]; readonly bottom: readonly Edge[] } {
  const read = (line: PdfLine) => readEdge(line, page);
  return { top: lines.slice(0, EDGE_LINES).map(read), bottom: lines.slice(-EDGE_LINES).reverse().map(read) };
}

function readEdge(line: PdfLine, page: number): Edge {
  const words = line.words.replace(/[\s\u3000]+/gu, ' ').trim();
  const number = /\d+/u.exec(words)?.[0];
  return {
    line,
    shape: words.replace(/\d+/gu, '#'),
    pageNumber: PAGE_NUMBER.test(words),
    offset: number === undefined ? null : Number(number) - page,
  };
}

import type { PdfLine } from './lines.ts';

/** Lines at either end of a page that may be running heads, feet or page numbers. */
const EDGE_LINES = 3;
/** Distance in points within which the same line stands at the same height on another page. */
const SAME_HEIGHT = 12;

/** 3, — 3 —, - 3 -, 第3页, 第 3 页 共 10 页, 3/10, Page 3 of 10, iv. */
const PAGE_NUMBER =
  /^(?:[—–\-·•.~～\s]{0,8}(?:\d{1,4}|[ivxlc]{1,7})[—–\-·•.~～\s]{0,8}|第\s?\d{1,4}\s?页[\s，,/／（(]{0,3}(?:共\s?\d{1,4}\s?页)?[)）]?|\d{1,4}\s?[/／]\s?\d{1,4}|page \d{1,4}(?: of \d{1,4})?)$/iu;

interface Edge {
  readonly line: PdfLine;
  /** Words with every number masked, so that a page number does not tell two heads apart. */
  readonly shape: string;
  readonly pageNumber: boolean;
}

/** 页眉页脚: takes running heads, feet and page numbers off the pages; what stands in the text stays. */
export function dropRunningLines(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const edges = pages.map(listEdges);
  const needed = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  return pages.map((lines, index) => {
    const dropped = new Set<PdfLine>();
    for (const side of ['top', 'bottom'] as const) {
      for (const edge of edges[index]![side]) {
        const alike = edges.filter((other) => other[side].some((candidate) => isAlike(candidate, edge))).length;
        const runs = pages.length > 1 && alike >= needed;
        const numbered =
          edge.pageNumber && (runs || tellsItsPage(edge.line, index + 1) || /^[—–-]/u.test(edge.line.words));
        // Only the outermost lines are furniture: the first that stays ends the search.
        if (!runs && !numbered) break;
        dropped.add(edge.line);
      }
    }
    return dropped.size === lines.length ? [] : lines.filter((line) => !dropped.has(line));
  });
}

function listEdges(lines: readonly PdfLine[]): { readonly top: readonly Edge[]; readonly bottom: readonly Edge[] } {
  return { top: lines.slice(0, EDGE_LINES).map(readEdge), bottom: lines.slice(-EDGE_LINES).reverse().map(readEdge) };
}

function readEdge(line: PdfLine): Edge {
  const words = line.words.replace(/[\s\u3000]+/gu, ' ').trim();
  return { line, shape: words.replace(/\d+/gu, '#'), pageNumber: PAGE_NUMBER.test(words) };
}

function isAlike(one: Edge, other: Edge): boolean {
  return (
    (one.shape === other.shape || (one.pageNumber && other.pageNumber)) &&
    Math.abs(one.line.y - other.line.y) < SAME_HEIGHT
  );
}

function tellsItsPage(line: PdfLine, page: number): boolean {
  return /\d+/u.exec(line.words)?.[0] === String(page);
}

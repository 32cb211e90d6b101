import { isElement, wordsOf } from './elements.ts';
import type { Page, PageElement } from './tree.ts';

/** 正文范围: the part of a page that holds the document, told by structure and by how much prose stands where. */
export interface MainContent {
  readonly root: PageElement;
  /** The document's heading where it stands outside `root`. */
  readonly title: PageElement | undefined;
  /** False when no part of the page holds most of its prose; then `root` is the whole body. */
  readonly found: boolean;
}

/** Share of the page's prose that a part must hold for the search to go down into it. */
const MOST = 0.85;
/** Blanks of the source included, a cell of data has no more characters. */
const LONGEST_MARKUP = 5000;
/** A longer line is no title. */
const LONGEST_TITLE = 200;
/** Prose below this many characters is too little to tell a document by. */
const ENOUGH = 60;

const FURNITURE_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar']);
const FURNITURE_ELEMENTS = new Set(['nav', 'aside', 'menu']);

/** True for elements that say of themselves that they are furniture. */
export function isFurniture(element: PageElement): boolean {
  return (
    FURNITURE_ELEMENTS.has(element.name) ||
    FURNITURE_ROLES.has(element.attributes.get('role') ?? '') ||
    // The running heads and feet of a document that an office program saved as a page.
    (element.name === 'div' && /^(?:header|footer)$/u.test(element.attributes.get('title') ?? ''))
  );
}

export function findMainContent(page: Page): MainContent {
  const masses = new Map<PageElement, number>();
  const total = measure(page.body, masses);
  if (total < ENOUGH) return { root: page.body, title: undefined, found: total > 0 };
  let root = page.body;
  for (;;) {
    const next = root.children
      .filter(isElement)
      .find((child) => (masses.get(child) ?? 0) >= total * MOST && child.block);
    // Stops above a lone paragraph: a document of one paragraph still has its heading beside it.
    if (next === undefined || next.name === 'p' || (next.name === 'table' && isDataTable(next))) break;
    root = next;
  }
  return { root, title: findTitle(page, root), found: true };
}

/** A table with several cells in several rows, none of which holds another table or a long text. */
export function isDataTable(table: PageElement): boolean {
  const rows = listRows(table);
  const cells = rows.flatMap((row) =>
    row.children.filter(isElement).filter((cell) => cell.name === 'td' || cell.name === 'th'),
  );
  return (
    rows.length > 1 &&
    cells.length >= rows.length * 1.5 &&
    cells.every((cell) => !cell.holdsTable && cell.length <= LONGEST_MARKUP && wordsOf(cell).trim().length <= 300)
  );
}

/** The rows of a table itself, not of tables inside it. */
export function listRows(table: PageElement): readonly PageElement[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^(?:tbody|thead|tfoot)$/u.test(child.name)
      ? child.children.filter(isElement).filter((row) => row.name === 'tr')
      : [];
  });
}

/**
 * Prose below an element: words in sentences outside links. A stretch of words between blocks counts when it has Chinese
 * or other sentence marks and is no mere label.
 */
function measure(element: PageElement, masses: Map<PageElement, number>): number {
  if (isFurniture(element) || element.name === 'a' || element.name === 'footer') return 0;
  let mass = 0;
  let stretch = '';
  const close = () => {
    const words = stretch.replace(/\s+/gu, '');
    if (words.length >= 16 && /[，。；：、,.;]/u.test(words)) mass += words.length;
    stretch = '';
  };
  for (const child of element.children) {
    if (!isElement(child)) stretch += child.words;
    else if (child.name === 'br') close();
    else if (child.block) {
      close();
      mass += measure(child, masses);
    } else if (child.name !== 'a') stretch += wordsOf(child);
  }
  close();
  masses.set(element, mass);
  return mass;
}

/** The last heading before the content, or the last line there that the page's title repeats. */
function findTitle(page: Page, root: PageElement): PageElement | undefined {
  const pageTitle = squeeze(page.title);
  // 政府工作报告_某某网: a short title is told only by standing first, where the name of a column or of the site does not.
  const first = squeeze(page.title.trim().split(/[-_—–|·>»\s]/u, 1)[0] ?? '');
  const isRepeated = (words: string) =>
    words.length >= 8
      ? pageTitle.includes(words)
      : words.length >= 4 && (words === first || words === pageTitle) && !/人民政府$|网$/u.test(words);
  let best: PageElement | undefined;
  let reached = false;
  const visit = (element: PageElement) => {
    if (element === root) reached = true;
    if (reached || isFurniture(element)) return;
    const leaf = !element.children.some((child) => isElement(child) && child.block);
    const heading = /^h[1-3]$/u.test(element.name);
    if (heading || leaf) {
      if (element.length > LONGEST_MARKUP) return;
      const words = squeeze(wordsOf(element));
      if (words.length > LONGEST_TITLE) return;
      if ((heading && words.length >= 4) || (leaf && isRepeated(words))) {
        best = element;
        return;
      }
    }
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(page.body);
  const inside = best === undefined ? '' : squeeze(wordsOf(best));
  const opening = squeeze(wordsOf(root)).slice(0, inside.length + 40);
  return inside !== '' && opening.includes(inside) ? undefined : best;
}

function squeeze(words: string): string {
  return words.replace(/[\s\u00a0\u3000]+/gu, '');
}

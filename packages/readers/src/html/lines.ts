import type { FilePlace } from '#model.ts';
import { createPlacedText } from '#placed-text.ts';
import { findTargetTables } from '#targets/find.ts';
import type { GridCell } from '#targets/grid.ts';
import type { TargetTable } from '#targets/model.ts';
import { renderTargets } from '#targets/render.ts';
import { UNIT_WITHIN } from '#targets/units.ts';
import { countCovered } from '../merged-columns.ts';
import { isElement, wordsOf } from './elements.ts';
import { isDataTable, isFurniture } from './main-content.ts';
import { gridOfElement, rowsOfElement } from './table-grid.ts';
import type { PageElement, PageText } from './tree.ts';

/** Words of one line with the node they come from. */
export interface LinePiece {
  readonly words: string;
  /** Null for words that stand nowhere in the file. */
  readonly place: FilePlace | null;
}

export interface PageLine {
  readonly pieces: readonly LinePiece[];
  /** 1–6 for a heading element. */
  readonly heading: number | null;
  /** Characters inside links that lead to other pages, and in all. */
  readonly linked: number;
  readonly length: number;
}

/** Writes the blocks below an element as lines, blanks folded as a browser folds them. */
export function listLines(root: PageElement): readonly PageLine[] {
  const lines: PageLine[] = [];
  let pieces: LinePiece[] = [];
  let linked = 0;
  let heading: number | null = null;
  /** Counts the lines of the innermost block; null in one without breaks. */
  let line: number | null = null;
  let latest: FilePlace & { readonly kind: 'node' } = { kind: 'node', path: '' };

  /** The same object for the same place, so that its stretches are joined. */
  const placeOf = ({ path }: PageElement): FilePlace => {
    if (latest.path !== path || latest.line !== (line ?? undefined)) {
      latest = line === null ? { kind: 'node', path } : { kind: 'node', path, line };
    }
    return latest;
  };
  const startLine = () => {
    close();
    if (line !== null) line++;
  };
  const close = () => {
    const trimmed = trimEnd(pieces);
    const length = trimmed.reduce((sum, piece) => sum + piece.words.length, 0);
    if (length > 0) lines.push({ pieces: trimmed, heading, linked: Math.min(linked, length), length });
    pieces = [];
    linked = 0;
  };
  const add = (words: string, place: FilePlace, inLink: boolean) => {
    const open = pieces.length === 0 || /[ \n\t]$/u.test(pieces.at(-1)!.words);
    const shown = open ? words.replace(/^ +/u, '') : words;
    if (shown === '') return;
    pieces.push({ words: shown, place });
    if (inLink) linked += shown.trim().length;
  };

  const visit = (element: PageElement, inLink: boolean, keepBreaks: boolean): void => {
    if (isFurniture(element) || isNoteMark(element)) return;
    if (element.name === 'br') {
      startLine();
      return;
    }
    if (element.name === 'hr') {
      close();
      return;
    }
    if (element.name === 'table' && isDataTable(element)) {
      close();
      const targets = findTargetTables(gridOfElement(element) ?? [], lines.slice(-UNIT_WITHIN).map(cellOfLine));
      if (targets.length > 0) for (const table of targets) addTargets(table);
      else addRows(element);
      return;
    }
    const block = element.block;
    const level = /^h(?<level>[1-6])$/u.exec(element.name)?.groups?.level;
    if (block) close();
    const outer = { heading, line };
    if (level !== undefined) heading = Number(level);
    const link = inLink || (element.name === 'a' && isOutward(element));
    const pre = keepBreaks || element.name === 'pre';
    if (block) line = holdsBreaks(element, pre) ? 1 : null;
    let item = 0;
    for (const child of element.children) {
      if (!isElement(child)) addText(child, element, link, pre);
      else {
        if (child.name === 'li' && element.name === 'ol') {
          close();
          item = Number(
            child.attributes.get('value') ?? (item === 0 ? Number(element.attributes.get('start') ?? 1) : item + 1),
          );
          if (isNumbered(element)) add(`${item}. `, { kind: 'node', path: child.path }, false);
        }
        visitChild(child, link, pre);
      }
    }
    if (block) close();
    heading = outer.heading;
    if (block) line = outer.line;
  };
  const visitChild = (child: PageElement, link: boolean, pre: boolean) => {
    if (child.name === 'li') {
      // The number is on the line already; the item itself must not end it.
      const outer = line;
      line = holdsBreaks(child, pre) ? 1 : null;
      for (const node of child.children) {
        if (!isElement(node)) addText(node, child, link, pre);
        else if (node.name === 'p' && pieces.length > 0) visit({ ...node, name: 'span', block: false }, link, pre);
        else visit(node, link, pre);
      }
      close();
      line = outer;
    } else visit(child, link, pre);
  };
  const addText = (node: PageText, within: PageElement, inLink: boolean, pre: boolean) => {
    if (!pre) {
      add(node.words.replace(/[ \t\r\n\f]+/gu, ' '), placeOf(within), inLink);
      return;
    }
    for (const [index, words] of node.words.split(/\r?\n/u).entries()) {
      if (index > 0) startLine();
      if (words !== '') pieces.push({ words, place: placeOf(within) });
    }
  };
  const addTargets = (table: TargetTable) => {
    for (const line of writeTargets(table)) {
      pieces = [...line];
      close();
    }
  };
  const addRows = (table: PageElement) => {
    const rows = rowsOfElement(table);
    const coveredBy = countCovered(rows);
    for (const row of rows) {
      for (const [index, { element, continued }] of row.entries()) {
        const place: FilePlace = { kind: 'node', path: element.path };
        if (index > 0) pieces.push({ words: '\t'.repeat(1 + coveredBy(row[index - 1]!, row)), place });
        if (continued) continue;
        pieces.push({
          words: wordsOf(element)
            .replace(/[\s\u00a0]+/gu, ' ')
            .trim(),
          place,
        });
      }
      close();
    }
  };

  visit(root, false, false);
  close();
  return lines;
}

/** A line as a row of one cell. */
function cellOfLine({ pieces }: PageLine): readonly GridCell[] {
  const place = pieces.find((piece) => piece.place !== null)?.place;
  return place == null ? [] : [{ words: pieces.map(({ words }) => words).join(''), place }];
}

/** The lines of a table of targets in sentences. */
function writeTargets(table: TargetTable): readonly (readonly LinePiece[])[] {
  const into = createPlacedText();
  renderTargets(table, into);
  const { text, places } = into.finish();
  const pieces: LinePiece[] = [];
  let at = 0;
  for (const { start, end, place } of places) {
    if (start > at) pieces.push({ words: text.slice(at, start), place: null });
    pieces.push({ words: text.slice(start, end), place });
    at = end;
  }
  pieces.push({ words: text.slice(at), place: null });
  const lines: LinePiece[][] = [[]];
  for (const { words, place } of pieces) {
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)!.push({ words: part, place });
    }
  }
  return lines;
}

/** Lines that hold nothing but links to other pages and a label: 上一篇, related pages, paths through the site. */
export function isLinkLine(line: PageLine): boolean {
  const own =
    line.pieces
      .map((piece) => piece.words)
      .join('')
      .replace(/\s+/gu, '').length - line.linked;
  return line.linked > 0 && own <= Math.max(8, line.linked * 0.4);
}

/** True for a block with a break among its own lines, or a line feed where those are kept. */
function holdsBreaks(element: PageElement, keepBreaks: boolean): boolean {
  return element.children.some((child) => {
    if (!isElement(child)) return keepBreaks && child.words.includes('\n');
    return child.name === 'br' || (!child.block && holdsBreaks(child, keepBreaks));
  });
}

/** A link within the page (contents, notes) is part of the document. */
function isOutward(element: PageElement): boolean {
  const target = element.attributes.get('href');
  return target !== undefined && !target.startsWith('#');
}

/** A raised mark that leads to a note would run into the figure before it. */
function isNoteMark(element: PageElement): boolean {
  if (element.name === 'rt' || element.name === 'rp') return true;
  if (element.name === 'a') {
    const only = element.children.filter((child) => !isElement(child) || wordsOf(child) !== '');
    return (
      /note|^#_?ftn|^#_?edn/iu.test(element.attributes.get('href') ?? '') &&
      only.length <= 1 &&
      /^\[?\d{1,3}\]?$/u.test(wordsOf(element).trim())
    );
  }
  return (
    element.name === 'sup' &&
    element.children.length > 0 &&
    element.children.every((child) => isElement(child) && child.name === 'a')
  );
}

function isNumbered(list: PageElement): boolean {
  return (
    !/list-style(?:-type)?\s*:\s*none/iu.test(list.attributes.get('style') ?? '') &&
    /^1?$/u.test(list.attributes.get('type') ?? '')
  );
}

function trimEnd(pieces: readonly LinePiece[]): readonly LinePiece[] {
  const kept = [...pieces];
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    let end = last.words.length;
    while (end > 0 && ' \n'.includes(last.words.charAt(end - 1))) end--;
    if (end === 0) continue;
    kept.push({ words: last.words.slice(0, end), place: last.place });
    break;
  }
  return kept;
}

import { findChild, firstOrEmpty, type XmlElement } from '#xml/parse.ts';
import { fillGaps, type GappedRow } from './gaps.ts';
import type { DocxBlock, DocxCell, DocxParagraph, DocxTable, Piece } from './model.ts';
import { createNumberCounter, findStyleLevel, type Numbering, type NumberingReference } from './numbering.ts';
import { isPrompt } from './prompts.ts';
import { createRunState, dropFields, type RunState, readRuns } from './runs.ts';
import { readOutlineLevel, type Styles } from './styles.ts';

export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
}

export interface BodyRead {
  readonly blocks: readonly DocxBlock[];
  readonly hasTrackedChanges: boolean;
  /** `footnote 2`, `endnote 1`: the notes referred to, in the order of the references. */
  readonly noteIds: readonly string[];
  /** Relations of whole files in place of paragraphs. */
  readonly chunkIds: readonly string[];
}

/** 正文: reads the paragraphs and tables below an element, with their automatic numbers. */
export function readBody(root: XmlElement, context: BodyContext): BodyRead {
  const state: RunState = createRunState();
  const chunkIds = new Set<string>();
  const blocks = createBlockReader(context, state, chunkIds)(root);
  const { hasTrackedChanges, noteIds } = state;
  return { blocks, hasTrackedChanges, noteIds, chunkIds: [...chunkIds].slice(0, MOST_CHUNKS) };
}

/** Each file inside stands once, as programs write it; a document is hardly put together from more. */
const MOST_CHUNKS = 200;

/** Elements that only wrap others at the level of blocks, rows or cells. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
]);

function createBlockReader(
  context: BodyContext,
  state: RunState,
  chunkIds: Set<string>,
): (parent: XmlElement) => readonly DocxBlock[] {
  const counter = createNumberCounter(context.numbering);
  let paragraphs = 0;
  let tables = 0;
  /** Words of paragraphs whose mark was deleted: they belong to the next paragraph. */
  let carried: Piece[] = [];

  const readParagraph = (element: XmlElement): DocxParagraph | undefined => {
    const index = ++paragraphs;
    const properties = firstOrEmpty(element, 'w:pPr');
    const styleId = findChild(properties, 'w:pStyle')?.attributes.get('w:val');
    const style = context.styles.find(styleId);
    const own = readOutlineLevel(properties);
    const outlineLevel = own === undefined ? style.outlineLevel : own;
    // A heading ends a table of contents whose closing mark is lost.
    if (outlineLevel !== null) dropFields(state, (field) => field.inContents);
    const { pieces, boxes, inContents } = readRuns(element, state, context.styles);
    // An instruction fits into its paragraph; one that goes on has lost its end and would swallow the rest of the document.
    dropFields(state, (field) => !field.inResult);
    const markDeleted = findChild(firstOrEmpty(properties, 'w:rPr'), 'w:del') !== undefined;
    if (markDeleted) {
      state.hasTrackedChanges = true;
      for (const piece of pieces) carried.push(piece);
      return undefined;
    }
    const words = style.hidden ? [] : [...carried, ...pieces];
    carried = [];
    if (inContents && words.length === 0) return undefined;
    const reference = findReference(properties, context);
    const label = reference === undefined ? '' : counter.next(reference);
    return {
      kind: 'paragraph',
      index,
      pieces: label === '' ? words : [{ words: label, run: 0 }, ...words],
      outlineLevel,
      boxes: boxes.flatMap(readBlocks),
    };
  };

  const readTable = (element: XmlElement): DocxTable => {
    const index = ++tables;
    const rows: GappedRow[] = [];
    for (const row of listThrough(element, 'w:tr')) {
      const properties = firstOrEmpty(row, 'w:trPr');
      if (findChild(properties, 'w:del') !== undefined) {
        state.hasTrackedChanges = true;
        continue;
      }
      const before = readSpan(properties, 'w:gridBefore', 0);
      let column = 1 + before;
      const cells = listThrough(row, 'w:tc').map((cell): DocxCell => {
        const cellProperties = firstOrEmpty(cell, 'w:tcPr');
        const merge = findChild(cellProperties, 'w:vMerge');
        const columnSpan = readSpan(cellProperties, 'w:gridSpan', 1);
        const start = column;
        column += columnSpan;
        return {
          column: start,
          columnSpan,
          continued: merge !== undefined && merge.attributes.get('w:val') !== 'restart',
          blocks: readBlocks(cell),
        };
      });
      rows.push({ cells, before, after: readSpan(properties, 'w:gridAfter', 0), end: column });
    }
    return { kind: 'table', index, rows: fillGaps(rows) };
  };

  /** Carried words that no paragraph follows are a paragraph of their own. */
  const flush = (blocks: DocxBlock[]) => {
    if (carried.length === 0) return;
    blocks.push({ kind: 'paragraph', index: paragraphs, pieces: carried, outlineLevel: null, boxes: [] });
    carried = [];
  };

  const readBlocks = (parent: XmlElement): readonly DocxBlock[] => {
    const blocks: DocxBlock[] = [];
    for (const node of parent.children) {
      if (typeof node === 'string') continue;
      if (node.name === 'w:p') {
        const paragraph = readParagraph(node);
        if (paragraph !== undefined) blocks.push(paragraph);
      } else if (node.name === 'w:tbl') {
        flush(blocks);
        blocks.push(readTable(node));
      } else if (node.name === 'w:altChunk') {
        flush(blocks);
        const id = node.attributes.get('r:id') ?? '';
        if (!chunkIds.has(id) && chunkIds.size < MOST_CHUNKS) blocks.push({ kind: 'chunk', id });
        chunkIds.add(id);
      } else if (node.name === 'mc:AlternateContent') {
        for (const block of readAlternative(node)) blocks.push(block);
      } else if (WRAPPERS.has(node.name) && !isContents(node) && !isPrompt(node))
        for (const block of readBlocks(node)) blocks.push(block);
    }
    if (!WRAPPERS.has(parent.name)) flush(blocks);
    return blocks;
  };
  /** What the file says in two ways is read in the first that says anything. */
  const readAlternative = (element: XmlElement): readonly DocxBlock[] => {
    for (const way of element.children) {
      const blocks = typeof way === 'string' ? [] : readBlocks(way);
      if (blocks.length > 0) return blocks;
    }
    return [];
  };
  return readBlocks;
}

/** The paragraph's own numbering, else its style's; list 0 switches numbering off. */
function findReference(properties: XmlElement, { styles, numbering }: BodyContext): NumberingReference | undefined {
  const styleId = findChild(properties, 'w:pStyle')?.attributes.get('w:val');
  const style = styles.find(styleId);
  const own = firstOrEmpty(properties, 'w:numPr');
  const listId = findChild(own, 'w:numId')?.attributes.get('w:val') ?? style.listId;
  if (listId === undefined || listId === '0') return undefined;
  const level = findChild(own, 'w:ilvl')?.attributes.get('w:val');
  if (level !== undefined) return { listId, level: Number(level) };
  const bound = [styleId, style.listStyleId]
    .map((id) => (id === undefined ? undefined : findStyleLevel(numbering, listId, id)))
    .find((found) => found !== undefined);
  return { listId, level: bound ?? style.listLevel ?? 0 };
}

/** A block that Word fills in from the headings. */
function isContents(element: XmlElement): boolean {
  const gallery = findChild(firstOrEmpty(firstOrEmpty(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery?.attributes.get('w:val') === 'Table of Contents';
}

/** Children of that name, also those inside content controls and insertions. */
function listThrough(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.name === name) return [node];
    return WRAPPERS.has(node.name) ? listThrough(node, name) : [];
  });
}

/** A number of columns, no more than any table has. */
function readSpan(properties: XmlElement, name: string, least: number): number {
  const value = Number(findChild(properties, name)?.attributes.get('w:val') ?? least);
  return Number.isInteger(value) ? Math.min(Math.max(value, least), 100) : least;
}

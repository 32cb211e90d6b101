import { assertNever } from '@planwright/engine';
import type { FilePlace, MarkedHeading, TableCell } from '#model.ts';
import type { PlacedText } from '#placed-text.ts';
import { findTargetTables } from '#targets/find.ts';
import { renderTargets } from '#targets/render.ts';
import { linesAbove } from '#targets/units.ts';
import { countCovered } from '../merged-columns.ts';
import { type ReadChunks, renderChunk, renderChunkInline } from './chunks.ts';
import { type DocxBlock, type DocxParagraph, type DocxTable, listParagraphs } from './model.ts';
import { gridOfTable } from './table-grid.ts';

/** Writes blocks as lines: a paragraph a line, a table row a line with tabs, a table of targets as sentences. */
export function renderBlocks(
  blocks: readonly DocxBlock[],
  {
    part,
    into,
    headings,
    chunks,
  }: {
    readonly part: string;
    readonly into: PlacedText;
    readonly headings: MarkedHeading[];
    readonly chunks?: ReadChunks;
  },
): void {
  const render = (block: DocxBlock): void => {
    switch (block.kind) {
      case 'paragraph':
        renderParagraph(block);
        break;
      case 'table':
        renderTable(block);
        break;
      case 'chunk': {
        const chunk = chunks?.byId.get(block.id);
        if (chunk !== undefined) renderChunk(chunk, into);
        break;
      }
      default:
        assertNever(block);
    }
  };

  const renderParagraph = (paragraph: DocxParagraph) => {
    const start = into.length();
    addWords(paragraph, null, into, part);
    if (paragraph.outlineLevel !== null && into.length() > start) {
      headings.push({ start, end: into.length(), level: paragraph.outlineLevel });
    }
    into.endLine();
    paragraph.boxes.forEach(render);
  };

  const renderTable = (table: DocxTable) => {
    if (isFrame(table)) {
      for (const row of table.rows) for (const cell of row) cell.blocks.forEach(render);
      return;
    }
    const targets = holdsChunks(table) ? [] : findTargetTables(gridOfTable(table, part), linesAbove(into));
    if (targets.length > 0) {
      for (const found of targets) renderTargets(found, into);
      return;
    }
    const coveredBy = countCovered(table.rows);
    for (const [rowIndex, row] of table.rows.entries()) {
      for (const [index, cell] of row.entries()) {
        if (index > 0) into.addBetween('\t'.repeat(1 + coveredBy(row[index - 1]!, row)));
        if (cell.continued) continue;
        addCell(cell.blocks, { table: table.index, row: rowIndex + 1, column: cell.column }, { into, part, chunks });
      }
      into.endLine();
    }
  };

  blocks.forEach(render);
}

/** A table of one column is a frame around paragraphs, wherever its rows begin. */
function isFrame(table: DocxTable): boolean {
  return table.rows.every((row) => row.length <= 1 || row.filter((cell) => cell.blocks.length > 0).length <= 1);
}

/** Whether a file stands in a cell: its words are no cell of a grid. */
function holdsChunks(table: DocxTable): boolean {
  return table.rows.some((row) => row.some((cell) => cell.blocks.some((block) => block.kind === 'chunk')));
}

function addCell(
  blocks: readonly DocxBlock[],
  cell: TableCell,
  { into, part, chunks }: { into: PlacedText; part: string; chunks: ReadChunks | undefined },
): void {
  const before = into.length();
  const open = () => {
    if (into.length() > before) into.addBetween(' ');
  };
  for (const block of blocks) {
    const chunk = block.kind === 'chunk' ? chunks?.byId.get(block.id) : undefined;
    if (chunk !== undefined) {
      open();
      renderChunkInline(chunk, into);
    }
    for (const paragraph of listParagraphs([block])) {
      if (paragraph.pieces.length === 0) continue;
      open();
      addWords(paragraph, cell, into, part);
    }
  }
}

function addWords(paragraph: DocxParagraph, cell: TableCell | null, into: PlacedText, part: string): void {
  const base = { kind: 'paragraph', part, paragraph: paragraph.index } as const;
  if (cell === null && paragraph.pieces.some((piece) => piece.words.includes('\n'))) {
    addLines(paragraph, base, into);
    return;
  }
  let place: FilePlace | undefined;
  let run = -1;
  for (const piece of paragraph.pieces) {
    if (place === undefined || piece.run !== run) {
      run = piece.run;
      place = { ...base, run, cell };
    }
    into.add(cell === null ? piece.words : piece.words.replace(/[\n\t]+/gu, ' '), place);
  }
}

/** A paragraph whose lines soft breaks part may be a whole document: each line has its place. */
function addLines(
  { pieces }: DocxParagraph,
  base: { readonly kind: 'paragraph'; readonly part: string; readonly paragraph: number },
  into: PlacedText,
): void {
  let line = 1;
  for (const { words, run } of pieces) {
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) {
        into.addBetween('\n');
        line++;
      }
      into.add(part, { ...base, run, cell: null, line });
    }
  }
}

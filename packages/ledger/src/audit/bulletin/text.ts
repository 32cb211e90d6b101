import type { Span } from '@planwright/compiler';
import { createHeadingCounter } from '@planwright/engine';
import type { Bulletin, Figure, Inline } from '#model/index.ts';

/** A figure as it stands in a bulletin's text. */
export interface FigurePlace extends Span {
  readonly figure: Figure;
  readonly block: number;
  /** In a table: row and column, counted from 0, and what they are called; null in a paragraph. */
  readonly cell: { readonly row: number; readonly column: number; readonly name: string } | null;
}

/** 通报全文: what a bulletin says as one text, with the way back from each place to its block and figure. */
export interface BulletinText {
  readonly text: string;
  /** The same length, tables blanked out: their cells are no sentences, and no grammar should read them as such. */
  readonly prose: string;
  /** One for each block, in order. */
  readonly blocks: readonly Span[];
  /** In text order. */
  readonly figures: readonly FigurePlace[];
}

const BETWEEN_CELLS = ' | ';

/** Writes out title, numbered headings, paragraphs and tables, a line each. Pure. */
export function writeBulletinText(bulletin: Pick<Bulletin, 'title' | 'blocks' | 'figures'>): BulletinText {
  const known = new Map(bulletin.figures.map((figure) => [figure.id, figure]));
  const blocks: Span[] = [];
  const figures: FigurePlace[] = [];
  const numberOf = createHeadingCounter();
  let text = `${bulletin.title}\n\n`;
  let prose = text;
  /** Where the first cell of the row under way ends. */
  let named = 0;

  const write = (content: readonly Inline[], block: number, cell: FigurePlace['cell']): void => {
    for (const part of content) {
      const figure = part.kind === 'figure' ? known.get(part.figureId) : undefined;
      const words = part.kind === 'text' ? part.text : figure === undefined ? '' : `${figure.text}${figure.unit}`;
      if (figure !== undefined)
        figures.push({ start: text.length, end: text.length + words.length, figure, block, cell });
      text += words;
    }
  };

  bulletin.blocks.forEach((block, index) => {
    const start = text.length;
    switch (block.kind) {
      case 'heading':
        text += `${numberOf(block.level)}${block.text}`;
        break;
      case 'paragraph':
        write(block.content, index, null);
        break;
      case 'table':
        text += `${block.caption}\n${block.columns.join(BETWEEN_CELLS)}`;
        block.rows.forEach((row, at) => {
          text += '\n';
          const first = text.length;
          row.forEach((cell, column) => {
            if (column > 0) text += BETWEEN_CELLS;
            const name = column === 0 ? '' : `${text.slice(first, named)} ${block.columns[column] ?? ''}`;
            write(cell, index, { row: at, column, name });
            if (column === 0) named = text.length;
          });
        });
        break;
    }
    const words = text.slice(start);
    blocks.push({ start, end: text.length });
    prose += `${block.kind === 'table' ? words.replace(/[^\n]/g, ' ') : words}\n`;
    text += '\n';
  });
  return { text, prose, blocks, figures };
}

/** The block that a span stands in and the figures it touches; null before the first block. */
export function findBlock(
  { blocks, figures }: BulletinText,
  { start, end }: Span,
): { readonly block: number | null; readonly figureIds: readonly string[] } {
  const block = blocks.findIndex((candidate) => candidate.start <= start && start <= candidate.end);
  const touched = figures.filter((place) => place.start < end && place.end > start);
  return { block: block === -1 ? null : block, figureIds: touched.map((place) => place.figure.id) };
}

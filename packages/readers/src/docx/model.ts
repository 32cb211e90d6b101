import { assertNever } from '@planwright/engine';

/** A run's words; `run` counts from 1 inside its paragraph, 0 is the automatic number. */
export interface Piece {
  readonly words: string;
  readonly run: number;
}

export interface DocxParagraph {
  readonly kind: 'paragraph';
  /** Counts from 1 inside the part, paragraphs of tables and text boxes included. */
  readonly index: number;
  readonly pieces: readonly Piece[];
  /** 1 is the highest; null for body text. */
  readonly outlineLevel: number | null;
  /** What stands in text boxes anchored here. */
  readonly boxes: readonly DocxBlock[];
}

export interface DocxCell {
  /** Counts from 1 along the table's grid. */
  readonly column: number;
  readonly columnSpan: number;
  /** True when the cell goes on from the one above. */
  readonly continued: boolean;
  readonly blocks: readonly DocxBlock[];
}

export interface DocxTable {
  readonly kind: 'table';
  /** Counts from 1 inside the part. */
  readonly index: number;
  readonly rows: readonly (readonly DocxCell[])[];
}

/** A whole file in place of paragraphs, by the id of its relation. */
export interface DocxChunk {
  readonly kind: 'chunk';
  readonly id: string;
}

export type DocxBlock = DocxParagraph | DocxTable | DocxChunk;

/** All paragraphs of the blocks in order, those of tables and boxes included. */
export function listParagraphs(blocks: readonly DocxBlock[]): readonly DocxParagraph[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return [block, ...listParagraphs(block.boxes)];
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => listParagraphs(cell.blocks)));
      case 'chunk':
        return [];
      default:
        return assertNever(block);
    }
  });
}

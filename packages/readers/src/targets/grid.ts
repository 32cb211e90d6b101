import type { FilePlace } from '#model.ts';

export interface GridCell {
  readonly words: string;
  readonly place: FilePlace;
}

/** A table spread over its grid, rows from the top: a merged cell is the same value in every place that it covers. */
export type Grid = readonly (readonly (GridCell | undefined)[])[];

/** A table with the lines of its document over it, which may name its unit. */
export interface GridInDocument {
  readonly grid: Grid;
  readonly before: Grid;
}

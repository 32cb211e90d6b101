/** A cell's look; equal looks share one style of the file. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly size?: number;
  /** Six hexadecimal digits. */
  readonly color?: string;
  readonly fill?: string;
  /** Hairline below, or all round. */
  readonly border?: 'bottom' | 'all';
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly top?: boolean;
  /** A number format in the spreadsheet's own notation; `@` is text. */
  readonly format?: string;
  /** Whether a protected sheet lets it be changed. */
  readonly open?: boolean;
}

export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  /** ISO date. */
  | { readonly kind: 'date'; readonly date: string };

export interface PlannedCell {
  readonly content: CellContent | null;
  readonly style: CellStyle;
}

export interface PlannedColumn {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Folded together with its neighbours of the same depth. */
  readonly depth?: number;
  /** Look of cells that are still empty. */
  readonly style: CellStyle;
}

export interface PlannedRow {
  readonly height?: number;
  readonly hidden?: boolean;
  readonly cells: readonly (PlannedCell | null)[];
}

/** 数据验证: what a program lets people type into a range. */
export interface Validation {
  /** `F6:F500`. */
  readonly range: string;
  readonly rule:
    | { readonly kind: 'list'; readonly source: string }
    /** Any formula; references are those of the range's first cell. */
    | { readonly kind: 'custom'; readonly formula: string }
    | {
        readonly kind: 'decimal' | 'whole' | 'date' | 'textLength';
        readonly min: string | null;
        readonly max: string | null;
      };
  /** Shown when something else is typed. */
  readonly refusal: string;
  /** Shown while the cell is chosen. */
  readonly prompt: string | null;
}

export interface PlannedSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
  readonly merges?: readonly string[];
  /** The first row and column that move, from 0. */
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly filter?: string;
  /** Against slips, not against intent: there is no password. */
  readonly locked?: boolean;
  readonly validations?: readonly Validation[];
  /** Printed sideways, one page wide, with rows that repeat on top (`4:5`). */
  readonly landscape?: boolean;
  readonly repeatRows?: string;
}

export interface PlannedWorkbook {
  readonly title: string;
  /** ISO instant; the file says when it was made by this and nothing else, so that the same content gives the same bytes. */
  readonly at: string;
  readonly sheets: readonly PlannedSheet[];
}

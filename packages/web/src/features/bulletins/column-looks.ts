/** How a column of a bulletin's table is set, by its longest cell. */
export type ColumnLook = 'short' | 'words' | 'long';

/** Cells of so many characters stand on one line. */
const SHORT = 8;
/** Cells of so many break between their parts only. */
const WORDS = 18;

/**
 * 列: a column whose cells are all short is never broken, one of middling cells between words and brackets only; long ones take what is left.
 * The first column, which names the row, breaks as text does.
 */
export function lookOfColumns(columns: readonly string[], rows: readonly (readonly string[])[]): readonly ColumnLook[] {
  return columns.map((title, column) => {
    if (column === 0) return 'long';
    const longest = Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0));
    return longest <= SHORT ? 'short' : longest <= WORDS ? 'words' : 'long';
  });
}

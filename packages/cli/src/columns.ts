/** East Asian wide and full-width characters take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
/** Quotation marks, dashes and dots that Chinese fonts draw wide. */
const WIDE_MARKS = new Set('“”‘’…—·×');

/** Columns that a string takes in a terminal with a Chinese font. */
export function widthOf(words: string): number {
  let width = 0;
  for (const character of words) width += WIDE.test(character) || WIDE_MARKS.has(character) ? 2 : 1;
  return width;
}

/** Cuts to at most `columns`, with … at the cut. */
export function clip(words: string, columns: number): string {
  if (widthOf(words) <= columns) return words;
  let kept = '';
  let width = 0;
  for (const character of words) {
    const next = widthOf(character);
    if (width + next > columns - 2) break;
    kept += character;
    width += next;
  }
  return `${kept}…`;
}

/**
 * Lays rows out in columns, two blanks apart, each as wide as its widest cell up to `limits`; the last column is not
 * padded. A negative limit sets the column flush right.
 */
export function alignRows(
  rows: readonly (readonly string[])[],
  limits: readonly number[],
  indent = '  ',
): readonly string[] {
  const widths = limits.map((limit, column) =>
    Math.min(Math.abs(limit), Math.max(0, ...rows.map((row) => widthOf(row[column] ?? '')))),
  );
  return rows.map((row) => {
    const cells = limits.map((limit, column) => {
      const cell = clip(row[column] ?? '', widths[column]!);
      const gap = ' '.repeat(Math.max(0, widths[column]! - widthOf(cell)));
      return limit < 0 ? gap + cell : cell + gap;
    });
    return (indent + cells.join('  ')).trimEnd();
  });
}

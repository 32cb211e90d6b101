import type { SheetCell } from '@planwright/engine';
import type { CellContent, CellStyle, PlannedCell } from '../xlsx/model.ts';

/** Spreadsheets keep 15 digits of a number; longer ones go out as text. */
const MOST_DIGITS = 15;

/** A cell as the format holds it. */
export function contentOf(cell: SheetCell | null): CellContent | null {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
      return { kind: 'text', text: cell.text };
    case 'number':
      return cell.text.replace(/[-.]/g, '').replace(/^0+/, '').length > MOST_DIGITS
        ? { kind: 'text', text: cell.text }
        : { kind: 'number', text: cell.text };
    case 'date':
      // The format's calendar begins in 1900, with a leap day that never was.
      return cell.date < '1900-03-01' ? { kind: 'text', text: cell.date } : { kind: 'date', date: cell.date };
    case 'boolean':
      return { kind: 'text', text: String(cell.value) };
    case 'broken':
      return { kind: 'text', text: cell.text };
  }
}

export function text(words: string, style: CellStyle): PlannedCell {
  return { content: words === '' ? null : { kind: 'text', text: words }, style };
}

import { assertNever, isPercent, type SheetColumn, type SingleType } from '@planwright/engine';
import type { CellStyle } from '../xlsx/model.ts';

/** One calm set of looks: ink, two greys, one tint for heads. */
export const TITLE: CellStyle = { bold: true, size: 15 };
export const NOTE: CellStyle = { color: '6B7680', size: 9 };
export const KEY: CellStyle = { color: 'A3ABB3', size: 8 };
export const HEAD: CellStyle = { bold: true, fill: 'EEF2F5', border: 'all', align: 'center', wrap: true };
export const OWN_HEAD: CellStyle = { ...HEAD, bold: false, color: '6B7680' };
export const OWN: CellStyle = { color: '8A949D', border: 'all', format: '@' };
export const WORDS: CellStyle = { wrap: true, top: true, border: 'all' };

/** The look of a column's cells: texts as text, so that nothing typed is run as a formula; numbers by their scale. */
export function lookOf(column: SheetColumn): CellStyle {
  if (column.field === null) return OWN;
  return { border: 'all', open: true, ...formatOf(column.type) };
}

function formatOf(type: SingleType): CellStyle {
  switch (type.kind) {
    case 'text':
      return { format: '@', wrap: type.maxLength > 100 };
    case 'integer':
      return { format: '0', align: 'right' };
    case 'decimal':
      return { format: decimalFormat(type.scale, isPercent(type)), align: 'right' };
    case 'date':
      return { format: 'yyyy-mm-dd', align: 'center' };
    case 'boolean':
    case 'code':
    case 'orgUnit':
      return { format: '@' };
    case 'commitment':
      return { format: '@', color: '6B7680' };
    default:
      return assertNever(type);
  }
}

/** Places that are not needed stay empty, so that 2.5 is not read as 2.5000. */
function decimalFormat(scale: number, percent: boolean): string {
  if (percent) return `0${scale > 0 ? `.${'0'.repeat(scale)}` : ''}%`;
  return scale === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(scale, 2))}${'#'.repeat(Math.max(scale - 2, 0))}`;
}

/** In characters; a Chinese one counts two. */
export function widthOf(column: SheetColumn, title: boolean): number {
  if (title) return 38;
  switch (column.type.kind) {
    case 'text':
      return column.type.maxLength > 100 ? 36 : column.type.maxLength > 60 ? 24 : 16;
    case 'integer':
    case 'decimal':
      return column.part === null ? 12 : 9;
    case 'date':
      return 12;
    case 'boolean':
      return 8;
    case 'code':
    case 'orgUnit':
      return 20;
    case 'commitment':
      return 26;
    default:
      return assertNever(column.type);
  }
}

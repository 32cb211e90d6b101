import { multiplyDecimals } from '../decimal/decimal.ts';
import { assertNever } from '../errors.ts';
import type { SheetCell, SingleType, SingleValue } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A share is kept in per cent (78.0) and shown by a sheet as a fraction in percent format, so that 80 and 80% both mean 80 %. */
export const isPercent = (type: SingleType): boolean => type.kind === 'decimal' && type.unit === '%';

/** The cell that a stored value goes out as; null for one that is not known. */
export function writeCell(type: SingleType, value: SingleValue, vocabulary: Vocabulary): SheetCell | null {
  if (value === null) return null;
  switch (type.kind) {
    case 'text':
      return value === '' ? null : { kind: 'text', text: String(value) };
    case 'integer':
      return { kind: 'number', text: String(value), percent: false };
    case 'decimal':
      return isPercent(type)
        ? { kind: 'number', text: multiplyDecimals(String(value), '0.01'), percent: true }
        : { kind: 'number', text: String(value), percent: false };
    case 'date':
      return { kind: 'date', date: String(value) };
    case 'boolean':
      return { kind: 'text', text: yesOrNo(value === true, vocabulary) };
    case 'code':
    case 'orgUnit':
    case 'commitment':
      return { kind: 'text', text: vocabulary.write(type, String(value)) };
    default:
      return assertNever(type);
  }
}

export const yesOrNo = (yes: boolean, { language }: Vocabulary): string =>
  language === 'zh-CN' ? (yes ? '是' : '否') : yes ? 'yes' : 'no';

/** What stands in a cell, for a person to read. */
export function cellWords(cell: SheetCell | null): string | null {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
    case 'broken':
      return cell.text;
    case 'number':
      return cell.percent ? `${multiplyDecimals(cell.text, '100')}%` : cell.text;
    case 'date':
      return cell.date;
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    default:
      return assertNever(cell);
  }
}

/** A stored value in the words of the sheet. */
export function valueWords(type: SingleType, value: SingleValue, vocabulary: Vocabulary): string | null {
  return cellWords(writeCell(type, value, vocabulary));
}

/** Text as a sheet keeps it: without control characters, with one kind of line break, no space at the ends. */
export function tidyText(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // Characters that XML 1.0 cannot hold.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .trim()
  );
}

import type { DecimalText } from '@planwright/compiler';
import type { Field, Label } from '../pack.ts';
import type { RecordValue, SingleType, SingleValue } from './model.ts';

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A part of a field that stands in a column of its own. */
export interface FieldPart {
  readonly name: string;
  readonly label: Label;
  readonly type: SingleType;
}

/** The parts of a field that does not fit one cell; null for one that does. */
export function partsOf(field: Field): readonly FieldPart[] | null {
  const { type } = field;
  if (type.kind !== 'series') return null;
  return MONTHS_EN.map((en, index) => ({
    name: String(index + 1).padStart(2, '0'),
    label: { 'zh-CN': `${index + 1}月`, en },
    type: { kind: 'decimal', unit: type.unit, scale: type.scale },
  }));
}

/** The single value of a part, as the record keeps it. */
export function takePart(value: RecordValue | undefined, part: string | null): SingleValue {
  if (value === undefined || value === null) return null;
  if (part === null) return typeof value === 'object' ? null : value;
  return Array.isArray(value) ? (value[Number(part) - 1] ?? null) : null;
}

/** The field's value with its parts laid over it; parts that are not given stay as they were. */
export function layParts(
  before: RecordValue | undefined,
  parts: ReadonlyMap<string, SingleValue>,
): readonly (DecimalText | null)[] | null {
  const months = Array.from({ length: 12 }, (_, index) => {
    const name = String(index + 1).padStart(2, '0');
    const value = parts.has(name) ? parts.get(name) : takePart(before, name);
    return value === null || value === undefined ? null : String(value);
  });
  return months.every((month) => month === null) ? null : months;
}

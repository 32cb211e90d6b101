import { assertNever } from '../errors.ts';
import type { Field, ItemField, Label, ListFieldType, ListItem, MonthSeries } from '../pack.ts';
import { isMonth, isSeries } from '../records/months.ts';
import type { RecordValue, SheetExtent, SingleType, SingleValue } from './model.ts';

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A part of a field that stands in a column of its own: a month (`2021-05`), or a field of an item (`2.plannedOn`). */
export interface FieldPart {
  readonly name: string;
  readonly label: Label;
  readonly type: SingleType;
}

/** The parts of a field that does not fit one cell; null for one that does. */
export function partsOf(field: Field, extent: SheetExtent): readonly FieldPart[] | null {
  const { type } = field;
  switch (type.kind) {
    case 'series':
      return extent.years.flatMap((year) =>
        MONTHS_EN.map((en, index) => ({
          name: `${year}-${String(index + 1).padStart(2, '0')}`,
          label: { 'zh-CN': `${year}年${index + 1}月`, en: `${en} ${year}` },
          type: { kind: 'decimal', unit: type.unit, scale: type.scale } as const,
        })),
      );
    case 'list':
      return Array.from({ length: Math.min(extent.items.get(field.name) ?? 1, type.maxItems) }, (_, index) =>
        type.fields.map((item) => itemPart(index + 1, item)),
      ).flat();
    case 'text':
    case 'integer':
    case 'decimal':
    case 'date':
    case 'boolean':
    case 'code':
    case 'orgUnit':
    case 'commitment':
      return null;
    default:
      return assertNever(type);
  }
}

function itemPart(number: number, { name, label, type }: ItemField): FieldPart {
  return {
    name: `${number}.${name}`,
    label: { 'zh-CN': `${number} ${label['zh-CN']}`, en: `${number} ${label.en}` },
    type,
  };
}

/** `2.plannedOn` → item 2 (from 1), field `plannedOn`. */
export function itemOfPart(part: string): { readonly number: number; readonly name: string } {
  const at = part.indexOf('.');
  return { number: Number(part.slice(0, at)), name: part.slice(at + 1) };
}

/** The single value of a part, as the record keeps it. */
export function takePart(value: RecordValue | undefined, part: string | null): SingleValue {
  if (value === undefined || value === null) return null;
  if (part === null) return typeof value === 'object' ? null : value;
  if (isSeries(value)) return value[part] ?? null;
  if (typeof value !== 'object') return null;
  const { number, name } = itemOfPart(part);
  return (value as readonly ListItem[])[number - 1]?.[name] ?? null;
}

/** The series with months laid over it; months that are not given stay as they were. */
export function layMonths(
  before: RecordValue | undefined,
  months: ReadonlyMap<string, SingleValue>,
): MonthSeries | null {
  const known = new Map(isSeries(before) ? Object.entries(before) : []);
  for (const [month, amount] of months) {
    if (amount === null) known.delete(month);
    else if (isMonth(month)) known.set(month, String(amount));
  }
  return known.size === 0 ? null : Object.fromEntries([...known].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The list with cells laid over it, each item at the number it has in the sheet; empty ones are still among them. */
export function layItems(
  type: ListFieldType,
  before: RecordValue | undefined,
  parts: ReadonlyMap<string, SingleValue>,
): readonly ListItem[] {
  const kept = Array.isArray(before) ? (before as readonly ListItem[]) : [];
  const count = Math.max(kept.length, ...[...parts.keys()].map((part) => itemOfPart(part).number));
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(
      type.fields.map(({ name }) => {
        const part = `${index + 1}.${name}`;
        return [name, parts.has(part) ? (parts.get(part) ?? null) : (kept[index]?.[name] ?? null)];
      }),
    ),
  );
}

/** An item in which nothing is filled in. */
export const isEmptyItem = (item: ListItem): boolean =>
  Object.values(item).every((value) => value === null || value === '');

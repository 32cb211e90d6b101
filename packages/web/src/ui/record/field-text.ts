import type { PackView, RegisterRecord } from '@planwright/server/contract';
import { type LabelText, useLabel } from '#lib/label.ts';
import {
  codesOf,
  isList,
  isSeries,
  type PackField,
  type PackRegister,
  type RecordValue,
  useUnitNames,
} from './field-value.tsx';
import { sumOf } from './series.ts';

/** Values and groups as plain words: for CSV cells, titles of groups, marks for readers of screens. */
export interface FieldWords {
  /** A field's value; null where nothing is known. Of a series the sum, of a list the number of items. */
  readonly textOf: (field: PackField, value: RecordValue | undefined) => string | null;
  /** A group's name by the field it groups by, `state` and `batch` among them; null for records of no group. */
  readonly groupOf: (by: string, group: string | null) => string | null;
  /** What grouping by a field is called. */
  readonly nameOf: (by: string) => string;
}

/** Words for a register's values in the language of the interface. */
export function useFieldWords(
  pack: PackView,
  register: PackRegister,
  words: Readonly<Record<'state' | 'batch', string>>,
): FieldWords {
  const label = useLabel();
  const unitNames = useUnitNames();
  const fieldOf = (by: string) => register.fields.find((field) => field.name === by);
  const textOf: FieldWords['textOf'] = (field, value) => {
    if (value === null || value === undefined || value === '') return null;
    if (isSeries(value)) return sumOf(Object.values(value));
    if (isList(value)) return String(value.length);
    if (field.type.kind === 'code') return label(codesOf(pack, field).get(String(value))) || String(value);
    if (field.type.kind === 'orgUnit') return unitNames.get(String(value)) ?? String(value);
    return String(value);
  };
  const named = (list: readonly { readonly name: string; readonly label: LabelText }[] | undefined, group: string) =>
    label(list?.find((item) => item.name === group)?.label) || group;
  return {
    textOf,
    nameOf: (by) => (by === 'state' ? words.state : by === 'batch' ? words.batch : label(fieldOf(by)?.label) || by),
    groupOf: (by, group) => {
      if (group === null) return null;
      if (by === 'state') return named(register.lifecycle?.states, group);
      if (by === 'batch') return named(register.lifecycle?.batches, group);
      const field = fieldOf(by);
      return field === undefined ? group : textOf(field, group);
    },
  };
}

/** The group of a record by a field, its state or the batch of its state. */
export function groupKeyOf(register: PackRegister, record: RegisterRecord, by: string): string | null {
  if (by === 'state') return record.state;
  if (by === 'batch') return register.lifecycle?.states.find((state) => state.name === record.state)?.batch ?? null;
  const value = record.values[by];
  return value === null || value === undefined || value === '' ? null : String(value);
}

/** All groups of a field in the order in which they are declared; null for fields whose groups are only known from records. */
export function declaredGroups(pack: PackView, register: PackRegister, by: string): readonly string[] | null {
  if (by === 'state') return register.lifecycle?.states.map((state) => state.name) ?? [];
  if (by === 'batch') return register.lifecycle?.batches.map((batch) => batch.name) ?? [];
  const field = register.fields.find((candidate) => candidate.name === by);
  return field?.type.kind === 'code' ? [...codesOf(pack, field).keys()] : null;
}

import type { Field, Label, Pack, Register } from '../pack.ts';
import { isSeries } from '../records/months.ts';
import type { KnownRecord } from './judge-input.ts';
import type { SheetColumn, SheetExtent, SheetTemplate, SingleType, Workbook } from './model.ts';
import { partsOf } from './parts.ts';

/** Keys of our own columns; no field's name begins with a dollar sign. */
export const ID_KEY = '$id';
export const VERSION_KEY = '$version';
export const STATE_KEY = '$state';

const own = (key: string, zh: string, en: string, help: Label): SheetColumn => ({
  key,
  field: null,
  part: null,
  label: { 'zh-CN': zh, en },
  group: null,
  type: { kind: 'text', maxLength: 200 },
  unit: null,
  required: false,
  help,
});

const ID = own(ID_KEY, '记录编号', 'Record id', {
  'zh-CN': '系统编号，请勿改动；新增的行留空',
  en: 'given by the system, leave as it is; empty for a new row',
});
const VERSION = own(VERSION_KEY, '导出版本', 'Version', {
  'zh-CN': '导出时的版本，用来发现他人的同时修改，请勿改动',
  en: 'version when it went out, shows what others have changed since; leave as it is',
});
const STATE = own(STATE_KEY, '状态', 'State', {
  'zh-CN': '已有记录的状态只供参考，只能在系统中办理流转；新增的行可填期初状态',
  en: 'for information where a record is known: its state changes by moves in the system; a new row may say the state it stands in',
});

/** 台账模板: the columns of a register's sheet, ours first. */
export function templateOf(pack: Pack, register: Register, extent: SheetExtent): SheetTemplate {
  const titleFirst = [...register.fields].sort(
    (left, right) => Number(right.name === register.titleField) - Number(left.name === register.titleField),
  );
  return {
    pack: pack.name,
    register: register.name,
    version: templateVersion(register),
    columns: [
      ID,
      VERSION,
      ...(register.lifecycle === null ? [] : [STATE]),
      ...titleFirst.flatMap((field) => columnsOfField(field, extent)),
    ],
  };
}

/** The version of a register's template: one more than the steps that led to it. */
export const templateVersion = (register: Register): number => (register.templateSteps?.length ?? 0) + 1;

function columnsOfField(field: Field, extent: SheetExtent): readonly SheetColumn[] {
  const shared = { field, required: field.required, help: field.help ?? null };
  const parts = partsOf(field, extent);
  if (parts === null) {
    const type = field.type as SingleType;
    return [{ ...shared, key: field.name, part: null, label: field.label, group: null, type, unit: unitOf(type) }];
  }
  return parts.map((part) => ({
    ...shared,
    // A part of a required field may stay empty as long as one does not.
    required: false,
    key: `${field.name}.${part.name}`,
    part: part.name,
    label: part.label,
    group: field.label,
    type: part.type,
    unit: unitOf(part.type),
  }));
}

function unitOf(type: SingleType): string | null {
  return type.kind === 'integer' || type.kind === 'decimal' ? type.unit : null;
}

/** The head of a column in one line, as a CSV file has it: 年度投资计划（按月）·1月（亿元）. */
export function headOf(column: SheetColumn, language: keyof Label): string {
  const name = column.group === null ? column.label[language] : `${column.group[language]}·${column.label[language]}`;
  if (column.unit === null) return name;
  return language === 'zh-CN' ? `${name}（${column.unit}）` : `${name} (${column.unit})`;
}

/** The heads of all columns in one line each, no two alike: those that would be have their hidden names behind them. */
export function headsOf(columns: readonly SheetColumn[], language: keyof Label): readonly string[] {
  const heads = columns.map((column) => headOf(column, language));
  const count = new Map<string, number>();
  for (const head of heads) count.set(head, (count.get(head) ?? 0) + 1);
  return heads.map((head, index) => ((count.get(head) ?? 0) > 1 ? `${head} [${columns[index]?.key}]` : head));
}

/** Items of a list that are ready to be filled in, beyond those that any record has. */
const SPARE_ITEMS = 2;

/** The extent of a register's records: the years that any of them knows and the one that is worked in; lists with room for more. */
export function extentOfRecords(register: Register, records: readonly KnownRecord[], year: number): SheetExtent {
  const years = new Set([year]);
  const items = new Map<string, number>();
  for (const { name, type } of register.fields) {
    if (type.kind === 'list') items.set(name, SPARE_ITEMS);
    for (const { values } of records) {
      const value = values[name];
      if (isSeries(value)) for (const month of Object.keys(value)) years.add(Number(month.slice(0, 4)));
      if (Array.isArray(value)) items.set(name, Math.max(items.get(name) ?? 0, value.length + SPARE_ITEMS));
    }
  }
  return { years: [...years].sort((one, other) => one - other), items };
}

/** The extent that a file may speak of: the years that stand in its heads, and lists as long as they may be. */
export function extentOfFile(register: Register, workbook: Workbook, headRows: number): SheetExtent {
  const years = new Set<number>();
  for (const { rows } of workbook.tables)
    for (const { cells } of rows.slice(0, headRows))
      for (const cell of cells.values())
        if (cell.kind === 'text')
          for (const found of cell.text.matchAll(/(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/g))
            years.add(Number(found.groups?.year));
  const items = new Map(
    register.fields.flatMap(({ name, type }): [string, number][] =>
      type.kind === 'list' ? [[name, type.maxItems]] : [],
    ),
  );
  return { years: [...years].sort((one, other) => one - other), items };
}

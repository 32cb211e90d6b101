import {
  type Field,
  type FieldType,
  type Pack,
  type PeriodicReport,
  PlanwrightError,
  type Register,
} from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { RegisterRecord } from '#model/index.ts';
import { parseMonthArray } from './month-array.ts';

/** camelCase or kebab-case → snake_case, as tables and columns are named. */
export function snakeCase(name: string): string {
  return name
    .replace(/-/g, '_')
    .replace(/(?<small>[a-z0-9])(?<big>[A-Z])/g, '$<small>_$<big>')
    .toLowerCase();
}

/** The three tables of a register. */
export interface RegisterTables {
  readonly current: string;
  readonly history: string;
  readonly report: string;
}

export function tablesOf(register: Register): RegisterTables {
  const current = `register_${snakeCase(register.name)}`;
  return { current, history: `${current}_history`, report: `${current}_report` };
}

/** Column type by field kind; amounts are exact, a series is one amount for each month, a list is kept as it is shown. */
export function columnType(type: FieldType): string {
  switch (type.kind) {
    case 'integer':
      return 'bigint';
    case 'decimal':
      return 'numeric';
    case 'date':
      return 'date';
    case 'boolean':
      return 'boolean';
    case 'series':
      return 'numeric[]';
    case 'list':
      return 'jsonb';
    case 'text':
    case 'code':
    case 'orgUnit':
    case 'commitment':
      return 'text';
  }
}

export interface Column {
  readonly name: string;
  readonly field: Field;
}

/** Columns of the fields, in the order declared; our own columns begin with `record_`. */
export function columnsOf(fields: readonly Field[]): readonly Column[] {
  const known = columnsByFields.get(fields);
  if (known !== undefined) return known;
  const columns = fields.map((field) => ({ name: snakeCase(field.name), field }));
  columnsByFields.set(fields, columns);
  return columns;
}

/** A pack's fields never change while the program runs; every row read asks for their columns. */
const columnsByFields = new WeakMap<readonly Field[], readonly Column[]>();

/** The batch of a record's state as SQL; null in states of no batch. */
export function batchColumn(register: Register): RawBuilder<string | null> {
  const states = (register.lifecycle?.states ?? []).filter((state) => state.batch !== undefined);
  if (states.length === 0) return sql`null::text`;
  const cases = states.map(({ name, batch }) => sql`when ${sql.lit(name)} then ${sql.lit(batch ?? '')}`);
  return sql`(case record_state ${sql.join(cases, sql` `)} end)`;
}

/** All fields that any periodic report of the register asks for, once each. */
export function reportFields(pack: Pack, register: Register): readonly Field[] {
  const fields = new Map<string, Field>();
  for (const report of pack.reports.filter((candidate) => candidate.register === register.name))
    for (const field of report.fields) fields.set(field.name, field);
  return [...fields.values()];
}

export type RecordValue = RegisterRecord['values'][string];

/** Values as the API and the engine know them, from a row with columns. */
export function readValues(
  columns: readonly Column[],
  row: Readonly<Record<string, unknown>>,
): Record<string, RecordValue> {
  const values: Record<string, RecordValue> = {};
  for (const { name, field } of columns) {
    const value = row[name] ?? null;
    const series = field.type.kind === 'series' && typeof value === 'string';
    values[field.name] = (series ? parseMonthArray(value) : value) as RecordValue;
  }
  return values;
}

/** A register by name with the pack that declares it. @throws PlanwrightError `not-found` with the names there are */
export function getRegister(
  packs: readonly Pack[],
  name: string,
): { readonly pack: Pack; readonly register: Register } {
  for (const pack of packs) {
    const register = pack.registers.find((candidate) => candidate.name === name);
    if (register !== undefined) return { pack, register };
  }
  const names = packs.flatMap((pack) => pack.registers.map((register) => register.name)).join(', ') || '-';
  throw new PlanwrightError({
    family: 'not-found',
    code: 'unknown-register',
    message: `there is no register "${name}"`,
    hint: `registers are: ${names}`,
    messageZh: `没有台账“${name}”`,
    hintZh: `已有台账：${names}`,
  });
}

/** @throws PlanwrightError `not-found` with the names there are */
export function getPeriodicReport(pack: Pack, register: Register, name: string): PeriodicReport {
  const reports = pack.reports.filter((report) => report.register === register.name);
  const found = reports.find((report) => report.name === name);
  if (found !== undefined) return found;
  const names = reports.map((report) => report.name).join(', ') || '-';
  throw new PlanwrightError({
    family: 'not-found',
    code: 'unknown-periodic-report',
    message: `the register "${register.name}" has no report "${name}"`,
    hint: `its reports are: ${names}`,
    messageZh: `台账“${register.name}”没有定期报告“${name}”`,
    hintZh: `已有：${names}`,
  });
}

import type { Label, ListItem, RecordValues, Register } from '../pack.ts';
import { parseRecordValues } from '../records/parse.ts';
import { allowedIn } from './allowed.ts';
import { cellWords } from './cells.ts';
import { type FaultAt, firstColumn, type JudgeInput, type KnownRecord } from './judge-input.ts';
import type { RecordValue, SheetColumn, SheetRow, SingleValue } from './model.ts';
import { isEmptyItem, itemOfPart, layItems, layMonths } from './parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The record that the cells of a row make of the one in the register. */
export function assemble(
  register: Register,
  cells: ReadonlyMap<string, SingleValue>,
  current: KnownRecord | undefined,
): Record<string, RecordValue> {
  const parts = new Map<string, Map<string, SingleValue>>();
  const values: Record<string, RecordValue> = {};
  for (const field of register.fields) values[field.name] = current?.values[field.name] ?? null;
  for (const [key, value] of cells) {
    const at = key.indexOf('.');
    if (at < 0) {
      values[key] = value;
      continue;
    }
    const name = key.slice(0, at);
    const own = parts.get(name) ?? new Map<string, SingleValue>();
    own.set(key.slice(at + 1), value);
    parts.set(name, own);
  }
  for (const [name, own] of parts) {
    const field = register.fields.find((candidate) => candidate.name === name);
    const before = current?.values[name];
    if (field?.type.kind === 'series') values[name] = layMonths(before, own);
    if (field?.type.kind === 'list') values[name] = layItems(field.type, before, own);
  }
  return values;
}

/**
 * The record as a form would judge it. A fault that follows from another one is not told: neither of a field whose cell cannot be read, nor
 * of rules over several fields where one of theirs is such a field.
 */
export function judgeWhole(
  input: JudgeInput,
  row: SheetRow,
  values: RecordValues,
  faulty: ReadonlySet<string>,
  faultAt: FaultAt,
): RecordValues {
  const { pack, register, table, vocabulary } = input;
  const broken = new Set([...faulty, ...judgeItems(input, values, faultAt)]);
  const parsed = parseRecordValues(register.fields, withoutEmptyItems(values), pack.codeLists);
  const rules = broken.size === 0 && parsed.faults.length === 0 ? (register.check?.(parsed.values) ?? []) : [];
  for (const fault of [...parsed.faults, ...rules]) {
    if (broken.has(fault.field)) continue;
    const match = table.columns.find(({ column }) => column.field?.name === fault.field);
    faultAt(match?.at ?? firstColumn(table), {
      code: fault.code,
      severity: 'error',
      key: match?.column.key ?? fault.field,
      // A rule over a whole series points at its first column, which is not at fault by itself.
      observed: match === undefined || match.column.part !== null ? null : cellWords(row.cells.get(match.at) ?? null),
      allowed: match === undefined ? null : allowedFor(match.column, fault.code, vocabulary),
      message: fault.message,
    });
  }
  return parsed.values;
}

/** Items of lists one by one, so that a fault is told at its own cell; gives the lists that hold one. */
function judgeItems(input: JudgeInput, values: RecordValues, faultAt: FaultAt): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const { name, type } of input.register.fields) {
    const list = values[name];
    if (type.kind !== 'list' || !Array.isArray(list)) continue;
    for (const [index, item] of (list as readonly ListItem[]).entries()) {
      if (isEmptyItem(item)) continue;
      for (const fault of parseRecordValues(type.fields, item, input.pack.codeLists).faults) {
        broken.add(name);
        const match = input.table.columns.find(({ column }) => {
          if (column.field?.name !== name || column.part === null) return false;
          const part = itemOfPart(column.part);
          return part.number === index + 1 && part.name === fault.field;
        });
        faultAt(match?.at ?? firstColumn(input.table), {
          code: fault.code,
          severity: 'error',
          key: match?.column.key ?? name,
          observed: null,
          allowed: match === undefined ? null : allowedIn(match.column, input.vocabulary),
          message: fault.message,
        });
      }
    }
  }
  return broken;
}

function withoutEmptyItems(values: RecordValues): RecordValues {
  if (!Object.values(values).some((value) => Array.isArray(value))) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, value];
      const items = (value as readonly ListItem[]).filter((item) => !isEmptyItem(item));
      return [name, items.length === 0 ? null : items];
    }),
  );
}

const allowedFor = (column: SheetColumn, code: string, vocabulary: Vocabulary): Label | null =>
  code === 'required' || code === 'wrong-value' ? allowedIn(column, vocabulary) : null;

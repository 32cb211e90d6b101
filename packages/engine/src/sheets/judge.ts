import { compareDecimals } from '../decimal/decimal.ts';
import { assertNever } from '../errors.ts';
import { checkEntry } from '../lifecycle/moves.ts';
import type { Label, ListItem, Pack, RecordValues, Register } from '../pack.ts';
import { parseRecordValues } from '../records/parse.ts';
import { allowedIn } from './allowed.ts';
import { cellWords, isPercent, tidyText, valueWords } from './cells.ts';
import type { MatchedColumn, MatchedTable } from './match.ts';
import type {
  CellChange,
  CellConflict,
  JudgedRow,
  RecordValue,
  SheetCell,
  SheetColumn,
  SheetFault,
  SheetRow,
  SingleType,
  SingleValue,
} from './model.ts';
import { isEmptyItem, itemOfPart, layItems, layMonths, takePart } from './parts.ts';
import { readCell } from './read-cell.ts';
import { ID_KEY, STATE_KEY, VERSION_KEY } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A record as the register has it. */
export interface KnownRecord {
  readonly id: string;
  readonly version: number;
  readonly state: string | null;
  readonly values: RecordValues;
}

/** What people have decided about a file's rows before it is taken over. */
export interface RowDecisions {
  /** Cells (`row:column`) whose words are kept as the reason for not reporting. */
  readonly notReported: ReadonlySet<string>;
  /** By row: whose value counts where both sides changed a cell. */
  readonly conflicts: ReadonlyMap<number, 'mine' | 'theirs'>;
}

export interface JudgeInput {
  readonly pack: Pack;
  readonly register: Register;
  readonly table: MatchedTable;
  readonly vocabulary: Vocabulary;
  /** The record as it is now; undefined when there is none of that id. */
  readonly current: (id: string) => KnownRecord | undefined;
  /** The record as it was when the file went out; undefined when that is not known. */
  readonly base: (id: string, version: number | null) => KnownRecord | undefined;
  /** Ids of records that bear the title. */
  readonly titled: (title: string) => readonly string[];
  readonly decisions: RowDecisions;
}

/** Makes the judge of a file's rows; rows are given in their order, each once. */
export function createRowJudge(input: JudgeInput): (row: SheetRow) => JudgedRow {
  const seen = new Map<string, number>();
  const titles = new Map<string, number>();
  return (row) => judgeRow(input, row, seen, titles);
}

function judgeRow(input: JudgeInput, row: SheetRow, seen: Map<string, number>, titles: Map<string, number>): JudgedRow {
  const { table, register } = input;
  const ownText = (key: string): { readonly at: number; readonly text: string } | null => {
    const column = table.columns.find((candidate) => candidate.column.key === key);
    const words = column === undefined ? null : cellWords(row.cells.get(column.at) ?? null);
    return column === undefined || words === null || words.trim() === '' ? null : { at: column.at, text: words.trim() };
  };
  const faults: SheetFault[] = [];
  const faultAt = (at: number, fault: Omit<SheetFault, 'place'>) =>
    faults.push({ ...fault, place: { sheet: table.sheet, row: row.row, column: at } });
  const id = ownText(ID_KEY);
  const current = id === null ? undefined : input.current(id.text);
  if (id !== null) checkId(id, current, seen, row, faultAt);
  const given = ownText(VERSION_KEY);
  const version = given !== null && /^\d{1,9}$/.test(given.text) ? Number(given.text) : null;
  const base = current === undefined ? undefined : (input.base(current.id, version) ?? current);
  const stated = ownText(STATE_KEY);
  const entry = checkState(input, stated, current, base, faultAt);

  const merged = mergeCells(input, row, current, base, faultAt);
  // A record that the file leaves as it is is not judged anew: it may be older than a rule.
  const untouched = current !== undefined && merged.changes.length === 0 && merged.faulty.size === 0;
  const parsed = untouched
    ? current.values
    : judgeWhole(input, row, assemble(register, merged.cells, current), merged.faulty, faultAt);
  if (stated !== null && entry !== null && merged.faulty.size === 0)
    checkEntered(input, stated, entry, parsed, faultAt);
  const title = String(parsed[register.titleField] ?? current?.values[register.titleField] ?? '');
  if (current === undefined && title !== '') warnOfTitle(input, row, title, titles, faultAt);
  const broken = faults.some((fault) => fault.severity === 'error');
  return {
    row: row.row,
    recordId: id?.text ?? null,
    version: current?.version ?? null,
    title,
    verdict: broken
      ? 'faulty'
      : merged.conflicts.length > 0
        ? 'conflict'
        : current === undefined
          ? 'new'
          : merged.changes.length > 0
            ? 'changed'
            : 'unchanged',
    changes: merged.changes,
    conflicts: merged.conflicts,
    faults,
    notReported: merged.notReported,
    values: broken ? null : parsed,
    state: entry,
  };
}

type FaultAt = (at: number, fault: Omit<SheetFault, 'place'>) => void;

function checkId(
  id: { readonly at: number; readonly text: string },
  current: KnownRecord | undefined,
  seen: Map<string, number>,
  row: SheetRow,
  faultAt: FaultAt,
): void {
  const fault = (code: string, zh: string, en: string) =>
    faultAt(id.at, {
      code,
      severity: 'error',
      key: ID_KEY,
      observed: id.text,
      allowed: { 'zh-CN': '导出时的编号；新增的行留空', en: 'the id as it went out; empty for a new row' },
      message: { 'zh-CN': zh, en },
    });
  if (current === undefined)
    fault('unknown-record', `台账中没有编号为“${id.text}”的记录`, `the register has no record “${id.text}”`);
  const before = seen.get(id.text);
  if (before !== undefined)
    fault(
      'same-record-twice',
      `编号“${id.text}”与第${before}行重复`,
      `the record “${id.text}” stands in row ${before} already`,
    );
  else seen.set(id.text, row.row);
}

/**
 * A state typed into the sheet would pass by the guards of its moves; only a record that is new may be taken over in a later state, which is given
 * back to be checked with the record's values.
 */
function checkState(
  { register, vocabulary }: JudgeInput,
  given: { readonly at: number; readonly text: string } | null,
  current: KnownRecord | undefined,
  base: KnownRecord | undefined,
  faultAt: FaultAt,
): string | null {
  if (given === null || register.lifecycle === null) return null;
  const state = vocabulary.findState(given.text);
  if (current === undefined) {
    if (state !== undefined) return state;
    const words = register.lifecycle.states.map(({ name }) => vocabulary.stateWords(name)).join('、');
    faultAt(given.at, {
      code: 'unknown-choice',
      severity: 'error',
      key: STATE_KEY,
      observed: given.text,
      allowed: { 'zh-CN': words, en: `one of ${words}` },
      message: {
        'zh-CN': `“状态”填的是“${given.text}”，不在可选范围内`,
        en: `the state is “${given.text}”, which is none of the choices`,
      },
    });
    return null;
  }
  const allowed = [current.state, base?.state];
  if (state !== undefined && allowed.includes(state)) return null;
  const words = vocabulary.stateWords(allowed[0] ?? '');
  faultAt(given.at, {
    code: 'state-by-moves',
    severity: 'error',
    key: STATE_KEY,
    observed: given.text,
    allowed: { 'zh-CN': `${words}，或留空`, en: `${words}, or empty` },
    message: {
      'zh-CN': `“状态”填的是“${given.text}”，状态不能在表中改，请在系统中办理流转`,
      en: `the state is “${given.text}”; states change by moves in the system, not in the sheet`,
    },
  });
  return null;
}

/** 期初状态: a new record stands in the state that it comes in when its values bear that out, as the moves would have asked. */
function checkEntered(
  { register, vocabulary }: JudgeInput,
  given: { readonly at: number; readonly text: string },
  state: string,
  values: RecordValues,
  faultAt: FaultAt,
): void {
  if (register.lifecycle === null) return;
  const refusal = checkEntry(register.lifecycle, state, values);
  if (refusal === null) return;
  const words = vocabulary.stateWords(register.lifecycle.initial);
  faultAt(given.at, {
    code: 'state-not-borne-out',
    severity: 'error',
    key: STATE_KEY,
    observed: given.text,
    allowed: { 'zh-CN': `${words}，或补齐所需内容`, en: `${words}, or what the state needs` },
    message: {
      'zh-CN': `“状态”填的是“${given.text}”，但${refusal.message['zh-CN']}`,
      en: `the state is “${given.text}”, but: ${refusal.message.en}`,
    },
  });
}

interface Merged {
  /** What cells that do not stay as they are come to, by hidden name. */
  readonly cells: ReadonlyMap<string, SingleValue>;
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly CellConflict[];
  readonly faulty: ReadonlySet<string>;
  readonly notReported: JudgedRow['notReported'];
}

/** 三方合并: a cell that only one side changed takes that side; one that both changed, to different values, is a conflict. */
function mergeCells(
  input: JudgeInput,
  row: SheetRow,
  current: KnownRecord | undefined,
  base: KnownRecord | undefined,
  faultAt: FaultAt,
): Merged {
  const { vocabulary, decisions } = input;
  const cells = new Map<string, SingleValue>();
  const changes: CellChange[] = [];
  const conflicts: CellConflict[] = [];
  const faulty = new Set<string>();
  const notReported: { key: string; words: string }[] = [];
  const decided = decisions.conflicts.get(row.row);
  for (const match of input.table.columns) {
    const { column, at } = match;
    if (column.field === null) continue;
    const theirs = takePart(current?.values[column.field.name], column.part);
    const raw = row.cells.get(at);
    // Most cells of most files are as they went out; they need no reading.
    if (raw === undefined ? theirs === null && sameAsBase(base, match, theirs) : isAsWritten(input, match, raw, theirs))
      continue;
    const reading = takeCell(input, row, match, faultAt);
    if (reading === undefined) {
      faulty.add(column.field.name);
      continue;
    }
    if (reading.instead !== undefined) notReported.push({ key: column.key, words: reading.instead });
    const { type } = column;
    const words = (value: SingleValue) => valueWords(type, value, vocabulary);
    const before = takePart(base?.values[column.field.name], column.part);
    const mine = reading.value;
    if (sameValue(type, mine, theirs) || (current !== undefined && sameValue(type, mine, before))) continue;
    const bothChanged = current !== undefined && !sameValue(type, before, theirs);
    if (bothChanged && decided !== 'mine') {
      if (decided === undefined)
        conflicts.push({ key: column.key, column: at, base: words(before), theirs: words(theirs), mine: words(mine) });
      continue;
    }
    cells.set(column.key, mine);
    changes.push({ key: column.key, column: at, from: words(theirs), to: words(mine) });
  }
  return { cells, changes, conflicts, faulty, notReported };
}

const sameAsBase = (base: KnownRecord | undefined, { column }: MatchedColumn, theirs: SingleValue): boolean =>
  base === undefined || takePart(base.values[column.field?.name ?? ''], column.part) === theirs;

/** Whether the cell is what the register's own value would be written as. */
function isAsWritten(
  { vocabulary }: JudgeInput,
  { column, migrate }: MatchedColumn,
  raw: SheetCell,
  theirs: SingleValue,
) {
  if (theirs === null) return false;
  const cell = migrate(raw);
  switch (column.type.kind) {
    case 'text':
      return cell.kind === 'text' && cell.text === theirs;
    case 'integer':
    case 'decimal':
      return (
        !isPercent(column.type) &&
        (cell.kind === 'number' || cell.kind === 'text') &&
        cell.text === String(theirs) &&
        !(cell.kind === 'number' && cell.percent)
      );
    case 'date':
      return cell.kind === 'date' && cell.date === theirs;
    case 'code':
    case 'orgUnit':
    case 'commitment':
      return cell.kind === 'text' && cell.text === vocabulary.write(column.type, String(theirs));
    case 'boolean':
      return false;
    default:
      return assertNever(column.type);
  }
}

/** The cell's value; undefined for a fault, which is noted. */
function takeCell(
  input: JudgeInput,
  row: SheetRow,
  { column, at, migrate }: MatchedColumn,
  faultAt: FaultAt,
): { readonly value: SingleValue; readonly instead?: string } | undefined {
  const raw = row.cells.get(at);
  const reading = readCell(column, raw === undefined ? undefined : migrate(raw), input.vocabulary);
  const observed = cellWords(raw ?? null);
  if ('fault' in reading) {
    if (reading.fault.code === 'no-figure' && input.decisions.notReported.has(`${row.row}:${at}`))
      return { value: null, instead: observed ?? '' };
    faultAt(at, { ...reading.fault, severity: 'error', key: column.key, observed });
    return undefined;
  }
  if (reading.warning !== undefined)
    faultAt(at, {
      code: 'read-as',
      severity: 'warning',
      key: column.key,
      observed,
      allowed: null,
      message: reading.warning,
    });
  return { value: reading.value };
}

function assemble(
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
function judgeWhole(
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

function warnOfTitle(
  input: JudgeInput,
  row: SheetRow,
  title: string,
  titles: Map<string, number>,
  faultAt: FaultAt,
): void {
  const before = titles.get(title);
  if (before === undefined) titles.set(title, row.row);
  const inRegister = input.titled(title)[0];
  if (before === undefined && inRegister === undefined) return;
  const match = input.table.columns.find(({ column }) => column.key === input.register.titleField);
  faultAt(match?.at ?? firstColumn(input.table), {
    code: 'same-title',
    severity: 'warning',
    key: input.register.titleField,
    observed: title,
    allowed: null,
    message:
      inRegister === undefined
        ? {
            'zh-CN': `“${title}”与第${before}行同名，将分别新增`,
            en: `“${title}” stands in row ${before} too; both will be added`,
          }
        : {
            'zh-CN': `台账中已有“${title}”（${inRegister}），没有编号的行会另行新增`,
            en: `the register has “${title}” (${inRegister}) already; a row without an id is added beside it`,
          },
  });
}

const firstColumn = (table: MatchedTable): number => Math.min(...table.columns.map(({ at }) => at));

/** Equal as far as a sheet can tell. */
export function sameValue(type: SingleType, left: SingleValue, right: SingleValue): boolean {
  if (left === right) return true;
  if (type.kind === 'text') return tidyText(String(left ?? '')) === tidyText(String(right ?? ''));
  if (left === null || right === null) return left === right;
  if (type.kind === 'decimal') return compareDecimals(String(left), String(right)) === 0;
  return String(left) === String(right);
}

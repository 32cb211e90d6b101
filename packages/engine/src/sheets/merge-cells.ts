import { compareDecimals } from '../decimal/decimal.ts';
import { assertNever } from '../errors.ts';
import { cellWords, isPercent, tidyText, valueWords } from './cells.ts';
import type { FaultAt, JudgeInput, KnownRecord } from './judge-input.ts';
import type { MatchedColumn } from './match.ts';
import type { CellChange, CellConflict, JudgedRow, SheetCell, SheetRow, SingleType, SingleValue } from './model.ts';
import { takePart } from './parts.ts';
import { readCell } from './read-cell.ts';

/** What the cells of a row come to. */
export interface Merged {
  /** What cells that do not stay as they are come to, by hidden name. */
  readonly cells: ReadonlyMap<string, SingleValue>;
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly CellConflict[];
  readonly faulty: ReadonlySet<string>;
  readonly notReported: JudgedRow['notReported'];
}

/** 三方合并: a cell that only one side changed takes that side; one that both changed, to different values, is a conflict. */
export function mergeCells(
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

/** Equal as far as a sheet can tell. */
export function sameValue(type: SingleType, left: SingleValue, right: SingleValue): boolean {
  if (left === right) return true;
  if (type.kind === 'text') return tidyText(String(left ?? '')) === tidyText(String(right ?? ''));
  if (left === null || right === null) return left === right;
  if (type.kind === 'decimal') return compareDecimals(String(left), String(right)) === 0;
  return String(left) === String(right);
}

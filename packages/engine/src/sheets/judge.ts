import { checkEntry } from '../lifecycle/moves.ts';
import type { RecordValues } from '../pack.ts';
import { cellWords } from './cells.ts';
import { type FaultAt, firstColumn, type JudgeInput, type KnownRecord } from './judge-input.ts';
import { assemble, judgeWhole } from './judge-record.ts';
import { mergeCells } from './merge-cells.ts';
import type { JudgedRow, SheetFault, SheetRow } from './model.ts';
import { ID_KEY, STATE_KEY, VERSION_KEY } from './template.ts';

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

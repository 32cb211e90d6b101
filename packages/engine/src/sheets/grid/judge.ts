import { compareDecimals } from '#decimal/decimal.ts';
import { cellWords, tidyText } from '../cells.ts';
import type { CellChange, CellConflict, SheetFault, SheetLanguage } from '../model.ts';
import type { GridCell, GridEntry, GridPart, GridValue, JudgedValue } from './model.ts';
import { type GivenState, type PartFault, readNote, readState, readWord } from './read-part.ts';
import { EVIDENCE_WORDS, GRID_PARTS, periodHead, STATUS_WORDS, VINTAGE_WORDS } from './words.ts';

export interface GridJudgeInput {
  /** What is kept now, and what was kept when the file went out; undefined for nothing. */
  readonly current: (entry: GridEntry) => GridValue | undefined;
  readonly base: (entry: GridEntry) => GridValue | undefined;
  /** Cells (`row:column`) whose words are kept as the reason for not reporting. */
  readonly notReported: ReadonlySet<string>;
  /** By number: whose value counts where both sides changed it. */
  readonly conflicts: ReadonlyMap<number, 'mine' | 'theirs'>;
  readonly language: SheetLanguage;
}

/**
 * 判一格: what a file would do to a value. A value is one statement — number or state, vintage, evidence — and is merged as a whole: the side that changed it since the
 * file went out counts; where both did, to different statements, it is a conflict. Whether the value itself may stand is asked of the rules of the form, elsewhere.
 */
export function judgeEntry(input: GridJudgeInput, entry: GridEntry): JudgedValue {
  const [base, current] = [input.base(entry), input.current(entry)];
  const faults: SheetFault[] = [...entry.faults];
  const tell: PartFault = (given, fault) =>
    faults.push({
      ...fault,
      severity: 'error',
      place: given.place,
      key: given.key,
      observed: cellWords(given.cell ?? null),
    });
  const outcome = (verdict: JudgedValue['verdict'], over: Partial<JudgedValue> = {}): JudgedValue => ({
    entry,
    verdict,
    changes: [],
    conflicts: [],
    faults,
    value: null,
    freshNote: null,
    ...over,
  });
  const read = readEntry(input, entry, base, tell);
  if (faults.length > 0) return outcome('faulty');
  if (read === null) return outcome(current === undefined ? 'blank' : 'unchanged');
  const { value, freshNote } = read;
  if (base !== undefined && sameValue(value, base)) {
    if (freshNote !== null && current === base) faults.push(noteAlone(entry));
    return outcome('unchanged');
  }
  if (current !== undefined && sameValue(value, current)) return outcome('unchanged');
  const decided = input.conflicts.get(entry.number);
  if (!sameOrNone(base, current) && decided !== 'mine') {
    if (decided === 'theirs') return outcome('unchanged');
    return outcome('conflict', {
      value,
      freshNote,
      conflicts: conflictsOf(input.language, entry, base, current, value),
    });
  }
  return outcome(current === undefined ? 'new' : 'changed', {
    value,
    freshNote,
    changes: changesOf(input.language, entry, current, value),
  });
}

/** What the file says of the value, with what it does not say as it was; null where it says nothing. */
function readEntry(
  input: GridJudgeInput,
  entry: GridEntry,
  base: GridValue | undefined,
  tell: PartFault,
): { readonly value: GridValue; readonly freshNote: string | null } | null {
  const state = readState(entry, input.notReported, tell);
  const vintage = readWord(entry.cells.get('vintage'), VINTAGE_WORDS, tell);
  const evidence = readWord(entry.cells.get('evidence'), EVIDENCE_WORDS, tell);
  const note = readNote(entry.cells.get('note'), tell);
  if (state === undefined || vintage === null || evidence === null || note === null) return null;
  const known = settle(state, note, base);
  if (known === null) return null;
  const written = note === undefined || note === '' || note === tidyText(base?.note ?? '') ? null : note;
  const freshNote = known.reason === '' ? written : known.reason;
  // The reason of before is not the reason of a new state.
  const kept = base !== undefined && base.status === known.status ? base.note : '';
  const value: GridValue = {
    status: known.status,
    value: known.value,
    vintage: vintage ?? base?.vintage ?? 'preliminary',
    evidenceLevel: evidence ?? base?.evidenceLevel ?? 'declared',
    note: known.status === 'value' ? (freshNote ?? '') : (freshNote ?? kept),
  };
  const emptied = base?.status === 'value' && value.status === 'null' && value.note === '';
  if (emptied) tellOfEmptied(entry, base, tell);
  return { value, freshNote };
}

/** The state that is meant: an empty cell means what it meant when it went out empty; one that was emptied means that there is no value any more. */
function settle(
  state: GivenState,
  note: string | undefined,
  base: GridValue | undefined,
): { readonly status: GridValue['status']; readonly value: string | null; readonly reason: string } | null {
  switch (state.status) {
    case 'absent':
      return base === undefined ? null : { status: base.status, value: base.value, reason: '' };
    case 'empty':
      if (base === undefined && (note ?? '') === '') return null;
      return { status: 'null', value: null, reason: '' };
    default:
      return state;
  }
}

function tellOfEmptied(entry: GridEntry, base: GridValue, tell: PartFault): void {
  const given = entry.cells.get('value');
  if (given === undefined) return;
  tell(given, {
    code: 'emptied',
    allowed: {
      'zh-CN': `${base.value}；确属未报的，在“说明”中写明原因`,
      en: `${base.value}; where nothing is reported after all, say why in the note`,
    },
    message: {
      'zh-CN': `原有的${base.value}被清空；空着不等于0，撤回一个数须说明原因`,
      en: `${base.value} was taken out; empty is not 0, and a value is taken back with a reason only`,
    },
  });
}

function noteAlone(entry: GridEntry): SheetFault {
  const given = entry.cells.get('note') ?? ([...entry.cells.values()][0] as GridCell);
  return {
    code: 'note-alone',
    severity: 'warning',
    place: given.place,
    key: given.key,
    observed: cellWords(given.cell ?? null),
    allowed: null,
    message: {
      'zh-CN': '数值没有改动，说明不单独保存',
      en: 'the value is as it was; a note is not kept by itself',
    },
  };
}

const sameOrNone = (one: GridValue | undefined, other: GridValue | undefined): boolean =>
  one === undefined || other === undefined ? one === other : sameValue(one, other);

/** Equal as statements. What explains a number is not part of it; what explains why there is none is. */
export function sameValue(one: GridValue, other: GridValue): boolean {
  if (one.status !== other.status || one.vintage !== other.vintage || one.evidenceLevel !== other.evidenceLevel)
    return false;
  return one.status === 'value' ? compareDecimals(one.value ?? '0', other.value ?? '0') === 0 : one.note === other.note;
}

/** A part of a value in words; null for an empty cell. */
export function partWords(part: GridPart, value: GridValue | undefined, language: SheetLanguage): string | null {
  if (value === undefined) return null;
  switch (part) {
    case 'value':
      return value.status === 'value' ? value.value : STATUS_WORDS[value.status][language];
    case 'vintage':
      return VINTAGE_WORDS[value.vintage][language];
    case 'evidence':
      return EVIDENCE_WORDS[value.evidenceLevel][language];
    case 'note':
      return value.note === '' ? null : value.note;
  }
}

function changesOf(
  language: SheetLanguage,
  entry: GridEntry,
  before: GridValue | undefined,
  after: GridValue,
): readonly CellChange[] {
  return GRID_PARTS.flatMap((part) => {
    const given = entry.cells.get(part);
    const [from, to] = [partWords(part, before, language), partWords(part, after, language)];
    return given === undefined || from === to ? [] : [{ key: given.key, column: given.place.column, from, to }];
  });
}

function conflictsOf(
  language: SheetLanguage,
  entry: GridEntry,
  base: GridValue | undefined,
  theirs: GridValue | undefined,
  mine: GridValue,
): readonly CellConflict[] {
  return GRID_PARTS.flatMap((part) => {
    const given = entry.cells.get(part);
    const words = [base, theirs, mine].map((value) => partWords(part, value, language));
    const [before = null, there = null, here = null] = words;
    if (given === undefined || (part !== 'value' && there === here)) return [];
    return [{ key: given.key, column: given.place.column, base: before, theirs: there, mine: here }];
  });
}

/** 地区生产总值 · 北丘县 · 2021年一季度 */
export function entryTitle({ definition, unitName, period }: GridEntry, language: SheetLanguage): string {
  return `${definition.label[language]} · ${unitName} · ${periodHead(period, language)}`;
}

import {
  type ChangeQuestion,
  checkStanding,
  createRowJudge,
  findDatesAhead,
  type JudgedRow,
  type Label,
  type MatchedTable,
  matchTable,
  type Pack,
  PlanwrightError,
  type RecordValues,
  type Refusal,
  type Register,
  type RowDecisions,
  readOrigin,
  type SheetColumn,
  type Workbook,
} from '@planwright/engine';
import type { SheetCounts, SheetDecisions, SheetReport, SheetRowView } from '#model/index.ts';
import { requireOwnRecord } from '#policies/records.ts';
import type { ActingPost } from '#policies/rights.ts';
import type { RecordValue } from '#registers/columns.ts';
import { prepareChangeQuestions } from '#registers/questions.ts';
import type { LedgerContext } from '../context.ts';
import { type KnownRecords, loadKnown } from './known.ts';
import type { Progress } from './runs.ts';
import { loadVocabulary } from './vocabulary.ts';

/** Rows judged before others get their turn. */
const TURN = 200;

/** A row with what its amounts raise: a row that waits for an answer is not sound. */
export interface AskedRow extends Omit<JudgedRow, 'verdict'> {
  readonly verdict: JudgedRow['verdict'] | 'asked';
  readonly questions: readonly Label[];
  readonly answer: string | null;
}

export interface Judgement {
  readonly rows: readonly AskedRow[];
  readonly counts: SheetCounts;
  readonly report: SheetReport;
  readonly known: KnownRecords;
}

export interface JudgeOptions {
  readonly pack: Pack;
  readonly register: Register;
  readonly post: ActingPost | null;
  readonly workbook: Workbook;
  readonly asOf: string;
  readonly decisions: SheetDecisions | null;
  readonly lock: boolean;
  readonly progress: Progress;
}

/** Judges all rows of a file on the register as it is now; gives the refusal of a file that is none of the register's. */
export async function judgeWorkbook(context: LedgerContext, options: JudgeOptions): Promise<Judgement | Refusal> {
  const { pack, register, post, workbook, progress } = options;
  const origin = readOrigin(workbook);
  const table = matchTable(workbook, pack, register, origin);
  if ('code' in table) return table;
  const language = origin?.language ?? 'zh-CN';
  const vocabulary = await loadVocabulary(context, pack, register, { language, asOf: options.asOf });
  const known = await loadKnown(context, register, table, origin, options.lock);
  const judge = createRowJudge({
    pack,
    register,
    table,
    vocabulary,
    current: (id) => known.current.get(id),
    base: known.base,
    titled: known.titled,
    decisions: readDecisions(options.decisions),
  });
  const mayKeep = createPolicy(context, post, register);
  const ask = await prepareChangeQuestions(context, pack, register, { made: true });
  const answers = options.decisions?.answers ?? {};
  const rows: AskedRow[] = [];
  for (const row of table.rows) {
    const judged = judge(row);
    const before = judged.recordId === null ? undefined : known.current.get(judged.recordId)?.values;
    const refusal = judged.values === null ? null : await mayKeep(before ?? judged.values);
    const former = judged.recordId === null ? undefined : known.current.get(judged.recordId);
    const unfit =
      former === undefined || judged.values === null
        ? null
        : checkStanding(register.lifecycle, former.state, former.values, judged.values);
    const changes = judged.values !== null && (judged.verdict === 'new' || judged.verdict === 'changed');
    const questions = changes && refusal === null && unfit === null ? ask(before ?? null, judged.values ?? {}) : [];
    const answer = answers[String(row.row)] ?? null;
    const ahead = changes ? findDatesAhead(register.lifecycle, before ?? {}, judged.values ?? {}, options.asOf) : [];
    const dated = ahead.length === 0 ? judged : refuseDates(judged, table, ahead);
    const refused = refusal ?? unfit;
    const kept = refused === null ? dated : refuseRow(judged, table, refused);
    rows.push(askRow(kept, table, questions, answer));
    if (rows.length % TURN > 0) continue;
    await progress('judge', rows.length, table.rows.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await progress('judge', rows.length, table.rows.length);
  return { rows, counts: count(rows, known.absent), report: reportOf(table), known };
}

/** Why the post may not keep a record with these values; null when it may. Asked once for each set of units. */
function createPolicy(
  context: LedgerContext,
  post: ActingPost | null,
  register: Register,
): (values: RecordValues) => Promise<Refusal | null> {
  const units = register.fields.filter((field) => field.type.kind === 'orgUnit');
  const known = new Map<string, Refusal | null>();
  return async (values) => {
    const key = JSON.stringify(units.map((field) => values[field.name] ?? null));
    const before = known.get(key);
    if (before !== undefined) return before;
    const refusal = await findRefusal(context, post, register, values);
    known.set(key, refusal);
    return refusal;
  };
}

async function findRefusal(
  context: LedgerContext,
  post: ActingPost | null,
  register: Register,
  values: RecordValues,
): Promise<Refusal | null> {
  try {
    await requireOwnRecord(context, post, register, values as Readonly<Record<string, RecordValue>>);
    return null;
  } catch (error) {
    if (!(error instanceof PlanwrightError)) throw error;
    return { code: error.code, message: { 'zh-CN': error.messageZh ?? error.message, en: error.message } };
  }
}

function refuseRow(judged: JudgedRow, table: MatchedTable, refusal: Refusal): JudgedRow {
  const place = { sheet: table.sheet, row: judged.row, column: Math.min(...table.columns.map(({ at }) => at)) };
  const fault = { ...refusal, severity: 'error', place, key: null, observed: null, allowed: null } as const;
  return { ...judged, verdict: 'faulty', faults: [...judged.faults, fault], values: null };
}

/** Dates of moves that have not come yet, each at its cell. */
function refuseDates(
  judged: JudgedRow,
  table: MatchedTable,
  ahead: readonly (Refusal & { readonly field: string })[],
): JudgedRow {
  const faults = ahead.map(({ field, code, message }) => {
    const match = table.columns.find(({ column }) => column.field?.name === field);
    const place = { sheet: table.sheet, row: judged.row, column: match?.at ?? 1 };
    return { code, severity: 'error', place, key: field, observed: null, allowed: null, message } as const;
  });
  return { ...judged, verdict: 'faulty', faults: [...judged.faults, ...faults], values: null };
}

/** A question that was answered needs no more words in the preview; it is kept with the record. */
function askRow(
  row: JudgedRow,
  table: MatchedTable,
  questions: readonly ChangeQuestion[],
  answer: string | null,
): AskedRow {
  const asked = questions.map((question) => question.message);
  if (questions.length === 0 || answer !== null || row.verdict === 'faulty')
    return { ...row, questions: asked, answer };
  const faults = questions.map(({ field, month, code, message }) => {
    const own = table.columns.filter(({ column }) => column.field?.name === field);
    const match = own.find(({ column }) => month === null || column.part === month) ?? own[0] ?? table.columns[0];
    const place = { sheet: table.sheet, row: row.row, column: match?.at ?? 1 };
    const key = match?.column.key ?? null;
    return { code, severity: 'warning', place, key, observed: null, allowed: null, message } as const;
  });
  return { ...row, verdict: 'asked', faults: [...row.faults, ...faults], questions: asked, answer };
}

function readDecisions(decisions: SheetDecisions | null): RowDecisions {
  return {
    notReported: new Set(decisions?.notReported.map(placeOfCell)),
    conflicts: new Map(
      Object.entries(decisions?.conflicts ?? {}).map(([row, side]): [number, 'mine' | 'theirs'] => [Number(row), side]),
    ),
  };
}

/** `F17` → `17:6`. */
export function placeOfCell(reference: string): string {
  const { letters = '', row = '' } = /^(?<letters>[A-Z]+)(?<row>\d+)$/.exec(reference)?.groups ?? {};
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return `${row}:${column}`;
}

/** Row 17, column 6 → `F17`. */
export function formatCell(row: number, column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}

function count(rows: readonly AskedRow[], absent: number): SheetCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0, conflict: 0, asked: 0, absent, errors: 0, warnings: 0 };
  for (const row of rows) {
    counts[row.verdict] += 1;
    for (const fault of row.faults) counts[fault.severity === 'error' ? 'errors' : 'warnings'] += 1;
  }
  return counts;
}

function reportOf(table: MatchedTable): SheetReport {
  return {
    sheet: table.sheet,
    columns: table.columns.map(({ at, column }) => ({ at, key: column.key, label: fullLabel(column) })),
    extra: table.extra.map(({ at, head }) => ({ at, head })),
    missing: table.missing.map(fullLabel),
    migrated: [...table.migrated],
  };
}

const fullLabel = ({ group, label }: SheetColumn): Label =>
  group === null ? label : { 'zh-CN': `${group['zh-CN']}·${label['zh-CN']}`, en: `${group.en}, ${label.en}` };

/** A judged row for people; unchanged ones without anything to say are only counted. */
export function presentRows(rows: readonly AskedRow[]): readonly SheetRowView[] {
  return rows
    .filter((row) => row.verdict !== 'unchanged' || row.faults.length > 0)
    .map(({ row, verdict, recordId, title, changes, conflicts, faults }) => ({
      number: row,
      row,
      verdict,
      recordId,
      title,
      // All of a new row is new.
      changes: verdict === 'new' ? [] : [...changes],
      conflicts: [...conflicts],
      faults: faults.map(({ place, ...fault }) => ({
        ...fault,
        sheet: place.sheet,
        row: place.row,
        column: place.column,
        cell: formatCell(place.row, place.column),
      })),
    }));
}

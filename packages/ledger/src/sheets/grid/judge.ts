import {
  cellWords,
  entryTitle,
  type GridEntry,
  type GridReading,
  type JudgedValue,
  judgeEntry,
  type Refusal,
  readGrid,
  readOrigin,
  type SheetFault,
  type SheetLanguage,
  type SheetOrigin,
  type Workbook,
} from '@planwright/engine';
import type { LedgerContext } from '#context.ts';
import { checkValue, type Desk, prepareDesk, type ValueCell, type ValueCheck } from '#indicators/check-value.ts';
import { type DefinitionSet, loadDefinitions } from '#indicators/definitions.ts';
import { lockIndicators } from '#indicators/enter-values.ts';
import type { CheckedValue } from '#indicators/write-values.ts';
import type { Actor, SheetCounts, SheetDecisions, SheetReport, SheetRowView } from '#model/index.ts';
import { formatCell, placeOfCell } from '../judge.ts';
import type { Progress } from '../runs.ts';
import { loadUnits } from '../vocabulary.ts';
import { gridKey, loadGridValues } from './known.ts';

/** Values judged before others get their turn. */
const TURN = 500;

export interface GridJudgement {
  readonly rows: readonly SheetRowView[];
  readonly counts: SheetCounts;
  readonly report: SheetReport;
  /** What may be written, with where it stands. */
  readonly sound: readonly (CheckedValue & { readonly entry: GridEntry })[];
  readonly desk: Desk;
}

export interface GridJudgeOptions {
  readonly actor: Actor;
  readonly workbook: Workbook;
  readonly asOf: string;
  readonly decisions: SheetDecisions | null;
  readonly lock: boolean;
  readonly progress: Progress;
}

/** Judges all values of a file on what is kept now, by the rules of the form. */
export async function judgeGrid(context: LedgerContext, options: GridJudgeOptions): Promise<GridJudgement | Refusal> {
  const { workbook, asOf, decisions, progress } = options;
  const origin = readOrigin(workbook);
  const language = origin?.language ?? 'zh-CN';
  const set = await loadDefinitions(context);
  const units = await loadUnits(context, { language, asOf });
  const reading = readGrid(workbook, { indicators: set.all, units }, origin);
  if ('code' in reading) return reading;
  if (options.lock)
    await lockIndicators(
      context,
      reading.entries.map(({ definition }) => definition.id),
    );
  const merged = await mergeAll(context, set, reading, origin, decisions);
  const cells = new Map(merged.flatMap((judged) => cellOf(judged, decisions)));
  const desk = await prepareDesk(context, options.actor, [...cells.values()], asOf);
  const rows: SheetRowView[] = reading.lost.map((lost) => presentLost(lost, reading));
  const sound: (CheckedValue & { readonly entry: GridEntry })[] = [];
  let unchanged = 0;
  for (const [index, judged] of merged.entries()) {
    const cell = cells.get(judged.entry.number);
    const check = cell === undefined ? null : checkValue(desk, cell);
    if (cell !== undefined && check?.state === 'ready') sound.push({ cell, check, entry: judged.entry });
    const same = check === null ? judged.verdict === 'unchanged' : check.state === 'unchanged';
    if (same) unchanged += 1;
    // Most values of most files are as they were: nothing is to be said of them.
    if ((!same && judged.verdict !== 'blank') || judged.faults.length > 0)
      rows.push(presentValue(judged, check, language));
    if (index % TURN !== TURN - 1) continue;
    await progress('judge', index + 1, merged.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await progress('judge', merged.length, merged.length);
  return { rows, counts: countValues(rows, unchanged), report: reportOf(reading), sound, desk };
}

async function mergeAll(
  context: LedgerContext,
  set: DefinitionSet,
  reading: GridReading,
  origin: SheetOrigin | null,
  decisions: SheetDecisions | null,
): Promise<readonly JudgedValue[]> {
  const { entries } = reading;
  const years = entries.map(({ period }) => Number(period.slice(0, 4)));
  const range = {
    fromYear: Math.min(...years),
    toYear: Math.max(...years),
    indicatorIds: [...new Set(entries.map(({ definition }) => definition.id))],
    unitIds: [...new Set(entries.map(({ unitId }) => unitId))],
  };
  const now = entries.length === 0 ? new Map() : (await loadGridValues(context, set, range, null)).values;
  const known = origin !== null && !Number.isNaN(Date.parse(origin.exportedAt)) && entries.length > 0;
  const base = known ? (await loadGridValues(context, set, range, origin.exportedAt)).values : now;
  const input = {
    current: (entry: GridEntry) => now.get(keyOf(entry)),
    base: (entry: GridEntry) => base.get(keyOf(entry)),
    notReported: new Set(decisions?.notReported.map(placeOfCell)),
    conflicts: new Map(
      Object.entries(decisions?.conflicts ?? {}).map(([number, side]): [number, 'mine' | 'theirs'] => [
        Number(number),
        side,
      ]),
    ),
    language: origin?.language ?? 'zh-CN',
  };
  return entries.map((entry) => judgeEntry(input, entry));
}

const keyOf = ({ definition, unitId, period }: GridEntry): string => gridKey(definition.id, unitId, period);

/** The value as the form would send it. What the file itself says about an odd value is the answer; else what was answered on the page. */
function cellOf(
  { entry, verdict, value, freshNote }: JudgedValue,
  decisions: SheetDecisions | null,
): readonly (readonly [number, ValueCell])[] {
  if ((verdict !== 'new' && verdict !== 'changed') || value === null) return [];
  const cell: ValueCell = {
    indicatorId: entry.definition.id,
    unitId: entry.unitId,
    period: entry.period,
    status: value.status,
    value: value.value,
    statusReason: value.status === 'value' || value.note === '' ? null : value.note,
    vintage: value.vintage,
    evidenceLevel: value.evidenceLevel,
    reason: freshNote,
    confirmation: decisions?.answers[String(entry.number)] ?? (value.status === 'value' ? freshNote : null),
  };
  return [[entry.number, cell]];
}

function presentValue(judged: JudgedValue, check: ValueCheck | null, language: SheetLanguage): SheetRowView {
  const { entry, changes, conflicts } = judged;
  const faults = [...judged.faults, ...checkFaults(entry, check)];
  const state = check?.state;
  const ready = state === undefined || state === 'ready';
  const verdict: SheetRowView['verdict'] = ready ? (judged.verdict === 'blank' ? 'unchanged' : judged.verdict) : state;
  const place = entry.cells.get('value')?.place ?? [...entry.cells.values()][0]?.place;
  return {
    number: entry.number,
    row: place?.row ?? 0,
    verdict,
    recordId: keyOf(entry),
    title: entryTitle(entry, language),
    changes: [...changes],
    conflicts: [...conflicts],
    faults: faults.map(presentFault),
  };
}

function checkFaults(entry: GridEntry, check: ValueCheck | null): readonly SheetFault[] {
  if (check === null) return [];
  const at = (part: 'value' | 'vintage' | 'note') => entry.cells.get(part) ?? entry.cells.get('value');
  const fault = (
    code: string,
    severity: 'error' | 'warning',
    part: 'value' | 'vintage' | 'note',
    message: SheetFault['message'],
  ) => {
    const given = at(part) ?? [...entry.cells.values()][0];
    return given === undefined
      ? []
      : [{ code, severity, place: given.place, key: given.key, observed: wordsIn(given.cell), allowed: null, message }];
  };
  return [
    ...check.faults.flatMap(({ code, part, message }) => fault(code, 'error', part, message)),
    // A question that was answered is kept with the value and needs no more words.
    ...(check.state === 'asked'
      ? check.questions.flatMap(({ code, message }) => fault(code, 'warning', 'value', message))
      : []),
  ];
}

const wordsIn = (cell: Parameters<typeof cellWords>[0] | undefined): string | null => cellWords(cell ?? null);

function presentLost(lost: GridReading['lost'][number], reading: GridReading): SheetRowView {
  return {
    number: lost.number,
    row: lost.faults[0]?.place.row ?? 0,
    verdict: 'faulty',
    recordId: null,
    title: lost.title === '' ? reading.sheet : lost.title,
    changes: [],
    conflicts: [],
    faults: lost.faults.map(presentFault),
  };
}

const presentFault = ({ place, ...fault }: SheetFault): SheetRowView['faults'][number] => ({
  ...fault,
  sheet: place.sheet,
  row: place.row,
  column: place.column,
  cell: formatCell(place.row, place.column),
});

function countValues(rows: readonly SheetRowView[], unchanged: number): SheetCounts {
  const counts = { new: 0, changed: 0, unchanged, faulty: 0, conflict: 0, asked: 0, absent: 0, errors: 0, warnings: 0 };
  for (const { verdict, faults } of rows) {
    if (verdict !== 'unchanged') counts[verdict] += 1;
    for (const { severity } of faults) counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
  }
  return counts;
}

const reportOf = ({ sheet, columns, extra, missing, migrated }: GridReading): SheetReport => ({
  sheet,
  columns: columns.map((column) => ({ ...column })),
  extra: extra.map((column) => ({ ...column })),
  missing: [...missing],
  migrated: [...migrated],
});

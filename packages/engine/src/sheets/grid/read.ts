import type { IndicatorDefinition } from '#indicators/model.ts';
import { formatValuePeriod, parseValuePeriod } from '#indicators/value-period.ts';
import type { Label, Refusal } from '#pack.ts';
import { cellWords } from '../cells.ts';
import type { SheetCell, SheetFault, SheetOrigin, SheetRow, Workbook } from '../model.ts';
import { isFaultSheet } from '../origin.ts';
import { createVocabulary, type Vocabulary } from '../vocabulary.ts';
import { allPeriodKeys, columnLabel, type GridColumn, type GridTable, matchGridTable } from './columns.ts';
import {
  GRID_SUBJECT,
  GRID_VERSION,
  type GridCatalogue,
  type GridCell,
  type GridEntry,
  type GridPart,
  type GridReading,
  type LostRow,
} from './model.ts';
import { GRID_PARTS, type GridHead, PART_WORDS, tidyWords } from './words.ts';

/** 读指标表: the values that a file speaks of, from all its sheets and in either layout. Nothing is judged yet. */
export function readGrid(
  workbook: Workbook,
  catalogue: GridCatalogue,
  origin: SheetOrigin | null,
): GridReading | Refusal {
  if (origin !== null && origin.register !== GRID_SUBJECT) return otherSubject(origin);
  if (origin !== null && origin.version > GRID_VERSION) return newerGrid(origin);
  const tables = workbook.tables
    .filter((table) => !table.hidden && !isFaultSheet(table.name))
    .map(matchGridTable)
    .filter((table) => table !== undefined);
  const main = tables.find(({ columns }) =>
    columns.some((column) => column.kind === 'part' && column.part === 'value'),
  );
  if (main === undefined) return noValues(workbook);
  if (tables.every(({ rows }) => rows.length === 0)) return noLines(main.sheet);
  const gathered = createGathering(catalogue, main.sheet);
  for (const table of tables) for (const row of table.rows) gathered.take(table, row);
  const parts = new Set(
    tables.flatMap(({ columns }) => columns.flatMap((one) => (one.kind === 'part' ? [one.part] : []))),
  );
  return {
    sheet: main.sheet,
    columns: tables.flatMap((table) =>
      table.columns
        .filter((column) => table === main || column.kind === 'part')
        .map((column) => ({ at: column.at, key: column.key, label: columnLabel(column) })),
    ),
    extra: tables.flatMap(({ extra }) => extra),
    missing: GRID_PARTS.filter((part) => !parts.has(part)).map((part) => PART_WORDS[part]),
    migrated: gathered.migrated(),
    entries: gathered.entries(),
    lost: gathered.lost,
  };
}

type Open = Omit<GridEntry, 'cells' | 'faults' | 'measure'> & {
  measure: GridEntry['measure'];
  readonly cells: Map<GridPart, GridCell>;
  readonly faults: SheetFault[];
};

function createGathering(catalogue: GridCatalogue, sheet: string) {
  const open = new Map<string, Open>();
  const lost: LostRow[] = [];
  const find = createFinder(catalogue);
  const converted = new Map<string, IndicatorDefinition>();
  let number = 0;
  const nextNumber = (): number => {
    number += 1;
    return number;
  };
  const take = (table: GridTable, row: SheetRow): void => {
    const about = find(table, row);
    const filled = table.columns.some((column) => column.kind === 'part' && row.cells.has(column.at));
    if ('faults' in about) {
      if (filled) lost.push({ number: nextNumber(), title: about.title, faults: about.faults });
      return;
    }
    const { definition, unitId, unitName, measure } = about;
    if (measure !== null && tidyWords(measure.text) !== tidyWords(definition.unit))
      converted.set(measure.text, definition);
    for (const column of table.columns) {
      const period = column.kind === 'part' ? (column.period ?? about.period) : null;
      if (column.kind !== 'part' || period === null) continue;
      const key = `${definition.id}\n${unitId}\n${period}`;
      const entry: Open = open.get(key) ?? {
        number: nextNumber(),
        definition,
        unitId,
        unitName,
        period,
        measure: null,
        cells: new Map(),
        faults: [],
      };
      open.set(key, entry);
      const place = { sheet: table.sheet, row: row.row, column: column.at };
      const before = entry.cells.get(column.part);
      const cell = { place, key: column.key, cell: row.cells.get(column.at) };
      if (column.part === 'value') entry.measure = measure;
      if (before === undefined) entry.cells.set(column.part, cell);
      else if (before.cell === undefined && cell.cell !== undefined) entry.cells.set(column.part, cell);
      else if (cell.cell !== undefined) entry.faults.push(twice(before, cell));
    }
  };
  const migrated = (): readonly Label[] =>
    [...converted].map(([from, { label, unit }]) => ({
      'zh-CN': `“${label['zh-CN']}”按表中的计量单位“${from}”读取，换算为现用的“${unit}”`,
      en: `“${label.en}” is read in “${from}”, as the sheet says, and converted to “${unit}”`,
    }));
  return { take, lost, migrated, entries: (): readonly GridEntry[] => [...open.values()], sheet };
}

function twice(before: GridCell, { place, key, cell }: GridCell): SheetFault {
  const observed = cellWords(cell ?? null);
  const at = `${before.place.sheet}!${before.place.row}`;
  return {
    code: 'same-value-twice',
    severity: 'error',
    place,
    key,
    observed,
    allowed: null,
    message: {
      'zh-CN': `同一指标、单位、所属期在第${before.place.row}行已经填过`,
      en: `the same indicator, unit and period stand in row ${at} already`,
    },
  };
}

type About =
  | {
      readonly definition: IndicatorDefinition;
      readonly unitId: string;
      readonly unitName: string;
      readonly period: string | null;
      readonly measure: GridEntry['measure'];
    }
  | { readonly title: string; readonly faults: readonly SheetFault[] };

/** Finds what a row is about: by the ids first, whatever the names say; by the names in rows that were added by hand. */
function createFinder(catalogue: GridCatalogue): (table: GridTable, row: SheetRow) => About {
  const byId = new Map(catalogue.indicators.map((definition) => [definition.id, definition]));
  const indicatorNames = namesOf(
    catalogue.indicators.map(({ id, label, aliases }) => ({ id, names: [label['zh-CN'], label.en, ...aliases] })),
  );
  const unitNames = namesOf(catalogue.units);
  const periods = new Map<string, string | null>();
  return (table, row) => {
    const text = (key: GridHead) => wordsAt(table.columns, row, key);
    const [indicatorId, indicator] = [text('$indicator'), text('indicator')];
    const [unitId, unit] = [text('$unit'), text('unit')];
    const definition = byId.get(indicatorId?.words ?? indicatorNames.find(NAMED, indicator?.words ?? '') ?? '');
    const foundUnit = unitNames.find(NAMED, unitId?.words ?? unit?.words ?? '');
    const given = text('$period') ?? text('period');
    const period = given === null ? null : findPeriod(periods, given.words);
    const wide = table.columns.some((column) => column.kind === 'part' && column.period !== null);
    const faults: SheetFault[] = [];
    const faultAt = (code: string, at: Spot | null, message: Label): void => {
      const column = at?.column ?? Math.min(...table.columns.map((one) => one.at));
      const place = { sheet: table.sheet, row: row.row, column };
      faults.push({
        code,
        severity: 'error',
        place,
        key: at?.key ?? null,
        observed: at?.words ?? null,
        allowed: null,
        message,
      });
    };
    if (definition === undefined)
      faultAt('unknown-indicator', indicatorId ?? indicator, unknownIndicator(indicatorId ?? indicator));
    if (foundUnit === undefined) faultAt('unknown-unit', unitId ?? unit, unknownUnit(unitId ?? unit));
    if (!wide && period === null) faultAt('unknown-period', given, unknownPeriod(given));
    if (faults.length > 0 || definition === undefined || foundUnit === undefined)
      return { title: [indicator?.words, unit?.words].filter((words) => words !== undefined).join(' · '), faults };
    const measure = text('measure');
    return {
      definition,
      unitId: foundUnit,
      unitName: unitNames.write(NAMED, foundUnit),
      period,
      measure:
        measure === null
          ? null
          : { text: measure.words, place: { sheet: table.sheet, row: row.row, column: measure.column } },
    };
  };
}

const NAMED = { kind: 'orgUnit' } as const;
/** The words of a sheet know how to tell things that share a name apart; indicators are named in the same way as units. */
const namesOf = (units: GridCatalogue['units']): Vocabulary =>
  createVocabulary({ language: 'zh-CN', codeLists: [], states: [], units, commitments: [] });

interface Spot {
  readonly words: string;
  readonly column: number;
  readonly key: string;
}

function wordsAt(columns: readonly GridColumn[], row: SheetRow, key: GridHead): Spot | null {
  const column = columns.find((one) => one.key === key)?.at;
  const cell: SheetCell | undefined = column === undefined ? undefined : row.cells.get(column);
  const words = cellWords(cell ?? null)?.trim() ?? '';
  return column === undefined || words === '' ? null : { words, column, key };
}

function findPeriod(known: Map<string, string | null>, words: string): string | null {
  const before = known.get(words);
  if (before !== undefined) return before;
  const plain = tidyWords(words);
  const year = Number(/(?<year>(?:19|20)\d{2})/.exec(plain)?.groups?.year);
  const found =
    parseValuePeriod(words.trim())?.key ??
    (Number.isNaN(year)
      ? undefined
      : allPeriodKeys(year).find((key) => {
          const names = formatValuePeriod(key);
          return [key, names['zh-CN'], names.en].some((name) => tidyWords(name) === plain);
        }));
  known.set(words, found ?? null);
  return found ?? null;
}

const both = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });
const unknownIndicator = (at: Spot | null): Label =>
  at === null
    ? both('没有写明是哪个指标', 'the row names no indicator')
    : both(`没有指标“${at.words}”`, `there is no indicator “${at.words}”`);
const unknownUnit = (at: Spot | null): Label =>
  at === null
    ? both('没有写明是哪个单位', 'the row names no unit')
    : both(`没有单位“${at.words}”，或有多个单位同名`, `there is no unit “${at.words}”, or more than one`);
const unknownPeriod = (at: Spot | null): Label =>
  at === null
    ? both('没有写明所属期', 'the row names no period')
    : both(
        `“${at.words}”不是所属期，应如 2021年1—5月 或 2021-01..05`,
        `“${at.words}” is no period such as 2021-01..05`,
      );

const refuse = (code: string, zh: string, en: string): Refusal => ({ code, message: { 'zh-CN': zh, en } });
const otherSubject = ({ register }: SheetOrigin): Refusal =>
  refuse(
    'other-register',
    `文件是台账“${register}”导出的，不是指标数据`,
    `the file came from the register “${register}” and holds no values of indicators`,
  );
const newerGrid = ({ version }: SheetOrigin): Refusal =>
  refuse(
    'newer-template',
    `文件的模板是指标数据第${version}版，本系统只认识到第${GRID_VERSION}版，请在本系统重新导出后填写`,
    `the file uses version ${version} of the template of indicator values, this program knows up to ${GRID_VERSION}; export anew here`,
  );
function noValues({ tables }: Workbook): Refusal {
  const sheets = tables.filter((table) => !table.hidden).map((table) => table.name);
  return refuse(
    'no-table',
    `在工作表“${sheets.join('、')}”中没有找到指标数据的表头，表头应有如：指标、单位、2021年1—5月；或：指标、单位、所属期、数值`,
    `none of the sheets “${sheets.join(', ')}” has the heads of indicator values, such as Indicator, Unit, Period, Value`,
  );
}
const noLines = (sheet: string): Refusal =>
  refuse(
    'no-rows',
    `工作表“${sheet}”只有表头，没有一行数据`,
    `the sheet “${sheet}” has heads and not a single row of data`,
  );

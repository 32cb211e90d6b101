import { indicatorLength } from '#facts/clauses/head.ts';
import type { Scope } from '#scope/model.ts';
import { countUpTo, lastUpTo } from '#text/ascending.ts';
import { withoutBlanks } from '#text/blanks.ts';
import type { Amount, Fact, FactKind, FactReading, FactStatus, OutlineNode, PlanDocument, Span } from '../model.ts';
import { findTables } from './grid.ts';
import type { IndicatorRow, RowTable, TableRow, TextTable } from './model.ts';
import {
  BEFORE_MEASURE,
  BEHIND_MEASURE,
  BRACKETED_UNIT,
  CAPPED_HEAD,
  CHANGE_HEAD,
  COMMON_UNIT,
  COMPARED,
  DONE_HEAD,
  ENDS_IN_CHANGE,
  GROWTH_HEAD,
  LAST_YEAR_HEAD,
  NAMES_GROWTH,
  NATURAL_GROWTH,
  PLAIN_HEAD,
  ROW_MARK,
  SHARE_HEAD,
  TARGET_HEAD,
  THIS_YEAR_HEAD,
  WHOLE_ROW,
  YEAR_HEAD,
} from './patterns.ts';
import { firstUnit, isUnit } from './unit.ts';
import { type CellValue, readValue } from './value.ts';

export interface TableInput {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
  readonly scopes: readonly Scope[];
  /** Cells whose numbers measure nothing, in text order. */
  readonly asides?: readonly Span[];
  readonly indicators: readonly RowTable[];
}

/** What a column tells. */
interface Column {
  readonly kind: FactKind;
  readonly unit: string | null;
  /** The words of the head that belong to the metric (产量, 比重); null when it says nothing of it. */
  readonly measure: Span | null;
  readonly year: string | null;
  /** What the head says of it; null leaves it to the part of the document. */
  readonly status: FactStatus | null;
  /** 控制目标: whether its numbers are not to be passed. */
  readonly capped: boolean;
}

/** What the tables of a text hold. */
export interface TablesRead {
  /** Those of the sentences and those of the tables, in text order. */
  readonly facts: readonly Fact[];
  /** Rows that set targets, in text order. */
  readonly rows: readonly IndicatorRow[];
  /** Stretches of tables of indicators that set none: heads, groups, rows of results. In text order. */
  readonly asides: readonly Span[];
}

/**
 * 表中的指标值: adds to `facts` those of the tables that the text holds as lines of cells: the row names what is measured, its
 * head what is told of it, and the unit stands in brackets behind either, in a column, or over the table. A number whose unit
 * is told nowhere makes no fact. The facts of sentences give way where they stand in a cell or among the rows of indicators.
 */
export function readTables(text: string, facts: readonly Fact[], input: TableInput): TablesRead {
  const tables = findTables(text, input.document.body, input.indicators);
  if (tables.length === 0) return { facts, rows: NO_ROWS, asides: NO_ROWS };
  const { asides = [] } = input;
  const found = tables
    .flatMap((table) => readTable(text, table, input))
    .filter(({ start }) => (lastUpTo(asides, start)?.end ?? 0) <= start);
  const starts = new Set(found.map(({ start }) => start));
  const lines = tables.flatMap((table) => table.lines ?? []);
  const said = facts.filter(({ start }) => !starts.has(start) && (lastUpTo(lines, start)?.end ?? 0) <= start);
  const rows = tables.flatMap((table) => (table.lines === null ? [] : targetRows(text, table, input)));
  return {
    facts: [...said, ...found].toSorted((a, b) => a.start - b.start),
    rows,
    asides: tables.flatMap(({ lines }) =>
      lines === null ? [] : besides(lines, rows.slice(countUpTo(rows, lines.start - 1), countUpTo(rows, lines.end))),
    ),
  };
}

const NO_ROWS: readonly never[] = [];

/** The rows of a table that hold anything in a column of targets. */
function targetRows(text: string, table: TextTable, { document, scopes }: TableInput): readonly IndicatorRow[] {
  const columns = columnsOf(text, table, document);
  const inTargets = lastUpTo(scopes, table.above.start)?.status === 'target';
  const aims = columns.map(({ status }) => status === 'target' || (status === null && inTargets));
  return table.rows.flatMap(({ name, numbers, ofIndicator }) => {
    if (ofIndicator === null) return [];
    const { start, end, class: kind, words } = ofIndicator;
    const aimed = (cell: Span | null, index: number) => aims[index] && cell !== null;
    const said = numbers.find(aimed) ?? words.find(aimed) ?? null;
    return said === null ? [] : [{ start, end, name: withoutUnit(text, name).words, said, class: kind }];
  });
}

/** What is left of a table's lines without its rows that set targets. */
function besides({ start, end }: Span, rows: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let from = start;
  for (const row of rows) {
    if (row.start > from) left.push({ start: from, end: row.start });
    from = row.end;
  }
  if (from < end) left.push({ start: from, end });
  return left;
}

function readTable(text: string, table: TextTable, input: TableInput): readonly Fact[] {
  const above = text.slice(Math.max(0, table.above.start - UNIT_REACH), table.above.end);
  const common = COMMON_UNIT.exec(above)?.groups?.unit ?? null;
  const columns = columnsOf(text, table, input.document);
  const facts: Fact[] = [];
  let group: Span | null = null;
  let before: string | null = null;
  for (const row of table.rows) {
    // each indicator has a unit of its own
    if (row.group !== group || row.ofIndicator !== null) before = null;
    group = row.group;
    const own = withoutUnit(text, row.name);
    const name = { words: own.words, unit: row.unit === null ? own.unit : firstUnit(wordsAt(text, row.unit)) };
    before = name.unit ?? before;
    row.numbers.forEach((cell, index) => {
      const column = columns[index] ?? (index === 0 ? PLAIN_COLUMN : undefined);
      if (!cell || !column) return;
      const unit = unitOf(column, { own: name.unit, before, common });
      facts.push(...makeFact(text, cell, { row, name: name.words, column, unit, ofPlaces: table.ofPlaces }, input));
    });
  }
  return facts;
}

function wordsAt(text: string, { start, end }: Span): string {
  return withoutBlanks(text.slice(start, end));
}

/** The unit of a number: that of its row, of its column, of the row before in its group, or of the whole table. */
function unitOf(
  { kind, unit }: Column,
  { own, before, common }: { own: string | null; before: string | null; common: string | null },
): string | null {
  if (kind === 'growth') return '%';
  return unit === '%' ? unit : (own ?? unit ?? before ?? common);
}

/** A unit over the table stands at most so far in front of its first cell. */
const UNIT_REACH = 40;
const PLAIN_COLUMN: Column = { kind: 'level', unit: null, measure: null, year: null, status: null, capped: false };

function columnsOf(text: string, { heads, ofPlaces }: TextTable, document: PlanDocument): readonly Column[] {
  if (!ofPlaces) return readColumns(text, heads, document);
  const columns: Column[] = [];
  for (const stacked of heads) {
    const measure = measuredBy(text, stacked[0]!) ?? columns.at(-1)?.measure ?? null;
    columns.push({ ...readHead(text, stacked, document), measure });
  }
  return withYearsBefore(columns);
}

/** 生产总值 of 2031年生产总值增长目标（%）; null where the head names nothing (2031年目标). */
function measuredBy(text: string, head: Span): Span | null {
  const { start, end } = withoutUnit(text, head).words;
  const words = text.slice(start, end);
  const from = BEFORE_MEASURE.exec(words)?.[0].length ?? 0;
  const to = BEHIND_MEASURE.exec(words)?.index ?? words.length;
  return to > from ? { start: start + from, end: start + to } : null;
}

/** The columns in order; a growth is of what the column before it measures: 产量（万吨） | 同比增长（%）. */
function readColumns(text: string, heads: readonly (readonly Span[])[], document: PlanDocument): readonly Column[] {
  const columns: Column[] = [];
  let measure: Span | null = null;
  for (const head of heads) {
    const column = readHead(text, head, document);
    if (column.kind === 'level') measure = column.measure;
    columns.push(column.kind === 'level' ? column : { ...column, measure, ...timeOf(column, columns.at(-1)) });
  }
  return withYearsBefore(columns);
}

/** 2031年目标 | 增长（%）: a change without a year of its own is of that of the column before it. */
function timeOf({ year, status }: Column, before: Column | undefined): Pick<Column, 'year' | 'status'> {
  if (year !== null || status !== null || before === undefined) return { year, status };
  return { year: before.year, status: before.status };
}

/** 2025年 | 2030年: of columns that only name their years the last may be aimed at, and what is before it has been. */
function withYearsBefore(columns: readonly Column[]): readonly Column[] {
  const last = columns.reduce(
    (latest, { status, year }) => (status === null && (year ?? '') > latest ? year! : latest),
    '',
  );
  return columns.map((column) =>
    column.status === null && column.year !== null && column.year < last ? { ...column, status: 'actual' } : column,
  );
}

function readHead(text: string, heads: readonly Span[], document: PlanDocument): Column {
  const { words, unit } = withoutUnit(text, heads[heads.length - 1]!);
  const said = heads.map((head) => wordsAt(text, head)).join('');
  const when = said.replace(COMPARED, '');
  const year = YEAR_HEAD.exec(when)?.groups?.year ?? yearSaid(when, document);
  const status = TARGET_HEAD.test(when) ? 'target' : DONE_HEAD.test(when) ? 'actual' : statusOf(year, document);
  const share = SHARE_HEAD.test(said);
  const kind = !share && GROWTH_HEAD.test(said) ? 'growth' : !share && CHANGE_HEAD.test(said) ? 'delta' : 'level';
  const plain = kind !== 'level' || PLAIN_HEAD.test(wordsAt(text, words)) || status !== null;
  return {
    kind,
    unit: share ? '%' : unit,
    measure: plain ? null : words,
    year,
    status,
    capped: CAPPED_HEAD.test(said),
  };
}

/** 上年实绩, 本年目标: the year that a head means without naming it. */
function yearSaid(said: string, { reviewYear, planYear }: PlanDocument): string | null {
  if (LAST_YEAR_HEAD.test(said)) return reviewYear;
  return THIS_YEAR_HEAD.test(said) ? planYear : null;
}

/** What a plan's table says of a year that it only names: the one it looks back on, or those it plans. */
function statusOf(year: string | null, { reviewYear, planYear }: PlanDocument): FactStatus | null {
  if (year === null || planYear === null || reviewYear === null || reviewYear >= planYear) return null;
  return year >= planYear ? 'target' : 'actual';
}

function withoutUnit(text: string, { start, end }: Span): { words: Span; unit: string | null } {
  const words = text.slice(start, end);
  const match = BRACKETED_UNIT.exec(words);
  const said = withoutBlanks(match?.groups?.unit ?? '').replace(/^±/u, '');
  // （可比价） is none
  const unit = said !== '' && isUnit(said) ? said : null;
  const mark = ROW_MARK.exec(words)?.[0].length ?? 0;
  const to = match !== null && unit !== null ? start + match.index : end;
  const from = start + mark < to ? start + mark : start;
  return { words: { start: from, end: to }, unit };
}

interface Said {
  readonly row: TableRow;
  readonly name: Span;
  readonly column: Column;
  /** What its row, its column or the table counts in; null where none of them says. */
  readonly unit: string | null;
  readonly ofPlaces: boolean;
}

/** Trust in a number whose subject stands in another cell. */
const FROM_AFAR = 0.75;
const NO_READINGS: readonly FactReading[] = [];

function makeFact(text: string, cell: Span, said: Said, { outline, scopes }: TableInput): Fact[] {
  const { name, column, unit, ofPlaces } = said;
  const read = readValue(text, cell);
  const counted = read?.unit ?? unit;
  if (read === null || counted === null) return [];
  const { start, end, op } = read;
  const own = kindOf(text, { column, unit: counted, name: (ofPlaces ? column.measure : null) ?? name, read });
  const spans = ofPlaces ? [own.name] : spansOf(text, said, counted, own.name);
  const scope = lastUpTo(scopes, start);
  return [
    {
      id: `f${start.toString(36)}`,
      start,
      end,
      metric: withoutBlanks(spans.map((span) => text.slice(span.start, span.end)).join('')),
      metricSpans: spans.toSorted((a, b) => a.start - b.start),
      value: own.falls ? negated(read.value) : read.value,
      unit: own.unit,
      kind: own.kind,
      op: op === 'eq' && column.capped ? 'le' : op,
      status: column.status ?? scope?.status ?? 'actual',
      period: column.year ?? scope?.period ?? null,
      place: ofPlaces && !WHOLE_ROW.test(wordsAt(text, name)) ? wordsAt(text, name) : null,
      confidence: FROM_AFAR,
      alternatives: NO_READINGS,
      section: lastUpTo(outline, start)?.start ?? null,
    },
  ];
}

/** What the words of a metric are: those over the group of its row, those of the row and those of its column. */
function spansOf(text: string, { row, name, column }: Said, counted: string, own: Span): readonly Span[] {
  // 发电量 needs no 产量 behind it
  const share = column.kind === 'level' && counted === '%';
  const measure = !share && indicatorLength(text, name.start, name.end) > 0 ? null : column.measure;
  return [row.group, own, measure].filter((span): span is Span => span !== null);
}

interface Measured {
  readonly name: Span;
  readonly kind: FactKind;
  readonly unit: string;
  /** Whether the number says how much less it is. */
  readonly falls: boolean;
}

/** What a number of a row is: its column, its own words (增长6%左右) or the name of the row (单位能耗降低) tell. */
function kindOf(
  text: string,
  { column, unit, name, read }: { column: Column; unit: string; name: Span; read: CellValue },
): Measured {
  const said = unit;
  if (said === '个百分点') return { name, kind: 'delta', unit: said, falls: false };
  // 比上年增减（%） is a growth
  if (column.kind !== 'level') return { name, kind: said === '%' ? 'growth' : column.kind, unit: said, falls: false };
  if (read.changes) return { name, kind: said === '%' ? 'growth' : 'delta', unit: said, falls: false };
  const words = text.slice(name.start, name.end);
  if (NAMES_GROWTH.test(words))
    return { name, kind: said === '%' && !NATURAL_GROWTH.test(words) ? 'growth' : 'level', unit: said, falls: false };
  const change = ENDS_IN_CHANGE.exec(words);
  if (change === null || change.index === 0) return { name, kind: 'level', unit: said, falls: false };
  const kept = { start: name.start, end: name.start + change.index };
  return {
    name: kept,
    kind: said === '%' ? 'growth' : 'delta',
    unit: said,
    falls: FALLS.test(change.groups!.change!),
  };
}

const FALLS = /下降|降低|减少/u;

function negated(value: Amount): Amount {
  if (typeof value !== 'string') return [negated(value[0]) as string, negated(value[1]) as string];
  if (value.startsWith('-')) return value.slice(1);
  return Number(value) === 0 ? value : `-${value}`;
}

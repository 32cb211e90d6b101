import { indicatorLength } from '#facts/clauses/head.ts';
import type { Scope } from '#scope/model.ts';
import { lastUpTo } from '#text/ascending.ts';
import { withoutBlanks } from '#text/blanks.ts';
import type { Fact, FactKind, FactReading, FactStatus, OutlineNode, PlanDocument, Span } from '../model.ts';
import { findTables, type TableRow, type TextTable } from './grid.ts';
import {
  BRACKETED_UNIT,
  CHANGE_HEAD,
  COMMON_UNIT,
  DONE_HEAD,
  GROWTH_HEAD,
  PLAIN_HEAD,
  ROW_MARK,
  SHARE_HEAD,
  TARGET_HEAD,
  YEAR_HEAD,
} from './patterns.ts';

export interface TableInput {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
  readonly scopes: readonly Scope[];
  /** Cells whose numbers measure nothing, in text order. */
  readonly asides?: readonly Span[];
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
}

/**
 * 表中的指标值: adds to `facts` those of the tables that the text holds as lines of cells: the row names what is measured, its
 * head what is told of it, and the unit stands in brackets behind either, in a column, or over the table. A number whose unit
 * is told nowhere makes no fact. The facts of sentences give way where they stand in a cell.
 */
export function addTableFacts(text: string, facts: readonly Fact[], input: TableInput): readonly Fact[] {
  const tables = findTables(text, input.document.body);
  if (tables.length === 0) return facts;
  const { asides = [] } = input;
  const found = tables
    .flatMap((table) => readTable(text, table, input))
    .filter(({ start }) => (lastUpTo(asides, start)?.end ?? 0) <= start);
  const starts = new Set(found.map(({ start }) => start));
  return [...facts.filter(({ start }) => !starts.has(start)), ...found].toSorted((a, b) => a.start - b.start);
}

function readTable(text: string, table: TextTable, input: TableInput): readonly Fact[] {
  const above = text.slice(Math.max(0, table.above.start - UNIT_REACH), table.above.end);
  const common = COMMON_UNIT.exec(above)?.groups?.unit ?? null;
  const columns = readColumns(text, table.heads);
  const facts: Fact[] = [];
  let group: Span | null = null;
  let before: string | null = null;
  for (const row of table.rows) {
    if (row.group !== group) before = null;
    group = row.group;
    const name = row.unit ? { words: row.name, unit: wordsAt(text, row.unit) } : withoutUnit(text, row.name);
    before = name.unit ?? before;
    row.numbers.forEach((cell, index) => {
      const column = columns[index] ?? (index === 0 ? PLAIN_COLUMN : undefined);
      if (!cell || !column) return;
      const unit = unitOf(column, { own: name.unit, before, common });
      if (unit !== null) facts.push(makeFact(text, cell, { row, name: name.words, column, unit }, input));
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
const PLAIN_COLUMN: Column = { kind: 'level', unit: null, measure: null, year: null, status: null };

/** The columns in order; a growth is of what the column before it measures: 产量（万吨） | 同比增长（%）. */
function readColumns(text: string, heads: readonly Span[]): readonly Column[] {
  const columns: Column[] = [];
  let measure: Span | null = null;
  for (const head of heads) {
    const column = readHead(text, head);
    if (column.kind === 'level') measure = column.measure;
    columns.push(column.kind === 'level' ? column : { ...column, measure });
  }
  return columns;
}

function readHead(text: string, head: Span): Column {
  const { words, unit } = withoutUnit(text, head);
  const said = wordsAt(text, head);
  const year = YEAR_HEAD.exec(said)?.groups?.year ?? null;
  const status = TARGET_HEAD.test(said) ? 'target' : DONE_HEAD.test(said) ? 'actual' : null;
  const share = SHARE_HEAD.test(said);
  const kind = !share && GROWTH_HEAD.test(said) ? 'growth' : !share && CHANGE_HEAD.test(said) ? 'delta' : 'level';
  const plain = kind !== 'level' || PLAIN_HEAD.test(wordsAt(text, words));
  return { kind, unit: share ? '%' : (unit?.replace(/^±/u, '') ?? null), measure: plain ? null : words, year, status };
}

function withoutUnit(text: string, { start, end }: Span): { words: Span; unit: string | null } {
  const words = text.slice(start, end);
  const match = BRACKETED_UNIT.exec(words);
  const mark = ROW_MARK.exec(words)?.[0].length ?? 0;
  const to = match ? start + match.index : end;
  const from = start + mark < to ? start + mark : start;
  return { words: { start: from, end: to }, unit: match ? withoutBlanks(match.groups?.unit ?? '') : null };
}

interface Said {
  readonly row: TableRow;
  readonly name: Span;
  readonly column: Column;
  readonly unit: string;
}

/** Trust in a number whose subject stands in another cell. */
const FROM_AFAR = 0.75;
const NO_READINGS: readonly FactReading[] = [];

function makeFact(text: string, cell: Span, { row, name, column, unit }: Said, { outline, scopes }: TableInput): Fact {
  const negative = /^[-−－]/u.test(text.charAt(cell.start));
  const digits = text.slice(cell.start, cell.end).replace(/[^\d.]/gu, '');
  const start = cell.start + (/^[-−－+]/u.test(text.charAt(cell.start)) ? 1 : 0);
  // 发电量 needs no 产量 behind it
  const share = column.kind === 'level' && unit === '%';
  const measure = !share && indicatorLength(text, name.start, name.end) > 0 ? null : column.measure;
  const spans = [row.group, name, measure].filter((span): span is Span => span !== null);
  const scope = lastUpTo(scopes, start);
  return {
    id: `f${start.toString(36)}`,
    start,
    end: cell.end,
    metric: withoutBlanks(spans.map((span) => text.slice(span.start, span.end)).join('')),
    metricSpans: spans.toSorted((a, b) => a.start - b.start),
    value: negative && Number(digits) !== 0 ? `-${digits}` : digits,
    unit,
    kind: column.kind,
    op: 'eq',
    status: column.status ?? scope?.status ?? 'actual',
    period: column.year ?? scope?.period ?? null,
    place: null,
    confidence: FROM_AFAR,
    alternatives: NO_READINGS,
    section: lastUpTo(outline, start)?.start ?? null,
  };
}

import type { IndicatorRow } from '#tables/model.ts';
import { countUpTo, lastUpTo } from '#text/ascending.ts';
import { withoutBlanks } from '#text/blanks.ts';
import type { Fact, Span, TargetClass } from '../model.ts';
import { type Draft, metricKey, type ReadSentence } from './draft.ts';

/** The drafts of the row that a sentence stands in, once a row; none for the other sentences of that row, undefined outside rows. */
export type RowDrafts = (sentence: ReadSentence) => readonly Draft[] | undefined;

const NONE: readonly Draft[] = [];

/** Makes of each row of a table of indicators that sets a target one promise, under the name of the row; where rows are places, one of each thing measured. */
export function prepareRowDrafts(text: string, rows: readonly IndicatorRow[], facts: readonly Fact[]): RowDrafts {
  if (rows.length === 0) return () => undefined;
  const made = new Set<IndicatorRow>();
  return (sentence) => {
    const row = rowWithin(rows, sentence);
    if (row === undefined) return undefined;
    if (made.has(row)) return NONE;
    made.add(row);
    const aims = aimsOf(facts.slice(countUpTo(facts, row.start - 1), countUpTo(facts, row.end - 1)));
    if (aims.length === 0) return [draftOf(text, row, sentence, [])];
    const metrics = [...new Set(aims.map(({ metric }) => metric))];
    return metrics.map((metric) =>
      draftOf(
        text,
        row,
        sentence,
        aims.filter((fact) => fact.metric === metric),
      ),
    );
  };
}

/** What is aimed at last: 2031年计划 and not 2030年计划 beside it. */
function aimsOf(facts: readonly Fact[]): readonly Fact[] {
  const aims = facts.filter(({ status }) => status === 'target');
  const latest = aims.reduce((year, { period }) => (period !== null && period > year ? period : year), '');
  return aims.filter(({ period }) => period === null || period === latest);
}

/** The row that shares characters with a stretch. */
function rowWithin(rows: readonly IndicatorRow[], { start, end }: Span): IndicatorRow | undefined {
  const row = lastUpTo(rows, end - 1);
  return row !== undefined && row.end > start ? row : undefined;
}

function draftOf(text: string, row: IndicatorRow, { section, signs }: ReadSentence, facts: Fact[]): Draft {
  const { start, end } = row;
  const [main] = facts;
  const { said } = row;
  const metric = main === undefined ? null : metricKey(main.metric);
  return {
    kind: 'target',
    start,
    end,
    mainStart: start,
    mainEnd: end,
    topic: null,
    near: null,
    section,
    title: titleOf(text, row, facts),
    namedFor: null,
    run: [],
    identity: metric ?? wordsAt(text, row.name),
    squeezed: true,
    measure:
      main === undefined || metric === null ? null : { metric, place: main.place ?? '', period: main.period ?? '' },
    metric,
    facts,
    project: null,
    strength: 'plain',
    deadline: null,
    boundIn: [{ start: said.start, end: said.end, signs, words: null }],
  };
}

function wordsAt(text: string, { start, end }: Span): string {
  return withoutBlanks(text.slice(start, end));
}

/** 地区生产总值342亿元，增长6.5%左右; 居民收入与经济增长同步. */
function titleOf(text: string, row: IndicatorRow, facts: readonly Fact[]): string {
  const [main] = facts;
  if (main === undefined) return wordsAt(text, row.name) + wordsAt(text, row.said);
  return (main.place ?? '') + main.metric + facts.map(phraseOf).join('，');
}

const BEHIND: Readonly<Partial<Record<Fact['op'], string>>> = { ge: '以上', le: '以内', approx: '左右' };
const BEFORE: Readonly<Partial<Record<Fact['op'], string>>> = { gt: '超过', lt: '低于' };

/** 增长6.5%左右, 342亿元: a number with the words that bind it. */
function phraseOf({ value, unit, kind, op, metric }: Fact): string {
  const ends = typeof value === 'string' ? [value] : value;
  const falls = ends[0]!.startsWith('-') && kind !== 'level';
  const amount = ends.map((one) => (falls ? one.replace('-', '') : one)).join('—');
  const changes = kind === 'growth' ? (falls ? '下降' : '增长') : kind === 'delta' ? (falls ? '降低' : '提高') : '';
  const verb = NAMES_CHANGE.test(metric) ? '' : changes;
  return `${verb}${BEFORE[op] ?? ''}${amount}${unit}${BEHIND[op] ?? ''}`;
}

const NAMES_CHANGE = /(?:增长|增速|增幅|增长率|涨幅|降幅)$/u;

/** The class that a row's own cell says goes before all others. */
export function withRowClasses(
  text: string,
  rows: readonly IndicatorRow[],
  classOf: (draft: Draft) => TargetClass | null,
): (draft: Draft) => TargetClass | null {
  return (draft) => {
    const cell = rowWithin(rows, draft)?.class ?? null;
    return cell === null ? classOf(draft) : (classIn(text.slice(cell.start, cell.end)) ?? classOf(draft));
  };
}

function classIn(words: string): TargetClass | undefined {
  if (words.includes('约束')) return 'binding';
  if (words.includes('预期')) return 'anticipatory';
  return words.includes('高质量') ? 'high-quality' : undefined;
}

import type { Draft } from './draft.ts';
import { createTallies, type DutyHits, type Leads, suggestLeads } from './duties.ts';
import type { PrintedUnits } from './printed-units.ts';
import type { OutlineTree } from './tree.ts';

/** Longer headings are running text. */
const HEADING_AT_MOST = 60;

/** Adds the rows of the hits inside `[start, end)` to `rows`. */
function addRows({ starts, ends }: DutyHits, start: number, end: number, rows: number[]): void {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < start) low = middle + 1;
    else high = middle;
  }
  for (let row = low; row < starts.length && starts[row]! < end; row += 1) if (ends[row]! <= end) rows.push(row);
}

/** The first of ascending prints that ends at or behind a place. */
export function firstEndingFrom(printed: readonly PrintedUnits[], place: number): PrintedUnits | undefined {
  let low = 0;
  let high = printed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (printed[middle]!.end < place) low = middle + 1;
    else high = middle;
  }
  return printed[low];
}

/** The print that stands behind a promise, in the same item: the first one behind its beginning. */
function printedBehind(draft: Draft, printed: readonly PrintedUnits[], tree: OutlineTree): PrintedUnits | undefined {
  const units = firstEndingFrom(printed, draft.start);
  return units !== undefined && tree.sameItem(draft.start, units.start) ? units : undefined;
}

/** Adds the rows of words in the statement and in a subject that stands before it (电网工程41项，其中新开工23项). */
function addOwnRows({ start, end, facts }: Draft, hits: DutyHits, rows: number[]): void {
  addRows(hits, start, end, rows);
  if (facts.length === 0) return;
  for (const span of facts[0]!.metricSpans) {
    if (span.start < start || span.end > end) addRows(hits, span.start, span.end, rows);
  }
}

/**
 * Prepares the choice of lead units for the promises of one text.
 *
 * @param hits words of the duty table in the text, ascending
 * @param printed units that the document prints behind its items
 */
export function prepareLeads(
  hits: DutyHits,
  printed: readonly PrintedUnits[],
  tree: OutlineTree,
): (draft: Draft) => Leads {
  const byHeading = new Map<number | null, readonly number[]>();
  const headingRows = (section: number | null) => {
    const known = byHeading.get(section);
    if (known !== undefined) return known;
    const rows: number[] = [];
    for (const { start, end } of tree.path(section)) addRows(hits, start, Math.min(end, start + HEADING_AT_MOST), rows);
    byHeading.set(section, rows);
    return rows;
  };
  const tallies = createTallies();
  const own: number[] = [];
  return (draft) => {
    const print = printed.length === 0 ? undefined : printedBehind(draft, printed, tree);
    if (print !== undefined) return { leads: print.leads, supporting: print.supporting };
    own.length = 0;
    addOwnRows(draft, hits, own);
    return suggestLeads(hits, own, headingRows(draft.section), tallies);
  };
}

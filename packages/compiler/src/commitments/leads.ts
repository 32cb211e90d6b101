import { createCharacters, holdsAt } from '#text/characters.ts';
import type { Span } from '../model.ts';
import type { Offices } from './departments.ts';
import type { Draft } from './draft.ts';
import { type DutyHits, type Leads, namesKind, prepareSuggestions, type Rows } from './duties.ts';
import type { PrintedUnits } from './printed-units.ts';
import { trimStart } from './sentences.ts';
import type { OutlineTree } from './tree.ts';

/** Longer headings are running text. */
const HEADING_AT_MOST = 60;

/** Adds the rows of the hits inside `[start, end)`; looks from the row `near` on. Returns the first row not before `start`. */
function addRows({ places }: DutyHits, near: number, { start, end }: Span, into: Rows): number {
  let first = near;
  while (first > 0 && places[first - 1]!.start >= start) first -= 1;
  while (first < places.length && places[first]!.start < start) first += 1;
  for (let row = first; row < places.length && places[row]!.start < end; row += 1) {
    if (places[row]!.end > end) continue;
    into.rows[into.count] = row;
    into.count += 1;
  }
  return first;
}

/** The first of ascending prints that ends at or behind a place. */
export function firstEndingFrom<Print extends Span>(printed: readonly Print[], place: number): Print | undefined {
  return printed[indexEndingFrom(printed, place)];
}

function indexEndingFrom(printed: readonly Span[], place: number): number {
  let low = 0;
  let high = printed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (printed[middle]!.end < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Prepares the search for the print that stands behind a promise, in the same item: the first one behind its beginning.
 * Where an item holds several prints, one that closes a line of running text covers that line only.
 */
export function preparePrints<Print extends Span>(
  text: string,
  prints: readonly Print[],
  tree: OutlineTree,
): (start: number) => Print | undefined {
  const coversFrom = prints.map(({ start }, index) => {
    const others = [prints[index - 1], prints[index + 1]];
    const several = others.some((other) => other !== undefined && tree.sameItem(start, other.start));
    return several ? lineOf(text, start, prints[index - 1]?.end ?? 0) : 0;
  });
  return (start) => {
    const index = indexEndingFrom(prints, start);
    const print = prints[index];
    return print !== undefined && start >= coversFrom[index]! && tree.sameItem(start, print.start) ? print : undefined;
  };
}

/** Where the line begins that a print closes; 0 when the print stands on a line of its own and speaks of those before it. */
function lineOf(text: string, print: number, before: number): number {
  const line = text.lastIndexOf('\n', print - 1) + 1;
  return trimStart(text, Math.max(line, before), print) < print - 1 ? line : 0;
}

/**
 * Prepares the choice of lead units for the promises of one text, which are best asked for in text order: what was found
 * for one is near what is looked for next.
 *
 * @param hits words of the duty table in the text, ascending
 * @param printed units that the document prints behind its items
 * @param offices what departments were called when the plan was made
 */
export function prepareLeads(
  text: string,
  hits: DutyHits,
  printed: readonly PrintedUnits[],
  tree: OutlineTree,
  offices: Offices,
): (draft: Draft) => Leads {
  const headingRows = prepareHeadings(hits, tree);
  const suggest = prepareSuggestions(hits, offices);
  const printBehind = preparePrints(text, printed, tree);
  const grounds = { own: { rows: [], count: 0 } as Rows, near: NO_ROWS, topic: NO_ROWS, headings: NO_ROWS };
  const topic: Rows = { rows: [], count: 0 };
  const beside: Rows = { rows: [], count: 0 };
  let near = 0;
  let before: Draft | undefined;
  let leads: Leads | undefined;
  return (draft) => {
    const print = printed.length === 0 ? undefined : printBehind(draft.start);
    if (print !== undefined) return print;
    if (leads !== undefined && before !== undefined && isSameDeed(before, draft)) return leads;
    if (draft.topic === null || draft.topic.start === draft.start) grounds.topic = NO_ROWS;
    else if (draft.topic !== before?.topic || grounds.topic === NO_ROWS) {
      topic.count = 0;
      near = addRows(hits, near, draft.topic, topic);
      grounds.topic = topic;
    }
    const { own } = grounds;
    if (before === undefined || !goesOn(text, before.end, draft.start)) beside.count = 0;
    else if (namesKind(hits, own)) copyRows(own, beside);
    if (beside.count === 0 && draft.near !== null && draft.near.start < draft.start)
      near = addRows(hits, near, draft.near, beside);
    grounds.near = beside;
    before = draft;
    own.count = 0;
    near = addRows(hits, near, draft, own);
    addSubjectRows(draft, hits, near, own);
    grounds.headings = headingRows(draft.section);
    leads = suggest(draft, grounds);
    return leads;
  };
}

const GOING_ON = createCharacters('，,；;、 ');
const GAP_AT_MOST = 2;

/** Whether a promise that begins at `start` stands in the sentence of one that ends at `end`, right behind it. */
function goesOn(text: string, end: number, start: number): boolean {
  if (start < end || start > end + GAP_AT_MOST) return start < end;
  for (let at = end; at < start; at += 1) if (!holdsAt(GOING_ON, text, at)) return false;
  return true;
}

function copyRows({ rows, count }: Rows, into: Rows): void {
  for (let index = 0; index < count; index += 1) into.rows[index] = rows[index]!;
  into.count = count;
}

/** Whether two promises rest on the same words: several promises of one clause share their leads. */
function isSameDeed(left: Draft, right: Draft): boolean {
  return (
    left.start === right.start &&
    left.end === right.end &&
    left.mainStart === right.mainStart &&
    left.mainEnd === right.mainEnd &&
    left.facts.length + right.facts.length === 0
  );
}

/** Adds the rows of words in a subject that stands before the statement (电网工程41项，其中新开工23项). */
function addSubjectRows({ start, end, facts }: Draft, hits: DutyHits, near: number, own: Rows): void {
  if (facts.length === 0) return;
  for (const span of facts[0]!.metricSpans) {
    if (span.start < start || span.end > end) addRows(hits, near, span, own);
  }
}

const NO_ROWS: Rows = { rows: [], count: 0 };

/** Looks up the rows of the hits in a node's own heading and all above it, once for each node. */
function prepareHeadings(hits: DutyHits, tree: OutlineTree): (section: number | null) => Rows {
  const known = new Map<number, Rows>();
  let near = 0;
  let last: number | null = null;
  let lastRows = NO_ROWS;
  const rowsOf = (section: number | null): Rows => {
    const node = section === null ? undefined : tree.at(section);
    if (node === undefined) return NO_ROWS;
    const before = known.get(node.start);
    if (before !== undefined) return before;
    const own: Rows = { rows: [], count: 0 };
    const { start, end } = node;
    near = addRows(hits, near, { start, end: Math.min(end, start + HEADING_AT_MOST) }, own);
    const rows = own.count === 0 ? rowsOf(node.parent) : own;
    known.set(node.start, rows);
    return rows;
  };
  return (section) => {
    if (section !== last) {
      last = section;
      lastRows = rowsOf(section);
    }
    return lastRows;
  };
}

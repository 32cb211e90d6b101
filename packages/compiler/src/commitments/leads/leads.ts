import type { LeadSuggestion, Span } from '#model.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import type { Draft } from '../draft.ts';
import { trimStart } from '../sentences.ts';
import type { OutlineTree } from '../tree.ts';
import type { Offices } from './departments.ts';
import { type Leads, prepareSuggestions } from './duties.ts';
import { type DutyHits, isEmpty, NO_ROWS, NONE_APART, namesKind, type Rows, type Run, rowsIn } from './duty-hits.ts';
import type { PrintedUnits } from './printed-units.ts';

/** Longer headings are running text. */
const HEADING_AT_MOST = 60;

/** What words right beside a promise weigh: less between two actions, and least for a named project whose own words say something. */
const NEAR_SHARE = 0.5;
const ACTION_SHARE = 0.35;
const SIBLING_SHARE = 0.1;

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
export function preparePrints<Print extends Span & { readonly from?: number }>(
  text: string,
  prints: readonly Print[],
  tree: OutlineTree,
): (start: number) => Print | undefined {
  const coversFrom = prints.map(({ start, from }, index) => {
    if (from !== undefined) return from;
    const others = [prints[index - 1], prints[index + 1]];
    const several = others.some((other) => other !== undefined && tree.sameItem(start, other.start));
    return several ? lineOf(text, start, prints[index - 1]?.end ?? 0) : 0;
  });
  return (start) => {
    const index = indexEndingFrom(prints, start);
    const print = prints[index];
    if (print === undefined || start < coversFrom[index]!) return undefined;
    const own = print.from !== undefined || tree.sameItem(start, print.start);
    return own || closesList(text, prints, index, tree, start) ? print : undefined;
  };
}

/** （三）抓培训。⏎1、…⏎2、…⏎责任单位：…: whether a print on a line of its own is the only one of a list of items, and closes it: it holds for all. */
function closesList(text: string, prints: readonly Span[], index: number, tree: OutlineTree, start: number): boolean {
  const above = tree.innermost(start)?.parent ?? null;
  const list = above === null ? undefined : tree.at(above);
  if (list === undefined || list.level === 0 || list.sectionEnd - list.start > LIST_AT_MOST) return false;
  const print = prints[index]!;
  if (print.end > list.sectionEnd || (prints[index + 1]?.start ?? list.sectionEnd) < list.sectionEnd) return false;
  if (index > 0 && prints[index - 1]!.start >= list.start) return false;
  if (lineOf(text, print.start, 0) !== 0 || list.sectionEnd - print.end > CLOSE_AT_MOST) return false;
  return text.slice(print.end, list.sectionEnd).trim().length <= 1;
}

/** Longer ones are chapters. */
const LIST_AT_MOST = 400;
const CLOSE_AT_MOST = 40;

/** Where the line begins that a print closes; 0 when the print stands on a line of its own and speaks of those before it. */
function lineOf(text: string, print: number, before: number): number {
  const line = text.lastIndexOf('\n', print - 1) + 1;
  return trimStart(text, Math.max(line, before), print) < print - 1 ? line : 0;
}

/**
 * Prepares the choice of lead units for the promises of one text, in text order.
 *
 * @param hits words of duties in the parts of the text that promises and their surroundings stand in
 * @param printed units that the document prints behind its items
 * @param offices what departments were called when the plan was made
 * @param owner the office whose own paper the text is
 */
export function prepareLeads(
  text: string,
  hits: DutyHits,
  printed: readonly PrintedUnits[],
  tree: OutlineTree,
  offices: Offices,
  owner?: LeadSuggestion,
): (draft: Draft, index: number, drafts: readonly Draft[]) => Leads {
  const headingRows = prepareHeadings(hits, tree);
  const suggest = prepareSuggestions(hits, offices);
  const printBehind = preparePrints(text, printed, tree);
  let own = NO_ROWS;
  let beside = NO_ROWS;
  let besideKind: Draft['kind'] | null = null;
  let before: Draft | undefined;
  let leads: Leads | undefined;
  let lastTopic: Span | null = null;
  let topicRows = NO_ROWS;
  return (draft, index, drafts) => {
    const print = printed.length === 0 ? undefined : printBehind(draft.start);
    if (print !== undefined && print.leads.length > 0) return print;
    if (owner !== undefined) return { leads: [owner], supporting: print?.supporting ?? [] };
    if (print === undefined && leads !== undefined && before !== undefined && isSameDeed(before, draft)) return leads;
    const { start, near, topic } = draft;
    if (before === undefined || !goesOn(text, before.end, start)) beside = NO_ROWS;
    else if (namesKind(hits, own)) {
      beside = own;
      besideKind = before.kind;
    }
    if (near !== null && near.start < start && isEmpty(beside)) {
      beside = rowsIn(hits, near.start, near.end, NONE_APART);
      besideKind = null;
    }
    own = isListed(draft, index, drafts) ? rowsOfAmount(draft, hits) : rowsOfStatement(draft, hits);
    before = draft;
    if (topic !== lastTopic) {
      lastTopic = topic;
      topicRows = topic === null ? NO_ROWS : rowsIn(hits, topic.start, topic.end, NONE_APART);
    }
    leads = suggest(draft, {
      own,
      near: beside,
      nearShare: shareOfNear(besideKind, draft.kind, own),
      topic: topic !== null && topic.start === start ? NO_ROWS : topicRows,
      headings: headingRows(draft.section),
    });
    // units that only support are printed: who leads is left to the duties
    if (print !== undefined) return { leads: leads.leads, supporting: print.supporting };
    return leads;
  };
}

/** What weight the words right beside a promise have, by the kind of the one that they are of; null when they are of none. */
function shareOfNear(beside: Draft['kind'] | null, kind: Draft['kind'], own: Rows): number {
  if (beside !== kind) return NEAR_SHARE;
  if (kind === 'action') return ACTION_SHARE;
  return kind === 'project' && !isEmpty(own) ? SIBLING_SHARE : NEAR_SHARE;
}

const GOING_ON = createCharacters('，,；;、 ');
const GAP_AT_MOST = 2;

/** Whether a promise that begins at `start` stands in the sentence of one that ends at `end`, right behind it. */
function goesOn(text: string, end: number, start: number): boolean {
  if (start < end || start > end + GAP_AT_MOST) return start < end;
  for (let at = end; at < start; at += 1) if (!holdsAt(GOING_ON, text, at)) return false;
  return true;
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

/** Whether a statement promises several amounts, each of them a row. */
function isListed(draft: Draft, index: number, drafts: readonly Draft[]): boolean {
  if (draft.facts.length === 0) return false;
  return sharesStatement(draft, drafts[index - 1]) || sharesStatement(draft, drafts[index + 1]);
}

function sharesStatement(draft: Draft, other: Draft | undefined): boolean {
  return other !== undefined && other.start === draft.start && other.end === draft.end && other.facts.length > 0;
}

/** The words of what an amount is of (养老床位350张、托位400个); where they say nothing, those of its statement. */
function rowsOfAmount(draft: Draft, hits: DutyHits): Rows {
  const [first, ...rest] = draft.facts[0]!.metricSpans.map(({ start, end }) => rowsIn(hits, start, end, NONE_APART));
  const apart = rest.filter((run) => !isEmpty(run));
  if (first === undefined || (isEmpty(first) && apart.length === 0)) return rowsOfStatement(draft, hits);
  return { from: first.from, to: first.to, apart };
}

function rowsOfStatement(draft: Draft, hits: DutyHits): Rows {
  return rowsIn(hits, draft.start, draft.end, apartFrom(draft, hits));
}

/** The words in a subject that stands before the statement (电网工程41项，其中新开工23项). */
function apartFrom({ start, end, facts }: Draft, hits: DutyHits): readonly Run[] {
  if (facts.length === 0) return NONE_APART;
  let apart = NONE_APART;
  for (const span of facts[0]!.metricSpans) {
    if (span.start >= start && span.end <= end) continue;
    const run = rowsIn(hits, span.start, span.end, NONE_APART);
    if (!isEmpty(run)) apart = [...apart, run];
  }
  return apart;
}

/** Sections are compared as numbers: what may be null as well has to be looked at before it is compared. */
const NO_SECTION = -1;

/** Looks up the rows of the hits in a node's own heading or, where it holds none, in the nearest one above it that does. */
function prepareHeadings(hits: DutyHits, tree: OutlineTree): (section: number | null) => Rows {
  let last = NO_SECTION;
  let lastRows = NO_ROWS;
  return (section) => {
    const own = section ?? NO_SECTION;
    if (own === last) return lastRows;
    last = own;
    lastRows = NO_ROWS;
    let node = section === null ? undefined : tree.at(section);
    while (node !== undefined && isEmpty(lastRows)) {
      const { start, end, parent } = node;
      lastRows = rowsIn(hits, start, Math.min(end, start + HEADING_AT_MOST), NONE_APART);
      node = parent === null ? undefined : tree.at(parent);
    }
    return lastRows;
  };
}

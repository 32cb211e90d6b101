import type { LeadSuggestion, Span } from '../model.ts';
import type { Draft } from './draft.ts';
import { type DutyHit, suggestLeads } from './duties.ts';
import type { PrintedUnits } from './printed-units.ts';
import type { OutlineTree } from './tree.ts';

export interface Leads {
  readonly leads: readonly LeadSuggestion[];
  readonly supporting: readonly LeadSuggestion[];
}

/** Longer headings are running text. */
const HEADING_AT_MOST = 60;

function hitsWithin(hits: readonly DutyHit[], span: Span): readonly DutyHit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.place.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: DutyHit[] = [];
  for (let index = low; index < hits.length && hits[index]!.place.start < span.end; index += 1) {
    if (hits[index]!.place.end <= span.end) found.push(hits[index]!);
  }
  return found;
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

/** Words in the statement and in a subject that stands before it (电网工程41项，其中新开工23项). */
function ownHits(draft: Draft, hits: readonly DutyHit[]): readonly DutyHit[] {
  const own = hitsWithin(hits, draft);
  const carried = draft.facts[0]?.metricSpans.filter(({ start, end }) => start < draft.start || end > draft.end) ?? [];
  return carried.length === 0 ? own : [...own, ...carried.flatMap((span) => hitsWithin(hits, span))];
}

/**
 * Prepares the choice of lead units for the promises of one text.
 *
 * @param hits words of the duty table in the text, ascending
 * @param printed units that the document prints behind its items
 */
export function prepareLeads(
  hits: readonly DutyHit[],
  printed: readonly PrintedUnits[],
  tree: OutlineTree,
): (draft: Draft) => Leads {
  const byHeading = new Map<number | null, readonly DutyHit[]>();
  const headingHits = (section: number | null) => {
    let found = byHeading.get(section);
    if (found === undefined) {
      found = tree
        .path(section)
        .flatMap((node) =>
          hitsWithin(hits, { start: node.start, end: Math.min(node.end, node.start + HEADING_AT_MOST) }),
        );
      byHeading.set(section, found);
    }
    return found;
  };
  return (draft) => {
    const print = printed.length === 0 ? undefined : printedBehind(draft, printed, tree);
    if (print !== undefined) return { leads: print.leads, supporting: print.supporting };
    return suggestLeads(ownHits(draft, hits), headingHits(draft.section));
  };
}

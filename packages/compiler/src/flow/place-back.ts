import { copyFactTo } from '#facts/copy.ts';
import type {
  Bound,
  Commitment,
  Coverage,
  Deadline,
  Diagnostic,
  Fact,
  LeadSuggestion,
  NamedProject,
  OutlineNode,
  Plan,
  Span,
} from '../model.ts';
import type { Cut, Flow } from './join.ts';

/** Takes places of a joined text back to the source, and places of the source into the joined text. */
export interface Placing {
  /** The stretch of the source that one of the joined text is; itself where nothing was cut in front of it. */
  readonly back: (span: Span) => Span;
  readonly forth: (span: Span) => Span;
  /** Where the source has the end of a stretch of the joined text. */
  readonly end: (span: Span) => number;
  /** A single place of the joined text; null stays null. */
  readonly point: <T extends number | null>(at: T) => T;
}

/** The placing of a flow. A span ends just behind its last character, wherever lines were joined. */
export function placingOf({ cuts }: Flow): Placing {
  const shifts = sumUp(cuts);
  const joined = prepareCount(Int32Array.from({ length: cuts.length }, (_, index) => cuts[index]!.at));
  const written = prepareCount(Int32Array.from({ length: cuts.length }, (_, index) => cuts[index]!.end));
  const before = (at: number) => at + shifts[joined(at)]!;
  const into = (at: number) => {
    const number = written(at);
    const shift = shifts[number]!;
    const cut = number < cuts.length ? cuts[number] : undefined;
    return cut && cut.start < at ? cut.at : at - shift;
  };
  const first = cuts.length === 0 ? Number.POSITIVE_INFINITY : cuts[0]!.at;
  const endOf = ({ start, end }: Span) => (end > start ? before(end - 1) + 1 : before(start));
  return {
    back: (span) => {
      // what stands before the first cut stays where it is
      if (span.end <= first) return span;
      return { start: before(span.start), end: endOf(span) };
    },
    end: endOf,
    forth: (span) => ({ start: into(span.start), end: into(span.end) }),
    point: (at) => (at === null ? at : (before(at) as typeof at)),
  };
}

/** How much was left out before each cut, and after the last one. */
function sumUp(cuts: readonly Cut[]): Int32Array {
  const sums = new Int32Array(cuts.length + 1);
  for (let index = 0; index < cuts.length; index++)
    sums[index + 1] = sums[index]! + cuts[index]!.end - cuts[index]!.start;
  return sums;
}

/** A place that is asked for lies this near to the last one, counted in cuts, or is searched for. */
const NEARBY = 8;

/** Counts the cuts that lie at or before a place; most places are asked for in text order. */
function prepareCount(at: Int32Array): (place: number) => number {
  let last = 0;
  return (place) => {
    let near = last;
    for (let step = 0; step < NEARBY; step++) {
      if (near < at.length && at[near]! <= place) near++;
      else if (near > 0 && at[near - 1]! > place) near--;
      else {
        last = near;
        return near;
      }
    }
    last = countUpTo(at, place);
    return last;
  };
}

function countUpTo(at: Int32Array, place: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A fact of the joined text at its place of the source. */
export function placeFactBack(fact: Fact, { back, end, point }: Placing): Fact {
  const { metricSpans, section } = fact;
  const start = point(fact.start);
  return copyFactTo(fact, {
    id: `f${start.toString(36)}`,
    start,
    end: end(fact),
    metricSpans: metricSpans.map(back),
    section: point(section),
  });
}

/** A fact of the source in the joined text; it keeps its id. */
export function takeFactForth(fact: Fact, { forth }: Placing): Fact {
  const { id, metricSpans, section } = fact;
  const { start, end } = forth(fact);
  return copyFactTo(fact, {
    id,
    start,
    end,
    metricSpans: metricSpans.map(forth),
    section: section === null ? null : forth({ start: section, end: section }).start,
  });
}

/** The ids of facts or projects in the source by those that they have in the joined text. */
type Ids = ReadonlyMap<string, string>;

function mapIds(read: readonly { readonly id: string }[], placed: readonly { readonly id: string }[]): Ids {
  const ids = new Map<string, string>();
  for (let index = 0; index < read.length; index++) ids.set(read[index]!.id, placed[index]!.id);
  return ids;
}

/** Corrected facts have the ids of the source already. */
const SAME_IDS: Ids = new Map();

/** 归位: a plan that was read from a joined text, with every span at its place of the source. */
export function placePlanBack(plan: Plan, flow: Flow, placing: Placing, text: string): Plan {
  const { back } = placing;
  const facts = plan.facts.map((fact) => placeFactBack(fact, placing));
  const projects = plan.projects.map((project) => placeProject(project, placing, text));
  const place = prepareCommitments(placing, text, {
    facts: plan.corrections.length === 0 ? mapIds(plan.facts, facts) : SAME_IDS,
    projects: mapIds(plan.projects, projects),
  });
  return {
    document: { ...plan.document, length: text.length, body: back(plan.document.body) },
    outline: plan.outline.map((node) => placeNode(node, placing, text)),
    facts,
    projects,
    commitments: plan.commitments.map(place),
    diagnostics: plan.diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, placing)),
    coverage: placeCoverage(plan.coverage, flow, placing),
    headings: plan.headings.map(({ start, end, level }) => ({ ...back({ start, end }), level })),
    corrections: plan.corrections,
  };
}

function placeNode(node: OutlineNode, placing: Placing, text: string): OutlineNode {
  const { level, title } = node;
  const { point } = placing;
  const start = point(node.start);
  const end = placing.end(node);
  const sectionEnd = placing.end({ start: node.start, end: node.sectionEnd });
  const written = text.slice(start, start + node.marker.length);
  // a line may end inside 二是
  const marker = written.includes('\n') ? node.marker : written;
  return { start, end, sectionEnd, marker, level, title, parent: point(node.parent) };
}

function placeProject(project: NamedProject, placing: Placing, text: string): NamedProject {
  const { stage, status } = project;
  const { start, end } = placing.back(project);
  const name = asWritten(project.name, project, placing, text);
  return { start, end, stage, id: `p${start.toString(36)}`, name, status, section: placing.point(project.section) };
}

type PlaceLeads = (leads: readonly LeadSuggestion[]) => readonly LeadSuggestion[];

type Found = LeadSuggestion['because'][number];

/** Places leads; commitments one behind another may share theirs, and the words that speak for them. */
function prepareLeads(placing: Placing): PlaceLeads {
  const placeWords = prepareWords(placing);
  let last: readonly LeadSuggestion[] = NO_LEADS;
  let placed = NO_LEADS;
  return (leads) => {
    if (leads.length === 0) return NO_LEADS;
    if (leads === last) return placed;
    last = leads;
    placed = leads.map(({ department, from, because, confidence }) => ({
      department,
      from,
      because: because.map(placeWords),
      confidence,
    }));
    return placed;
  };
}

const NO_LEADS: readonly LeadSuggestion[] = [];

/** So many words are remembered, by where they stand. */
const REMEMBERED = 2 ** 8;

/** Places words that speak for a lead; those of a heading do so for many promises below it. */
function prepareWords({ end, point }: Placing): (found: Found) => Found {
  const known = new Array<Found | null>(REMEMBERED).fill(null);
  const placed = new Array<Found | null>(REMEMBERED).fill(null);
  return (found) => {
    const slot = found.start & (REMEMBERED - 1);
    if (known[slot] !== found) {
      known[slot] = found;
      placed[slot] = { start: point(found.start), end: end(found), words: found.words };
    }
    return placed[slot]!;
  };
}

/** Prepares the placing of commitments, which are given in text order. */
function prepareCommitments(
  placing: Placing,
  text: string,
  ids: { readonly facts: Ids; readonly projects: Ids },
): (commitment: Commitment) => Commitment {
  const placeLeads = prepareLeads(placing);
  const placeSupporting = prepareLeads(placing);
  const { back, point } = placing;
  return (commitment) => {
    const { id, kind, title, deadline, strength, targetClass, pending, mentions } = commitment;
    const start = point(commitment.start);
    const end = placing.end(commitment);
    return {
      id,
      start,
      end,
      kind,
      title,
      quote: text.slice(start, end),
      mentions: mentions.length === 0 ? mentions : mentions.map(back),
      section: point(commitment.section),
      factIds: namesIn(ids.facts, commitment.factIds),
      projectIds: namesIn(ids.projects, commitment.projectIds),
      deadline: deadline && placeDeadline(deadline, placing, text),
      strength,
      targetClass,
      bound: placeBound(commitment.bound, placing, text, ids.facts),
      pending,
      place: commitment.place,
      leads: placeLeads(commitment.leads),
      supporting: placeSupporting(commitment.supporting),
    };
  };
}

function namesIn(ids: Ids, read: readonly string[]): readonly string[] {
  return read.length === 0 ? read : read.map((id) => ids.get(id) ?? id);
}

function placeDeadline(deadline: Deadline, { back }: Placing, text: string): Deadline {
  const { start, end } = back(deadline);
  return { start, end, date: deadline.date, words: text.slice(start, end) };
}

function placeBound(bound: Bound, placing: Placing, text: string, ids: Ids): Bound {
  if (bound.kind === 'completion') return bound;
  if (bound.kind === 'number') {
    const { kind, op, value, unit, factId } = bound;
    return { kind, op, value, unit, factId: ids.get(factId) ?? factId };
  }
  const span = placing.back(bound.span);
  return bound.kind === 'qualitative'
    ? { ...bound, span, words: asWritten(bound.words, bound.span, placing, text) }
    : { ...bound, span };
}

/** The words of a span of the joined text, with digits as wide as the source has them and without its line breaks. */
function asWritten(words: string, { start, end }: Span, { point }: Placing, text: string): string {
  if (!/\d/u.test(words)) return words;
  let written = '';
  for (let at = start; at < end; at++) written += text.charAt(point(at));
  return written;
}

function placeDiagnostic(diagnostic: Diagnostic, { back }: Placing): Diagnostic {
  return {
    ...diagnostic,
    span: back(diagnostic.span),
    related: diagnostic.related.map((one) => ({ ...one, span: back(one.span) })),
  };
}

type CoveredNumber = Coverage['numbers'][number];

/** The page numbers that joining left out are accounted for too, and a number in numerals is all of them: 百分之六点五. */
function placeCoverage(coverage: Coverage, { cuts, numerals }: Flow, { end: endOf, point }: Placing): Coverage {
  const ends = new Map(numerals.map(({ start, end }) => [start, end]));
  const pages = cuts.flatMap(({ number }) =>
    number ? [{ ...number, role: 'furniture', why: 'a page number' } as const] : [],
  );
  const numbers = coverage.numbers.map((number): CoveredNumber => {
    const start = point(number.start);
    const end = endOf(number);
    return { start, end: ends.size === 0 ? end : (ends.get(start) ?? end), role: number.role, why: number.why };
  });
  return {
    ...coverage,
    numbers: pages.length === 0 ? numbers : [...numbers, ...pages].toSorted((left, right) => left.start - right.start),
    sentences: coverage.sentences.map((sentence) => {
      const { role, why } = sentence;
      return { start: point(sentence.start), end: endOf(sentence), role, why };
    }),
    explainedNumbers: coverage.explainedNumbers + pages.length,
  };
}

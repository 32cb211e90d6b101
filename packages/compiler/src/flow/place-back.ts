import type {
  Bound,
  Commitment,
  Coverage,
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
  readonly back: <T extends Span>(span: T) => T;
  readonly forth: <T extends Span>(span: T) => T;
  /** A single place; null stays null. */
  readonly point: <T extends number | null>(at: T) => T;
}

/** The placing of a flow. A span ends just behind its last character, wherever lines were joined. */
export function placingOf({ cuts }: Flow): Placing {
  const shifts = sumUp(cuts);
  const before = (at: number) => at + (shifts[countUpTo(cuts, 'at', at)] ?? 0);
  const into = (at: number) => {
    const number = countUpTo(cuts, 'end', at);
    const shift = shifts[number]!;
    const cut = cuts[number];
    return cut && cut.start < at ? cut.at : at - shift;
  };
  return {
    back: (span) => {
      // what stands before the first cut stays where it is
      if (cuts.length === 0 || span.end <= cuts[0]!.at) return span;
      const start = before(span.start);
      return { ...span, start, end: span.end > span.start ? before(span.end - 1) + 1 : start };
    },
    forth: (span) => ({ ...span, start: into(span.start), end: into(span.end) }),
    point: (at) => (at === null ? at : (before(at) as typeof at)),
  };
}

/** How much was left out before each cut, and after the last one. */
function sumUp(cuts: readonly Cut[]): readonly number[] {
  const sums = [0];
  for (const { start, end } of cuts) sums.push(sums[sums.length - 1]! + end - start);
  return sums;
}

/** How many cuts lie at or before a place: of the joined text by `at`, of the source by `end`. */
function countUpTo(cuts: readonly Cut[], by: 'at' | 'end', place: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]![by] <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A fact of the joined text at its place of the source. */
export function placeFactBack(fact: Fact, { back, point }: Placing): Fact {
  const placed = back(fact);
  return {
    ...placed,
    id: `f${placed.start.toString(36)}`,
    metricSpans: fact.metricSpans.map(back),
    section: point(fact.section),
  };
}

/** A fact of the source in the joined text; it keeps its id. */
export function takeFactForth(fact: Fact, { forth }: Placing): Fact {
  const { section } = fact;
  return {
    ...forth(fact),
    metricSpans: fact.metricSpans.map(forth),
    section: section === null ? null : forth({ start: section, end: section }).start,
  };
}

/** A project of the joined text with the id of its place in the source; its span stays. */
export function renameProject(project: NamedProject, { back }: Placing): NamedProject {
  return { ...project, id: `p${back(project).start.toString(36)}` };
}

/** 归位: a plan that was read from a joined text, with every span at its place of the source. */
export function placePlanBack(plan: Plan, flow: Flow, text: string): Plan {
  const placing = placingOf(flow);
  const { back, point } = placing;
  const placeLead = rememberLeads(placing);
  return {
    document: { ...plan.document, length: text.length, body: back(plan.document.body) },
    outline: plan.outline.map((node) => placeNode(node, placing, text)),
    facts: plan.facts.map((fact) => placeFactBack(fact, placing)),
    projects: plan.projects.map((project) => ({
      ...back(project),
      name: asWritten(project.name, project, placing, text),
      section: point(project.section),
    })),
    commitments: plan.commitments.map((commitment) => placeCommitment(commitment, placing, text, placeLead)),
    diagnostics: plan.diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, placing)),
    coverage: placeCoverage(plan.coverage, flow, placing),
    headings: plan.headings.map(back),
    corrections: plan.corrections,
  };
}

function placeNode(node: OutlineNode, { back, point }: Placing, text: string): OutlineNode {
  const { start, end } = back(node);
  const sectionEnd = back({ start: node.start, end: node.sectionEnd }).end;
  const written = text.slice(start, start + node.marker.length);
  // a line may end inside 二是
  const marker = written.includes('\n') ? node.marker : written;
  return { ...node, start, end, sectionEnd, marker, parent: point(node.parent) };
}

type PlaceLeads = (leads: readonly LeadSuggestion[]) => readonly LeadSuggestion[];

/** Many commitments share their leads; each list is placed once. */
function rememberLeads({ back }: Placing): PlaceLeads {
  const known = new Map<readonly LeadSuggestion[], readonly LeadSuggestion[]>();
  return (leads) => {
    let placed = known.get(leads);
    if (placed === undefined) {
      placed = leads.map((lead) => ({ ...lead, because: lead.because.map(back) }));
      known.set(leads, placed);
    }
    return placed;
  };
}

function placeCommitment(commitment: Commitment, placing: Placing, text: string, place: PlaceLeads): Commitment {
  const { back, point } = placing;
  const placed = back(commitment);
  const deadline = commitment.deadline && back(commitment.deadline);
  return {
    ...placed,
    quote: text.slice(placed.start, placed.end),
    mentions: commitment.mentions.map(back),
    section: point(commitment.section),
    deadline: deadline && { ...deadline, words: text.slice(deadline.start, deadline.end) },
    bound: placeBound(commitment.bound, placing, text),
    leads: place(commitment.leads),
    supporting: place(commitment.supporting),
  };
}

function placeBound(bound: Bound, placing: Placing, text: string): Bound {
  if (!('span' in bound)) return bound;
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

/** The page numbers that joining left out are accounted for too, and a number in numerals is all of them: 百分之六点五. */
function placeCoverage(coverage: Coverage, { cuts, numerals }: Flow, { back }: Placing): Coverage {
  const ends = new Map(numerals.map(({ start, end }) => [start, end]));
  const pages = cuts.flatMap(({ number }) =>
    number ? [{ ...number, role: 'furniture', why: 'a page number' } as const] : [],
  );
  return {
    ...coverage,
    numbers: [
      ...coverage.numbers.map((number) => {
        const placed = back(number);
        return { ...placed, end: ends.get(placed.start) ?? placed.end };
      }),
      ...pages,
    ].toSorted((left, right) => left.start - right.start),
    sentences: coverage.sentences.map(back),
    explainedNumbers: coverage.explainedNumbers + pages.length,
  };
}

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
  /** A single place of the joined text; null stays null. */
  readonly point: <T extends number | null>(at: T) => T;
}

/** The placing of a flow. A span ends just behind its last character, wherever lines were joined. */
export function placingOf({ cuts }: Flow): Placing {
  const shifts = sumUp(cuts);
  const joined = prepareCount(cuts.map(({ at }) => at));
  const written = prepareCount(cuts.map(({ end }) => end));
  const before = (at: number) => at + shifts[joined(at)]!;
  const into = (at: number) => {
    const number = written(at);
    const shift = shifts[number]!;
    const cut = number < cuts.length ? cuts[number] : undefined;
    return cut && cut.start < at ? cut.at : at - shift;
  };
  const first = cuts.length === 0 ? Number.POSITIVE_INFINITY : cuts[0]!.at;
  return {
    back: (span) => {
      // what stands before the first cut stays where it is
      if (span.end <= first) return span;
      const start = before(span.start);
      return { start, end: span.end > span.start ? before(span.end - 1) + 1 : start };
    },
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
function prepareCount(places: readonly number[]): (place: number) => number {
  const at = Int32Array.from(places);
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
export function placeFactBack(fact: Fact, { back, point }: Placing): Fact {
  const { start, end } = back(fact);
  const { metricSpans, section } = fact;
  return copyFactTo(fact, {
    id: `f${start.toString(36)}`,
    start,
    end,
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

/** A fact of the joined text with the id of its place in the source; all else stays. */
export function renameFact(fact: Fact, { back }: Placing): Fact {
  const { start, end, metricSpans, section } = fact;
  return copyFactTo(fact, { id: `f${back(fact).start.toString(36)}`, start, end, metricSpans, section });
}

/** A project of the joined text with the id of its place in the source; its span stays. */
export function renameProject(
  { start, end, stage, name, status, section }: NamedProject,
  { back }: Placing,
): NamedProject {
  return { start, end, stage, id: `p${back({ start, end }).start.toString(36)}`, name, status, section };
}

/** 归位: a plan that was read from a joined text, with every span at its place of the source. */
export function placePlanBack(plan: Plan, flow: Flow, placing: Placing, text: string): Plan {
  const { back } = placing;
  const placeLead = rememberLeads(placing);
  return {
    document: { ...plan.document, length: text.length, body: back(plan.document.body) },
    outline: plan.outline.map((node) => placeNode(node, placing, text)),
    facts: plan.facts.map((fact) => placeFactBack(fact, placing)),
    projects: plan.projects.map((project) => placeProject(project, placing, text)),
    commitments: plan.commitments.map((commitment) => placeCommitment(commitment, placing, text, placeLead)),
    diagnostics: plan.diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, placing)),
    coverage: placeCoverage(plan.coverage, flow, placing),
    headings: plan.headings.map(({ start, end, level }) => ({ ...back({ start, end }), level })),
    corrections: plan.corrections,
  };
}

function placeNode(node: OutlineNode, { back, point }: Placing, text: string): OutlineNode {
  const { level, title } = node;
  const { start, end } = back(node);
  const sectionEnd = back({ start: node.start, end: node.sectionEnd }).end;
  const written = text.slice(start, start + node.marker.length);
  // a line may end inside 二是
  const marker = written.includes('\n') ? node.marker : written;
  return { start, end, sectionEnd, marker, level, title, parent: point(node.parent) };
}

function placeProject(project: NamedProject, placing: Placing, text: string): NamedProject {
  const { id, stage, status } = project;
  const { start, end } = placing.back(project);
  const name = asWritten(project.name, project, placing, text);
  return { start, end, stage, id, name, status, section: placing.point(project.section) };
}

type PlaceLeads = (leads: readonly LeadSuggestion[]) => readonly LeadSuggestion[];

type Found = LeadSuggestion['because'][number];

/** Many commitments share their leads; each list is placed once. */
function rememberLeads(placing: Placing): PlaceLeads {
  const known = new Map<readonly LeadSuggestion[], readonly LeadSuggestion[]>();
  return (leads) => {
    let placed = known.get(leads);
    if (placed === undefined) {
      placed = leads.map(({ department, from, because, confidence }) => ({
        department,
        from,
        because: because.map((found) => placeWords(found, placing)),
        confidence,
      }));
      known.set(leads, placed);
    }
    return placed;
  };
}

function placeWords(found: Found, { back }: Placing): Found {
  const { start, end } = back(found);
  return { start, end, words: found.words };
}

function placeCommitment(commitment: Commitment, placing: Placing, text: string, place: PlaceLeads): Commitment {
  const { back, point } = placing;
  const { id, kind, title, factIds, projectIds, deadline, strength, targetClass, pending } = commitment;
  const { start, end } = back(commitment);
  return {
    id,
    start,
    end,
    kind,
    title,
    quote: text.slice(start, end),
    mentions: commitment.mentions.map(back),
    section: point(commitment.section),
    factIds,
    projectIds,
    deadline: deadline && placeDeadline(deadline, placing, text),
    strength,
    targetClass,
    bound: placeBound(commitment.bound, placing, text),
    pending,
    place: commitment.place,
    leads: place(commitment.leads),
    supporting: place(commitment.supporting),
  };
}

function placeDeadline(deadline: Deadline, { back }: Placing, text: string): Deadline {
  const { start, end } = back(deadline);
  return { start, end, date: deadline.date, words: text.slice(start, end) };
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
        const { start, end } = back(number);
        return { start, end: ends.get(start) ?? end, role: number.role, why: number.why };
      }),
      ...pages,
    ].toSorted((left, right) => left.start - right.start),
    sentences: coverage.sentences.map((sentence) => {
      const { start, end } = back(sentence);
      return { start, end, role: sentence.role, why: sentence.why };
    }),
    explainedNumbers: coverage.explainedNumbers + pages.length,
  };
}

import type { FindingView, PlanReading } from '@planwright/server/contract';
import { assignMarks, findMarkAt, type Mark, type Paragraph, sortMarks, splitParagraphs } from './segments.ts';

export type ReadingFact = PlanReading['facts'][number];
export type ReadingProject = PlanReading['projects'][number];
export type ReadingCommitment = PlanReading['commitments'][number];

/** What is looked at in the reader. */
export type Selection =
  | { readonly kind: 'fact'; readonly fact: ReadingFact }
  | { readonly kind: 'project'; readonly project: ReadingProject }
  | { readonly kind: 'commitment'; readonly commitment: ReadingCommitment }
  | { readonly kind: 'finding'; readonly finding: FindingView }
  /** A sentence, or the very words that somebody selected. */
  | { readonly kind: 'place'; readonly start: number; readonly end: number; readonly isChosen?: boolean };

/** A plan's reading, laid out for drawing and for finding things in it. */
export interface ReadingIndex {
  readonly reading: PlanReading;
  readonly paragraphs: readonly Paragraph[];
  /** Marks of each paragraph, same order as `paragraphs`. */
  readonly marks: readonly (readonly Mark[])[];
  /** Figures, projects and commitments in text order, for going from one to the next. */
  readonly order: readonly Mark[];
  readonly facts: ReadonlyMap<string, ReadingFact>;
  readonly projects: ReadonlyMap<string, ReadingProject>;
  readonly commitments: ReadonlyMap<string, ReadingCommitment>;
  /** Findings of the audit by identity; empty until the audit has come. */
  readonly findings: ReadonlyMap<string, FindingView>;
  /** Where the figures start that people have read anew or added. */
  readonly corrected: ReadonlySet<number>;
  /** Headings by their start. */
  readonly headings: ReadonlyMap<number, PlanReading['outline'][number]>;
}

/** Lays out a reading with the audit's findings on it. Kinds in `hidden` get no marks. */
export function indexReading(
  reading: PlanReading,
  hidden: ReadonlySet<string>,
  findings: readonly FindingView[] = [],
): ReadingIndex {
  const paragraphs = splitParagraphs(reading.text);
  const marks: Mark[] = [];
  for (const fact of reading.facts) {
    if (!hidden.has(fact.status)) marks.push({ id: fact.id, kind: 'fact', start: fact.start, end: fact.end });
  }
  if (!hidden.has('project')) {
    for (const { id, start, end } of reading.projects) marks.push({ id, kind: 'project', start, end });
  }
  if (!hidden.has('commitment')) {
    for (const { id, spans } of reading.commitments) {
      for (const { start, end } of spans) marks.push({ id, kind: 'commitment', start, end });
    }
  }
  if (!hidden.has('finding')) {
    for (const { identity, places } of findings) {
      const [subject] = places;
      if (subject !== undefined) marks.push({ id: identity, kind: 'finding', start: subject.start, end: subject.end });
    }
  }
  return {
    reading,
    paragraphs,
    marks: assignMarks(paragraphs, marks),
    order: sortMarks(marks),
    facts: new Map(reading.facts.map((fact) => [fact.id, fact])),
    corrected: new Set(reading.corrections.flatMap(({ place }) => (place === null ? [] : [place.start]))),
    projects: new Map(reading.projects.map((project) => [project.id, project])),
    commitments: new Map(reading.commitments.map((commitment) => [commitment.id, commitment])),
    findings: new Map(findings.map((finding) => [finding.identity, finding])),
    headings: new Map(reading.outline.map((node) => [node.start, node])),
  };
}

/** More words than these are no figure's. */
export const LONGEST_CHOICE = 200;

/** What an address selects: a finding or a commitment by id, the words from `at` to `to`, else whatever stands innermost at the offset, else its sentence. */
export function findSelection(
  index: ReadingIndex,
  address: { readonly at?: number; readonly to?: number; readonly commitment?: string; readonly finding?: string },
): Selection | undefined {
  const finding = address.finding === undefined ? undefined : index.findings.get(address.finding);
  if (finding !== undefined) return { kind: 'finding', finding };
  const commitment = address.commitment === undefined ? undefined : index.commitments.get(address.commitment);
  if (commitment !== undefined) return { kind: 'commitment', commitment };
  const { at, to } = address;
  const { length } = index.reading.text;
  if (at === undefined || at >= length) return undefined;
  if (to !== undefined && to > at && to <= Math.min(length, at + LONGEST_CHOICE))
    return { kind: 'place', start: at, end: to, isChosen: true };
  const mark = findMarkAt(index.order, at);
  return (mark && selectionOf(index, mark)) ?? sentenceSelection(index, at);
}

export function selectionOf(index: ReadingIndex, mark: Mark): Selection | undefined {
  const fact = mark.kind === 'fact' ? index.facts.get(mark.id) : undefined;
  if (fact !== undefined) return { kind: 'fact', fact };
  const project = mark.kind === 'project' ? index.projects.get(mark.id) : undefined;
  if (project !== undefined) return { kind: 'project', project };
  const finding = mark.kind === 'finding' ? index.findings.get(mark.id) : undefined;
  if (finding !== undefined) return { kind: 'finding', finding };
  const commitment = index.commitments.get(mark.id);
  return commitment === undefined ? undefined : { kind: 'commitment', commitment };
}

/** The sentence at an offset, as something to look at. */
export function sentenceSelection({ reading }: ReadingIndex, at: number): Selection {
  return { kind: 'place', ...sentenceAt(reading.text, at) };
}

/** A stretch to light up; `part` is what it is held against. */
export interface LitSpan {
  readonly start: number;
  readonly end: number;
  readonly part?: boolean;
}

/** Where a selection begins, and the stretches to light up: its own, the words of a figure's metric, a finding's other places. */
export function spansOf(selection: Selection): readonly LitSpan[] {
  switch (selection.kind) {
    case 'fact':
      return [selection.fact, ...selection.fact.metricSpans];
    case 'project':
      return [selection.project];
    case 'commitment':
      return selection.commitment.spans;
    case 'finding':
      return selection.finding.places
        .filter((place) => place.document === 'own')
        .map(({ start, end, role }) => ({ start, end, part: role !== 'subject' }));
    case 'place':
      return [selection];
  }
}

/** The address of a selection. */
export function addressOf(selection: Selection): {
  readonly at?: number;
  readonly to?: number;
  readonly commitment?: string;
  readonly finding?: string;
} {
  if (selection.kind === 'commitment') return { commitment: selection.commitment.id };
  if (selection.kind === 'finding') return { finding: selection.finding.identity };
  if (selection.kind === 'fact') return { at: selection.fact.start };
  if (selection.kind === 'project') return { at: selection.project.start };
  return selection.isChosen === true ? { at: selection.start, to: selection.end } : { at: selection.start };
}

/** Whether two selections are of one place, as a second tap on it is. */
export function isSameSelection(one: Selection, other: Selection | undefined): boolean {
  return other !== undefined && JSON.stringify(addressOf(one)) === JSON.stringify(addressOf(other));
}

/** The sentence around an offset, up to its full stop or line end. */
export function sentenceAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  let start = offset;
  while (start > 0 && !/[。;；!！?？\r\n]/.test(text[start - 1] ?? '')) start -= 1;
  let end = offset;
  while (end < text.length && !/[。;；!！?？\r\n]/.test(text[end] ?? '')) end += 1;
  return { start, end: Math.min(end + (/[。;；!！?？]/.test(text[end] ?? '') ? 1 : 0), text.length) };
}

/** Commitments whose sentences hold a span. */
export function commitmentsAt(
  index: ReadingIndex,
  span: { readonly start: number; readonly end: number },
): readonly ReadingCommitment[] {
  return index.reading.commitments.filter((commitment) =>
    commitment.spans.some((own) => own.start < span.end && own.end > span.start),
  );
}

/** The headings above an offset, outermost first. */
export function headingsAt(index: ReadingIndex, section: number | null): readonly string[] {
  const titles: string[] = [];
  let node = section === null ? undefined : index.headings.get(section);
  while (node !== undefined && node.level > 0) {
    titles.unshift(`${node.marker}${node.title}`);
    node = node.parent === null ? undefined : index.headings.get(node.parent);
  }
  return titles;
}

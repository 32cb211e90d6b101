import { extractCommitments } from '#commitments/extract.ts';
import { applyCorrections, type CorrectedFacts } from '#corrections/apply.ts';
import type { Correction, CorrectionPlace } from '#corrections/model.ts';
import { measureCoverage } from '#coverage/measure.ts';
import { parseDocument } from '#document/parse.ts';
import { extractFacts } from '#facts/extract.ts';
import { layCellsOut, type TaskRow } from '#flow/cells.ts';
import { joinLines } from '#flow/join.ts';
import { type Placing, placeFactBack, placePlanBack, placingOf, takeFactForth } from '#flow/place-back.ts';
import { readNumbers } from '#numbers/classify.ts';
import { believeHeadings, levelsOf } from '#outline/file-headings.ts';
import { parseOutline } from '#outline/parse.ts';
import { extractProjects } from '#projects/extract.ts';
import { withListed } from '#projects/listed.ts';
import type { Scope } from '#scope/model.ts';
import { resolveScopes } from '#scope/resolve.ts';
import { readTables } from '#tables/facts.ts';
import type { RowTable } from '#tables/model.ts';
import { findRowTables } from '#tables/rows.ts';
import { lastUpTo } from '#text/ascending.ts';
import { findMarks, type Marks } from '#text/marks.ts';
import type { Fact, MarkedHeading, Plan, Span } from './model.ts';

/**
 * 编译: reads a plan's text into its outline, facts, named projects and commitments.
 * Pure and deterministic; never throws for any string.
 *
 * @param text decoded source text without byte-order mark; all spans of the result point into it
 * @param corrections what people have said of its facts; they outrank the grammar, and commitments follow from them
 * @param headings lines that the file itself marks as headings, for headings that bear no number; in any order, believed where they can be
 */
export function compile(
  text: string,
  corrections: readonly Correction[] = [],
  headings: readonly MarkedHeading[] = [],
): Plan {
  return compileWith(text, corrections, headings, () => AFRESH);
}

/** The stages that read sentence by sentence; the others take no time to speak of. */
export interface Stages {
  readonly extractFacts: typeof extractFacts;
  readonly extractProjects: typeof extractProjects;
  readonly extractCommitments: typeof extractCommitments;
}

const AFRESH: Stages = { extractFacts, extractProjects, extractCommitments };

/**
 * Compiles with other stages, which find what those of `compile` find.
 *
 * @param stagesFor gives the stages for the text that is read, whose broken lines are joined
 */
export function compileWith(
  text: string,
  corrections: readonly Correction[],
  headings: readonly MarkedHeading[],
  stagesFor: (text: string) => Stages,
): Plan {
  const { text: laid, rows, asides } = layCellsOut(text);
  const believed = headings.length === 0 ? headings : believeHeadings(laid, headings);
  const marks = findMarks(laid);
  const tables = findRowTables(laid);
  const flow = joinLines(
    laid,
    marks,
    believed,
    rows,
    tables.map(({ lines }) => lines),
  );
  if (flow === null)
    return compileText(laid, { marks, headings: believed, stages: stagesFor(laid), rows, asides, tables }, (found) =>
      applyCorrections(text, found, corrections),
    );
  // Corrections speak of the source, everything else is read from the joined lines.
  const placing = placingOf(flow);
  const plan = compileText(
    flow.text,
    {
      marks: findMarks(flow.text),
      headings: believed.map(({ start, end, level }) => ({ ...placing.forth({ start, end }), level })),
      stages: stagesFor(flow.text),
      rows: rows.map((row) => placeRow(row, placing)),
      asides: asides.map(placing.forth),
      tables: tables.length === 0 ? tables : findRowTables(flow.text),
    },
    (found) => correctPlaced(text, found, corrections, placing),
    placing,
  );
  return placePlanBack(plan, flow, placing, text);
}

/** Corrects facts of a joined text; where any are corrected, all come out with the ids of their places in the source. */
function correctPlaced(
  text: string,
  found: readonly Fact[],
  corrections: readonly Correction[],
  placing: Placing,
): CorrectedFacts {
  if (corrections.length === 0) return { facts: found, places: [] };
  const placed = found.map((fact) => placeFactBack(fact, placing));
  const { facts, places } = applyCorrections(text, placed, corrections);
  return { facts: facts.map((fact) => takeFactForth(fact, placing)), places };
}

type Correct = (found: readonly Fact[]) => CorrectedFacts;

/** Where people said that there is no figure, in the text that is read. */
function rejectedIn(places: readonly CorrectionPlace[], placing?: Placing): readonly Span[] {
  return places.flatMap(({ correction, place }) =>
    correction.change.kind !== 'reject' || place === 'lost' ? [] : [placing ? placing.forth(place) : place],
  );
}

/** What is known of a text before it is read. */
interface Known {
  readonly marks: Marks;
  readonly headings: readonly MarkedHeading[];
  readonly stages: Stages;
  readonly rows: readonly TaskRow[];
  readonly asides: readonly Span[];
  /** Tables of indicators. */
  readonly tables: readonly RowTable[];
}

/** A row of a table of tasks in the joined text. */
function placeRow({ start, end, inCharge, due }: TaskRow, { forth }: Placing): TaskRow {
  return {
    ...forth({ start, end }),
    inCharge: inCharge.map(({ supports, ...cell }) => ({ ...forth(cell), supports })),
    due: due && forth(due),
  };
}

function compileText(text: string, known: Known, correct: Correct, placing?: Placing): Plan {
  const { marks, headings, stages, rows, asides, tables } = known;
  const levels = levelsOf(headings);
  const document = parseDocument(text, levels);
  const inRows = tables.map(({ lines }) => lines);
  const { outline, diagnostics: outlineDiagnostics } = parseOutline(text, document, marks, levels, inRows);
  const scopes = outsideTables(resolveScopes(text, document, outline), inRows);
  const numbers = readNumbers(text, document, outline, marks);
  const said = stages.extractFacts(text, { document, outline, scopes, numbers, marks });
  const inTables = readTables(text, said, { document, outline, scopes, asides, indicators: tables });
  const { facts, places } = correct(inTables.facts);
  const told = stages.extractProjects(text, document, outline, scopes, marks);
  const projects = withListed(text, outline, scopes, told);
  const { commitments, sentences, diagnostics } = stages.extractCommitments(text, {
    document,
    outline,
    scopes,
    facts,
    projects,
    marks,
    rows,
    asides: inTables.asides.length === 0 ? asides : [...asides, ...inTables.asides].toSorted(byStart),
    indicators: inTables.rows,
  });
  const coverage = measureCoverage({ numbers, facts, sentences, rejected: rejectedIn(places, placing) });
  return {
    document,
    outline,
    facts,
    projects,
    commitments,
    diagnostics: [...outlineDiagnostics, ...diagnostics],
    coverage,
    headings,
    corrections: places,
  };
}

const byStart = (one: Span, other: Span) => one.start - other.start;

/** The parts of a document, none of which begins at a row: a head that names a year opens nothing. */
function outsideTables(scopes: readonly Scope[], tables: readonly Span[]): readonly Scope[] {
  if (tables.length === 0) return scopes;
  const kept: Scope[] = [];
  for (const scope of scopes) {
    const last = kept.at(-1);
    if (last === undefined || (lastUpTo(tables, scope.start)?.end ?? 0) <= scope.start) kept.push(scope);
    else kept[kept.length - 1] = { ...last, end: scope.end };
  }
  return kept;
}

import { findFrontMatter } from '#document/front-matter.ts';
import { parseLines } from '#document/lines.ts';
import { findMarks } from '#text/marks.ts';
import type { Diagnostic, OutlineNode, PlanDocument } from '../model.ts';
import { diagnoseOutline } from './diagnose.ts';
import { type Marker, parseMarkers } from './markers.ts';
import { findNested } from './nesting.ts';
import { findRanks } from './ranks.ts';
import { isChapterName, isFragmented, readTitleLine } from './title-lines.ts';
import { growTree } from './tree.ts';

/**
 * 层次: the tree of headings and numbered items in text order, and what is broken in their numbering.
 * Levels come from the kinds of markers that the document itself uses, the title being 0.
 */
export function parseOutline(
  text: string,
  document: PlanDocument,
  marks = findMarks(text),
): { outline: readonly OutlineNode[]; diagnostics: readonly Diagnostic[] } {
  const { body } = document;
  const all = parseLines(text);
  const front = findFrontMatter(text, all);
  const lines = all.map((line) =>
    line.start < front.end || line.end > body.end ? { start: line.start, end: line.start, blank: true } : line,
  );
  const numbered = parseMarkers(text, lines, marks);
  const marked = new Set(numbered.filter((marker) => marker.atLineStart).map((marker) => marker.line));
  const titles: Marker[] = [];
  const isMarked = (line: number) => marked.has(line);
  const fragmented = isFragmented(text, lines, isMarked);
  for (const [index] of lines.entries()) {
    const kind = readTitleLine(text, lines, index, isMarked);
    const { start, end } = lines[index]!;
    if (kind && (!fragmented || kind === 'appendix' || isChapterName(text.slice(start, end))))
      titles.push(unmarked(kind, start, index));
  }
  const markers = [...numbered, ...titles].sort((a, b) => a.start - b.start);
  const ranks = findRanks(markers);
  const nested = findNested(markers, ranks);
  const nodes = growTree(text, { lines, markers, ranks, nested, body, title: front.title });
  const outline = nodes.map(({ start, end, sectionEnd, marker, level, title, parent }) => {
    return { start, end, sectionEnd, marker, level, title, parent };
  });
  return { outline, diagnostics: diagnoseOutline(text, nodes) };
}

function unmarked(kind: Marker['kind'], start: number, line: number): Marker {
  return { start, marker: '', kind, number: undefined, line, atLineStart: true, damaged: false, stray: '' };
}

import { findFrontMatter } from '#document/front-matter.ts';
import { type Line, parseLines } from '#document/lines.ts';
import { lastUpTo } from '#text/ascending.ts';
import { findMarks } from '#text/marks.ts';
import type { Diagnostic, OutlineNode, PlanDocument, Span } from '../model.ts';
import { diagnoseOutline } from './diagnose.ts';
import { type HeadingLevels, NO_LEVELS } from './file-headings.ts';
import { rankHeadings } from './heading-ranks.ts';
import { HEADING_CLASSES, isFileHeading, kindIndex, type Marker, parseMarkers } from './markers.ts';
import { findNested } from './nesting.ts';
import { MARKED_APPENDIX } from './patterns.ts';
import { findRanks } from './ranks.ts';
import { attachmentLines, findAnnounced, isChapterName, isFragmented, readTitleLine } from './title-lines.ts';
import { growTree } from './tree.ts';

/**
 * 层次: the tree of headings and numbered items in text order, and what is broken in their numbering.
 * Levels come from the kinds of markers that the document itself uses, the title being 0.
 *
 * @param levels what the file itself marks as headings; a printed marker on the same line wins
 * @param tables stretches whose lines are rows and head none of the text, in text order
 */
export function parseOutline(
  text: string,
  document: PlanDocument,
  marks = findMarks(text),
  levels: HeadingLevels = NO_LEVELS,
  tables: readonly Span[] = [],
): { outline: readonly OutlineNode[]; diagnostics: readonly Diagnostic[] } {
  const { body } = document;
  const all = parseLines(text);
  const front = findFrontMatter(text, all, levels);
  const { title } = front;
  // a notice without a long paragraph reads as front matter up to what it sends out
  const frontEnd = (title && findAnnounced(text, all, { start: title.start, end: front.end })) ?? front.end;
  const listed = attachmentLines(text, all);
  const lines = all.map((line, index) =>
    line.start < frontEnd ||
    line.end > body.end ||
    listed.has(index) ||
    (tables.length > 0 && (lastUpTo(tables, line.start)?.end ?? 0) > line.start)
      ? { start: line.start, end: line.start, blank: true }
      : line,
  );
  const numbered = parseMarkers(text, lines, marks);
  const marked = new Set(numbered.filter((marker) => marker.atLineStart).map((marker) => marker.line));
  const titles = levels.size === 0 ? [] : readFileHeadings(text, lines, marked, levels);
  const heads = titles.length === 0 ? marked : new Set([...marked, ...titles.map(({ line }) => line)]);
  const isMarked = (line: number) => heads.has(line);
  const fragmented = isFragmented(text, lines, isMarked);
  for (let index = 0; index < lines.length; index++) {
    const kind = readTitleLine(text, lines, index, isMarked);
    const { start, end } = lines[index]!;
    if (kind && (!fragmented || kind !== 'line' || isChapterName(text.slice(start, end))))
      titles.push(unmarked(kind, start, index));
  }
  const markers = [...numbered, ...titles].sort((a, b) => a.start - b.start);
  const printed = findRanks(titles.some(isFileHeading) ? markers.filter((one) => !isFileHeading(one)) : markers);
  const ranks =
    levels.size === 0 ? printed : rankHeadings(printed, markers, ({ line }) => levels.get(lines[line]!.start));
  const nested = findNested(markers, ranks);
  const nodes = growTree(text, { lines, markers, ranks, nested, body, title });
  const outline = nodes.map(({ start, end, sectionEnd, marker, level, title, parent }) => {
    return { start, end, sectionEnd, marker, level, title, parent };
  });
  return { outline, diagnostics: diagnoseOutline(text, nodes) };
}

/** The headings that the file marks on lines without a printed marker. */
function readFileHeadings(
  text: string,
  lines: readonly Line[],
  printed: ReadonlySet<number>,
  levels: HeadingLevels,
): Marker[] {
  const found: Marker[] = [];
  for (const [index, { start, end, blank }] of lines.entries()) {
    const level = blank || printed.has(index) ? undefined : levels.get(start);
    if (level === undefined) continue;
    const kind = MARKED_APPENDIX.test(text.slice(start, end)) ? 'appendix' : HEADING_CLASSES[level - 1]!;
    found.push(unmarked(kind, start, index));
  }
  return found;
}

function unmarked(kind: Marker['kind'], start: number, line: number): Marker {
  const column = kindIndex(kind);
  return { start, marker: '', kind, column, number: undefined, line, atLineStart: true, damaged: false, stray: '' };
}

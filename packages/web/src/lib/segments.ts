/** A stretch of text that something was read out of. */
export interface Mark {
  readonly id: string;
  readonly kind: 'fact' | 'project' | 'commitment' | 'finding' | 'diagnostic' | 'number' | 'sentence';
  readonly start: number;
  readonly end: number;
}

/** A stretch covered by the same marks throughout; the innermost mark stands last. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** Lines with something in them, as spans of the text without their line ends and surrounding blanks. */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const lead = /^[\s\u3000\uFEFF]*/.exec(match[0])?.[0].length ?? 0;
    const length = match[0].trimEnd().length;
    if (length > lead) paragraphs.push({ start: match.index + lead, end: match.index + length });
  }
  return paragraphs;
}

/** Marks by start, the longer first where they start together, so that an inner mark comes after the outer one. */
export function sortMarks(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].filter((mark) => mark.end > mark.start).sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Parts a paragraph at every edge of every mark. Marks may overlap in any way; the segments tile the paragraph.
 * @param marks sorted by `sortMarks`; those outside the paragraph are passed over
 */
export function splitSegments(paragraph: Paragraph, marks: readonly Mark[]): readonly Segment[] {
  const inside = marks.filter((mark) => mark.start < paragraph.end && mark.end > paragraph.start);
  const edges = new Set([paragraph.start, paragraph.end]);
  for (const mark of inside) {
    if (mark.start > paragraph.start) edges.add(mark.start);
    if (mark.end < paragraph.end) edges.add(mark.end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? paragraph.end;
    return { start, end, marks: inside.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}

/** Marks of each paragraph in one pass over both lists. */
export function assignMarks(paragraphs: readonly Paragraph[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const sorted = sortMarks(marks);
  const lists: Mark[][] = paragraphs.map(() => []);
  for (const mark of sorted) {
    for (let index = findParagraph(paragraphs, mark.start); index < paragraphs.length; index += 1) {
      const paragraph = paragraphs[index];
      if (paragraph === undefined || paragraph.start >= mark.end) break;
      if (paragraph.end > mark.start) lists[index]?.push(mark);
    }
  }
  return lists;
}

/** Index of the paragraph that holds an offset, or of the next one; the last when past the end. */
export function findParagraph(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}

/** The innermost mark at an offset: the shortest of those that cover it. */
export function findMarkAt(marks: readonly Mark[], offset: number): Mark | undefined {
  let found: Mark | undefined;
  for (const mark of marks) {
    if (mark.start > offset || mark.end <= offset) continue;
    if (found === undefined || mark.end - mark.start < found.end - found.start) found = mark;
  }
  return found;
}

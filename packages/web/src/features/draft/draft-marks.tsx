import type { Plan } from '@planwright/compiler';
import { memo } from 'react';
import { assignMarks, type Mark, type Paragraph, splitParagraphs, splitSegments } from '#lib/segments.ts';

/**
 * The same text behind the field, with its marks. Each line is a block of its own, so that the browser lays out only the one that
 * changed; one whose words and marks are unchanged is not drawn again.
 */
export const DraftMarks = memo(function DraftMarks({ text, plan }: { text: string; plan: Plan }) {
  const paragraphs = splitParagraphs(text);
  const marks: Mark[] = [
    ...plan.facts.map(({ id, start, end }) => ({ id, kind: 'fact' as const, start, end })),
    ...plan.projects.map(({ id, start, end }) => ({ id, kind: 'project' as const, start, end })),
    ...plan.commitments.map(({ id, start, end }) => ({ id, kind: 'commitment' as const, start, end })),
  ];
  const byParagraph = assignMarks(paragraphs, marks);
  const keyOf = nameByWords();
  let from = 0;
  let next = 0;
  const lines = text.split('\n').map((words) => {
    const end = from + words.length;
    const paragraph = paragraphs[next];
    const held = paragraph !== undefined && paragraph.start < end;
    const segments = held ? describe(from, paragraph, byParagraph[next] ?? []) : '';
    if (held) next += 1;
    from = end + 1;
    return { key: keyOf(words), words, segments };
  });
  return (
    <div className="draft-marks" aria-hidden="true">
      {lines.map(({ key, words, segments }) => (
        <DraftLine key={key} words={words} segments={segments} />
      ))}
    </div>
  );
});

/** Names things by their words and which of the like they are, so that they keep their names wherever typing moves them. */
export function nameByWords(): (words: string) => string {
  const seen = new Map<string, number>();
  return (words) => {
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return `${count} ${words}`;
  };
}

/** The line's segments as plain text, so that equal lines compare equal: where each ends in its line, and its marks. */
function describe(line: number, paragraph: Paragraph, marks: readonly Mark[]): string {
  const segments = splitSegments(paragraph, marks).map(
    (segment) => `${segment.end - line}:${[...new Set(segment.marks.map((mark) => mark.kind))].join(' ')}`,
  );
  return [`${paragraph.start - line}:`, ...segments].join('|');
}

const DraftLine = memo(function DraftLine({ words, segments }: { words: string; segments: string }) {
  let from = 0;
  const parts = segments.split('|').map((segment) => {
    const [end = '0', kinds = ''] = segment.split(':');
    const start = from;
    from = Number(end);
    return { end: from, words: words.slice(start, from), kinds };
  });
  return (
    <div>
      {parts.map(({ end, words: piece, kinds }) => (
        <span key={end} className={kinds}>
          {piece}
        </span>
      ))}
      {words === '' ? '\n' : words.slice(from)}
    </div>
  );
});

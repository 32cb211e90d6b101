import { type KeyboardEvent, type MouseEvent, memo, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isDoubtful } from '#lib/corrections.ts';
import {
  type LitSpan,
  type ReadingIndex,
  type Selection,
  selectionOf,
  sentenceSelection,
  spansOf,
} from '#lib/reading.ts';
import { type Mark, type Paragraph, type Segment, splitSegments } from '#lib/segments.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { offsetUnder } from '#lib/text-offset.ts';
import { layRows, splitCells } from '#lib/text-rows.ts';
import { LightShape } from '#ui/light-mark.tsx';
import { FindingSign } from './finding-sign.tsx';

type Lit = readonly LitSpan[];
const NONE: Lit = [];
const LIT = 'lit';
const LIT_PART = 'lit-part';

/** The plan's text with everything that was read out of it marked. One handler for all marks; arrows go from mark to mark. */
export function PlanText({
  index,
  lit,
  flash,
  selection,
  onSelect,
}: {
  index: ReadingIndex;
  lit: Lit;
  flash: string | undefined;
  selection: Selection | undefined;
  onSelect: (selection: Selection | undefined) => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  // whoever may add a missed figure can open any sentence
  const may = offersOf(useSession()).run;

  const rows = useMemo(() => layRows(index.reading.text, index.paragraphs), [index]);

  const pick = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mark]') : null;
    if (window.getSelection()?.isCollapsed === false) return;
    if (element === null) {
      const at = may ? offsetUnder(event.clientX, event.clientY) : undefined;
      onSelect(at === undefined ? undefined : sentenceSelection(index, at));
      return;
    }
    const start = Number(element.dataset.start);
    const mark = index.order.findLast(
      (candidate) => candidate.id === element.dataset.mark && candidate.start <= start && candidate.end > start,
    );
    if (mark !== undefined) onSelect(selectionOf(index, mark));
  };
  const step = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return onSelect(undefined);
    const forward = event.key === 'ArrowRight' || event.key === 'n';
    if (!forward && event.key !== 'ArrowLeft' && event.key !== 'p') return;
    event.preventDefault();
    const next = findNeighbour(index, selection, forward);
    if (next !== undefined) onSelect(selectionOf(index, next));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text with marks to walk through is no form group
    <div
      ref={box}
      className="plan-text"
      role="group"
      aria-label={t('reader.text')}
      aria-describedby="reader-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows walk through the marks from here
      tabIndex={0}
      style={{ ['--corrected-sign' as string]: `"${t('correction.sign')}"` }}
      onClick={pick}
      onKeyDown={step}
    >
      <p id="reader-keys" className="visually-hidden">
        {t('reader.keys')}
      </p>
      {index.paragraphs.map((paragraph, at) => {
        const marks = index.marks[at] ?? [];
        const here = lit.some((span) => span.start < paragraph.end && span.end > paragraph.start);
        return (
          <TextParagraph
            key={paragraph.start}
            index={index}
            paragraph={paragraph}
            marks={marks}
            lit={here ? lit : NONE}
            flash={here ? flash : undefined}
            columns={rows.get(paragraph.start)}
          />
        );
      })}
    </div>
  );
}

/** The mark after or before what is selected; the first or last when nothing is. */
function findNeighbour(index: ReadingIndex, selection: Selection | undefined, forward: boolean): Mark | undefined {
  const start = selection === undefined ? undefined : spansOf(selection)[0]?.start;
  if (start === undefined) return forward ? index.order[0] : index.order.at(-1);
  return forward ? index.order.find((mark) => mark.start > start) : index.order.findLast((mark) => mark.start < start);
}

interface ParagraphProps {
  index: ReadingIndex;
  paragraph: Paragraph;
  marks: readonly Mark[];
  lit: Lit;
  flash: string | undefined;
  /** Of the table whose row it is. */
  columns: string | undefined;
}

const TextParagraph = memo(function TextParagraph({ index, paragraph, marks, lit, flash, columns }: ParagraphProps) {
  const segments = useMemo(() => {
    const lighting = lit.map(
      ({ start, end, part }): Mark => ({ id: part === true ? LIT_PART : LIT, kind: 'sentence', start, end }),
    );
    return splitSegments(paragraph, [...marks, ...lighting]);
  }, [paragraph, marks, lit]);
  const heading = index.headings.get(paragraph.start);
  const level = heading === undefined ? '' : ` plan-heading plan-level-${Math.min(heading.level, 3)}`;
  const lines = Math.ceil((paragraph.end - paragraph.start) / 36);
  const show = (segment: Segment) => <TextSegment key={segment.start} index={index} segment={segment} flash={flash} />;
  if (columns !== undefined)
    return (
      <p className="plan-paragraph plan-row" data-from={paragraph.start} style={{ gridTemplateColumns: columns }}>
        {splitCells(index.reading.text, segments).map((cell, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
          <span key={column} className="plan-cell">
            {cell.map(show)}
          </span>
        ))}
      </p>
    );
  return (
    <p
      className={`plan-paragraph${isWholeHeading(heading, paragraph) ? level : ''}`}
      data-from={paragraph.start}
      style={{ containIntrinsicSize: `auto ${lines * 33 + 8}px` }}
    >
      {segments.map(show)}
    </p>
  );
});

function isWholeHeading(
  heading: { readonly end: number; readonly level: number } | undefined,
  paragraph: Paragraph,
): boolean {
  return heading !== undefined && heading.level <= 2 && paragraph.end - heading.end <= 2;
}

function TextSegment({ index, segment, flash }: { index: ReadingIndex; segment: Segment; flash: string | undefined }) {
  const text = index.reading.text.slice(segment.start, segment.end);
  const node = index.headings.get(segment.start);
  const marks = segment.marks.filter((mark) => mark.id !== LIT && mark.id !== LIT_PART);
  const isLit = marks.length < segment.marks.length;
  const isPart = isLit && !segment.marks.some((mark) => mark.id === LIT);
  const anchor = node === undefined ? undefined : segment.start;
  if (marks.length === 0 && !isLit) {
    return anchor === undefined ? text : <span data-heading={anchor}>{text}</span>;
  }
  const inner = marks.reduce<Mark | undefined>(
    (best, mark) => (best === undefined || mark.end - mark.start <= best.end - best.start ? mark : best),
    undefined,
  );
  const opening = marks.filter((mark) => mark.kind === 'commitment' && mark.start === segment.start);
  const faults = marks.flatMap((mark) => (mark.kind === 'finding' ? (index.findings.get(mark.id) ?? []) : []));
  return (
    <>
      {faults
        .filter((finding) => finding.places[0]?.start === segment.start)
        .map((finding) => (
          <FindingSign key={finding.identity} finding={finding} />
        ))}
      {opening.map((mark) => {
        const commitment = index.commitments.get(mark.id);
        return (
          commitment !== undefined && (
            <span
              key={mark.id}
              className="mark-light"
              data-mark={mark.id}
              data-start={mark.start}
              title={commitment.title}
            >
              <LightShape status={commitment.light.status} size={9} />
            </span>
          )
        );
      })}
      <span
        className={classOf(index, marks, isLit ? (isPart ? 'mark-lit mark-lit-part' : 'mark-lit') : '')}
        {...(inner === undefined ? {} : { 'data-mark': inner.id })}
        data-start={segment.start}
        {...(anchor === undefined ? {} : { 'data-heading': anchor })}
        {...(isLit ? { 'data-lit': flash ?? '' } : {})}
        {...(isLit && flash !== undefined ? { key: flash } : {})}
      >
        {text}
      </span>
    </>
  );
}

function classOf(index: ReadingIndex, marks: readonly Mark[], lit: string): string {
  const names = marks.map((mark) => {
    if (mark.kind === 'fact') {
      const fact = index.facts.get(mark.id);
      const doubt = fact !== undefined && isDoubtful(fact) ? ' mark-doubt' : '';
      const corrected = fact !== undefined && index.corrected.has(fact.start) ? ' mark-corrected' : '';
      return `mark mark-fact mark-${fact?.status ?? 'actual'}${doubt}${corrected}`;
    }
    if (mark.kind === 'finding') {
      const finding = index.findings.get(mark.id);
      return `mark mark-finding mark-finding-${finding?.waiver === null ? finding.severity : 'waived'}`;
    }
    return mark.kind === 'project' ? 'mark mark-project' : 'mark mark-commitment';
  });
  return [...new Set(names), ...(lit === '' ? [] : [lit])].join(' ');
}

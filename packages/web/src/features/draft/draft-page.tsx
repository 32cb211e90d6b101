import { createCompiler, type Plan, presentPlan } from '@planwright/compiler';
import { Button } from 'antd';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFactValue } from '#lib/quantity.ts';
import { assignMarks, type Mark, type Paragraph, splitParagraphs, splitSegments } from '#lib/segments.ts';
import { PageHead, Section } from '#ui/page.tsx';
import { EmptyState } from '#ui/states.tsx';
import './draft.css';

/** 试写: compiles in the browser as one types; nothing leaves the page. */
export function DraftPage() {
  const { t } = useTranslation();
  const [text, setText] = useState(() => t('draft.sample'));
  const [compile] = useState(createCompiler);
  const { plan, milliseconds } = useMemo(() => compileTimed(compile, text), [compile, text]);
  // The lists may follow a moment later; the field and its marks must not.
  const listed = useDeferredValue(plan);
  return (
    <div className="page">
      <PageHead
        title={t('draft.title')}
        note={t('draft.note')}
        actions={
          <>
            <Button onClick={() => setText(t('draft.sample'))}>{t('draft.example')}</Button>{' '}
            <Button onClick={() => setText('')}>{t('draft.clear')}</Button>
          </>
        }
      />
      <p className="draft-meter" role="status">
        {t('draft.compiled', {
          characters: text.length,
          facts: plan.facts.length,
          projects: plan.projects.length,
          commitments: plan.commitments.length,
          milliseconds: milliseconds.toFixed(1),
        })}
      </p>
      <div className="draft">
        <div className="draft-sheet">
          <DraftMarks text={text} plan={plan} />
          <textarea
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-label={t('draft.label')}
            spellCheck={false}
          />
        </div>
        <DraftFindings plan={listed} />
      </div>
    </div>
  );
}

/** What was read, as lists. */
const DraftFindings = memo(function DraftFindings({ plan }: { plan: Plan }) {
  const { t, i18n } = useTranslation();
  const facts = useMemo(() => presentPlan(plan).facts, [plan]);
  // the id of a figure tells its place, which typing moves
  const keyOf = nameByWords();
  return (
    <aside>
      <Section title={t('draft.facts')}>
        {facts.length === 0 ? (
          <EmptyState title={t('draft.empty')} />
        ) : (
          <ul className="draft-facts">
            {facts.map((fact) => (
              <FactRow
                key={keyOf(fact.metric)}
                metric={fact.metric}
                value={formatFactValue(fact)}
                status={t(`reader.kind.${fact.status}`)}
                period={fact.period ?? t('reader.notTold')}
              />
            ))}
          </ul>
        )}
      </Section>
      {plan.diagnostics.length > 0 && (
        <Section title={t('draft.diagnostics')}>
          <ul className="draft-facts">
            {plan.diagnostics.map((diagnostic) => (
              <li key={`${diagnostic.code}-${diagnostic.span.start}`}>
                {i18n.language === 'en' ? diagnostic.message.en : diagnostic.message['zh-CN']}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </aside>
  );
});

interface FactRowProps {
  readonly metric: string;
  readonly value: string;
  readonly status: string;
  readonly period: string;
}

/** Drawn again only when it says something else. */
const FactRow = memo(function FactRow({ metric, value, status, period }: FactRowProps) {
  return (
    <li>
      <span>{metric}</span>
      <strong className="nowrap">{value}</strong>
      <span className="faint nowrap">
        {status} · {period}
      </span>
    </li>
  );
});

function compileTimed(
  compile: ReturnType<typeof createCompiler>,
  text: string,
): { readonly plan: Plan; readonly milliseconds: number } {
  const before = performance.now();
  const plan = compile(text);
  return { plan, milliseconds: performance.now() - before };
}

/**
 * The same text behind the field, with its marks. Each line is a block of its own, so that the browser lays out only the one that
 * changed; one whose words and marks are unchanged is not drawn again.
 */
function DraftMarks({ text, plan }: { text: string; plan: Plan }) {
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
}

/** Names things by their words and which of the like they are, so that they keep their names wherever typing moves them. */
function nameByWords(): (words: string) => string {
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

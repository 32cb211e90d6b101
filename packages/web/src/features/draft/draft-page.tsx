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
  return (
    <aside>
      <Section title={t('draft.facts')}>
        {facts.length === 0 ? (
          <EmptyState title={t('draft.empty')} />
        ) : (
          <ul className="draft-facts">
            {facts.map((fact) => (
              <li key={fact.id}>
                <span>{fact.metric}</span>
                <strong className="nowrap">{formatFactValue(fact)}</strong>
                <span className="faint nowrap">
                  {t(`reader.kind.${fact.status}`)} · {fact.period ?? t('reader.notTold')}
                </span>
              </li>
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

function compileTimed(
  compile: ReturnType<typeof createCompiler>,
  text: string,
): { readonly plan: Plan; readonly milliseconds: number } {
  const before = performance.now();
  const plan = compile(text);
  return { plan, milliseconds: performance.now() - before };
}

/** The same text behind the field, with its marks; a paragraph whose words and marks are unchanged is not drawn again. */
function DraftMarks({ text, plan }: { text: string; plan: Plan }) {
  const lines = splitParagraphs(text);
  const marks: Mark[] = [
    ...plan.facts.map(({ id, start, end }) => ({ id, kind: 'fact' as const, start, end })),
    ...plan.projects.map(({ id, start, end }) => ({ id, kind: 'project' as const, start, end })),
    ...plan.commitments.map(({ id, start, end }) => ({ id, kind: 'commitment' as const, start, end })),
  ];
  const byLine = assignMarks(lines, marks);
  let from = 0;
  const keyOf = nameByWords();
  const parts = lines.map((line, index) => {
    const before = text.slice(from, line.start);
    from = line.end;
    const words = text.slice(line.start, line.end);
    return { key: keyOf(words), before, words, segments: describe(line, byLine[index] ?? []) };
  });
  return (
    <div className="draft-marks" aria-hidden="true">
      {parts.map(({ key, before, words, segments }) => (
        <DraftLine key={key} before={before} words={words} segments={segments} />
      ))}
      {text.slice(from)}
      {'\n'}
    </div>
  );
}

/** Names lines by their words and which of the like they are, so that a line keeps its name wherever typing moves it. */
function nameByWords(): (words: string) => string {
  const seen = new Map<string, number>();
  return (words) => {
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return `${count} ${words}`;
  };
}

/** The line's segments as plain text, so that equal lines compare equal. */
function describe(line: Paragraph, marks: readonly Mark[]): string {
  return splitSegments(line, marks)
    .map((segment) => `${segment.end - line.start}:${[...new Set(segment.marks.map((mark) => mark.kind))].join(' ')}`)
    .join('|');
}

const DraftLine = memo(function DraftLine({
  before,
  words,
  segments,
}: {
  before: string;
  words: string;
  segments: string;
}) {
  let from = 0;
  return (
    <>
      {before}
      {segments.split('|').map((segment) => {
        const [end = '0', kinds = ''] = segment.split(':');
        const piece = words.slice(from, Number(end));
        const key = from;
        from = Number(end);
        return (
          <span key={key} className={kinds}>
            {piece}
          </span>
        );
      })}
    </>
  );
});

import { createCompiler, type Plan } from '@planwright/compiler';
import { Button } from 'antd';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findKeptText, keepText } from '#lib/kept-text.ts';
import { PageHead } from '#ui/page.tsx';
import { DraftFindings, type Stretch } from './draft-findings.tsx';
import { DraftMarks } from './draft-marks.tsx';
import './draft.css';

/** 试写: compiles in the browser as one types; nothing leaves the page, and what was written is there again on the next visit. */
export function DraftPage() {
  const { t } = useTranslation();
  const sample = t('draft.sample');
  const [text, setText] = useState(() => findKeptText() ?? sample);
  /** What stood here before it was replaced as a whole. */
  const [replaced, setReplaced] = useState<string>();
  const [kept, setKept] = useState(true);
  const [compile] = useState(createCompiler);
  const { plan, milliseconds } = useMemo(() => compileTimed(compile, text), [compile, text]);
  // The lists may follow a moment later; the field and its marks must not.
  const listed = useDeferredValue(plan);
  useEffect(() => {
    if (text === sample) return;
    const soon = setTimeout(() => setKept(keepText(text)), 300);
    return () => {
      clearTimeout(soon);
      keepText(text);
    };
  }, [text, sample]);
  const replaceBy = (words: string) => {
    if (text.trim() !== '' && text !== sample) setReplaced(text);
    setText(words);
    keepText(words);
  };
  return (
    <div className="page draft-page">
      <PageHead
        title={t('draft.title')}
        note={t('draft.note')}
        actions={
          <>
            <Button onClick={() => replaceBy(sample)}>{t('draft.example')}</Button>{' '}
            <Button onClick={() => replaceBy('')}>{t('draft.clear')}</Button>
          </>
        }
      />
      {replaced !== undefined && (
        <p className="notice-line" role="status">
          {t('draft.replaced', { characters: replaced.length })}{' '}
          <button
            type="button"
            className="plain-button draft-restore"
            onClick={() => {
              setText(replaced);
              setReplaced(undefined);
            }}
          >
            {t('draft.restore')}
          </button>
        </p>
      )}
      {!kept && <p className="notice-line">{t('draft.notKept')}</p>}
      <p className="draft-meter" role="status">
        {t('draft.compiled', { characters: text.length, milliseconds: milliseconds.toFixed(1) })}
      </p>
      <DraftDesk text={text} plan={plan} listed={listed} onText={setText} />
    </div>
  );
}

/** The sheet and its lists, each in a box of its own, so that what is read stays beside the place that is written at. */
function DraftDesk({
  text,
  plan,
  listed,
  onText,
}: {
  text: string;
  plan: Plan;
  listed: Plan;
  onText: (text: string) => void;
}) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [sentence, setSentence] = useState<Stretch>({ start: 0, end: 0 });
  const pick = useCallback(({ start, end }: Stretch) => {
    const area = field.current;
    const paper = sheet.current;
    if (area === null || paper === null) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, end);
    setSentence((before) => sentenceAround(area.value, start, before));
    const row = paper.querySelector('.draft-marks')?.children[countLines(area.value, start)];
    if (row instanceof HTMLElement) paper.scrollTop = row.offsetTop - paper.clientHeight / 3;
    paper.scrollIntoView({ block: 'nearest' });
  }, []);
  const follow = () => {
    const area = field.current;
    if (area !== null) setSentence((before) => sentenceAround(area.value, area.selectionStart, before));
  };
  return (
    <div className="draft">
      <div className="draft-sheet" ref={sheet}>
        <div className="draft-paper">
          <DraftMarks text={text} plan={plan} />
          <textarea
            ref={field}
            value={text}
            onChange={(event) => {
              onText(event.target.value);
              follow();
            }}
            onSelect={follow}
            aria-label={t('draft.label')}
            spellCheck={false}
          />
        </div>
      </div>
      <DraftFindings plan={listed} sentence={sentence} onPick={pick} />
    </div>
  );
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

const SENTENCE_ENDS = '。；！？\n';

/** The sentence that holds `at`; the very object of before when it is the same one. */
function sentenceAround(text: string, at: number, before: Stretch): Stretch {
  let [start, end] = [at, at];
  while (start > 0 && !SENTENCE_ENDS.includes(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !SENTENCE_ENDS.includes(text.charAt(end))) end += 1;
  return before.start === start && before.end === end ? before : { start, end };
}

function compileTimed(
  compile: ReturnType<typeof createCompiler>,
  text: string,
): { readonly plan: Plan; readonly milliseconds: number } {
  const before = performance.now();
  const plan = compile(text);
  return { plan, milliseconds: performance.now() - before };
}

import type { FigureSuggestion } from '@planwright/compiler';
import type { Body } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { dropDraft } from '#lib/draft.ts';
import { type AddedFigure, draftOf, figureDraftKey } from '#lib/figure-draft.ts';
import { formatFactValue } from '#lib/quantity.ts';
import type { ReadingIndex } from '#lib/reading.ts';
import { offersOf, useSession } from '#lib/session.ts';
import type { Stretch } from '#lib/text-offset.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { LoadingLines } from '#ui/states.tsx';
import { FigureForm } from './figure-form.tsx';
import { describe } from './kept-correction.tsx';
import { WordsInSentence } from './words-in-sentence.tsx';

/** The words that a figure is added for, with what was suggested for them. */
interface Chosen extends Stretch {
  readonly figure: FigureSuggestion['figure'] | undefined;
}

/**
 * 补录漏读的数字, for those who may: the numbers of a sentence that were not read as figures, each to be chosen, and a form with what the
 * compiler makes of the sentence. Where words were selected in the text, the form stands open at once.
 */
export function AddFigure({
  index,
  span,
  isChosen,
  onAdded,
}: {
  index: ReadingIndex;
  span: Stretch;
  isChosen: boolean;
  onAdded: (start: number) => void;
}) {
  const { t } = useTranslation();
  const may = offersOf(useSession()).run;
  const [open, setOpen] = useState(isChosen);
  if (!may) return null;
  return (
    <section className="panel-related" aria-label={t('correction.addTitle')}>
      <h3>{t('correction.addTitle')}</h3>
      {open ? (
        <Adding index={index} span={span} isChosen={isChosen} onAdded={onAdded} onClose={() => setOpen(false)} />
      ) : (
        <p className="correction-actions">
          <Button size="small" onClick={() => setOpen(true)}>
            {t('correction.add')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Adding({
  index,
  span,
  isChosen,
  onAdded,
  onClose,
}: {
  index: ReadingIndex;
  span: Stretch;
  isChosen: boolean;
  onAdded: (start: number) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { reading } = index;
  const [picked, setPicked] = useState<Chosen>();
  const suggestions = useSuggestions(index, span);
  const fact = isChosen ? reading.facts.find((one) => one.start < span.end && one.end > span.start) : undefined;
  const failed = suggestions.error !== null;
  if (suggestions.data === undefined && !failed) return <LoadingLines lines={3} />;
  // without suggestions the form is filled in by hand
  const found = suggestions.data ?? [];
  // selected words hold one amount, or are taken as they are
  const only = isChosen && found.length < 2 && fact === undefined ? found[0] : undefined;
  const chosen = picked ?? only ?? (isChosen && found.length === 0 && fact === undefined ? whole(span) : undefined);
  if (chosen !== undefined)
    return (
      <FigureEntry
        key={`${chosen.start}-${chosen.end}`}
        index={index}
        chosen={chosen}
        note={failed ? t('correction.noSuggestion') : null}
        onAdded={onAdded}
        onClose={picked === undefined ? onClose : () => setPicked(undefined)}
      />
    );
  return (
    <>
      {fact !== undefined && found.length === 0 && (
        <p className="state-problem correction-refused" role="alert">
          {t('correction.alreadyRead', { words: reading.text.slice(fact.start, fact.end), metric: fact.metric })}
        </p>
      )}
      {found.length > 0 && <p className="faint">{t('correction.choose')}</p>}
      {found.length === 0 && !isChosen && (
        <p className="faint">{t(failed ? 'correction.noSuggestion' : 'correction.allRead')}</p>
      )}
      <ul className="correction-missed">
        {found.map((one) => (
          <li key={one.start}>
            <Button size="small" onClick={() => setPicked(one)}>
              {reading.text.slice(one.start, one.end)}
            </Button>{' '}
            <span className="faint">{one.figure.metric}</span>
          </li>
        ))}
      </ul>
      {!isChosen && <WordsInSentence index={index} span={span} onFound={(words) => setPicked(whole(words))} />}
      <p className="panel-actions">
        <Button size="small" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </p>
    </>
  );
}

function whole({ start, end }: Stretch): Chosen {
  return { start, end, figure: undefined };
}

/** The form for chosen words, the reason, and what is said when it is refused. */
function FigureEntry({
  index: { reading },
  chosen,
  note,
  onAdded,
  onClose,
}: {
  index: ReadingIndex;
  chosen: Chosen;
  /** Stands above the form. */
  note: string | null;
  onAdded: (start: number) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { start, end } = chosen;
  const [asked, setAsked] = useState<AddedFigure>();
  const kept = figureDraftKey(useSession(), reading.version.id, chosen);
  const send = useMutation({
    mutationFn: (body: Body<'correctFact'>) => call('correctFact', { params: { id: reading.version.id }, body }),
    onSuccess: async () => {
      // targets and lights follow, on every page; the text that comes with them closes this form, so that the way on is told here
      await client.invalidateQueries();
      onAdded(start);
    },
  });
  const quote = reading.text.slice(start, end);
  return (
    <>
      {note !== null && <p className="faint">{note}</p>}
      <FigureForm
        title={t('correction.addTitle')}
        quote={quote}
        initial={draftOf(chosen.figure, reading.version.planYear)}
        kept={kept}
        onCancel={onClose}
        onDone={(figure) => {
          send.reset();
          setAsked(figure);
        }}
      />
      <ReasonDialog
        open={asked !== undefined}
        title={t('correction.addTitle')}
        subject={asked === undefined ? '' : `“${quote}” ${describeAdded(asked, t)}`}
        note={t('correction.note')}
        error={send.error}
        pending={send.isPending}
        onCancel={() => setAsked(undefined)}
        onConfirm={(reason) => {
          if (asked === undefined) return;
          send.mutate(
            { start, end, change: { kind: 'add', fact: asked }, reason },
            {
              onSuccess: () => {
                dropDraft(kept);
                setAsked(undefined);
              },
            },
          );
        }}
      />
    </>
  );
}

function describeAdded(figure: AddedFigure, t: Parameters<typeof describe>[1]): string {
  return `${formatFactValue(figure)}${t('correction.fieldStop')}${describe(figure, t)}`;
}

/** What the compiler makes of the numbers in a stretch; it is fetched with the first question. */
function useSuggestions({ reading }: ReadingIndex, { start, end }: Stretch) {
  const { id, planYear } = reading.version;
  const reviewYear = planYear === null ? null : String(Number(planYear) - 1);
  return useQuery({
    queryKey: ['suggestions', id, start, end, reading.corrections.length],
    queryFn: async () => {
      const { suggestFigures } = await import('@planwright/compiler');
      return suggestFigures(reading.text, { start, end }, { planYear, reviewYear, facts: reading.facts });
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

import type { Body, PlanReading } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { type Change, formerReading, isDoubtful, type Kept, presentReading, type Reading } from '#lib/corrections.ts';
import { dropDraft, findDraft } from '#lib/draft.ts';
import { figureDraftKey } from '#lib/figure-draft.ts';
import type { ReadingFact } from '#lib/reading.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { describe, KeptCorrection, wordsOf } from './kept-correction.tsx';
import { ReadingForm } from './reading-form.tsx';

/** What is asked about in the dialog: what will be said, and under which title. */
interface Asked {
  readonly title: 'keepTitle' | 'adoptTitle' | 'open' | 'reject';
  readonly change: Change;
}

/** 更正读数: the readings to choose from, a form to read a figure anew, and what people have said of it so far. */
export function FactCorrection({ reading, fact }: { reading: PlanReading; fact: ReadingFact }) {
  const { t } = useTranslation();
  const session = useSession();
  const may = offersOf(session).run;
  const kept = figureDraftKey(session, reading.version.id, fact);
  const [open, setOpen] = useState(() => may && findDraft(kept) !== undefined);
  const [asked, setAsked] = useState<Asked | undefined>();
  const send = useSend(reading.version.id);
  const own = reading.corrections.filter(({ place }) => place !== null && place.start === fact.start);
  const doubt = isDoubtful(fact);
  if (!may && own.length === 0 && !doubt) return null;
  const ask = (title: Asked['title'], change: Change) => {
    send.reset();
    setAsked({ title, change });
  };
  return (
    <div className="panel-related">
      <h3>{t('correction.title')}</h3>
      {doubt && <Readings fact={fact} may={may} onAsk={ask} />}
      <ul>
        {own.map((kept) => (
          <li key={kept.id} className="correction-kept">
            <KeptCorrection kept={kept} planVersionId={reading.version.id} may={may} />
            <Former fact={fact} kept={kept} />
          </li>
        ))}
      </ul>
      {may && !open && (
        <p className="correction-actions">
          <Button size="small" onClick={() => setOpen(true)}>
            {t('correction.open')}
          </Button>
          <Button size="small" danger onClick={() => ask('reject', { kind: 'reject' })}>
            {t('correction.reject')}
          </Button>
        </p>
      )}
      {open && (
        <ReadingForm
          fact={fact}
          quote={reading.text.slice(fact.start, fact.end)}
          kept={kept}
          onCancel={() => setOpen(false)}
          onDone={(next) => ask('open', { kind: 'reading', reading: next })}
        />
      )}
      <ReasonDialog
        open={asked !== undefined}
        title={asked === undefined ? '' : t(`correction.${asked.title}`)}
        subject={asked === undefined ? '' : `“${reading.text.slice(fact.start, fact.end)}” ${wordsOf(asked.change, t)}`}
        note={t('correction.note')}
        error={send.error}
        pending={send.isPending}
        onCancel={() => setAsked(undefined)}
        onConfirm={(reason) => {
          if (asked === undefined) return;
          send.mutate(
            { start: fact.start, end: fact.end, change: asked.change, reason },
            {
              onSuccess: () => {
                dropDraft(kept);
                setAsked(undefined);
                setOpen(false);
              },
            },
          );
        }}
      />
    </div>
  );
}

/** What the grammar had read where a person reads otherwise. */
function Former({ fact, kept }: { fact: ReadingFact; kept: Kept }) {
  const { t } = useTranslation();
  const former = formerReading(fact, kept.change);
  if (former === null || Object.keys(former).length === 0) return null;
  return <div className="faint">{t('correction.former', { reading: describe(former, t) })}</div>;
}

/** The present reading and the others, each with the button that decides for it. */
function Readings({
  fact,
  may,
  onAsk,
}: {
  fact: ReadingFact;
  may: boolean;
  onAsk: (title: Asked['title'], change: Change) => void;
}) {
  const { t } = useTranslation();
  const present = presentReading(fact);
  return (
    <ul className="correction-readings">
      <li>
        <span className="faint">{t('correction.present')}</span>
        <span>{describe(present, t)}</span>
        {may && (
          <Button size="small" onClick={() => onAsk('keepTitle', { kind: 'reading', reading: present })}>
            {t('correction.keep')}
          </Button>
        )}
      </li>
      {fact.alternatives.map((alternative) => (
        <li key={JSON.stringify(alternative)}>
          <span className="faint">{t('correction.alternative')}</span>
          <span>{describe(alternative as Reading, t)}</span>
          {may && (
            <Button
              size="small"
              onClick={() => onAsk('adoptTitle', { kind: 'reading', reading: alternative as Reading })}
            >
              {t('correction.adopt')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function useSend(planVersionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<'correctFact'>) => call('correctFact', { params: { id: planVersionId }, body }),
    // targets and lights follow, on every page
    onSuccess: () => client.invalidateQueries(),
  });
}

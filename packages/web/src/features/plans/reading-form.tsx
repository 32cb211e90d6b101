import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changedReading, type Reading } from '#lib/corrections.ts';
import type { DraftKey } from '#lib/draft.ts';
import { draftOfFact } from '#lib/figure-draft.ts';
import type { ReadingFact } from '#lib/reading.ts';
import { FigureForm } from './figure-form.tsx';

/** 改读: a form to read a figure anew; only the fields that differ are sent. */
export function ReadingForm({
  fact,
  quote,
  kept,
  onCancel,
  onDone,
}: {
  fact: ReadingFact;
  quote: string;
  kept: DraftKey;
  onCancel: () => void;
  onDone: (reading: Reading) => void;
}) {
  const { t } = useTranslation();
  const [same, setSame] = useState(false);
  return (
    <FigureForm
      title={t('correction.open')}
      quote={quote}
      initial={draftOfFact(fact)}
      kept={kept}
      fault={same ? t('correction.fault.nothingChanged') : undefined}
      onCancel={onCancel}
      onDone={(figure) => {
        const reading = changedReading(fact, figure);
        const isSame = Object.keys(reading).length === 0;
        setSame(isSame);
        if (!isSame) onDone(reading);
      }}
    />
  );
}

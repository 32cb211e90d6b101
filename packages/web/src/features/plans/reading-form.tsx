import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '#lib/corrections.ts';
import type { ReadingFact } from '#lib/reading.ts';
import { type ReadingDraft, ReadingFields } from './reading-fields.tsx';

/** 改读: a form to read a figure anew; only the fields that differ are sent. */
export function ReadingForm({
  fact,
  onCancel,
  onDone,
}: {
  fact: ReadingFact;
  onCancel: () => void;
  onDone: (reading: Reading) => void;
}) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<ReadingDraft>({
    metric: fact.metric,
    kind: fact.kind,
    op: fact.op,
    status: fact.status,
    period: fact.period ?? '',
    place: fact.place ?? '',
  });
  const badYear = draft.period !== '' && !/^\d{4}$/.test(draft.period);
  const next = changed(fact, draft);
  return (
    <div className="correction-form">
      <ReadingFields
        draft={draft}
        faults={badYear ? { period: t('correction.badYear') } : {}}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
      <p className="panel-actions">
        <Button
          size="small"
          type="primary"
          disabled={badYear || draft.metric.trim() === '' || Object.keys(next).length === 0}
          onClick={() => onDone(next)}
        >
          {t('form.save')}
        </Button>{' '}
        <Button size="small" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </p>
    </div>
  );
}

/** Only the fields that differ from what was read. */
function changed(fact: ReadingFact, draft: ReadingDraft): Reading {
  const period = draft.period === '' ? null : draft.period;
  const place = draft.place.trim() === '' ? null : draft.place.trim();
  return {
    ...(draft.metric.trim() === fact.metric ? {} : { metric: draft.metric.trim() }),
    ...(draft.kind === fact.kind ? {} : { kind: draft.kind }),
    ...(draft.op === fact.op ? {} : { op: draft.op }),
    ...(draft.status === fact.status ? {} : { status: draft.status }),
    ...(period === fact.period ? {} : { period }),
    ...(place === fact.place ? {} : { place }),
  };
}

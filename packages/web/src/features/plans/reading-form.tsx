import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '#lib/corrections.ts';
import type { ReadingFact } from '#lib/reading.ts';

const KINDS = ['level', 'growth', 'delta', 'multiple', 'rank'] as const;
const OPS = ['eq', 'ge', 'le', 'approx', 'gt', 'lt'] as const;
const STATUSES = ['actual', 'target', 'base'] as const;

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
  const [draft, setDraft] = useState({
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
      <div className="form-field">
        <label htmlFor="correction-metric">{t('correction.metric')}</label>
        <Input
          id="correction-metric"
          value={draft.metric}
          maxLength={200}
          onChange={(event) => setDraft({ ...draft, metric: event.target.value })}
        />
      </div>
      <div className="form-field">
        <label htmlFor="correction-kind">{t('reader.factKind')}</label>
        <Select
          id="correction-kind"
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
          options={KINDS.map((value) => ({ value, label: t(`factKind.${value}`) }))}
        />
      </div>
      <div className="form-field">
        <label htmlFor="correction-op">{t('correction.op')}</label>
        <Select
          id="correction-op"
          value={draft.op}
          onChange={(op) => setDraft({ ...draft, op })}
          options={OPS.map((value) => ({ value, label: t(`correction.ops.${value}`) }))}
        />
      </div>
      <div className="form-field">
        <label htmlFor="correction-status">{t('reader.status')}</label>
        <Select
          id="correction-status"
          value={draft.status}
          onChange={(status) => setDraft({ ...draft, status })}
          options={STATUSES.map((value) => ({ value, label: t(`reader.kind.${value}`) }))}
        />
      </div>
      <div className="form-field">
        <label htmlFor="correction-period">{t('reader.period')}</label>
        <Input
          id="correction-period"
          value={draft.period}
          status={badYear ? 'error' : ''}
          maxLength={4}
          placeholder={t('reader.notTold')}
          aria-describedby="correction-period-fault"
          onChange={(event) => setDraft({ ...draft, period: event.target.value })}
        />
        <span id="correction-period-fault" className="form-fault" role="alert">
          {badYear && t('correction.badYear')}
        </span>
      </div>
      <div className="form-field">
        <label htmlFor="correction-place">{t('reader.place')}</label>
        <Input
          id="correction-place"
          value={draft.place}
          maxLength={40}
          placeholder={t('reader.wholePlace')}
          onChange={(event) => setDraft({ ...draft, place: event.target.value })}
        />
      </div>
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
function changed(
  fact: ReadingFact,
  draft: {
    metric: string;
    kind: ReadingFact['kind'];
    op: ReadingFact['op'];
    status: ReadingFact['status'];
    period: string;
    place: string;
  },
): Reading {
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

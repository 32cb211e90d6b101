import type { Body, PlanReading } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import type { ReadingFact } from '#lib/reading.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { describe, KeptCorrection, type Reading } from './kept-correction.tsx';

type Change = Body<'correctFact'>['change'];

const KINDS = ['level', 'growth', 'delta', 'multiple', 'rank'] as const;
const OPS = ['eq', 'ge', 'le', 'approx', 'gt', 'lt'] as const;
const STATUSES = ['actual', 'target', 'base'] as const;

/** 更正读数: other readings to choose from, a form to read a figure anew, and what people have said of it so far. */
export function FactCorrection({ reading, fact }: { reading: PlanReading; fact: ReadingFact }) {
  const { t } = useTranslation();
  const may = offersOf(useSession()).run;
  const [open, setOpen] = useState(false);
  const [change, setChange] = useState<Change | undefined>();
  const send = useSend(reading.version.id);
  const own = reading.corrections.filter(({ place }) => place !== null && place.start === fact.start);
  const doubt = fact.confidence < 1 && fact.alternatives.length > 0;
  if (!may && own.length === 0 && !doubt) return null;
  return (
    <div className="panel-related">
      <h3>{t('correction.title')}</h3>
      {doubt && (
        <ul>
          {fact.alternatives.map((alternative) => (
            <li key={JSON.stringify(alternative)}>
              {t('correction.alternative')} {describe(alternative as Reading, t)}{' '}
              {may && (
                <Button size="small" onClick={() => setChange({ kind: 'reading', reading: alternative as Reading })}>
                  {t('correction.adopt')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ul>
        {own.map((kept) => (
          <li key={kept.id}>
            <KeptCorrection kept={kept} planVersionId={reading.version.id} may={may} />
          </li>
        ))}
      </ul>
      {may && !open && (
        <p className="panel-actions">
          <Button size="small" onClick={() => setOpen(true)}>
            {t('correction.open')}
          </Button>{' '}
          <Button size="small" danger onClick={() => setChange({ kind: 'reject' })}>
            {t('correction.reject')}
          </Button>
        </p>
      )}
      {open && (
        <ReadingForm
          fact={fact}
          onCancel={() => setOpen(false)}
          onDone={(next) => setChange({ kind: 'reading', reading: next })}
        />
      )}
      <ReasonDialog
        open={change !== undefined}
        title={change?.kind === 'reject' ? t('correction.reject') : t('correction.open')}
        note={t('correction.note')}
        error={send.error}
        pending={send.isPending}
        onCancel={() => setChange(undefined)}
        onConfirm={(reason) => {
          if (change === undefined) return;
          send.mutate(
            { start: fact.start, end: fact.end, change, reason },
            {
              onSuccess: () => {
                setChange(undefined);
                setOpen(false);
              },
            },
          );
        }}
      />
    </div>
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

function ReadingForm({
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
          onChange={(event) => setDraft({ ...draft, period: event.target.value })}
        />
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

/** 文件中的位置: page, paragraph, cell or line of the file that was imported. */
export function FilePlace({ reading, start }: { reading: PlanReading; start: number }) {
  const { t, i18n } = useTranslation();
  const place = reading.places.findLast((candidate) => candidate.start <= start);
  if (place === undefined) return null;
  return (
    <>
      <dt>{t('correction.filePlace')}</dt>
      <dd>{i18n.language === 'en' ? place.label.en : place.label['zh-CN']}</dd>
    </>
  );
}

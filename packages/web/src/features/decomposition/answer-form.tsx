import type { UnitPartView } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { ProblemNotice } from '#ui/states.tsx';
import { cleanNumber } from './split-draft.ts';

export type Answerable = Pick<UnitPartView, 'splitId' | 'version' | 'kind' | 'value' | 'unit' | 'state'>;

/** 签收或还价: one tap to take the part on, or a number and a reason to say what can be done instead. */
export function AnswerForm({ part }: { part: Answerable }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { notification } = App.useApp();
  const [countering, setCountering] = useState(false);
  const done = async (title: string) => {
    setCountering(false);
    notification.success({ title, placement: 'bottomRight' });
    await client.invalidateQueries();
  };
  const sign = useMutation({
    mutationFn: () =>
      call('signSplit', { params: { id: part.splitId }, body: { expectedVersion: part.version, note: null } }),
    onSuccess: () => done(t('split.signedDone')),
  });
  return (
    <div className="answer">
      <div className="form-actions">
        <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate()}>
          {t(part.state === 'countered' ? 'split.signAfterAll' : 'split.sign')}
        </Button>
        <Button aria-expanded={countering} onClick={() => setCountering(!countering)}>
          {t(part.state === 'countered' ? 'split.counterAgain' : 'split.counter')}
        </Button>
      </div>
      {sign.error !== null && <ProblemNotice error={sign.error} />}
      {countering && <CounterForm part={part} onSent={() => done(t('split.counterDone'))} />}
    </div>
  );
}

function CounterForm({ part, onSent }: { part: Answerable; onSent: () => Promise<void> }) {
  const { t } = useTranslation();
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const numeric = part.value !== null;
  const send = useMutation({
    mutationFn: () =>
      call('counterSplit', {
        params: { id: part.splitId },
        body: {
          expectedVersion: part.version,
          value: numeric ? cleanNumber(value) : null,
          words: numeric ? null : value.trim(),
          reason: reason.trim(),
        },
      }),
    onSuccess: onSent,
  });
  return (
    <form
      className="form-grid counter-form"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <div className="form-field">
        <label htmlFor={`counter-${part.splitId}`}>{t(numeric ? 'split.counterValue' : 'split.counterWords')}</label>
        <Input
          id={`counter-${part.splitId}`}
          inputMode={numeric ? 'decimal' : 'text'}
          autoFocus
          value={value}
          {...(numeric ? { suffix: part.unit ?? '' } : {})}
          onChange={(event) => setValue(event.target.value)}
        />
      </div>
      <div className="form-field">
        <label htmlFor={`counter-reason-${part.splitId}`}>{t('split.counterReason')}</label>
        <Input.TextArea
          id={`counter-reason-${part.splitId}`}
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {send.error !== null && <ProblemNotice error={send.error} />}
      <div className="form-actions">
        <Button
          type="primary"
          htmlType="submit"
          loading={send.isPending}
          disabled={value.trim() === '' || reason.trim() === ''}
        >
          {t('split.counterSend')}
        </Button>
        <span className="form-help">{t('split.counterHelp')}</span>
      </div>
    </form>
  );
}

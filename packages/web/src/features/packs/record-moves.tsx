import type { RegisterRecordDetail } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { useSession } from '#lib/session.ts';
import { Section } from '#ui/page.tsx';
import type { PackRegister } from '#ui/record/field-value.tsx';
import { ProblemNotice } from '#ui/states.tsx';

/** 流转: what can be done with the record now; refused moves stay visible with the reason. */
export function RecordMoves({
  register,
  record,
  editable,
}: {
  register: PackRegister;
  record: RegisterRecordDetail;
  editable: boolean;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const { today } = useSession();
  const [chosen, setChosen] = useState<string>();
  const [date, setDate] = useState(today);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [attachmentIds, setAttachmentIds] = useState<string[]>([]);
  const files = record.attachments.filter((file) => file.withdrawal === null);
  const needs = register.lifecycle?.transitions.find((transition) => transition.name === chosen)?.needs ?? [];
  const move = useMutation({
    mutationFn: (transition: string) =>
      call('moveRecord', {
        params: { register: register.name, id: record.id },
        body: {
          transition,
          date: needs.includes('date') ? date : null,
          reason: reason.trim() === '' ? null : reason.trim(),
          evidence: evidence.trim() === '' ? null : evidence.trim(),
          attachmentIds,
          expectedVersion: record.version,
        },
      }),
    onSuccess: async () => {
      setChosen(undefined);
      setAttachmentIds([]);
      await client.invalidateQueries();
    },
  });
  return (
    <Section title={t('packs.moves')}>
      {record.moves.length === 0 && <p className="faint">{t('packs.noMoves')}</p>}
      <ul className="moves">
        {record.moves.map((possible) => (
          <li key={possible.transition}>
            <Button
              size="small"
              disabled={!editable || possible.refusal !== null}
              type={chosen === possible.transition ? 'primary' : 'default'}
              onClick={() => setChosen(possible.transition)}
            >
              {label(possible.label)}
            </Button>
            {possible.refusal !== null && <span className="faint">{label(possible.refusal.message)}</span>}
          </li>
        ))}
      </ul>
      {chosen !== undefined && (
        <form
          className="form-grid form-box"
          onSubmit={(event) => {
            event.preventDefault();
            move.mutate(chosen);
          }}
        >
          {needs.includes('date') && (
            <div className="form-field">
              <label htmlFor="move-date">{t('packs.moveDate')}</label>
              <DatePicker
                id="move-date"
                allowClear={false}
                value={dayjs(date)}
                onChange={(day) => day && setDate(day.format('YYYY-MM-DD'))}
              />
            </div>
          )}
          {needs.includes('evidence') && (
            <div className="form-field">
              <label htmlFor="move-evidence">{t('packs.evidence')}</label>
              <Input id="move-evidence" value={evidence} onChange={(event) => setEvidence(event.target.value)} />
            </div>
          )}
          {files.length > 0 && (
            <div className="form-field">
              <label htmlFor="move-files">{t('packs.moveFiles')}</label>
              <Select
                id="move-files"
                mode="multiple"
                value={attachmentIds}
                onChange={setAttachmentIds}
                options={files.map((file) => ({ value: file.id, label: file.caption ?? file.fileName }))}
              />
            </div>
          )}
          <div className="form-field">
            <label htmlFor="move-reason">
              {needs.includes('reason') ? t('form.reasonRequired') : t('form.reason')}
            </label>
            <Input id="move-reason" value={reason} onChange={(event) => setReason(event.target.value)} />
          </div>
          {move.isError && <ProblemNotice error={move.error} />}
          <div className="form-actions">
            <Button type="primary" htmlType="submit" loading={move.isPending}>
              {t('form.confirm')}
            </Button>
            <Button onClick={() => setChosen(undefined)}>{t('form.cancel')}</Button>
          </div>
        </form>
      )}
    </Section>
  );
}

import type { PackView, RegisterRecordDetail } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { fieldGroups } from '#ui/record/field-groups.ts';
import { FieldInput } from '#ui/record/field-input.tsx';
import type { PackRegister, RecordValue } from '#ui/record/field-value.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { useUnusualQuestion } from '#ui/use-unusual-question.tsx';

/** Kinds that need the form's whole width. */
const WIDE = new Set(['series', 'list']);

/** A record's fields as a form; only what changed is sent, with the version it was read at. */
export function RecordForm({
  pack,
  register,
  record,
  onDone,
}: {
  pack: PackView;
  register: PackRegister;
  record: RegisterRecordDetail | null;
  onDone: (saved: RegisterRecordDetail | undefined) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const [values, setValues] = useState<Readonly<Record<string, RecordValue>>>(record?.values ?? {});
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: (confirmation: string | null) => {
      const changed = Object.entries(values).filter(([name, value]) => record?.values[name] !== value);
      return call('saveRecord', {
        params: { register: register.name },
        body: {
          id: record?.id ?? null,
          expectedVersion: record?.version ?? null,
          values: Object.fromEntries(changed),
          reason: reason.trim(),
          confirmation,
        },
      });
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries();
      onDone(saved);
    },
    onError: (error) => question.take(error),
  });
  const question = useUnusualQuestion(save.isPending, (answer) => save.mutate(answer));
  const missing = register.fields.some((field) => field.required && isBlank(values[field.name]));
  return (
    <form
      className="form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(null);
      }}
    >
      {fieldGroups(register).map((group) => (
        <fieldset key={group.name} className="form-group">
          <legend>{group.label === null ? t('packs.otherFields') : label(group.label)}</legend>
          {group.fields.map((field) => (
            <div key={field.name} className={WIDE.has(field.type.kind) ? 'form-field form-wide' : 'form-field'}>
              <label htmlFor={`field-${field.name}`}>
                {label(field.label)}
                {field.required && <span aria-hidden="true"> *</span>}
              </label>
              <FieldInput
                pack={pack}
                field={field}
                id={`field-${field.name}`}
                value={values[field.name] ?? null}
                onChange={(value) => setValues({ ...values, [field.name]: value })}
              />
              {field.help !== undefined && <span className="form-help">{label(field.help)}</span>}
            </div>
          ))}
        </fieldset>
      ))}
      <div className="form-field">
        <label htmlFor="record-reason">{t('form.reasonRequired')}</label>
        <Input id="record-reason" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </div>
      {question.dialog}
      {save.isError && !question.isOpen && <ProblemNotice error={save.error} />}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" disabled={missing || reason.trim() === ''} loading={save.isPending}>
          {t('form.save')}
        </Button>
        <Button onClick={() => onDone(undefined)}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}

function isBlank(value: RecordValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

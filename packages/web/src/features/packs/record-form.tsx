import type { PackView, RegisterRecordDetail } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { ProblemNotice } from '#ui/states.tsx';
import { codesOf, type PackField, type PackRegister, type RecordValue, unitOf, useUnitNames } from './field-value.tsx';

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
    mutationFn: () => {
      const changed = Object.entries(values).filter(([name, value]) => record?.values[name] !== value);
      return call('saveRecord', {
        params: { register: register.name },
        body: {
          id: record?.id ?? null,
          expectedVersion: record?.version ?? null,
          values: Object.fromEntries(changed),
          reason: reason.trim(),
        },
      });
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries();
      onDone(saved);
    },
  });
  const missing = register.fields.some((field) => field.required && isBlank(values[field.name]));
  return (
    <form
      className="form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {register.fields.map((field) => (
        <div key={field.name} className="form-field">
          <label htmlFor={`field-${field.name}`}>
            {label(field.label)}
            {field.required && <span aria-hidden="true"> *</span>}
          </label>
          <FieldInput
            pack={pack}
            field={field}
            value={values[field.name] ?? null}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
          {field.help !== undefined && <span className="form-help">{label(field.help)}</span>}
        </div>
      ))}
      <div className="form-field">
        <label htmlFor="record-reason">{t('form.reasonRequired')}</label>
        <Input id="record-reason" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </div>
      {save.isError && <ProblemNotice error={save.error} />}
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

function FieldInput({
  pack,
  field,
  value,
  onChange,
}: {
  pack: PackView;
  field: PackField;
  value: RecordValue;
  onChange: (value: RecordValue) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const unitNames = useUnitNames();
  const id = `field-${field.name}`;
  const text = value === null || Array.isArray(value) ? '' : String(value);
  switch (field.type.kind) {
    case 'date':
      return (
        <DatePicker
          id={id}
          value={text === '' ? null : dayjs(text)}
          onChange={(day) => onChange(day === null ? null : day.format('YYYY-MM-DD'))}
        />
      );
    case 'boolean':
      return (
        <Select
          id={id}
          allowClear
          value={value === null ? null : String(value)}
          onChange={(next: string | null | undefined) =>
            onChange(next === undefined || next === null ? null : next === 'true')
          }
          options={[
            { value: 'true', label: t('form.yes') },
            { value: 'false', label: t('form.no') },
          ]}
        />
      );
    case 'code':
    case 'orgUnit': {
      const options =
        field.type.kind === 'code'
          ? [...codesOf(pack, field)].map(([code, words]) => ({ value: code, label: label(words) }))
          : [...unitNames].map(([unit, name]) => ({ value: unit, label: name }));
      return (
        <Select
          id={id}
          allowClear
          value={text === '' ? null : text}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(next: string | null | undefined) => onChange(next ?? null)}
          options={options}
        />
      );
    }
    case 'series':
      return <SeriesInput value={Array.isArray(value) ? value : []} unit={unitOf(field)} onChange={onChange} />;
    case 'integer':
      return (
        <Input
          id={id}
          inputMode="numeric"
          value={text}
          suffix={unitOf(field)}
          onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
        />
      );
    default:
      return (
        <Input
          id={id}
          inputMode={field.type.kind === 'decimal' ? 'decimal' : 'text'}
          value={text}
          suffix={unitOf(field)}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      );
  }
}

function SeriesInput({
  value,
  unit,
  onChange,
}: {
  value: readonly (string | null)[];
  unit: string;
  onChange: (value: RecordValue) => void;
}) {
  const { t } = useTranslation();
  const months = Array.from({ length: 12 }, (_, month) => value[month] ?? null);
  return (
    <div className="schedule">
      {months.map((amount, month) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months never change places
        <label key={month} htmlFor={`month-${month}`}>
          {t('target.month', { month: month + 1 })} {unit}
          <Input
            id={`month-${month}`}
            size="small"
            inputMode="decimal"
            value={amount ?? ''}
            onChange={(event) =>
              onChange(
                months.map((old, at) => (at === month ? (event.target.value === '' ? null : event.target.value) : old)),
              )
            }
          />
        </label>
      ))}
    </div>
  );
}

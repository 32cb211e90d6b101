import type { Body, CommitmentDetail } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { ProblemNotice } from '#ui/states.tsx';

const CURVES = ['months', 'days', 'working-days', 'schedule'] as const;
const FORMS = ['cumulative', 'level', 'completion'] as const;
const DIRECTIONS = ['higher-is-better', 'lower-is-better'] as const;
const NO_SCHEDULE: readonly string[] = Array.from({ length: 12 }, () => '');

/** Changes how progress is judged; the former way stays in the history with both reasons. */
export function TargetForm({ data, onDone }: { data: CommitmentDetail; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { target } = data;
  const [form, setForm] = useState(target.form);
  const [value, setValue] = useState(target.value ?? '');
  const [unit, setUnit] = useState(target.unit ?? '');
  const [base, setBase] = useState(target.base ?? '');
  const [direction, setDirection] = useState(target.direction);
  const [curve, setCurve] = useState<(typeof CURVES)[number]>(target.curve.kind);
  const [schedule, setSchedule] = useState<readonly string[]>(
    target.curve.kind === 'schedule' ? target.curve.cumulativePercent : NO_SCHEDULE,
  );
  const [deadline, setDeadline] = useState(target.deadline);
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => {
      const body: Body<'setTarget'> = {
        form,
        value: value.trim() === '' ? null : value.trim(),
        unit: unit.trim() === '' ? null : unit.trim(),
        base: base.trim() === '' ? null : base.trim(),
        direction,
        curve: curve === 'schedule' ? { kind: curve, cumulativePercent: [...schedule] } : { kind: curve },
        deadline,
        reason: reason.trim(),
      };
      return call('setTarget', { params: { id: data.id }, body });
    },
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries();
    },
  });
  return (
    <form
      className="form-grid form-box"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="form-row">
        <div className="form-field">
          <label htmlFor="target-form">{t('target.form')}</label>
          <Select
            id="target-form"
            value={form}
            onChange={setForm}
            options={FORMS.map((kind) => ({ value: kind, label: t(`target.forms.${kind}`) }))}
          />
        </div>
        <div className="form-field">
          <label htmlFor="target-direction">{t('target.sense')}</label>
          <Select
            id="target-direction"
            value={direction}
            onChange={setDirection}
            options={DIRECTIONS.map((kind) => ({ value: kind, label: t(`target.direction.${kind}`) }))}
          />
        </div>
      </div>
      {form !== 'completion' && (
        <div className="form-row form-row-3">
          <div className="form-field">
            <label htmlFor="target-value">{t('target.value')}</label>
            <Input
              id="target-value"
              inputMode="decimal"
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          </div>
          <div className="form-field">
            <label htmlFor="target-unit">{t('target.unit')}</label>
            <Input id="target-unit" value={unit} onChange={(event) => setUnit(event.target.value)} />
          </div>
          <div className="form-field">
            <label htmlFor="target-base">{t('target.base')}</label>
            <Input
              id="target-base"
              inputMode="decimal"
              value={base}
              onChange={(event) => setBase(event.target.value)}
            />
          </div>
        </div>
      )}
      <div className="form-row">
        <div className="form-field">
          <label htmlFor="target-curve">{t('target.curve')}</label>
          <Select
            id="target-curve"
            value={curve}
            onChange={setCurve}
            options={CURVES.map((kind) => ({ value: kind, label: t(`target.curves.${kind}`) }))}
          />
          <span className="form-help">{t(`target.curveHelp.${curve}`)}</span>
        </div>
        <div className="form-field">
          <label htmlFor="target-deadline">{t('ledger.column.deadline')}</label>
          <DatePicker
            id="target-deadline"
            allowClear={false}
            value={dayjs(deadline)}
            onChange={(day) => day && setDeadline(day.format('YYYY-MM-DD'))}
          />
        </div>
      </div>
      {curve === 'schedule' && <Schedule value={schedule} onChange={setSchedule} />}
      <div className="form-field">
        <label htmlFor="target-reason">{t('form.reasonRequired')}</label>
        <Input id="target-reason" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </div>
      {save.isError && <ProblemNotice error={save.error} />}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={save.isPending}>
          {t('target.save')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}

function Schedule({ value, onChange }: { value: readonly string[]; onChange: (value: readonly string[]) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="schedule">
      <legend className="form-label">{t('target.schedule')}</legend>
      {value.map((month, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months never change places
        <label key={index} htmlFor={`month-${index}`}>
          {t('target.month', { month: index + 1 })}
          <Input
            id={`month-${index}`}
            size="small"
            inputMode="decimal"
            value={month}
            onChange={(event) => onChange(value.map((old, at) => (at === index ? event.target.value : old)))}
          />
        </label>
      ))}
    </fieldset>
  );
}

import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingFact } from '#lib/reading.ts';

const KINDS = ['level', 'growth', 'delta', 'multiple', 'rank'] as const;
const OPS = ['eq', 'ge', 'le', 'approx', 'gt', 'lt'] as const;
const STATUSES = ['actual', 'target', 'base'] as const;

/** What a figure's form says of it, as typed. */
export interface ReadingDraft {
  readonly metric: string;
  readonly kind: ReadingFact['kind'];
  readonly op: ReadingFact['op'];
  readonly status: ReadingFact['status'];
  readonly period: string;
  readonly place: string;
}

/** 读法: the fields that a figure is read by, each fault in words below its own; `amount` stands behind the metric. */
export function ReadingFields({
  draft,
  faults,
  amount,
  onChange,
}: {
  draft: ReadingDraft;
  faults: Readonly<Partial<Record<'metric' | 'period', string>>>;
  amount?: ReactNode;
  onChange: (changed: Partial<ReadingDraft>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <FormField name="metric" label={t('correction.metric')} fault={faults.metric}>
        <Input
          id="correction-metric"
          value={draft.metric}
          maxLength={200}
          status={faults.metric === undefined ? '' : 'error'}
          aria-describedby="correction-metric-fault"
          onChange={(event) => onChange({ metric: event.target.value })}
        />
      </FormField>
      {amount}
      <div className="correction-pair">
        <FormField name="kind" label={t('reader.factKind')}>
          <Select
            id="correction-kind"
            value={draft.kind}
            onChange={(kind) => onChange({ kind })}
            options={KINDS.map((value) => ({ value, label: t(`factKind.${value}`) }))}
          />
        </FormField>
        <FormField name="op" label={t('correction.op')}>
          <Select
            id="correction-op"
            value={draft.op}
            onChange={(op) => onChange({ op })}
            options={OPS.map((value) => ({ value, label: t(`correction.ops.${value}`) }))}
          />
        </FormField>
      </div>
      <div className="correction-pair">
        <FormField name="status" label={t('reader.status')}>
          <Select
            id="correction-status"
            value={draft.status}
            onChange={(status) => onChange({ status })}
            options={STATUSES.map((value) => ({ value, label: t(`reader.kind.${value}`) }))}
          />
        </FormField>
        <FormField name="period" label={t('reader.period')} fault={faults.period}>
          <Input
            id="correction-period"
            value={draft.period}
            status={faults.period === undefined ? '' : 'error'}
            maxLength={4}
            placeholder={t('reader.notTold')}
            aria-describedby="correction-period-fault"
            onChange={(event) => onChange({ period: event.target.value })}
          />
        </FormField>
      </div>
      <FormField name="place" label={t('reader.place')}>
        <Input
          id="correction-place"
          value={draft.place}
          maxLength={40}
          placeholder={t('reader.wholePlace')}
          onChange={(event) => onChange({ place: event.target.value })}
        />
      </FormField>
    </>
  );
}

/** A labelled field of a correction's form with its fault. */
export function FormField({
  name,
  label,
  fault,
  children,
}: {
  name: string;
  label: string;
  fault?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="form-field">
      <label htmlFor={`correction-${name}`}>{label}</label>
      {children}
      <span id={`correction-${name}-fault`} className="form-fault" role="alert">
        {fault}
      </span>
    </div>
  );
}

import type { Body } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { STRENGTHS } from '#lib/search-state.ts';
import { useAsOf } from '#lib/session.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { ChecklistFields } from './checklist-fields.tsx';
import { DeflatorSelect } from './deflator-select.tsx';
import type { Detail } from './indicator-page.tsx';

type TargetInput = Body<'setIndicatorTarget'>;
type Form = TargetInput['form'];
type Kind = Form['kind'];

const KINDS: readonly Kind[] = ['number', 'range', 'growth', 'points', 'relative', 'rank', 'qualitative', 'pending'];
const OPS = ['ge', 'le', 'approx', 'eq', 'gt', 'lt'] as const;

/** A target of a kind with nothing filled in. */
function blankForm(kind: Kind): Form {
  switch (kind) {
    case 'number':
      return { kind, op: 'ge', value: '' };
    case 'range':
      return { kind, low: '', high: '' };
    case 'growth':
      return { kind, op: 'ge', percent: '', high: null, prices: 'current' };
    case 'points':
      return { kind, op: 'ge', points: '' };
    case 'relative':
      return { kind, to: 'gdp-growth', tolerance: '1' };
    case 'rank':
      return { kind, rank: 1, among: '' };
    case 'qualitative':
      return { kind, words: '', checklist: [] };
    case 'pending':
      return { kind, awaits: '' };
  }
}

/** 设定目标: a target of any form for the unit that is shown; it follows the one there is, which stays in the history. */
export function TargetEditor({ data, onClose }: { data: Detail; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const current = data.row.target;
  const [form, setForm] = useState<Form>(
    current === null || current.fromGrowthOf !== null ? blankForm('number') : current.form,
  );
  const [strength, setStrength] = useState(current?.strength ?? 'plain');
  const [asking, setAsking] = useState(false);
  const year = Number(data.asOf.slice(0, 4));
  const save = useMutation({
    mutationFn: (reason: string) =>
      call('setIndicatorTarget', {
        params: { id: data.definition.id },
        body: { unitId: data.unitId, year, form, strength, targetClass: data.row.targetClass, reason },
      }),
    onSuccess: async () => {
      void message.success(t('indicator.targetSaved'));
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <section className="target-editor" aria-label={t('indicator.setTarget')}>
      <div className="form-grid indicator-form">
        <div className="form-field">
          <label htmlFor="target-kind">{t('targetForm.kind')}</label>
          <Select
            id="target-kind"
            value={form.kind}
            onChange={(kind) => setForm(blankForm(kind))}
            options={KINDS.map((value) => ({ value, label: t(`targetForm.${value}`) }))}
          />
        </div>
        <FormFields form={form} unit={data.definition.unit} onChange={setForm} />
        <div className="form-field">
          <label htmlFor="target-strength">{t('ledger.column.strength')}</label>
          <Select
            id="target-strength"
            value={strength}
            onChange={setStrength}
            options={STRENGTHS.map((value) => ({ value, label: t(`strength.${value}`) }))}
          />
        </div>
      </div>
      <div className="form-actions">
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('indicator.setTarget')}
        </Button>
        <Button onClick={onClose}>{t('form.cancel')}</Button>
      </div>
      <ReasonDialog
        open={asking}
        title={t('indicator.setTarget')}
        error={save.error}
        pending={save.isPending}
        onConfirm={(reason) => save.mutate(reason)}
        onCancel={() => setAsking(false)}
      />
    </section>
  );
}

function FormFields({ form, unit, onChange }: { form: Form; unit: string; onChange: (form: Form) => void }) {
  const { t } = useTranslation();
  const text = (name: string, title: string, value: string, change: (value: string) => void) => (
    <div className="form-field" key={name}>
      <label htmlFor={`target-${name}`}>{title}</label>
      <Input
        id={`target-${name}`}
        value={value}
        maxLength={200}
        onChange={(event) => change(event.target.value.trim())}
      />
    </div>
  );
  const bound = (op: (typeof OPS)[number], change: (op: (typeof OPS)[number]) => void) => (
    <div className="form-field" key="op">
      <label htmlFor="target-op">{t('targetForm.op')}</label>
      <Select
        id="target-op"
        value={op}
        onChange={change}
        options={OPS.map((value) => ({ value, label: t(`targetForm.ops.${value}`) }))}
      />
    </div>
  );
  switch (form.kind) {
    case 'number':
      return [
        bound(form.op, (op) => onChange({ ...form, op })),
        text('value', `${t('targetForm.value')}（${unit}）`, form.value, (value) => onChange({ ...form, value })),
      ];
    case 'range':
      return [
        text('low', `${t('targetForm.low')}（${unit}）`, form.low, (low) => onChange({ ...form, low })),
        text('high', `${t('targetForm.high')}（${unit}）`, form.high, (high) => onChange({ ...form, high })),
      ];
    case 'growth':
      return [
        bound(form.op, (op) => onChange({ ...form, op })),
        text('percent', `${t('targetForm.percent')}（%）`, form.percent, (percent) => onChange({ ...form, percent })),
        <div className="form-field" key="prices">
          <label htmlFor="target-prices">{t('targetForm.prices')}</label>
          <Select
            id="target-prices"
            value={form.prices}
            onChange={(prices) =>
              onChange({ ...form, prices, deflator: prices === 'constant' ? (form.deflator ?? null) : null })
            }
            options={(['current', 'constant'] as const).map((value) => ({ value, label: t(`targetForm.${value}`) }))}
          />
        </div>,
        ...(form.prices === 'constant' && unit !== '%'
          ? [
              <div className="form-field" key="deflator">
                <label htmlFor="target-deflator">{t('targetForm.deflator')}</label>
                <DeflatorSelect
                  id="target-deflator"
                  value={form.deflator ?? null}
                  onChange={(deflator) => onChange({ ...form, deflator })}
                />
                <span className="form-help">{t('targetForm.deflatorNote')}</span>
              </div>,
            ]
          : []),
      ];
    case 'points':
      return [
        bound(form.op, (op) => onChange({ ...form, op })),
        text('points', t('targetForm.pointsValue'), form.points, (points) => onChange({ ...form, points })),
      ];
    case 'relative':
      return [
        <OtherIndicator key="to" value={form.to} onChange={(to) => onChange({ ...form, to })} />,
        text('tolerance', t('targetForm.tolerance'), form.tolerance, (tolerance) => onChange({ ...form, tolerance })),
      ];
    case 'rank':
      return [
        text('among', t('targetForm.among'), form.among, (among) => onChange({ ...form, among })),
        text('rank', t('targetForm.rankValue'), String(form.rank), (rank) =>
          onChange({ ...form, rank: Math.max(1, Number.parseInt(rank, 10) || 1) }),
        ),
      ];
    case 'qualitative':
      return [
        text('words', t('targetForm.words'), form.words, (words) => onChange({ ...form, words })),
        <ChecklistFields
          key="checklist"
          items={form.checklist}
          onChange={(checklist) => onChange({ ...form, checklist })}
        />,
      ];
    case 'pending':
      return [text('awaits', t('targetForm.awaits'), form.awaits, (awaits) => onChange({ ...form, awaits }))];
  }
}

function OtherIndicator({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const list = useQuery(queries.indicators(useAsOf()));
  return (
    <div className="form-field">
      <label htmlFor="target-to">{t('targetForm.to')}</label>
      <Select
        id="target-to"
        value={value}
        onChange={onChange}
        showSearch={{ optionFilterProp: 'label' }}
        options={(list.data?.rows ?? []).map((row) => ({ value: row.id, label: label(row.label) }))}
      />
    </div>
  );
}

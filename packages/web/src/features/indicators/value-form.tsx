import type { Reply } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { Section } from '#ui/page.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { useUnitName } from '#ui/unit-name.tsx';
import { parseCell } from './grid-cell.ts';
import { periodName } from './indicator-words.tsx';

type Grid = Reply<'getIndicatorGrid'>;
const STATUSES = ['value', 'null', 'not-applicable', 'suppressed'] as const;
const LEVELS = ['declared', 'document', 'statistics', 'paid', 'on-site'] as const;

/** 单项录入: one value by form, for a phone or for a value that has none. */
export function ValueForm({ grid }: { grid: Grid }) {
  const { t, i18n } = useTranslation();
  const unitName = useUnitName();
  const { message } = App.useApp();
  const label = useLabel();
  const client = useQueryClient();
  const units = grid.units.filter((unit) => unit.editable);
  const [unitId, setUnit] = useState(units[0]?.unitId ?? '');
  const [period, setPeriod] = useState(grid.periods[0] ?? '');
  const [status, setStatus] = useState<(typeof STATUSES)[number]>('value');
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('declared');
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState('');
  const save = useMutation({
    mutationFn: () =>
      call('enterValues', {
        body: {
          origin: 'form',
          values: [
            {
              indicatorId: grid.definition.id,
              unitId,
              period,
              ...(status === 'value'
                ? { ...parseCell(text), status: 'value' as const }
                : { status, value: null, statusReason: text.trim() || null }),
              evidenceLevel: level,
              confirmation: answer || null,
            },
          ],
        },
      }),
    onSuccess: async (outcome) => {
      if (outcome.written === 0) return;
      setText('');
      setAnswer('');
      void message.success(t('values.saved', { count: outcome.written }));
      await client.invalidateQueries();
    },
  });
  const cell = save.data?.written === 0 ? save.data.cells[0] : undefined;
  return (
    <Section title={t('values.one')} note={t('values.oneNote')}>
      <div className="form-grid indicator-form">
        <div className="form-field">
          <label htmlFor="value-unit">{t('indicator.unit')}</label>
          <Select
            id="value-unit"
            value={unitId}
            onChange={setUnit}
            options={units.map((unit) => ({ value: unit.unitId, label: unitName(unit) }))}
          />
        </div>
        <div className="form-field">
          <label htmlFor="value-period">{t('indicators.column.period')}</label>
          <Select
            id="value-period"
            value={period}
            onChange={setPeriod}
            options={grid.periods.map((key) => ({ value: key, label: periodName(key, i18n.language) }))}
          />
        </div>
        <div className="form-field">
          <label htmlFor="value-status">{t('values.status')}</label>
          <Select
            id="value-status"
            value={status}
            onChange={setStatus}
            options={STATUSES.map((value) => ({ value, label: t(`valueStatus.${value}`) }))}
          />
        </div>
        <div className="form-field">
          <label htmlFor="value-text">
            {status === 'value' ? `${t('indicators.column.value')}（${grid.definition.unit}）` : t('values.why')}
          </label>
          <Input
            id="value-text"
            value={text}
            maxLength={200}
            inputMode={status === 'value' ? 'decimal' : 'text'}
            onChange={(event) => setText(event.target.value)}
          />
          {cell?.faults.map((fault) => (
            <p key={fault['zh-CN']} className="form-fault">
              {label(fault)}
            </p>
          ))}
        </div>
        <div className="form-field">
          <label htmlFor="value-level">{t('indicators.column.evidence')}</label>
          <Select
            id="value-level"
            value={level}
            onChange={setLevel}
            options={LEVELS.map((value) => ({ value, label: t(`evidence.${value}`) }))}
          />
        </div>
        {cell?.state === 'asked' && (
          <div className="form-field">
            <label htmlFor="value-answer">{cell.questions.map((question) => label(question)).join('；')}</label>
            <Input
              id="value-answer"
              value={answer}
              maxLength={500}
              placeholder={t('values.answer')}
              onChange={(event) => setAnswer(event.target.value)}
            />
          </div>
        )}
      </div>
      <div className="form-actions">
        <Button disabled={text.trim() === ''} loading={save.isPending} onClick={() => save.mutate()}>
          {t('values.saveOne')}
        </Button>
        {cell?.state === 'unchanged' && <span className="faint">{t('values.unchanged')}</span>}
      </div>
      {save.error !== null && <ProblemNotice error={save.error} />}
    </Section>
  );
}

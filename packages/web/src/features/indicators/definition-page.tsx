import { isShort } from '@planwright/engine';
import type { Body, Reply } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { App, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { INDICATOR_THEMES, TARGET_CLASSES } from '#lib/search-state.ts';
import { useAsOf } from '#lib/session.ts';
import { PageHead } from '#ui/page.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { Loaded } from '#ui/states.tsx';
import { FormulaField } from './formula-field.tsx';
import { GrowthFields } from './growth-fields.tsx';
import './indicators.css';

type Definition = Body<'saveIndicator'>['definition'];
type Row = Reply<'listIndicators'>['rows'][number];

const BLANK: Definition = {
  id: '',
  label: { 'zh-CN': '', en: '' },
  aliases: [],
  definition: { 'zh-CN': '', en: '' },
  unit: '',
  scale: 2,
  direction: 'higher-is-better',
  targetClass: null,
  theme: 'growth',
  period: { kind: 'month', cumulative: true, januaryWithFebruary: false },
  source: '',
  owner: '',
  publicationLagDays: 20,
  overSpace: { kind: 'sum' },
  overTime: 'sum',
  missing: 'refuse',
  formula: null,
  growthOf: null,
};

/** A rhythm brings its own rules: weeks and ten-day periods stand for themselves, January and February come together in months only. */
function periodOf(
  kind: Definition['period']['kind'],
  { cumulative, januaryWithFebruary }: Definition['period'],
): Definition['period'] {
  const short = isShort({ kind });
  return { kind, cumulative: cumulative && !short, januaryWithFebruary: januaryWithFebruary && kind === 'month' };
}

/** 口径编辑: a new indicator, or a new version of one; the formula is checked while it is typed. */
export function DefinitionPage() {
  const { indicatorId } = useParams({ strict: false }) as { indicatorId?: string };
  const at = useAsOf();
  const list = useQuery(queries.indicators(at));
  const detail = useQuery({
    ...queries.indicator(indicatorId ?? '', { asOf: at.asOf }),
    enabled: indicatorId !== undefined,
  });
  return (
    <div className="page">
      <Loaded query={list} lines={8}>
        {({ rows }) =>
          indicatorId === undefined ? (
            <Editor initial={BLANK} others={rows} isNew />
          ) : (
            <Loaded query={detail} lines={8}>
              {(data) => <Editor key={indicatorId} initial={data.definition} others={rows} isNew={false} />}
            </Loaded>
          )
        }
      </Loaded>
    </div>
  );
}

function Editor({ initial, others, isNew }: { initial: Definition; others: readonly Row[]; isNew: boolean }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { message } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [value, setValue] = useState(initial);
  const [asking, setAsking] = useState(false);
  const set = (next: Partial<Definition>) => setValue((before) => ({ ...before, ...next }));
  const save = useMutation({
    mutationFn: (reason: string) => call('saveIndicator', { body: { definition: value, reason } }),
    onSuccess: async ({ id }) => {
      setAsking(false);
      void message.success(t('definition.saved'));
      await client.invalidateQueries();
      void navigate({ to: '/indicators/$indicatorId', params: { indicatorId: id } });
    },
  });
  const options = others
    .filter((row) => row.id !== value.id)
    .map((row) => ({ value: row.id, label: label(row.label) }));
  const choose = <T extends string>(values: readonly T[], word: (value: T) => string) =>
    values.map((each) => ({ value: each, label: word(each) }));
  const ready = value.id !== '' && value.label['zh-CN'].trim() !== '' && value.unit.trim() !== '';
  return (
    <>
      <nav className="crumbs" aria-label={t('commitment.path')}>
        <Link to="/indicators">{t('nav.indicators')}</Link> <span className="faint">›</span>{' '}
        <span className="faint">{t('definition.edit')}</span>
      </nav>
      <PageHead
        title={isNew ? t('indicators.define') : t('definition.editing', { name: label(initial.label) })}
        note={t('definition.editNote')}
      />
      <div className="form-grid indicator-form">
        <Field name="id" title={t('definition.id')}>
          <Input
            id="definition-id"
            value={value.id}
            disabled={!isNew}
            placeholder="budget-revenue"
            onChange={(event) => set({ id: event.target.value.trim() })}
          />
        </Field>
        <Field name="name" title={t('definition.name')}>
          <Input
            id="definition-name"
            value={value.label['zh-CN']}
            onChange={(event) => set({ label: { ...value.label, 'zh-CN': event.target.value } })}
          />
        </Field>
        <Field name="english" title={t('definition.english')}>
          <Input
            id="definition-english"
            value={value.label.en}
            onChange={(event) => set({ label: { ...value.label, en: event.target.value } })}
          />
        </Field>
        <Field name="unit" title={t('definition.unit')}>
          <Input
            id="definition-unit"
            value={value.unit}
            placeholder="亿元、万元/人"
            onChange={(event) => set({ unit: event.target.value.trim() })}
          />
        </Field>
        <Field name="scale" title={t('definition.scale')}>
          <InputNumber
            id="definition-scale"
            min={0}
            max={8}
            value={value.scale}
            onChange={(scale) => set({ scale: scale ?? 0 })}
          />
        </Field>
        <Field name="direction" title={t('definition.direction')}>
          <Select
            id="definition-direction"
            value={value.direction}
            onChange={(direction) => set({ direction })}
            options={choose(['higher-is-better', 'lower-is-better', 'none'] as const, (each) => t(`direction.${each}`))}
          />
        </Field>
        <Field name="theme" title={t('indicators.theme')}>
          <Select
            id="definition-theme"
            value={value.theme}
            onChange={(theme) => set({ theme })}
            options={choose(INDICATOR_THEMES, (each) => t(`theme.${each}`))}
          />
        </Field>
        <Field name="class" title={t('definition.class')}>
          <Select
            id="definition-class"
            allowClear
            value={value.targetClass}
            onChange={(targetClass) => set({ targetClass: targetClass ?? null })}
            options={choose(TARGET_CLASSES, (each) => t(`targetClass.${each}`))}
          />
        </Field>
        <Field name="period" title={t('definition.period')}>
          <Select
            id="definition-period"
            value={value.period.kind}
            onChange={(kind) => set({ period: periodOf(kind, value.period) })}
            options={choose(['week', 'ten-days', 'month', 'quarter', 'half-year', 'year'] as const, (each) =>
              t(`periodKind.${each}`),
            )}
          />
          <Checkbox
            checked={value.period.cumulative}
            disabled={isShort(value.period)}
            onChange={(event) => set({ period: { ...value.period, cumulative: event.target.checked } })}
          >
            {t('definition.cumulative')}
          </Checkbox>
          <Checkbox
            checked={value.period.januaryWithFebruary}
            disabled={value.period.kind !== 'month'}
            onChange={(event) => set({ period: { ...value.period, januaryWithFebruary: event.target.checked } })}
          >
            {t('definition.together')}
          </Checkbox>
          {value.period.kind === 'week' && <span className="form-help">{t('definition.weekRule')}</span>}
        </Field>
        <Field name="space" title={t('definition.overSpace')}>
          <OverSpace value={value.overSpace} options={options} onChange={(overSpace) => set({ overSpace })} />
        </Field>
        <Field name="time" title={t('definition.overTime')}>
          <Select
            id="definition-time"
            value={value.overTime}
            onChange={(overTime) => set({ overTime })}
            options={choose(['sum', 'latest', 'max', 'mean', 'none'] as const, (each) => t(`overTime.${each}`))}
          />
        </Field>
        {value.unit === '%' && (
          <GrowthFields value={value.growthOf} options={options} onChange={(growthOf) => set({ growthOf })} />
        )}
        <Field name="missing" title={t('definition.missing')}>
          <Select
            id="definition-missing"
            value={value.missing}
            onChange={(missing) => set({ missing })}
            options={choose(['refuse', 'partial'] as const, (each) => t(`missing.${each}`))}
          />
        </Field>
        <Field name="owner" title={t('definition.owner')}>
          <Input id="definition-owner" value={value.owner} onChange={(event) => set({ owner: event.target.value })} />
        </Field>
        <Field name="source" title={t('definition.source')}>
          <Input
            id="definition-source"
            value={value.source}
            onChange={(event) => set({ source: event.target.value })}
          />
        </Field>
        <Field name="lag" title={t('definition.lagDays')}>
          <InputNumber
            id="definition-lag"
            min={0}
            max={400}
            value={value.publicationLagDays}
            onChange={(days) => set({ publicationLagDays: days ?? 0 })}
          />
        </Field>
        <Field name="aliases" title={t('definition.aliases')}>
          <Select
            id="definition-aliases"
            mode="tags"
            value={[...value.aliases]}
            onChange={(aliases: string[]) => set({ aliases })}
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', ',', '，']}
          />
        </Field>
      </div>
      <div className="definition-rest">
        <Field name="about" title={t('definition.about')}>
          <Input.TextArea
            id="definition-about"
            rows={2}
            value={value.definition['zh-CN']}
            onChange={(event) => set({ definition: { ...value.definition, 'zh-CN': event.target.value } })}
          />
        </Field>
        <FormulaField
          id={isNew ? null : value.id}
          unit={value.unit}
          value={value.formula}
          onChange={(formula) => set({ formula })}
        />
        <div className="form-actions">
          <Button type="primary" disabled={!ready} onClick={() => setAsking(true)}>
            {t('definition.save')}
          </Button>
        </div>
      </div>
      <ReasonDialog
        open={asking}
        title={t('definition.save')}
        note={t('definition.saveNote')}
        error={save.error}
        pending={save.isPending}
        onConfirm={(reason) => save.mutate(reason)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

function Field({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <div className="form-field">
      <label htmlFor={`definition-${name}`}>{title}</label>
      {children}
    </div>
  );
}

function OverSpace({
  value,
  options,
  onChange,
}: {
  value: Definition['overSpace'];
  options: { value: string; label: string }[];
  onChange: (next: Definition['overSpace']) => void;
}) {
  const { t } = useTranslation();
  const kinds = ['sum', 'weighted-mean', 'ratio-of-sums', 'latest', 'max', 'none'] as const;
  const first = options[0]?.value ?? '';
  const pick = (kind: (typeof kinds)[number]): Definition['overSpace'] => {
    if (kind === 'weighted-mean') return { kind, weight: 'population' };
    return kind === 'ratio-of-sums' ? { kind, numerator: first, denominator: first } : { kind };
  };
  const name = (title: string, chosen: string, change: (id: string) => void) => (
    <Select
      aria-label={title}
      placeholder={title}
      value={chosen}
      onChange={change}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
  return (
    <>
      <Select
        id="definition-space"
        value={value.kind}
        onChange={(kind) => onChange(pick(kind))}
        options={kinds.map((kind) => ({ value: kind, label: t(`overSpace.${kind}`) }))}
      />
      {value.kind === 'weighted-mean' &&
        name(t('definition.weight'), value.weight, (weight) => onChange({ ...value, weight }))}
      {value.kind === 'ratio-of-sums' && (
        <>
          {name(t('definition.numerator'), value.numerator, (numerator) => onChange({ ...value, numerator }))}
          {name(t('definition.denominator'), value.denominator, (denominator) => onChange({ ...value, denominator }))}
        </>
      )}
    </>
  );
}

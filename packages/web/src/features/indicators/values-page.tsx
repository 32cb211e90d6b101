import type { Body, Reply } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { App, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { useSession, yearOf } from '#lib/session.ts';
import { PageHead } from '#ui/page.tsx';
import { SheetActions } from '#ui/sheet-actions.tsx';
import { EmptyState, Loaded, ProblemNotice } from '#ui/states.tsx';
import { parseCell } from './grid-cell.ts';
import { ValueForm } from './value-form.tsx';
import { type CellState, ValueGrid } from './value-grid.tsx';
import './indicators.css';

type Grid = Reply<'getIndicatorGrid'>;
type ValueInput = Body<'enterValues'>['values'][number];

const VINTAGES = ['preliminary', 'final', 'corrected'] as const;
const LEVELS = ['declared', 'document', 'statistics', 'paid', 'on-site'] as const;
const route = getRouteApi('/indicators/$indicatorId/values');

/** 录入: an indicator's values of a year by units and periods; typed, pasted from a spreadsheet, or one by one. */
export function ValuesPage() {
  const { indicatorId } = route.useParams();
  const session = useSession();
  const [year, setYear] = useState(yearOf(session));
  const grid = useQuery(queries.indicatorGrid(indicatorId, year, session.post?.id));
  return (
    <div className="page">
      <Loaded query={grid} lines={14}>
        {(data) => <Entry key={`${indicatorId}/${year}`} grid={data} onYear={setYear} />}
      </Loaded>
    </div>
  );
}

function Entry({ grid, onYear }: { grid: Grid; onYear: (year: number) => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const desk = useEntry(grid);
  const { definition } = grid;
  const editable = grid.units.some((unit) => unit.editable);
  return (
    <>
      <nav className="crumbs" aria-label={t('commitment.path')}>
        <Link to="/indicators/$indicatorId" params={{ indicatorId: definition.id }}>
          {label(definition.label)}
        </Link>{' '}
        <span className="faint">›</span> <span className="faint">{t('values.title')}</span>
      </nav>
      <PageHead
        title={t('values.heading', { name: label(definition.label) })}
        note={t('values.note', {
          unit: definition.unit,
          cumulative: definition.period.cumulative ? t('definition.cumulative') : t('values.single'),
        })}
        actions={
          definition.formula === null && (
            <SheetActions
              size="small"
              subject={{ kind: 'values', year: grid.year, indicator: definition.id }}
              mayImport={editable}
            />
          )
        }
      />
      {!editable ? (
        <EmptyState title={t('values.locked')}>
          {definition.formula === null
            ? t('values.lockedHint', { owner: definition.owner })
            : t('values.lockedFormula')}
        </EmptyState>
      ) : (
        <>
          <div className="filters">
            <label className="filter-check" htmlFor="values-year">
              {t('indicator.year')}{' '}
              <InputNumber
                id="values-year"
                size="small"
                min={1990}
                max={2100}
                value={grid.year}
                onChange={(next) => next !== null && onYear(next)}
              />
            </label>
            <Select
              size="small"
              aria-label={t('indicator.vintage')}
              value={desk.vintage}
              onChange={desk.setVintage}
              options={VINTAGES.map((value) => ({ value, label: t(`vintage.${value}`) }))}
            />
            <Select
              size="small"
              aria-label={t('indicators.column.evidence')}
              value={desk.level}
              onChange={desk.setLevel}
              options={LEVELS.map((value) => ({ value, label: t(`evidence.${value}`) }))}
            />
            {desk.vintage === 'corrected' && (
              <Input
                size="small"
                className="filter-words"
                value={desk.reason}
                maxLength={500}
                placeholder={t('values.reason')}
                aria-label={t('values.reason')}
                onChange={(event) => desk.setReason(event.target.value)}
              />
            )}
          </div>
          <ValueGrid grid={grid} cells={desk.cells} onEdit={desk.edit} onAnswer={desk.answer} />
          <p className="faint">{t('values.help')}</p>
          <div className="form-actions">
            <Button type="primary" disabled={desk.count === 0} loading={desk.saving} onClick={desk.save}>
              {t('values.save', { count: desk.count })}
            </Button>
            <Checkbox checked={desk.partial} onChange={(event) => desk.setPartial(event.target.checked)}>
              {t('values.partial')}
            </Checkbox>
            <span className="faint" role="status">
              {desk.told}
            </span>
          </div>
          {desk.error !== null && <ProblemNotice error={desk.error} />}
          <ValueForm grid={grid} />
        </>
      )}
    </>
  );
}

/** What is typed, what was answered about it, and saving it. */
function useEntry(grid: Grid) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [cells, setCells] = useState<ReadonlyMap<string, CellState>>(new Map());
  const [vintage, setVintage] = useState<(typeof VINTAGES)[number]>('preliminary');
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('declared');
  const [reason, setReason] = useState('');
  const [partial, setPartial] = useState(false);
  const change = (key: string, next: Partial<CellState> & { readonly text?: string }) =>
    setCells((before) => {
      const old = before.get(key) ?? { text: '', answer: '', faults: [], questions: [] };
      return new Map(before).set(key, { ...old, ...next });
    });
  const dirty = [...cells].filter(([, cell]) => cell.text.trim() !== '');
  const save = useMutation({
    mutationFn: () =>
      call('enterValues', {
        body: {
          origin: 'grid',
          accept: partial ? 'valid' : 'all',
          values: dirty.map(([key, cell]): ValueInput => {
            const [unitId = '', period = ''] = key.split('|');
            return {
              indicatorId: grid.definition.id,
              unitId,
              period,
              ...parseCell(cell.text),
              vintage,
              evidenceLevel: level,
              reason: reason || null,
              confirmation: cell.answer || null,
            };
          }),
        },
      }),
    onSuccess: async (outcome) => {
      const next = new Map<string, CellState>();
      for (const { index, state, faults, questions } of outcome.cells) {
        const [key, cell] = dirty[index] ?? [];
        if (key === undefined || cell === undefined || state === 'written' || state === 'unchanged') continue;
        next.set(key, { ...cell, faults, questions: cell.answer === '' || state === 'asked' ? questions : [] });
      }
      setCells(next);
      if (outcome.written > 0) {
        void message.success(t('values.saved', { count: outcome.written }));
        await client.invalidateQueries();
      }
    },
  });
  const troubled = [...cells.values()].filter((cell) => cell.faults.length + cell.questions.length > 0).length;
  return {
    cells,
    count: dirty.length,
    vintage,
    setVintage,
    level,
    setLevel,
    reason,
    setReason,
    partial,
    setPartial,
    edit: (key: string, text: string) => change(key, { text, faults: [], questions: [] }),
    answer: (key: string, answer: string) => change(key, { answer }),
    save: () => save.mutate(),
    saving: save.isPending,
    error: save.error,
    told: troubled > 0 ? t('values.troubled', { count: troubled }) : '',
  };
}

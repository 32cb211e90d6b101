import type { Reply } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { saveTextFile } from '#lib/csv.ts';
import { useLabel } from '#lib/label.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import { INDICATOR_THEMES, type IndicatorSearch, STATUSES, TARGET_CLASSES } from '#lib/search-state.ts';
import { offersOf, useAsOf, useSession, yearOf } from '#lib/session.ts';
import { LightMark } from '#ui/light-mark.tsx';
import { PageHead } from '#ui/page.tsx';
import { SheetActions } from '#ui/sheet-actions.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { formatIndicators } from './export-indicators.ts';
import { IndicatorTable } from './indicator-table.tsx';
import './indicators.css';

type Row = Reply<'listIndicators'>['rows'][number];

/** 指标: what the place is measured by, in the plan's classes; without a word typed, those that have a target or a value. */
export function IndicatorsPage() {
  const { t } = useTranslation();
  const at = useAsOf();
  const session = useSession();
  const { run, report } = offersOf(session);
  const list = useQuery(queries.indicators(at));
  const search = usePageSearch<IndicatorSearch>();
  const change = useChangeSearch<IndicatorSearch>();
  const label = useLabel();
  const rows = list.data === undefined ? [] : filterRows(list.data.rows, search, label);
  const filtered = Object.keys(search).some((key) => !['asOf', 'all'].includes(key));
  const save = () => saveTextFile(`${t('nav.indicators')}-${at.asOf ?? ''}.csv`, formatIndicators(rows, t, label));
  return (
    <div className="page">
      <PageHead
        title={t('nav.indicators')}
        note={
          list.data === undefined
            ? list.isPending && t('state.loading')
            : t('indicators.total', { shown: rows.length, all: list.data.rows.length })
        }
        actions={
          <>
            {run && (
              <Link to="/indicators/new" className="action-link">
                {t('indicators.define')}
              </Link>
            )}
            <SheetActions
              size="small"
              subject={{ kind: 'values', year: yearOf(session) }}
              mayImport={run || report}
              more={[{ key: 'list', label: t('indicators.exportList'), onClick: save }]}
            />
          </>
        }
      />
      <Filters
        search={search}
        filtered={filtered}
        onChange={(next) => change((previous) => ({ ...previous, ...next }))}
        onClear={() => change({})}
      />
      <Loaded query={list} lines={12}>
        {() =>
          rows.length === 0 ? (
            <EmptyState
              title={t('indicators.noneMatches')}
              action={<Button onClick={() => change({ all: 'true' })}>{t('indicators.showAll')}</Button>}
            >
              {t('indicators.noneMatchesHint')}
            </EmptyState>
          ) : (
            groupRows(rows, search.group ?? 'class', t).map(({ heading, members }) => (
              <section key={heading} className="section">
                <div className="section-head">
                  <h2>{heading}</h2>
                  <span className="section-note">{t('indicators.count', { count: members.length })}</span>
                </div>
                <IndicatorTable rows={members} />
              </section>
            ))
          )
        }
      </Loaded>
    </div>
  );
}

function filterRows(
  rows: readonly Row[],
  search: IndicatorSearch,
  label: (text: Row['label']) => string,
): readonly Row[] {
  const words = search.words?.toLowerCase();
  return rows.filter((row) => {
    if (words !== undefined && !`${label(row.label)}${row.label['zh-CN']}${row.id}`.toLowerCase().includes(words))
      return false;
    if (search.theme !== undefined && row.theme !== search.theme) return false;
    if (search.status !== undefined && row.light?.status !== search.status) return false;
    if (search.class !== undefined && row.targetClass !== search.class) return false;
    if (search.gap === 'true' && !row.evidenceGap) return false;
    return search.all === 'true' || words !== undefined || row.latest !== null || row.target !== null;
  });
}

/** Groups in the order of the genre, each with its heading; empty ones are left out. */
function groupRows(rows: readonly Row[], by: 'class' | 'theme', t: TFunction) {
  const groups =
    by === 'theme'
      ? INDICATOR_THEMES.map((theme) => ({
          heading: t(`theme.${theme}`),
          members: rows.filter((row) => row.theme === theme),
        }))
      : [...TARGET_CLASSES, 'none' as const].map((each) => ({
          heading: t(`indicators.class.${each}`),
          members: rows.filter(
            (row) =>
              (row.target === null || row.target.fromGrowthOf !== null ? 'none' : (row.targetClass ?? 'none')) === each,
          ),
        }));
  return groups.filter(({ members }) => members.length > 0);
}

function Filters({
  search,
  filtered,
  onChange,
  onClear,
}: {
  search: IndicatorSearch;
  filtered: boolean;
  onChange: (next: { [K in keyof IndicatorSearch]?: IndicatorSearch[K] | undefined }) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  return (
    <search className="filters">
      <Input
        size="small"
        allowClear
        className="filter-words"
        defaultValue={search.words}
        maxLength={60}
        aria-label={t('indicators.words')}
        placeholder={t('indicators.words')}
        onChange={(event) => onChange({ words: event.target.value.trim() || undefined })}
      />
      <Select
        size="small"
        allowClear
        aria-label={t('indicators.theme')}
        placeholder={t('indicators.theme')}
        value={search.theme ?? null}
        onChange={(value) => onChange({ theme: value ?? undefined })}
        options={INDICATOR_THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <Select
        size="small"
        allowClear
        aria-label={t('ledger.column.light')}
        placeholder={t('ledger.column.light')}
        value={search.status ?? null}
        onChange={(value) => onChange({ status: value ?? undefined })}
        options={STATUSES.map((value) => ({ value, label: <LightMark status={value} /> }))}
      />
      <Select
        size="small"
        aria-label={t('indicators.groupBy')}
        value={search.group ?? 'class'}
        onChange={(value) => onChange({ group: value === 'theme' ? 'theme' : undefined })}
        options={[
          { value: 'class', label: t('indicators.byClass') },
          { value: 'theme', label: t('indicators.byTheme') },
        ]}
      />
      <label className="filter-check">
        <input
          type="checkbox"
          checked={search.gap === 'true'}
          onChange={(event) => onChange({ gap: event.target.checked ? 'true' : undefined })}
        />{' '}
        {t('indicators.evidenceGap')}
      </label>
      <label className="filter-check">
        <input
          type="checkbox"
          checked={search.all === 'true'}
          onChange={(event) => onChange({ all: event.target.checked ? 'true' : undefined })}
        />{' '}
        {t('indicators.showAll')}
      </label>
      {filtered && (
        <Button size="small" type="link" onClick={onClear}>
          {t('ledger.clear')}
        </Button>
      )}
    </search>
  );
}

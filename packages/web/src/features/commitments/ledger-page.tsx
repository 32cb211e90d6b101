import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '#lib/label.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import type { LedgerSearch, RootSearch } from '#lib/search-state.ts';
import { useAsOf } from '#lib/session.ts';
import { useUnitWord } from '#lib/unit-word.ts';
import { COMMITMENT_COLUMNS, type CommitmentColumn, CommitmentTable } from '#ui/commitment-table.tsx';
import { Glyph } from '#ui/glyph.tsx';
import { PageHead } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { useUnitName } from '#ui/unit-name.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { exportLedger } from './export-ledger.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import './ledger.css';

const DEFAULT_COLUMNS: readonly CommitmentColumn[] = [
  'light',
  'title',
  'kind',
  'bound',
  'value',
  'gap',
  'deadline',
  'lead',
  'freshness',
  'lastReport',
];

/** 任务与项目台账: everything promised as one table; filters, order and columns live in the address. */
export function LedgerPage() {
  const { t } = useTranslation();
  const { asOf: _day, ...search } = usePageSearch<LedgerSearch & RootSearch>();
  const changeSearch = useChangeSearch<LedgerSearch>();
  const { asOf } = useAsOf();
  const filter = { ...search, ...(asOf === undefined ? {} : { asOf }) };
  const { columns: _, ...asked } = filter;
  const list = useQuery({ ...queries.commitments(asked), placeholderData: keepPreviousData });

  const columns = parseColumns(search.columns);
  const change = (next: LedgerSearch) => changeSearch((previous) => ({ ...previous, page: undefined, ...next }));
  const sort = search.sort ?? 'text';
  const order = search.order ?? 'ascending';
  const save = useSaveLedger(asked, columns);
  const filtered = Object.keys(search).some((key) => !['sort', 'order', 'page', 'columns'].includes(key));
  return (
    <div className="page">
      <PageHead
        title={t('nav.ledger')}
        note={
          list.data === undefined ? list.isPending && t('state.loading') : t('ledger.total', { count: list.data.total })
        }
        actions={
          <>
            <ColumnChoice
              chosen={columns}
              onChange={(next) =>
                change({ columns: next.join(','), ...(search.page === undefined ? {} : { page: search.page }) })
              }
            />
            <Button
              size="small"
              icon={<Glyph name="download" size={14} />}
              loading={save.isPending}
              disabled={!list.data?.total}
              onClick={() => save.mutate()}
            >
              {t('ledger.export')}
            </Button>
          </>
        }
      />
      <LedgerFilters search={search} onChange={change} onClear={() => changeSearch({})} filtered={filtered} />
      <Loaded query={list} lines={12}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState
              title={filtered ? t('ledger.noneMatches') : t('ledger.none')}
              action={filtered && <Button onClick={() => changeSearch({})}>{t('ledger.clear')}</Button>}
            >
              {filtered ? t('ledger.noneMatchesHint') : t('overview.noneHint')}
            </EmptyState>
          ) : (
            <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'is-stale' : ''}>
              <CommitmentTable
                rows={rows}
                columns={columns}
                order={{
                  sort,
                  order,
                  onSort: (next) =>
                    change({
                      sort: next,
                      order: next === sort && order === 'ascending' ? 'descending' : 'ascending',
                    }),
                }}
              />
              <Pager page={search.page ?? 0} total={total} onPage={(page) => change({ page })} />
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function parseColumns(text: string | undefined): readonly CommitmentColumn[] {
  const asked = text?.split(',') ?? [];
  const known = COMMITMENT_COLUMNS.filter((column) => asked.includes(column));
  return known.length === 0 ? DEFAULT_COLUMNS : known;
}

function useSaveLedger(search: LedgerSearch & { asOf?: string }, columns: readonly CommitmentColumn[]) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const unitName = useUnitName();
  const unitWord = useUnitWord();
  return useMutation({
    mutationFn: () =>
      exportLedger(search, columns, {
        t,
        language: i18n.language === 'en' ? 'en' : 'zh-CN',
        unitName,
        unitWord,
      }),
    onSuccess: (count) => message.success(t('ledger.exported', { count })),
    onError: (error) => message.error(problemText(error).detail),
  });
}

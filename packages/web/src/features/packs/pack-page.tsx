import type { PackView } from '@planwright/server/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Drawer, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import type { PackSearch } from '#lib/search-state.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { PageHead } from '#ui/page.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { BoardView } from './board-view.tsx';
import { type Codes, codesOf, useUnitNames } from './field-value.tsx';
import { GanttView } from './gantt-view.tsx';
import { MeasureCards } from './measure-cards.tsx';
import { RecordDetail } from './record-detail.tsx';
import { RecordForm } from './record-form.tsx';
import { RegisterTable } from './register-table.tsx';
import './packs.css';

const route = getRouteApi('/packs/$pack');
const PAGE = 100;
type View = PackView['views'][number];

/** A pack drawn from its declaration: measures, views, records, moves. */
export function PackPage() {
  const { t } = useTranslation();
  const { pack: name } = route.useParams();
  const packs = useQuery(queries.packs());
  return (
    <div className="page">
      <Loaded query={packs} lines={10}>
        {({ packs: list }) => {
          const pack = list.find((candidate) => candidate.name === name);
          return pack === undefined ? (
            <EmptyState title={t('packs.unknown')}>{t('packs.unknownHint', { name })}</EmptyState>
          ) : (
            <Pack pack={pack} />
          );
        }}
      </Loaded>
    </div>
  );
}

function Pack({ pack }: { pack: PackView }) {
  const { t } = useTranslation();
  const label = useLabel();
  const search = usePageSearch<PackSearch>();
  const changeSearch = useChangeSearch<PackSearch>();
  const { run } = offersOf(useSession());
  const [adding, setAdding] = useState(false);
  const view = pack.views.find((candidate) => candidate.name === search.view) ?? pack.views[0];
  const register = pack.registers.find((candidate) => candidate.name === view?.register) ?? pack.registers[0];
  const change = (next: Record<string, unknown>) =>
    changeSearch((previous) => ({ ...previous, page: undefined, ...next }));
  const open = (id: string | undefined) => change({ record: id, page: search.page });
  if (view === undefined || register === undefined) return <EmptyState title={t('packs.noViews')} />;
  return (
    <>
      <PageHead
        title={label(pack.label)}
        note={label(pack.summary)}
        actions={run && <Button onClick={() => setAdding(true)}>{t('packs.add')}</Button>}
      />
      <MeasureCards pack={pack} />
      <div className="filters pack-filters">
        <Segmented
          value={view.name}
          onChange={(next) => change({ view: next })}
          options={pack.views.map((candidate) => ({ value: candidate.name, label: label(candidate.label) }))}
        />
        <Input.Search
          allowClear
          className="pack-words"
          defaultValue={search.words ?? ''}
          placeholder={t('packs.words')}
          aria-label={t('packs.words')}
          onSearch={(words) => change({ words: words || undefined })}
        />
        <FieldFilters pack={pack} view={view} search={search} onChange={change} />
      </div>
      <Records pack={pack} view={view} search={search} onOpen={open} onPage={(page) => change({ page })} />
      <Drawer
        open={search.record !== undefined}
        onClose={() => open(undefined)}
        size={620}
        title={label(register.label)}
      >
        {search.record !== undefined && (
          <RecordDetail key={search.record} pack={pack} register={register} id={search.record} />
        )}
      </Drawer>
      <Drawer open={adding} onClose={() => setAdding(false)} size={620} title={t('packs.add')} destroyOnHidden>
        <RecordForm
          pack={pack}
          register={register}
          record={null}
          onDone={(saved) => {
            setAdding(false);
            if (saved !== undefined) open(saved.id);
          }}
        />
      </Drawer>
    </>
  );
}

function FieldFilters({
  pack,
  view,
  search,
  onChange,
}: {
  pack: PackView;
  view: View;
  search: PackSearch;
  onChange: (next: Record<string, unknown>) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const unitNames = useUnitNames();
  const register = pack.registers.find((candidate) => candidate.name === view.register);
  return view.filters.map((name) => {
    const field = register?.fields.find((candidate) => candidate.name === name);
    const states = name === 'state' ? (register?.lifecycle?.states ?? []) : [];
    const codes: Codes = field === undefined ? new Map() : codesOf(pack, field);
    const options =
      field?.type.kind === 'orgUnit'
        ? [...unitNames].map(([value, text]) => ({ value, label: text }))
        : field?.type.kind === 'boolean'
          ? [
              { value: 'true', label: t('form.yes') },
              { value: 'false', label: t('form.no') },
            ]
          : states.length > 0
            ? states.map((state) => ({ value: state.name, label: label(state.label) }))
            : [...codes].map(([value, text]) => ({ value, label: label(text) }));
    if (options.length === 0) return null;
    const title = states.length > 0 ? t('packs.state') : label(field?.label);
    return (
      <Select
        key={name}
        allowClear
        className="pack-filter"
        aria-label={title}
        placeholder={title}
        value={search[`f.${name}`] ?? null}
        onChange={(value: string | null | undefined) => onChange({ [`f.${name}`]: value ?? undefined })}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
      />
    );
  });
}

function Records({
  pack,
  view,
  search,
  onOpen,
  onPage,
}: {
  pack: PackView;
  view: View;
  search: PackSearch;
  onOpen: (id: string) => void;
  onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  const register = pack.registers.find((candidate) => candidate.name === view.register);
  const page = search.page ?? 0;
  const limit = view.kind === 'table' ? PAGE : 500;
  const filters = Object.fromEntries(
    Object.entries(search)
      .filter(([key]) => key.startsWith('f.'))
      .map(([key, value]) => [key.slice(2), value]),
  );
  const records = useQuery({
    ...queries.records(view.register, { ...filters, offset: page * limit, limit, words: search.words }),
    placeholderData: keepPreviousData,
  });
  if (register === undefined) return null;
  return (
    <Loaded query={records} lines={8}>
      {({ rows, total }) => {
        if (rows.length === 0) return <EmptyState title={t('packs.noRecords')}>{t('packs.noRecordsHint')}</EmptyState>;
        const shared = { pack, register, rows, onOpen };
        return (
          <>
            {view.kind === 'table' && <RegisterTable {...shared} view={view} />}
            {view.kind === 'board' && <BoardView {...shared} view={view} />}
            {view.kind === 'gantt' && <GanttView {...shared} view={view} />}
            <nav className="pager" aria-label={t('ledger.pages')}>
              {total > limit && (
                <Button size="small" disabled={page === 0} onClick={() => onPage(page - 1)}>
                  {t('ledger.previousPage')}
                </Button>
              )}
              <span>{t('ledger.range', { from: page * limit + 1, to: page * limit + rows.length, total })}</span>
              {total > limit && (
                <Button size="small" disabled={(page + 1) * limit >= total} onClick={() => onPage(page + 1)}>
                  {t('ledger.nextPage')}
                </Button>
              )}
            </nav>
          </>
        );
      }}
    </Loaded>
  );
}

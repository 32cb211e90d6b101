import type { PackView } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import type { PackSearch } from '#lib/search-state.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { PageHead } from '#ui/page.tsx';
import type { PackRegister } from '#ui/record/field-value.tsx';
import { SheetActions } from '#ui/sheet-actions.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { BoardView } from './board-view.tsx';
import { EventsView } from './events-view.tsx';
import { GanttView } from './gantt-view.tsx';
import { MeasureCards } from './measure-cards.tsx';
import { PlanChoice } from './plan-choice.tsx';
import { PLAN_FILTER } from './plan-choices.ts';
import { PointsView } from './points-view.tsx';
import { RatesView } from './rates-view.tsx';
import { RecordFilters } from './record-filters.tsx';
import { RecordForm } from './record-form.tsx';
import { TableView } from './table-view.tsx';
import { TilesView } from './tiles-view.tsx';
import type { ViewProps } from './view-props.ts';
import './packs.css';

const route = getRouteApi('/packs/$pack');

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
  const navigate = useNavigate();
  const { run, report } = offersOf(useSession());
  const [adding, setAdding] = useState(false);
  const view = pack.views.find((candidate) => candidate.name === search.view) ?? pack.views[0];
  const register = pack.registers.find((candidate) => candidate.name === view?.register) ?? pack.registers[0];
  if (view === undefined || register === undefined) return <EmptyState title={t('packs.noViews')} />;
  const target = (id: string) =>
    ({
      to: '/packs/$pack/$register/$record',
      params: { pack: pack.name, register: register.name, record: id },
    }) as const;
  // Addresses of before, when a record opened beside its list.
  if (search.record !== undefined) return <Navigate {...target(search.record)} replace />;
  const change: ViewProps['onChange'] = (next) =>
    changeSearch((previous) => ({ ...previous, page: undefined, ...next }));
  const shared = { pack, register, search, onChange: change, onOpen: (id: string) => void navigate(target(id)) };
  return (
    <>
      <PageHead
        title={label(pack.label)}
        note={label(pack.summary)}
        actions={
          <>
            <SheetActions
              subject={{ kind: 'register', register: register.name, filters: filtersOf(search) }}
              mayImport={run || report}
            />
            {run && <Button onClick={() => setAdding(true)}>{t('packs.add')}</Button>}
          </>
        }
      />
      <PlanChoice register={register.name} search={search} onChange={change} />
      <MeasureCards pack={pack} ofPlan={search[PLAN_FILTER]} />
      <div className="pack-views">
        <Segmented
          value={view.name}
          onChange={(next) => changeSearch((previous) => ({ ...kept(previous), view: next }))}
          options={pack.views.map((candidate) => ({ value: candidate.name, label: label(candidate.label) }))}
        />
        {view.filters.length > 0 && <RecordFilters {...shared} view={view} />}
      </div>
      <ViewBody view={view} {...shared} />
      <Drawer open={adding} onClose={() => setAdding(false)} size={720} title={t('packs.add')} destroyOnHidden>
        <RecordForm
          pack={pack}
          register={register}
          record={null}
          onDone={(saved) => {
            setAdding(false);
            if (saved !== undefined) void navigate(target(saved.id));
          }}
        />
      </Drawer>
    </>
  );
}

function filtersOf(search: PackSearch): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(search)
      .filter(([key]) => key.startsWith('f.'))
      .map(([key, value]) => [key.slice(2), value as string | undefined]),
  );
}

/** What stays in the address from one view to the next: filters and words. */
function kept(search: PackSearch): PackSearch {
  return Object.fromEntries(
    Object.entries(search).filter(([key]) => key.startsWith('f.') || key === 'words' || key === 'asOf'),
  ) as PackSearch;
}

function ViewBody({ view, ...shared }: ViewProps & { readonly register: PackRegister }) {
  switch (view.kind) {
    case 'table':
      return <TableView {...shared} view={view} />;
    case 'board':
      return <BoardView {...shared} view={view} />;
    case 'gantt':
      return <GanttView {...shared} view={view} />;
    case 'tiles':
      return <TilesView {...shared} view={view} />;
    case 'map':
      return <PointsView {...shared} view={view} />;
    case 'rates':
      return <RatesView {...shared} view={view} />;
    case 'events':
      return <EventsView {...shared} view={view} />;
  }
}

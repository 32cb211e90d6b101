import type { AssignmentsView } from '@planwright/server/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import type { AssignmentsSearch, RootSearch } from '#lib/search-state.ts';
import { offersOf, useAsOf, useSession } from '#lib/session.ts';
import { PageHead } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { WordsFilter } from '#ui/words-filter.tsx';
import { AssignmentBar } from './assignment-bar.tsx';
import { AssignmentTable } from './assignment-table.tsx';
import { useChoices } from './use-choices.ts';
import './assignments.css';

/** In the address, for the commitments that nothing points to a unit. */
const NO_UNIT = 'none';

/** 任务分工: the promises by the unit that their text points to, taken over by the dozen with one reason. */
export function AssignmentsPage() {
  const { t } = useTranslation();
  const search = usePageSearch<AssignmentsSearch & RootSearch>();
  const changeSearch = useChangeSearch<AssignmentsSearch>();
  const change = (next: { [K in keyof AssignmentsSearch]: AssignmentsSearch[K] | undefined }) =>
    changeSearch((previous) => ({ ...previous, page: undefined, ...next }));
  const list = useQuery({ ...queries.assignments(search), placeholderData: keepPreviousData });
  const choices = useChoices();
  const { run } = offersOf(useSession());
  const { asOf } = useAsOf();
  const editable = run && asOf === undefined;
  return (
    <div className="page">
      <PageHead
        title={t('nav.assignments')}
        note={editable ? t('assignments.note') : t(run ? 'assignments.past' : 'assignments.readOnly')}
      />
      <Loaded query={list} lines={12}>
        {(data) => {
          const units = { data, unitId: search.unitId, onChange: (unitId: string | undefined) => change({ unitId }) };
          const parted = data.units.length > 0 || search.unitId !== undefined;
          return (
            <>
              <div className="filters">
                <Segmented
                  size="small"
                  value={search.state ?? 'open'}
                  onChange={(state) => change({ state: state === 'done' ? 'done' : undefined, unitId: undefined })}
                  options={[
                    { value: 'open', label: t('assignments.open', { count: data.open }) },
                    { value: 'done', label: t('assignments.done', { count: data.done }) },
                  ]}
                />
                <WordsFilter value={search.words ?? ''} onChange={(words) => change({ words: words || undefined })} />
                {parted && <UnitSelect {...units} />}
              </div>
              <div
                className={`${parted ? 'assignments' : ''} ${list.isPlaceholderData ? 'is-stale' : ''}`}
                aria-busy={list.isPlaceholderData}
              >
                {parted && <UnitList {...units} />}
                <div>
                  {data.rows.length === 0 ? (
                    <Nothing data={data} search={search} onChange={change} />
                  ) : (
                    <>
                      <AssignmentTable
                        rows={data.rows}
                        choices={choices}
                        editable={editable}
                        open={search.state !== 'done'}
                      />
                      {data.total > data.rows.length && (
                        <Pager page={search.page ?? 0} total={data.total} onPage={(page) => change({ page })} />
                      )}
                    </>
                  )}
                </div>
              </div>
              {editable && choices.items.length > 0 && <AssignmentBar choices={choices} />}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

interface UnitChoiceProps {
  readonly data: AssignmentsView;
  readonly unitId: string | undefined;
  readonly onChange: (unitId: string | undefined) => void;
}

/** The units with how many promises each has; the one that is looked at too when it has none left. */
function useUnitEntries({ units }: AssignmentsView, unitId: string | undefined) {
  const { t } = useTranslation();
  const all = useQuery(queries.orgUnits({}));
  const absent = unitId !== undefined && units.every((unit) => (unit.unitId ?? NO_UNIT) !== unitId);
  const nameOf = (id: string) =>
    id === NO_UNIT ? t('assignments.noUnit') : (all.data?.units.find((unit) => unit.id === id)?.name ?? '—');
  const total = units.reduce((sum, { count }) => sum + count, 0);
  return [
    { key: undefined, name: t('assignments.allUnits'), count: total },
    ...units.map(({ unitId, unitName, count }) => ({
      key: unitId ?? NO_UNIT,
      name: unitName ?? t('assignments.noUnit'),
      count,
    })),
    ...(absent ? [{ key: unitId, name: nameOf(unitId), count: 0 }] : []),
  ];
}

function UnitList({ data, unitId, onChange }: UnitChoiceProps) {
  const { t } = useTranslation();
  return (
    <nav className="assignment-units" aria-label={t('assignments.byUnit')}>
      <ul>
        {useUnitEntries(data, unitId).map(({ key, name, count }) => (
          <li key={key ?? 'all'}>
            <button type="button" aria-current={key === unitId ? 'true' : undefined} onClick={() => onChange(key)}>
              <span>{name}</span>
              <span className="num">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same where there is no room for a list. */
function UnitSelect({ data, unitId, onChange }: UnitChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select
      size="small"
      className="assignment-unit-select"
      aria-label={t('assignments.byUnit')}
      value={unitId ?? ''}
      onChange={(key) => onChange(key || undefined)}
      options={useUnitEntries(data, unitId).map(({ key, name, count }) => ({
        value: key ?? '',
        label: `${name} ${count}`,
      }))}
    />
  );
}

function Nothing({
  data,
  search: { state, unitId, words },
  onChange,
}: {
  data: AssignmentsView;
  search: AssignmentsSearch;
  onChange: (next: { unitId: undefined; words: undefined }) => void;
}) {
  const { t } = useTranslation();
  const showAll = () => onChange({ unitId: undefined, words: undefined });
  if (words !== undefined)
    return (
      <EmptyState title={t('ledger.noneMatches')} action={<Button onClick={showAll}>{t('ledger.clear')}</Button>}>
        {t('ledger.noneMatchesHint')}
      </EmptyState>
    );
  if (data.open + data.done === 0) return <EmptyState title={t('ledger.none')}>{t('overview.noneHint')}</EmptyState>;
  const left = state === 'done' ? data.done : data.open;
  if (unitId !== undefined && left > 0)
    return (
      <EmptyState
        title={t('assignments.noneOfUnit')}
        action={<Button onClick={showAll}>{t('assignments.showRest', { count: left })}</Button>}
      />
    );
  return state === 'done' ? (
    <EmptyState title={t('assignments.noneDone')}>{t('assignments.noneDoneHint')}</EmptyState>
  ) : (
    <EmptyState title={t('assignments.noneOpen')}>{t('assignments.noneOpenHint')}</EmptyState>
  );
}

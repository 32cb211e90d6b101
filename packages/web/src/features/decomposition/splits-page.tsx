import type { SplitRow, SplitTargetView } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import type { SplitsSearch } from '#lib/search-state.ts';
import { offersOf, useAsOf, useSession } from '#lib/session.ts';
import { PageHead, Section, SimulatedMark } from '#ui/page.tsx';
import { formatTarget, SignProgress, VersionStateTag } from '#ui/split-marks.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { newSplitSearch, SubjectLink } from '#ui/subject-link.tsx';
import { MyParts } from './my-parts.tsx';
import './decomposition.css';
import { Person } from '#ui/person.tsx';
import { UnitName } from '#ui/unit-name.tsx';

/** How many are shown until all are asked for. */
const FIRST_TARGETS = 15;
const SHOWS = ['all', 'open', 'countered', 'frozen'] as const;

/** 分解: what is split and how far it is signed, what a unit answers for, and what could be split and is not. */
export function SplitsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const list = useQuery(queries.splits(useAsOf()));
  const answers = session.post !== null && session.post.role !== 'officer' && session.post.role !== 'auditor';
  return (
    <div className="page">
      <PageHead title={t('nav.splits')} note={t('split.note')} />
      {answers && <MyParts />}
      <Loaded query={list} lines={8}>
        {({ splits, unsplit }) => (
          <>
            <SplitTable splits={splits} />
            <Unsplit targets={unsplit} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function isShown(split: SplitRow, show: (typeof SHOWS)[number]): boolean {
  switch (show) {
    case 'open':
      return split.state === 'draft' || split.state === 'offered';
    case 'countered':
      return split.countered > 0;
    case 'frozen':
      return split.state === 'frozen';
    default:
      return true;
  }
}

function SplitTable({ splits }: { splits: readonly SplitRow[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { show = 'all' } = usePageSearch<SplitsSearch>();
  const changeSearch = useChangeSearch<SplitsSearch>();
  const shown = splits.filter((split) => isShown(split, show));
  if (splits.length === 0)
    return (
      <Section title={t('split.listed')}>
        <EmptyState title={t('split.none')}>{t('split.noneHint')}</EmptyState>
      </Section>
    );
  return (
    <Section title={t('split.listed')} note={t('split.count', { count: splits.length })}>
      <div className="filters">
        <Segmented
          size="small"
          value={show}
          onChange={(value) => changeSearch(() => ({ show: value === 'all' ? undefined : value }))}
          options={SHOWS.map((value) => ({
            value,
            label: `${t(`split.show.${value}`)} ${splits.filter((split) => isShown(split, value)).length}`,
          }))}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('split.noneShown')} />
      ) : (
        <>
          <div className="table-wrap has-cards">
            <table className="table splits-table">
              <thead>
                <tr>
                  <th>{t('ledger.column.title')}</th>
                  <th>{t('split.kindHead')}</th>
                  <th className="num">{t('split.total')}</th>
                  <th>{t('split.stateHead')}</th>
                  <th>{t('split.signedHead')}</th>
                  <th className="num">{t('split.counterHead')}</th>
                  <th>{t('split.changed')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((split) => (
                  <tr
                    key={split.id}
                    data-row
                    onClick={() => void navigate({ to: '/decompositions/$splitId', params: { splitId: split.id } })}
                  >
                    <td className="split-title">
                      <Link to="/decompositions/$splitId" params={{ splitId: split.id }} className="row-title">
                        {split.target.title}
                      </Link>{' '}
                      {split.simulated && <SimulatedMark />}
                      {split.moved && <span className="tag tag-pending">{t('split.movedTag')}</span>}
                    </td>
                    <td className="nowrap">{t(`split.kind.${split.kind}`)}</td>
                    <td className="num">
                      <TotalCell split={split} />
                    </td>
                    <td className="nowrap">
                      <VersionStateTag state={split.state} />{' '}
                      <span className="faint">{t('split.versionShort', { number: split.currentVersion })}</span>
                      {split.inForce !== null && split.inForce !== split.currentVersion && (
                        <span className="faint"> · {t('split.inForceShort', { number: split.inForce })}</span>
                      )}
                    </td>
                    <td>
                      <SignProgress signed={split.signed} units={split.units} />
                    </td>
                    <td className="num">
                      {split.countered === 0 ? (
                        <span className="faint">—</span>
                      ) : (
                        <span className="counter-count">{split.countered}</span>
                      )}
                    </td>
                    <td className="nowrap">
                      {split.on}{' '}
                      <span className="faint">
                        <Person name={split.by} />
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="table-cards">
            {shown.map((split) => (
              <Link key={split.id} to="/decompositions/$splitId" params={{ splitId: split.id }} className="table-card">
                <span className="row-title">{split.target.title}</span>
                <VersionStateTag state={split.state} />
                <span className="table-card-line">
                  <span>
                    <TotalCell split={split} />
                  </span>
                  <SignProgress signed={split.signed} units={split.units} />
                  {split.countered > 0 && (
                    <span className="counter-count">{t('split.counteredNumber', { count: split.countered })}</span>
                  )}
                </span>
              </Link>
            ))}
          </div>
        </>
      )}
    </Section>
  );
}

function TotalCell({ split }: { split: SplitRow }) {
  const { t } = useTranslation();
  if (split.total === null) return <span>{split.target.words}</span>;
  return (
    <>
      {formatDecimal(split.total)}
      <span className="unit">{split.unit}</span>
      {split.kind !== 'assigned' && split.surplus !== '0' && (
        <span className="faint"> {t('split.surplusShort', { surplus: formatDecimal(split.surplus) })}</span>
      )}
    </>
  );
}

function Unsplit({ targets }: { targets: readonly SplitTargetView[] }) {
  const { t } = useTranslation();
  const { run } = offersOf(useSession());
  const past = useAsOf().asOf !== undefined;
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  const matching = targets.filter((target) => target.title.includes(words.trim()));
  const shown = all ? matching : matching.slice(0, FIRST_TARGETS);
  return (
    <Section title={t('split.unsplit')} note={t('split.unsplitNote', { count: targets.length })}>
      {targets.length === 0 ? (
        <p className="faint">{t('split.allSplit')}</p>
      ) : (
        <>
          <div className="filters">
            <Input
              size="small"
              allowClear
              className="filter-words"
              value={words}
              aria-label={t('ledger.words')}
              placeholder={t('ledger.words')}
              onChange={(event) => setWords(event.target.value)}
            />
          </div>
          {shown.length === 0 && <p className="faint">{t('ledger.noneMatches')}</p>}
          <ul className="unsplit">
            {shown.map((target) => (
              <li key={target.subject.id}>
                <SubjectLink subject={target.subject} className="row-title">
                  {target.title}
                </SubjectLink>
                <span className="nowrap">{formatTarget(target)}</span>
                <span className="faint">
                  {target.subject.kind === 'indicator-target' && `${t('split.ofIndicator')} · `}
                  {t(`split.kind.${target.kind}`)}
                </span>
                <span className="faint unsplit-lead">
                  {target.lead === null ? t('ledger.unassigned') : <UnitName unit={target.lead} />}
                </span>
                {run && !past && (
                  <Link to="/decompositions/new" search={newSplitSearch(target.subject)}>
                    <Button size="small" tabIndex={-1}>
                      {t('split.start')}
                    </Button>
                  </Link>
                )}
              </li>
            ))}
          </ul>
          {shown.length < matching.length && (
            <p className="section-action">
              <Button size="small" onClick={() => setAll(true)}>
                {t('split.showAll', { count: matching.length })}
              </Button>
            </p>
          )}
        </>
      )}
    </Section>
  );
}

import type { Bulletin, BulletinFigure } from '@planwright/server/contract';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { SimulatedMark } from '#ui/page.tsx';
import { LoadingLines } from '#ui/states.tsx';
import { UnitName } from '#ui/unit-name.tsx';

/** How many of each are named at first, and how many more at a time. */
const STEP = 5;
const MORE = 20;

/** Where a number comes from: how it was reckoned, the indicator, the reports, the promises and their sentences, the records. */
export function FigureOrigin({ figure, bulletin }: { figure: BulletinFigure; bulletin: Bulletin }) {
  return (
    <div className="origin" data-testid="origin">
      <p className="origin-reckoning">{figure.reckoning}</p>
      {figure.commitmentIds.length > 0 && <Commitments figure={figure} bulletin={bulletin} />}
      {figure.reportIds.length > 0 && <Reports ids={figure.reportIds} />}
      {figure.origin?.kind === 'measure' && figure.recordIds.length > 0 && (
        <Records ids={figure.recordIds} packName={figure.origin.pack} measureName={figure.origin.measure} />
      )}
    </div>
  );
}

/** How many are shown, with the way to more. */
function useShown(all: number) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(STEP);
  const more =
    all > shown ? (
      <button type="button" className="plain-button" onClick={() => setShown(shown + MORE)}>
        {t('bulletin.andMore', { count: Math.min(MORE, all - shown), left: all - shown })}
      </button>
    ) : null;
  return { shown, more };
}

interface Loading<Data> {
  readonly data: Data | undefined;
  readonly isError: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

/** What a number comes from, one a line as soon as it is there; what could not be loaded is counted beneath, with the way to try again. */
function OriginList<Data>({
  items,
  children,
}: {
  items: readonly (Loading<Data> & { readonly id: string })[];
  children: (data: Data, id: string) => ReactNode;
}) {
  const { t } = useTranslation();
  const failed = items.filter(({ data, isError, isFetching }) => data === undefined && isError && !isFetching);
  return (
    <>
      <ul>
        {items
          .filter((item) => !failed.includes(item))
          .map(({ id, data }) => (
            <li key={id}>{data === undefined ? <LoadingLines lines={1} /> : children(data, id)}</li>
          ))}
      </ul>
      {failed.length > 0 && (
        <p className="origin-failed">
          {t('bulletin.notLoadedCount', { count: failed.length })}{' '}
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              for (const { refetch } of failed) void refetch();
            }}
          >
            {t('state.retry')}
          </button>
        </p>
      )}
    </>
  );
}

/** Results of queries with the ids that they were asked by. */
const withIds = <Data,>(results: readonly Loading<Data>[], ids: readonly string[]) =>
  results.map(({ data, isError, isFetching, refetch }, index) => ({
    data,
    isError,
    isFetching,
    refetch,
    id: ids[index] ?? '',
  }));

function Commitments({ figure: { commitmentIds, origin }, bulletin }: { figure: BulletinFigure; bulletin: Bulletin }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { shown, more } = useShown(commitmentIds.length);
  const commitments = useQueries({
    queries: commitmentIds.slice(0, shown).map((id) => queries.commitment(id, {})),
  });
  const [only] = commitments;
  const indicator =
    commitmentIds.length === 1 && (origin?.kind === 'value' || origin?.kind === 'progress')
      ? only?.data?.indicator
      : undefined;
  return (
    <>
      {indicator?.judges === true && (
        <>
          <h4>{t('bulletin.fromIndicator')}</h4>
          <ul>
            <li>
              <Link to="/indicators/$indicatorId" params={{ indicatorId: indicator.id }}>
                {label(indicator.label)}
              </Link>
            </li>
          </ul>
        </>
      )}
      <h4>{t('bulletin.fromCommitments', { count: commitmentIds.length })}</h4>
      <OriginList items={withIds(commitments, commitmentIds)}>
        {({ title, planVersionId }, id) => (
          <>
            <Link to="/commitments/$commitmentId" params={{ commitmentId: id }}>
              {title}
            </Link>{' '}
            <Link
              className="origin-sentence"
              to="/plans/$planId"
              params={{ planId: planVersionId ?? bulletin.planVersionId }}
              search={{ commitment: id, panel: 'detail' }}
            >
              {t('bulletin.toSentence')}
            </Link>
          </>
        )}
      </OriginList>
      {more}
    </>
  );
}

function Reports({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const { shown, more } = useShown(ids.length);
  const reports = useQueries({ queries: ids.slice(0, shown).map((id) => queries.report(id)) });
  return (
    <>
      <h4>{t('bulletin.fromReports', { count: ids.length })}</h4>
      <OriginList items={withIds(reports, ids)}>
        {(report) => (
          <>
            <Link to="/commitments/$commitmentId" params={{ commitmentId: report.commitmentId }} hash="history">
              <UnitName unit={report} /> {report.periodEnd} {report.value !== null && formatDecimal(report.value)}
              {report.donePercent !== null && ` ${formatDecimal(report.donePercent)}%`}
            </Link>{' '}
            {report.simulated && <SimulatedMark />}
          </>
        )}
      </OriginList>
      {more}
    </>
  );
}

interface RecordsProps {
  readonly ids: readonly string[];
  readonly packName: string;
  readonly measureName: string;
}

/** The records of a register that a measure was reckoned from, each as a way there. */
function Records({ ids, packName, measureName }: RecordsProps) {
  const { t } = useTranslation();
  const packs = useQuery(queries.packs());
  const pack = packs.data?.packs.find(({ name }) => name === packName);
  const measure = pack?.measures.find(({ name }) => name === measureName);
  const register = pack?.registers.find(({ name }) => name === measure?.register);
  const { shown, more } = useShown(ids.length);
  const records = useQueries({
    queries: register === undefined ? [] : ids.slice(0, shown).map((id) => queries.record(register.name, id, 1)),
  });
  return (
    <>
      <h4>{t('bulletin.fromRecords', { count: ids.length })}</h4>
      {pack === undefined || register === undefined ? (
        <OriginList items={withIds([packs], [packName])}>
          {() => <span className="faint">{t('bulletin.notLoaded')}</span>}
        </OriginList>
      ) : (
        <OriginList items={withIds(records, ids)}>
          {({ values }, id) => (
            <Link to="/packs/$pack/$register/$record" params={{ pack: pack.name, register: register.name, record: id }}>
              {String(values[register.titleField] ?? '—')}
            </Link>
          )}
        </OriginList>
      )}
      {more}
    </>
  );
}

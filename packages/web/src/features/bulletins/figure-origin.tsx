import type { Bulletin, BulletinFigure } from '@planwright/server/contract';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { SimulatedMark } from '#ui/page.tsx';
import { LoadingLines } from '#ui/states.tsx';

const SHOWN = 5;

/** Where a number comes from: how it was reckoned, the reports, the promises and their sentences. */
export function FigureOrigin({ figure, bulletin }: { figure: BulletinFigure; bulletin: Bulletin }) {
  const { t } = useTranslation();
  const reports = useQueries({ queries: figure.reportIds.slice(0, SHOWN).map((id) => queries.report(id)) });
  const commitments = useQueries({
    queries: figure.commitmentIds.slice(0, SHOWN).map((id) => queries.commitment(id, {})),
  });
  return (
    <div className="origin" data-testid="origin">
      <p className="origin-reckoning">{figure.reckoning}</p>
      {figure.commitmentIds.length > 0 && (
        <>
          <h4>{t('bulletin.fromCommitments', { count: figure.commitmentIds.length })}</h4>
          <ul>
            {commitments.map((query, index) => {
              const id = figure.commitmentIds[index] ?? '';
              return (
                <li key={id}>
                  {query.data === undefined ? (
                    <LoadingLines lines={1} />
                  ) : (
                    <Link to="/commitments/$commitmentId" params={{ commitmentId: id }}>
                      {query.data.title}
                    </Link>
                  )}{' '}
                  <Link
                    className="origin-sentence"
                    to="/plans/$planId"
                    params={{ planId: query.data?.planVersionId ?? bulletin.planVersionId }}
                    search={{ commitment: id, panel: 'detail' }}
                  >
                    {t('bulletin.toSentence')}
                  </Link>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {figure.commitmentIds.length > SHOWN && (
        <p className="faint">{t('bulletin.andMore', { count: figure.commitmentIds.length - SHOWN })}</p>
      )}
      {figure.reportIds.length > 0 && (
        <>
          <h4>{t('bulletin.fromReports', { count: figure.reportIds.length })}</h4>
          <ul>
            {reports.map(({ data }, index) => (
              <li key={figure.reportIds[index]}>
                {data === undefined ? (
                  <LoadingLines lines={1} />
                ) : (
                  <>
                    {data.unitName} {data.periodEnd} {data.value !== null && formatDecimal(data.value)}
                    {data.donePercent !== null && ` ${formatDecimal(data.donePercent)}%`}{' '}
                    {data.simulated && <SimulatedMark />}
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {figure.recordIds.length > 0 && (
        <p className="faint">
          {t('bulletin.fromRecords', { count: figure.recordIds.length })} <Link to="/packs">{t('nav.packs')}</Link>
        </p>
      )}
    </div>
  );
}

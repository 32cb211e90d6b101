import { formatValuePeriod } from '@planwright/engine';
import type { PartReportRow } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { formatQuantity } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';
import { SimulatedMark } from './page.tsx';
import { Person } from './person.tsx';
import { ReportWords } from './report-words.tsx';
import { Loaded } from './states.tsx';
import './part-reports.css';

/** 分解数填报记录: what a unit said about its part, for which week or period, who sent it when, and what was corrected. */
export function PartReports({ splitId, unitId }: { splitId: string; unitId: string }) {
  const { t } = useTranslation();
  const reports = useQuery(queries.partReports(splitId, unitId, useAsOf()));
  return (
    <Loaded query={reports} lines={3}>
      {(data) =>
        data.reports.length === 0 ? (
          <p className="faint">{t('partReport.noHistory')}</p>
        ) : (
          <ol className="part-reports">
            {data.reports.map((report) => (
              <Entry key={report.id} report={report} />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function Entry({ report }: { report: PartReportRow }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <li className={report.current ? '' : 'is-corrected'}>
      <p>
        <b>{label(formatValuePeriod(report.period))}</b>{' '}
        <span className="part-reports-value">
          {report.value !== null && formatQuantity(report.value, report.unit)}
          {report.donePercent !== null && ` ${report.donePercent}%`}
          {report.value === null && report.donePercent === null && t('partReport.noValue')}
        </span>{' '}
        {!report.current && <span className="tag">{t('history.corrected')}</span>}
        {report.simulated && <SimulatedMark />}
      </p>
      <ReportWords report={report} />
      <p className="faint">
        <Person name={report.by} /> {formatInstant(report.recordedAt)} · {t(`evidence.${report.evidenceLevel}`)}
      </p>
    </li>
  );
}

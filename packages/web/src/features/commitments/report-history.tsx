import type { ReportView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { usePersonName } from '#lib/person-name.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { Section, SimulatedMark } from '#ui/page.tsx';
import { ReportWords } from '#ui/report-words.tsx';
import { UnitName } from '#ui/unit-name.tsx';

/** 填报记录: what was said, for which day, when it was recorded, and what was corrected since. */
export function ReportHistory({
  reports,
  unit,
  adds,
}: {
  reports: readonly ReportView[];
  unit: string | null;
  /** Values add up over the year; false for what holds at a moment. */
  adds: boolean;
}) {
  const { t } = useTranslation();
  const personName = usePersonName();
  return (
    <Section title={t('history.title')} note={t('history.note', { count: reports.length })}>
      {reports.length === 0 ? (
        <p className="faint">{t('history.none')}</p>
      ) : (
        <>
          <div className="table-wrap has-cards">
            <table className="table history-table">
              <thead>
                <tr>
                  <th>{t('history.periodEnd')}</th>
                  <th className="num">{t(adds ? 'history.value' : 'history.level')}</th>
                  <th>{t('history.progress')}</th>
                  <th>{t('history.evidence')}</th>
                  <th>{t('history.recorded')}</th>
                </tr>
              </thead>
              <tbody>
                {reports.map((report) => (
                  <tr key={report.id} className={report.current ? '' : 'is-corrected'}>
                    <td className="nowrap">{report.periodEnd}</td>
                    <td className="num">
                      <Said report={report} unit={unit} />
                    </td>
                    <td>
                      <Words report={report} />
                    </td>
                    <td className="nowrap">{t(`evidence.${report.evidenceLevel}`)}</td>
                    <td>
                      <UnitName unit={report} /> {personName(report.by)} {report.simulated && <SimulatedMark />}
                      <div className="faint nowrap">{formatInstant(report.recordedAt)}</div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="table-cards">
            {reports.map((report) => (
              <div key={report.id} className={`table-card ${report.current ? '' : 'is-corrected'}`}>
                <span className="nowrap">{report.periodEnd}</span>
                <Said report={report} unit={unit} />
                <div className="table-card-line">
                  <Words report={report} />
                </div>
                <span className="table-card-line">
                  <span>{t(`evidence.${report.evidenceLevel}`)}</span>
                  <span>
                    <UnitName unit={report} /> {personName(report.by)}
                  </span>
                  <span>{formatInstant(report.recordedAt)}</span>
                  {report.simulated && <SimulatedMark />}
                </span>
              </div>
            ))}
          </div>
        </>
      )}
    </Section>
  );
}

/** The number that was reported. */
function Said({ report, unit }: { report: ReportView; unit: string | null }) {
  if (report.value === null && report.donePercent === null) return <span className="faint">—</span>;
  return (
    <span>
      {report.value !== null && (
        <>
          {formatDecimal(report.value)}
          <span className="unit">{unit}</span>
        </>
      )}
      {report.donePercent !== null && <div>{formatDecimal(report.donePercent)}%</div>}
    </span>
  );
}

/** What was said besides, and what became of the report. */
function Words({ report }: { report: ReportView }) {
  const { t } = useTranslation();
  return (
    <div className="history-words">
      <ReportWords report={report} />
      {!report.current && <span className="tag">{t('history.corrected')}</span>}
    </div>
  );
}

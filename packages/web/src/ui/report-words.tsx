import type { ReportView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import './report-words.css';

type SaidInWords = Pick<ReportView, 'progress' | 'problem' | 'notReportedReason' | 'correctionReason'>;

/** 填报文字: what a report says besides its number: progress, problem, why nothing was reported, why it corrects another. Nothing where it has no words. */
export function ReportWords({ report }: { report: SaidInWords }) {
  const { t } = useTranslation();
  return (
    <>
      {report.progress !== '' && <p>{report.progress}</p>}
      {report.problem !== null && (
        <p className="report-problem">
          <strong>{t('report.problem')}</strong> {report.problem}
        </p>
      )}
      {report.notReportedReason !== null && (
        <p>
          <strong>{t('report.notReported')}</strong> {report.notReportedReason}
        </p>
      )}
      {report.correctionReason !== null && (
        <p className="faint">{t('history.corrects', { reason: report.correctionReason })}</p>
      )}
    </>
  );
}

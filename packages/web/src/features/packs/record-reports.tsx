import type { PackView, RegisterRecordDetail } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { Section, SimulatedMark } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { FieldValue, type PackRegister } from '#ui/record/field-value.tsx';

const AT_FIRST = 10;
type Report = RegisterRecordDetail['reports'][number];

/** 填报: what was reported period by period, with what was asked about it and the answer. */
export function RecordReports({
  pack,
  register,
  record,
}: {
  pack: PackView;
  register: PackRegister;
  record: RegisterRecordDetail;
}) {
  const { t } = useTranslation();
  const rows = (reports: readonly Report[]) => (
    <ul className="record-history">
      {reports.map((report) => (
        <ReportLine key={report.id} pack={pack} register={register} report={report} />
      ))}
    </ul>
  );
  return (
    <Section title={t('packs.reports')} note={t('packs.countOf', { count: record.reportsTotal })}>
      {record.reports.length === 0 && <p className="faint">{t('history.none')}</p>}
      {rows(record.reports.slice(0, AT_FIRST))}
      {record.reports.length > AT_FIRST && (
        <details className="history">
          <summary>{t('packs.earlierEntries', { count: record.reports.length - AT_FIRST })}</summary>
          {rows(record.reports.slice(AT_FIRST))}
        </details>
      )}
    </Section>
  );
}

function ReportLine({ pack, register, report }: { pack: PackView; register: PackRegister; report: Report }) {
  const { t } = useTranslation();
  const label = useLabel();
  const fields = pack.reports
    .filter((declared) => declared.register === register.name && declared.name === report.report)
    .flatMap((declared) => declared.fields);
  return (
    <li>
      <strong>{report.periodEnd}</strong> <Person name={report.by} /> {report.simulated && <SimulatedMark />}{' '}
      {report.evidenceLevel !== 'declared' && <span className="tag">{t(`evidence.${report.evidenceLevel}`)}</span>}
      <div>
        {fields
          .filter((field) => report.values[field.name] !== null && report.values[field.name] !== undefined)
          .map((field) => (
            <span key={field.name} className="report-value">
              <span className="faint">{label(field.label)}</span>{' '}
              <FieldValue pack={pack} field={field} value={report.values[field.name]} />
            </span>
          ))}
      </div>
      {report.questions.length > 0 && (
        <p className="report-asked">
          {report.questions.map((question) => label(question)).join('；')} — <q>{report.confirmation}</q>
        </p>
      )}
    </li>
  );
}

import type { PackView, RegisterRecordDetail } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { Section, SimulatedMark } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { FieldValue, type PackRegister } from './field-value.tsx';
import { RecordForm } from './record-form.tsx';
import { RecordMoves } from './record-moves.tsx';
import { StateMark } from './state-mark.tsx';

/** One record: its fields, the moves open to it with what stands in the way of the others, its reports, its history. */
export function RecordDetail({ pack, register, id }: { pack: PackView; register: PackRegister; id: string }) {
  const record = useQuery(queries.record(register.name, id));
  return (
    <Loaded query={record} lines={10}>
      {(data) => <RecordView pack={pack} register={register} record={data} />}
    </Loaded>
  );
}

function RecordView({
  pack,
  register,
  record,
}: {
  pack: PackView;
  register: PackRegister;
  record: RegisterRecordDetail;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const { run, report } = offersOf(useSession());
  const [editing, setEditing] = useState(false);
  if (editing) return <RecordForm pack={pack} register={register} record={record} onDone={() => setEditing(false)} />;
  return (
    <>
      <h2 className="record-title">{String(record.values[register.titleField] ?? '—')}</h2>
      <p>
        <StateMark register={register} state={record.state} /> {record.simulated && <SimulatedMark />}
      </p>
      <dl className="facts-list record-fields">
        {register.fields
          .filter((field) => field.name !== register.titleField)
          .map((field) => (
            <div key={field.name}>
              <dt title={label(field.help)}>{label(field.label)}</dt>
              <dd>
                <FieldValue pack={pack} field={field} value={record.values[field.name]} />
              </dd>
            </div>
          ))}
      </dl>
      {run && (
        <p className="section-action">
          <Button size="small" onClick={() => setEditing(true)}>
            {t('packs.edit')}
          </Button>
        </p>
      )}
      {register.lifecycle !== null && <RecordMoves register={register} record={record} editable={run || report} />}
      <RecordReports pack={pack} register={register} record={record} />
      <Section title={t('packs.history')}>
        <ul className="record-history">
          {record.history.map((entry) => (
            <li key={entry.version}>
              <span className="faint">
                {formatInstant(entry.at)} {entry.by}
              </span>{' '}
              {Object.keys(entry.changes)
                .map((name) => label(register.fields.find((field) => field.name === name)?.label) || name)
                .join('、')}{' '}
              {entry.reason !== null && <q>{entry.reason}</q>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function RecordReports({
  pack,
  register,
  record,
}: {
  pack: PackView;
  register: PackRegister;
  record: RegisterRecordDetail;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const fields = [
    ...pack.reports.filter((report) => report.register === register.name).flatMap((report) => report.fields),
  ];
  return (
    <Section title={t('packs.reports')}>
      {record.reports.length === 0 && <p className="faint">{t('history.none')}</p>}
      <ul className="record-history">
        {record.reports.slice(0, 20).map((report) => (
          <li key={report.id}>
            <strong>{report.periodEnd}</strong> {report.by} {report.simulated && <SimulatedMark />}
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
          </li>
        ))}
      </ul>
    </Section>
  );
}

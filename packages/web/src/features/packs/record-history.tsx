import type { PackView, RegisterRecordDetail } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { Section } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { useFieldWords } from '#ui/record/field-text.ts';
import type { PackRegister, RecordValue } from '#ui/record/field-value.tsx';

const AT_FIRST = 12;
type Entry = RegisterRecordDetail['history'][number];

/** 变更记录: who changed what from what to what, why, and what a move rests on; the newest first. */
export function RecordHistory({
  pack,
  register,
  record,
}: {
  pack: PackView;
  register: PackRegister;
  record: RegisterRecordDetail;
}) {
  const { t } = useTranslation();
  const rows = (entries: readonly Entry[]) => (
    <ul className="record-history">
      {entries.map((entry) => (
        <HistoryEntry key={entry.version} pack={pack} register={register} record={record} entry={entry} />
      ))}
    </ul>
  );
  return (
    <Section title={t('packs.history')} note={t('packs.countOf', { count: record.version })}>
      {rows(record.history.slice(0, AT_FIRST))}
      {record.history.length > AT_FIRST && (
        <details className="history">
          <summary>{t('packs.earlierEntries', { count: record.history.length - AT_FIRST })}</summary>
          {rows(record.history.slice(AT_FIRST))}
        </details>
      )}
    </Section>
  );
}

/** What a change rests on: words, or the row of the file that brought it. */
function RestsOn({ evidence }: { evidence: string }) {
  const { t } = useTranslation();
  const { file, row } = /^sheet-file:(?<file>[^#]+)#(?<row>\d+)$/.exec(evidence)?.groups ?? {};
  if (file === undefined) return <span> {t('packs.restsOn', { what: evidence })}</span>;
  return (
    <span>
      {' '}
      <Link to="/imports/$fileId" params={{ fileId: file }}>
        {t('packs.fromSheet', { row })}
      </Link>
    </span>
  );
}

function HistoryEntry({
  pack,
  register,
  record,
  entry,
}: {
  pack: PackView;
  register: PackRegister;
  record: RegisterRecordDetail;
  entry: Entry;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const words = useFieldWords(pack, register, { state: t('packs.state'), batch: t('packs.batch') });
  const transition = register.lifecycle?.transitions.find((candidate) => candidate.name === entry.action);
  const report = pack.reports.find((candidate) => candidate.name === entry.action);
  const action =
    transition !== undefined
      ? label(transition.label)
      : report !== undefined
        ? label(report.label)
        : t(`packs.action.${entry.action}`, { defaultValue: entry.action });
  const fieldOf = (name: string) => register.fields.find((field) => field.name === name);
  const shown = (name: string, value: RecordValue) => {
    const field = fieldOf(name);
    return (field === undefined ? null : words.textOf(field, value)) ?? '—';
  };
  const files = record.attachments.filter((file) => entry.attachmentIds.includes(file.id));
  const reason = entry.reason?.includes(':') ? null : entry.reason;
  return (
    <li>
      <span className="faint">
        {formatInstant(entry.at)} <Person name={entry.by} />
      </span>{' '}
      <strong>{action}</strong>
      {transition !== undefined && entry.validOn !== null && ` ${entry.validOn}`} {reason !== null && <q>{reason}</q>}
      {entry.evidence !== null && <RestsOn evidence={entry.evidence} />}
      {files.length > 0 && <span className="faint"> {t('packs.withPictures', { count: files.length })}</span>}
      {entry.confirmation !== null && (
        <p className="report-asked">
          {entry.questions.map((question) => label(question)).join('；')} — <q>{entry.confirmation}</q>
        </p>
      )}
      <span className="history-changes">
        {entry.version > 1 &&
          Object.entries(entry.changes).map(([name, { from, to }]) => (
            <span key={name}>
              <span className="faint">{label(fieldOf(name)?.label) || name}</span> {shown(name, from)} →{' '}
              {shown(name, to)}
            </span>
          ))}
      </span>
    </li>
  );
}

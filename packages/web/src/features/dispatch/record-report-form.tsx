import type { PackView, RecordObligation } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { dropDraft, findDraft, keepDraft } from '#lib/draft.ts';
import { useLabel } from '#lib/label.ts';
import { useSession } from '#lib/session.ts';
import { FieldInput } from '#ui/record/field-input.tsx';
import { FieldValue, type PackRegister, type RecordValue } from '#ui/record/field-value.tsx';
import { StateMark } from '#ui/record/state-mark.tsx';
import { useUnitName } from '#ui/unit-name.tsx';
import { type EvidenceLevel, MoreFields, ReportHead, SendActions } from './report-fields.tsx';
import { useSending } from './use-sending.tsx';

interface Draft {
  readonly values: Readonly<Record<string, RecordValue>>;
  readonly evidenceLevel: EvidenceLevel;
}

/** 项目周报 in two minutes: what is known stands in it already; only what changed is typed. Drafts stay on this machine. */
export function RecordReportForm({
  pack,
  register,
  report,
  obligation,
  editable,
  onBack,
  onSent,
  shownAt,
}: {
  pack: PackView;
  register: PackRegister;
  report: PackView['reports'][number];
  obligation: RecordObligation;
  editable: boolean;
  onBack: () => void;
  onSent: () => void;
  /** When it came up by itself; null where the person opened it. */
  shownAt: number | null;
}) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const label = useLabel();
  const session = useSession();
  const { record, previous, month } = obligation;
  const key = { postId: session.post?.id ?? '', roundId: obligation.roundId, subjectId: record.id };
  const [draft, setDraft] = useState<Draft>(() => ({
    values: obligation.prefilled,
    evidenceLevel: obligation.sent?.evidenceLevel ?? 'declared',
    ...findDraft<Draft>(key),
  }));
  const [restored] = useState(() => findDraft(key) !== undefined);
  const set = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(key, next);
  };
  const title = String(record.values[register.titleField] ?? '—');
  const [tried, setTried] = useState(false);
  const nothing = report.fields.every(({ name }) => isEmpty(draft.values[name]));
  const sending = useSending<Draft>({
    send: async ({ values, evidenceLevel }, confirmation) => {
      await call('reportRecord', {
        params: { register: obligation.register, id: record.id },
        body: {
          report: obligation.report,
          roundId: obligation.roundId,
          values: values as Record<string, string>,
          evidenceLevel,
          confirmation,
        },
      });
      return null;
    },
    about: title,
    before: null,
    onKept: () => dropDraft(key),
    onSent,
    shownAt,
  });
  return (
    <form
      className="report-form form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!nothing) sending.ask(draft);
      }}
    >
      <ReportHead title={title} onBack={onBack}>
        <p className="faint">
          <StateMark register={register} state={record.state} />{' '}
          <Link
            to="/packs/$pack/$register/$record"
            params={{ pack: pack.name, register: register.name, record: record.id }}
          >
            {t('report.openRecord')}
          </Link>{' '}
          · {t('report.dueOn', { day: obligation.dueOn })} · {t('report.countsTo', { month: Number(month.slice(5)) })}
        </p>
      </ReportHead>
      {obligation.sent !== null && <p className="notice-line">{t('report.recordAlready')}</p>}
      {restored && <p className="notice-line">{t('report.draftRestored')}</p>}
      {previous !== null && obligation.sent === null && (
        <p className="previous-line">
          <span className="faint">{t('report.previous', { day: previous.periodEnd })}</span>{' '}
          {report.fields
            .filter((field) => previous.values[field.name] !== null && previous.values[field.name] !== undefined)
            .map((field) => (
              <span key={field.name} className="report-value">
                <FieldValue pack={pack} field={field} value={previous.values[field.name]} />
              </span>
            ))}
        </p>
      )}
      {report.fields.map((field) => (
        <div key={field.name} className="form-field">
          <label htmlFor={`due-${field.name}`}>
            {label(field.label)}
            {field.required && <span aria-hidden="true"> *</span>}
          </label>
          <FieldInput
            pack={pack}
            field={field}
            id={`due-${field.name}`}
            large
            value={draft.values[field.name] ?? null}
            onChange={(value) => set({ values: { ...draft.values, [field.name]: value } })}
          />
          {field.help !== undefined && <span className="form-help">{label(field.help)}</span>}
        </div>
      ))}
      <MoreFields evidenceLevel={draft.evidenceLevel} onEvidence={(evidenceLevel) => set({ evidenceLevel })} />
      {tried && nothing && (
        <p className="form-fault" role="alert">
          {t('report.fault.empty')}
        </p>
      )}
      {editable ? (
        <SendActions sending={sending} corrects={false} />
      ) : (
        <p className="notice-line">{t('report.lookOnly', { unit: unitName(obligation) })}</p>
      )}
    </form>
  );
}

function isEmpty(value: RecordValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

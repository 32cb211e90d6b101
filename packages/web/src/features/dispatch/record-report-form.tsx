import type { PackView, RecordObligation } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { dropDraft, findDraft, keepDraft } from '#lib/draft.ts';
import { useLabel } from '#lib/label.ts';
import { useSession } from '#lib/session.ts';
import { FieldInput } from '#ui/record/field-input.tsx';
import { FieldValue, type PackRegister, type RecordValue } from '#ui/record/field-value.tsx';
import { StateMark } from '#ui/record/state-mark.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { useUnusualQuestion } from '#ui/use-unusual-question.tsx';

const EVIDENCE = ['declared', 'document', 'statistics', 'paid', 'on-site'] as const;

interface Draft {
  readonly values: Readonly<Record<string, RecordValue>>;
  readonly evidenceLevel: (typeof EVIDENCE)[number];
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
}: {
  pack: PackView;
  register: PackRegister;
  report: PackView['reports'][number];
  obligation: RecordObligation;
  editable: boolean;
  onBack: () => void;
  onSent: () => void;
}) {
  const { t } = useTranslation();
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
  const send = useSendRecordReport(obligation, draft, () => {
    dropDraft(key);
    onSent();
  });
  return (
    <form
      className="report-form form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        send.ask();
      }}
    >
      <div className="report-head">
        <button type="button" className="plain-button report-back" onClick={onBack}>
          ← {t('report.back')}
        </button>
        <h2>{String(record.values[register.titleField] ?? '—')}</h2>
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
      </div>
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
      <details className="report-more">
        <summary>{t('report.more')}</summary>
        <div className="form-field">
          <label htmlFor="due-evidence">{t('report.evidence')}</label>
          <Select
            id="due-evidence"
            value={draft.evidenceLevel}
            onChange={(evidenceLevel) => set({ evidenceLevel })}
            options={EVIDENCE.map((level) => ({ value: level, label: t(`evidence.${level}`) }))}
          />
        </div>
      </details>
      {send.error !== null && <ProblemNotice error={send.error} />}
      {editable ? (
        <div className="form-actions report-actions">
          <Button type="primary" size="large" htmlType="submit" loading={send.isPending}>
            {t('report.send')}
          </Button>
          <span className="form-help">{t('report.draftKept')}</span>
        </div>
      ) : (
        <p className="notice-line">{t('report.lookOnly', { unit: obligation.unitName })}</p>
      )}
      {send.question}
    </form>
  );
}

/** Sends; an amount that looks unusual is asked about first, and the answer goes with it. */
function useSendRecordReport(obligation: RecordObligation, draft: Draft, onKept: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { notification } = App.useApp();
  const send = useMutation({
    mutationFn: (confirmation: string | null) =>
      call('reportRecord', {
        params: { register: obligation.register, id: obligation.record.id },
        body: {
          report: obligation.report,
          roundId: obligation.roundId,
          values: draft.values as Record<string, string>,
          evidenceLevel: draft.evidenceLevel,
          confirmation,
        },
      }),
    onSuccess: async () => {
      question.close();
      notification.success({ title: t('report.sent'), placement: 'bottomRight', duration: 4 });
      await client.invalidateQueries();
      onKept();
    },
    onError: (error) => void question.take(error),
  });
  const question = useUnusualQuestion(send.isPending, (answer) => send.mutate(answer));
  return {
    isPending: send.isPending,
    error: question.isOpen ? null : send.error,
    ask: () => send.mutate(null),
    question: question.dialog,
  };
}

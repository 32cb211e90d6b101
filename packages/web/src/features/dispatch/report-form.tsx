import type { Obligation } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { dropDraft, findDraft, keepDraft } from '#lib/draft.ts';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { useSession } from '#lib/session.ts';
import { ExplainCard } from '#ui/explain-card.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { useUnusualQuestion } from '#ui/use-unusual-question.tsx';
import { findFaults, presentReport, type ReportDraft, repeatDraft, startDraft } from './report-draft.ts';

const EVIDENCE = ['declared', 'document', 'statistics', 'paid', 'on-site'] as const;

/** 周报 in two minutes: last week's figures stand in it already, only what changed is typed. Drafts stay on this machine. */
export function ReportForm({
  obligation,
  onBack,
  onSent,
}: {
  obligation: Obligation;
  onBack: () => void;
  onSent: () => void;
}) {
  const { t } = useTranslation();
  const { commitment, previous } = obligation;
  const session = useSession();
  const key = { postId: session.post?.id ?? '', roundId: obligation.roundId, subjectId: commitment.id };
  const [draft, setDraft] = useState<ReportDraft>(() => ({
    ...startDraft(obligation),
    ...findDraft<ReportDraft>(key),
  }));
  const [restored] = useState(() => findDraft(key) !== undefined);
  const [tried, setTried] = useState(false);
  const faults = findFaults(obligation, draft);
  const send = useSendReport(obligation, () => dropDraft(key), onSent);
  const set = (part: Partial<ReportDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(key, next);
  };
  const submit = (what: ReportDraft) => {
    setTried(true);
    if (findFaults(obligation, what).length === 0) send.ask(what);
  };
  const numeric = commitment.targetValue !== null;
  return (
    <form
      className="report-form form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        submit(draft);
      }}
    >
      <div className="report-head">
        <button type="button" className="plain-button report-back" onClick={onBack}>
          ← {t('report.back')}
        </button>
        <h2>{commitment.title}</h2>
        <p className="faint">
          <Link to="/commitments/$commitmentId" params={{ commitmentId: commitment.id }}>
            {t('reader.openCommitment')}
          </Link>{' '}
          ·{' '}
          <Link
            to="/plans/$planId"
            params={{ planId: commitment.planVersionId }}
            search={{ commitment: commitment.id }}
          >
            {t('commitment.toSentence')}
          </Link>{' '}
          · {t('report.dueOn', { day: obligation.dueOn })}
        </p>
      </div>
      <ExplainCard light={commitment.light} compact />
      {obligation.report !== null && <p className="notice-line">{t('report.already')}</p>}
      {restored && <p className="notice-line">{t('report.draftRestored')}</p>}
      {previous !== null && obligation.report === null && (
        <div className="previous">
          <p>
            <span className="faint">{t('report.previous', { day: previous.periodEnd })}</span>{' '}
            {previous.value !== null && `${formatDecimal(previous.value)}${commitment.unit ?? ''} `}
            {previous.donePercent !== null && `${formatDecimal(previous.donePercent)}% `}
            {previous.progress}
          </p>
          <Button loading={send.isPending} onClick={() => submit(repeatDraft(obligation, t('report.unchangedWords')))}>
            {t('report.unchanged')}
          </Button>
        </div>
      )}
      {numeric && (
        <div className="form-field">
          <label htmlFor="report-value">{t('report.value')}</label>
          <Input
            id="report-value"
            size="large"
            inputMode="decimal"
            autoComplete="off"
            value={draft.value}
            suffix={commitment.unit ?? ''}
            status={tried && faults.includes('value') ? 'error' : ''}
            onChange={(event) => set({ value: event.target.value })}
          />
          <span className="form-help">
            {t('report.target')} {commitment.boundText}
          </span>
          {tried && faults.includes('value') && <span className="form-fault">{t('report.fault.number')}</span>}
        </div>
      )}
      {!numeric && (
        <div className="form-field">
          <label htmlFor="report-percent">{t('report.donePercent')}</label>
          <Input
            id="report-percent"
            size="large"
            inputMode="decimal"
            autoComplete="off"
            value={draft.donePercent}
            suffix="%"
            status={tried && faults.includes('donePercent') ? 'error' : ''}
            onChange={(event) => set({ donePercent: event.target.value })}
          />
          {tried && faults.includes('donePercent') && <span className="form-fault">{t('report.fault.number')}</span>}
        </div>
      )}
      <div className="form-field">
        <label htmlFor="report-progress">{t('report.progress')}</label>
        <Input.TextArea
          id="report-progress"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2000}
          value={draft.progress}
          placeholder={t('report.progressExample')}
          onChange={(event) => set({ progress: event.target.value })}
        />
      </div>
      <div className="form-field">
        <label htmlFor="report-problem">{t('report.problemOptional')}</label>
        <Input.TextArea
          id="report-problem"
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={2000}
          value={draft.problem}
          placeholder={t('report.problemExample')}
          onChange={(event) => set({ problem: event.target.value })}
        />
      </div>
      <details className="report-more">
        <summary>{t('report.more')}</summary>
        <div className="form-grid">
          <div className="form-field">
            <label htmlFor="report-evidence">{t('report.evidence')}</label>
            <Select
              id="report-evidence"
              value={draft.evidenceLevel}
              onChange={(evidenceLevel) => set({ evidenceLevel })}
              options={EVIDENCE.map((level) => ({ value: level, label: t(`evidence.${level}`) }))}
            />
          </div>
          <div className="form-field">
            <label htmlFor="report-none">{t('report.notReportedLabel')}</label>
            <Input
              id="report-none"
              maxLength={500}
              value={draft.notReportedReason}
              onChange={(event) => set({ notReportedReason: event.target.value })}
            />
          </div>
        </div>
      </details>
      {obligation.report !== null && (
        <div className="form-field">
          <label htmlFor="report-correction">{t('report.correctionReason')}</label>
          <Input
            id="report-correction"
            maxLength={500}
            value={draft.correctionReason}
            status={tried && faults.includes('correction') ? 'error' : ''}
            onChange={(event) => set({ correctionReason: event.target.value })}
          />
          {tried && faults.includes('correction') && <span className="form-fault">{t('report.fault.correction')}</span>}
        </div>
      )}
      {tried && faults.includes('nothing') && <p className="form-fault">{t('report.fault.nothing')}</p>}
      {send.error !== null && <ProblemNotice error={send.error} />}
      <div className="form-actions report-actions">
        <Button type="primary" size="large" htmlType="submit" loading={send.isPending}>
          {obligation.report === null ? t('report.send') : t('report.sendCorrection')}
        </Button>
        <span className="form-help">{t('report.draftKept')}</span>
      </div>
      {send.question}
    </form>
  );
}

/** Sends; a value that looks unusual is asked about first, and the answer goes with it. */
function useSendReport(obligation: Obligation, onKept: () => void, onSent: () => void) {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const { notification } = App.useApp();
  const send = useMutation({
    mutationFn: ({ draft, confirmation }: { draft: ReportDraft; confirmation: string | null }) =>
      call('submitReport', { body: presentReport(obligation, draft, confirmation) }),
    onSuccess: async ({ commitment }) => {
      onKept();
      question.close();
      const before = obligation.commitment.light.status;
      const after = commitment.light.status;
      notification.success({
        title:
          before === after
            ? t('report.sent')
            : t('report.lightChanged', { from: t(`light.${before}`), to: t(`light.${after}`) }),
        description: <span data-testid="sent-light">{label(commitment.light.reason)}</span>,
        placement: 'bottomRight',
        duration: 6,
      });
      await client.invalidateQueries();
      onSent();
    },
    onError: (error) => void question.take(error),
  });
  const question = useUnusualQuestion(
    send.isPending,
    (confirmation) => send.variables !== undefined && send.mutate({ draft: send.variables.draft, confirmation }),
    send.reset,
  );
  return {
    isPending: send.isPending,
    error: question.isOpen ? null : send.error,
    ask: (draft: ReportDraft) => send.mutate({ draft, confirmation: null }),
    question: question.dialog,
  };
}

import type { PartObligation } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { dropDraft, findDraft, keepDraft } from '#lib/draft.ts';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { useSession } from '#lib/session.ts';
import { ExplainCard } from '#ui/explain-card.tsx';
import { PartReports } from '#ui/part-reports.tsx';
import { formatPart } from '#ui/split-marks.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { SubjectLink } from '#ui/subject-link.tsx';
import { useUnusualQuestion } from '#ui/use-unusual-question.tsx';
import { findPartFaults, presentPartReport, repeatPartDraft, startPartDraft } from './part-draft.ts';
import type { ReportDraft } from './report-draft.ts';

const EVIDENCE = ['declared', 'document', 'statistics', 'paid', 'on-site'] as const;

/** A unit's number about its own part: of an indicator a value alone, of a commitment with what was done and what is in the way. */
export function PartReportForm({
  obligation,
  editable,
  onBack,
}: {
  obligation: PartObligation;
  editable: boolean;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const session = useSession();
  const key = {
    postId: session.post?.id ?? '',
    roundId: obligation.roundId,
    subjectId: `part-${obligation.splitId}-${obligation.unitId}`,
  };
  const [draft, setDraft] = useState<ReportDraft>(() => ({
    ...startPartDraft(obligation),
    ...findDraft<ReportDraft>(key),
  }));
  const [tried, setTried] = useState(false);
  const faults = tried ? findPartFaults(obligation, draft) : [];
  const send = useSendPart(obligation, () => dropDraft(key));
  const ofIndicator = obligation.asked.period !== null;
  const set = (part: Partial<ReportDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(key, next);
  };
  return (
    <form
      className="report-form form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (findPartFaults(obligation, draft).length === 0) send.ask(draft);
      }}
    >
      <Head obligation={obligation} onBack={onBack} />
      <ExplainCard light={obligation.light} compact />
      {!editable && <p className="notice-line">{t('report.lookOnly', { unit: obligation.unitName })}</p>}
      {editable && obligation.sent !== null && (
        <p className="notice-line">{t(ofIndicator ? 'partReport.alreadyValue' : 'report.already')}</p>
      )}
      {obligation.sent === null && (
        <Previous
          obligation={obligation}
          sending={send.isPending}
          onRepeat={
            editable && !ofIndicator
              ? () => send.ask(repeatPartDraft(obligation, t('report.unchangedWords')))
              : undefined
          }
        />
      )}
      {editable && (
        <>
          <NumberField obligation={obligation} draft={draft} faults={faults} onChange={set} />
          {!ofIndicator && <Words draft={draft} onChange={set} />}
          <More draft={draft} onChange={set} />
          {obligation.sent !== null && (
            <div className="form-field">
              <label htmlFor="part-correction">{t('report.correctionReason')}</label>
              <Input
                id="part-correction"
                maxLength={500}
                value={draft.correctionReason}
                status={faults.includes('correction') ? 'error' : ''}
                onChange={(event) => set({ correctionReason: event.target.value })}
              />
              {faults.includes('correction') && <span className="form-fault">{t('report.fault.correction')}</span>}
            </div>
          )}
          {faults.includes('nothing') && (
            <p className="form-fault">{t(ofIndicator ? 'partReport.nothing' : 'report.fault.nothing')}</p>
          )}
          {send.error !== null && <ProblemNotice error={send.error} />}
          <div className="form-actions report-actions">
            <Button type="primary" size="large" htmlType="submit" loading={send.isPending}>
              {obligation.sent === null ? t('report.send') : t('report.sendCorrection')}
            </Button>
            <span className="form-help">{t('report.draftKept')}</span>
          </div>
          {send.dialog}
        </>
      )}
      <details className="report-more">
        <summary>{t('partReport.history')}</summary>
        <PartReports splitId={obligation.splitId} unitId={obligation.unitId} />
      </details>
    </form>
  );
}

function Head({ obligation, onBack }: { obligation: PartObligation; onBack: () => void }) {
  const { t } = useTranslation();
  const { target } = obligation;
  return (
    <div className="report-head">
      <button type="button" className="plain-button report-back" onClick={onBack}>
        ← {t('report.back')}
      </button>
      <h2>{target.title}</h2>
      <p>
        {t('partReport.own', { value: formatPart(obligation, obligation.unit) })}{' '}
        <span className="faint">{t('split.versionShort', { number: obligation.version })}</span>
      </p>
      <p className="faint">
        <Link to="/decompositions/$splitId" params={{ splitId: obligation.splitId }}>
          {t('split.openIt')}
        </Link>{' '}
        ·{' '}
        <SubjectLink subject={target.subject}>
          {t(target.subject.kind === 'commitment' ? 'split.toCommitment' : 'split.toIndicator')}
        </SubjectLink>{' '}
        · {t('report.dueOn', { day: obligation.dueOn })}
      </p>
    </div>
  );
}

function Previous({
  obligation: { previous, asked },
  sending,
  onRepeat,
}: {
  obligation: PartObligation;
  sending: boolean;
  /** Absent where last time's number cannot be this time's. */
  onRepeat: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  if (previous === null) return null;
  return (
    <div className="previous">
      <p>
        <span className="faint">{t('report.previous', { day: previous.periodEnd })}</span>{' '}
        {previous.value !== null && `${formatDecimal(previous.value)}${asked.unit ?? ''} `}
        {previous.donePercent !== null && `${formatDecimal(previous.donePercent)}% `}
        {previous.progress}
      </p>
      {onRepeat !== undefined && (
        <Button loading={sending} onClick={onRepeat}>
          {t('report.unchanged')}
        </Button>
      )}
    </div>
  );
}

interface FieldProps {
  readonly draft: ReportDraft;
  readonly onChange: (part: Partial<ReportDraft>) => void;
}

function NumberField({
  obligation,
  draft,
  faults,
  onChange,
}: FieldProps & { readonly obligation: PartObligation; readonly faults: readonly string[] }) {
  const { t } = useTranslation();
  const { asked } = obligation;
  const share = obligation.value === null && asked.period === null;
  return (
    <div className="form-field">
      <label htmlFor="part-value">
        {share
          ? t('report.donePercent')
          : asked.period === null
            ? t('report.value')
            : t('partReport.valueOf', { period: periodWords(asked.period, t) })}
      </label>
      <Input
        id="part-value"
        size="large"
        inputMode="decimal"
        autoComplete="off"
        value={share ? draft.donePercent : draft.value}
        suffix={share ? '%' : (asked.unit ?? '')}
        status={faults.includes('value') ? 'error' : ''}
        onChange={(event) => onChange(share ? { donePercent: event.target.value } : { value: event.target.value })}
      />
      {faults.includes('value') && <span className="form-fault">{t('report.fault.number')}</span>}
    </div>
  );
}

/** 2021-01..04 is 1—4月. */
function periodWords(key: string, t: TFunction): string {
  const months = /^\d{4}-(?<from>\d{2})(?:\.\.(?<to>\d{2}))?$/.exec(key)?.groups;
  if (months === undefined) return key;
  const from = Number(months.from);
  return months.to === undefined
    ? t('partReport.month', { month: from })
    : t('partReport.months', { from, to: Number(months.to) });
}

function Words({ draft, onChange }: FieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="form-field">
        <label htmlFor="part-progress">{t('report.progress')}</label>
        <Input.TextArea
          id="part-progress"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2000}
          value={draft.progress}
          placeholder={t('report.progressExample')}
          onChange={(event) => onChange({ progress: event.target.value })}
        />
      </div>
      <div className="form-field">
        <label htmlFor="part-problem">{t('report.problemOptional')}</label>
        <Input.TextArea
          id="part-problem"
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={2000}
          value={draft.problem}
          placeholder={t('report.problemExample')}
          onChange={(event) => onChange({ problem: event.target.value })}
        />
      </div>
    </>
  );
}

function More({ draft, onChange }: FieldProps) {
  const { t } = useTranslation();
  return (
    <details className="report-more">
      <summary>{t('report.more')}</summary>
      <div className="form-grid">
        <div className="form-field">
          <label htmlFor="part-evidence">{t('report.evidence')}</label>
          <Select
            id="part-evidence"
            value={draft.evidenceLevel}
            onChange={(evidenceLevel) => onChange({ evidenceLevel })}
            options={EVIDENCE.map((level) => ({ value: level, label: t(`evidence.${level}`) }))}
          />
        </div>
        <div className="form-field">
          <label htmlFor="part-none">{t('report.notReportedLabel')}</label>
          <Input
            id="part-none"
            maxLength={500}
            value={draft.notReportedReason}
            onChange={(event) => onChange({ notReportedReason: event.target.value })}
          />
        </div>
      </div>
    </details>
  );
}

/** Sends; a value that looks unusual is asked about first, and the answer goes with it. */
function useSendPart(obligation: PartObligation, onKept: () => void) {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const { notification } = App.useApp();
  const send = useMutation({
    mutationFn: ({ draft, confirmation }: { draft: ReportDraft; confirmation: string | null }) =>
      call('reportPart', {
        params: { id: obligation.splitId },
        body: presentPartReport(obligation, draft, confirmation),
      }),
    onSuccess: async ({ light }) => {
      onKept();
      question.close();
      const before = obligation.light.status;
      notification.success({
        title:
          before === light.status
            ? t('report.sent')
            : t('report.lightChanged', { from: t(`light.${before}`), to: t(`light.${light.status}`) }),
        description: <span data-testid="sent-light">{label(light.reason)}</span>,
        placement: 'bottomRight',
        duration: 6,
      });
      await client.invalidateQueries();
    },
    onError: (error) => question.take(error),
  });
  const question = useUnusualQuestion(send.isPending, (confirmation) => {
    if (send.variables !== undefined) send.mutate({ draft: send.variables.draft, confirmation });
  });
  return {
    isPending: send.isPending,
    error: question.isOpen ? null : send.error,
    ask: (draft: ReportDraft) => send.mutate({ draft, confirmation: null }),
    dialog: question.dialog,
  };
}

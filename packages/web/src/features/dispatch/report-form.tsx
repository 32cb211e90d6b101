import type { Obligation } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { dropDraft, findDraft, keepDraft } from '#lib/draft.ts';
import { useLabel } from '#lib/label.ts';
import { useSession } from '#lib/session.ts';
import { ExplainCard } from '#ui/explain-card.tsx';
import { IndicatorNote } from './indicator-note.tsx';
import { findFaults, presentReport, type ReportDraft, repeatDraft, startDraft } from './report-draft.ts';
import {
  CorrectionField,
  MoreFields,
  NotReportedField,
  NumberField,
  PreviousReport,
  ReportHead,
  SendActions,
  WordFields,
} from './report-fields.tsx';
import { useSending } from './use-sending.tsx';

/** 周报 in two minutes: last week's figures stand in it already, only what changed is typed. Drafts stay on this machine. */
export function ReportForm({
  obligation,
  onBack,
  onSent,
  shownAt,
}: {
  obligation: Obligation;
  onBack: () => void;
  onSent: () => void;
  /** When it came up by itself; null where the person opened it. */
  shownAt: number | null;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const { commitment, previous } = obligation;
  const session = useSession();
  const key = { postId: session.post?.id ?? '', roundId: obligation.roundId, subjectId: commitment.id };
  const [draft, setDraft] = useState<ReportDraft>(() => ({
    ...startDraft(obligation),
    ...findDraft<ReportDraft>(key),
  }));
  const [restored] = useState(() => findDraft(key) !== undefined);
  const [tried, setTried] = useState(false);
  const faults = tried ? findFaults(obligation, draft) : [];
  const sending = useSending<ReportDraft>({
    send: async (what, confirmation) =>
      (await call('submitReport', { body: presentReport(obligation, what, confirmation) })).commitment.light,
    about: commitment.title,
    before: commitment.light.status,
    onKept: () => dropDraft(key),
    onSent,
    shownAt,
  });
  const set = (part: Partial<ReportDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(key, next);
  };
  const submit = (what: ReportDraft) => {
    setTried(true);
    if (findFaults(obligation, what).length === 0) sending.ask(what);
  };
  const corrects = obligation.report !== null;
  return (
    <form
      className="report-form form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        submit(draft);
      }}
    >
      <ReportHead title={commitment.title} onBack={onBack}>
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
      </ReportHead>
      <ExplainCard light={commitment.light} compact />
      <IndicatorNote commitment={commitment} />
      {corrects && <p className="notice-line">{t('report.already')}</p>}
      {restored && <p className="notice-line">{t('report.draftRestored')}</p>}
      {previous !== null && !corrects && (
        <PreviousReport
          previous={previous}
          unit={commitment.unit}
          sending={sending.isPending}
          onRepeat={() => submit(repeatDraft(obligation, t('report.unchangedWords')))}
        />
      )}
      {commitment.targetValue === null ? (
        <NumberField
          label={t('report.donePercent')}
          value={draft.donePercent}
          unit="%"
          faulty={faults.includes('donePercent')}
          onChange={(donePercent) => set({ donePercent })}
        />
      ) : (
        <NumberField
          label={t('report.value')}
          value={draft.value}
          unit={commitment.unit ?? ''}
          faulty={faults.includes('value')}
          help={
            <>
              {t('report.target')} {label(commitment.boundLabel)}
            </>
          }
          onChange={(value) => set({ value })}
        />
      )}
      <WordFields draft={draft} onChange={set} />
      <MoreFields evidenceLevel={draft.evidenceLevel} onEvidence={(evidenceLevel) => set({ evidenceLevel })}>
        <NotReportedField draft={draft} onChange={set} />
      </MoreFields>
      {corrects && <CorrectionField draft={draft} faulty={faults.includes('correction')} onChange={set} />}
      {faults.includes('nothing') && <p className="form-fault">{t('report.fault.nothing')}</p>}
      <SendActions sending={sending} corrects={corrects} />
    </form>
  );
}

import { formatValuePeriod } from '@planwright/engine';
import type { PartObligation } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { dropDraft, findDraft, keepDraft } from '#lib/draft.ts';
import { useLabel } from '#lib/label.ts';
import { useSession } from '#lib/session.ts';
import { ExplainCard } from '#ui/explain-card.tsx';
import { PartReports } from '#ui/part-reports.tsx';
import { formatPart } from '#ui/split-marks.tsx';
import { SubjectLink } from '#ui/subject-link.tsx';
import { useUnitName } from '#ui/unit-name.tsx';
import { findPartFaults, presentPartReport, repeatPartDraft, startPartDraft } from './part-draft.ts';
import type { ReportDraft } from './report-draft.ts';
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
  const unitName = useUnitName();
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
  const [restored] = useState(() => findDraft(key) !== undefined);
  const [tried, setTried] = useState(false);
  const faults = tried ? findPartFaults(obligation, draft) : [];
  const sending = useSending<ReportDraft>({
    send: async (what, confirmation) =>
      (
        await call('reportPart', {
          params: { id: obligation.splitId },
          body: presentPartReport(obligation, what, confirmation),
        })
      ).light,
    about: obligation.target.title,
    before: obligation.light.status,
    onKept: () => dropDraft(key),
  });
  const { asked, previous } = obligation;
  const ofIndicator = asked.period !== null;
  const corrects = obligation.sent !== null;
  const set = (part: Partial<ReportDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(key, next);
  };
  const repeat = () => sending.ask(repeatPartDraft(obligation, t('report.unchangedWords')));
  return (
    <form
      className="report-form form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (findPartFaults(obligation, draft).length === 0) sending.ask(draft);
      }}
    >
      <Head obligation={obligation} onBack={onBack} />
      <ExplainCard light={obligation.light} compact />
      {!editable && <p className="notice-line">{t('report.lookOnly', { unit: unitName(obligation) })}</p>}
      {editable && corrects && (
        <p className="notice-line">{t(ofIndicator ? 'partReport.alreadyValue' : 'report.already')}</p>
      )}
      {editable && restored && <p className="notice-line">{t('report.draftRestored')}</p>}
      {previous !== null && !corrects && (
        <PreviousReport
          previous={previous}
          unit={asked.unit}
          sending={sending.isPending}
          onRepeat={editable && !ofIndicator ? repeat : undefined}
        />
      )}
      {editable && (
        <>
          <PartNumber obligation={obligation} draft={draft} faulty={faults.includes('value')} onChange={set} />
          {!ofIndicator && <WordFields draft={draft} onChange={set} />}
          <MoreFields evidenceLevel={draft.evidenceLevel} onEvidence={(evidenceLevel) => set({ evidenceLevel })}>
            <NotReportedField draft={draft} onChange={set} />
          </MoreFields>
          {corrects && <CorrectionField draft={draft} faulty={faults.includes('correction')} onChange={set} />}
          {faults.includes('nothing') && (
            <p className="form-fault">{t(ofIndicator ? 'partReport.nothing' : 'report.fault.nothing')}</p>
          )}
          <SendActions sending={sending} corrects={corrects} />
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
    <ReportHead title={target.title} onBack={onBack}>
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
    </ReportHead>
  );
}

/** A share of the way where the part has no amount of its own; else the amount, of an indicator that of its period. */
function PartNumber({
  obligation: { asked, value },
  draft,
  faulty,
  onChange,
}: {
  obligation: PartObligation;
  draft: ReportDraft;
  faulty: boolean;
  onChange: (part: Partial<ReportDraft>) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  if (value === null && asked.period === null)
    return (
      <NumberField
        label={t('report.donePercent')}
        value={draft.donePercent}
        unit="%"
        faulty={faulty}
        onChange={(donePercent) => onChange({ donePercent })}
      />
    );
  return (
    <NumberField
      label={
        asked.period === null
          ? t('report.value')
          : t('partReport.valueOf', { period: label(formatValuePeriod(asked.period)) })
      }
      value={draft.value}
      unit={asked.unit ?? ''}
      faulty={faulty}
      onChange={(next) => onChange({ value: next })}
    />
  );
}

import { Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#lib/quantity.ts';
import { ProblemNotice } from '#ui/states.tsx';
import type { ReportDraft } from './report-draft.ts';
import type { Sending } from './use-sending.tsx';

interface FieldsProps {
  readonly draft: ReportDraft;
  readonly onChange: (part: Partial<ReportDraft>) => void;
}

/** The way back to the list, what is reported on, and where it leads. */
export function ReportHead({
  title,
  onBack,
  children,
}: {
  title: ReactNode;
  onBack: () => void;
  /** Paragraphs below the title. */
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="report-head">
      <button type="button" className="plain-button report-back" onClick={onBack}>
        ← {t('report.back')}
      </button>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** What was said last time, with the way to say it again. */
export function PreviousReport({
  previous,
  unit,
  sending,
  onRepeat,
}: {
  previous: {
    periodEnd: string;
    value: string | null;
    donePercent: string | null;
    progress: string | null;
    notReportedReason: string | null;
  };
  unit: string | null;
  sending: boolean;
  /** Absent where last time's number cannot be this time's. */
  onRepeat: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <div className="previous">
      <p>
        <span className="faint">{t('report.previous', { day: previous.periodEnd })}</span>{' '}
        {previous.value !== null && `${formatDecimal(previous.value)}${unit ?? ''} `}
        {previous.donePercent !== null && `${formatDecimal(previous.donePercent)}% `}
        {previous.progress}
        {previous.value === null &&
          previous.donePercent === null &&
          (previous.notReportedReason ?? ((previous.progress ?? '') === '' ? t('report.previousNothing') : null))}
      </p>
      {onRepeat !== undefined && (
        <Button loading={sending} onClick={onRepeat}>
          {t('report.unchanged')}
        </Button>
      )}
    </div>
  );
}

/** The one number of a report. */
export function NumberField({
  label,
  value,
  unit,
  faulty,
  help,
  onChange,
}: {
  label: string;
  value: string;
  unit: string;
  faulty: boolean;
  help?: ReactNode;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="form-field">
      <label htmlFor="report-value">{label}</label>
      <Input
        id="report-value"
        size="large"
        inputMode="decimal"
        autoComplete="off"
        value={value}
        suffix={unit}
        status={faulty ? 'error' : ''}
        onChange={(event) => onChange(event.target.value)}
      />
      {help !== undefined && <span className="form-help">{help}</span>}
      {faulty && <span className="form-fault">{t('report.fault.number')}</span>}
    </div>
  );
}

/** What was done and what is in the way. */
export function WordFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="form-field">
        <label htmlFor="report-progress">{t('report.progress')}</label>
        <Input.TextArea
          id="report-progress"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2000}
          value={draft.progress}
          placeholder={t('report.progressExample')}
          onChange={(event) => onChange({ progress: event.target.value })}
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
          onChange={(event) => onChange({ problem: event.target.value })}
        />
      </div>
    </>
  );
}

const EVIDENCE = ['declared', 'document', 'statistics', 'paid', 'on-site'] as const;
export type EvidenceLevel = (typeof EVIDENCE)[number];

/** What few reports need, folded away. */
export function MoreFields({
  evidenceLevel,
  onEvidence,
  children,
}: {
  evidenceLevel: EvidenceLevel;
  onEvidence: (level: EvidenceLevel) => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <details className="report-more">
      <summary>{t('report.more')}</summary>
      <div className="form-grid">
        <div className="form-field">
          <label htmlFor="report-evidence">{t('report.evidence')}</label>
          <Select
            id="report-evidence"
            value={evidenceLevel}
            onChange={onEvidence}
            options={EVIDENCE.map((level) => ({ value: level, label: t(`evidence.${level}`) }))}
          />
        </div>
        {children}
      </div>
    </details>
  );
}

/** Why there is no number. */
export function NotReportedField({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="form-field">
      <label htmlFor="report-none">{t('report.notReportedLabel')}</label>
      <Input
        id="report-none"
        maxLength={500}
        value={draft.notReportedReason}
        onChange={(event) => onChange({ notReportedReason: event.target.value })}
      />
    </div>
  );
}

/** Why a report is sent again. */
export function CorrectionField({ draft, faulty, onChange }: FieldsProps & { readonly faulty: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="form-field">
      <label htmlFor="report-correction">{t('report.correctionReason')}</label>
      <Input
        id="report-correction"
        maxLength={500}
        value={draft.correctionReason}
        status={faulty ? 'error' : ''}
        onChange={(event) => onChange({ correctionReason: event.target.value })}
      />
      {faulty && <span className="form-fault">{t('report.fault.correction')}</span>}
    </div>
  );
}

/** The button that sends, what came of it, and the question about an unusual value. */
export function SendActions({ sending, corrects }: { sending: Sending<never>; corrects: boolean }) {
  const { t } = useTranslation();
  const { error } = sending;
  const refusal = useRef<HTMLDivElement>(null);
  // On a phone the button stays in sight wherever one reads; what it led to has to come into sight too.
  useEffect(() => {
    if (error !== null) refusal.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  return (
    <>
      {error !== null && (
        <div ref={refusal}>
          <ProblemNotice error={error} />
        </div>
      )}
      <div className="form-actions report-actions">
        <Button type="primary" size="large" htmlType="submit" loading={sending.isPending}>
          {corrects ? t('report.sendCorrection') : t('report.send')}
        </Button>
        <span className="form-help">{t('report.draftKept')}</span>
      </div>
      {sending.question}
    </>
  );
}

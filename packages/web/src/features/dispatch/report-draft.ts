import type { Body, Obligation } from '@planwright/server/contract';

/** What stands in the form; everything is text until it is sent. */
export interface ReportDraft {
  readonly value: string;
  readonly donePercent: string;
  readonly progress: string;
  readonly problem: string;
  readonly notReportedReason: string;
  readonly evidenceLevel: 'declared' | 'document' | 'statistics' | 'paid' | 'on-site';
  readonly correctionReason: string;
}

/** 上期 → 本期: the form starts from this round's own report, else from the last one; last week's words are not carried over. */
export function startDraft(obligation: Obligation): ReportDraft {
  const own = obligation.report;
  return draftFrom(own, own ?? obligation.previous);
}

type Said = { readonly evidenceLevel: ReportDraft['evidenceLevel'] | null } & {
  readonly [Field in 'value' | 'donePercent' | 'progress' | 'problem' | 'notReportedReason']: string | null;
};

/**
 * A form filled from reports.
 *
 * @param own this round's own, whose words stay
 * @param from the one that numbers are carried on from
 */
export function draftFrom(own: Said | null, from: Said | null): ReportDraft {
  return {
    value: from?.value ?? '',
    donePercent: from?.donePercent ?? '',
    progress: own?.progress ?? '',
    problem: from?.problem ?? '',
    notReportedReason: own?.notReportedReason ?? '',
    evidenceLevel: from?.evidenceLevel ?? 'declared',
    correctionReason: '',
  };
}

/** The draft as the API takes it; empty fields become null. */
export function presentReport(
  obligation: Obligation,
  draft: ReportDraft,
  confirmation: string | null,
): Body<'submitReport'> {
  const corrects = obligation.report?.id ?? null;
  return {
    commitmentId: obligation.commitment.id,
    roundId: obligation.roundId,
    value: textOrNull(toDecimal(draft.value, obligation.commitment.unit)),
    donePercent: textOrNull(toDecimal(draft.donePercent, '%')),
    progress: draft.progress.trim(),
    problem: textOrNull(draft.problem),
    notReportedReason: textOrNull(draft.notReportedReason),
    evidenceLevel: draft.evidenceLevel,
    corrects,
    correctionReason: corrects === null ? null : textOrNull(draft.correctionReason),
    confirmation,
  };
}

/** 无变化: the former figures again, said to be unchanged. */
export function repeatDraft(obligation: Obligation, words: string): ReportDraft {
  const { previous } = obligation;
  return {
    ...startDraft(obligation),
    value: previous?.value ?? '',
    donePercent: previous?.donePercent ?? '',
    progress: words,
  };
}

/** What is missing before it can be sent; empty when nothing is. */
export function findFaults(
  obligation: Obligation,
  draft: ReportDraft,
): readonly ('value' | 'donePercent' | 'nothing' | 'correction')[] {
  const faults: ('value' | 'donePercent' | 'nothing' | 'correction')[] = [];
  if (!isDecimalText(draft.value, obligation.commitment.unit)) faults.push('value');
  if (!isDecimalText(draft.donePercent, '%')) faults.push('donePercent');
  const said = [draft.value, draft.donePercent, draft.progress, draft.notReportedReason].some(
    (text) => text.trim() !== '',
  );
  if (!said) faults.push('nothing');
  if (obligation.report !== null && draft.correctionReason.trim() === '') faults.push('correction');
  return faults;
}

/** Empty, or a decimal as people type it. */
export function isDecimalText(text: string, unit: string | null): boolean {
  return text.trim() === '' || /^-?\d{1,24}(\.\d{1,12})?$/.test(toDecimal(text, unit));
}

/** Full-width digits, thousands marks and blanks as people type them, and the field's own unit behind the number; any other unit stays and is no number. */
export function toDecimal(text: string, unit: string | null): string {
  return withoutUnit(text.trim().replace(/％$/u, '%'), unit)
    .replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, '')
    .replace(/^−/, '-');
}

export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function withoutUnit(text: string, unit: string | null): string {
  return unit !== null && unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

import type { Body, PartObligation } from '@planwright/server/contract';
import { draftFrom, isDecimalText, type ReportDraft, textOrNull, toDecimal } from './report-draft.ts';

/** From this round's own report; of a commitment else from the last one. A new month of an indicator starts empty: its total is another. */
export function startPartDraft({ sent, previous, asked }: PartObligation): ReportDraft {
  return draftFrom(sent, sent ?? (asked.period === null ? previous : null));
}

/** 本期无变化: last time's numbers once more, of a commitment only: an indicator's next period is another total. */
export function repeatPartDraft(obligation: PartObligation, words: string): ReportDraft {
  return { ...startPartDraft(obligation), progress: words };
}

export function presentPartReport(
  obligation: PartObligation,
  draft: ReportDraft,
  confirmation: string | null,
): Body<'reportPart'> {
  const { sent, asked, roundId, unitId } = obligation;
  const corrects = asked.period === null ? (sent?.id ?? null) : null;
  return {
    roundId,
    unitId,
    value: textOrNull(toDecimal(draft.value, asked.unit)),
    donePercent: textOrNull(toDecimal(draft.donePercent, '%')),
    progress: draft.progress.trim(),
    problem: textOrNull(draft.problem),
    notReportedReason: textOrNull(draft.notReportedReason),
    evidenceLevel: draft.evidenceLevel,
    corrects,
    correctionReason: sent === null ? null : textOrNull(draft.correctionReason),
    confirmation,
  };
}

/** What is missing before it can be sent; empty when nothing is. */
export function findPartFaults(
  { sent, asked }: PartObligation,
  draft: ReportDraft,
): readonly ('value' | 'nothing' | 'correction')[] {
  const faults: ('value' | 'nothing' | 'correction')[] = [];
  if (!isDecimalText(draft.value, asked.unit) || !isDecimalText(draft.donePercent, '%')) faults.push('value');
  const words = asked.period === null ? [draft.progress] : [];
  const said = [draft.value, draft.donePercent, draft.notReportedReason, ...words].some((text) => text.trim() !== '');
  if (!said) faults.push('nothing');
  if (sent !== null && draft.correctionReason.trim() === '') faults.push('correction');
  return faults;
}

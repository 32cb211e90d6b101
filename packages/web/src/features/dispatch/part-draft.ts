import type { Body, PartObligation } from '@planwright/server/contract';
import { isDecimalText, textOrNull, toDecimal } from './report-draft.ts';

/** What stands in the form of a part; everything is text until it is sent. */
export interface PartDraft {
  readonly value: string;
  readonly donePercent: string;
  readonly progress: string;
  readonly problem: string;
  readonly notReportedReason: string;
  readonly evidenceLevel: NonNullable<Body<'reportPart'>['evidenceLevel']>;
  readonly correctionReason: string;
}

/** From this round's own report; of a commitment else from the last one. A new month of an indicator starts empty: its total is another. */
export function startPartDraft({ sent, previous, asked }: PartObligation): PartDraft {
  const from = sent ?? (asked.period === null ? previous : null);
  return {
    value: from?.value ?? '',
    donePercent: from?.donePercent ?? '',
    progress: sent?.progress ?? '',
    problem: from?.problem ?? '',
    notReportedReason: sent?.notReportedReason ?? '',
    evidenceLevel: from?.evidenceLevel ?? 'declared',
    correctionReason: '',
  };
}

export function presentPartReport(
  obligation: PartObligation,
  draft: PartDraft,
  confirmation: string | null,
): Body<'reportPart'> {
  const { sent, asked, roundId, unitId } = obligation;
  const corrects = asked.period === null ? (sent?.id ?? null) : null;
  return {
    roundId,
    unitId,
    value: textOrNull(toDecimal(draft.value)),
    donePercent: textOrNull(toDecimal(draft.donePercent)),
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
  draft: PartDraft,
): readonly ('value' | 'nothing' | 'correction')[] {
  const faults: ('value' | 'nothing' | 'correction')[] = [];
  if (!isDecimalText(draft.value) || !isDecimalText(draft.donePercent)) faults.push('value');
  const words = asked.period === null ? [draft.progress] : [];
  const said = [draft.value, draft.donePercent, draft.notReportedReason, ...words].some((text) => text.trim() !== '');
  if (!said) faults.push('nothing');
  if (sent !== null && draft.correctionReason.trim() === '') faults.push('correction');
  return faults;
}

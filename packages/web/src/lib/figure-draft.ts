import type { FigureSuggestion } from '@planwright/compiler';
import type { Session } from '@planwright/server/contract';
import type { Change } from './corrections.ts';
import type { DraftKey } from './draft.ts';
import type { ReadingFact } from './reading.ts';

export type AddedFigure = Extract<Change, { kind: 'add' }>['fact'];

/** A figure as it stands in the form: all text, as typed. */
export interface FigureDraft {
  readonly metric: string;
  readonly value: string;
  readonly unit: string;
  readonly kind: AddedFigure['kind'];
  readonly op: AddedFigure['op'];
  readonly status: AddedFigure['status'];
  readonly period: string;
  readonly place: string;
}

/** Under which a form's words are kept: the post that writes, the version, and the words of the text. */
export function figureDraftKey(
  { post }: Pick<Session, 'post'>,
  planVersionId: string,
  { start, end }: { readonly start: number; readonly end: number },
): DraftKey {
  return { postId: post?.id ?? '', roundId: planVersionId, subjectId: `figure/${start}-${end}` };
}

/** What is wrong with a field of the form. */
export type FigureFault = 'noMetric' | 'noValue' | 'badValue' | 'badRange' | 'badYear';

/** What the form starts from: a suggestion, or for words that nothing could be read from the status and year around them. */
export function draftOf(figure: FigureSuggestion['figure'] | undefined, planYear: string | null): FigureDraft {
  if (figure === undefined)
    return {
      metric: '',
      value: '',
      unit: '',
      kind: 'level',
      op: 'eq',
      status: 'target',
      period: planYear ?? '',
      place: '',
    };
  const { metric, value, unit, kind, op, status, period, place } = figure;
  const written = typeof value === 'string' ? value : value.join('—');
  return { metric, value: written, unit, kind, op, status, period: period ?? '', place: place ?? '' };
}

/** What the form starts from where a figure that was read is read anew. */
export function draftOfFact({ metric, value, unit, kind, op, status, period, place }: ReadingFact): FigureDraft {
  const written = typeof value === 'number' ? String(value) : value.join('—');
  return { metric, value: written, unit, kind, op, status, period: period ?? '', place: place ?? '' };
}

const ONE = /^-?\d{1,15}(?:\.\d{1,6})?$/u;
const PARTS = /^(?<low>-?[\d.]+)\s{0,2}(?:—|–|~|～|至|到|-)\s{0,2}(?<high>-?[\d.]+)$/u;

/** The figure that a form says, or what is wrong with it by field. Digits as wide as characters and thousands parted by commas are taken. */
export function readFigure(
  draft: FigureDraft,
): { readonly figure: AddedFigure } | { readonly faults: Readonly<Partial<Record<keyof FigureDraft, FigureFault>>> } {
  const metric = draft.metric.trim();
  const period = draft.period.trim().normalize('NFKC');
  const value = readValue(draft.value);
  const faults = {
    ...(metric === '' ? { metric: 'noMetric' as const } : {}),
    ...(typeof value === 'string' ? { value } : {}),
    ...(period === '' || /^\d{4}$/u.test(period) ? {} : { period: 'badYear' as const }),
  };
  if (typeof value === 'string' || Object.keys(faults).length > 0) return { faults };
  const { unit, kind, op, status, place } = draft;
  return {
    figure: {
      metric,
      value: value.amount,
      unit: unit.trim(),
      kind,
      op,
      status,
      period: period === '' ? null : period,
      place: place.trim() === '' ? null : place.trim(),
    },
  };
}

function readValue(typed: string): { readonly amount: AddedFigure['value'] } | FigureFault {
  const plain = typed
    .trim()
    .normalize('NFKC')
    .replace(/−/gu, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
  if (plain === '') return 'noValue';
  if (ONE.test(plain)) return { amount: plain };
  const { low, high } = PARTS.exec(plain)?.groups ?? {};
  if (low === undefined || high === undefined || !ONE.test(low) || !ONE.test(high)) return 'badValue';
  return Number(low) < Number(high) ? { amount: [low, high] } : 'badRange';
}

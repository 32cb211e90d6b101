import type { Fact, FactReading, Span } from '../model.ts';

/**
 * 锚点: how a corrected place is found again in an amended text: its own words and the words around it.
 * `start` is where it stood when the correction was made.
 */
export interface Anchor {
  readonly start: number;
  readonly quote: string;
  /** Up to `ANCHOR_CONTEXT` code units before and after the quote. */
  readonly before: string;
  readonly after: string;
  /** Where the same words stood in the same context more than once: which of the places it was, from 1, and how many there were. */
  readonly alike?: { readonly place: number; readonly of: number };
  /** Set where the words of the clause up to the quote's end stood elsewhere too, whatever their other numbers, so that they do not tell the place. */
  readonly common?: true;
}

/**
 * Why a correction lapsed in an amended text: the sentence is `gone`; its own words `changed`, so that what was said of the old
 * ones need not hold; it stands in several places alike (`ambiguous`); no figure is read there any more (`unread`).
 */
export type Lapse = 'gone' | 'changed' | 'ambiguous' | 'unread';

/** 补记的指标值: a figure as a person reads it; where it stands is its correction's anchor. */
export type AddedFigure = Omit<
  Fact,
  'id' | 'start' | 'end' | 'metricSpans' | 'confidence' | 'alternatives' | 'section'
>;

/** 更正读法: the fields that a person reads otherwise, the amount itself among them. */
export type CorrectedReading = FactReading & Partial<Pick<Fact, 'value' | 'unit'>>;

/** What a person says of a fact: another reading, not a fact at all, or one that the compiler missed. */
export type CorrectionChange =
  | { readonly kind: 'reading'; readonly reading: CorrectedReading }
  | { readonly kind: 'reject' }
  | {
      readonly kind: 'add';
      readonly fact: AddedFigure;
    };

/** 人工更正: a person's word about a place of the text; it outranks the grammar and survives recompiling. */
export interface Correction {
  readonly id: string;
  readonly anchor: Anchor;
  readonly change: CorrectionChange;
}

/** Where a correction was found again; `lost` when it lapsed, and why. */
export type CorrectionPlace =
  | { readonly correction: Correction; readonly place: Span }
  | { readonly correction: Correction; readonly place: 'lost'; readonly why: Lapse };

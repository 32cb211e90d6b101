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
}

/** What a person says of a fact: another reading, not a fact at all, or one that the compiler missed. */
export type CorrectionChange =
  | { readonly kind: 'reading'; readonly reading: FactReading }
  | { readonly kind: 'reject' }
  | {
      readonly kind: 'add';
      readonly fact: Omit<Fact, 'id' | 'start' | 'end' | 'metricSpans' | 'confidence' | 'alternatives' | 'section'>;
    };

/** 人工更正: a person's word about a place of the text; it outranks the grammar and survives recompiling. */
export interface Correction {
  readonly id: string;
  readonly anchor: Anchor;
  readonly change: CorrectionChange;
}

/** Where a correction was found again; `lost` when its words are gone or stand in several places alike. */
export type CorrectionPlace =
  | { readonly correction: Correction; readonly place: Span }
  | { readonly correction: Correction; readonly place: 'lost' };

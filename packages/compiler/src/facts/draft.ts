import type { Comparison, FactKind, FactReading, FactStatus, Span } from '../model.ts';
import type { Quantity } from './quantity.ts';

/** A fact in the making: the binder's reading of one quantity, before status, period and place. */
export interface Draft {
  readonly quantity: Quantity;
  /** The metric's words in reading order. */
  readonly metric: readonly Span[];
  /** Words that the metric needs and the text leaves out. */
  readonly supplied: string;
  readonly kind: FactKind;
  readonly sign: 1 | -1;
  readonly op: Comparison;
  /** Status that the sentence itself imposes (由45天…). */
  readonly status: FactStatus | null;
  /** The thing measured without leading verbs, for clauses that go on about it. */
  readonly noun: readonly Span[];
  /** Where the own clause begins. */
  readonly clauseStart: number;
  readonly alternatives: readonly FactReading[];
  readonly confidence: number;
}

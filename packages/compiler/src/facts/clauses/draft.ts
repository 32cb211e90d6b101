import type { Comparison, FactKind, FactReading } from '#model.ts';
import type { Phrase } from './phrase.ts';
import type { Quantity } from './quantity.ts';

/** A fact in the making: the binder's reading of one quantity, before status, period and place. */
export interface Draft {
  readonly quantity: Quantity;
  /** The metric's words in reading order. */
  readonly metric: readonly Phrase[];
  readonly kind: FactKind;
  readonly sign: 1 | -1;
  readonly op: Comparison;
  /** 控制在 without a bound of its own: a ceiling for what is promised, the very amount for what is reported. */
  readonly capped: boolean;
  /** The amount is where a change began (由45天…). */
  readonly base: boolean;
  /** The thing measured without leading verbs, for clauses that go on about it. */
  readonly noun: readonly Phrase[];
  readonly alternatives: readonly FactReading[];
  readonly confidence: number;
  /** The same for the drafts of one 分别; 0 for all others. */
  readonly group: number;
}

/** A copy whose fields can still be set. It is written out: a spread gives each copy a shape of its own, which is slow to read. */
export function copyDraft(draft: Draft): { -readonly [Field in keyof Draft]: Draft[Field] } {
  return {
    quantity: draft.quantity,
    metric: draft.metric,
    kind: draft.kind,
    sign: draft.sign,
    op: draft.op,
    capped: draft.capped,
    base: draft.base,
    noun: draft.noun,
    alternatives: draft.alternatives,
    confidence: draft.confidence,
    group: draft.group,
  };
}

/** What the sentence has said so far that later clauses may lean on. */
export interface Anchor {
  readonly noun: readonly Phrase[];
  readonly verb: Phrase | null;
  readonly metric: readonly Phrase[];
  readonly kind: FactKind;
  readonly unit: string;
}

import type { Anchor, Draft } from '#facts/clauses/draft.ts';
import type { Change } from '#facts/clauses/lead.ts';
import type { Phrase } from '#facts/clauses/phrase.ts';
import type { Prelude } from '#facts/clauses/prelude.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import type { FactReading, Span } from '#model.ts';

/** What one quantity was bound to. Only {@link bindTo} and {@link leanOn} make bindings, so that all have one shape. */
export interface Binding {
  readonly metric: readonly Phrase[];
  /** The thing measured without its verb, for later clauses. */
  readonly noun: readonly Phrase[];
  readonly verb: Phrase | null;
  /** Later clauses may lean on it. */
  readonly anchors: boolean;
  /** A change verb that stands in front of what it changes (压缩审批事项40%). */
  readonly change: Change | null;
  /** Other metrics that the words allow. */
  readonly alternatives: readonly FactReading[];
  /** Below 1 for a subject that stands in another sentence or clauses back. */
  readonly trust: number;
}

/** Where the binder stands in a sentence, and what it has said so far. */
export interface Context {
  readonly readings: readonly Reading[];
  readonly at: number;
  readonly anchor: Anchor | null;
  /** Clauses and the sentence before without a number, the nearest last: they may name the subject. */
  readonly preludes: readonly Prelude[];
  readonly previous: Draft | undefined;
  /** The sentence before, when it holds quantities. */
  readonly told: Span | null;
}

const NO_READINGS: readonly FactReading[] = [];

/** A binding to what the words beside the number name; later clauses may lean on it. */
export function bindTo(
  metric: readonly Phrase[],
  noun: readonly Phrase[],
  verb: Phrase | null = null,
  change: Change | null = null,
): Binding {
  return { metric, noun, verb, anchors: true, change, alternatives: NO_READINGS, trust: 1 };
}

/** A binding that leans on what was said before. */
export function leanOn(
  metric: readonly Phrase[],
  noun: readonly Phrase[],
  anchors = false,
  trust = 1,
  alternatives: readonly FactReading[] = NO_READINGS,
): Binding {
  return { metric, noun, verb: null, anchors, change: null, alternatives, trust };
}

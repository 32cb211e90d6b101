import { type ReadNumber, readNumbers } from '#numbers/classify.ts';
import type { Scope } from '#scope/model.ts';
import { splitSentences } from '#text/sentences.ts';
import type { Amount, DecimalText, Fact, NumberRole, OutlineNode, PlanDocument, Span } from '../model.ts';
import { bindSentence } from './bind.ts';
import type { Draft } from './draft.ts';
import { topicOf, trimLeft } from './head.ts';
import { isFilled, wordsOf } from './phrase.ts';
import { findPlace } from './place.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { findYears, isLatestValue, readTime, recallsGoal } from './time.ts';

/** 指标值: every quantity that says something about the place or its plan, in text order. Linear in the text; never throws. */
export function extractFacts(
  text: string,
  document: PlanDocument,
  outline: readonly OutlineNode[],
  scopes: readonly Scope[],
): readonly Fact[] {
  const numbers = readNumbers(text, document, outline).filter((number) => number.role === 'fact');
  const facts: Fact[] = [];
  let numberAt = 0;
  let scopeAt = 0;
  let nodeAt = 0;
  let topic: Span | null = null;
  for (const sentence of splitSentences(text, document.body.start, document.body.end)) {
    const quantities: Quantity[] = [];
    while (numberAt < numbers.length && numbers[numberAt]!.token.start < sentence.end) {
      quantities.push(readQuantity(text, numbers[numberAt++]!));
    }
    if (quantities.length === 0) {
      const said = text.charAt(sentence.end - 1) !== '\n';
      topic = said ? topicOf(text, sentence.start, Math.min(sentence.end - 1, sentence.start + 60)) : null;
      continue;
    }
    const years = findYears(text, sentence, document.reviewYear);
    const opening = trimLeft(text, sentence.start, Math.min(sentence.end, sentence.start + 80));
    const place = findPlace(text.slice(opening, opening + 12));
    let last: Before = { draft: null, period: null, base: null };
    for (const bound of bindSentence(text, sentence, quantities, topic)) {
      const draft = recallsGoal(text, sentence, bound) ? { ...bound, base: true } : bound;
      while (scopeAt + 1 < scopes.length && scopes[scopeAt]!.end <= draft.quantity.start) scopeAt++;
      while (nodeAt + 1 < outline.length && outline[nodeAt + 1]!.start <= draft.quantity.start) nodeAt++;
      const node = outline[nodeAt];
      const read = readTime(text, sentence, draft, scopes[scopeAt]!, years);
      const time = {
        ...read,
        period: read.period ?? impliedPeriod(text, draft, read.status, last, document.reviewYear),
      };
      last = { draft, period: time.period, base: last.base };
      if (draft.base) last = { ...last, base: { from: time.period, to: last.base?.to ?? null } };
      else if (last.base && time.period) last = { ...last, base: { ...last.base, to: last.base.to ?? time.period } };
      facts.push(makeFact(text, draft, time, node && node.start <= draft.quantity.start ? node.start : null, place));
    }
    topic = null;
  }
  return facts;
}

/** What the sentence said before the draft at hand, as far as its years go. */
interface Before {
  readonly draft: Draft | null;
  readonly period: string | null;
  /** Years of the first change in the sentence: 由2010年的…增加到2015年的…. */
  readonly base: { readonly from: string | null; readonly to: string | null } | null;
}

/** A year that the words beside a draft imply: a second 由A增加到B in one sentence, a value compared with an earlier year. */
function impliedPeriod(
  text: string,
  draft: Draft,
  status: Fact['status'],
  before: Before,
  reviewYear: string | null,
): string | null {
  if (draft.base) return before.base?.from ?? null;
  if (before.draft?.base && before.base) return before.base.to;
  if (status !== 'actual' || draft.kind !== 'level') return null;
  return isLatestValue(text, draft.quantity.tail) ? reviewYear : null;
}

function makeFact(
  text: string,
  draft: Draft,
  time: { status: Fact['status']; period: string | null },
  section: number | null,
  sentencePlace: string | null,
): Fact {
  const { quantity } = draft;
  const metric = wordsOf(text, draft.metric);
  return {
    id: `f${quantity.start.toString(36)}`,
    start: quantity.start,
    end: quantity.end,
    metric: metric.replace(/\s+/g, ''),
    metricSpans: draft.metric.map(({ start, end }) => ({ start, end })).filter(isFilled),
    value: amountOf(quantity, draft.sign),
    unit: quantity.unit,
    kind: draft.kind,
    op: draft.op,
    status: time.status,
    period: time.period,
    place: findPlace(metric) ?? sentencePlace,
    confidence: draft.confidence,
    alternatives: draft.alternatives,
    section,
  };
}

function amountOf(quantity: Quantity, sign: 1 | -1): Amount {
  const { low, high } = quantity.number.token;
  const signed = (value: DecimalText) => (sign < 0 && Number(value) !== 0 ? `-${value}` : value);
  return high === null ? signed(low) : [signed(low), signed(high)];
}

/** 数字的去向: every number of the text with its role and the reason, for the coverage report. */
export function classifyNumbers(
  text: string,
  document: PlanDocument,
  outline: readonly OutlineNode[],
): readonly (Span & { readonly role: NumberRole; readonly why: string })[] {
  return readNumbers(text, document, outline).map(({ token, role, why }: ReadNumber) => ({
    start: token.start,
    end: token.end,
    role,
    why,
  }));
}

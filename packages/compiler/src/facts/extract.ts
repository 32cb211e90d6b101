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
import { readTimes, type TimeReading } from './time.ts';

/** How far the beginning of a sentence may name its place, and how long its subject may be. */
const OPENING = 80;
const PLACE_LENGTH = 12;
const TOPIC_REACH = 60;

/** 指标值: every quantity that says something about the place or its plan, in text order. Linear in the text; never throws. */
export function extractFacts(
  text: string,
  document: PlanDocument,
  outline: readonly OutlineNode[],
  scopes: readonly Scope[],
): readonly Fact[] {
  const numbers = readNumbers(text, document, outline).filter((number) => number.role === 'fact');
  const facts: Fact[] = [];
  const scopeAt = follow(scopes, (scope) => scope.start);
  const nodeAt = follow(outline, (node) => node.start);
  let numberAt = 0;
  let silent: Span | null = null;
  for (const sentence of splitSentences(text, document.body.start, document.body.end)) {
    const quantities: Quantity[] = [];
    while (numberAt < numbers.length && numbers[numberAt]!.token.start < sentence.end) {
      quantities.push(readQuantity(text, numbers[numberAt++]!));
    }
    if (quantities.length === 0) {
      silent = text.charAt(sentence.end - 1) === '\n' ? null : sentence;
      continue;
    }
    const topic = silent && topicOf(text, silent.start, Math.min(silent.end - 1, silent.start + TOPIC_REACH));
    silent = null;
    const drafts = bindSentence(text, sentence, quantities, topic);
    const scoped = drafts.map((draft) => ({ draft, scope: scopeAt(draft.quantity.start) ?? scopes[0]! }));
    const times = readTimes(text, sentence, scoped, document.reviewYear);
    const place = openingPlace(text, sentence, document.place);
    drafts.forEach((draft, index) => {
      facts.push(
        makeFact(text, draft, {
          time: times[index]!,
          place,
          whole: document.place,
          node: nodeAt(draft.quantity.start),
        }),
      );
    });
  }
  return facts;
}

/** Looks up, for rising places, the last item that starts at or before a place. */
function follow<Item>(items: readonly Item[], startOf: (item: Item) => number): (place: number) => Item | undefined {
  let at = -1;
  return (place) => {
    while (at + 1 < items.length && startOf(items[at + 1]!) <= place) at++;
    return items[at];
  };
}

/** The place that a sentence begins with and that its quantities belong to. */
function openingPlace(text: string, sentence: Span, whole: string | null): string | null {
  const start = trimLeft(text, sentence.start, Math.min(sentence.end, sentence.start + OPENING));
  return findPlace(text.slice(start, start + PLACE_LENGTH), whole);
}

interface Setting {
  readonly time: TimeReading;
  readonly place: string | null;
  /** The jurisdiction of the document. */
  readonly whole: string | null;
  readonly node: OutlineNode | undefined;
}

function makeFact(text: string, draft: Draft, { time, place, whole, node }: Setting): Fact {
  const { quantity } = draft;
  const metric = wordsOf(text, draft.metric).replace(/\s+/g, '');
  return {
    id: `f${quantity.start.toString(36)}`,
    start: quantity.start,
    end: quantity.end,
    metric,
    metricSpans: draft.metric.map(({ start, end }) => ({ start, end })).filter(isFilled),
    value: amountOf(quantity, draft.sign),
    unit: quantity.unit,
    kind: draft.kind,
    op: draft.op,
    status: time.status,
    period: time.period,
    place: findPlace(metric, whole) ?? place,
    confidence: draft.confidence,
    alternatives: draft.alternatives,
    section: node?.start ?? null,
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

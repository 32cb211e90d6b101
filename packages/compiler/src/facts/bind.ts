import type { Comparison, Span } from '../model.ts';
import { type Binding, bindBehind } from './behind.ts';
import { findClauseEnd } from './clause.ts';
import type { Anchor, Draft } from './draft.ts';
import { bindGroup, type GroupBinding, respectiveSize, sharedBound } from './group.ts';
import { isBare, isDependent, nounPhraseEnd, topicOf, trimLeft, verbEnd } from './head.ts';
import { anchorOf, makeDraft } from './kind.ts';
import { bindLead } from './lead-over.ts';
import { INDICATORS } from './lexicon/measures.ts';
import { DEPENDENT_VERBS } from './lexicon/verbs.ts';
import { isIndicator, isModifier, withoutAttribute, withoutModifier, withoutState } from './modifiers.ts';
import { isFilled, type Phrase, wordsOf } from './phrase.ts';
import type { Quantity } from './quantity.ts';
import { type Reading, readSentence } from './reading.ts';

/** Longest thing that is repeated in front of what was done with it (…惠及市场主体4921家). */
const LONGEST_CARRIED = 14;

/** Binds the quantities of one sentence to what they measure. `topic` is the subject carried in from the sentence before. */
export function bindSentence(
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
  topic: Span | null,
): readonly Draft[] {
  const readings = readSentence(text, sentence, quantities);
  const drafts: Draft[] = [];
  let anchor = null as Anchor | null;
  let carried = topic;
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at]!;
    carried = reading.topic ?? carried;
    const size = respectiveSize(text, readings, at);
    const group: GroupBinding | null = size > 0 ? bindGroup(text, readings, at, size, drafts, anchor) : null;
    if (group) {
      drafts.push(...group.drafts);
      anchor = group.anchor;
      at += size - 1;
      continue;
    }
    const base = startsChange(readings, at);
    const previous = drafts[drafts.length - 1];
    const over =
      reading.quantity.class === 'point' && !reading.lead.change
        ? bindLead(text, reading, anchor, previous, base)
        : null;
    if (over) {
      drafts.push(over);
      continue;
    }
    const context: Context = { readings, at, anchor, topic: carried, previous };
    const binding = bindOne(text, context);
    const draft = makeDraft(text, reading, {
      metric: binding.metric,
      noun: binding.noun,
      lead: reading.lead,
      base,
      counts: countsBehind(text, reading),
      sharedOp: listBound(readings, at),
    });
    drafts.push(draft);
    if (binding.anchors) anchor = anchorOf(draft, binding.verb);
    else if (anchor && reading.own.joint !== 'list') anchor = { ...anchor, verb: null };
  }
  return drafts;
}

/** The bound behind the last of a list of plain amounts (45%和32%左右). */
function listBound(readings: readonly Reading[], at: number): Comparison | null {
  let end = at + 1;
  const limit = Math.min(readings.length, at + 8);
  while (end < limit && readings[end]!.own.joint === 'list' && !isFilled(readings[end]!.head) && !readings[end]!.noun)
    end++;
  return end > at + 1 ? sharedBound(readings.slice(at, end)) : null;
}

/** 由A增加到B, 现行A降至B: whether the amount at `at` is where a change began. */
function startsChange(readings: readonly Reading[], at: number): boolean {
  const reading = readings[at]!;
  const next = readings[at + 1];
  if (next?.own.joint !== 'tight' || !next.lead.toLevel) return false;
  return reading.lead.from || next.quantity.unit === reading.quantity.unit;
}

interface Context {
  readonly readings: readonly Reading[];
  readonly at: number;
  readonly anchor: Anchor | null;
  readonly topic: Span | null;
  readonly previous: Draft | undefined;
}

function bindOne(text: string, context: Context): Binding {
  const { readings, at, anchor } = context;
  const reading = readings[at]!;
  if (countsBehind(text, reading)) return bindBehind(text, readings, at, anchor);
  if (!isFilled(reading.head)) return bindBareNumber(text, context);
  const words = text.slice(reading.head.start, reading.head.end);
  return (
    bindMoneyOf(reading) ??
    bindAhead(text, context, words) ??
    bindDependent(text, context, words) ??
    bindHead(text, context)
  );
}

/** Whether what is counted stands behind the number. */
function countsBehind(text: string, reading: Reading): boolean {
  const { quantity, noun, head, of } = reading;
  if (!noun) return false;
  if (!isFilled(head)) return quantity.class !== 'money' || of || reading.lead.change === null;
  const verbsOnly =
    verbEnd(text, head.start, head.end) >= head.end || /[的等、]$/.test(text.slice(head.start, head.end));
  switch (quantity.class) {
    case 'share':
      return of || (quantity.opBehind !== null && verbsOnly);
    case 'money':
      return !of;
    case 'count':
    case 'people':
    case 'bare':
      return !of || verbsOnly || /[了]$/.test(text.slice(head.end, quantity.start));
    default:
      return verbsOnly || !of;
  }
}

/** 投资4.2亿元的…工程: the sum belongs to the thing behind 的. */
function bindMoneyOf(reading: Reading): Binding | null {
  const { quantity, noun, head, of } = reading;
  if (quantity.class !== 'money' || !noun || !of) return null;
  return { metric: [noun, head], noun: [noun], verb: null, anchors: true };
}

/** A number with nothing in front of it in its clause: a change, a rank or a second measure of what went before. */
function bindBareNumber(text: string, context: Context): Binding {
  const { readings, at, anchor, previous } = context;
  const reading = readings[at]!;
  const { quantity, lead } = reading;
  const carry = (metric: readonly Phrase[], noun: readonly Phrase[]): Binding => ({
    metric,
    noun,
    verb: null,
    anchors: false,
  });
  const next = readings[at + 1];
  if (
    next?.noun &&
    (next.own.joint === 'list' || next.own.start === quantity.tail) &&
    !isFilled(next.head) &&
    lead.change === null &&
    countsAlike(reading, next)
  ) {
    return bindBehind(text, readings.slice(0, at + 2), at + 1, null);
  }
  if (reading.topic && lead.change === null) {
    return { metric: [reading.topic], noun: [reading.topic], verb: null, anchors: true };
  }
  const moves =
    lead.change !== null || quantity.class === 'multiple' || quantity.class === 'rank' || quantity.class === 'share';
  const predicate = reading.predicate && !moves ? [reading.predicate] : [];
  if (reading.own.joint === 'list' && anchor && !moves) return carry([...anchor.metric, ...predicate], anchor.noun);
  if (previous && moves) {
    const source = previous.kind === 'delta' && anchor ? anchor.metric : previous.metric;
    return carry(source, previous.noun);
  }
  if (anchor) return carry([...(predicate.length > 0 ? anchor.noun : anchor.metric), ...predicate], anchor.noun);
  if (context.topic) return { metric: [context.topic, ...predicate], noun: [context.topic], verb: null, anchors: true };
  return carry(predicate, []);
}

/** Whether two amounts of a list count the same thing: 2.58万户、近8万市民. */
function countsAlike(a: Reading, b: Reading): boolean {
  const counts = (reading: Reading) => ['count', 'people', 'bare'].includes(reading.quantity.class);
  return a.quantity.class === b.quantity.class || (counts(a) && counts(b));
}

const INVESTMENT =
  /^(?:(?:总|计划|累计|共|已|计划总|财政|市财政|全年计划|五年累计|五年共)?(?:投资|投入|投入资金|安排资金|落实资金|列支|筹资|投资额))$/;

/** 投资1884万元完成了30栋…: an investment said before the thing it goes into. */
function bindAhead(text: string, context: Context, words: string): Binding | null {
  const { readings, at, anchor, topic } = context;
  const reading = readings[at]!;
  if (!INVESTMENT.test(words)) return null;
  const goesInto = text.startsWith('用于', reading.quantity.tail);
  if (reading.own.joint !== 'start' && (anchor || topic) && !goesInto) return null;
  const object = objectAhead(text, readings, at);
  return object ? { metric: [object, reading.head], noun: [object], verb: null, anchors: false } : null;
}

function objectAhead(text: string, readings: readonly Reading[], at: number): Span | null {
  const { quantity } = readings[at]!;
  const next = readings[at + 1];
  let start = quantity.tail;
  while ('，,、的 '.includes(text.charAt(start)) && text.charAt(start) !== '') start++;
  const limit = findClauseEnd(text, start, next ? next.quantity.start : start + 60, true);
  if (next && limit === next.quantity.start) {
    if (next.noun) return next.noun;
    const from = verbEnd(text, next.head.start, next.head.end);
    return next.head.end > from ? { start: from, end: next.head.end } : null;
  }
  let from = trimLeft(text, start, limit);
  if (text.startsWith('用于', from)) from += 2;
  const noun = trimLeft(text, verbEnd(text, from, limit), limit);
  const end = Math.min(nounPhraseEnd(text, noun, limit), noun + 30);
  return end - noun >= 2 ? { start: noun, end } : null;
}

/** Heads that need the thing named before them: 完成投资, 增速, 竣工, 省级. */
function bindDependent(text: string, context: Context, words: string): Binding | null {
  const { readings, at, anchor } = context;
  const reading = readings[at]!;
  const { head, own } = reading;
  const topic = reading.topic ?? (anchor ? null : context.topic);
  const carried: readonly Phrase[] = topic ? [topic] : (anchor?.noun ?? []);
  const lean = (metric: readonly Phrase[], noun: readonly Phrase[], anchors: boolean): Binding => ({
    metric,
    noun,
    verb: null,
    anchors,
  });
  const comma = words.lastIndexOf('、');
  if (comma > 1 && isDependent(words.slice(comma + 1))) {
    const subject = topicOf(text, head.start, head.start + comma);
    if (subject) return lean([subject, { start: head.start + comma + 1, end: head.end }], [subject], true);
  }
  if (isDependent(words)) {
    const noun = withoutAttribute(text, carried);
    return lean([...noun, head], noun.length > 0 ? noun : [head], noun.length === 0);
  }
  const next = readings[at + 1];
  if (
    next?.noun &&
    !reading.noun &&
    next.own.joint === 'list' &&
    !isFilled(next.head) &&
    verbEnd(text, head.start, head.end) === head.end &&
    countsAlike(reading, next)
  ) {
    return { metric: [head, next.noun], noun: [next.noun], verb: head, anchors: true };
  }
  const shared = sharesVerb(text, context, carried);
  if (shared) return lean(shared, carried, false);
  if (isBare(text, head.start, head.end)) {
    if (carried.length === 0) return lean([head], [head], true);
    return lean([...withoutState(text, carried), head], carried, false);
  }
  const core = anchor && isModifier(words) ? withoutModifier(text, anchor.noun) : [];
  if (anchor && core.length > 0 && (reading.sub || (own.joint === 'list' && core[0]!.start > anchor.noun[0]!.start))) {
    const whole = [head, ...core];
    return lean(anchor.verb ? [anchor.verb, ...whole] : whole, whole, false);
  }
  if (DEPENDENT_VERBS.startingAt(text, head.start) > 0 && own.joint !== 'start' && carried.length > 0) {
    if (wordsOf(text, carried).length > LONGEST_CARRIED) return null;
    const noun = { start: verbEnd(text, head.start, head.end), end: head.end };
    return lean([...carried, head], isFilled(noun) ? [noun] : [head], false);
  }
  return null;
}

/** 培训农村劳动力2.3万人，转移2.5万人: another verb for the thing named before; 对…贡献率, 为年度计划的N%: another share of it. */
function sharesVerb(text: string, context: Context, carried: readonly Phrase[]): readonly Phrase[] | null {
  const { head, own, quantity } = context.readings[context.at]!;
  if (carried.length === 0 || own.joint === 'start') return null;
  const words = text.slice(own.start, head.end);
  if (quantity.class === 'share' && words.startsWith('对') && words.endsWith('贡献率'))
    return [...carried, { start: own.start, end: head.end }];
  if (
    quantity.class === 'share' &&
    /^(?:为|是|相当于|占|完成)/.test(words) &&
    /(?:计划|目标|任务|总量|工程量|总投资)的?$/.test(words)
  ) {
    const skip = /^(?:为|是|相当于)/.exec(words)?.[0].length ?? 0;
    return [...(context.anchor?.metric ?? carried), { start: own.start + skip, end: head.end }];
  }
  if (context.anchor === null || verbEnd(text, head.start, head.end) < head.end || isBare(text, head.start, head.end))
    return null;
  return [head, ...carried];
}

/** The plain case: the head says what is measured. */
function bindHead(text: string, context: Context): Binding {
  const { readings, at, anchor } = context;
  const { head, own, quantity, lead, predicate, noun: behind } = readings[at]!;
  const verbs = trimLeft(text, verbEnd(text, head.start, head.end), head.end);
  const indicatorLeft = isIndicator(text.slice(verbs, head.end));
  const nounStart = indicatorLeft ? head.start : verbs;
  const verb = nounStart > head.start ? { start: head.start, end: nounStart } : null;
  const noun: readonly Phrase[] = [nounStart < head.end ? { start: nounStart, end: head.end } : head];
  const shared = sharedIndicator(text, head, anchor, own.joint, quantity.unit);
  if (shared) return { metric: [head, shared], noun: [head, shared], verb: null, anchors: true };
  const tail =
    predicate &&
    !behind &&
    /^(?:由|为|实现|完成|全部|得到|投入|用于|达到|建有)/.test(text.slice(predicate.start, predicate.start + 2)) &&
    predicate.end - predicate.start <= 8
      ? [predicate]
      : [];
  if (own.joint === 'list' && anchor?.verb && verb === null && anchor.kind === 'level' && lead.change === null) {
    return { metric: [anchor.verb, head, ...tail], noun, verb: anchor.verb, anchors: true };
  }
  return { metric: [head, ...tail], noun, verb, anchors: true };
}

/** 电解铝产量23万吨；煤炭1915万吨: the measure said once for a series of goods in one unit. */
function sharedIndicator(text: string, head: Span, anchor: Anchor | null, joint: string, unit: string): Phrase | null {
  const last = anchor?.noun[anchor.noun.length - 1];
  if (!anchor || !last || joint === 'tight' || anchor.unit !== unit || last.as !== undefined) return null;
  if (INDICATORS.endingAt(text, head.end, head.start) > 0) return null;
  const words = text.slice(last.start, last.end);
  const measure = /(?:产量|销量|存栏量?|出栏量?|产能|吞吐量)$/.exec(words);
  if (!measure || head.end - head.start > 8) return null;
  return { start: last.end - measure[0].length, end: last.end };
}

import { isBlank } from '#text/characters.ts';
import type { Comparison, FactKind, FactReading, Span } from '../model.ts';
import { findClauseEnd, findOwnClause, type OwnClause } from './clause.ts';
import type { Draft } from './draft.ts';
import { isBare, nounPhraseEnd, topicOf, trimLeft, verbEnd } from './head.ts';
import { type Lead, readLead } from './lead.ts';
import type { Quantity } from './quantity.ts';
import { distribute, shareTail } from './respectively.ts';
import { DEPENDENT_HEADS, DEPENDENT_VERBS, LEAD_SIGN, LEADS, PAIRED_MODIFIERS } from './words.ts';

/** What the sentence has said so far that later clauses may lean on. */
interface Anchor {
  readonly noun: readonly Span[];
  readonly verb: Span | null;
  readonly metric: readonly Span[];
  readonly kind: FactKind;
}

interface Reading {
  quantity: Quantity;
  own: OwnClause;
  lead: Lead;
  head: Span;
  /** Noun phrase behind the number. */
  noun: Span | null;
  /** Predicate behind that noun. */
  predicate: Span | null;
  sub: boolean;
}

const spanText = (text: string, spans: readonly Span[]) =>
  spans.map((span) => text.slice(span.start, span.end)).join('');
const has = (span: Span) => span.end > span.start;

/** Binds the quantities of one sentence to what they measure. `topic` is the subject carried in from the sentence before. */
export function bindSentence(
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
  topic: Span | null,
): readonly Draft[] {
  const readings = readAll(text, sentence, quantities);
  const drafts: Draft[] = [];
  let anchor: Anchor | null = null;
  let clauseTopic = topic;
  for (let at = 0; at < readings.length; at++) {
    clauseTopic = topicBefore(text, sentence, readings, at) ?? clauseTopic;
    const group = respectiveGroup(text, readings, at);
    if (group.length > 1) {
      const bound = bindGroup(text, readings, at, group.length, drafts, anchor, clauseTopic);
      if (bound) {
        drafts.push(...bound.drafts);
        anchor = bound.anchor ?? anchor;
        at += group.length - 1;
        continue;
      }
    }
    const { draft, anchor: next } = bindOne(text, readings, at, drafts, anchor, clauseTopic);
    drafts.push(draft);
    anchor = next ?? anchor;
  }
  return drafts;
}

function readAll(text: string, sentence: Span, quantities: readonly Quantity[]): Reading[] {
  const readings: Reading[] = [];
  let min = sentence.start;
  let sub = false;
  for (let at = 0; at < quantities.length; at++) {
    const quantity = quantities[at]!;
    const next = quantities[at + 1];
    const found = findOwnClause(text, min, quantity.start, at === 0);
    const previous = readings[at - 1];
    let own = found;
    if (previous && found.joint === 'tight' && previous.noun && previous.noun.end > found.start) {
      own = { ...found, start: previous.noun.end };
    }
    const gap = text.slice(min, own.start);
    if (gap.includes('其中')) sub = true;
    else if (/[；;。]/.test(gap)) sub = false;
    const leadEnd = quantity.number.rank
      ? quantity.start - 1
      : quantity.start - (quantity.number.token.negative ? 1 : 0);
    const lead = readLead(text, own.start, leadEnd);
    const headStart = trimLeft(text, own.start, lead.end);
    if (text.slice(own.start, headStart).includes('其中')) sub = true;
    const head = { start: headStart, end: lead.end };
    const behind = readBehind(text, quantity, next, sentence.end);
    readings.push({ quantity, own, lead, head, ...behind, sub });
    min = quantity.tail;
  }
  return readings;
}

const COUNTABLE = new Set([
  'count',
  'people',
  'area',
  'length',
  'mass',
  'volume',
  'power',
  'share',
  'bare',
  'score',
  'time',
  'money',
]);

function readBehind(
  text: string,
  quantity: Quantity,
  next: Quantity | undefined,
  max: number,
): { noun: Span | null; predicate: Span | null } {
  const none = { noun: null, predicate: null };
  if (!COUNTABLE.has(quantity.class)) return none;
  let start = quantity.tail;
  const of = text.charAt(start) === '的';
  if (of) start++;
  if ('，。；、,;：:）)'.includes(text.charAt(start)) || start >= max) return none;
  const needsOf = quantity.class === 'money' || quantity.class === 'share';
  if (needsOf && !of && quantity.opBehind === null && quantity.class === 'money') return none;
  const limit = Math.min(max, next ? next.start : max);
  let end = findClauseEnd(text, start, limit, false);
  const inside = next !== undefined && end === next.start;
  if (inside) {
    const lead = readLead(text, start, next.number.rank ? next.start - 1 : next.start);
    end = lead.end;
  }
  if (/^(?:和|与|及|以及)/.test(text.slice(start, start + 2))) return none;
  const nounEnd = nounPhraseEnd(text, start, end);
  const noun = nounEnd > start ? { start, end: trimEnd(text, start, nounEnd) } : null;
  const predicate = !inside && end > nounEnd ? { start: nounEnd, end: trimEnd(text, nounEnd, end) } : null;
  return { noun, predicate };
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The subject of the last clause without a number before this quantity's clause. */
function topicBefore(text: string, sentence: Span, readings: readonly Reading[], at: number): Span | null {
  const from = at === 0 ? sentence.start : readings[at - 1]!.quantity.tail;
  const to = readings[at]!.own.start;
  if (to - from < 5) return null;
  let start = from;
  let found: Span | null = null;
  while (start < to) {
    const end = findClauseEnd(text, start, to, true);
    if (end - start >= 4 && (at === 0 || start > from)) found = topicOf(text, start, end) ?? found;
    start = end + 1;
  }
  return found;
}

/** The quantities that share one 分别 (or one list of amounts) with the one at `at`. */
function respectiveGroup(text: string, readings: readonly Reading[], at: number): readonly Reading[] {
  const first = readings[at]!;
  const clause = text.slice(first.own.start, first.quantity.start);
  if (!clause.includes('分别')) return [];
  const group = [first];
  for (let next = at + 1; next < readings.length; next++) {
    const reading = readings[next]!;
    if (reading.own.joint !== 'list' || has(reading.head)) break;
    group.push(reading);
  }
  return group;
}

interface GroupBinding {
  readonly drafts: readonly Draft[];
  readonly anchor: Anchor | null;
}

function bindGroup(
  text: string,
  readings: readonly Reading[],
  at: number,
  size: number,
  before: readonly Draft[],
  anchor: Anchor | null,
  topic: Span | null,
): GroupBinding | null {
  const first = readings[at]!;
  const mark = text.indexOf('分别', first.own.start);
  const leftLead = readLead(text, first.own.start, mark);
  const listStart = trimLeft(text, first.own.start, leftLead.end);
  const suffixStart = mark + 2;
  const suffixEnd = Math.max(suffixStart, first.lead.end);
  const suffix = { start: suffixStart, end: suffixEnd };
  const suffixSpans = has(suffix) ? [suffix] : [];
  let subjects: readonly (readonly Span[])[] | null = null;
  if (leftLead.end > listStart) {
    const items = distribute(text, { start: listStart, end: leftLead.end }, size);
    if (items) subjects = shareTail(text, items, anchor?.noun ?? null, topic);
  }
  if (!subjects && (leftLead.end <= listStart || before.length >= size)) {
    const earlier = before.filter((draft) => draft.kind === 'level').slice(-size);
    if (earlier.length === size) {
      const wantNoun = suffixSpans.length > 0;
      subjects = earlier.map((draft) => (wantNoun ? draft.noun : draft.metric));
    }
  }
  if (!subjects) return null;
  const drafts = subjects.map((subject, index) => {
    const reading = readings[at + index]!;
    return makeDraft(text, reading, {
      metric: [...subject, ...suffixSpans],
      noun: subject,
      lead: mergeLead(first.lead, reading.lead),
      previous: before[before.length - 1],
    });
  });
  const last = drafts[drafts.length - 1]!;
  return { drafts, anchor: { noun: last.noun, verb: null, metric: last.metric, kind: last.kind } };
}

function mergeLead(first: Lead, own: Lead): Lead {
  return { ...first, op: own.op ?? first.op };
}

interface Assembly {
  readonly metric: readonly Span[];
  readonly noun: readonly Span[];
  readonly lead: Lead;
  readonly previous: Draft | undefined;
  readonly supplied?: string;
  readonly base?: boolean;
}

function makeDraft(text: string, reading: Reading, assembly: Assembly): Draft {
  const { quantity } = reading;
  const { lead } = assembly;
  const metricText = spanText(text, assembly.metric);
  const { kind, sign, alternatives } = kindOf(quantity, lead, metricText);
  let op: Comparison = quantity.opBehind ?? lead.op ?? 'eq';
  if (lead.capped && op === 'eq') op = 'le';
  return {
    quantity,
    metric: assembly.metric,
    supplied: assembly.supplied ?? '',
    kind,
    sign,
    op,
    status: assembly.base ? 'base' : null,
    noun: assembly.noun,
    clauseStart: reading.own.start,
    alternatives,
    confidence: alternatives.length > 0 ? 0.7 : 1,
  };
}

function kindOf(
  quantity: Quantity,
  lead: Lead,
  metric: string,
): { kind: FactKind; sign: 1 | -1; alternatives: readonly FactReading[] } {
  const sign: 1 | -1 = quantity.number.token.negative ? -1 : (lead.change?.sign ?? 1);
  const direct = lead.change !== null && !lead.toLevel && !lead.from;
  if (quantity.number.rank) return { kind: 'rank', sign: 1, alternatives: [] };
  if (quantity.class === 'point') return { kind: 'delta', sign: improvedSign(lead, metric, sign), alternatives: [] };
  if (quantity.class === 'multiple')
    return { kind: 'multiple', sign: 1, alternatives: direct ? [{ kind: 'growth' }] : [] };
  if (quantity.class === 'share') {
    if (direct) return { kind: 'growth', sign: improvedSign(lead, metric, sign), alternatives: [] };
    if (lead.changeNoun !== null) {
      const falls = /降|跌|减/.test(lead.changeNoun);
      return { kind: 'growth', sign: quantity.number.token.negative ? -1 : falls ? -1 : 1, alternatives: [] };
    }
    if (/(?:增速|增幅|涨幅|增长率|增长速度)$/.test(metric) && !/自然增长率/.test(metric))
      return { kind: 'growth', sign, alternatives: [] };
    return { kind: 'level', sign: quantity.number.token.negative ? -1 : 1, alternatives: [] };
  }
  if (direct) return { kind: 'delta', sign, alternatives: [] };
  return { kind: 'level', sign: quantity.number.token.negative ? -1 : 1, alternatives: [] };
}

/** 改善 lowers a concentration and raises a rate. */
function improvedSign(lead: Lead, metric: string, sign: 1 | -1): 1 | -1 {
  if (!lead.change?.word.startsWith('改善')) return sign;
  return /浓度|PM|颗粒物|指数|排放|降尘/.test(metric) ? -1 : 1;
}

function bindOne(
  text: string,
  readings: readonly Reading[],
  at: number,
  before: readonly Draft[],
  anchor: Anchor | null,
  topic: Span | null,
): { draft: Draft; anchor: Anchor | null } {
  const reading = readings[at]!;
  const { quantity, own, lead } = reading;
  const previous = before[before.length - 1];
  const next = readings[at + 1];
  const base = lead.from && next !== undefined && next.lead.change !== null;
  if (quantity.class === 'point' && lead.change === null) {
    const draft = bindLead(text, reading, anchor, previous, base);
    if (draft) return { draft, anchor: null };
  }
  const head = reading.head;
  const headText = text.slice(head.start, head.end);
  const verbs = verbEnd(text, head.start, head.end);
  const nounStart = trimLeft(text, verbs, head.end);
  const headNoun: Span = { start: nounStart, end: head.end };
  const finish = (metric: readonly Span[], noun: readonly Span[], anchors: boolean, verb: Span | null = null) => {
    const draft = makeDraft(text, reading, { metric, noun, lead, previous, base });
    return { draft, anchor: anchors ? { noun, verb, metric, kind: draft.kind } : null };
  };
  const carriedNoun = anchor ? anchor.noun : topic ? [topic] : [];
  const behind = reading.noun;
  const counted =
    behind !== null &&
    (quantity.class !== 'share' || !has(head) || text.charAt(quantity.tail) === '的' || quantity.opBehind !== null);

  if (counted && behind && quantity.class !== 'money') {
    return bindBehind(text, readings, at, anchor, finish);
  }
  if (quantity.class === 'money' && behind && text.charAt(quantity.tail) === '的') {
    const target = { start: behind.start, end: behind.end };
    if (has(head)) return finish([target, head], [target], true);
    return finish([target], [target], true);
  }
  if (!has(head)) {
    const direct = lead.change !== null && !lead.toLevel;
    if (own.joint === 'list' && anchor) return finish(anchor.metric, anchor.noun, false);
    if (
      previous &&
      (direct ||
        lead.toLevel ||
        quantity.class === 'multiple' ||
        quantity.class === 'rank' ||
        quantity.class === 'share')
    ) {
      return finish(previous.kind === 'delta' && anchor ? anchor.metric : previous.metric, previous.noun, false);
    }
    if (anchor) return finish(anchor.metric, anchor.noun, false);
    if (topic) return finish([topic], [topic], true);
    return finish([], [], false);
  }
  const headVerb = verbs > head.start ? { start: head.start, end: verbs } : null;
  if (isInvestment(headText) && !anchor) {
    const object = objectAhead(text, readings, at);
    if (object) return finish([object, head], [object], false);
  }
  if (DEPENDENT_HEADS.has(headText) || /^占/.test(headText)) {
    const noun = /^占/.test(headText) ? withoutAttribute(text, carriedNoun) : carriedNoun;
    return finish([...noun, head], noun.length > 0 ? noun : [head], noun.length === 0);
  }
  if (isBare(text, head.start, head.end)) {
    if (carriedNoun.length > 0) return finish([...carriedNoun, head], carriedNoun, false);
    return finish([head], [head], true);
  }
  if (reading.sub && anchor && isModifier(headText)) {
    const core = withoutModifier(text, anchor.noun);
    return finish([head, ...core], [head, ...core], false);
  }
  if (own.joint === 'list' && anchor && headVerb === null && anchor.verb) {
    return finish([anchor.verb, head], [head], true, anchor.verb);
  }
  if (
    DEPENDENT_VERBS.startingAt(text, head.start) > 0 &&
    own.joint !== 'start' &&
    carriedNoun.length > 0 &&
    spanText(text, carriedNoun).length <= 14
  ) {
    return finish([...carriedNoun, head], [headNoun], false);
  }
  return finish([head], has(headNoun) ? [headNoun] : [head], true, headVerb);
}

type Finish = (
  metric: readonly Span[],
  noun: readonly Span[],
  anchors: boolean,
  verb?: Span | null,
) => { draft: Draft; anchor: Anchor | null };

/** A number with the thing counted behind it: 建成46家核酸检测实验室, 62%的规模以上工业企业…. */
function bindBehind(text: string, readings: readonly Reading[], at: number, anchor: Anchor | null, finish: Finish) {
  const reading = readings[at]!;
  const behind = reading.noun!;
  const { head, own } = reading;
  const headText = text.slice(head.start, head.end);
  const tail = [behind, ...predicateFor(readings, at, text)];
  const completed = completeModifier(text, readings, at, behind);
  const noun = [...completed];
  const verbs = verbEnd(text, head.start, head.end);
  const verb = verbs > head.start ? { start: head.start, end: verbs } : null;
  const tailSpans = [...completed, ...tail.slice(1)];
  if (!has(head)) {
    if (own.joint === 'list' && anchor?.verb) return finish([anchor.verb, ...tailSpans], noun, true, anchor.verb);
    return finish(tailSpans, noun, true);
  }
  if (headText.endsWith('等')) {
    return verb ? finish([verb, ...tailSpans], noun, true, verb) : finish(tailSpans, noun, true);
  }
  if (verb && verb.end === head.end) return finish([verb, ...tailSpans], noun, true, verb);
  const subject = verb ? [{ start: verb.end, end: head.end }] : [head];
  return finish([head, ...tailSpans], [...subject, ...noun], true, verb);
}

/** The predicate said once for a whole list: 1个县、7个乡镇、60个村|入选…. */
function predicateFor(readings: readonly Reading[], at: number, text: string): readonly Span[] {
  for (let index = at; index < readings.length; index++) {
    const reading = readings[index]!;
    if (index > at && (reading.own.joint !== 'list' || has(reading.head))) return [];
    if (!reading.noun) return [];
    if (reading.predicate) {
      const { start, end } = reading.predicate;
      return end - start <= 22 && text.slice(start, end).length > 0 ? [reading.predicate] : [];
    }
  }
  return [];
}

/** 1个区级、3个街道和60个农村社区服务中心: a bare modifier takes the noun of the list's last member. */
function completeModifier(text: string, readings: readonly Reading[], at: number, behind: Span): readonly Span[] {
  const word = text.slice(behind.start, behind.end);
  if (!isModifier(word)) return [behind];
  for (let index = at + 1; index < readings.length; index++) {
    const reading = readings[index]!;
    if (reading.own.joint !== 'list' || has(reading.head) || !reading.noun) break;
    const other = text.slice(reading.noun.start, reading.noun.end);
    if (isModifier(other)) continue;
    const modifier = modifierLength(other);
    return [behind, { start: reading.noun.start + modifier, end: reading.noun.end }];
  }
  return [behind];
}

function isModifier(word: string): boolean {
  return PAIRED_MODIFIERS.has(word) || (word.length <= 5 && word.endsWith('级'));
}

function modifierLength(phrase: string): number {
  const level = phrase.indexOf('级');
  if (level >= 1 && level <= 4) return phrase.startsWith('以上', level + 1) ? level + 3 : level + 1;
  const length = PAIRED_MODIFIERS.startingAt(phrase, 0);
  return length < phrase.length ? length : 0;
}

function withoutModifier(text: string, noun: readonly Span[]): readonly Span[] {
  const [first, ...rest] = noun;
  if (!first) return [];
  const length = modifierLength(text.slice(first.start, first.end));
  return length > 0 ? [{ start: first.start + length, end: first.end }, ...rest] : noun;
}

/** “四新”经济投资占比 → “四新”经济, before 占生产总值比重. */
function withoutAttribute(text: string, noun: readonly Span[]): readonly Span[] {
  const last = noun[noun.length - 1];
  if (!last) return noun;
  const phrase = text.slice(last.start, last.end);
  const cut = /(?:投资)?(?:占比|比重)$/.exec(phrase);
  return cut && cut.index > 1 ? [...noun.slice(0, -1), { start: last.start, end: last.start + cut.index }] : noun;
}

function isInvestment(head: string): boolean {
  return /^(?:总|计划|累计|共|已|完成|计划总)?(?:投资|投入|投入资金|安排资金|落实资金|列支|筹资|投资额)$/.test(head);
}

/** The thing that an investment said first goes into: 投资1884万元完成了30栋老旧楼房维修改造. */
function objectAhead(text: string, readings: readonly Reading[], at: number): Span | null {
  const { quantity } = readings[at]!;
  const next = readings[at + 1];
  let start = quantity.tail;
  while ('，,、的 '.includes(text.charAt(start)) && text.charAt(start) !== '') start++;
  const limit = findClauseEnd(text, start, next ? next.quantity.start : start + 60, true);
  if (next && limit === next.quantity.start) {
    if (next.noun) return next.noun;
    const from = verbEnd(text, next.head.start, next.head.end);
    if (next.head.end > from) return { start: from, end: next.head.end };
    return null;
  }
  const from = trimLeft(text, start, limit);
  const noun = trimLeft(text, verbEnd(text, from, limit), limit);
  const end = Math.min(nounPhraseEnd(text, noun, limit), noun + 30);
  return end - noun >= 2 ? { start: noun, end } : null;
}

/** 高于全国0.7个百分点: a lead over somebody else. */
function bindLead(
  text: string,
  reading: Reading,
  anchor: Anchor | null,
  previous: Draft | undefined,
  base: boolean,
): Draft | null {
  const { own, quantity, lead } = reading;
  for (let at = quantity.start - 2; at >= own.start && at > quantity.start - 24; at--) {
    const length = LEADS.startingAt(text, at);
    if (length < 2) continue;
    const word = text.slice(at, at + length);
    const phrase = { start: at, end: lead.end > at + length ? lead.end : quantity.start };
    const subject = { start: trimLeft(text, own.start, at), end: at };
    const subjectText = text.slice(subject.start, subject.end);
    const needsAnchor =
      subject.end <= subject.start || /^(?:增速|增幅|涨幅|占比|比重|降幅|总量|分别)$/.test(subjectText);
    const metric: Span[] = [];
    if (needsAnchor && previous) metric.push(...previous.metric);
    if (has(subject)) metric.push(subject);
    const supplied = needsAnchor && !has(subject) && previous?.kind === 'growth' ? '增速' : '';
    const draft = makeDraft(text, reading, {
      metric: [...metric, phrase],
      noun: anchor?.noun ?? [],
      lead: { ...lead, op: null },
      previous,
      supplied,
      base,
    });
    return { ...draft, kind: 'delta', sign: LEAD_SIGN(word), op: quantity.opBehind ?? 'eq' };
  }
  return null;
}

import type { Anchor, Draft } from '#facts/clauses/draft.ts';
import { verbEnd } from '#facts/clauses/head.ts';
import { withoutAddition, withoutGain, withoutOwnShare, withoutPlanDone } from '#facts/clauses/modifiers.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import { lastTopicIn, topicIn } from '#facts/clauses/prelude.ts';
import { isCounted } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { CHANGES } from '#facts/lexicon/changes.ts';
import { COSTS, INDICATORS, STEPS } from '#facts/lexicon/measures.ts';
import type { UnitClass } from '#numbers/units.ts';
import { findWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { standsAmong } from './among.ts';
import { bindBehind, standsBeside } from './behind.ts';
import { type Binding, bindTo, type Context, leanOn } from './binding.ts';
import { objectAhead } from './investment.ts';
import { withoutLead } from './lead-over.ts';
import { isSameUnit } from './past-rate.ts';

/** A number with nothing in front of it in its clause: a change, a rank or a second measure of what went before. */
export function bindBareNumber(text: string, context: Context): Binding {
  const { readings, at, anchor, previous } = context;
  const reading = readings[at]!;
  const { quantity, lead } = reading;
  const next = readings[at + 1];
  if (
    next?.noun &&
    (next.own.joint === 'list' || next.own.start === quantity.tail) &&
    !isFilled(next.head) &&
    lead.change === null &&
    (countsAlike(reading, next) || stacksOn(reading, next))
  ) {
    return bindBehind(text, readings.slice(0, at + 2), at + 1, null);
  }
  if (reading.predicate && quantity.class === 'money' && text.startsWith('用于', reading.predicate.start))
    return leanOn([reading.predicate], [reading.predicate], true, FROM_AFAR);
  const paid = paidOf(text, reading, previous);
  if (paid) return leanOn(paid, previous!.noun);
  const twin = twinOf(reading, next);
  if (twin) return bindTo([twin], [twin]);
  const topic = topicIn(text, reading.prelude);
  if (
    topic &&
    lead.change &&
    reading.own.joint !== 'list' &&
    (measures(text, topic) || changesItself(text, topic, reading.own.start))
  ) {
    return bindTo([topic], [topic]);
  }
  if (topic && reading.predicate && quantity.class === 'share' && lead.change === null) {
    return bindTo([topic, reading.predicate], [topic]);
  }
  if (topic && lead.change === null && !(reading.predicate && quantity.class === 'people')) {
    return bindTo([topic], [topic]);
  }
  const earned = previous?.quantity.class === 'money' ? earnedEach(text, reading) : null;
  if (earned !== null) return leanOn([earned], [earned], true);
  const each = anchor === null ? null : perHead(text, reading);
  if (each !== null) {
    const measured = withoutVerb(text, anchor!.noun);
    return leanOn([each, ...measured], anchor!.noun);
  }
  const moves =
    lead.change !== null || quantity.class === 'multiple' || quantity.class === 'rank' || quantity.class === 'share';
  const predicate = reading.predicate && !moves ? [reading.predicate] : [];
  if (anchor && !moves && predicate.length === 0 && anchor.unit === quantity.unit) {
    // 新增企业7家、累计达22家: all there are, not those that were added
    if (TOTAL.test(text.slice(reading.own.start, quantity.start)))
      return leanOn(withoutAddition(text, anchor.noun), anchor.noun);
  }
  // 36个村、|8400人脱贫出列: people that are counted by themselves
  if (reading.own.joint === 'list' && predicate.length > 0 && quantity.class === 'people' && at > 0) {
    const before = readings[at - 1]!;
    if (before.noun !== null && before.noun.end + 1 === reading.own.start && before.quantity.class === 'count')
      return leanOn(predicate, predicate);
  }
  if (reading.own.joint === 'list' && anchor && !moves) {
    if (predicate.length > 0 && anchor.noun[0]?.start === predicate[0]!.start) return leanOn(predicate, predicate);
    const said = text.slice(reading.own.start, quantity.start);
    const total = /累计|总数|总计|共/.test(said);
    // 经营主体净增98万户、|突破1900万户: all there are
    const all = anchor.unit === quantity.unit && REACHED.test(said) ? withoutGain(text, anchor.noun) : anchor.noun;
    return leanOn(
      [...(total || all !== anchor.noun || predicate.length > 0 ? all : measureOf(text, anchor)), ...predicate],
      anchor.noun,
    );
  }
  if (
    quantity.class === 'share' &&
    reading.predicate &&
    lead.change === null &&
    /^(?:完成|实现|达到|建成|通过|纳入|用上|享受)/.test(
      text.slice(reading.predicate.start, reading.predicate.start + 2),
    )
  ) {
    return leanOn([reading.predicate], [reading.predicate], false, FROM_AFAR);
  }
  if (previous && previous.noun.length > 0 && at > 0 && standsAmong(text, readings[at - 1]!, reading))
    return leanOn(previous.noun, previous.noun);
  if (previous && strivesFor(text, reading, previous))
    return bindTo(previous.metric, previous.noun, null, { sign: previous.sign, word: '增长' });
  if (previous && moves) {
    const source =
      anchor &&
      !isMovedUp(reading, previous) &&
      (isGapOf(text, previous, anchor) || isRecovery(text, previous) || growsPastShare(reading, previous, anchor))
        ? anchor.metric
        : withoutGain(text, withoutLead(text, previous));
    const shared = previous.kind === 'level' && previous.quantity.class === 'share' && lead.change !== null;
    return leanOn(shared ? grownOf(text, reading, previous, withoutPlanDone(text, source)) : source, previous.noun);
  }
  if (predicate.length > 0 && quantity.class === 'people') {
    return standsBeside(text, readings, at, anchor)
      ? leanOn([...anchor!.noun, ...predicate], anchor!.noun)
      : leanOn(predicate, predicate);
  }
  if (previous && anchor && reachesInAll(text, reading, previous)) {
    const whole = withoutAdding(text, previous.metric) ?? (withoutAdding(text, anchor.metric) && previous.metric);
    if (whole !== null) return leanOn(whole, anchor.noun);
  }
  if (previous && goesOn(previous, anchor, reading) && predicate.length === 0)
    return leanOn(previous.metric, previous.noun);
  if (anchor)
    return leanOn([...(predicate.length > 0 ? anchor.noun : measureOf(text, anchor)), ...predicate], anchor.noun);
  if (previous && reading.own.joint === 'list' && countsAgain(reading, previous))
    return leanOn(previous.metric, previous.noun);
  const carried = lastTopicIn(text, context.preludes);
  if (carried) {
    const metric = [carried, ...predicate];
    return leanOn(metric, [carried], true, FROM_AFAR);
  }
  const object = quantity.class === 'money' && predicate.length === 0 ? objectAhead(text, readings, at) : null;
  return object ? leanOn([object], [object], true, FROM_AFAR) : leanOn(predicate, []);
}

/** 生产总值60亿元，|人均|2.5万元: the word that an amount is one of each head; null where none is said. */
function perHead(text: string, { own, quantity, lead, predicate }: Reading): Phrase | null {
  if (lead.change !== null || predicate !== null || quantity.class !== 'money') return null;
  const match = PER_HEAD.exec(text.slice(own.start, quantity.start));
  if (match === null) return null;
  const start = own.start + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}

/** 总收入3120万元，|人均增收|2229元: what everyone earned more, which is no part of a sum. */
function earnedEach(text: string, { own, quantity, lead }: Reading): Phrase | null {
  if (lead.change?.word !== '增收') return null;
  const match = EARNED_EACH.exec(text.slice(own.start, quantity.start));
  return match && { start: own.start + match.index, end: own.start + match.index + match[0].length };
}

const EARNED_EACH = /[人户]均(?:年|月)?增收/u;
const PER_HEAD = /^[，,、；]?([人户亩]均)(?:为|达到?|约)?$/u;

/** The measure without the verb that it was reached by: 完成|生产总值. */
function withoutVerb(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const [first, ...rest] = noun;
  if (first === undefined || first.as !== undefined) return noun;
  const start = verbEnd(text, first.start, first.end);
  return first.end - start >= 2 ? [{ start, end: first.end }, ...rest] : noun;
}

/** 新增面积41万亩，|首次突破1000万亩|: whether an amount is all there is and not what was added: in the same unit, and more. */
function reachesInAll(
  text: string,
  { own, quantity, predicate, lead }: Reading,
  { quantity: before, kind }: Draft,
): boolean {
  if (kind !== 'level' || own.joint !== 'clause' || predicate !== null || before.unit !== quantity.unit) return false;
  if (lead.change !== null || !REACHED.test(text.slice(own.start, quantity.start))) return false;
  return Number(quantity.number.token.low) > Number(before.number.token.low);
}

const REACHED = /(?:达|达到|突破|超过|增至|增加到|为)$/;

/** The measure without the word that some were added; null when it has none. */
function withoutAdding(text: string, metric: readonly Phrase[]): readonly Phrase[] | null {
  for (let index = 0; index < metric.length; index++) {
    const { start, end, as } = metric[index]!;
    const at = as === undefined ? findWord(text, start, end, '新增') : -1;
    if (at < 0) continue;
    const rest = [...metric.slice(0, index), { start, end: at }, { start: at + 2, end }, ...metric.slice(index + 1)];
    return rest.filter(isFilled);
  }
  return null;
}

/** 项目总投资|1180亿元、年内完成|260亿元: how much of what a work costs is paid; null when an amount is something else. */
function paidOf(text: string, { quantity, own, noun }: Reading, previous: Draft | undefined): readonly Phrase[] | null {
  if (quantity.class !== 'money' || noun !== null || previous?.quantity.class !== 'money') return null;
  const cost = previous.metric[previous.metric.length - 1];
  if (cost === undefined || cost.as !== undefined || COSTS.endingAt(text, cost.end, cost.start) === 0) return null;
  const done = DONE.exec(text.slice(own.start, Math.min(quantity.start, own.start + LONGEST_CHANGE)));
  if (done === null || own.start + done[0].length !== quantity.start) return null;
  const { start } = quantity;
  return [...previous.noun, { start: start - 2, end: start }, { start: cost.end - 2, end: cost.end }];
}

const DONE = /^(?:已|累计|年内|今年|当年|全年|年度|本年|计划|预计|力争|确保|可)*完成$/;

/** What goes on to be measured: 生产总值|连跨4个台阶、达到12亿元 tells of the output, not of the steps. */
function measureOf(text: string, { noun, metric }: Anchor): readonly Phrase[] {
  const last = metric[metric.length - 1];
  return last !== undefined && last.as === undefined && STEPS.endingAt(text, last.end, last.start) > 0 ? noun : metric;
}

/** 总产达到550亿斤，|稳定在500亿斤以上: whether an amount goes on about the measure before it and not about the thing it was measured of. */
function goesOn({ quantity: before }: Draft, anchor: Anchor | null, { quantity, own }: Reading): boolean {
  return (
    own.joint === 'clause' &&
    quantity.class !== 'money' &&
    before.unit === quantity.unit &&
    anchor?.unit !== quantity.unit
  );
}

/** 增长12%，力争达到15%: the same growth, told a second time with more will. */
function strivesFor(text: string, { quantity, lead, own }: Reading, { kind, quantity: before }: Draft): boolean {
  if (kind !== 'growth' || quantity.class !== 'share' || lead.change !== null || own.joint === 'list') return false;
  return /^[，,、](?:并|努力|奋力|(?:在)?(?:实际|具体)?(?:工作|执行)中)?(?:力争|争取|确保|努力)(?:达到|实现|完成)?(?:更高|更好)?$/.test(
    text.slice(before.tail, quantity.start),
  );
}

/** 累计搬迁9028户、|2.63万人: the same deed, counted another way. */
function countsAgain({ quantity, lead, predicate }: Reading, { quantity: before, kind }: Draft): boolean {
  return (
    kind === 'level' &&
    lead.change === null &&
    predicate === null &&
    isCounted(quantity.class) &&
    isCounted(before.class)
  );
}

const TOTAL = /累计|总数|总量|总计|实有/;

/** Trust in a subject that was said in the sentence before, or two clauses back. */
const FROM_AFAR = 0.75;

/** 收入完成126亿元，为预算的102%，增长8%; 天数300天，占全年的82%，比上年多11天: the change is of the amount, not of its share. */
function growsPastShare(reading: Reading, previous: Draft, anchor: Anchor): boolean {
  const alike = reading.quantity.class === 'share' || reading.quantity.class === anchorClass(reading, anchor);
  const grows = alike && reading.lead.change !== null && !reading.lead.toLevel;
  return (
    grows && previous.kind === 'level' && previous.quantity.class === 'share' && anchor.unit !== previous.quantity.unit
  );
}

/** 增加值|占规上工业的比重|85.9%，增长5.2%: what grows by a share, which its share of a whole would do by points. */
function grownOf(
  text: string,
  { quantity, lead }: Reading,
  { base, quantity: share, noun }: Draft,
  metric: readonly Phrase[],
): readonly Phrase[] {
  // 占比63%的|电力供应业|增长6.5%
  if (noun.length === 1 && noun[0]!.start > share.start && metric[0] === noun[0]) return noun;
  if (quantity.class !== 'share' || lead.toLevel || base) return metric;
  // 完成产值|占全区总产值|的12%，增长10%: what makes up the share
  const last = metric[metric.length - 1];
  if (metric.length > 1 && last?.as === undefined && text.charAt(last!.start) === '占') return metric.slice(0, -1);
  return withoutOwnShare(text, metric);
}

/** Whether what was told last is by how much something differs: not 平均亩产|108公斤，比上年增4公斤 behind an amount in other units, which goes on itself. */
function isGapOf(text: string, { kind, metric, quantity }: Draft, anchor: Anchor): boolean {
  if (kind !== 'delta') return false;
  const last = metric[metric.length - 1];
  // …失业率3.3%；价格指数持平，涨幅收窄3.7个百分点，|居第4位: of a measure that is named behind the one before
  const told = anchor.metric[anchor.metric.length - 1];
  if (told !== undefined && metric.length > 1 && metric[0]!.start > told.end) return false;
  if (quantity.class === 'point' || anchor.unit === quantity.unit || last === undefined || last.as !== undefined)
    return true;
  return !/\d/.test(text.slice(last.end, Math.min(quantity.start, last.end + SOON)));
}

/** So near behind its metric stands the amount that a delta is of. */
const SOON = 8;

/** 恢复到2019年的95%，居全省|第6位: whether what was told last is how much of an earlier amount has been reached again. */
function isRecovery(text: string, { metric }: Draft): boolean {
  const last = metric[metric.length - 1];
  return last !== undefined && last.as === undefined && RECOVERING.test(text.slice(last.start, last.start + 5));
}

const RECOVERING = /^(?:已|均|基本)?恢复/;

/** 排名上升3位、居第14位: whether a standing goes on about how far the same thing moved. */
function isMovedUp({ quantity }: Reading, { kind, quantity: before }: Draft): boolean {
  return quantity.class === 'rank' && kind === 'delta' && before.unit === '位';
}

/** The class of an amount that is measured as the one before it was; null when it is measured otherwise. */
function anchorClass({ quantity }: Reading, anchor: Anchor): string | null {
  return isSameUnit(anchor.unit, quantity.unit) ? quantity.class : null;
}

/** Whether a subject is a measure, so that a change behind it is its own: 养老金标准继续提高，年人均提高2556元. */
function measures(text: string, { start, end }: Phrase): boolean {
  // 超过疫情前水平，增长9.9%: what has been passed is no measure
  return PASSED.startingAt(text, start) === 0 && INDICATORS.endingAt(text, end, start) > 1;
}

/** 补贴、工资|再次提高，年人均增加2400元: whether the clause of a subject tells that it changes, which the number then says by how much. */
function changesItself(text: string, { end }: Phrase, until: number): boolean {
  return until - end <= LONGEST_CHANGE && CHANGES.endingAt(text, until - 1, end) !== undefined;
}

const LONGEST_CHANGE = 8;
const PASSED = createLexicon('超过 超出 高于 低于 恢复 达到 处于 接近 突破 好于 优于');

/** 6471户1.97万人|实现脱贫: two counts of the same, what is said of them standing behind the second. */
function twinOf(reading: Reading, next: Reading | undefined): Phrase | null {
  if (reading.noun || !next?.predicate || next.noun || isFilled(next.head)) return null;
  const beside = next.own.start === reading.quantity.tail || next.own.joint === 'list';
  return beside && countsAlike(reading, next) ? next.predicate : null;
}

/** 36台、|1280万千瓦火电机组: whether an amount of another measure follows a count, of the same things. */
export function stacksOn({ quantity, noun }: Reading, next: Reading): boolean {
  return noun === null && quantity.class === 'count' && next.own.joint === 'list' && AMOUNTS.has(next.quantity.class);
}

const AMOUNTS: ReadonlySet<UnitClass> = new Set(['power', 'mass', 'volume', 'length', 'area']);

/** Whether two amounts of a list count the same thing: 1.2万户、近5万市民. */
export function countsAlike(a: Reading, b: Reading): boolean {
  return a.quantity.class === b.quantity.class || (isCounted(a.quantity.class) && isCounted(b.quantity.class));
}

import { type Anchor, copyDraft, type Draft } from '#facts/clauses/draft.ts';
import { comparedAhead } from '#facts/clauses/goal-words.ts';
import { copyLead } from '#facts/clauses/lead.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { isFilled, type Phrase, wordsOf } from '#facts/clauses/phrase.ts';
import type { Quantity } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import { LEADS } from '#facts/lexicon/links.ts';
import type { Span } from '#model.ts';
import { createCharacters, findWord, holdsAt, isBlank } from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';
import { makeDraft, NO_READINGS } from './kind.ts';

const REACH = 24;
const BEFORE_NUMBER = createLexicon('约 近 超过 分别 达到 了');
const ATTRIBUTES = /^(?:增速|增幅|涨幅|占比|比重|降幅|总量|分别|增速分别|均)$/;

/** ，但仍|低于年度目标: words in front of a lead that say nothing of what leads. */
const ADVERBS = /^(?:但是?|却|且|而|只是|不过|虽然?|仍然?|依然|还|也|均|都|尚|略|稍|明显|大幅)+$/;

/** 高于全国1.2个百分点，|低于全省0.5个百分点: the measure of which a lead was told before another one is. */
export function withoutLead(text: string, { kind, metric }: Draft): readonly Phrase[] {
  const last = metric[metric.length - 1];
  if (kind !== 'delta' || metric.length === 1 || last === undefined || last.as !== undefined) return metric;
  return GAP.test(text.slice(last.start, last.end)) ? metric.slice(0, -1) : metric;
}

const GAP = /^(?:[高快低慢好优]于|领先|超[过出]?|高出|落后|滞后|[比较距离与].+[高低快慢多少差欠]|[欠塌])/;

/** 收入增长9%，占全省的3%，较全省平均|增速|高2个百分点: the growth that a lead in pace is of, behind the share told last; what was told last where it is none. */
export function ledBy(text: string, { own, quantity }: Reading, drafts: readonly Draft[]): Draft | undefined {
  const last = drafts[drafts.length - 1];
  if (last?.kind !== 'level' || last.quantity.class !== 'share' || quantity.class !== 'point') return last;
  const growth = drafts[drafts.length - 2];
  if (growth?.kind !== 'growth' || findWord(text, last.metric[0]?.end ?? 0, last.quantity.start, '占') < 0) return last;
  return PACED.test(text.slice(own.start, quantity.start)) ? growth : last;
}

const PACED = /增速|增幅|涨幅/;

/** 高于全国1.2个百分点: a lead over (or a gap to) somebody else in points; null when the clause has none. */
export function bindLead(
  text: string,
  reading: Reading,
  anchor: Anchor | null,
  previous: Draft | undefined,
  base: boolean,
): Draft | null {
  const { own, quantity, lead } = reading;
  const gap = lead.change
    ? (comparedGap(text, reading) ?? leadOverGrowth(text, reading) ?? budgetGap(text, reading))
    : (findLead(text, reading) ??
      gapToGoal(text, reading) ??
      gapBehindGoal(text, reading, previous) ??
      budgetGap(text, reading) ??
      (previous !== undefined && mayGoBeyond(previous, quantity) ? overAverage(text, reading) : null));
  if (gap === null) return bindNextGap(text, reading, previous);
  const at = gap.start;
  const phrase: Phrase = { start: at, end: gap.end };
  const subject = { start: trimLeft(text, own.start, at), end: at };
  const words = text.slice(subject.start, subject.end);
  const said = ADVERBS.test(words) ? '' : words;
  const leans = said === '' || ATTRIBUTES.test(said);
  const metric: Phrase[] = leans && previous ? [...withoutLead(text, previous)] : [];
  if (said !== '') metric.push(subject);
  else if (previous?.kind === 'growth' && quantity.class !== 'money' && !wordsOf(text, metric).endsWith('增速'))
    metric.push({ start: at, end: at, as: '增速' });
  const unbound = copyLead(lead);
  unbound.op = null;
  const draft = makeDraft(text, reading, {
    metric: [...metric, phrase],
    noun: anchor?.noun ?? [],
    lead: unbound,
    base,
    counts: false,
    sharedOp: null,
    alternatives: NO_READINGS,
    trust: 1,
    group: 0,
  });
  const over = copyDraft(draft);
  over.kind = 'delta';
  // the metric says which way: 低于全国 1.2
  over.sign = 1;
  over.op = quantity.opBehind ?? 'eq';
  return over;
}

/** 高于全国0.7、|全省|2.3个百分点: the gap to another one, of which the word stands in front of the first; null when it is none. */
function bindNextGap(text: string, reading: Reading, previous: Draft | undefined): Draft | null {
  const { own, quantity, lead } = reading;
  if (previous?.kind !== 'delta' || own.joint !== 'list' || quantity.class !== 'point' || lead.change !== null)
    return null;
  const party = { start: own.start, end: withoutBound(text, own.start, quantity.start) };
  const gap = previous.metric[previous.metric.length - 1];
  if (gap === undefined || gap.as !== undefined || OTHERS.startingAt(text, party.start) === 0) return null;
  const length = LEADS.startingAt(text, gap.start);
  if (length < 2 || party.end - party.start > LONGEST_PARTY || quantity.start - previous.quantity.tail > REACH)
    return null;
  const word = { start: gap.start, end: gap.start + length };
  const draft = makeDraft(text, reading, {
    metric: [...withoutLead(text, previous), word, party],
    noun: previous.noun,
    lead,
    base: previous.base,
    counts: false,
    sharedOp: null,
    alternatives: NO_READINGS,
    trust: 1,
    group: 0,
  });
  const over = copyDraft(draft);
  over.kind = 'delta';
  over.sign = 1;
  return over;
}

const OTHERS = createLexicon('全国 全省 全市 全区 全县 全州 全盟 全旗');
const LONGEST_PARTY = 8;

/** 高于全国平均: the word of the lead, and whoever stands behind it. */
function findLead(text: string, { own, quantity }: Reading): Span | null {
  for (let at = quantity.start - 2; at >= own.start && at > quantity.start - REACH; at--) {
    const length = LEADS.startingAt(text, at);
    if (length < 2) continue;
    const end = withoutBound(text, at + length, quantity.start);
    return { start: at, end };
  }
  return null;
}

/** Somebody else, or a goal; a comparison with the place's own past is none (比上年). */
const SOMEBODY_ELSE = createLexicon(
  '全国 全省 全市 全区 全县 全州 全盟 全自治区 全球 世界 国家 省 省里 国内 东部 中部 西部 东北 规模以上 城镇 农村 计划 预期 目标 规划 部级',
);
const GOALS = /预算|计划|目标|规划|(?:平均水平|增速|增幅|增长)$/;
const GAP_WORDS = createLexicon('高 快 多 少 低 慢 高出 多出 低了 高了 快了');

/** 比全市平均|低2微克/立方米: whether an amount may be by how much something differs from somebody else's. */
export function tellsGap({ lead: { comparison, change } }: Reading): boolean {
  return comparison !== null && change !== null && GAP_WORDS.has(change.word);
}

/** 比全国平均水平高: a gap that a comparison with somebody else tells. */
function comparedGap(text: string, { lead, quantity }: Reading): Span | null {
  const { comparison, change } = lead;
  if (comparison === null || change === null || !GAP_WORDS.has(change.word)) return null;
  const words = text.slice(comparison.start + 1, comparison.end);
  if (SOMEBODY_ELSE.startingAt(words, 0) === 0 && !GOALS.test(words)) return null;
  const end = Math.min(quantity.start, comparison.end + change.word.length);
  return { start: comparison.start, end };
}

/** 快于经济增长0.6个百分点: a lead over a growth, whose word is no change of the amount. */
function leadOverGrowth(text: string, { own, quantity }: Reading): Span | null {
  if (quantity.class !== 'point' || LEADS.startingAt(text, own.start) < 2 || quantity.start - own.start > REACH)
    return null;
  return { start: own.start, end: withoutBound(text, own.start, quantity.start) };
}

/** 预算收入38.6亿元，|比年初预算短收0.9亿元: whether an amount is what is lacking to a budget or schedule, or beyond it. */
export function missesBudget(text: string, { own, quantity }: Reading): boolean {
  if ((quantity.signs & SIGNS.plan) === 0 || quantity.class !== 'money') return false;
  return BUDGETED.isAt(text, own.start, quantity.start);
}

const BUDGETED = createLexicon(
  ...combineWords(
    ['比', '较'],
    ['', '年初', '年度', '调整'],
    ['预算', '计划', '目标', '任务', '序时进度'].flatMap((goal) => [
      `${goal}短收`,
      `${goal}超收`,
      `${goal}多收`,
      `${goal}少收`,
    ]),
  ),
);

/** 比预算短收: a gap in money, its words being all that its clause says. */
function budgetGap(text: string, reading: Reading): Span | null {
  const { own, quantity } = reading;
  if (!missesBudget(text, reading)) return null;
  return { start: own.start, end: withoutBound(text, own.start, quantity.start) };
}

/** Whether an amount may be by how much the one before goes beyond an average: one of its kind, or points behind a growth or a rank. */
function mayGoBeyond(previous: Draft, quantity: Quantity): boolean {
  if (previous.quantity.class === quantity.class) return true;
  return quantity.class === 'point' && (previous.quantity.class === 'share' || previous.quantity.class === 'rank');
}

/** 单产520公斤，|超全市平均单产|127公斤; 高于全省平均水平|1200元: by how much an amount of its own kind goes beyond an average; null when its clause says something else. */
export function overAverage(text: string, { own, quantity }: Reading): Span | null {
  if (!holdsAt(OVER_STARTS, text, own.start) || quantity.start - own.start > REACH) return null;
  const said = OVER_AVERAGE.test(text.slice(own.start, quantity.start));
  return said ? { start: own.start, end: withoutBound(text, own.start, quantity.start) } : null;
}

const OVER_STARTS = createCharacters('高低超多少');
const OVER_AVERAGE =
  /^(?:高于|低于|高出|超出|超过?|多于|少于|低)(?:全[国省市区县州盟旗乡镇]|省|市|县|同类地区)[^，。；、\d]{0,4}平均[^，。；、\d]{0,6}$/;

/** 距年度目标还差1.4个百分点: what is missing to a goal. */
function gapToGoal(text: string, { own, quantity }: Reading): Span | null {
  if ((quantity.signs & SIGNS.plan) === 0 && quantity.class !== 'point') return null;
  if (quantity.start - own.start > REACH) return null;
  const words = text.slice(own.start, quantity.start);
  const said = MISSING.exec(words) ?? BEHIND_SCHEDULE.exec(words) ?? COMPARED_TO_GOAL.exec(words);
  if (said === null) return null;
  return { start: own.start + said.index, end: withoutBound(text, own.start, quantity.start) };
}

const MISSING =
  /(?:距离?|离|与)[^，。；、\d]{2,16}(?:(?:还|尚|仍|相)(?:有|差|相差|欠)?(?:差距)?|(?<=目标|任务|计划|进度)[差少欠低](?:距为)?)(?:约|近)?$/;

/** 比控制目标|低0.7个百分点: the gap to a goal that a comparison tells without a change of the amount. */
const COMPARED_TO_GOAL =
  /(?:比|较)[^，。；、\d]{0,10}?(?:计划|目标|规划|预算|任务)(?:值|数|要求|水平)?(?:高|低|快|慢|多|少)[出了]?(?:约|近)?$/;

/** 欠时序进度12.5个百分点, 低年度计划5.3个百分点. */
const BEHIND_SCHEDULE =
  /(?:欠|差|落后|滞后|超|超前|快于|慢于)(?:于)?(?:时序|序时|时间)进度(?:约|近)?$|(?:比|较|与)(?:全年|年度)?(?:时序|序时|时间)进度(?:要求)?(?:相比|还|仍|尚|相)*(?:欠|差|慢|快|低|高|落后|滞后|超前?|超出)[了出]?(?:约|近)?$|(?:低|高)(?:于)?(?:年度|全年|年初|预期|规划)(?:计划|目标|预期)(?:目标|任务|值)?(?:约|近)?$/;

/** 比6%左右的|年度目标低0.6个百分点: the gap to a goal that is recalled right in front of it. */
function gapBehindGoal(text: string, reading: Reading, previous: Draft | undefined): Span | null {
  const { own, quantity } = reading;
  if (previous === undefined || !previous.base) return null;
  if (REALLY.test(text.slice(own.start, quantity.start)) && quantity.start - own.start < REACH)
    return { start: own.start, end: withoutBound(text, own.start, quantity.start) };
  if (own.joint !== 'tight') return null;
  const from = previous.quantity.tail;
  const held = comparedAhead(text, Math.max(0, previous.quantity.start - REACH), previous.quantity);
  if (held !== null) return held;
  const start = text.charAt(from) === '的' ? from + 1 : from;
  // 高于|年初人代会12%的目标|14.4个百分点
  if (GOAL_ALONE.isAt(text, start, quantity.start)) {
    const over = findLead(text, {
      ...reading,
      own: { ...own, start: previous.quantity.start - REACH },
      quantity: previous.quantity,
    });
    if (over !== null) return over;
  }
  if (quantity.start - start > REACH || !GAP_BEHIND.test(text.slice(start, quantity.start))) return null;
  return { start, end: withoutBound(text, start, quantity.start) };
}

const GOAL_ALONE = createLexicon('目标 预期目标 年度目标 计划 预期 目标任务 要求');

/** 计划增长6.5%，|实际低0.7个百分点. */
const REALLY = /^实际(?:高|低|快|慢|多|少)[出了]?(?:约|近)?$/;
const GAP_BEHIND =
  /(?:目标|计划|任务|预算|水平|要求)[值数]?(?:相比)?[，,]?(?:还|尚|仍|相)?(?:高|低|快|慢|多|少|差|有)[出了]?(?:约|近)?$/;

/** The end of what is led over, without the bound in front of the number. */
function withoutBound(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  const length = BEFORE_NUMBER.endingAt(text, at, start);
  return at - length;
}

/** 增长21.3%，高于全省平均增速（|18.4%|）2.9个百分点: the pace in brackets of whoever is led over, and the lead behind it; null when the amount is none. */
export function bindLeadOverBracket(
  text: string,
  readings: readonly Reading[],
  at: number,
  growth: Draft | undefined,
  from: number,
): readonly Draft[] | null {
  const { own, quantity, lead } = readings[at]!;
  const next = readings[at + 1];
  if (next === undefined || growth?.kind !== 'growth' || own.start !== quantity.start) return null;
  if (next.quantity.class !== 'point' || next.quantity.start > quantity.tail + LONGEST_TURN) return null;
  const turn = TURN_BEHIND.exec(text.slice(quantity.tail + 1, next.quantity.start));
  if (turn === null) return null;
  const opening = own.start - 1;
  if (opening - from > LONGEST_LEADS || opening <= from) return null;
  const said = (turn[0] === '' ? LEAD_SAID : AGAINST_SAID).exec(text.slice(from, opening));
  if (said === null) return null;
  const start = from + said.index;
  const goal = GOAL_ENDS.endingAt(text, opening, start) > 0;
  const whom = { start: start + said.groups!.word!.length, end: opening };
  const shared = { noun: growth.noun, counts: false, sharedOp: null, alternatives: NO_READINGS, trust: 1, group: 0 };
  const pace = copyDraft(
    // 高于年初目标（|9%|）: what was meant of the same measure
    makeDraft(text, readings[at]!, {
      ...shared,
      metric: goal ? growth.metric : [...growth.metric, whom],
      lead,
      base: goal,
    }),
  );
  pace.kind = 'growth';
  const gap = { start, end: opening };
  const turned = { start: quantity.tail + 1, end: quantity.tail + 1 + turn[0].length };
  const paced: readonly Phrase[] = endsInPace(text, growth) ? [] : [{ start, end: start, as: '增速' }];
  const metric = [...growth.metric, ...paced, gap, ...(isFilled(turned) ? [turned] : [])];
  const over = copyDraft(makeDraft(text, next, { ...shared, metric, lead: next.lead, base: false }));
  over.kind = 'delta';
  over.sign = 1;
  return [pace, over];
}

/** 比年初目标（6.5%）|低|2.3个百分点: which way the lead goes, where the words in front of the bracket don't say. */
const TURN_BEHIND = /^(?:[高快低慢]出?(?:了|约)?)?$/;
const LONGEST_TURN = 4;
const AGAINST_SAID = /(?<=[，,](?:增速|增幅|涨幅)?)(?<word>[比较])[^，。；、\d（(]{2,14}$/;
const GOAL_ENDS = createLexicon('目标 计划 预期 任务 目标值 预期目标');

/** 增长9.1%，比全省（|7.4%|）和全国（6.3%）分别高1.7、2.8个百分点: the paces in brackets of two others, and the leads over both behind them; null when the amounts are none. */
export function bindLeadsOverBrackets(
  text: string,
  readings: readonly Reading[],
  at: number,
  growth: Draft | undefined,
  from: number,
): readonly Draft[] | null {
  if (growth?.kind !== 'growth' || at + 3 >= readings.length) return null;
  const four = readings.slice(at, at + 4);
  const [one, two, first, second] = four.map(({ quantity }) => quantity) as [Quantity, Quantity, Quantity, Quantity];
  if (four[0]!.own.start !== one.start || four[1]!.own.start !== two.start || second.class !== 'point') return null;
  if (one.start - from > LONGEST_LEADS || two.start - one.tail > LONGEST_LEADS || first.start - two.tail > REACH)
    return null;
  const opened = LEADS_AHEAD.exec(text.slice(from, one.start - 1));
  const other = OTHER_BESIDE.exec(text.slice(one.tail + 1, two.start - 1));
  const word = LEADS_BEHIND.exec(text.slice(two.tail + 1, first.start));
  if (opened === null || other === null || word === null || second.start - first.tail > 2) return null;
  const ahead = from + opened[0].length - opened.groups!.whom!.length;
  const led = opened.groups!.word ?? '';
  if ((led === '') === (word[1] === undefined)) return null;
  const parties: readonly Phrase[] = [
    { start: ahead, end: one.start - 1 },
    { start: one.tail + 1 + other[1]!.length, end: two.start - 1 },
  ];
  const shared = { noun: growth.noun, counts: false, sharedOp: null, alternatives: NO_READINGS, trust: 1, group: 0 };
  const draft = (index: number, metric: readonly Phrase[], kind: 'growth' | 'delta') => {
    const reading = four[index]!;
    const lead = copyLead(reading.lead);
    lead.change = null;
    const made = copyDraft(makeDraft(text, reading, { ...shared, metric, lead, base: false }));
    made.kind = kind;
    if (kind === 'delta') made.sign = 1;
    return made;
  };
  const pace: readonly Phrase[] = endsInPace(text, growth) ? [] : [{ start: ahead, end: ahead, as: '增速' }];
  const gap = (party: Phrase): readonly Phrase[] =>
    led === ''
      ? [comparedTo(text, party), { start: two.tail + 1, end: two.tail + 1, as: word[1]! }]
      : [{ start: ahead - led.length, end: ahead }, party];
  return [
    draft(0, [...growth.metric, parties[0]!], 'growth'),
    draft(1, [...growth.metric, parties[1]!], 'growth'),
    draft(2, [...growth.metric, ...pace, ...gap(parties[0]!)], 'delta'),
    draft(3, [...growth.metric, ...pace, ...gap(parties[1]!)], 'delta'),
  ];
}

const LEADS_AHEAD =
  /^[，,](?:增速|增幅|涨幅)?(?:同比)?(?:分别)?(?:[比较]|(?<word>高于|快于|低于|慢于))(?<whom>[^，。；、\d（(]{1,14})$/;
const OTHER_BESIDE = /^([、和与及])[^，。；、\d（(]{1,14}$/;
const LEADS_BEHIND = /^(?:分别)?([高快低慢]出?)?(?:了|约)?$/;

function endsInPace(text: string, { metric }: Draft): boolean {
  return wordsOf(text, metric).endsWith('增速');
}

const LEAD_SAID = /(?<=^[，,](?:增速|增幅|涨幅)?)(?<word>高于|快于|低于|慢于)[^，。；、\d]{2,14}$/;

/** 分别高于全国、全省|0.6个、0.2个百分点: leads over several others, in order; null when they are not as many as the amounts. */
export function bindLeads(
  text: string,
  readings: readonly Reading[],
  at: number,
  size: number,
  previous: Draft | undefined,
): readonly Draft[] | null {
  const first = readings[at]!;
  const { own, quantity } = first;
  const last = readings[at + size - 1]!;
  if (previous === undefined || last.quantity.class !== 'point' || quantity.start - own.start > LONGEST_LEADS)
    return null;
  const words = text.slice(own.start, quantity.start);
  const compared = COMPARED_SAID.exec(words);
  const said = compared ?? LEADS_SAID.exec(words);
  if (said === null) return null;
  const { word = '', others = '' } = said.groups ?? {};
  const start = own.start + said[0].lastIndexOf(word);
  const leadWord = { start, end: start + word.length };
  const parties = splitParties(others, compared ? own.start + said[0].indexOf('比') + 1 : leadWord.end);
  if (parties.length !== size) return null;
  const paced = previous.kind === 'growth' && !wordsOf(text, previous.metric).endsWith('增速');
  const pace: readonly Phrase[] = paced ? [{ start, end: start, as: '增速' }] : [];
  return parties.map((party, index) => {
    const reading = readings[at + index]!;
    const unbound = copyLead(reading.lead);
    unbound.op = null;
    const draft = makeDraft(text, reading, {
      metric: [...previous.metric, ...pace, ...(compared ? [comparedTo(text, party), leadWord] : [leadWord, party])],
      noun: previous.noun,
      lead: unbound,
      base: false,
      counts: false,
      sharedOp: null,
      alternatives: NO_READINGS,
      trust: 1,
      group: quantity.start + 1,
    });
    const over = copyDraft(draft);
    over.kind = 'delta';
    over.sign = 1;
    return over;
  });
}

const LONGEST_LEADS = 30;
const LEADS_SAID =
  /^(?:增速|增幅|涨幅|占比|比重)?(?:分别)?(?<word>高于|快于|低于|慢于|好于|优于|超过|高出|领先)(?<others>[^，。；\d]{2,20}?)(?:分别)?$/;

/** 全省, spelt out with the word for the comparison that stands before the first of a list. */
function comparedTo(text: string, { start, end }: Phrase): Phrase {
  return { start, end, as: `比${text.slice(start, end)}` };
}

/** 比全国、全省|分别高. */
const COMPARED_SAID =
  /^(?:增速|增幅|涨幅|占比|比重)?(?:分别)?比(?<others>[^，。；\d]{2,20}?)(?:分别)?(?<word>[高快低慢][出]?)$/;

/** 全国、全省平均水平: who is led over, each with its place. */
function splitParties(words: string, start: number): readonly Phrase[] {
  const parties: Phrase[] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && !'、和与及'.includes(words.charAt(at))) continue;
    if (at > from) parties.push({ start: start + from, end: start + at });
    from = at + 1;
  }
  return parties;
}

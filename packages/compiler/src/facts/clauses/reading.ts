import { BARS } from '#facts/lexicon/bars.ts';
import { COSTS, OUTPUT_MEASURES } from '#facts/lexicon/measures.ts';
import { PREDICATES } from '#facts/lexicon/predicates.ts';
import { LEADING_VERBS, NOUN_TAILS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import {
  createCharacters,
  findLastWord,
  findWord,
  holds,
  holdsAny,
  holdsAt,
  holdsWord,
  isBlank,
} from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';
import { findClauseEnd, findOwnClause, type OwnClause } from './clause.ts';
import { isPlanned, mayTellPlan, withoutPlan } from './goal-words.ts';
import { indicatorLength, joinsParties, nounPhraseEnd, topicOf, trimLeft, verbEnd, WITH } from './head.ts';
import { type Lead, readLead } from './lead.ts';
import { type Prelude, preludeBetween } from './prelude.ts';
import { isCounted, type Quantity } from './quantity.ts';
import { rankBehind, ranksAmong, withoutHead } from './ranks.ts';
import { SIGNS } from './signs.ts';

/** One quantity with the stretches of text around it that may say what it measures. */
export interface Reading {
  readonly quantity: Quantity;
  readonly own: OwnClause;
  readonly lead: Lead;
  /** Words of the own clause before the number, times and modal words taken off. */
  readonly head: Span;
  /** Noun phrase behind the number. */
  readonly noun: Span | null;
  /** Behind 的: 投资3.2亿元的…工程. */
  readonly of: boolean;
  /** Predicate behind that noun, or right behind the number. */
  readonly predicate: Span | null;
  /** Under 其中. */
  readonly sub: boolean;
  /** What was planned for the year, beside what was reached: 计划增长7%，实际增长8.2%. */
  readonly planned: boolean;
  /** Clauses without a number between the quantity before and this one. */
  readonly prelude: Prelude | null;
  /** What the head is by itself; set, as the two behind it, by `readTraits`. */
  traits: number;
  /** Which rules it gives occasion to; set by `findOccasions`. */
  occasions: number;
  /** Where the verbs of the head end. */
  deedEnd: number;
  /** Where the name of its thing begins. */
  thing: number;
}

/** What ends the reach of 其中. */
const PART_ENDS = createCharacters('；;。');

/** Reads the surroundings of the quantities of one sentence, in order. */
export function readSentence(text: string, sentence: Span, quantities: readonly Quantity[]): readonly Reading[] {
  const readings: Reading[] = [];
  let min = sentence.start;
  let sub = false;
  for (let at = 0; at < quantities.length; at++) {
    const quantity = quantities[at]!;
    const previous = at > 0 ? readings[at - 1] : undefined;
    const found = findOwnClause(text, min, quantity.start, at === 0);
    const consumed = previous?.noun && found.joint === 'tight' ? consumedBy(text, previous) : found.start;
    const own = pieceBehind(
      text,
      consumed > found.start ? findOwnClause(text, consumed, quantity.start, false) : found,
      quantity,
    );
    if (quantity.class === 'rank' && previous !== undefined && ranksAmong(text, previous, quantity)) {
      readings[at - 1] = withoutHead(previous);
      readings.push(rankBehind(text, previous, quantity));
      min = quantity.tail;
      continue;
    }
    const { signs } = quantity;
    const ofWhich = (signs & SIGNS.ofWhich) !== 0;
    if (ofWhich && holdsWord(text, min, own.start, '其中')) sub = true;
    else if ((signs & SIGNS.partEnd) !== 0 && holdsAny(PART_ENDS, text, min, own.start)) sub = false;
    const lead = readLead(text, own.start, quantity);
    const trimmed = trimLeft(text, own.start, quantity.start);
    // 二是|为2万名…: what is left behind times and modal words only is no head
    const headStart = trimmed >= lead.end ? lead.end : trimmed;
    if (ofWhich && holdsWord(text, own.start, headStart, '其中')) sub = true;
    const { noun, of, predicate } = readBehind(text, quantity, quantities[at + 1], sentence.end);
    const whole =
      (lead.end < quantity.start && toldBefore(text, headStart, lead.end)) ||
      headOf(text, isStriven(text, headStart, lead) ? headStart + 2 : headStart, lead.end, quantity);
    const planned = mayTellPlan(signs) && isPlanned(text, own, quantity, previous?.quantity);
    const told = planned ? withoutPlan(text, whole) : whole;
    const head = (signs & SIGNS.list) === 0 ? told : behindMembers(text, told);
    readings.push({
      quantity,
      own,
      lead,
      head,
      noun,
      of,
      predicate,
      sub,
      planned,
      prelude: preludeBetween(min, own.start, at === 0),
      traits: 0,
      occasions: 0,
      deedEnd: head.start,
      thing: head.start,
    });
    min = behindGrowth(text, quantity);
  }
  return readings;
}

/** 茶叶、药材、笋竹|“三大特色产业”|产值: a head without the members that a name in quotes sums up. */
function behindMembers(text: string, head: Span): Span {
  const mark = findLastWord(text, head.start, head.end, '、');
  if (mark < head.start + 2) return head;
  const sum = SUMMED_UP_AS.exec(text.slice(mark + 1, head.end));
  return sum === null ? head : { start: mark + 1 + sum.index, end: head.end };
}

const SUMMED_UP_AS =
  /(?<=^[\u4e00-\u9fff]{2,10})“[^”、]{0,4}[一二两三四五六七八九十\d][^”、]{1,8}”(?=[\u4e00-\u9fff])(?!等)/;

/** Where the words behind a number that belong to it end: its noun, and what is said of it up to a list mark (10个项目加快推进|、总投资). */
function consumedBy(text: string, { noun, predicate }: Reading): number {
  return predicate && text.charAt(predicate.end) === '、' ? predicate.end : noun!.end;
}

/** 项目陆续投产、在城区|生产汽车30万辆: of an own clause that holds a statement and then another one, the last. */
function pieceBehind(text: string, own: OwnClause, quantity: Quantity): OwnClause {
  if ((quantity.signs & SIGNS.list) === 0 || (own.joint !== 'start' && own.joint !== 'clause')) return own;
  const mark = lastMark(text, own.start + 5, quantity.start);
  if (mark < 0) return own;
  if (text.charAt(mark + 1) === '已' && !insideMarks(text, own.start, mark) && hasPredicate(text, own.start, mark))
    return { start: mark + 1, end: own.end, joint: own.joint };
  const behind = trimLeft(text, mark + 1, quantity.start);
  if (PROGRESS.endingAt(text, mark, own.start + 4) > 0 && !insideMarks(text, own.start, mark))
    return { start: mark + 1, end: own.end, joint: own.joint };
  if (playsPart(text, own.start, mark) && !insideMarks(text, own.start, mark))
    return { start: mark + 1, end: own.end, joint: own.joint };
  const summed = text.startsWith('累计', mark + 1);
  if (
    endsDeed(text, own.start, mark) &&
    (summed || measuresBehind(text, behind, quantity)) &&
    !insideMarks(text, own.start, mark)
  )
    return { start: mark + 1, end: own.end, joint: own.joint };
  if (
    summed &&
    LEADING_VERBS.startingAt(text, behind) > 1 &&
    mark - own.start > 7 &&
    !insideMarks(text, own.start, mark)
  ) {
    if (LEADING_VERBS.endingAt(text, mark, own.start) === 0) return { start: mark + 1, end: own.end, joint: own.joint };
  }
  if (doesMore(text, own.start, mark, behind, quantity.start) && !insideMarks(text, own.start, mark))
    return { start: mark + 1, end: own.end, joint: own.joint };
  const goesOn = text.charAt(mark + 1) === '在' || LEADING_VERBS.startingAt(text, behind) > 1;
  if (!goesOn || insideMarks(text, own.start, mark) || text.slice(mark, quantity.start).includes('分别')) return own;
  if (verbEnd(text, behind, quantity.start) > quantity.start - 2) return own;
  const first = trimLeft(text, own.start, mark);
  const subject = nounPhraseEnd(text, first + 2, mark);
  if (subject >= mark || LEADING_VERBS.startingAt(text, first) > 0 || text.slice(subject, mark).includes('的'))
    return own;
  if (PREDICATES.startingAt(text, subject) < 2) return own;
  return { start: mark + 1, end: own.end, joint: own.joint };
}

/** 发挥管家作用、|帮扶企业100家: whether a stretch tells that something plays its part, which has no amount. */
function playsPart(text: string, start: number, mark: number): boolean {
  return text.startsWith('作用', mark - 2) && holdsWord(text, start, mark, '发挥');
}

/** 完成园区供电改造、|用户电费成本降低10%: whether a stretch tells of a deed that has no amount. */
function endsDeed(text: string, start: number, mark: number): boolean {
  const first = trimLeft(text, start, mark);
  return (
    DEEDS_DONE.endingAt(text, mark, start) > 0 &&
    LEADING_VERBS.startingAt(text, first) > 1 &&
    lastMark(text, first, mark) < 0
  );
}

/** 打击经济犯罪、|挽回损失22亿元: whether two deeds stand side by side, each with an object of its own. */
function doesMore(text: string, start: number, mark: number, behind: number, end: number): boolean {
  const first = trimLeft(text, start, mark);
  const verb = LEADING_VERBS.startingAt(text, behind);
  if (verb < 2 || NOUN_TAILS.startingAt(text, behind + verb) > 0 || end - behind - verb < 3) return false;
  const at = LEADING_VERBS.startingAt(text, first) > 1 ? first : first + 2;
  const done = verbEnd(text, at, mark);
  // 出台|优化环境、促进发展措施20条: deeds that only tell of what something else is about
  if (done - at !== LEADING_VERBS.startingAt(text, at) || LEADING_VERBS.endingAt(text, mark, done) > 1) return false;
  return done > at + 1 && mark - done > 2 && lastMark(text, first, mark) < 0 && findWord(text, first, mark, '等') < 0;
}

/** Whether a stretch names a measure and its change by a share. */
function measuresBehind(text: string, start: number, quantity: Quantity): boolean {
  if (quantity.class !== 'share' && quantity.class !== 'point') return false;
  const { end, change } = readLead(text, start, quantity);
  return change !== null && indicatorLength(text, start, end) > 0 && LEADING_VERBS.startingAt(text, start) === 0;
}

const DEEDS_DONE = createLexicon('改造 改革 整治 建设 试点 攻坚 行动 任务');

/** Whether a stretch says something of its subject: 制度基本建立. */
function hasPredicate(text: string, start: number, end: number): boolean {
  const first = trimLeft(text, start, end);
  const subject = nounPhraseEnd(text, first + 2, end);
  return subject < end || STATES_REACHED.endingAt(text, end, first) > 0;
}

/** What a statement ends in that holds no number: 试点顺利推进、|综合率达到72%. */
const PROGRESS = createLexicon(
  '顺利推进 加快推进 扎实推进 稳步推进 有序推进 深入推进 持续推进 全面推进 全面启动 再次破亿 首次破亿 建成投用 建成投产 建成通车 竣工投产 开通运营 上线运行 投入运营 投入使用 满产达效 达产达效 投产达效 达产达标 竣工投用 并网发电 投产运营 建成运营 建成使用 建成开放 全线贯通 全线通车 主体封顶 主体完工 全覆盖 圆满收官 与去年持平 与上年持平 与上年同期持平 基本持平',
);

const STATES_REACHED = createLexicon('建立 形成 确立 健全 启动 铺开 推开');
const LIST_MARK = 0x3001;

/** The place of the last 、 of a stretch; -1 when it holds none. */
function lastMark(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (text.charCodeAt(at) === LIST_MARK) return at;
  return -1;
}

/** Whether a bracket or quote that opens behind `start` is still open at `end`. */
function insideMarks(text: string, start: number, end: number): boolean {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if ('“（(《'.includes(char)) depth++;
    else if ('”）)》'.includes(char)) depth--;
  }
  return depth > 0;
}

/** 争取|农民人均纯收入增长7%: whether a change is striven for; of what is sought from above the change is told. */
export function isStriven(text: string, start: number, { end, change, toLevel }: Lead): boolean {
  if (change === null || toLevel || end - start < 4 || !text.startsWith('争取', start)) return false;
  return SOUGHT.endingAt(text, end, start) === 0;
}

const SOUGHT = createLexicon('资金 投资 债券 贷款 补助 支付 项目 指标 额度 政策 支持');
const QUOTE = '“'.charCodeAt(0);
const OF = '的'.charCodeAt(0);

/** The head without an opening quote left over and without the 的 in front of a share or a sum. */
function headOf(text: string, start: number, end: number, quantity: Quantity): Span {
  let from = start;
  if (text.charCodeAt(from) === QUOTE && !holdsWord(text, from, quantity.start, '”')) from++;
  let to = Math.max(from, end);
  if (to > from && text.charCodeAt(to - 1) === QUOTE) to = text.charAt(to - 2) === '以' ? to - 2 : to - 1;
  // 公园|总数|达410个
  if (to > from && text.startsWith(TOTAL_REACHED, to)) to += 2;
  if (to < from || (to - from <= 6 && GOAL_OF_YEAR.isAt(text, from, to))) return { start: from, end: from };
  if (to > from && text.charCodeAt(to - 1) === OF && quantity.class === 'share') to--;
  else if (text.charCodeAt(to - 1) === THEN && !holdsAt(BEFORE_OTHER_THEN, text, to - 2)) to--;
  else if (holdsAt(WILL_ENDS, text, to - 1)) to = withoutWill(text, from, to);
  else if (holdsAt(AFFECTED_ENDS, text, to - 1)) to -= AFFECTED_BY.exec(text.slice(from, to))?.[0].length ?? 0;
  return { start: from, end: to };
}

const TOTAL_REACHED = '总数达';

/** 固定资产投资|今年要|增长10%, 预算内投资|拟|增加到…: the words of will in front of a change are no part of what changes. */
function withoutWill(text: string, start: number, end: number): number {
  const length = WILLS.endingAt(text, end, start + 2);
  if (length === 0) return end - WHEN.endingAt(text, end, start + 2);
  if (holdsAt(BEFORE_OTHER_WILL, text, end - length - 1)) return end;
  return end - length - WHEN.endingAt(text, end - length, start + 2);
}

const WILLS = createLexicon('将 即将 预计将 拟 要 都要 均要 也要 还要 需 需要 须 都需 有望 都有望');
const WILL_ENDS = createCharacters('拟要需须望将年');
/** 重要, 内需, 模拟: characters that make of a word of will the end of a noun. */
const BEFORE_OTHER_WILL = createCharacters('重主必需纪概提纲摘首次简内外急军供刚所特无模虚草编');
const WHEN = createLexicon('今年 去年 上年 明年 全年 年内 年底前 近期 下半年 上半年');

/** 要|实现全年|增长6%的目标: a verb and a time, which name nothing. */
const GOAL_OF_YEAR = createLexicon('实现全年 完成全年 实现今年 完成今年 实现年度 确保全年 实现全年经济 完成全年经济');

/** 对美出口|则|由…: 则, and what makes it part of a word. */
const THEN = '则'.charCodeAt(0);
const BEFORE_OTHER_THEN = createCharacters('规原细准法否守');

/** 建材行业|受房地产调整影响|下降8%: what bears on a subject is no part of it. */
const AFFECTED_BY = /(?<=.{2})受[^，。；、受]{1,14}(?:影响|拖累|冲击|制约)$/;
const AFFECTED_ENDS = createCharacters('响累击约');

/** 保持40%以上增长|、达357万辆: where the words of a share end that has its growth behind it. */
function behindGrowth(text: string, { class: kind, opBehind, tail }: Quantity): number {
  if (kind !== 'share' || opBehind === null || !text.startsWith('增长', tail)) return tail;
  return holds(STOPS, text.charCodeAt(tail + 2)) ? tail + 2 : tail;
}

/** 经济总量|突破千亿、达到1042亿元: the subject of a statement without digits that the amount spells out; null when there is none. */
function toldBefore(text: string, start: number, end: number): Span | null {
  if (end - start < 5 || text.charCodeAt(end - 1) !== LIST_MARK) return null;
  const subject = topicOf(text, start, end - 1);
  return subject !== null && subject.start === start && subject.end < end - 1 ? subject : null;
}

interface Behind {
  readonly noun: Span | null;
  readonly of: boolean;
  readonly predicate: Span | null;
}

const NOTHING_BEHIND: Behind = { noun: null, of: false, predicate: null };
const STOPS = createCharacters('，。；、,;：:）)（(！？\n');
const JOINTS = createLexicon('和 与 及 以及');
/** 突破500亿元大关: what stands behind an amount without being counted by it. */
const MILESTONES = createLexicon('大关 关口 台阶 门槛 新台阶 新关口');
/** 控制在3.5%的|较低水平: what is thought of an amount. */
const REMARKS = createLexicon(
  ...combineWords(['', '较', '历史', '历史较', '相对'], ['低水平', '高水平', '低位', '高位', '好水平']),
  '合理水平 合理区间 最低水平 最高水平 良好水平 历史新高 历史新低',
);
/** 新增储能60万千瓦|目标: what an amount was set as. */
const GOAL_BEHIND = createLexicon('目标 任务 目标任务 预期目标 年度目标 年度任务');
/** How long a noun may be that follows a sum of money without 的: 每人发放1万元助学金. */
const SHORT_NOUN = 10;
const LONG_NOUN = 24;
/** What sums are: 设立400亿元…引导基金, 投放200亿元…专项贷款. */
const FUNDS = createLexicon(
  '资金 基金 贷款 专项贷款 债券 国债 专项债 专项债券 资金作用 基金作用 资金杠杆作用 基金引导作用 补贴 补助 奖补 授信 额度 再贷款 消费券',
);
const NOT_NOUNS = createLexicon(
  '用于 于 用 支持 实施 完成 建成 建设 对 为 向 给 以 并 进行 解决 推进 开展 补助 奖励 和 与 及 以及 至 到 增 提 降 减 下 上 高 低 占 是 同 比 较 ，',
);

function readBehind(text: string, quantity: Quantity, next: Quantity | undefined, max: number): Behind {
  if (quantity.class === 'rank' || quantity.class === 'point' || quantity.class === 'multiple') return NOTHING_BEHIND;
  let start = quantity.tail;
  const of = text.charCodeAt(start) === OF;
  if (of) start++;
  if (!of && text.charCodeAt(start) === WITH && joinsParties(text, start))
    return {
      noun: null,
      of: false,
      predicate: { start, end: findClauseEnd(text, start, next ? next.start : max, true) },
    };
  if (start >= max || holds(STOPS, text.charCodeAt(start)) || JOINTS.startingAt(text, start) > 0) return NOTHING_BEHIND;
  const limit = Math.min(max, next ? next.start : max);
  let end = findClauseEnd(text, start, limit, false);
  if (text.charCodeAt(end) === LIST_MARK) {
    const clauseEnd = findClauseEnd(text, end, limit, true);
    if (clauseEnd < limit && !namesOthers(text, end, clauseEnd)) end = clauseEnd;
  }
  end = wholeList(text, start, end, limit, next);
  const inside = next !== undefined && end === next.start;
  if (inside) end = Math.max(start, readLead(text, start, next).end);
  let nounEnd = joinEnd(text, start, trimEnd(text, start, nounPhraseEnd(text, behindStates(text, start, end), end)));
  if (quantity.class === 'money' && !of && nounEnd > start) nounEnd = fundsEnd(text, start, nounEnd);
  if (isCounted(quantity.class) && (nounEnd === start || SO_FAR.isAt(text, start, nounEnd))) {
    const named = behindQuality(text, start, end);
    if (named) return { noun: named, of: false, predicate: null };
  }
  let noun: Span | null = nounEnd > start ? { start, end: nounEnd } : null;
  if (noun && inside && isCounted(quantity.class) && !holdsWord(text, noun.end, limit, '分别'))
    noun = withoutMeasure(text, noun);
  if (noun && next !== undefined && noun.end < next.start) noun = beforeExamples(text, noun, next);
  const remark = of && noun !== null && REMARKS.isAt(text, noun.start, noun.end);
  const goal = !of && nounEnd === end && quantity.class !== 'count' && GOAL_BEHIND.isAt(text, start, nounEnd);
  if (remark || goal || MILESTONES.startingAt(text, start) > 0) noun = null;
  if (noun && quantity.class === 'money' && !of) {
    const led = LEADING_VERBS.startingAt(text, start);
    const verb = (led > 0 && led < nounEnd - start) || NOT_NOUNS.startingAt(text, start) > 0;
    const funds =
      !inside &&
      nounEnd - start <= LONG_NOUN &&
      FUNDS.endingAt(text, nounEnd, start) > 0 &&
      NOT_NOUNS.startingAt(text, start) === 0;
    if (!funds && (inside || verb || nounEnd - start > SHORT_NOUN || nounEnd - start < 2)) noun = null;
  }
  const predicateEnd = trimEnd(text, nounEnd, end);
  const predicate = !inside && predicateEnd > nounEnd ? { start: nounEnd, end: predicateEnd } : null;
  return { noun, of, predicate: noun || nounEnd === start ? predicate : null };
}

/** 8座中型水库|和甲、乙等5座小型水库: what is counted, without examples of what is counted next. */
function beforeExamples(text: string, noun: Span, next: Quantity): Span {
  if (!text.startsWith('等', next.start - 1) || text.charCodeAt(noun.end) !== LIST_MARK) return noun;
  for (let at = noun.start + 2; at < noun.end - 1; at++)
    if (holdsAt(JOINING_WORDS, text, at)) return { start: noun.start, end: at };
  return noun;
}

const JOINING_WORDS = createCharacters('和及与');

/** 2万亿元中央财政资金|建立直达机制: where a sum of money ends that something is done with. */
function fundsEnd(text: string, start: number, end: number): number {
  for (let at = start + 2; at < end - 1; at++)
    if (FUNDS.endingAt(text, at, start) > 1 && LEADING_VERBS.startingAt(text, at) > 1) return at;
  return end;
}

/** 100所达到二级医院能力的|医疗中心: what is counted, behind what it has; null when nothing is named so. */
function behindQuality(text: string, start: number, end: number): Span | null {
  const soFar = SO_FAR.startingAt(text, start) > 0;
  if (!soFar && QUALIFYING.startingAt(text, start) === 0) return null;
  for (let at = end - 3; at > start + 3; at--) {
    if (text.charCodeAt(at) !== OF) continue;
    const to = nounPhraseEnd(text, at + 1, end);
    return to > at + 2 && BARS.startingAt(text, at + 1) === 0 ? { start: soFar ? start : at + 1, end: to } : null;
  }
  return null;
}

const QUALIFYING = createLexicon('达到 具备 符合 具有 拥有');
/** 尚未开工的|重点项目: what became of them so far, which says which are meant. */
const SO_FAR = createLexicon('尚未 仍未 正在 还未');

/** 3个亲水平台、|某景观带等项目: names behind what is counted, which are counted no more. */
function namesOthers(text: string, start: number, end: number): boolean {
  const etc = findWord(text, start, end, '等');
  return etc > start && SUMMED_UP.startingAt(text, etc + 1) > 0;
}

const SUMMED_UP = createLexicon('项目 工程 重点项目 重点工程 重大项目 重大工程 基础设施');
const JOINING = createCharacters('和及与或、的');

/** 17个行业|增加值增长8%: what is counted has a measure of its own, which the next number gives. */
function withoutMeasure(text: string, noun: Span): Span {
  const rate = text.charAt(noun.end - 1) === '率';
  const length = rate
    ? indicatorLength(text, noun.start, noun.end)
    : OUTPUT_MEASURES.endingAt(text, noun.end, noun.start) || COSTS.endingAt(text, noun.end, noun.start);
  return length > 1 && noun.end - noun.start - length >= 2 ? { start: noun.start, end: noun.end - length } : noun;
}

/**
 * Where a noun that is itself a list ends: 22处|社区、乡镇体育场所|和66个…, 51个|在建、新开工重点项目|完成投资…;
 * `end` when the mark there begins another member of the enumeration.
 */
function wholeList(text: string, start: number, end: number, limit: number, next: Quantity | undefined): number {
  if (text.charCodeAt(end) !== LIST_MARK || end <= start) return end;
  const through = findClauseEnd(text, start, limit, true);
  if (STATES.isAt(text, start, end)) return through;
  if (next === undefined || through !== next.start || end + 3 > next.start) return end;
  const joint = '和与及'.includes(text.charAt(next.start - 1)) ? 1 : 0;
  const rest = text.slice(end + 1, next.start - joint);
  return joint > 0 && !rest.includes('、') && nounPhraseEnd(text, end + 1, next.start - joint) === next.start - joint
    ? next.start
    : end;
}

const STATES = createLexicon('在建 新开工 续建 新建 拟建 计划新开工');

/** Behind the states that a noun begins with: 在建、新开工|重点项目. */
function behindStates(text: string, start: number, end: number): number {
  let at = start;
  for (let steps = 0; steps < 4; steps++) {
    const length = STATES.startingAt(text, at);
    if (length === 0 || at + length >= end) break;
    at += length;
    if ('、和及'.includes(text.charAt(at))) at++;
  }
  return at;
}

/** Without a joining word left over in front of the next amount: 农村人口和|2.8万学生. */
function joinEnd(text: string, start: number, end: number): number {
  return end > start + 1 && holds(JOINING, text.charCodeAt(end - 1)) ? end - 1 : end;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

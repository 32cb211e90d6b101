import { BARS } from '#facts/lexicon/bars.ts';
import { COSTS, OUTPUT_MEASURES } from '#facts/lexicon/measures.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, findWord, holds, holdsAt, holdsWord, isBlank } from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';
import { findClauseEnd, LIST_MARK } from './clause.ts';
import { indicatorLength } from './head.ts';
import { readLead } from './lead.ts';
import { WITH } from './left.ts';
import { joinsParties, nounPhraseEnd } from './noun-phrase.ts';
import { isCounted, MILESTONES, type Quantity } from './quantity.ts';

/* 数后: the words behind a number that belong to it. */

/** 保持40%以上增长|、达357万辆: where the words of a share end that has its growth behind it. */
export function behindGrowth(text: string, { class: kind, opBehind, tail }: Quantity): number {
  if (kind !== 'share' || opBehind === null || !text.startsWith('增长', tail)) return tail;
  return holds(STOPS, text.charCodeAt(tail + 2)) ? tail + 2 : tail;
}

interface Behind {
  readonly noun: Span | null;
  readonly of: boolean;
  readonly predicate: Span | null;
}

const OF = '的'.charCodeAt(0);
const NOTHING_BEHIND: Behind = { noun: null, of: false, predicate: null };
const STOPS = createCharacters('，。；、,;：:）)（(！？\n');
const JOINTS = createLexicon('和 与 及 以及');
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

export function readBehind(text: string, quantity: Quantity, next: Quantity | undefined, max: number): Behind {
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
    const last = of && next === undefined && quantity.class === 'money';
    if ((clauseEnd < limit || last) && !namesOthers(text, end, clauseEnd)) end = clauseEnd;
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
  // 收入不足1万元的|还|有2300户: an adverb is nothing that is counted
  if (nounEnd === start + 1 && holdsAt(ADVERBS, text, start)) nounEnd = start;
  let noun: Span | null = nounEnd > start ? { start, end: nounEnd } : null;
  if (noun && inside && isCounted(quantity.class) && !holdsWord(text, noun.end, limit, '分别'))
    noun = withoutMeasure(text, noun);
  if (noun && next !== undefined && noun.end < next.start) noun = beforeExamples(text, noun, next);
  if (noun && isCounted(quantity.class)) {
    noun = beforeUncounted(text, noun);
    const ground = findWord(text, noun.start + 2, noun.end, '基础上');
    // 完成省定20个|事项|基础上又推出8个: what is built upon
    if (ground > 0) return { noun: { start: noun.start, end: ground }, of, predicate: null };
  }
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

const ADVERBS = createCharacters('还仍仅只就也');

/** 8座中型水库|和甲、乙等5座小型水库: what is counted, without examples of what is counted next. */
function beforeExamples(text: string, noun: Span, next: Quantity): Span {
  if (!text.startsWith('等', next.start - 1) || text.charCodeAt(noun.end) !== LIST_MARK) return noun;
  for (let at = noun.start + 2; at < noun.end - 1; at++)
    if (holdsAt(JOINING_WORDS, text, at)) return { start: noun.start, end: at };
  return noun;
}

const JOINING_WORDS = createCharacters('和及与');

/** 3条高速铁路|和一批重大项目: what is counted, without others beside it whose number is not told. */
function beforeUncounted(text: string, noun: Span): Span {
  const batch = findWord(text, noun.start + 3, noun.end, '一批');
  if (batch < 0) return noun;
  const joint = UNCOUNTED_JOINTS.endingAt(text, batch, noun.start + 2);
  return joint > 0 ? { start: noun.start, end: batch - joint } : noun;
}

const UNCOUNTED_JOINTS = createLexicon('和 与 及 以及 、');

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

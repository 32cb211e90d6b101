import type { Anchor, Draft } from '#facts/clauses/draft.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import { isCounted } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import { createCharacters, findWord, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { endsInMiddle } from './behind.ts';
import { type Binding, leanOn } from './binding.ts';
import { anchorOf } from './kind.ts';

/* 28项指标中，19项达到进度; 项目226个、总投资980亿元，其中续建155个: members of what was counted before. */

/** What is counted of which members follow (28项主要指标|中，…), with its unit; null when none do. */
export function wholeAt(text: string, { noun }: Reading, draft: Draft): Anchor | null {
  if (noun === null || !isCounted(draft.quantity.class) || !endsInMiddle(text, noun)) return null;
  const { metric, kind, unit } = anchorOf(draft, null);
  const said = draft.noun.filter((phrase) => !isWatched(text, phrase));
  return { noun: said, verb: null, metric, kind, unit };
}

/** 纳入|监测的|主要指标, 在|产的|企业: what only says which of them are looked at. */
function isWatched(text: string, { start, end }: Phrase): boolean {
  return holdsAt(OF, text, end - 1) && (end - start <= 2 || WATCHED.endingAt(text, end, start) > 0);
}

const WATCHED = createLexicon('监测的 考核的 统计的 调度的 备案的 跟踪的 评估的 监控的');

/** 项目226个、总投资980亿元，其中续建|155个: what was counted last in the unit of a member; null when nothing was, or the member is none. */
export function countedBefore(reading: Reading, readings: readonly Reading[], drafts: readonly Draft[]): Anchor | null {
  const { quantity, sub } = reading;
  if (!sub || !isCounted(quantity.class)) return null;
  for (let at = drafts.length - 1; at >= 0 && at >= drafts.length - LOOK; at--) {
    const draft = drafts[at]!;
    if (draft.quantity.unit !== quantity.unit || draft.kind !== 'level' || readings[at]!.sub) continue;
    return draft.noun.some(isFilled) ? anchorOf(draft, null) : null;
  }
  return null;
}

const LOOK = 6;

/** A member that its own words only say the state of: 达到进度的|10项, 甲煤业、乙煤业等|5座竣工投产, 其余|9座加紧改造; null when it names a thing of its own. */
export function bindMember(
  text: string,
  readings: readonly Reading[],
  at: number,
  whole: Anchor | null,
): Binding | null {
  const reading = readings[at]!;
  const { head, quantity, noun, predicate } = reading;
  if (whole === null || whole.unit !== quantity.unit || !isCounted(quantity.class)) return null;
  // （其中农业项目4个）、|市级项目16个: behind its bracket 其中 holds no more
  const before = at > 0 ? readings[at - 1]! : null;
  if (before !== null && holdsAt(CLOSING, text, before.quantity.tail)) return null;
  const thing = whole.noun;
  if (!isFilled(head)) {
    const condition = conditionBefore(text, readings, at);
    // 规划|主要指标: whose they are is said in front of all
    if (condition) return leanOn([condition, ...thing.slice(-1)], thing);
    const state = noun !== null && STATES.startingAt(text, noun.start) > 0 ? noun : null;
    return state && leanOn([...thing, predicate ? { start: state.start, end: predicate.end } : state], thing);
  }
  if (holdsAt(OF, text, head.end - 1) && noun === null && head.end - head.start > 2)
    return leanOn(withCondition(text, { start: head.start, end: head.end - 1 }, thing.slice(-1)), thing);
  if (GOING_ON.startingAt(text, head.start) > 0 && noun === null) return leanOn([...thing, head], thing);
  const rest = REST.isAt(text, head.start, head.end);
  if (!rest && !holdsAt(ETC, text, head.end - 1)) return kindOf(text, reading, thing);
  const things = noun !== null && (rest ? sharesTail(text, noun, thing) : STATES.startingAt(text, noun.start) === 0);
  const state = things ? null : stateBehind(reading);
  return state && leanOn([state, ...thing.slice(-1)], thing);
}

/** 过10亿元的|企业; 产值|过亿元|企业…，其中过10亿元的…: a condition in front of what it holds of, or in the place of one of its kind. */
function withCondition(text: string, condition: Phrase, thing: readonly Phrase[]): readonly Phrase[] {
  const [only] = thing;
  if (only === undefined || only.as !== undefined || !holdsAt(SIZE_STARTS, text, condition.start))
    return [condition, ...thing];
  const size = SIZE.exec(text.slice(only.start, only.end));
  if (size === null) return [condition, ...thing];
  const at = only.start + size.index;
  return [{ start: only.start, end: at }, condition, { start: at + size[0].length, end: only.end }].filter(isFilled);
}

const SIZE_STARTS = createCharacters('过超');
const SIZE = /(?:超过|过|超)[\d十百千万]{0,4}亿元(?:以上)?/;

/** 市级重点|项目286个，其中产业|项目|172个: a kind of the thing that it ends in too, of which the words in front hold; null when it is something else. */
function kindOf(text: string, { head, sub, noun }: Reading, thing: readonly Phrase[]): Binding | null {
  const last = thing[thing.length - 1];
  if (!sub || noun !== null || last === undefined || last.as !== undefined || !sharesTail(text, head, thing))
    return null;
  const front = { start: last.start, end: last.end - TAIL };
  if (!CLASSES.isAt(text, front.end, last.end) || front.end - front.start > LONGEST_FRONT) return null;
  if (front.end - front.start < 2 || head.end - head.start < TAIL + 2) return null;
  const level = findWord(text, head.start, Math.min(head.end, head.start + LONGEST_FRONT), '级');
  if (level >= 0 || LEADING_VERBS.startingAt(text, head.start) > 0 || SIZED.test(text.slice(front.start, front.end)))
    return null;
  // 龙头企业，其中省级龙头企业: said twice already
  for (let at = front.start; at + 1 < front.end; at++)
    if (findWord(text, head.start, head.end, text.slice(at, at + 2)) >= 0) return null;
  const whole = [...thing.slice(0, -1), front, head];
  return leanOn(whole, whole);
}

/** Whether a head ends in the very word that the things counted before end in. */
function sharesTail(text: string, { end }: Phrase, thing: readonly Phrase[]): boolean {
  const last = thing[thing.length - 1];
  return last !== undefined && text.slice(end - TAIL, end) === text.slice(last.end - TAIL, last.end);
}

const TAIL = 2;
const LONGEST_FRONT = 4;
/** Classes by size, beside which another one stands for itself. */
const SIZED = /[“”\d亿]|以上|[规限四]上$/;
const CLASSES = createLexicon('项目 企业 工程 学校 基地 机构 公司 单位 人才 指标 任务 园区 医院');

/** What is said of those who are counted: 竣工投产, 与预期有差距. */
function stateBehind({ noun, predicate }: Reading): Phrase | null {
  const start = (noun ?? predicate)?.start;
  return start === undefined ? null : { start, end: (predicate ?? noun)!.end };
}

/** 进度超过60%的有|28项: the words in front that end in an amount of their own; null when there are none. */
function conditionBefore(text: string, readings: readonly Reading[], at: number): Phrase | null {
  const before = at > 0 ? readings[at - 1]! : null;
  const { quantity } = readings[at]!;
  if (before === null || !CONDITION.test(text.slice(before.quantity.tail, quantity.start))) return null;
  const start = trimLeft(text, before.own.start, before.quantity.start);
  return start < before.quantity.start ? { start, end: before.quantity.tail } : null;
}

const CLOSING = createCharacters('）)');
const CONDITION = /^的(?:共?有|共|达到?)?$/;
const OF = createCharacters('的');
const ETC = createCharacters('等');
const REST = createLexicon('其余 剩余 其他 另外 另有 还有 其它');
const GOING_ON = createLexicon('正在 尚在');
/** What a state begins with, where the number stands in front of it. */
const STATES = createLexicon(
  '低于 高于 好于 快于 慢于 优于 未 没有 尚未 仍 尚 正在 已 基本 超过 超 与 达到 达 提前 不及 滞后 落后 处于 需 完成 实现 如期 全部 圆满',
);

import { INDICATORS } from '#facts/lexicon/measures.ts';
import { QUALITIES } from '#facts/lexicon/qualities.ts';
import type { Span } from '#model.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { findClauseEnd } from './clause.ts';
import { trimLeft } from './left.ts';
import { topicOf, VIRTUES } from './noun-phrase.ts';

/**
 * 前文: words in front of a quantity that hold none: the sentence before its own, or clauses between it and the quantity
 * before. The subject that they may name is read when it is asked for, as most never are.
 */
export interface Prelude extends Span {
  readonly place: 'sentence before' | 'sentence start' | 'between';
  /** Undefined until it is read. */
  topic: Span | null | undefined;
}

/** How long the subject of a sentence may be. */
const TOPIC_REACH = 60;

/** A sentence without quantities, as one in front of the quantities of the next. */
export function preludeOf({ start, end }: Span): Prelude {
  return { start, end: Math.min(end - 1, start + TOPIC_REACH), place: 'sentence before', topic: undefined };
}

/** The words between two places; null when they are too few for a clause. */
export function preludeBetween(start: number, end: number, first: boolean): Prelude | null {
  if (end - start < SHORTEST) return null;
  return { start, end, place: first ? 'sentence start' : 'between', topic: undefined };
}

const SHORTEST = 4;

/** The subject that the words in front of a quantity name; null when there are none or they name nothing. */
export function topicIn(text: string, prelude: Prelude | null): Span | null {
  if (prelude === null) return null;
  if (prelude.topic === undefined) {
    const { start, end, place } = prelude;
    prelude.topic =
      place === 'sentence before'
        ? (labelBefore(text, prelude) ?? topicOf(text, start, end))
        : topicBetween(text, start, end, place === 'sentence start');
  }
  return prelude.topic;
}

/** The subject that the last of several preludes names which names any. */
export function lastTopicIn(text: string, preludes: readonly Prelude[]): Span | null {
  for (let index = preludes.length - 1; index >= 0; index--) {
    const topic = topicIn(text, preludes[index]!);
    if (topic !== null) return topic;
  }
  return null;
}

function topicBetween(text: string, from: number, to: number, first: boolean): Span | null {
  let start = from;
  let found: Span | null = null;
  while (start < to) {
    const end = findClauseEnd(text, start, to, true);
    if (
      end - start >= SHORTEST &&
      (first || start > from) &&
      !SEEN_BY.test(text.slice(Math.max(start, end - 2), end)) &&
      !isStanding(text, start, end)
    )
      found =
        VIRTUES.endingAt(text, end, start) > 0
          ? null
          : (labelOf(text, start, end, first && start === from) ??
            laterTopic(text, start, found, topicOf(text, start, withoutRegard(text, start, end))));
    start = end + 1;
  }
  return found;
}

/** 5.城镇居民人均可支配收入|。计划增长6%: the measure that a numbered item is headed by, in a sentence of its own. */
function labelBefore(text: string, prelude: Prelude): Span | null {
  if (!labelsItem(text, prelude)) return null;
  const { start, end } = prelude;
  const from = trimLeft(text, start, end);
  const names =
    end - from <= LONGEST_LABEL && (INDICATORS.endingAt(text, end, from) > 1 || text.startsWith('生产总值', end - 4));
  return names ? { start: from, end } : null;
}

/** 7.城镇新增就业|：不少于1500人: the measure that an item is headed by; null where its head is none. */
function labelOf(text: string, start: number, end: number, first: boolean): Span | null {
  if (!first || !holdsAt(COLONS, text, end)) return null;
  const from = trimLeft(text, start, end);
  return end - from <= LONGEST_LABEL && INDICATORS.endingAt(text, end, from) > 1 ? { start: from, end } : null;
}

const COLONS = createCharacters('：:');
const LONGEST_LABEL = 16;

/** 分季度看, 从增速来看, 与上年相比: how something is looked at, which names no subject. */
const SEEN_BY = /看$|[相对]比$/;

/** ，列前三位；, ，均居全市前列；: whether a clause says only where what was told before stands among others. */
function isStanding(text: string, start: number, end: number): boolean {
  return holdsAt(STANDING_STARTS, text, start) && STANDING.test(text.slice(start, Math.min(end, start + 10)));
}

const STANDING_STARTS = createCharacters('均都分位列居名排稳跻进处');
const STANDING =
  /^(?:均|都|分别)?(?:位列|列入?|位居|居|名列|排名|排在|排|稳居|跻身|进入|处于)[全省市县区国州盟同内各]{0,3}(?:前|第|末|后|首|中游|上游|下游)/;

/** 固定资产投资|方面，某市增长12%: where what is spoken of ends. */
function withoutRegard(text: string, start: number, end: number): number {
  return end - start > 4 && text.startsWith('方面', end - 2) ? end - 2 : end;
}

/** 高中教育加快发展，办学规模|继续扩大，毛入学率…: a quality of the subject before leaves that the subject. */
function laterTopic(text: string, start: number, before: Span | null, topic: Span | null): Span | null {
  // 经济总量偏小；财政压力加大，税收占比…: a clause of its own is not about what was spoken of before
  if (topic === null || before === null || text.charAt(start - 1) === '；') return topic ?? before;
  return QUALITIES.endingAt(text, topic.end, topic.start) > 0 ? before : topic;
}

/** Whether words are the label of an item: 2.某水库：…, 2．某水库。… */
export function labelsItem(text: string, { start, end, place }: Prelude): boolean {
  if (place === 'between') return false;
  return place === 'sentence start' ? holdsAt(COLONS, text, end - 1) : NUMBERED.test(text.slice(start, end));
}

/** A numbered item of a few words, without a clause. */
const NUMBERED = /^[\s　]{0,4}\d{1,3}[.．、][^，,：:]{4,26}$/;

import type { Anchor } from '#facts/clauses/draft.ts';
import type { Phrase } from '#facts/clauses/phrase.ts';
import { isCounted } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { INDICATORS } from '#facts/lexicon/measures.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, findWord, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, bindTo } from './binding.ts';

/** A member of a series that goes on with the verb or the front words of the one before it; null when it stands for itself. */
export function bindMember(text: string, reading: Reading, anchor: Anchor): Binding | null {
  const { own, head } = reading;
  const front = reading.lead.change === null ? sharedFront(text, reading, anchor) : null;
  if (front !== null) {
    const verb = own.joint === 'list' ? anchor.verb : null;
    return bindTo(verb ? [verb, front, head] : [front, head], [front, head], verb);
  }
  const added = addedOn(text, reading, anchor);
  return added && bindTo([added, head], [head], added);
}

/** 新增大棚2500座，|温室320座: the verb of the clause before, which goes on for another thing counted in the same unit; null where it doesn't. */
function addedOn(text: string, reading: Reading, anchor: Anchor): Phrase | null {
  const { own, head, lead, quantity, noun, prelude } = reading;
  const { verb } = anchor;
  if (own.joint !== 'clause' || verb === null || noun !== null || prelude !== null || lead.change !== null) return null;
  if (anchor.unit !== quantity.unit || anchor.kind !== 'level' || !isCounted(quantity.class)) return null;
  if (head.start !== own.start || head.end !== quantity.start) return null;
  if (ADDING.startingAt(text, verb.start) !== verb.end - verb.start) return null;
  return namesThing(text, head) ? verb : null;
}

/** Whether a head is the name of a thing that may be added, without a deed or a measure of its own. */
function namesThing(text: string, { start, end }: Span): boolean {
  if (end - start < 2 || end - start > LONGEST_MEMBER || holdsAt(DOING, text, start)) return false;
  if (LEADING_VERBS.startingAt(text, start) > 0 || findWord(text, start, end, '改造') >= 0) return false;
  return INDICATORS.endingAt(text, end, start) === 0;
}

const LONGEST_MEMBER = 14;
/** What a head may begin with that does something else. */
const DOING = createCharacters('创获引培其共');
/** Verbs that tell what is new, without which an amount would be all there is. */
const ADDING = createLexicon(
  '新增 新建 新建成 净增 新培育 新认定 新开工 新改建 新扩建 新引进 新签约 新获批 新创建 新设立',
);

/** 美丽乡村|示范村100个、|达标村1000个; 收入|过千亿元行业6个、|过百亿元行业43个: the words in front of the kind that the next member is another of; null where it is none. */
function sharedFront(text: string, { own, head }: Reading, anchor: Anchor): Phrase | null {
  const last = anchor.noun[anchor.noun.length - 1];
  if (last === undefined || last.as !== undefined || (own.joint !== 'list' && own.joint !== 'clause')) return null;
  if (own.joint === 'list' && isKind(text, head.start, head.end) && isKind(text, last.end - KIND_LENGTH, last.end))
    return last.end - KIND_LENGTH - last.start > 1 ? { start: last.start, end: last.end - KIND_LENGTH } : null;
  if (!holdsAt(SIZE_STARTS, text, head.start) || !SIZE.test(text.slice(head.start, head.end))) return null;
  for (let at = last.start + 2; at + 4 < last.end; at++)
    if (holdsAt(SIZE_STARTS, text, at) && SIZE.test(text.slice(at, last.end))) return { start: last.start, end: at };
  return null;
}

/** 示范村, 达标村, 示范点. */
function isKind(text: string, start: number, end: number): boolean {
  return (
    end - start === KIND_LENGTH && GRADES.startingAt(text, start) === KIND_LENGTH - 1 && holdsAt(KINDS, text, end - 1)
  );
}

const KIND_LENGTH = 3;
const GRADES = createLexicon('示范 达标 样板 试点 标杆 先进 精品 整治 特色 达优 创建 培育');
const KINDS = createCharacters('村镇点户社县乡园区街店场站校片');
const SIZE_STARTS = createCharacters('过超');
const SIZE = /^(?:过|超)[十百千万]{0,3}亿元?(?=[\u4e00-\u9fff]{2})/;

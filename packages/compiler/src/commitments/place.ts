import { partAt } from '#facts/places/parts.ts';
import { findPlaceAt } from '#facts/places/place.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Draft } from './draft.ts';

/** 支持甲县建设…: verbs of letting others do something. */
const LETTING = createLexicon('支持 推动 指导 帮助 鼓励 引导');
/** What a place is let do is at least this long: 创建示范区. */
const DEED_AT_LEAST = 5;
/** 全力支持: what may stand before them. */
const MANNER_AT_MOST = 2;
const SECONDS = createCharacters('持动导助励');

/**
 * 地方: the part of the jurisdiction that a promise is for: that of its figures, else the one that is let do something; null for the whole.
 *
 * @param whole the jurisdiction
 */
export function placeOf(text: string, { facts, mainStart, end }: Draft, whole: string | null): string | null {
  for (const { place } of facts) if (place !== null) return place;
  for (let at = mainStart; at <= mainStart + MANNER_AT_MOST; at += 1) {
    if (!holdsAt(SECONDS, text, at + 1)) continue;
    const verb = LETTING.startingAt(text, at);
    if (verb === 0) continue;
    const from = at + verb;
    const place = findPlaceAt(text, from, whole) ?? partAt(text, from, end, whole);
    // 推动高新区建设: the place itself is worked on
    return place !== null && end - from - place.length >= DEED_AT_LEAST ? place : null;
  }
  return null;
}

import { WHITE_SPACE } from '#text/blanks.ts';
import { createCharacters, holds, holdsAt, isDigit } from '#text/characters.ts';
import type { Span } from '../model.ts';
import type { Anchor, Lapse } from './model.ts';

/** Code units kept on each side of a quote: two short clauses, enough to tell equal figures of one document apart. */
export const ANCHOR_CONTEXT = 32;
/** So much of the context is enough where the clause before the quote has changed; less may be another sentence of the genre. */
const CONTEXT_AT_LEAST = 20;
/** A changed quote is looked for behind so many of the code units before it, and is no longer than this. */
const TAIL = 8;
const CHANGED_AT_MOST = 40;
/** A clause alone tells a place when it has so much besides the quote. */
const CLAUSE_AT_LEAST = 4;
/** What ends the clause before a quote. */
const STOPS = createCharacters('，,。；;：:！？!?\n');

/** Makes the anchor of a place. */
export function anchorAt(text: string, { start, end }: Span): Anchor {
  const quote = text.slice(start, end);
  const before = text.slice(Math.max(0, start - ANCHOR_CONTEXT), start);
  const after = text.slice(end, end + ANCHOR_CONTEXT);
  const squeezed = squeeze(text);
  const alike = findQuotes(squeezed, soughtOf({ start, quote, before, after }))
    .filter(({ whole }) => whole)
    .map(({ at }) => squeezed.places[at]!);
  const common = countAlike(text, before.slice(before.length - clauseLength(before)), quote) > 1;
  return {
    start,
    quote,
    before,
    after,
    ...(alike.length > 1 ? { alike: { place: alike.indexOf(start) + 1, of: alike.length } } : {}),
    ...(common ? { common } : {}),
  };
}

/** Every place where words stand in a text. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** How often a quote stands behind the words of a clause, whatever the numbers in them. */
function countAlike(text: string, clause: string, quote: string): number {
  let count = 0;
  for (const at of placesOf(text, quote)) {
    if (!splitsNumber(text, at, quote) && likeBefore(text, at, clause).context === clause.length) count += 1;
  }
  return count;
}

/** A text without white space, so that lines broken elsewhere hide nothing, with the place of each of its code units. */
interface Squeezed {
  readonly words: string;
  readonly places: Uint32Array;
}

function squeeze(text: string): Squeezed {
  const places = new Uint32Array(text.length);
  const kept: string[] = [];
  let length = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!holds(WHITE_SPACE, text.charCodeAt(at))) places[length++] = at;
    else {
      if (at > from) kept.push(text.slice(from, at));
      from = at + 1;
    }
  }
  kept.push(text.slice(from));
  return { words: kept.join(''), places };
}

/** An anchor's words without white space. */
interface Sought {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** How much of the context before it belongs to its own clause. */
  readonly clause: number;
  /** Whether that clause alone does not tell the place. */
  readonly common: boolean;
}

/** A place that shares so much of an anchor's context. */
interface Candidate {
  readonly at: number;
  readonly shared: number;
  /** Whether the context is the same as far as it is known. */
  readonly whole: boolean;
}

function soughtOf({ quote, before, after, common }: Anchor): Sought {
  const own = before.slice(before.length - clauseLength(before));
  return {
    quote: squeeze(quote).words,
    before: squeeze(before).words,
    after: squeeze(after).words,
    clause: squeeze(own).words.length,
    common: common === true,
  };
}

/** Prepares a text for finding anchors in it. */
export function prepareAnchors(text: string): (anchor: Anchor) => Span | Lapse {
  let squeezed: Squeezed | undefined;
  return (anchor) => {
    squeezed ??= squeeze(text);
    const { words, places } = squeezed;
    const sought = soughtOf(anchor);
    if (sought.quote === '') return 'gone';
    const candidates = findQuotes(squeezed, sought);
    const shared = Math.max(0, ...candidates.map((candidate) => candidate.shared));
    if (sharedAround(words, sought) > shared) return 'changed';
    const best = candidates.filter((candidate) => candidate.shared === shared);
    const chosen = choose(best, anchor, places);
    if (typeof chosen === 'string') return chosen;
    return { start: places[chosen.at]!, end: places[chosen.at + sought.quote.length - 1]! + 1 };
  };
}

/**
 * Finds an anchor's place in a text that may have been amended since. Of the places where the quote stands in the words of its
 * clause or in most of its context the one that shares most of it wins; where the context stands around other words instead, those
 * have changed. Places that are alike are told apart by their order as long as there are as many of them.
 */
export function findAnchor(text: string, anchor: Anchor): Span | Lapse {
  return prepareAnchors(text)(anchor);
}

function choose(best: readonly Candidate[], { alike, start }: Anchor, places: Uint32Array): Candidate | Lapse {
  const [only] = best;
  if (only === undefined) return 'gone';
  if (alike !== undefined && only.whole) return best.length === alike.of ? best[alike.place - 1]! : 'ambiguous';
  if (best.length === 1) return only;
  return best.find(({ at }) => places[at] === start) ?? 'ambiguous';
}

/**
 * The places of the quote in the words of its clause or in enough of its context. Where those words told one place of the old text,
 * other numbers in them may have changed since: neighbouring figures are what amendments change most.
 */
function findQuotes({ words, places }: Squeezed, sought: Sought): readonly Candidate[] {
  const { quote, before, after, clause, common } = sought;
  const found: Candidate[] = [];
  for (const at of placesOf(words, quote)) {
    const left = sharedBefore(words, at, before);
    const right = sharedAfter(words, at + quote.length, after);
    const whole = left === before.length && right === after.length;
    if (splitsNumber(words, at, quote) && !isApart(places, at) && !(whole && before !== '')) continue;
    if (whole || left + right >= CONTEXT_AT_LEAST) {
      found.push({ at, shared: left + right, whole });
      continue;
    }
    if (common) continue;
    const like = likeBefore(words, at, before);
    const shared = like.context + likeAfter(words, at + quote.length, after);
    const told = clause >= CLAUSE_AT_LEAST && like.context >= clause && opensClause(words, places, at, before, clause);
    if (told || shared >= CONTEXT_AT_LEAST) found.push({ at, shared, whole: false });
  }
  return found;
}

const POINTS = createCharacters('.．');

/** Whether a quote that begins with a number would begin inside another: 2所 is no figure inside 12所. */
function splitsNumber(words: string, at: number, quote: string): boolean {
  if (!isDigit(quote.charCodeAt(0))) return false;
  const code = words.charCodeAt(at - 1);
  return isDigit(code) || (holds(POINTS, code) && isDigit(words.charCodeAt(at - 2)));
}

/** Whether white space stands before a place or before the point in front of it: 4000.5 and 10.0 in cells of their own are two numbers. */
function isApart(places: Uint32Array, at: number): boolean {
  return places[at]! - places[at - 1]! > 1 || (at > 1 && places[at - 1]! - places[at - 2]! > 1);
}

/** How much of the context before a quote belongs to its own clause; all of it when no stop stands in it. */
function clauseLength(before: string): number {
  let length = 0;
  while (length < before.length && !holdsAt(STOPS, before, before.length - 1 - length)) length += 1;
  return length;
}

/** Whether the clause of so many code units before a quote begins as one: behind a stop, at the start of a line or of the text. */
function opensClause(words: string, places: Uint32Array, quote: number, before: string, clause: number): boolean {
  const at = quote - likeBefore(words, quote, before.slice(before.length - clause)).text;
  if (at === 0 || holdsAt(STOPS, words, at - 1)) return true;
  return places[at]! - places[at - 1]! > 1;
}

/** The most of its context that stands around other words than the quote. */
function sharedAround(words: string, { quote, before, after }: Sought): number {
  const tail = before.slice(-TAIL);
  const head = after.slice(0, TAIL);
  if (tail.length < TAIL || head === '') return 0;
  let most = 0;
  for (const place of placesOf(words, tail)) {
    const from = place + tail.length;
    if (words.startsWith(quote, from)) continue;
    const gap = words.slice(from, from + CHANGED_AT_MOST + head.length).indexOf(head);
    const left = sharedBefore(words, from, before);
    const right = gap < 0 ? 0 : sharedAfter(words, from + gap, after);
    if (left + right >= CONTEXT_AT_LEAST) most = Math.max(most, left + right);
  }
  return most;
}

function sharedBefore(text: string, position: number, context: string): number {
  let length = 0;
  while (
    length < context.length &&
    length < position &&
    text[position - 1 - length] === context[context.length - 1 - length]
  )
    length++;
  return length;
}

function sharedAfter(text: string, position: number, context: string): number {
  let length = 0;
  while (length < context.length && position + length < text.length && text[position + length] === context[length])
    length++;
  return length;
}

/** How much of a context and of a text agree, each number counting as any other. */
interface Likeness {
  readonly context: number;
  readonly text: number;
}

function likeBefore(text: string, position: number, context: string): Likeness {
  let at = position;
  let known = context.length;
  while (at > 0 && known > 0) {
    const code = text.charCodeAt(at - 1);
    if (isDigit(code) && isDigit(context.charCodeAt(known - 1))) {
      at = numberStart(text, at);
      known = numberStart(context, known);
    } else if (code === context.charCodeAt(known - 1)) {
      at -= 1;
      known -= 1;
    } else break;
  }
  return { context: context.length - known, text: position - at };
}

function likeAfter(text: string, position: number, context: string): number {
  let at = position;
  let known = 0;
  while (at < text.length && known < context.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code) && isDigit(context.charCodeAt(known))) {
      at = numberEnd(text, at);
      known = numberEnd(context, known);
    } else if (code === context.charCodeAt(known)) {
      at += 1;
      known += 1;
    } else break;
  }
  return known;
}

/** Where the number that ends at a place begins. */
function numberStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && (isDigit(text.charCodeAt(at - 1)) || isPointWithin(text, at - 1))) at -= 1;
  return at;
}

function numberEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && (isDigit(text.charCodeAt(at)) || isPointWithin(text, at))) at += 1;
  return at;
}

function isPointWithin(text: string, at: number): boolean {
  return holdsAt(POINTS, text, at) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

import { codeAt, createCharacters, holds } from '#text/characters.ts';
import type { Fact, OutlineNode } from '../model.ts';
import type { Draft } from './draft.ts';
import type { OutlineTree } from './tree.ts';

/** What retyping may change without changing the words: white space, quotation marks, brackets, stops, dashes. */
const NOISE = createCharacters(' \t\n\r\v\f\u00a0\u3000\ufeff“”"\'‘’()（）〈〉《》,，、。;；:：.．—-·');

/** Full-width forms, which normalise to others. */
function isWide(code: number): boolean {
  return (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2460 && code <= 0x24ff);
}

/**
 * The words alone: without white space, quotation marks, brackets and stops, so that retyped punctuation changes nothing.
 * Words with full-width forms are normalised, which shows only where they hold more than letters, ASCII and punctuation.
 */
export function squeezeWords(words: string): string {
  let wide = false;
  let changes = false;
  let kept = '';
  let from = 0;
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if (isWide(code)) wide = true;
    if (!holds(NOISE, code)) {
      if (code > 0x7e) changes = true;
      continue;
    }
    if (index > from) kept += words.slice(from, index);
    from = index + 1;
  }
  if (wide && changes) return squeezeWords(words.normalize('NFKC'));
  return from === 0 ? words : kept + words.slice(from);
}

const DIGITS = Uint8Array.from('0123456789abcdefghjkmnpqrstvwxyz', (digit) => digit.charCodeAt(0));

/** The digit of the lowest five bits. */
function digitOf(bits: number): number {
  return DIGITS[bits & 31]!;
}

/** A hash of the words so far. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** As signed integers, since a number beyond them would make a boxed one of each hash. */
const NO_WORDS: Hash = { high: 0xdeadbeef | 0, low: 0x41c6ce57 };

/** 53 bits of a multiplicative hash (cyrb53, public domain) of more words behind those of `hash`. Not for secrets. */
function hashOn({ high, low }: Hash, words: string): Hash {
  let first = high;
  let second = low;
  const { length } = words;
  for (let index = 0; index < length; index += 1) {
    const code = codeAt(words, index);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  return { high: first, low: second };
}

/** The same of the words `[start, end)` of a text, squeezed; they need not be put together for it. */
function hashSqueezed(hash: Hash, text: string, start: number, end: number): Hash {
  let { high, low } = hash;
  for (let index = start; index < end; index += 1) {
    const code = codeAt(text, index);
    const letter = code >= 0x4e00 && code <= 0x9fff;
    if (!letter) {
      if (holds(NOISE, code)) continue;
      if (code > 0x7e) return hashOn(hash, squeezeWords(text.slice(start, end)));
    }
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return { high, low };
}

/** The same of an amount: its metric, its kind and its place. */
function hashAmount(hash: Hash, metric: string, { kind, place }: Fact): Hash {
  const amount = hashOn(hashOn(hash, metric), `|${kind}|`);
  return place === null ? amount : hashOn(amount, place);
}

const LETTER_C = 0x63;

/** The 55 bits of a hash that a name shows: 32 and 23. */
function mix({ high: first, low: second }: Hash): Hash {
  const high = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  const low = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return { high, low: low & 0x7fffff };
}

/** A short, stable name for what was hashed and mixed: `c` and eleven digits and letters. */
function nameOf({ high, low }: Hash): string {
  // written out, as digits gathered in an array and spread cost more than the hash
  return String.fromCharCode(
    LETTER_C,
    digitOf(low >>> 18),
    digitOf(low >>> 13),
    digitOf(low >>> 8),
    digitOf(low >>> 3),
    digitOf((low << 2) | (high >>> 30)),
    digitOf(high >>> 25),
    digitOf(high >>> 20),
    digitOf(high >>> 15),
    digitOf(high >>> 10),
    digitOf(high >>> 5),
    digitOf(high),
  );
}

/** How many levels of headings above a promise belong to its identity. */
const IDENTITY_LEVELS = 2;

/** What promises and projects under the same headings begin their hashes with. */
interface Openings {
  readonly promise: Hash;
  readonly project: Hash;
}

function openingsOf(headings: readonly OutlineNode[]): Openings {
  const titles = headings.map(({ title }) => squeezeWords(title)).join('\u0000');
  const hash = hashOn(NO_WORDS, nameOf(mix(hashOn(NO_WORDS, titles))).slice(1));
  return { promise: hashOn(hash, ' promise '), project: hashOn(hash, ' project ') };
}

const NO_SECTION = -1;

/** A promise is known by its own words under those of the headings above it, which are hashed once. */
function prepareHashes(text: string, tree: OutlineTree): (draft: Draft) => Hash {
  const known = new Map<number, Openings>();
  /** Headings further down don't count: what stands under them shares what stands above. */
  const headingAbove = (section: number | null): number | null => {
    let node = section === null ? undefined : tree.at(section);
    while (node !== undefined && node.level > IDENTITY_LEVELS)
      node = node.parent === null ? undefined : tree.at(node.parent);
    return node === undefined ? null : node.start;
  };
  const findOpenings = (section: number | null): Openings => {
    const above = headingAbove(section);
    const key = above ?? NO_SECTION;
    const before = known.get(key);
    if (before !== undefined) return before;
    const openings = openingsOf(tree.path(above).filter(({ level }) => level <= IDENTITY_LEVELS));
    known.set(key, openings);
    return openings;
  };
  let last = NO_SECTION;
  let openings = findOpenings(null);
  return ({ section, kind, identity, squeezed, measure, facts, boundIn }) => {
    const own = section ?? NO_SECTION;
    if (own !== last) {
      last = own;
      openings = findOpenings(section);
    }
    const hash = kind === 'project' ? openings.project : openings.promise;
    if (identity === null) return hashSqueezed(hash, text, boundIn[0]!.start, boundIn[0]!.end);
    if (measure !== null) return hashAmount(hash, identity, facts[0]!);
    return squeezed ? hashSqueezed(hash, identity, 0, identity.length) : hashOn(hash, identity);
  };
}

/** A set of hashes: those of a slot, and whether it is taken. */
interface HashSet {
  readonly highs: Int32Array;
  readonly lows: Int32Array;
  readonly taken: Uint8Array;
}

/** Room for the promises of most plans. */
const FIRST_SLOTS = 2 ** 12;

function createHashSet(slots: number): HashSet {
  return { highs: new Int32Array(slots), lows: new Int32Array(slots), taken: new Uint8Array(slots) };
}

/** Adds a hash to a set that has room for it; false when it is there already. */
function addHash({ highs, lows, taken }: HashSet, high: number, low: number): boolean {
  const last = taken.length - 1;
  let slot = (high ^ low) & last;
  for (; taken[slot] === 1; slot = (slot + 1) & last) if (highs[slot] === high && lows[slot] === low) return false;
  taken[slot] = 1;
  highs[slot] = high;
  lows[slot] = low;
  return true;
}

/** The same hashes in a set with twice the room. */
function widen({ highs, lows, taken }: HashSet): HashSet {
  const wider = createHashSet(2 * taken.length);
  for (let slot = 0; slot < taken.length; slot += 1) if (taken[slot] === 1) addHash(wider, highs[slot]!, lows[slot]!);
  return wider;
}

/** Tells of each mixed hash whether it is asked for the first time. */
function prepareHashSet(): (hash: Hash) => boolean {
  let set = createHashSet(FIRST_SLOTS);
  let count = 0;
  return ({ high, low }) => {
    if (!addHash(set, high, low)) return false;
    count += 1;
    if (2 * count > set.taken.length) set = widen(set);
    return true;
  };
}

/**
 * Prepares the ids of promises: the names of their hashes; the second and later of the same words get `-2`, `-3` … in
 * the order in which they are asked for, so that an id depends on other promises only when they say the same.
 */
export function prepareIds(text: string, tree: OutlineTree): (draft: Draft) => string {
  const hashOf = prepareHashes(text, tree);
  const isNew = prepareHashSet();
  const again = new Map<string, number>();
  return (draft) => {
    const hash = mix(hashOf(draft));
    const name = nameOf(hash);
    if (isNew(hash)) return name;
    const count = (again.get(name) ?? 1) + 1;
    again.set(name, count);
    return `${name}-${count}`;
  };
}

import { createCharacters, holds } from '#text/characters.ts';

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

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const DIGITS = new Array<number>(11).fill(0);

/** A hash of the words so far. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

const NO_WORDS: Hash = { high: 0xdeadbeef, low: 0x41c6ce57 };

/** 53 bits of a multiplicative hash (cyrb53, public domain) of more words behind those of `hash`. Not for secrets. */
export function hashOn({ high, low }: Hash, words: string): Hash {
  let first = high;
  let second = low;
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  return { high: first, low: second };
}

/** The same of squeezed words, which need not be put together for it. */
export function hashSqueezed(hash: Hash, words: string): Hash {
  let { high, low } = hash;
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    const letter = code >= 0x4e00 && code <= 0x9fff;
    if (!letter) {
      if (holds(NOISE, code)) continue;
      if (code > 0x7e) return hashOn(hash, squeezeWords(words));
    }
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return { high, low };
}

/** A short, stable name for what was hashed: eleven digits and letters. */
function nameOf({ high: first, low: second }: Hash): string {
  let high = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  let low = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  for (let index = 10; index >= 0; index -= 1) {
    DIGITS[index] = ALPHABET.charCodeAt(high & 31);
    high = (high >>> 5) | ((low & 31) << 27);
    low >>>= 5;
  }
  return String.fromCharCode(...DIGITS);
}

/** Begins the hash of promises that stand under the same headings. */
export function hashHeadings(headings: string): Hash {
  return hashOn(NO_WORDS, nameOf(hashOn(NO_WORDS, headings)));
}

/**
 * Gives each promise an id: `c` and the name of its hash; the second and later of the same words get `-2`, `-3` … in text
 * order, so that an id depends on other promises only when they say the same.
 */
export function assignIds(hashes: readonly Hash[]): readonly string[] {
  const seen = new Map<string, number>();
  return hashes.map((hash) => {
    const name = nameOf(hash);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? `c${name}` : `c${name}-${count}`;
  });
}

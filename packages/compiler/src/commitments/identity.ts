/** Units that retyping may change without changing the words: white space, quotation marks, brackets, stops, dashes. */
const NOISE = new Uint8Array(0x10000);
for (const character of ' \t\n\r\v\f\u00a0\u3000\ufeff“”"\'‘’()（）〈〉《》,，、。;；:：.．—-·')
  NOISE[character.charCodeAt(0)] = 1;
/** Full-width forms, which normalise to others. */
const WIDE = /[\uff01-\uff5e\u2460-\u24ff]/u;

/** The words alone: without white space, quotation marks, brackets and stops, so that retyped punctuation changes nothing. */
export function squeezeWords(words: string): string {
  const plain = WIDE.test(words) ? words.normalize('NFKC') : words;
  let kept = '';
  let from = 0;
  for (let index = 0; index < plain.length; index += 1) {
    if (NOISE[plain.charCodeAt(index)] === 0) continue;
    if (index > from) kept += plain.slice(from, index);
    from = index + 1;
  }
  return from === 0 ? plain : kept + plain.slice(from);
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const DIGITS = new Array<number>(11).fill(0);

/**
 * A short, stable name for words: 53 bits of a multiplicative hash (cyrb53, public domain) as eleven digits and letters. Not for secrets.
 */
export function hashWords(words: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  for (let index = 10; index >= 0; index -= 1) {
    DIGITS[index] = ALPHABET.charCodeAt(high & 31);
    high = (high >>> 5) | ((low & 31) << 27);
    low >>>= 5;
  }
  return String.fromCharCode(...DIGITS);
}

/**
 * Gives each key an id: `c` and the hash of its words; the second and later of the same words get `-2`, `-3` … in text
 * order, so that an id depends on other promises only when they say the same.
 */
export function assignIds(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const hash = hashWords(key);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? `c${hash}` : `c${hash}-${count}`;
  });
}

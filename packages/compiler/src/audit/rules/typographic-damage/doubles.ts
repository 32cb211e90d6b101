import type { Span } from '#model.ts';
import { createCharacters, holds } from '#text/characters.ts';
import { type BrokenPhrase, brokenAt, mayBreak } from './set-phrases.ts';

/** What stands twice, or a phrase that is broken. */
export interface Damage extends Span {
  readonly kind: 'character' | 'word' | 'mark' | 'phrase';
  readonly right: string;
  readonly phrase?: BrokenPhrase;
}

/** Particles that never follow themselves, but for the words that end or begin with them: 目的的, 存在在, 共和和. */
const PARTICLES: Readonly<Record<string, { readonly before: string; readonly after: string }>> = {
  的: { before: '目有', after: '确士' },
  了: { before: '明为得', after: '' },
  和: { before: '饱缓温共祥谐', after: '睦平谐美气' },
  在: { before: '存现正内外所旨实潜', after: '' },
  与: { before: '参给赠赋', after: '' },
  及: { before: '以普涉惠触波', after: '' },
};
/** A comma and a stop cannot follow each other; a stop twice is no ellipsis, which is three. */
const MARKS = new Set([
  '，，',
  '，、',
  '，。',
  '，；',
  '、、',
  '、，',
  '、。',
  '。。',
  '。，',
  '。、',
  '。；',
  '；；',
  '；，',
  '；。',
  '：：',
  ',，',
  '，,',
]);

const MARK_CODES = createCharacters([...MARKS].join(''));

const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
const ONE = '一'.charCodeAt(0);
const isHan = (code: number): boolean => code >= HAN_FIRST && code <= HAN_LAST && code !== ONE;

/** Everything doubled or broken in a stretch, in one pass over its codes; only what may be one is looked at closely. */
export function findDamage(text: string, from: number, to: number): readonly Damage[] {
  const found: Damage[] = [];
  let [a, b, c, d] = [0, 1, 2, 3].map((step) => text.charCodeAt(from + step)) as [number, number, number, number];
  for (let at = from; at < to; at++) {
    const e = text.charCodeAt(at + 4);
    if (mayBreak(a, b) || a === b || a === c || a === d || a === e || (holds(MARK_CODES, a) && holds(MARK_CODES, b))) {
      const damage = brokenPhrase(text, at) ?? doubledPair(text, at, a) ?? doubledWord(text, at, a);
      if (damage !== null && damage.start >= (found.at(-1)?.end ?? 0)) found.push(damage);
    }
    a = b;
    b = c;
    c = d;
    d = e;
  }
  return found;
}

function brokenPhrase(text: string, at: number): Damage | null {
  const phrase = brokenAt(text, at);
  return phrase === null
    ? null
    : { start: at, end: at + phrase.broken.length, kind: 'phrase', right: phrase.phrase, phrase };
}

function doubledPair(text: string, at: number, code: number): Damage | null {
  const next = text.charCodeAt(at + 1);
  if (code === next && isHan(code)) {
    const word = text.charAt(at);
    const particle = PARTICLES[word];
    if (particle === undefined || particle.before.includes(text.charAt(at - 1))) return null;
    if (text.charAt(at + 2) !== '' && particle.after.includes(text.charAt(at + 2))) return null;
    return { start: at, end: at + 2, kind: 'character', right: word };
  }
  if (!holds(MARK_CODES, code) || !holds(MARK_CODES, next) || !MARKS.has(text.slice(at, at + 2))) return null;
  // 。。。 is an ellipsis of the keyboard.
  if (code === next && (text.charCodeAt(at - 1) === code || text.charCodeAt(at + 2) === code)) return null;
  return { start: at, end: at + 2, kind: 'mark', right: text.charAt(at) };
}

function doubledWord(text: string, at: number, code: number): Damage | null {
  if (!isHan(code)) return null;
  for (let length = 4; length >= 2; length--) {
    if (text.charCodeAt(at + length) !== code) continue;
    let same = 1;
    while (same < length && isSameHan(text, at + same, at + length + same)) same++;
    if (same === length && !isOnPurpose(text, at, length))
      return { start: at, end: at + 2 * length, kind: 'word', right: text.slice(at, at + length) };
  }
  return null;
}

function isSameHan(text: string, one: number, other: number): boolean {
  const code = text.charCodeAt(one);
  return isHan(code) && code === text.charCodeAt(other);
}

/** No slip: patterns that go on (业创业创业, 连战连战连), verbs that are said twice, and words that the next word begins with (博士博士后). */
function isOnPurpose(text: string, start: number, length: number): boolean {
  const word = text.slice(start, start + length);
  return (
    text.charAt(start + 2 * length) === word.charAt(0) ||
    text.charAt(start - 1) === word.charAt(length - 1) ||
    /^(?:博士|硕士|业创|战连|.+服务|服务|研究|讨论|考虑|了解|学习|商量|交流)$/.test(word) ||
    [...word].every((character) => character === word.charAt(0))
  );
}

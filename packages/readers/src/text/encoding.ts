/** 编码: finds out how the bytes of a text are encoded, by the bytes alone. */

export type TextEncodingName = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface FoundEncoding {
  readonly name: TextEncodingName;
  /** Length of the byte-order mark in front; 0 without one. */
  readonly markLength: number;
}

const MARKS: readonly (readonly [TextEncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes that are decoded on trial. */
const SAMPLE = 65_536;
/** Well-formed sequences to each ill-formed one from which a damaged UTF-8 file is still one. */
const DAMAGED_SHARE = 20;

export function findEncoding(bytes: Uint8Array): FoundEncoding {
  for (const [name, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return { name, markLength: mark.length };
  }
  return { name: findWithoutMark(bytes), markLength: 0 };
}

function findWithoutMark(bytes: Uint8Array): TextEncodingName {
  const sample = bytes.length > SAMPLE ? bytes.subarray(0, SAMPLE) : bytes;
  const counts = countSequences(bytes);
  if (counts.zeros > 0 || counts.broken > 0) {
    const wide = findWide(sample);
    if (wide !== undefined) return wide;
  }
  if (counts.broken === 0) {
    const foreign = counts.two > 0 && counts.two >= counts.more;
    return foreign && looksGb18030(sample) ? 'gb18030' : 'utf-8';
  }
  return counts.more >= counts.broken * DAMAGED_SHARE ? 'utf-8' : 'gb18030';
}

/** Counts UTF-8 sequences: of two bytes, of more, and broken ones; one cut off by the end of the file is not broken. */
function countSequences(bytes: Uint8Array) {
  const counts = { zeros: 0, two: 0, more: 0, broken: 0 };
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      if (lead === 0) counts.zeros++;
      i++;
      continue;
    }
    const size =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let taken = 1;
    while (taken < size && i + taken < bytes.length && (bytes[i + taken]! & 0xc0) === 0x80) taken++;
    if (size > 0 && taken < size && i + taken === bytes.length) break;
    if (taken < size || size === 0) counts.broken++;
    else if (size === 2) counts.two++;
    else counts.more++;
    i += taken;
  }
  return counts;
}

/** Two-byte UTF-8 is Greek, Cyrillic and their like; in a Chinese office the same bytes are common Han characters of GB 2312. */
function looksGb18030(bytes: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(bytes);
  const high = [...text].slice(0, -1).filter((character) => character > '\u007f');
  return (
    high.length > 0 &&
    high.every((character) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2014-\u2026]/u.test(character))
  );
}

/** UTF-16 without a mark: nearly every unit is Han, ASCII or Chinese punctuation in one byte order, and few in the other. */
function findWide(bytes: Uint8Array): TextEncodingName | undefined {
  const units = Math.floor(bytes.length / 2);
  if (units < 2) return undefined;
  let little = 0;
  let big = 0;
  for (let i = 0; i < units; i++) {
    const first = bytes[2 * i]!;
    const second = bytes[2 * i + 1]!;
    if (isUsual(first | (second << 8))) little++;
    if (isUsual(second | (first << 8))) big++;
  }
  const enough = units * 0.97;
  if (little >= enough && little > big) return 'utf-16le';
  if (big >= enough && big > little) return 'utf-16be';
  return undefined;
}

function isUsual(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0x3000 && unit < 0x3040) ||
    (unit >= 0xff00 && unit < 0xfff0) ||
    (unit >= 0x2010 && unit < 0x2030) ||
    unit === 0xb7
  );
}

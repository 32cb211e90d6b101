import type { PlacedSpan, ReaderWarning, ReadResult } from '../model.ts';
import { createWarning } from '../warnings.ts';
import { findEncoding, type TextEncodingName } from './encoding.ts';

/** 文本: UTF-8, GB18030 or UTF-16, with or without byte-order mark; one stretch a line. */
export function readText(bytes: Uint8Array): ReadResult {
  const { text, encoding, markLength } = decodeText(bytes);
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  const warnings: readonly ReaderWarning[] = lost > 0 ? [createWarning('undecodable-characters', { count: lost })] : [];
  return { encoding, text, places: placeLines(text, bytes, encoding, markLength), headings: [], warnings };
}

/** Decodes by what the bytes are; the byte-order mark is not part of the text. */
export function decodeText(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: TextEncodingName;
  readonly markLength: number;
} {
  const { name, markLength } = findEncoding(bytes);
  const text = new TextDecoder(name, { ignoreBOM: true }).decode(bytes.subarray(markLength));
  return { text, encoding: name, markLength };
}

/**
 * Pairs the line feeds of the text with those of the bytes: 0x0A is never a part of another character in UTF-8 and
 * GB18030, and stands at an even place in UTF-16.
 */
function placeLines(text: string, bytes: Uint8Array, encoding: TextEncodingName, from: number): readonly PlacedSpan[] {
  const places: PlacedSpan[] = [];
  const wide = encoding === 'utf-16le' ? 0 : encoding === 'utf-16be' ? 1 : undefined;
  let start = 0;
  let byteStart = from;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    const byteEnd = feed < 0 ? bytes.length : findFeed(bytes, byteStart, wide, from);
    places.push({ start, end, place: { kind: 'bytes', line: places.length + 1, start: byteStart, end: byteEnd } });
    start = end;
    byteStart = byteEnd;
  }
  return places;
}

/** Byte offset behind the next line feed. */
function findFeed(bytes: Uint8Array, start: number, wide: 0 | 1 | undefined, from: number): number {
  let at = bytes.indexOf(0x0a, start);
  if (wide === undefined) return at < 0 ? bytes.length : at + 1;
  while (at >= 0) {
    const first = at - wide;
    if ((first - from) % 2 === 0 && bytes[first + 1 - wide] === 0) return first + 2;
    at = bytes.indexOf(0x0a, at + 1);
  }
  return bytes.length;
}

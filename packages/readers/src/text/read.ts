import type { PlacedSpan, ReaderWarning, ReadResult } from '../model.ts';
import { createWarning } from '../warnings.ts';
import { findEncoding, type TextEncodingName } from './encoding.ts';

/**
 * 文本: UTF-8, GB18030 or UTF-16, with or without byte-order mark; one stretch a line. The text is the file's own, character for
 * character, so that a place in it is one in the file: invisible characters stay too.
 */
export function readText(bytes: Uint8Array): ReadResult {
  const { text, encoding, markLength } = decodeText(bytes);
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  const warnings: readonly ReaderWarning[] = lost > 0 ? [createWarning('undecodable-characters', { count: lost })] : [];
  return {
    encoding,
    text: unifyLineEnds(text),
    places: placeLines(text, bytes, encoding, markLength),
    headings: [],
    warnings,
  };
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

/** A carriage return alone ended lines before there was a line feed (CR files of old systems). */
const LONE_RETURN = /\r(?!\n)/u;
/** Other characters that end a line: vertical tab, form feed, next line, line and paragraph separator. */
const LINE_ENDS = /\r(?!\n)|[\v\f\u0085\u2028\u2029]/gu;

/** The grammar knows one line end; those of other systems become it, character for character, so that no offset moves. */
function unifyLineEnds(text: string): string {
  return text.search(LINE_ENDS) < 0 ? text : text.replace(LINE_ENDS, '\n');
}

/**
 * Pairs the line ends of the text with those of the bytes: 0x0A and 0x0D are never a part of another character in UTF-8 and GB18030, and
 * stand at an even place in UTF-16.
 */
function placeLines(text: string, bytes: Uint8Array, encoding: TextEncodingName, from: number): readonly PlacedSpan[] {
  const places: PlacedSpan[] = [];
  const wide = encoding === 'utf-16le' ? 0 : encoding === 'utf-16be' ? 1 : undefined;
  const returns = LONE_RETURN.test(text);
  const ends = returns ? /\r\n?|\n/gu : /\n/gu;
  let start = 0;
  let byteStart = from;
  while (start < text.length) {
    ends.lastIndex = start;
    const end = ends.test(text) ? ends.lastIndex : text.length;
    const byteEnd = end === text.length ? bytes.length : findLineEnd(bytes, byteStart, { wide, from, returns });
    places.push({ start, end, place: { kind: 'bytes', line: places.length + 1, start: byteStart, end: byteEnd } });
    start = end;
    byteStart = byteEnd;
  }
  return places;
}

interface Units {
  /** Where the low byte of a unit stands in UTF-16: first or second; undefined for encodings of single bytes. */
  readonly wide: 0 | 1 | undefined;
  readonly from: number;
  readonly returns: boolean;
}

/** Byte offset behind the next line end. */
function findLineEnd(bytes: Uint8Array, start: number, { wide, from, returns }: Units): number {
  if (returns) return findEitherEnd(bytes, start, wide);
  let at = bytes.indexOf(0x0a, start);
  if (wide === undefined) return at < 0 ? bytes.length : at + 1;
  while (at >= 0) {
    const first = at - wide;
    if ((first - from) % 2 === 0 && bytes[first + 1 - wide] === 0) return first + 2;
    at = bytes.indexOf(0x0a, at + 1);
  }
  return bytes.length;
}

function findEitherEnd(bytes: Uint8Array, start: number, wide: 0 | 1 | undefined): number {
  const size = wide === undefined ? 1 : 2;
  const unitAt = (at: number) =>
    wide === undefined ? bytes[at]! : (bytes[at + wide] ?? 0) | ((bytes[at + 1 - wide] ?? 0) << 8);
  for (let at = start; at < bytes.length; at += size) {
    const unit = unitAt(at);
    if (unit === 0x0a) return at + size;
    if (unit === 0x0d) return unitAt(at + size) === 0x0a ? at + 2 * size : at + size;
  }
  return bytes.length;
}

import { WHITE_SPACE } from '#text/blanks.ts';
import { type CharacterSet, createCharacters, holds } from '#text/characters.ts';
import type { Span } from '../model.ts';
import { HEADING_CLASSES, type Marker, type MarkerClass } from './markers.ts';

const HEADING_KINDS = new Set<MarkerClass>([
  'title',
  'appendix',
  'appendix-title',
  'part',
  'chapter',
  'section',
  ...HEADING_CLASSES,
  'line',
  'han',
  'han-bracket',
]);
const FULL_STOPS = createCharacters('。！!？?');
const CLAUSE_ENDS = createCharacters('，,；;：:。！!？?');
const COLONS = createCharacters('：:');
/** What may stand between a marker and its words, and behind them. */
const LEADING = createCharacters('、，,.．:：');
const TRAILING = createCharacters('，,；;：:、');
/** A first sentence up to this length is the heading of what follows it on the line. */
const HEADING_SENTENCE = 70;
const ITEM_SENTENCE = 30;
/** A word before a colon (交通：…) is the heading of an item. */
const LABEL = 14;

function findAny(text: string, stops: CharacterSet, from: number, to: number): number {
  for (let at = from; at < to; at++) if (holds(stops, text.charCodeAt(at))) return at;
  return to;
}

function isSetOff(text: string, at: number, marks: CharacterSet): boolean {
  const code = text.charCodeAt(at);
  return holds(marks, code) || holds(WHITE_SPACE, code);
}

/**
 * 标题: the heading's own words or the item's first clause, without its marker and without closing punctuation.
 *
 * @param end where the marker's line or, earlier, the next marker of the line begins
 */
export function findTitle(text: string, marker: Marker, end: number): Span {
  let start = marker.start + marker.marker.length;
  while (start < end && isSetOff(text, start, LEADING)) start++;
  const isHeading = HEADING_KINDS.has(marker.kind);
  const longest = isHeading ? HEADING_SENTENCE : ITEM_SENTENCE;
  const clause = findAny(text, CLAUSE_ENDS, start, end);
  // a full stop ends a clause too, so that none stands in front of the first end of one
  const last = Math.min(end, start + longest + 1);
  const sentence = clause < last ? findAny(text, FULL_STOPS, clause, last) : last;
  const label = clause < end && clause - start <= LABEL && holds(COLONS, text.charCodeAt(clause));
  const whole = sentence - start <= longest && !(label && !isHeading);
  let stop = whole ? sentence : clause;
  while (stop > start && isSetOff(text, stop - 1, TRAILING)) stop--;
  return { start, end: stop };
}

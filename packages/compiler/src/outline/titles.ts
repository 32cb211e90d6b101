import type { Span } from '../model.ts';
import type { Marker, MarkerClass } from './markers.ts';

const HEADING_KINDS = new Set<MarkerClass>([
  'title',
  'appendix',
  'part',
  'chapter',
  'section',
  'line',
  'han',
  'han-bracket',
]);
const FULL_STOPS = '。！!？?';
const CLAUSE_ENDS = '，,；;：:。！!？?';
/** A first sentence up to this length is the heading of what follows it on the line. */
const HEADING_SENTENCE = 70;
const ITEM_SENTENCE = 30;
/** A word before a colon (交通：…) is the heading of an item. */
const LABEL = 14;

function findAny(text: string, stops: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (stops.includes(text.charAt(i))) return i;
  return to;
}

/**
 * 标题: the heading's own words or the item's first clause, without its marker and without closing punctuation.
 *
 * @param end where the marker's line or, earlier, the next marker of the line begins
 */
export function findTitle(text: string, marker: Marker, end: number): Span {
  let start = marker.start + marker.marker.length;
  while (start < end && /[\s\u3000、，,.．:：]/u.test(text.charAt(start))) start++;
  const isHeading = HEADING_KINDS.has(marker.kind);
  const sentence = findAny(text, FULL_STOPS, start, end);
  const clause = findAny(text, CLAUSE_ENDS, start, end);
  const label = '：:'.includes(text.charAt(clause)) && clause - start <= LABEL && clause < end;
  const whole = sentence - start <= (isHeading ? HEADING_SENTENCE : ITEM_SENTENCE) && !(label && !isHeading);
  let stop = whole ? sentence : clause;
  while (stop > start && /[\s\u3000，,；;：:、]/u.test(text.charAt(stop - 1))) stop--;
  return { start, end: stop };
}

import type { Span } from '../model.ts';
import { MARKER_START } from './patterns.ts';

/** No number in front of a heading or an item is longer. */
const LONGEST = 8;

/** The number that a stretch opens with (一、, （一）, 1.); the empty string where it opens with none. */
export function markerOf(text: string, { start, end }: Span): string {
  return MARKER_START.exec(text.slice(start, Math.min(end, start + LONGEST)))?.[0] ?? '';
}

/** Whether a stretch opens with the number of a heading or an item, so that it goes on with no sentence. */
export function isMarked(text: string, span: Span): boolean {
  return markerOf(text, span) !== '';
}

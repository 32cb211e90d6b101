import { OPENING_AT_MOST, type Scope } from '#scope/model.ts';
import type { OutlineNode, Span } from '../model.ts';

/**
 * 改动: what sets two texts apart, as one stretch. What stands before `from` is the same in both; what stands from `to` on in the new
 * text stands from `until` on in the old one, `shift` characters before.
 */
export interface Change {
  readonly from: number;
  readonly until: number;
  readonly to: number;
  readonly shift: number;
}

/** The smallest change that makes one text of another. */
export function findChange(before: string, now: string): Change {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === now.charCodeAt(from)) from++;
  const shift = now.length - before.length;
  let to = now.length;
  const least = from + Math.max(0, shift);
  while (to > least && now.charCodeAt(to - 1) === before.charCodeAt(to - 1 - shift)) to--;
  return { from, until: to - shift, to, shift };
}

/** Whether a place of the old text is that place of the new one; a place inside the change may be any inside it. */
export function isSamePlace({ from, until, to, shift }: Change, before: number, now: number): boolean {
  if (before < from) return now === before;
  return before > until ? now === before + shift : now >= from && now <= to;
}

/** How many stretches at either end of a list lie outside a change and stand in the list before it too. */
export interface SameEnds {
  readonly head: number;
  readonly tail: number;
}

/** Stretches at the edge of what is the same that are read anew: rules look as far as two sentences back. */
const MARGIN = 2;

/** Compares the sentences of two texts, which come in order and do not overlap. */
export function findSameEnds(before: readonly Span[], now: readonly Span[], change: Change): SameEnds {
  const { from, to, shift } = change;
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && now[head]!.end <= from && isSame(before[head]!, now[head]!, 0)) head++;
  let tail = 0;
  while (tail < most - head) {
    const mine = now[now.length - 1 - tail]!;
    if (mine.start < to || !isSame(before[before.length - 1 - tail]!, mine, shift)) break;
    tail++;
  }
  return { head: Math.max(0, head - MARGIN), tail: Math.max(0, tail - MARGIN) };
}

function isSame(before: Span, now: Span, shift: number): boolean {
  return before.start + shift === now.start && before.end + shift === now.end;
}

/** Whether the parts of two texts are the same but for the change, which leaves alone the words that they open with. */
export function hasSameScopes(before: readonly Scope[], now: readonly Scope[], change: Change): boolean {
  if (before.length !== now.length) return false;
  return now.every(({ start, end, status, period, asOf, part }, index) => {
    const old = before[index]!;
    if (status !== old.status || period !== old.period || part !== old.part || asOf !== old.asOf) return false;
    if (change.from < old.start + OPENING_AT_MOST && change.until >= old.start) return false;
    return isSamePlace(change, old.start, start) && isSamePlace(change, old.end, end);
  });
}

/** Tells which node of an outline is the last to begin at or before a place; asked for in text order. Null before the first. */
export function followOutline(outline: readonly OutlineNode[]): (place: number) => number | null {
  let node = -1;
  return (place) => {
    while (node + 1 < outline.length && outline[node + 1]!.start <= place) node++;
    return outline[node]?.start ?? null;
  };
}

/** A stretch of the old text where it stands in the new one. */
export function moveSpan({ start, end }: Span, shift: number): Span {
  return { start: start + shift, end: end + shift };
}

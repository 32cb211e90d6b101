import type { Span } from '../model.ts';
import type { Anchor } from './model.ts';

/** Code units kept on each side of a quote: two short clauses, enough to tell equal figures of one document apart. */
export const ANCHOR_CONTEXT = 32;

/** Makes the anchor of a place. */
export function anchorAt(text: string, { start, end }: Span): Anchor {
  return {
    start,
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - ANCHOR_CONTEXT), start),
    after: text.slice(end, end + ANCHOR_CONTEXT),
  };
}

/**
 * Finds an anchor's place in a text that may have been amended since.
 * Of the places where the quote stands, the one that shares most of the context wins; a quote whose nearest context
 * (four code units on either side) is gone everywhere, or that fits two places equally well, is not found.
 */
export function findAnchor(text: string, anchor: Anchor): Span | undefined {
  if (anchor.quote === '') return undefined;
  let best: { readonly start: number; readonly shared: number } | undefined;
  let tied = false;
  for (let start = text.indexOf(anchor.quote); start !== -1; start = text.indexOf(anchor.quote, start + 1)) {
    const before = sharedBefore(text, start, anchor.before);
    const after = sharedAfter(text, start + anchor.quote.length, anchor.after);
    const near = Math.min(4, anchor.before.length + anchor.after.length);
    if (before < near && after < near) continue;
    const shared = before + after;
    if (best === undefined || shared > best.shared) {
      best = { start, shared };
      tied = false;
    } else if (shared === best.shared) tied = true;
  }
  return best === undefined || tied ? undefined : { start: best.start, end: best.start + anchor.quote.length };
}

function sharedBefore(text: string, position: number, context: string): number {
  let length = 0;
  while (
    length < context.length &&
    length < position &&
    text[position - 1 - length] === context[context.length - 1 - length]
  )
    length++;
  return length;
}

function sharedAfter(text: string, position: number, context: string): number {
  let length = 0;
  while (length < context.length && position + length < text.length && text[position + length] === context[length])
    length++;
  return length;
}

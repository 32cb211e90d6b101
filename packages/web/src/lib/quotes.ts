import type { FindingView } from '@planwright/server/contract';

type Place = FindingView['places'][number];

/** A stretch of a document with the places of a finding in it. */
export interface Quote {
  readonly document: Place['document'];
  /** Where it begins in the document. */
  readonly start: number;
  readonly text: string;
  /** In text order; `start` and `end` count from the quote's beginning. */
  readonly marks: readonly { readonly start: number; readonly end: number; readonly place: Place }[];
  /** Words of the sentence were left out before or behind. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

interface Window {
  readonly document: Place['document'];
  readonly start: number;
  readonly text: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly places: readonly Place[];
}

/**
 * The sentences of a finding's places, each once with all its places marked, the subject's first. Places of one sentence come with
 * overlapping stretches of it; these are put together.
 */
export function quotePlaces(places: readonly Place[]): readonly Quote[] {
  const merged: Window[] = [];
  for (const place of places) {
    const own = windowOf(place);
    const at = merged.findIndex((window) => overlaps(window, own));
    const before = merged[at];
    if (before === undefined) merged.push(own);
    else merged[at] = join(before, own);
  }
  return merged.map(({ places: inside, ...window }) => ({
    ...window,
    marks: inside
      .map((place) => ({ start: place.start - window.start, end: place.end - window.start, place }))
      .sort((left, right) => left.start - right.start || right.end - left.end),
  }));
}

function windowOf(place: Place): Window {
  const { before, words, after } = place.sentence;
  const cutBefore = before.startsWith('…');
  const cutAfter = after.endsWith('…');
  const head = cutBefore ? before.slice(1) : before;
  const tail = cutAfter ? after.slice(0, -1) : after;
  return {
    document: place.document,
    start: place.start - head.length,
    text: `${head}${words}${tail}`,
    cutBefore,
    cutAfter,
    places: [place],
  };
}

const endOf = (window: Window) => window.start + window.text.length;

function overlaps(left: Window, right: Window): boolean {
  return left.document === right.document && left.start < endOf(right) && right.start < endOf(left);
}

function join(left: Window, right: Window): Window {
  const [first, second] = left.start <= right.start ? [left, right] : [right, left];
  const rest = Math.max(0, endOf(first) - second.start);
  const last = endOf(first) >= endOf(second) ? first : second;
  return {
    document: left.document,
    start: first.start,
    text: `${first.text}${second.text.slice(rest)}`,
    cutBefore: first.cutBefore,
    cutAfter: last.cutAfter,
    places: [...left.places, ...right.places],
  };
}

/** A quote cut at the edges of its marks; of marks that overlap the first counts. */
export function splitQuote({ text, marks }: Quote): readonly { readonly text: string; readonly place: Place | null }[] {
  const parts: { text: string; place: Place | null }[] = [];
  let at = 0;
  for (const { start, end, place } of marks) {
    if (end <= at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), place: null });
    parts.push({ text: text.slice(Math.max(at, start), end), place });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), place: null });
  return parts;
}

import type { FilePlace, PlacedSpan } from './model.ts';

/** A text under construction that remembers where each stretch came from. */
export interface PlacedText {
  /** Adds words with their place; nothing for an empty string. Joins the stretch before when the place is the same object. */
  readonly add: (words: string, place: FilePlace) => void;
  /** Adds characters that stand nowhere in the file: line feeds, tabs between cells. */
  readonly addBetween: (characters: string) => void;
  /** Ends the line; the first line of the text is preceded by nothing. */
  readonly endLine: () => void;
  /** Length so far, in UTF-16 code units. */
  readonly length: () => number;
  readonly finish: () => { readonly text: string; readonly places: readonly PlacedSpan[] };
}

/** Starts an empty text. */
export function createPlacedText(): PlacedText {
  const parts: string[] = [];
  const places: PlacedSpan[] = [];
  let length = 0;
  const push = (words: string) => {
    parts.push(words);
    length += words.length;
  };
  return {
    add(words, place) {
      if (words === '') return;
      const last = places.at(-1);
      if (last?.place === place && last.end === length) {
        places[places.length - 1] = { start: last.start, end: length + words.length, place };
      } else places.push({ start: length, end: length + words.length, place });
      push(words);
    },
    addBetween: push,
    endLine: () => push('\n'),
    length: () => length,
    finish: () => ({ text: parts.join(''), places }),
  };
}

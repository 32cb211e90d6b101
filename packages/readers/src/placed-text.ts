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
  /** The last lines that hold words, at most `count`, from the top, each with the place where its words begin; a long line ends them. */
  readonly lastLines: (count: number) => readonly PlacedLine[];
  readonly finish: () => { readonly text: string; readonly places: readonly PlacedSpan[] };
}

export interface PlacedLine {
  readonly words: string;
  readonly place: FilePlace;
}

/** Characters looked back over for the last lines; titles are shorter. */
const LOOK_BACK = 400;

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
    lastLines(count) {
      let tail = '';
      let part = parts.length;
      while (part > 0 && tail.length < LOOK_BACK) tail = parts[--part]! + tail;
      const lines: PlacedLine[] = [];
      let end = length;
      let span = places.length - 1;
      for (const words of tail.split('\n').reverse()) {
        const start = end - words.length;
        const cut = start === length - tail.length && part > 0;
        if (lines.length === count || cut) break;
        while (span >= 0 && places[span]!.start >= end) span--;
        let place: FilePlace | undefined;
        for (; span >= 0 && places[span]!.end > start; span--) place = places[span]!.place;
        if (place !== undefined && words.trim() !== '') lines.unshift({ words, place });
        end = start - 1;
      }
      return lines;
    },
    finish: () => ({ text: parts.join(''), places }),
  };
}

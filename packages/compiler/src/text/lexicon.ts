/** 词表: a set of words that can be looked up at a place of a text, forwards or backwards, without regular expressions. */
export interface Lexicon {
  /** Length of the longest word that starts at `at`; 0 when none does. */
  readonly startingAt: (text: string, at: number) => number;
  /** Length of the longest word that ends just before `end` and doesn't reach before `min`; 0 when none does. */
  readonly endingAt: (text: string, end: number, min: number) => number;
  readonly has: (word: string) => boolean;
}

function indexBy(words: readonly string[], keyOf: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const index = new Map<number, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const list = index.get(key);
    if (list) list.push(word);
    else index.set(key, [word]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

/** The words of a blank-separated list. */
export function listWords(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** Builds a lexicon from words, lists of words separated by blanks being allowed too. */
export function createLexicon(...lists: readonly string[]): Lexicon {
  const words = [...new Set(lists.flatMap(listWords))];
  const byFirst = indexBy(words, (word) => word.charCodeAt(0));
  const byLast = indexBy(words, (word) => word.charCodeAt(word.length - 1));
  const all = new Set(words);
  return {
    startingAt: (text, at) => {
      const candidates = byFirst.get(text.charCodeAt(at));
      if (candidates === undefined) return 0;
      for (const word of candidates) if (text.startsWith(word, at)) return word.length;
      return 0;
    },
    endingAt: (text, end, min) => {
      const candidates = byLast.get(text.charCodeAt(end - 1));
      if (candidates === undefined) return 0;
      for (const word of candidates) {
        if (end - word.length >= min && text.endsWith(word, end)) return word.length;
      }
      return 0;
    },
    has: (word) => all.has(word),
  };
}

import type { Random } from './random.ts';

/** A document as published, and the parts that a generator puts sentences into. */
export interface RealDocument {
  readonly name: string;
  readonly text: string;
}

/** A document with one thing broken: `[start, end)` of `broken` is the place, `clean` the document before. */
export interface Fault {
  readonly clean: string;
  readonly broken: string;
  readonly start: number;
  readonly end: number;
  /** What was done, for people. */
  readonly what: string;
  /** Last year's document, for rules that hold one against another. */
  readonly other?: string;
}

/**
 * A kind of fault that one rule is to find. It reads the text by patterns of its own and knows nothing of the rule but its code.
 * `real`: breaks a statement of the document; `own`: puts a sentence of our own in the genre into the document and breaks that.
 */
export interface FaultKind {
  readonly code: string;
  readonly name: string;
  readonly from: 'real' | 'own';
  /** Null where the document has no statement to break. */
  readonly make: (document: RealDocument, random: Random) => Fault | null;
}

/** Replaces `[start, end)` of a text. */
export function replaceAt(text: string, start: number, end: number, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** The fault that comes of writing `words` over `[start, end)` of a clean text. */
export function breakAt(clean: string, start: number, end: number, words: string, what: string): Fault {
  return { clean, broken: replaceAt(clean, start, end, words), start, end: start + Math.max(1, words.length), what };
}

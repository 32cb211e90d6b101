import type { Span } from '../model.ts';

/** A piece of a metric: the words at a span, or `as` where the shared form must be spelt out (城乡 → 城镇). */
export interface Phrase extends Span {
  readonly as?: string;
}

/** The words of a metric, pieces joined. */
export function wordsOf(text: string, phrases: readonly Phrase[]): string {
  let words = '';
  for (const { as, start, end } of phrases) words += as ?? text.slice(start, end);
  return words;
}

/** Whether a span holds anything. */
export function isFilled(span: Span): boolean {
  return span.end > span.start;
}

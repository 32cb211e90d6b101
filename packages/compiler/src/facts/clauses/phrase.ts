import type { Span } from '#model.ts';

/** A piece of a metric: the words at a span, or `as` where the shared form must be spelt out (城乡 → 城镇). */
export interface Phrase extends Span {
  readonly as?: string;
}

/** The words of a metric, pieces joined. */
export function wordsOf(text: string, phrases: readonly Phrase[]): string {
  if (phrases.length === 0) return '';
  let words = wordsAt(text, phrases[0]!);
  for (let index = 1; index < phrases.length; index++) words += wordsAt(text, phrases[index]!);
  return words;
}

function wordsAt(text: string, { as, start, end }: Phrase): string {
  return as ?? text.slice(start, end);
}

/** The last UTF-16 unit of a metric; NaN when it has none. */
export function lastCode(text: string, phrases: readonly Phrase[]): number {
  for (let index = phrases.length - 1; index >= 0; index--) {
    const { start, end, as } = phrases[index]!;
    if (as !== undefined ? as !== '' : end > start)
      return as === undefined ? text.charCodeAt(end - 1) : as.charCodeAt(as.length - 1);
  }
  return Number.NaN;
}

/** Whether a metric is made of words of a stretch only. */
export function liesIn({ start, end }: Span, phrases: readonly Phrase[]): boolean {
  for (const phrase of phrases) if (phrase.start < start || phrase.end > end || phrase.as !== undefined) return false;
  return true;
}

/** Whether a span holds anything. */
export function isFilled(span: Span): boolean {
  return span.end > span.start;
}

import type { Span } from '../model.ts';

const ENDS = new Set(['。', '！', '？', '\n', '!', '?']);

/** 句: splits `[start, end)` into sentences at 。！？ and line ends; marks belong to the sentence before them. */
export function splitSentences(text: string, start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (!ENDS.has(text.charAt(at))) continue;
    if (at > from) found.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  if (from < end) found.push({ start: from, end });
  return found;
}

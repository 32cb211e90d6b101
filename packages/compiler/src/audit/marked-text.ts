import type { Span } from '../model.ts';

/** Takes the marks `⟦…⟧` out of an example and tells where they stood. */
export function parseMarkedText(marked: string): { readonly text: string; readonly marks: readonly Span[] } {
  const marks: Span[] = [];
  let text = '';
  let from = 0;
  for (let start = marked.indexOf('⟦'); start !== -1; start = marked.indexOf('⟦', from)) {
    const end = marked.indexOf('⟧', start);
    if (end === -1) break;
    text += marked.slice(from, start);
    marks.push({ start: text.length, end: text.length + end - start - 1 });
    text += marked.slice(start + 1, end);
    from = end + 1;
  }
  return { text: text + marked.slice(from), marks };
}

import type { Finding, FoundFault } from './model.ts';

const STOPS = new Set([...'，,。；;！？!?\n'].map((character) => character.charCodeAt(0)));
/** A clause is cut here, so that a text without stops costs no more. */
const CLAUSE_AT_MOST = 60;

/** The clause around a place: the words that have to stay for a waiver to hold. */
function clauseAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < CLAUSE_AT_MOST && !STOPS.has(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < CLAUSE_AT_MOST && !STOPS.has(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}

/** Two FNV-1a sums of 32 bits with different beginnings, in sixteen hexadecimal digits: the same everywhere, and no secret is kept by it. */
function hashWords(words: string): string {
  let [one, two] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ (code + at), 0x01000193);
  }
  return [one, two].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Gives each finding, in text order, the name that a waiver is kept under. */
export function identify(text: string, other: string | null, faults: readonly FoundFault[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return faults.map(({ words, ...fault }) => {
    const involved =
      words ??
      [
        clauseAround(text, fault.span.start, fault.span.end),
        text.slice(fault.span.start, fault.span.end),
        ...fault.related.map(({ span, document }) =>
          ((document === 'own' ? text : other) ?? '').slice(
            span.start,
            Math.min(span.end, span.start + CLAUSE_AT_MOST),
          ),
        ),
      ].join('|');
    const name = `${fault.code}:${hashWords(involved.replace(/\s/g, ''))}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...fault, identity: count === 1 ? name : `${name}.${count}` };
  });
}

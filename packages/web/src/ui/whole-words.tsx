import { splitWords } from '#lib/whole-words.ts';

/** A title whose lines end between words. */
export function WholeWords({ text }: { text: string }) {
  const pieces = splitWords(text);
  if (pieces.length < 2) return text;
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
    <span key={at} className="nowrap">
      {piece}
    </span>
  ));
}

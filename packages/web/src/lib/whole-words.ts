/** What goes on with a number, or with 第. */
const COUNTED = /^(?:[\d.,]+|年|月|日|周|期|季度|%)/u;

/** Marks that open what follows. */
const OPENS = /[（《〈“‘【〔「『([]$/u;

/**
 * The pieces of a title between which a line may end without tearing a word, a number or its unit apart; joined they give the title.
 * Where the browser knows no words, the title is one piece and breaks anywhere.
 */
export function splitWords(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return [text];
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1);
    const goesOn =
      OPENS.test(last ?? '') ||
      (isWordLike !== true && !OPENS.test(segment)) ||
      (/[\d第]$/u.test(last ?? '') && COUNTED.test(segment));
    if (goesOn && last !== undefined) pieces[pieces.length - 1] = `${last}${segment}`;
    else pieces.push(segment);
  }
  return pieces;
}

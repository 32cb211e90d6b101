/** Marks of half-width scripts that are nearly as wide as a cell in the faces used: the per cent sign, arrows, boxes, lights. */
const WIDE = /[%‰—\u2190-\u27bf]/u;

/** 字数: the width of a text in character cells; Latin letters, digits and points take half of one. */
export function measureCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2e80 && !WIDE.test(character) ? 0.5 : 1;
  return width;
}

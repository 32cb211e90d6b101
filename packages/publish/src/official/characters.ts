/** 字数: the width of a text in character cells; Latin letters, digits and points take half of one. */
export function measureCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2e80 && character !== '—' ? 0.5 : 1;
  return width;
}

import type { XmlElement } from '#xml/parse.ts';

/** Signs of the Symbol font that change what a figure says, by their code there, without its private-use offset. */
const SYMBOL_SIGNS: Readonly<Record<number, string>> = {
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  184: '÷',
  185: '≠',
  187: '≈',
  183: '·',
};

const PRIVATE_USE = 0xf000;

/**
 * 符号: the character that `w:sym` shows (ECMA-376 part 1, 17.3.3.30); empty for ornaments of fonts that map no characters.
 */
export function writeSymbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
  if (!Number.isFinite(code)) return '';
  const font = element.attributes.get('w:font') ?? '';
  if (font === 'Symbol') {
    const own = code >= PRIVATE_USE ? code - PRIVATE_USE : code;
    return SYMBOL_SIGNS[own] ?? (/[\d%()+,./:;<=>]/u.test(String.fromCharCode(own)) ? String.fromCharCode(own) : '');
  }
  const isCharacter = (code >= 0x20 && code < 0xd800) || (code >= 0xf900 && code < 0xfffe);
  return isCharacter && !/^(?:Wingdings|Webdings)/u.test(font) ? String.fromCharCode(code) : '';
}

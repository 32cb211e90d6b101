import { describe, expect, test } from 'vitest';
import { readDocument } from '../read.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 联通 is the well-known pair whose GB 18030 bytes could be taken for something else; 增长 is 0xD4F6 0xB3A4. */
const GROWTH_IN_GBK = Uint8Array.of(0xd4, 0xf6, 0xb3, 0xa4, 0x36, 0x2e, 0x35, 0x25, 0x0a, 0xd4, 0xf6, 0xb3, 0xa4);

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const bytes = mark ? (little ? [0xff, 0xfe] : [0xfe, 0xff]) : [];
  for (const character of text) {
    const unit = character.charCodeAt(0);
    bytes.push(...(little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]));
  }
  return Uint8Array.from(bytes);
}

describe('text files', () => {
  test('UTF-8 is read with and without its mark, which is never part of the text', async () => {
    const plain = await readDocument(utf8('增长6.5%\n'), 'a.txt');
    const marked = await readDocument(utf8('\ufeff增长6.5%\n'), 'a.txt');
    expect([plain.text, plain.encoding]).toEqual(['增长6.5%\n', 'utf-8']);
    expect(marked.text).toBe('增长6.5%\n');
    expect(marked.places[0]?.place).toEqual({ kind: 'bytes', line: 1, start: 3, end: 3 + 11 });
  });

  test('GB 18030 is not taken for UTF-8', async () => {
    const { text, encoding } = await readDocument(GROWTH_IN_GBK, 'a.txt');
    expect([text, encoding]).toEqual(['增长6.5%\n增长', 'gb18030']);
  });

  test('two-byte characters that would be well-formed UTF-8 are read as Han', async () => {
    // 通 (0xCDA8) is a letter of the Coptic block in UTF-8.
    const { text, encoding } = await readDocument(Uint8Array.of(0xcd, 0xa8, 0xcd, 0xa8, 0x0a), 'a.txt');
    expect([text, encoding]).toEqual(['通通\n', 'gb18030']);
  });

  test.each([
    ['little-endian with mark', true, true, 'utf-16le'],
    ['big-endian with mark', false, true, 'utf-16be'],
    ['little-endian without mark', true, false, 'utf-16le'],
    ['big-endian without mark', false, false, 'utf-16be'],
  ])('UTF-16 %s is read', async (_, little, mark, name) => {
    const { text, encoding, places } = await readDocument(utf16('增长6.5%\n到2025年', little, mark), 'a.txt');
    expect([text, encoding]).toEqual(['增长6.5%\n到2025年', name]);
    expect(places.map(({ place }) => place.kind === 'bytes' && place.end - place.start)).toEqual([14, 12]);
  });

  test('each line leads back to its bytes', async () => {
    const { places } = await readDocument(GROWTH_IN_GBK, 'a.txt');
    expect(places).toEqual([
      { start: 0, end: 7, place: { kind: 'bytes', line: 1, start: 0, end: 9 } },
      { start: 7, end: 9, place: { kind: 'bytes', line: 2, start: 9, end: 13 } },
    ]);
  });

  test.each([
    ['carriage returns alone', utf8('增长6.5%\r到2025年\r'), [11, 11]],
    ['both kinds mixed', utf8('增长6.5%\r\n到2025年\r'), [12, 11]],
    ['carriage returns alone in UTF-16', utf16('增长6.5%\r到2025年\r', true, false), [14, 14]],
  ])('lines end at %s, and lead back to their bytes', async (_, bytes, lengths) => {
    const { text, places } = await readDocument(bytes, 'a.txt');
    expect(text.trim().split(/\s+/u)).toEqual(['增长6.5%', '到2025年']);
    expect(text).not.toMatch(/\r(?!\n)/u);
    expect(places.map(({ place }) => place.kind === 'bytes' && place.end - place.start)).toEqual(lengths);
  });

  test('line and paragraph separators and form feeds end a line', async () => {
    const { text } = await readDocument(utf8('一、目标\u2028增长6%\f二、任务'), 'a.txt');
    expect(text).toBe('一、目标\n增长6%\n二、任务');
  });

  test('a UTF-8 file that lost a byte stays UTF-8 and says so', async () => {
    const bytes = utf8('地区生产总值增长百分之六点五，财政收入增长百分之四，城镇新增就业五万人');
    const { encoding, warnings } = await readDocument(
      bytes.filter((_, index) => index !== 40),
      'a.txt',
    );
    expect(encoding).toBe('utf-8');
    expect(warnings.map((warning) => warning.code)).toEqual(['undecodable-characters']);
  });
});

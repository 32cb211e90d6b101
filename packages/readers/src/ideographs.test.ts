import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph } from '#testing/make-docx.ts';
import { makePdf } from '#testing/make-pdf.ts';
import { unifyIdeographs } from './ideographs.ts';
import { readDocument } from './read.ts';

// As Chromium's PDFs give 一、金华市人民政府，年均增长: Kangxi radicals and those of the supplement, by their code points.
const COPIED = '\u2f00、\u2fa6华市\u2f08\u2ea0政府，年均增\u2ed36%';
const MEANT = '一、金华市人民政府，年均增长6%';

describe('radicals and compatibility ideographs', () => {
  test.each([
    ['Kangxi radicals', '\u2f64\u2f6f\u2fae', '用石非'],
    ['radicals of the supplement', '\u2ec5\u2ecb\u2ed4\u2edb\u2ee2\u2ee9\u2ef0', '见车门风马黄龙'],
    ['compatibility ideographs', '\uf98e\uf967\uf97e', '年不量'],
    ['characters that share their glyph', '1.9万戶㬵州', '1.9万户胶州'],
    ['what is no variant', '人民，3.5%～', '人民，3.5%～'],
  ])('%s become what they stand for', (_, copied, meant) => {
    expect(unifyIdeographs(copied)).toBe(meant);
  });

  test('no replacement moves an offset', () => {
    const all = Array.from({ length: 0xfb00 - 0xf900 }, (_, index) => String.fromCharCode(0xf900 + index)).join('');
    const radicals = Array.from({ length: 0x2fe0 - 0x2e80 }, (_, index) => String.fromCharCode(0x2e80 + index)).join(
      '',
    );
    expect(unifyIdeographs(all + radicals)).toHaveLength(all.length + radicals.length);
  });

  test('characters that nobody sees are taken out of a page, and kept in a text, whose places are those of the file', async () => {
    const noisy = '增\u200b长\u202d6.\ufeff5\u202c%\u00ad左右\n新增5\u2060万人';
    const page = await readDocument(
      new TextEncoder().encode(`<html><body><pre>${noisy}</pre></body></html>`),
      'a.html',
    );
    expect(page.text.trim()).toBe('增长6.5%左右\n新增5万人');
    const plain = await readDocument(new TextEncoder().encode(noisy), 'a.txt');
    expect(plain.text).toBe(noisy);
    expect(plain.places.map(({ start, end }) => plain.text.slice(start, end)).join('')).toBe(noisy);
  });

  test.each<[string, Uint8Array]>([
    ['text', new TextEncoder().encode(COPIED)],
    ['web page', new TextEncoder().encode(`<html><body><p>${COPIED}</p></body></html>`)],
    ['DOCX', makeDocx({ body: paragraph(COPIED) })],
    ['PDF', makePdf([[{ words: COPIED, x: 80, y: 700 }]])],
  ])('every reader gives the unified characters: %s', async (_, bytes) => {
    expect((await readDocument(bytes, 'a')).text.trim()).toBe(MEANT);
  });
});

import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph } from '#testing/make-docx.ts';
import { layOut, makePdf } from '#testing/make-pdf.ts';
import { makeXlsx } from '#testing/make-xlsx.ts';
import { readDocument } from './read.ts';

const DOCX = makeDocx({ body: paragraph('增长6.5%。'.repeat(200)) });
const PDF = makePdf([[{ words: '增长6.5%', x: 80, y: 700 }]]);

/** A compound file (MS-CFB) as far as its first sector and the name of one stream. */
function makeCompound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, character] of [...stream].entries()) bytes[1024 + 2 * index] = character.charCodeAt(0);
  return bytes;
}

const BOMB = zipSync({ 'word/document.xml': [new Uint8Array(40 * 1024 * 1024), { level: 9 }] });

describe('files that cannot be read name the file, the cause and what to do', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['empty', 'a.txt', new Uint8Array(0), 'file-empty'],
    ['encrypted Office', 'a.docx', makeCompound('EncryptedPackage'), 'file-encrypted'],
    ['encrypted PDF', 'a.pdf', makePdf([[{ words: '甲', x: 80, y: 700 }]], { encrypted: true }), 'file-encrypted'],
    ['old Word', 'a.doc', makeCompound('WordDocument'), 'format-outdated'],
    ['old Excel', 'a.xls', makeCompound('Workbook'), 'format-outdated'],
    ['truncated DOCX', 'a.docx', DOCX.subarray(0, DOCX.length - 80), 'file-truncated'],
    ['truncated PDF', 'a.pdf', PDF.subarray(0, PDF.length - 200), 'file-truncated'],
    ['PDF without text', 'a.pdf', makePdf([[]]), 'pdf-without-text'],
    ['zip bomb', 'a.docx', BOMB, 'zip-bomb'],
    ['truncated DOCX names its format', 'a.xlsx', makeXlsx('S', [['甲']]).subarray(0, 300), 'file-truncated'],
    ['DOCX without text', 'a.docx', makeDocx({ body: paragraph(' ') }), 'document-without-text'],
    ['workbook without cells', 'a.xlsx', makeXlsx('S', []), 'document-without-text'],
    ['text of blanks', 'a.txt', strToU8(' \n\u3000\n'), 'document-without-text'],
    [
      'page that fetches its text',
      'a.html',
      strToU8('<html><body><div id="app"></div></body></html>'),
      'document-without-text',
    ],
    ['frameset', 'a.html', strToU8('<html><frameset><frame src="plan.htm"></frameset></html>'), 'page-in-frames'],
    [
      'page around a frame',
      'a.html',
      strToU8('<html><body><a href="/">首页</a><iframe src="p.html"></iframe></body></html>'),
      'page-in-frames',
    ],
    ['e-mail', 'a.mht', strToU8('\r\nFrom: x\r\nMIME-Version: 1.0\r\n\r\n'), 'format-unsupported'],
    ['picture', 'a.pdf', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'format-unsupported'],
    ['archive', 'a.zip', zipSync({ 'a.txt': strToU8('甲') }), 'format-unsupported'],
  ])('%s', async (_, name, bytes, code) => {
    const fault = await readDocument(bytes, name).catch((error: unknown) => error);
    expect(fault).toMatchObject({ family: 'input', code });
    const { message, messageZh, hint, hintZh } = fault as Record<string, string>;
    expect([message?.startsWith(name), messageZh?.startsWith(name)]).toEqual([true, true]);
    expect([hint, hintZh].every((words) => (words ?? '').length > 8)).toBe(true);
    expect([message, messageZh, hint, hintZh].join('')).not.toMatch(/[{}]|undefined/u);
    expect([messageZh, hintZh].join('')).not.toMatch(/\b(?:pages?|entries|bytes|is|its|the)\b/u);
  });

  test.each([
    [100, 'the file has 101 bytes, the limit is 100 bytes', '文件有 101 字节，超过上限 100 字节', 101],
    [2 * 1024 * 1024, 'the file has 2.1 MB, the limit is 2 MB', '文件有 2.1 MB，超过上限 2 MB', 2 * 1024 * 1024 + 1],
  ])('sizes are told as people read them', async (maxBytes, en, zh, size) => {
    const fault = await readDocument(new Uint8Array(size), 'a.txt', { maxBytes }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ message: `a.txt: ${en}`, messageZh: `a.txt：${zh}` });
  });

  test('the limit on size is an option', async () => {
    await expect(readDocument(new Uint8Array(101), 'a.txt', { maxBytes: 100 })).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });

  test.each<[string, Uint8Array]>([
    ['a.txt', strToU8('增长6.5%。'.repeat(200))],
    ['a.html', strToU8(`<p>${'增长6.5%。'.repeat(200)}</p>`)],
    ['a.docx', DOCX],
    ['a.pdf', makePdf(layOut(['地区生产总值增长6.5%。'.repeat(80)], { linesPerPage: 20 }))],
    [
      'a.xlsx',
      makeXlsx(
        'S',
        Array.from({ length: 200 }, () => ['增长6.5%']),
      ),
    ],
  ])('a text longer than a plan may be is refused, and read where none is set: %s', async (name, bytes) => {
    const limited = readDocument(bytes, name, { maxCharacters: 500 });
    await expect(limited).rejects.toMatchObject({ family: 'input', code: 'plan-too-long' });
    expect((await readDocument(bytes, name)).text.length).toBeGreaterThan(500);
  });

  test('parts that are small each but large together are refused at the limit', async () => {
    const fault = readDocument(DOCX, 'a.docx', { maxUnpackedBytes: 1000 });
    await expect(fault).rejects.toMatchObject({ code: 'zip-bomb' });
  });

  test('a size that the directory understates is met while unpacking', async () => {
    const lying = Uint8Array.from(BOMB);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    await expect(readDocument(lying, 'a.docx')).rejects.toMatchObject({ code: 'zip-bomb' });
  });
});

describe('the content decides the format', () => {
  test.each<[string, Uint8Array, string]>([
    ['a web page named .docx', strToU8('<html><body><p>增长6.5%</p></body></html>'), 'html'],
    ['a DOCX named .docx', DOCX, 'docx'],
    ['a PDF named .docx', PDF, 'pdf'],
    ['a workbook named .docx', makeXlsx('S', [['甲']]), 'xlsx'],
    ['a text named .docx', strToU8('增长6.5%'), 'text'],
  ])('%s', async (_, bytes, format) => {
    const document = await readDocument(bytes, 'a.docx');
    expect(document.format).toBe(format);
    expect(document.warnings.some((warning) => warning.code === 'mislabelled')).toBe(format !== 'docx');
  });

  test('reading text loads no other reader', () => {
    const source = readFileSync(new URL('./read.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/from '\.\/(?:html|mht|docx|pdf|xlsx|zip|xml)\//u);
  });
});

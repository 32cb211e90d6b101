import { describe, expect, test } from 'vitest';
import { findPlace } from '#find-place.ts';
import { type MhtPart, makeMht } from '#testing/make-mht.ts';
import { readDocument } from '../read.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const PLAN =
  '<html><body><div><h1>某市2025年计划</h1><p>地区生产总值增长6.5%左右，粮食产量120万吨。</p></div></body></html>';
const PLAN_LINES = ['某市2025年计划', '地区生产总值增长6.5%左右，粮食产量120万吨。'];
const page = (source: string, id?: string): MhtPart => ({
  type: 'text/html; charset="utf-8"',
  encoding: 'quoted-printable',
  bytes: utf8(source),
  ...(id === undefined ? {} : { id }),
});
const PICTURE: MhtPart = { type: 'image/png', encoding: 'base64', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) };
const linesOf = (text: string) => text.trim().split('\n');

describe('pages saved as one file', () => {
  test.each(['quoted-printable', 'base64', '8bit'] as const)('are read out of %s', async (encoding) => {
    const bytes = makeMht([PICTURE, { ...page(PLAN), encoding }, PICTURE]);
    const document = await readDocument(bytes, '计划.mht');
    expect(linesOf(document.text)).toEqual(PLAN_LINES);
    expect([document.format, document.encoding, document.warnings]).toEqual(['html', 'utf-8', []]);
    expect(document.headings).toEqual([{ start: 0, end: 9, level: 1 }]);
  });

  test('lead back to the nodes of the page', async () => {
    const document = await readDocument(makeMht([page(PLAN), PICTURE]), 'a.mhtml');
    expect(findPlace(document, document.text.indexOf('6.5'))?.span.place).toEqual({
      kind: 'node',
      path: 'html/body/div/p',
    });
  });

  test('are read in GB 2312, as office programs save them', async () => {
    // 增长6%: 增 is 0xD4F6 and 长 0xB3A4 in GB 2312.
    const bytes = Uint8Array.of(...utf8('<p>'), 0xd4, 0xf6, 0xb3, 0xa4, ...utf8('6%</p>'));
    const part: MhtPart = { type: 'text/html; charset="gb2312"', encoding: 'quoted-printable', bytes };
    const document = await readDocument(makeMht([part]), 'a.mht');
    expect([document.text, document.encoding]).toEqual(['增长6%\n', 'gb18030']);
  });

  test('are decoded by the charset that the archive tells where bytes alone do not', async () => {
    // 計 is 0xAD70 in Big5.
    const bytes = Uint8Array.of(...utf8('<p>'), 0xad, 0x70, 0xad, 0x70, ...utf8('6%</p>'));
    const part: MhtPart = { type: 'text/html; charset=big5', encoding: '8bit', bytes };
    expect((await readDocument(makeMht([part]), 'a.mht')).text).toBe('計計6%\n');
  });

  test('begin with the page that the archive names', async () => {
    const head = 'multipart/related; boundary="----=_NextPart_01DB.7E5A"; start="<plan@a>"';
    const bytes = makeMht([page('<p>页眉增长1%</p>', 'head@a'), page(PLAN, 'plan@a')], { head });
    expect(linesOf((await readDocument(bytes, 'a.mht')).text)).toEqual(PLAN_LINES);
  });

  test('that only show frames give the page with the most text in them', async () => {
    const frames = '<html><frameset><frame src="cid:tabs@a"><frame src="cid:plan@a"></frameset></html>';
    const bytes = makeMht([page(frames), page('<p>目录</p>', 'tabs@a'), page(PLAN, 'plan@a')]);
    expect(linesOf((await readDocument(bytes, 'a.mht')).text)).toEqual(PLAN_LINES);
  });

  test('that are a single part without a boundary are read', async () => {
    const message = `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${PLAN}`;
    expect(linesOf((await readDocument(utf8(message), 'a.mht')).text)).toEqual(PLAN_LINES);
  });

  test.each(['a.doc', 'a.xls', 'a.docx'])('are read from %s too, and the wrong ending is told', async (name) => {
    const { text, warnings } = await readDocument(makeMht([page(PLAN)]), name);
    expect(linesOf(text)).toEqual(PLAN_LINES);
    expect(warnings.map(({ code, message }) => [code, message['zh-CN'].includes('单个文件网页')])).toEqual([
      ['mislabelled', true],
    ]);
  });
});

describe('archives that cannot be read say why', () => {
  const NESTED = Array.from(
    { length: 30 },
    (_, index) => `Content-Type: multipart/related; boundary="b${index}"\r\n\r\n--b${index}\r\n`,
  ).join('');
  test.each<[string, Uint8Array, string]>([
    ['cut off before its end', makeMht([page(PLAN)], { end: '' }), 'file-truncated'],
    ['without a boundary', makeMht([page(PLAN)], { head: 'multipart/related' }), 'file-damaged'],
    [
      'with a boundary that does not occur',
      makeMht([], { head: 'multipart/related; boundary=x', end: '' }),
      'file-damaged',
    ],
    ['without a page', makeMht([PICTURE]), 'document-without-text'],
    ['with a page that holds nothing', makeMht([page('<html></html>')]), 'document-without-text'],
    [
      'with frames whose pages are missing',
      makeMht([page('<frameset><frame src="cid:x"></frameset>')]),
      'page-in-frames',
    ],
    ['nested without end', utf8(`MIME-Version: 1.0\r\n${NESTED}--b0--`), 'file-too-complex'],
    [
      'an e-mail with attachments',
      makeMht([page(PLAN)], { head: 'multipart/mixed; boundary=x' }),
      'format-unsupported',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(readDocument(bytes, 'a.mht')).rejects.toMatchObject({ family: 'input', code });
  });

  test('a text that begins with a field of its own is a text', async () => {
    const { format, text } = await readDocument(utf8('From: 某市发展改革委\n增长6%'), 'a.txt');
    expect([format, text]).toEqual(['text', 'From: 某市发展改革委\n增长6%']);
  });
});

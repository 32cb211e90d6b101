import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph } from '#testing/make-docx.ts';
import { readDocument } from '../read.ts';
import { formatNumeral } from './numerals.ts';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="1">${[
  level(0, 'chineseCountingThousand', '第%1章'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
].join(
  '',
)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
const numbered = (words: string, index: number, list = 1) =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('automatic numbers', () => {
  test.each([
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalEnclosedCircleChinese', 1, '①'],
    ['chineseLegalSimplified', 23, '贰拾叁'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 14, 'XIV'],
    ['decimalZero', 7, '07'],
    ['an unknown one', 9, '9'],
  ])('in format %s the number %i is written %s', (format, value, written) => {
    expect(formatNumeral(value, format)).toBe(written);
  });

  test('levels count, restart below a new one above, and show higher levels as decimals where asked', async () => {
    const body = [
      ['总体要求', 0],
      ['指导思想', 1],
      ['主要目标', 1],
      ['经济', 2],
      ['重点任务', 0],
      ['工业', 1],
    ] as const;
    const { text } = await readDocument(
      makeDocx({ body: body.map(([words, at]) => numbered(words, at)).join(''), numbering: NUMBERING }),
      'a.docx',
    );
    expect(text.trim().split('\n')).toEqual([
      '第一章 总体要求',
      '（一）指导思想',
      '（二）主要目标',
      '1.2.1 经济',
      '第二章 重点任务',
      '（一）工业',
    ]);
  });

  test('a list with a start of its own begins there and then goes on', async () => {
    const body = numbered('甲', 0) + numbered('乙', 0, 2) + numbered('丙', 0, 2);
    const { text } = await readDocument(makeDocx({ body, numbering: NUMBERING }), 'a.docx');
    expect(text.trim().split('\n')).toEqual(['第一章 甲', '第五章 乙', '第六章 丙']);
  });

  test('a style brings its numbering and outline level along', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="x"><w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>';
    const document = await readDocument(
      makeDocx({ body: paragraph('总体要求', '<w:pStyle w:val="y"/>'), styles, numbering: NUMBERING }),
      'a.docx',
    );
    expect(document.text).toBe('第一章 总体要求\n');
    expect(document.headings).toEqual([{ start: 0, end: 8, level: 2 }]);
  });
});

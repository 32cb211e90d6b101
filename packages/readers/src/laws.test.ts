import { compile } from '@planwright/compiler';
import { PlanwrightError } from '@planwright/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph, table } from '#testing/make-docx.ts';
import { makeMht } from '#testing/make-mht.ts';
import { layOut, makePdf } from '#testing/make-pdf.ts';
import { makeXlsx } from '#testing/make-xlsx.ts';
import type { SourceDocument } from './model.ts';
import { readDocument } from './read.ts';

const PARAGRAPHS = [
  '某市2025年国民经济和社会发展计划',
  '一、2024年计划执行情况',
  '2024年，地区生产总值完成307.9亿元，增长6.1%；一般公共预算收入完成19.5亿元，增长3.2%。城镇新增就业5.1万人，城镇调查失业率5.2%。',
  '二、2025年主要目标',
  '地区生产总值增长6.5%左右，一般公共预算收入增长4%，规模以上工业增加值增长7.2%，固定资产投资增长5%以上，社会消费品零售总额增长6%。',
  '三、重点任务',
  '（一）提升产业层次。新增高新技术企业70家、专精特新企业35家，建成标准化厂房40万平方米，技术改造投资增长12%以上。',
  '（二）改善人民生活。新建改建农村公路210公里，改造老旧小区86个，惠及居民1.9万户，城乡居民收入分别增长6%和7%。',
];

const utf8 = (text: string) => new TextEncoder().encode(text);
const TEXT = utf8(PARAGRAPHS.join('\n'));
const HTML = utf8(
  `<html><body><div><a href="/">首页</a></div><div>${PARAGRAPHS.map((words) => (/^[一二三]、/u.test(words) ? `<h2>${words}</h2>` : `<p>　　${words}</p>`)).join('\n')}</div></body></html>`,
);
const MHT = makeMht([{ type: 'text/html', encoding: 'quoted-printable', bytes: HTML }]);
const DOCX = makeDocx({
  body:
    PARAGRAPHS.map((words) => paragraph(words)).join('') +
    table([
      ['甲', '乙'],
      ['1', '2'],
    ]),
});
const PDF = makePdf(layOut(PARAGRAPHS, { linesPerPage: 9, head: '计划汇编' }));
const XLSX = makeXlsx('S', [
  ['指标', '单位', '本年目标'],
  ['粮食产量', '万吨', 120],
]);
const SAMPLES = { text: TEXT, html: HTML, mht: MHT, docx: DOCX, pdf: PDF, xlsx: XLSX };

async function listFacts(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const { text, headings } = await readDocument(bytes, name);
  return compile(text, [], headings)
    .facts.map((fact) => [fact.metric, fact.value, fact.unit, fact.kind, fact.status, fact.period].join('|'))
    .sort();
}

describe('the same document gives the same facts', () => {
  test.each([
    ['HTML', HTML, 'a.html'],
    ['a page saved as one file', MHT, 'a.mht'],
    ['DOCX', DOCX, 'a.docx'],
    ['PDF', PDF, 'a.pdf'],
  ] as const)('as %s as well as text', async (_, bytes, name) => {
    const expected = await listFacts(TEXT, 'a.txt');
    expect(expected.length).toBeGreaterThan(15);
    expect(await listFacts(bytes, name)).toEqual(expected);
  });
});

/** Undefined when the file was refused with one of our errors; anything else thrown fails the test. */
async function readOrRefuse(bytes: Uint8Array, name: string): Promise<SourceDocument | undefined> {
  try {
    return await readDocument(bytes, name);
  } catch (error) {
    if (error instanceof PlanwrightError && error.family === 'input') return undefined;
    throw error;
  }
}

function findDisorder({ text, places }: SourceDocument): string | undefined {
  let end = 0;
  for (const place of places) {
    if (place.start < end || place.end <= place.start || place.end > text.length) return JSON.stringify(place);
    end = place.end;
  }
  return text.startsWith('\ufeff') ? 'byte-order mark' : undefined;
}

describe('whatever the bytes', () => {
  for (const [name, sample] of Object.entries(SAMPLES)) {
    test(`${name}: changed and cut files are read in order or refused`, { timeout: 60_000 }, async () => {
      const edit = fc.record({ at: fc.nat(sample.length - 1), value: fc.nat(255) });
      const cut = fc.option(fc.integer({ min: 1, max: sample.length }), { nil: sample.length, freq: 2 });
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { maxLength: 12 }), cut, async (edits, length) => {
          const bytes = Uint8Array.from(sample);
          for (const { at, value } of edits) bytes[at] = value;
          const document = await readOrRefuse(bytes.subarray(0, length), `a.${name}`);
          expect(document === undefined ? undefined : findDisorder(document)).toBeUndefined();
        }),
        { numRuns: name === 'pdf' ? 40 : 80 },
      );
    });
  }

  test('random bytes behind the first bytes of each format are read in order or refused', {
    timeout: 60_000,
  }, async () => {
    const heads = [
      '',
      '%PDF-1.7\n',
      'PK\u0003\u0004',
      '<html>',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
      '\ufeff',
      '\u00ff\u00fe',
    ];
    const head = fc
      .constantFrom(...heads)
      .map((words) => Uint8Array.from([...words], (character) => character.charCodeAt(0) & 0xff));
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 400 }), async (first, rest) => {
        const document = await readOrRefuse(Uint8Array.of(...first, ...rest), 'a.bin');
        expect(document === undefined ? undefined : findDisorder(document)).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });
});

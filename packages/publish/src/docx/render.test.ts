import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildBulletin } from '#bulletin/build.ts';
import { sampleInput } from '#testing/sample-bulletin.ts';
import { renderDocx } from './render.ts';

const bulletin = buildBulletin(sampleInput);
const options = { linkOf: (figure: { id: string }) => `https://plan.example/bulletins/b1?figure=${figure.id}&x=1` };
const parts: Record<string, string> = {};
let bytes = new Uint8Array();

beforeAll(async () => {
  bytes = new Uint8Array(await renderDocx(bulletin, options));
  for (const [name, content] of Object.entries(unzipSync(bytes))) parts[name] = strFromU8(content);
});

const part = (name: string): string => parts[name] ?? '';
const textOf = (xml: string): string => xml.replace(/<[^>]+>/gu, '');
const paragraphs = (xml: string): readonly string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gsu) ?? [];

function paragraphWith(words: string): string {
  const found = paragraphs(part('word/document.xml')).find((xml) => textOf(xml).includes(words));
  if (found === undefined) throw new Error(`no paragraph with ${words}`);
  return found;
}

describe('the page after GB/T 9704-2012', () => {
  test('is A4 with margins of 37, 35, 28 and 26 millimetres', () => {
    const xml = part('word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    expect(xml).toMatch(/w:top="2098"/u);
    expect(xml).toMatch(/w:bottom="1984"/u);
    expect(xml).toMatch(/w:left="1587"/u);
    expect(xml).toMatch(/w:right="1474"/u);
  });

  test('has 22 lines: the pitch is 28.95 points, exactly, also in the text', () => {
    expect(paragraphWith('分解任务共')).toMatch(/w:line="579" w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="579"/u);
    expect((225 / 25.4) * 72).toBeGreaterThanOrEqual(22 * 28.95);
  });

  test('has 28 characters to the line: 3号 type tightened by a quarter of a point', () => {
    expect(paragraphWith('分解任务共')).toContain('<w:spacing w:val="-5"/>');
    expect(28 * (16 - 5 / 20)).toBeLessThanOrEqual((156 / 25.4) * 72);
  });

  test('numbers odd pages at the right and even pages at the left in 4号宋体 between dashes', () => {
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d\.xml$/u.test(name));
    const shapes = footers.map(([, xml]) => [/<w:jc w:val="(?<side>\w+)"/u.exec(xml)?.groups?.side, textOf(xml)]);
    expect(shapes.map(([side]) => side).sort()).toEqual(['left', 'right']);
    for (const [, xml] of footers) {
      expect(textOf(xml).replace(/\s*PAGE\s*/u, 'N')).toBe('— N —'.replaceAll(' N ', 'N'));
      expect(xml).toMatch(/<w:sz w:val="28"\/>/u);
      expect(xml).toMatch(/w:eastAsia="宋体"/u);
    }
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders');
  });
});

describe('the typefaces', () => {
  test.each([
    ['云泽市发展和改革委员会', '方正小标宋简体'],
    ['关于云泽市2021年', '方正小标宋简体'],
    ['一、总体进展', '黑体'],
    ['（一）严重滞后事项', '楷体_GB2312'],
    ['1. 城镇新增就业', '仿宋_GB2312'],
    ['分解任务共', '仿宋_GB2312'],
  ])('%s is set in %s', (words, face) => {
    expect(paragraphWith(words)).toContain(`w:eastAsia="${face}"`);
  });

  test('the title is 2号, the body 3号 with two cells of indent', () => {
    expect(paragraphWith('关于云泽市2021年')).toContain('<w:sz w:val="44"/>');
    expect(paragraphWith('分解任务共')).toContain('<w:sz w:val="32"/>');
    expect(paragraphWith('分解任务共')).toMatch(/<w:ind w:firstLine="632"\/>/u);
  });

  test('each has another name by which it is found', () => {
    expect(part('word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });
});

describe('headings', () => {
  test('are numbered in the text, one count to each level', () => {
    const headings = paragraphs(part('word/document.xml'))
      .filter((xml) => /w:pStyle w:val="Heading[123]"/u.test(xml))
      .map(textOf);
    expect(headings).toEqual([
      '一、总体进展',
      '二、主要指标完成情况',
      '三、桥梁养护情况',
      '四、进展滞后情况',
      '（一）严重滞后事项',
      '1. 城镇新增就业',
      '（二）滞后事项',
      '五、报送情况',
    ]);
  });
});

describe('figures', () => {
  test('each is a link out, and looks like the text around it', () => {
    const links = part('word/document.xml').match(/<w:hyperlink .*?<\/w:hyperlink>/gsu) ?? [];
    expect(links.length).toBe(bulletin.figures.length);
    expect(links.map(textOf)).toEqual(bulletin.figures.map((figure) => `${figure.text}${figure.unit}`));
    expect(links.filter((xml) => /w:u |w:color|w:rStyle/u.test(xml))).toEqual([]);
  });

  test('every link’s target is in the relationships', () => {
    const ids = [...part('word/document.xml').matchAll(/<w:hyperlink[^>]*r:id="(?<id>[^"]+)"/gu)].map(
      (match) => match.groups?.id,
    );
    const relationships = part('word/_rels/document.xml.rels');
    expect(ids.filter((id) => !relationships.includes(`Id="${id}"`))).toEqual([]);
    expect(relationships).toContain('Target="https://plan.example/bulletins/b1?figure=f1&amp;x=1"');
  });
});

test('the simulated mark stands in the header, and only in simulated bulletins', async () => {
  expect(Object.entries(parts).filter(([name, xml]) => /header/u.test(name) && xml.includes('模拟数据'))).toHaveLength(
    2,
  );
  const real = unzipSync(await renderDocx({ ...bulletin, simulated: false }, options));
  expect(Object.keys(real).filter((name) => /^word\/header/u.test(name))).toEqual([]);
});

test('the same bulletin gives the same bytes, whenever it is rendered', async () => {
  expect(Buffer.from(await renderDocx(bulletin, options)).equals(Buffer.from(bytes))).toBe(true);
  expect(part('docProps/core.xml')).toContain('2021-05-24T01:00:00Z</dcterms:created>');
});

test('markup in the data stays text', async () => {
  const hostile = buildBulletin({
    ...sampleInput,
    issuer: '<b>&"某某局',
    commitments: sampleInput.commitments.map((row) => ({ ...row, title: '</w:t><w:evil/>\u0001' })),
  });
  const document = strFromU8(unzipSync(await renderDocx(hostile, options))['word/document.xml']!);
  expect(document).not.toContain('<w:evil/>');
  expect(document).toContain('&lt;/w:t&gt;&lt;w:evil/&gt;');
  expect(document).not.toContain('\u0001');
});

test('attachments are listed under the body with their numbers', async () => {
  const xml = strFromU8(
    unzipSync(await renderDocx(bulletin, { ...options, attachments: ['任务清单', '项目清单'] }))['word/document.xml']!,
  );
  expect(paragraphs(xml).map(textOf)).toEqual(expect.arrayContaining(['附件：1. 任务清单', '2. 项目清单']));
});

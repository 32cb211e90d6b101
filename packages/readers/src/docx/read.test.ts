import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph, table } from '#testing/make-docx.ts';
import { findPlace } from '../find-place.ts';
import { readDocument } from '../read.ts';

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const read = (body: string, footnotes?: string) =>
  readDocument(makeDocx({ body, ...(footnotes === undefined ? {} : { footnotes }) }), 'a.docx');

describe('DOCX', () => {
  test('every run leads back to its part, paragraph and run', async () => {
    const document = await read(`${paragraph('一、目标')}<w:p>${run('增长')}${run('6.5%')}</w:p>`);
    expect(document.text).toBe('一、目标\n增长6.5%\n');
    const found = findPlace(document, document.text.indexOf('6.5'));
    expect(found?.span.place).toEqual({
      kind: 'paragraph',
      part: 'word/document.xml',
      paragraph: 2,
      run: 2,
      cell: null,
    });
    expect(found?.label).toEqual({ 'zh-CN': '第2段', en: 'paragraph 2' });
  });

  test('tracked changes are read as accepted, a deleted paragraph mark joins its paragraphs', async () => {
    const document = await read(
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('增长')}</w:p><w:p><w:del w:id="2"><w:r><w:delText>6%</w:delText></w:r></w:del><w:ins w:id="3">${run('6.5%')}</w:ins></w:p>`,
    );
    expect(document.text).toBe('增长6.5%\n');
    expect(document.warnings.map((warning) => warning.code)).toEqual(['tracked-changes']);
  });

  test('a table row is a line with tabs, and a merged cell stands once', async () => {
    const merged =
      '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const document = await read(
      `${table([
        ['县区', '户数'],
        ['甲县', '20'],
      ])}${merged}`,
    );
    expect(document.text).toBe('县区\t户数\n甲县\t20\n甲\t1\n\t2\n');
    expect(findPlace(document, document.text.indexOf('20'))?.label['zh-CN']).toBe('第4段（表1第2行第2列）');
  });

  test('a row that leaves columns out at its ends keeps its cells under their heads', async () => {
    const cell = (words: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(words)}</w:tc>`;
    const gaps = (before: number, after: number) =>
      `<w:trPr><w:gridBefore w:val="${before}"/><w:gridAfter w:val="${after}"/></w:trPr>`;
    const wide = '<w:gridSpan w:val="2"/>';
    const document = await read(
      `<w:tbl><w:tr>${cell('县区', wide)}${cell('乡镇')}${cell('户数')}${cell('备注')}</w:tr><w:tr>${gaps(3, 1)}${cell('20')}</w:tr><w:tr>${gaps(2, 0)}${cell('甲镇')}${cell('8')}${cell('续建')}</w:tr></w:tbl>`,
    );
    expect(document.text).toBe('县区\t乡镇\t户数\t备注\n\t\t20\t\n\t甲镇\t8\t续建\n');
    expect(findPlace(document, document.text.indexOf('20'))?.label['zh-CN']).toBe('第5段（表1第2行第4列）');
  });

  test('a cell that spans columns keeps the cells behind it under their heads', async () => {
    const cell = (words: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(words)}</w:tc>`;
    const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const wide = '<w:gridSpan w:val="2"/>';
    const document = await read(
      `<w:tbl>${row(...['任务', '内容', '责任单位', '时限'].map((words) => cell(words)))}${row(cell('新建公园', wide), cell('住建局'), cell('6月'))}${row(cell('新建菜场', wide), cell('商务局', wide))}</w:tbl>`,
    );
    expect(document.text).toBe('任务\t内容\t责任单位\t时限\n新建公园\t\t住建局\t6月\n新建菜场\t\t商务局\n');
  });

  test('a column of single cells is a frame though its rows are set in', async () => {
    const row = (words: string, before: number) =>
      `<w:tr><w:trPr><w:gridBefore w:val="${before}"/></w:trPr><w:tc>${paragraph(words)}</w:tc></w:tr>`;
    expect((await read(`<w:tbl>${row('总体要求', 0)}${row('增长6%', 1)}</w:tbl>`)).text).toBe('总体要求\n增长6%\n');
  });

  test('line ends inside a run are line feeds however they are written', async () => {
    const document = await read(
      `<w:p>${run('第一行&#13;&#10;第二行&#13;第三行&#10;')}${run('增长6%')}</w:p>${paragraph('完')}<w:tbl><w:tr><w:tc>${`<w:p>${run('甲&#13;&#10;县')}</w:p>`}</w:tc><w:tc>${paragraph('7')}</w:tc></w:tr></w:tbl>`,
    );
    expect(document.text).toBe('第一行\n第二行\n第三行\n增长6%\n完\n甲 县\t7\n');
    expect(findPlace(document, document.text.indexOf('增长'))?.span.place).toMatchObject({ run: 2, line: 4 });
    const third = findPlace(document, document.text.indexOf('第三'));
    expect(third?.span.place).toMatchObject({ run: 1, line: 3 });
    expect(document.text.slice(third?.span.start, third?.span.end)).toBe('第三行');
  });

  test('notes stand behind the text, and their marks do not run into figures', async () => {
    const document = await read(
      `<w:p>${run('增长6.5%')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}</w:p>`,
      '<w:footnote w:id="2"><w:p><w:r><w:t>按不变价格计算。</w:t></w:r></w:p></w:footnote>',
    );
    expect(document.text).toBe('增长6.5%。\n[1] 按不变价格计算。\n');
  });

  test('a text box is read once though the file holds it twice', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
    const document = await read(
      `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('专栏')}</mc:Choice><mc:Fallback>${box('专栏')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect(document.text).toBe('正文\n专栏\n');
  });

  test('the result of a field counts, its instruction and a table of contents do not', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (instruction: string, words: string) =>
      `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('separate')}${run(words)}${mark('end')}`;
    const document = await read(
      `<w:p>${field('TOC \\o', '总体要求 3')}</w:p><w:p>${run('共')}${field('=3+4', '7')}${run('项')}</w:p>`,
    );
    expect(document.text).toBe('共7项\n');
  });

  test('words whose paragraph mark was deleted stay where nothing follows them', async () => {
    const deleted = (words: string) => `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(words)}</w:p>`;
    const document = await read(`${deleted('表前')}${table([['甲', '1']])}${deleted('增长')}${deleted('6.5%')}`);
    expect(document.text).toBe('表前\n甲\t1\n增长6.5%\n');
  });

  test('a field that lost its end swallows nothing behind its paragraph', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const document = await read(
      `<w:p>${run('甲')}${mark('begin')}<w:r><w:instrText>REF x</w:instrText></w:r></w:p><w:p>${mark('begin')}${mark('separate')}${run('乙')}</w:p>${paragraph('增长6%')}`,
    );
    expect(document.text).toBe('甲\n乙\n增长6%\n');
  });

  test('a soft break ends the line inside its paragraph and hidden words are left out', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>';
    const document = await read(`<w:p>${run('第一行')}<w:r><w:br/></w:r>${hidden}${run('第二行')}</w:p>`);
    expect(document.text).toBe('第一行\n第二行\n');
    const found = findPlace(document, document.text.indexOf('第二'));
    expect(found?.span.place).toMatchObject({ paragraph: 1, run: 4, line: 2 });
    expect(found?.label).toEqual({ 'zh-CN': '第1段第2行', en: 'paragraph 1, line 2' });
  });

  test('what a file says in two ways is read once, and in the second where the first says nothing', async () => {
    const ways = (choice: string, fallback: string) =>
      `<mc:AlternateContent><mc:Choice Requires="x">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
    const star = '<w:t>★</w:t>';
    const document = await read(
      `<w:p><w:r>${ways(star, star)}</w:r></w:p><w:p><w:r>${ways('', '<w:t>☆</w:t>')}</w:r></w:p>${ways('', paragraph('后备段'))}${ways(paragraph('首选段'), paragraph('首选段'))}`,
    );
    expect(document.text).toBe('★\n☆\n后备段\n首选段\n');
  });

  test('signs that a figure needs are read from the fonts that hold them, ornaments are not', async () => {
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const document = await read(
      `<w:p>${run('粮食')}${sign('Symbol', 'F0B3')}${run('120万吨')}${sign('Wingdings', 'F0FE')}${sign('宋体', '2460')}</w:p>`,
    );
    expect(document.text).toBe('粮食≥120万吨①\n');
  });

  test('words hidden by a style of characters are left out, unless they say otherwise', async () => {
    const styled = (words: string, more = '') =>
      `<w:r><w:rPr><w:rStyle w:val="h"/>${more}</w:rPr><w:t>${words}</w:t></w:r>`;
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `<w:p>${run('甲')}${styled('乙')}${styled('丙', '<w:vanish w:val="0"/>')}</w:p>`;
    expect((await readDocument(makeDocx({ body, styles }), 'a.docx')).text).toBe('甲丙\n');
  });

  test('a control that only prompts is left out, one that was filled in without a word of it is kept', async () => {
    const control = (words: string) =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(words)}</w:sdtContent></w:sdt>`;
    const document = await read(`<w:p>${run('目标')}${control('单击或点击此处输入文字。')}${control('6.5%')}</w:p>`);
    expect(document.text).toBe('目标6.5%\n');
  });
});

describe('files inside a DOCX in place of paragraphs', () => {
  const utf8 = (words: string) => new TextEncoder().encode(words);
  const inPlace = (name: string) => `<w:altChunk r:id="${name}"/>`;
  const readWith = (chunks: Readonly<Record<string, Uint8Array>>, body: string) =>
    readDocument(makeDocx({ body, chunks }), 'a.docx');

  test.each<[string, Uint8Array]>([
    ['c.html', utf8('<html><body><p>新增企业70家。</p><p>增长6%。</p></body></html>')],
    ['c.mht', utf8('MIME-Version: 1.0\nContent-Type: text/html\n\n<p>新增企业70家。</p><p>增长6%。</p>')],
    ['c.txt', utf8('新增企业70家。\n增长6%。')],
    ['c.docx', makeDocx({ body: paragraph('新增企业70家。') + paragraph('增长6%。') })],
  ])('%s is read where it stands, and leads back to its own paragraphs', async (name, bytes) => {
    const document = await readWith({ [name]: bytes }, paragraph('之前') + inPlace(name) + paragraph('之后'));
    expect(document.text).toBe('之前\n新增企业70家。\n增长6%。\n之后\n');
    const found = findPlace(document, document.text.indexOf('增长'));
    expect(found?.label).toEqual({ 'zh-CN': `嵌入文件 ${name} 第2段`, en: `embedded file ${name}, paragraph 2` });
    expect(findPlace(document, document.text.indexOf('之后'))?.label['zh-CN']).toBe('第2段');
    expect(document.warnings).toEqual([]);
  });

  test('in a cell of a table stands in its line, among the words of the cell', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const row = `<w:tr>${cell(paragraph('指标'))}${cell(paragraph('目标') + inPlace('c.txt'))}${cell(paragraph('单位'))}</w:tr>`;
    const document = await readWith({ 'c.txt': utf8('增长6%\n左右\n') }, `<w:tbl>${row}</w:tbl>${paragraph('之后')}`);
    expect(document.text).toBe('指标\t目标 增长6% 左右\t单位\n之后\n');
    expect(findPlace(document, document.text.indexOf('左右'))?.label['zh-CN']).toBe('嵌入文件 c.txt 第2段');
  });

  test('of a kind that is not read, missing or nested too deep are told', async () => {
    const inner = makeDocx({ body: paragraph('中') + inPlace('d.docx'), chunks: { 'd.docx': makeDocx({ body: '' }) } });
    const { text, warnings } = await readWith(
      { 'a.rtf': utf8('{\\rtf1 x}'), 'c.docx': inner },
      inPlace('a.rtf') + inPlace('none') + inPlace('c.docx'),
    );
    expect(text).toBe('中\n');
    expect(warnings.map(({ code, message }) => [code, /\S+\.\w+|none/u.exec(message.en)?.[0]])).toEqual([
      ['embedded-unread', 'word/a.rtf'],
      ['embedded-unread', 'none'],
      ['embedded-unread', 'word/d.docx'],
    ]);
  });
});

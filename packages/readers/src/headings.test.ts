import { compile, type Plan } from '@planwright/compiler';
import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph } from '#testing/make-docx.ts';
import { layOut, makePdf } from '#testing/make-pdf.ts';
import { readDocument } from './read.ts';

/** A plan of our own: level, the number that a print would bear, words; level 0 is body text. */
const LINES: readonly (readonly [level: number, number: string, words: string])[] = [
  [1, '', '云泽市2031年国民经济和社会发展计划'],
  [2, '一、', '2030年计划执行情况'],
  [3, '（一）', '经济运行平稳'],
  [0, '', '2030年，全市地区生产总值完成812.4亿元，增长6.1%；一般公共预算收入完成58.2亿元，增长3.4%。'],
  [3, '（二）', '民生持续改善'],
  [0, '', '城镇新增就业2.1万人，改造老旧小区36个。'],
  [2, '二、', '2031年主要目标'],
  [0, '', '地区生产总值增长6%左右，一般公共预算收入增长4%，单位生产总值能耗下降2.5%。'],
  [2, '三、', '2031年重点任务'],
  [3, '（一）', '工业提质'],
  [0, '', '新增高新技术企业70家，完成技术改造投资45亿元。开工建设云泽化工园污水处理厂项目。'],
  [3, '（二）', '乡村建设'],
  [0, '', '新建改建农村公路210公里，6月底前建成高标准农田12万亩。'],
];

const STYLES = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="h${level}"><w:name w:val="heading ${level}"/>${level === 2 ? '' : `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`}</w:style>`,
  )
  .join('');
const DOCX = makeDocx({
  body: LINES.map(([level, , words]) => paragraph(words, level === 0 ? '' : `<w:pStyle w:val="h${level}"/>`)).join(''),
  styles: STYLES,
});
const HTML = new TextEncoder().encode(
  `<html><body><div><a href="/">首页</a></div><div>${LINES.map(([level, , words]) => (level === 0 ? `<p>　　${words}</p>` : `<h${level}>${words}</h${level}>`)).join('\n')}</div></body></html>`,
);
const PDF = makePdf(
  layOut(['目录', ...LINES.flatMap(([level, , words]) => (level > 1 ? [words] : []))]).concat(
    layOut(LINES.map(([, , words]) => words)),
  ),
  {
    bookmarks: LINES.flatMap(([level, , title]) => (level > 0 ? [{ title, level, page: 2 }] : [])),
  },
);
const NUMBERED = LINES.map(([, number, words]) => number + words).join('\n');

function describePlan({ document, outline, facts, projects, commitments }: Plan) {
  const titleOf = (section: number | null) => outline.find((node) => node.start === section)?.title;
  const { title, kind, planYear, reviewYear } = document;
  return {
    document: { title, kind, planYear, reviewYear },
    outline: outline.map((node) => [node.level, node.title]),
    facts: facts.map(({ metric, value, unit, kind, op, status, period, section }) => [
      metric,
      value,
      unit,
      kind,
      op,
      status,
      period,
      titleOf(section),
    ]),
    projects: projects.map(({ name, stage, section }) => [name, stage, titleOf(section)]),
    commitments: commitments.map(({ kind, title, deadline, strength, section }) => [
      kind,
      title,
      deadline?.date,
      strength,
      titleOf(section),
    ]),
  };
}

describe('a plan whose headings bear no printed number', () => {
  test.each([
    ['DOCX by its styles', DOCX, 'a.docx'],
    ['HTML by its heading elements', HTML, 'a.html'],
    ['PDF by its bookmarks, which pass over the table of contents', PDF, 'a.pdf'],
  ] as const)('has the sections, scopes and commitments of the numbered one: %s', async (_, bytes, name) => {
    const { text, headings } = await readDocument(bytes, name);
    const expected = describePlan(compile(NUMBERED));
    expect(expected.outline.map(([level]) => level)).toEqual([0, 1, 2, 2, 1, 1, 2, 2]);
    expect(expected.commitments.length).toBeGreaterThan(6);
    expect(describePlan(compile(text, [], headings))).toEqual(expected);
  });

  test('would lose its structure without the marks of its file', async () => {
    const { text } = await readDocument(DOCX, 'a.docx');
    expect(describePlan(compile(text)).outline.length).toBeLessThan(describePlan(compile(NUMBERED)).outline.length);
  });
});

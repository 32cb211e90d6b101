import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { anchorAt } from '../corrections/anchor.ts';
import { layCorrections } from '../corrections/lay.ts';
import type { MarkedHeading } from '../model.ts';

/** A text of lines, each with the level at which its file marks it (`2 重点任务`) or none (`- 正文`). */
function read(marked: string): { readonly text: string; readonly headings: readonly MarkedHeading[] } {
  const headings: MarkedHeading[] = [];
  let text = '';
  for (const line of marked.trim().split('\n')) {
    const words = line.slice(2).replaceAll('↵', '\n');
    const level = Number(line.charAt(0));
    if (level > 0) headings.push({ start: text.length, end: text.length + words.length, level });
    text += `${words}\n`;
  }
  return { text, headings };
}

/** The tree as indented lines: marker|title. */
function draw(marked: string): readonly string[] {
  const { text, headings } = read(marked);
  return compile(text, [], headings).outline.map(
    ({ level, marker, title }) => `${'  '.repeat(level)}${marker}|${title}`,
  );
}

const TITLE = '临溪市2023年国民经济和社会发展计划';
const BODY = '- 全市上下攻坚克难，主要指标好于预期，发展质量稳步提升，民生福祉持续改善。';

describe('a heading that the file marks and that bears no number', () => {
  test('opens a section at the level of its mark, the title being none', () => {
    expect(draw(`1 ${TITLE}\n2 执行情况\n3 工业\n${BODY}\n3 农业\n${BODY}\n2 重点任务\n3 工业\n${BODY}`)).toEqual([
      `|${TITLE}`,
      '  |执行情况',
      '    |工业',
      '    |农业',
      '  |重点任务',
      '    |工业',
    ]);
  });

  test.each([
    [
      'lies below printed chapters that the file marks higher',
      `2 一、执行情况\n3 工业\n${BODY}\n3 农业\n${BODY}\n2 二、重点任务\n${BODY}`,
      ['  一、|执行情况', '    |工业', '    |农业', '  二、|重点任务'],
    ],
    [
      'stands beside printed headings of its own level',
      `2 前言\n${BODY}\n2 一、执行情况\n${BODY}\n2 二、重点任务\n${BODY}`,
      ['  |前言', '  一、|执行情况', '  二、|重点任务'],
    ],
    [
      'contains numbered items that begin anew behind it',
      `2 执行情况\n- （一）工业\n${BODY}\n- （二）农业\n${BODY}\n2 重点任务\n- （一）工业\n${BODY}`,
      ['  |执行情况', '    （一）|工业', '    （二）|农业', '  |重点任务', '    （一）|工业'],
    ],
    [
      'lies inside chapters whose numbers go on over it',
      `- 一、执行情况\n2 工业\n${BODY}\n- 二、主要目标\n2 农业\n${BODY}\n- 三、重点任务\n${BODY}`,
      ['  一、|执行情况', '    |工业', '  二、|主要目标', '    |农业', '  三、|重点任务'],
    ],
    [
      'is one heading though its file breaks its line',
      `2 执行情况\n${BODY}\n2 推动工业↵转型升级\n${BODY}\n2 重点任务\n${BODY}`,
      ['  |执行情况', '  |推动工业转型升级', '  |重点任务'],
    ],
  ])('%s', (_, marked, tree) => {
    expect(draw(`- ${TITLE}\n${marked}`)).toEqual([`|${TITLE}`, ...tree]);
  });

  test('keeps all that follows, however many headings stand before the first paragraph', () => {
    const { text, headings } = read(`- ${TITLE}\n2 执行情况\n2 主要目标\n2 重点任务\n${BODY}\n- 新增企业70家。`);
    const { outline, facts } = compile(text, [], headings);
    expect(facts[0]?.section).toBe(outline.at(-1)?.start);
    expect(outline.at(-1)?.title).toBe('重点任务');
  });
});

describe('a mark is not believed', () => {
  const rest = `2 执行情况\n${BODY}\n2 重点任务\n${BODY}`;
  test.each([
    ['on a line that ends in a stop', '2 新增高新技术企业70家。'],
    ['on several clauses', '2 抓好工业；抓好农业'],
    ['on a line longer than a title', `2 ${'加快产业转型升级'.repeat(8)}`],
    ['on a salutation', '2 各位代表：'],
    ['on a table row', '2 指标\t单位\t目标'],
    ['on a date in brackets', '2 （2023年1月12日）'],
    ['on a page number', '2 － 3 －'],
    ['on the word contents', '2 目　录'],
    ['on a label', '2 责任单位：市发展改革委'],
  ])('%s', (_, line) => {
    expect(draw(`- ${TITLE}\n${BODY}\n${line}\n${rest}`).slice(-2)).toEqual(['  |执行情况', '  |重点任务']);
    expect(draw(`- ${TITLE}\n${BODY}\n${line}\n${rest}`)).toHaveLength(3);
  });

  test('beside a higher one on the same words, whichever the file names first', () => {
    const { text, headings } = read(`1 ${TITLE}\n2 执行情况\n${BODY}\n2 重点任务\n3 工业\n${BODY}`);
    const twice = [...headings, { ...headings[2]!, level: 3 }];
    const outline = compile(text, [], headings).outline;
    expect(compile(text, [], twice).outline).toEqual(outline);
    expect(compile(text, [], twice.toReversed()).outline).toEqual(outline);
  });

  test('where most marked lines are body text, or most lines are marked', () => {
    const believed = (marked: string) => {
      const { text, headings } = read(marked);
      return compile(text, [], headings).headings.length;
    };
    expect(believed(`2 执行情况\n2 新增企业70家。\n2 改造小区20个。\n- 建成学校3所。\n- 修路40公里。`)).toBe(0);
    expect(believed(`2 执行情况\n2 主要目标\n2 重点任务\n2 保障措施\n- 修路40公里。`)).toBe(0);
    expect(believed(rest)).toBe(2);
  });

  test('over a printed number, which tells its own level', () => {
    const plain = `- ${TITLE}\n- 一、执行情况\n- （一）工业\n${BODY}\n- 二、重点任务\n${BODY}`;
    expect(draw(plain.replace('- 一、', '4 一、').replace('- （一）', '1 （一）'))).toEqual(draw(plain));
  });
});

test('a correction keeps the sections that the file marks, in a text whose lines are joined too', () => {
  const { text, headings } = read(
    `- ${TITLE}\n2 2022年执行情况\n- 2022年，新增企业 60 家，改造小区20个。\n2 2023年重点任务\n3 培育企业\n- 新增企业 70 家。\n3 改善民生\n- 改造小区 25 个。`,
  );
  const plan = compile(text, [], headings);
  const start = text.indexOf('70');
  const anchor = anchorAt(text, { start, end: start + 4 });
  const laid = layCorrections(text, plan, [{ id: 'x', anchor, change: { kind: 'reading', reading: { op: 'ge' } } }]);
  expect(laid.outline).toEqual(plan.outline);
  expect(
    laid.commitments.map(({ title, bound, section }) => [title, bound.kind === 'number' && bound.op, section]),
  ).toEqual([
    ['新增企业70家', 'ge', text.indexOf('培育企业')],
    ['改造小区25个', 'eq', text.indexOf('改善民生')],
  ]);
});

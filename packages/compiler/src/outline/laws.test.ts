import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '#document/parse.ts';
import { extractProjects } from '#projects/extract.ts';
import { resolveScopes } from '#scope/resolve.ts';
import { growsTooFast } from '../testing/growth.ts';
import { parseOutline } from './parse.ts';

/** Pieces of plans, whole and broken, from which texts are put together. */
const PIECES = [
  '一、',
  '二、',
  '（一）',
  '(二)',
  '四)',
  '（五',
  '一是',
  '二是',
  '(1)',
  '（2）',
  '①',
  '——',
  '●',
  '第一章 ',
  '1.',
  '2、',
  '。',
  '，',
  '、',
  '；',
  '：',
  '\n',
  '\n\n',
  '　　',
  '“',
  '”',
  '（',
  '）',
  '等',
  '和',
  '各位代表：',
  '2023年',
  '临溪市',
  '加快推进',
  '建成',
  '力争',
  '前期工作',
  '开工建设',
  '某某水库',
  '城东产业园',
  '项目',
  '工程',
  '建设',
  '总投资3亿元的',
  '12个',
  '100公里',
  '附件1',
  '名词解释',
  '工作回顾',
  '上一篇',
  '的',
  '\u200b',
  '\ud800',
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ maxLength: 80 }),
);

function read(text: string) {
  const plan = parseDocument(text);
  const tree = parseOutline(text, plan);
  return {
    plan,
    ...tree,
    projects: extractProjects(text, plan, tree.outline, resolveScopes(text, plan, tree.outline)),
  };
}

test('every node lies in the text in order and inside its parent, one level below it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { outline: nodes } = read(text);
      const byStart = new Map(nodes.map((node) => [node.start, node]));
      let last = -1;
      for (const node of nodes) {
        expect(node.start).toBeGreaterThan(last);
        last = node.start;
        expect(node.end).toBeLessThanOrEqual(text.length);
        expect(node.sectionEnd).toBeGreaterThanOrEqual(node.end);
        expect(text.startsWith(node.marker, node.start)).toBe(true);
        expect(text.slice(node.start, node.end).includes(node.title)).toBe(true);
        if (node.parent === null) continue;
        const parent = byStart.get(node.parent);
        expect(parent?.level).toBe(node.level - 1);
        expect(parent?.sectionEnd).toBeGreaterThanOrEqual(node.sectionEnd);
      }
    }),
    { numRuns: 400 },
  );
});

test('a heading of blanks and a verb names no project', () => {
  expect(read('一、　　加快推进').projects).toEqual([]);
});

test('every project is a slice of the text inside the document, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { plan, projects: found } = read(text);
      let last = -1;
      for (const project of found) {
        expect(project.start).toBeGreaterThanOrEqual(last);
        last = project.end;
        expect(project.name).toBe(text.slice(project.start, project.end));
        expect(project.end).toBeLessThanOrEqual(plan.body.end);
      }
    }),
    { numRuns: 400 },
  );
});

test('the same text gives the same outline, diagnostics and projects', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(read(text)).toEqual(read(text));
    }),
  );
});

test('diagnostics point into the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { span } of read(text).diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

const HOSTILE = [
  '一',
  '（',
  '等',
  '、',
  '第',
  '1',
  '项目',
  '等项目和',
  '建设',
  '获',
  '投资',
  '的',
  '“',
  '年',
  ' ',
  '—',
  '以',
  '元',
  '加快',
  '\n',
];
const LENGTH = 20_000;
test.each(HOSTILE)('a text of %s alone is read in linear time', (piece) => {
  expect(growsTooFast(read, piece, LENGTH)).toBe(false);
});

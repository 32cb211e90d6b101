import { expect, test } from 'vitest';
import { splitParagraphs, splitSegments } from './segments.ts';
import { layRows, splitCells } from './text-rows.ts';

const TEXT =
  '主要指标如下。\n指标\t单位\t2031年目标\n一、经济发展\n生产总值\t亿元\t342\n全市各级各部门要把这些目标分解到月、落实到人，定期调度。\n县区\t就业\n东河县\t3000\n';

test('lines with cells of one table have the same columns, a short line between them or not', () => {
  const rows = layRows(TEXT, splitParagraphs(TEXT));
  const at = (words: string) => rows.get(TEXT.indexOf(words));
  expect([...rows.keys()]).toEqual(['指标\t', '生产总值', '县区', '东河县'].map((words) => TEXT.indexOf(words)));
  expect(at('指标\t')).toBe('minmax(4.3em, 4.0fr) minmax(2.8em, 2.5fr) minmax(5.3em, 5.2fr)');
  expect(at('生产总值')).toBe(at('指标\t'));
  expect(at('县区')).toBe('minmax(3.3em, 3.0fr) minmax(2.8em, 2.5fr)');
});

test('a table right behind another has columns of its own, and many columns share what room there is', () => {
  const text = '指标\t单位\t2030年\t2031年\n产值\t亿元\t1\t2\n县区\t就业\n东河县\t3000\n';
  const rows = layRows(text, splitParagraphs(text));
  expect(rows.get(text.indexOf('东河县'))).toBe(rows.get(text.indexOf('县区')));
  expect(rows.get(0)?.split('minmax').length).toBe(5);
  expect(rows.get(text.indexOf('县区'))?.split('minmax').length).toBe(3);
  const row = Array.from({ length: 12 }, () => '一般公共预算收入').join('\t');
  const wide = `${row}\n${row}`;
  expect(layRows(wide, splitParagraphs(wide)).get(0)).toContain('minmax(0, 8.0fr)');
});

const LONG =
  '深入实施工业倍增行动，推进重点产业链延链补链强链，新增规模以上工业企业三十家以上，力争全年工业投资增长百分之十';

test.each([
  ['a line that stands alone', '主要任务。\n牵头单位\t市发展改革委\n'],
  ['sentences that Word numbered', '1.\t深入实施工业倍增行动。\n2.\t推进重点产业链。\n'],
  ['items that Word numbered', '（一）\t加强领导\n（二）\t强化督查\n'],
  ['cells of the length of prose', `一季度\t${LONG}\n二季度\t${LONG}\n`],
  ['one row before prose with a tab', `任务\t进度\n一季度\t${LONG}\n`],
])('%s is no table', (_, text) => {
  expect(layRows(text, splitParagraphs(text)).size).toBe(0);
});

test('a text without tabs has no rows', () => {
  expect(layRows('一、目标\n生产总值增长6%。', [{ start: 0, end: 4 }]).size).toBe(0);
});

test('segments are parted at tabs, which stay with the cell before them, so that no character is lost', () => {
  const start = TEXT.indexOf('生产总值');
  const end = TEXT.indexOf('\n', start);
  const mark = { id: 'c1', kind: 'commitment', start, end } as const;
  const figure = { id: 'f1', kind: 'fact', start: end - 3, end } as const;
  const cells = splitCells(TEXT, splitSegments({ start, end }, [mark, figure]));
  expect(cells.map((cell) => cell.map((segment) => TEXT.slice(segment.start, segment.end)))).toEqual([
    ['生产总值\t'],
    ['亿元\t'],
    ['342'],
  ]);
  expect(cells[2]![0]!.marks.map(({ id }) => id)).toEqual(['c1', 'f1']);
});

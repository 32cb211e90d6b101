import { expect, test } from 'vitest';
import { makePdf } from '#testing/make-pdf.ts';
import { readDocument } from '../read.ts';

const at = (words: string, y: number) => ({ words, x: 80, y });
const PAGE = [at('总体要求', 740), at('坚持稳中求进，增长6.5%。', 700), at('主要目标', 660), at('新增就业五万人', 620)];

test('headings that the tags of a PDF name are marked with their level', async () => {
  const bytes = makePdf([PAGE, [at('粮食安全', 740)]], { tags: [['H1', 'P', 'H2', 'P'], ['H2']] });
  const { text, headings } = await readDocument(bytes, 'a.pdf');
  expect(headings.map(({ start, end, level }) => [text.slice(start, end), level])).toEqual([
    ['总体要求', 1],
    ['主要目标', 2],
    ['粮食安全', 2],
  ]);
});

test('a heading runs neither into the full line before it nor into the text behind it', async () => {
  // 27 characters are a full line; without the tags nothing tells these five apart.
  const full = Array.from({ length: 5 }, (_, index) => String.fromCharCode(0x4e10 + index).repeat(27));
  const page = full.map((words, index) => at(words, 740 - index * 28));
  const untagged = await readDocument(makePdf([page]), 'a.pdf');
  expect(untagged.text.trim().split('\n')).toHaveLength(1);
  const { text } = await readDocument(makePdf([page], { tags: [['P', 'P', 'H1', 'P', 'P']] }), 'a.pdf');
  expect(text.trim().split('\n')).toEqual([full[0]! + full[1]!, full[2], full[3]! + full[4]!]);
});

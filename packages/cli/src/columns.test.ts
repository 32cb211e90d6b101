import { describe, expect, it } from 'vitest';
import { alignRows, clip, widthOf } from './columns.ts';

describe('columns of a terminal', () => {
  it.each([
    ['abc', 3],
    ['粮食', 4],
    ['6.5%左右', 8],
    ['“四新”', 8],
    ['（一）', 6],
  ])('gives %s a width of %i', (words, width) => {
    expect(widthOf(words)).toBe(width);
  });

  it('pads by width, so that columns of mixed scripts line up', () => {
    const rows = alignRows(
      [
        ['粮食产量', '150', '亿斤'],
        ['GDP', '6', '%'],
      ],
      [20, -10, 4],
      '',
    );
    expect(rows).toEqual(['粮食产量  150  亿斤', 'GDP         6  %']);
  });

  it('clips what is wider than its column and never exceeds it', () => {
    expect(clip('新建改建高标准蔬菜园区', 10)).toBe('新建改建…');
    expect(widthOf(clip('a新b建c改d建e', 7))).toBeLessThanOrEqual(7);
  });
});

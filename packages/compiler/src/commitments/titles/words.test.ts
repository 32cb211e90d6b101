import { describe, expect, it } from 'vitest';
import { bare, shorten, TITLE_AT_MOST } from './words.ts';

describe('a title that is too long', () => {
  it('closes what it opened where it leaves out members of a list', () => {
    expect(
      shorten('组织实施“特色种养提质、农产品加工提升、乡村旅游培育、农村电商拓展、冷链物流补链”等五项重点工程'),
    ).toBe('组织实施“特色种养提质、农产品加工提升”等五项重点工程');
    expect(
      shorten('组织实施特色种养提质、农产品加工提升、乡村旅游培育、农村电商拓展、冷链物流补链延链等五项重点工程'),
    ).toBe('组织实施特色种养提质、农产品加工提升等五项重点工程');
  });

  it('is cut in front of a quotation that it would leave open', () => {
    const title = '办好云泽湖国际马拉松、碧山茶文化旅游节、青龙峡漂流公开赛以及面向青年的“湖畔星光音乐季”活动';
    expect(shorten(title)).toBe('办好云泽湖国际马拉松、碧山茶文化旅游节、青龙峡漂流公开赛以及面向青年的…');
  });

  it('is cut at its length where nothing is left open', () => {
    const title = `加强${'水'.repeat(TITLE_AT_MOST)}库除险加固`;
    expect(shorten(title)).toBe(`加强${'水'.repeat(TITLE_AT_MOST - 3)}…`);
    expect(shorten(title)).toHaveLength(TITLE_AT_MOST);
  });
});

describe('what stands in front of a title', () => {
  it('is taken off where it numbers an item, not where it is the first of several numbers', () => {
    expect(bare('3、改造农村公路', 0)).toBe('改造农村公路');
    expect(bare('3、5号地铁线建成通车', 0)).toBe('3、5号地铁线建成通车');
    expect(bare('12、15路公交车开通', 0)).toBe('12、15路公交车开通');
  });
});

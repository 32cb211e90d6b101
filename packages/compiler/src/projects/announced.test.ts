import { describe, expect, test } from 'vitest';
import { parseDocument } from '#document/parse.ts';
import { parseOutline } from '#outline/parse.ts';
import type { Scope } from '#scope/model.ts';
import { turnedAway } from '../testing/pattern-texts.ts';
import { extractProjects } from './extract.ts';
import { ANNOUNCEMENT } from './patterns.ts';

/** The projects of a sentence about what is planned, as `name|stage`. */
function find(text: string): readonly string[] {
  const document = parseDocument(text);
  const { outline } = parseOutline(text, document);
  const scopes: readonly Scope[] = [{ start: 0, end: text.length, status: 'target', period: null, part: 'tasks' }];
  return extractProjects(text, document, outline, scopes).map(({ name, stage }) => `${name}|${stage}`);
}

describe('projects that are only named behind what announces them', () => {
  test.each([
    ['续建项目：枫溪大桥、石岙水厂二期。', ['枫溪大桥|under-way', '石岙水厂二期|under-way']],
    [
      '新开工项目12个：枫溪大桥、石岙水厂二期，柳坪产业园。',
      ['枫溪大桥|start', '石岙水厂二期|start', '柳坪产业园|start'],
    ],
    ['重点实施以下项目：枫溪大桥、石岙水厂二期。', ['枫溪大桥|under-way', '石岙水厂二期|under-way']],
    ['重点推进10个项目建设，包括枫溪大桥、石岙水厂二期。', ['枫溪大桥|under-way', '石岙水厂二期|under-way']],
    [
      '储备重大项目3个，分别是枫溪大桥、石岙水厂二期和柳坪产业园。',
      ['枫溪大桥|planned', '石岙水厂二期|planned', '柳坪产业园|planned'],
    ],
    ['实施重点项目120个：产业项目80个，基础设施项目40个。', []],
    ['重点抓好项目建设：全年完成投资300亿元，增长8%。', []],
    ['全市共有景区12家，包括枫溪古镇、石岙公园。', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  test('an announcement ends in what names projects', () => {
    expect(turnedAway(ANNOUNCEMENT, (words) => /项目|工程/u.test(words))).toEqual([]);
  });
});

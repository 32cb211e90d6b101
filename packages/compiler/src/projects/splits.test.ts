import { describe, expect, test } from 'vitest';
import { parseDocument } from '#document/parse.ts';
import { parseOutline } from '#outline/parse.ts';
import type { Scope } from '#scope/model.ts';
import { extractProjects } from './extract.ts';

/** The projects of a sentence about what is planned, as `name|stage`. */
function find(text: string): readonly string[] {
  const document = parseDocument(text);
  const { outline } = parseOutline(text, document);
  const scopes: readonly Scope[] = [{ start: 0, end: text.length, status: 'target', period: null, part: 'tasks' }];
  return extractProjects(text, document, outline, scopes).map(({ name, stage }) => `${name}|${stage}`);
}

describe('a verb of its own makes of a member of a list a list of its own', () => {
  test.each([
    ['建成枫溪水库、开工石岙电站。', ['枫溪水库|complete', '石岙电站|start']],
    [
      '推进枫溪水库、石岙电站建设，谋划柳坪大桥、开工黎平高速。',
      ['枫溪水库|under-way', '石岙电站|under-way', '柳坪大桥|planned', '黎平高速|start'],
    ],
    ['完成枫溪桥重建、启动石岙隧道加固。', ['枫溪桥重建|complete', '石岙隧道加固|start']],
    [
      '新建枫溪第二小学、改扩建石岙三中、迁建柳坪职业高中。',
      ['枫溪第二小学|start', '石岙三中|under-way', '柳坪职业高中|under-way'],
    ],
    // verbs side by side govern the same list
    ['新建、改扩建枫溪中学、石岙小学。', ['枫溪中学|start', '石岙小学|start']],
    ['建成一批、开工一批、储备一批。', []],
    ['抓好农田水利、推进土地整治。', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('a list whose parts are counted inside, or whose noun is of two fields', () => {
  test.each([
    ['枫溪剧院等四大场馆、石岙综合楼等一批大型建筑开工建设。', ['枫溪剧院|start', '石岙综合楼|start']],
    ['枫溪大酒店等星级宾馆和石岙步行街等商业项目抓紧实施。', ['枫溪大酒店|under-way', '石岙步行街|under-way']],
    // counts behind the noun, and what belongs to the work before it
    ['实施新一代枫溪储能等创新攻关项目30个以上。', []],
    ['建成枫溪大桥及连接线工程。', ['枫溪大桥及连接线工程|complete']],
    ['推进枫溪纺织技改项目，推进企业技改项目。', ['枫溪纺织技改项目|under-way']],
    ['完成省道309线大修、县医院病区建设。', ['省道309线大修|complete', '县医院病区|complete']],
    ['枫溪文化中心等一批文化事业、文化产业项目建成投用。', ['枫溪文化中心|complete']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

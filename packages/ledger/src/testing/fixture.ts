import { compile, type Plan } from '@planwright/compiler';
import type { ImportPlanInput } from '../ledger.ts';
import type { Actor, OrganisationFile } from '../model/index.ts';

/** A plan of an invented city in the genre's form, short enough to know by heart. */
export const PLAN_TEXT = `甲州市2021年国民经济和社会发展计划

一、2021年经济社会发展主要目标

（一）预期性指标

1.地区生产总值增长6%左右。

2.城镇登记失业率控制在4%以内。

3.粮食总产量达到100亿斤以上。

二、2021年重点任务

（一）培育创新主体。年内新增高新技术企业70家，确保年底前建成科技孵化器5家。

（二）完善基础设施。新建改造5G基站900个，6月底前完成老旧小区改造120个。
`;

/** Two departments and a county under one city; one department changes its name in the middle of the year. */
export const ORGANISATION: OrganisationFile = {
  jurisdiction: { id: '990100', name: '甲州市', nameEn: 'Jiazhou' },
  source: 'invented for tests',
  units: [
    unit('city', '甲州市', 'Jiazhou', '甲州', 'territory', 'city', null),
    unit('north', '北丘县', 'Beiqiu County', '北丘', 'territory', 'county', 'city'),
    unit(
      'plan',
      '甲州市发展和改革委员会',
      'Development and Reform Commission',
      '市发改委',
      'line',
      'department',
      'city',
    ),
    unit(
      'science',
      '甲州市科学技术局',
      'Science and Technology Bureau',
      '市科技局',
      'line',
      'department',
      'city',
      '1949-10-01',
      '2021-06-30',
    ),
    unit(
      'science',
      '甲州市科技创新局',
      'Science and Innovation Bureau',
      '市科创局',
      'line',
      'department',
      'city',
      '2021-07-01',
    ),
  ],
  events: [{ kind: 'rename', on: '2021-07-01', fromUnitIds: ['science'], toUnitIds: ['science'], document: null }],
  posts: [
    { id: 'officer', unitId: 'plan', title: '综合科科长', role: 'officer', holder: '张一' },
    { id: 'plan-reporter', unitId: 'plan', title: '填报员', role: 'reporter', holder: '李二' },
    { id: 'science-reporter', unitId: 'science', title: '填报员', role: 'reporter', holder: '王三' },
    { id: 'mayor', unitId: 'city', title: '市长', role: 'leader', holder: '赵四' },
    { id: 'auditor', unitId: 'city', title: '审计专员', role: 'auditor', holder: null },
  ],
};

function unit(
  id: string,
  name: string,
  nameEn: string,
  shortName: string,
  tree: 'territory' | 'line',
  kind: 'city' | 'county' | 'department',
  parentId: string | null,
  validFrom = '1949-10-01',
  validTo: string | null = null,
): OrganisationFile['units'][number] {
  return { id, name, nameEn, shortName, tree, kind, code: null, parentId, validFrom, validTo };
}

export const OFFICER: Actor = { postId: 'officer', personName: '张一' };
export const PLAN_REPORTER: Actor = { postId: 'plan-reporter', personName: '李二' };
export const SCIENCE_REPORTER: Actor = { postId: 'science-reporter', personName: '王三' };
export const MAYOR: Actor = { postId: 'mayor', personName: '赵四' };

/** What a reader and the compiler make of a text. */
export function planInput(text: string = PLAN_TEXT, over: Partial<ImportPlanInput> = {}): ImportPlanInput {
  const plan: Plan = compile(text);
  const bytes = new TextEncoder().encode(text);
  return {
    fileName: 'plan.txt',
    bytes,
    format: 'text',
    encoding: 'utf-8',
    text,
    places: null,
    plan,
    planId: null,
    reason: null,
    ...over,
  };
}

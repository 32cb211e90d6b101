import type { Field, ItemField, ItemFieldType, SeriesFieldType } from '@planwright/engine';

const field = <Type extends Field['type']>(
  name: string,
  zh: string,
  en: string,
  type: Type,
  rest: Partial<Pick<Field, 'required' | 'help' | 'evidenceFor'>> = {},
): Field & { readonly type: Type } => ({ name, label: { 'zh-CN': zh, en }, type, required: false, ...rest });

const text = (name: string, zh: string, en: string, maxLength: number): ItemField =>
  field<ItemFieldType>(name, zh, en, { kind: 'text', maxLength });
const date = (name: string, zh: string, en: string): ItemField => field<ItemFieldType>(name, zh, en, { kind: 'date' });
const code = (name: string, zh: string, en: string, list: string): ItemField =>
  field<ItemFieldType>(name, zh, en, { kind: 'code', list });
const unit = (name: string, zh: string, en: string): ItemField =>
  field<ItemFieldType>(name, zh, en, { kind: 'orgUnit' });
const required = (of: ItemField): ItemField => ({ ...of, required: true });
const amount = (name: string, zh: string, en: string, unitOfMeasure: string): Field =>
  field(name, zh, en, { kind: 'decimal', unit: unitOfMeasure, scale: 4, min: '0' });
const BY_MONTH: SeriesFieldType = { kind: 'series', unit: '亿元', scale: 4 };
const degrees = (name: string, zh: string, en: string, limit: string): Field =>
  field(name, zh, en, { kind: 'decimal', unit: '°', scale: 6, min: `-${limit}`, max: limit });

/** What a project needs of a factor, and what of it is secured: the plan lets land, energy, funds and permits follow the project. */
const factorOf = (name: string, zh: string, en: string, unitOfMeasure: string): readonly Field[] => [
  amount(`${name}Needed`, `${zh}需求`, `${en} needed`, unitOfMeasure),
  amount(`${name}Secured`, `${zh}已落实`, `${en} secured`, unitOfMeasure),
];

const identity: readonly Field[] = [
  required(text('name', '项目名称', 'name', 120)),
  text('projectCode', '项目代码', 'project code', 40),
  required(code('level', '层级', 'level', 'projectLevel')),
  code('projectClass', '类别', 'class', 'projectClass'),
  code('domain', '领域', 'field', 'projectDomain'),
  code('industry', '行业', 'industry', 'industrySection'),
  text('packageName', '项目包', 'package', 60),
  text('scope', '建设内容', 'scope', 600),
];

const place: readonly Field[] = [
  unit('county', '建设地点', 'county'),
  text('site', '地址', 'site', 120),
  degrees('longitude', '经度', 'longitude', '180'),
  degrees('latitude', '纬度', 'latitude', '90'),
];

const people: readonly Field[] = [
  unit('leadUnit', '责任单位', 'lead unit'),
  text('leader', '包保领导', 'leader in charge', 40),
  text('owner', '建设单位', 'owner', 80),
  text('contractor', '施工单位', 'contractor', 80),
];

/** Investment is stored by month only; cumulative figures are reckoned from it, so that the two can never disagree. */
const investment: readonly Field[] = [
  amount('totalInvestment', '总投资', 'total investment', '亿元'),
  field('planByMonth', '投资计划（按月）', 'investment planned by month', BY_MONTH),
  field('doneByMonth', '完成投资（按月）', 'investment done by month', BY_MONTH, {
    help: { 'zh-CN': '只存当月数，累计数由此推算', en: 'single months only; cumulative figures follow from them' },
  }),
  field('statisticsByMonth', '纳统投资（按月）', 'investment in statistics by month', BY_MONTH, {
    evidenceFor: { field: 'doneByMonth', level: 'statistics' },
  }),
  field('paidByMonth', '资金支付（按月）', 'paid by month', BY_MONTH, {
    evidenceFor: { field: 'doneByMonth', level: 'paid' },
  }),
];

const schedule: readonly Field[] = [
  date('plannedSigning', '计划签约', 'planned signing'),
  date('plannedStart', '计划开工', 'planned start'),
  date('plannedEnd', '计划竣工', 'planned completion'),
  date('signedOn', '实际签约', 'signed on'),
  date('startedOn', '实际开工', 'started on'),
  date('completedOn', '实际竣工', 'completed on'),
  date('producingOn', '实际投产', 'producing since'),
  field('milestones', '节点', 'milestones', {
    kind: 'list',
    maxItems: 40,
    fields: [
      required(text('title', '节点', 'milestone', 60)),
      required(date('plannedOn', '计划日期', 'planned for')),
      date('doneOn', '完成日期', 'done on'),
    ],
  }),
];

const standing: readonly Field[] = [
  text('progress', '形象进度', 'visible progress', 400),
  text('problem', '存在问题', 'problem', 400),
  code('factor', '所缺要素', 'factor in want', 'projectFactor'),
  field('problems', '问题清单', 'problems', {
    kind: 'list',
    maxItems: 40,
    fields: [
      required(text('what', '问题', 'problem', 200)),
      date('raisedOn', '提出日期', 'raised on'),
      unit('helper', '协调单位', 'unit to help'),
      date('dueOn', '限期', 'due on'),
      date('settledOn', '解决日期', 'settled on'),
    ],
  }),
];

const factors: readonly Field[] = [
  ...factorOf('land', '用地', 'land', '亩'),
  ...factorOf('energy', '能耗', 'energy', '吨标准煤'),
  ...factorOf('funds', '资金', 'funds', '亿元'),
  field('permitsNeeded', '审批事项需求', 'permits needed', { kind: 'integer', unit: '项', min: 0 }),
  field('permitsSecured', '审批事项已办', 'permits granted', { kind: 'integer', unit: '项', min: 0 }),
];

const origin: readonly Field[] = [field('commitmentId', '计划原文', 'commitment', { kind: 'commitment' })];

export const fields: readonly Field[] = [
  ...identity,
  ...place,
  ...people,
  ...investment,
  ...schedule,
  ...standing,
  ...factors,
  ...origin,
];

const group = (name: string, zh: string, en: string, members: readonly Field[]) => ({
  name,
  label: { 'zh-CN': zh, en },
  fields: members.map((member) => member.name),
});

/** How the fields stand together on a project's page. */
export const groups = [
  group('identity', '项目', 'project', identity),
  group('place', '地点', 'place', place),
  group('people', '责任', 'in charge', people),
  group('investment', '投资', 'investment', investment),
  group('schedule', '工期与节点', 'schedule', schedule),
  group('standing', '进展与问题', 'progress and problems', standing),
  group('factors', '要素保障', 'factors', factors),
  group('origin', '来源', 'origin', origin),
];

import type { Pack } from '@planwright/engine';
import type { Board, CommitmentRow, PlanVersion, Round } from '@planwright/ledger/model';
import type { BulletinInput } from '#bulletin/input.ts';

/** An invented place with a handful of commitments in every state that a bulletin has to speak of. For tests. */

export const round: Round = {
  id: 'r20',
  kind: 'week',
  name: '2021-W20',
  periodStart: '2021-05-17',
  periodEnd: '2021-05-23',
  dueOn: '2021-05-24',
  state: 'open',
  lockReason: null,
};

const plan: PlanVersion = {
  id: 'v1',
  planId: 'p1',
  number: 1,
  title: '云泽市2021年国民经济和社会发展计划',
  planYear: '2021',
  fileName: 'plan.txt',
  sha256: 'a'.repeat(64),
  bytes: 10,
  format: 'text',
  encoding: 'utf-8',
  compilerVersion: '0.1.0',
  importedAt: '2021-03-01T00:00:00.000Z',
  importedBy: '李明',
  reason: null,
  counts: { outline: 0, facts: 0, projects: 0, commitments: 0, diagnostics: 0 },
};

type LightView = CommitmentRow['light'];

function light(status: LightView['status'], reason: string, rest: Partial<LightView> = {}): LightView {
  return {
    status,
    freshness: 'fresh',
    rule: 'pace-2',
    reason: { 'zh-CN': reason, en: reason },
    expectedPercent: '39.2',
    actualPercent: null,
    gapPoints: null,
    steps: [],
    toGreen: null,
    asOf: '2021-05-23',
    ...rest,
  };
}

export function commitment(id: string, title: string, rest: Partial<CommitmentRow>): CommitmentRow {
  return {
    id,
    planVersionId: 'v1',
    kind: 'target',
    title,
    sectionTitle: '主要目标',
    targetClass: 'anticipatory',
    strength: 'plain',
    boundText: '完成',
    boundLabel: { 'zh-CN': '完成', en: 'done' },
    pending: false,
    deadline: '2021-12-31',
    lead: { unitId: 'u1', unitName: '农业农村局' },
    supporting: [],
    light: light('green', '截至2021-05-23进度正常'),
    lastValue: null,
    lastValueUnit: null,
    lastDonePercent: null,
    unit: null,
    targetValue: null,
    lastPeriodEnd: null,
    indicator: null,
    start: 0,
    ...rest,
  };
}

export const commitments: readonly CommitmentRow[] = [
  commitment('c1', '粮食总产量', {
    boundText: '≥ 150 万吨',
    lastValue: '61.25',
    lastValueUnit: '万吨',
    lastPeriodEnd: '2021-05-23',
    unit: '万吨',
    light: light('green', '截至2021-05-23累计61.25万吨，为目标150万吨的40.8%；时序进度应达39.2%，快1.6个百分点', {
      actualPercent: '40.8',
      gapPoints: '1.6',
      steps: [{ label: { 'zh-CN': '累计完成', en: 'done' }, value: '61.25', unit: '万吨' }],
    }),
  }),
  commitment('c2', '城镇新增就业', {
    boundText: '≥ 5 万人',
    lead: { unitId: 'u2', unitName: '人力资源和社会保障局' },
    lastValue: '1.2',
    lastValueUnit: '万人',
    lastPeriodEnd: '2021-05-23',
    unit: '万人',
    start: 10,
    light: light(
      'red',
      '截至2021-05-23累计1.2万人，为目标5万人的24.0%；时序进度应达39.2%，慢15.2个百分点，超过10个百分点的严重滞后线',
      {
        actualPercent: '24.0',
        gapPoints: '-15.2',
      },
    ),
  }),
  commitment('c3', '单位地区生产总值能耗降低', {
    boundText: '待省里明确',
    pending: true,
    targetClass: 'binding',
    lead: null,
    start: 20,
    light: light('grey', '目标值待上级明确，明确之前不亮灯', { freshness: 'never' }),
  }),
  commitment('c4', '规模以上工业增加值增长', {
    boundText: '约 7%',
    lead: { unitId: 'u3', unitName: '工业和信息化局' },
    start: 30,
    light: light('grey', '截至2021-05-23尚未报送，不作判断', { freshness: 'never' }),
  }),
  commitment('c5', '北湖污水处理厂扩建工程建成投用', {
    kind: 'project',
    boundText: '完成',
    boundLabel: { 'zh-CN': '完成', en: 'done' },
    lead: { unitId: 'u4', unitName: '住房和城乡建设局' },
    start: 40,
    light: light('yellow', '截至2021-05-23完成进度32.0%；时序进度应达39.2%，慢7.2个百分点，超过5个百分点的滞后线', {
      actualPercent: '32.0',
      gapPoints: '-7.2',
    }),
  }),
];

const unit = (
  unitId: string,
  unitName: string,
  obligations: number,
  submitted: number,
  overdue: number,
): Board['units'][number] => ({
  unitId,
  unitName,
  tree: 'line',
  obligations,
  submitted,
  overdue,
  green: 0,
  yellow: 0,
  red: 0,
  grey: 0,
  done: 0,
  records: { obligations: 0, submitted: 0, overdue: 0 },
  parts: { obligations: 0, submitted: 0, overdue: 0 },
  lastSubmittedAt: null,
});

export const board: Board = {
  round,
  asOf: '2021-05-23',
  totals: {
    obligations: 4,
    submitted: 3,
    overdue: 1,
    green: 1,
    yellow: 1,
    red: 1,
    grey: 2,
    done: 0,
    records: { obligations: 0, submitted: 0, overdue: 0 },
    parts: { obligations: 0, submitted: 0, overdue: 0 },
  },
  units: [
    unit('u1', '农业农村局', 1, 1, 0),
    unit('u2', '人力资源和社会保障局', 1, 1, 0),
    unit('u3', '工业和信息化局', 1, 0, 1),
    unit('u4', '住房和城乡建设局', 1, 1, 0),
  ],
  attention: [],
  changes: [],
};

const countRows = (name: string, zh: string): Pack['measures'][number] => ({
  name,
  label: { 'zh-CN': zh, en: name },
  register: 'bridges',
  unit: name === 'rate' ? '%' : '座',
  scale: name === 'rate' ? 1 : 0,
  expression: { kind: 'count' },
  direction: 'none',
  overSpace: 'sum',
  overTime: 'latest',
  missing: 'partial',
});

/** A pack of a test's own, so that no real pack is privileged. */
export const bridges: Pack = {
  name: 'bridges',
  label: { 'zh-CN': '桥梁', en: 'Bridges' },
  summary: { 'zh-CN': '', en: '' },
  version: 1,
  codeLists: [],
  registers: [
    {
      name: 'bridges',
      label: { 'zh-CN': '桥梁台账', en: 'bridges' },
      titleField: 'name',
      fields: [
        { name: 'county', label: { 'zh-CN': '县市区', en: 'county' }, type: { kind: 'orgUnit' }, required: false },
      ],
      lifecycle: null,
    },
  ],
  reports: [],
  measures: [countRows('bridgeCount', '桥梁数'), countRows('rate', '完好率'), countRows('cost', '造价')],
  views: [],
  bulletinSections: [
    {
      name: 'bridges',
      heading: { 'zh-CN': '桥梁养护情况', en: 'Bridges' },
      paragraphs: [
        { 'zh-CN': '共有桥梁{measure:bridgeCount}{unit:bridgeCount}，完好率{measure:rate}{unit:rate}。', en: '' },
        { 'zh-CN': '造价{measure:cost}{unit:cost}。', en: '' },
      ],
      tables: [{ by: 'county', measures: ['bridgeCount', 'rate', 'cost'] }],
    },
  ],
};

const record = (id: string, county: string) => ({
  id,
  register: 'bridges',
  state: null,
  values: { name: id, county },
  version: 1,
  updatedAt: '2021-05-20T00:00:00.000Z',
  updatedBy: '李明',
  simulated: false,
  planId: null,
});

const value = (measure: string, group: string | null, amount: string | null, missing: string[] = []) => ({
  measure,
  group,
  value: amount,
  unit: measure === 'rate' ? '%' : '座',
  rows: 2,
  missing,
});

export const sampleInput: BulletinInput = {
  id: 'b1',
  jurisdiction: { id: 'j', name: '云泽市', nameEn: 'Yunze', planYear: 2021, simulated: true },
  plan,
  round,
  board,
  asOf: '2021-05-23',
  expectedPercent: '39.24731182',
  issuer: '云泽市发展和改革委员会',
  issue: '2021年第20期',
  issuedOn: '2021-05-24',
  createdAt: '2021-05-24T01:00:00.000Z',
  createdBy: '李明',
  simulated: true,
  commitments,
  reportIds: new Map([
    ['c1', 'rep1'],
    ['c2', 'rep2'],
    ['c5', 'rep5'],
  ]),
  packs: [
    {
      pack: bridges,
      whole: [value('bridgeCount', null, '2'), value('rate', null, '66.6666', ['b2']), value('cost', null, null)],
      groups: {
        county: [value('bridgeCount', 'k1', '1'), value('rate', 'k1', '100'), value('bridgeCount', 'k2', '1')],
      },
      records: [record('b1', 'k1'), record('b2', 'k2')],
    },
  ],
  unitNames: new Map([
    ['k1', '东屏县'],
    ['k2', '西岭县'],
    ['u2', '市人社局'],
  ]),
};

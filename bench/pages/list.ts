import type { Reply, RouteName } from '../../packages/server/src/contract/index.ts';

/** A page of the app with the questions it asks the server when it opens. */
export interface TimedPage {
  readonly name: string;
  /** Below the server's root. */
  readonly urls: readonly string[];
}

/** A running total, a rate that is rolled up by weight, and one reckoned by formula. */
const INDICATORS = ['budget-revenue', 'patents-per-head', 'research-share'] as const;

/** What the table of projects shows, as the app asks for it. */
const TABLE = 'name,level,projectClass,county,leader,totalInvestment,planByMonth,doneByMonth,progress,problem';

type Ask = <N extends RouteName>(name: N, url: string) => Promise<Reply<N>>;

/** Every page of the rail and the detail pages behind it, with ids that exist in the seeded city. */
export async function pagesOf(ask: Ask): Promise<readonly TimedPage[]> {
  const { versions } = await ask('listPlans', '/api/plans');
  const { rows } = await ask('listCommitments', '/api/commitments?limit=1');
  const { rounds, openRoundId } = await ask('listRounds', '/api/rounds');
  const { rows: projects } = await ask('listRecords', '/api/registers/key-projects/records?limit=1');
  const plan = versions[0]?.id ?? '';
  const year = versions[0]?.planYear ?? '2021';
  const commitment = rows[0]?.id ?? '';
  const round = openRoundId ?? rounds.at(-1)?.id ?? '';
  const unit = rows[0]?.lead?.unitId ?? '';
  const partner = (await ask('listOrgUnits', '/api/org-units')).units.find((one) => one.kind === 'county')?.id ?? '';
  const all = (await ask('listSplits', '/api/decompositions')).splits;
  // Of each kind of target the newest.
  const splits = (['commitment', 'indicator-target'] as const).flatMap(
    (kind) => all.find((split) => split.target.subject.kind === kind) ?? [],
  );
  const subject = ({ subject: { kind, id } }: (typeof splits)[number]['target']) => `kind=${kind}&id=${id}`;
  const groups = ['', '?groupBy=county', '?groupBy=leader', '?groupBy=projectClass'];
  const fixed: readonly TimedPage[] = [
    { name: '总览 overview', urls: ['/api/session', '/api/overview'] },
    { name: '计划阅读 plan reader', urls: [`/api/plans/${plan}`] },
    { name: '体检 audit', urls: [`/api/plans/${plan}/audit`] },
    { name: '版本与导入 versions', urls: ['/api/plans'] },
    {
      name: '台账 commitments',
      urls: [
        '/api/commitments?limit=100',
        '/api/commitments?sort=gap&status=red',
        `/api/commitments?leadUnitId=${unit}`,
      ],
    },
    {
      name: '任务分工 assignments',
      urls: ['/api/assignments?limit=100', `/api/assignments?state=done&limit=100&unitId=${unit}`],
    },
    { name: '任务 commitment', urls: [`/api/commitments/${commitment}`] },
    {
      name: '我的填报 my reports',
      urls: [
        '/api/rounds',
        `/api/rounds/${round}/obligations?unitId=${unit}`,
        `/api/rounds/${round}/record-obligations?unitId=${unit}`,
      ],
    },
    { name: '本周看板 board', urls: [`/api/rounds/${round}/board`] },
    { name: '专题台账 packs', urls: ['/api/packs'] },
    {
      name: '重点项目 key projects',
      urls: [
        `/api/registers/key-projects/records?limit=100&year=${year}&fields=${TABLE}`,
        `/api/registers/key-projects/records?limit=500&year=${year}&fields=${TABLE}`,
        `/api/registers/key-projects/records?limit=100&year=${year}&fields=${TABLE}&words=%E6%A8%A1%E6%8B%9F`,
        ...groups.map((group) => `/api/packs/key-projects/measures${group}`),
      ],
    },
    { name: '项目 project', urls: [`/api/registers/key-projects/records/${projects[0]?.id}`] },
    { name: '　全部字段 whole records', urls: ['/api/registers/key-projects/records?limit=500'] },
    {
      name: '项目排期 schedule',
      urls: [
        '/api/registers/key-projects/records?limit=500&fields=plannedStart,plannedEnd,startedOn,completedOn,milestones',
        '/api/registers/key-projects/records?limit=2000&fields=plannedStart,plannedEnd,startedOn,completedOn,milestones',
      ],
    },
    {
      name: '项目看板 project columns',
      urls: [
        `/api/registers/key-projects/records?limit=2000&year=${year}&fields=name,county,totalInvestment,planByMonth,doneByMonth,leader`,
      ],
    },
    {
      name: '两年前的度量 measures then',
      urls: groups.map(
        (group) => `/api/packs/key-projects/measures${group === '' ? '?' : `${group}&`}asOf=${Number(year) - 2}-12-31`,
      ),
    },
    { name: '集中开工 event', urls: [`/api/packs/key-projects/events/monthly-start?month=${year}-05`] },
    {
      name: '地图与视图 map, saved views',
      urls: [
        '/api/boundary',
        '/api/views?scope=pack:key-projects',
        '/api/registers/key-projects/records?limit=2000&fields=longitude,latitude,name,county',
      ],
    },
    { name: '通报 bulletins', urls: ['/api/bulletins'] },
    {
      name: '指标 indicators',
      urls: ['/api/indicators', `/api/indicators?asOf=${year}-06-30`, `/api/indicators?knownAt=${year}-06-30`],
    },
    {
      name: '单项指标 indicator',
      urls: INDICATORS.flatMap((id) => [`/api/indicators/${id}`, `/api/indicators/${id}/revisions?limit=20`]),
    },
    { name: '指标录入 indicator grid', urls: INDICATORS.map((id) => `/api/indicators/${id}/grid?year=${year}`) },
    {
      name: '目标分解 decompositions',
      urls: ['/api/decompositions', `/api/decompositions/parts?unitId=${partner}`],
    },
    {
      name: '分解表 decomposition',
      urls: splits.flatMap(({ id }) => [`/api/decompositions/${id}`, `/api/decompositions/${id}/progress`]),
    },
    {
      name: '分解工作台 split workbench',
      urls: splits.map(({ target }) => `/api/decompositions/start?${subject(target)}`),
    },
    {
      name: '分解树 decomposition tree',
      urls: splits.map(({ target }) => `/api/decompositions/tree?${subject(target)}`),
    },
    { name: '应报分解数 parts due', urls: [`/api/rounds/${round}/part-obligations?unitId=${partner}`] },
    { name: '批量导入 imports', urls: ['/api/sheets?limit=200'] },
    { name: '单位 units', urls: ['/api/org-units'] },
    { name: '岗位 posts', urls: ['/api/posts'] },
    { name: '工作日历 calendar', urls: ['/api/calendar/2021'] },
    { name: '日志 log', urls: ['/api/log?limit=100'] },
    { name: '搜索 search', urls: ['/api/search?words=%E6%96%B0%E5%A2%9E'] },
  ];
  return fixed;
}

import type { Reply, RouteName } from '../../packages/server/src/contract/index.ts';

/** A page of the app with the questions it asks the server when it opens. */
export interface TimedPage {
  readonly name: string;
  /** Below the server's root. */
  readonly urls: readonly string[];
}

type Ask = <N extends RouteName>(name: N, url: string) => Promise<Reply<N>>;

/** Every page of the rail and the detail pages behind it, with ids that exist in the seeded city. */
export async function pagesOf(ask: Ask): Promise<readonly TimedPage[]> {
  const { versions } = await ask('listPlans', '/api/plans');
  const { rows } = await ask('listCommitments', '/api/commitments?limit=1');
  const { rounds, openRoundId } = await ask('listRounds', '/api/rounds');
  const { rows: projects } = await ask('listRecords', '/api/registers/key-projects/records?limit=1');
  const plan = versions[0]?.id ?? '';
  const commitment = rows[0]?.id ?? '';
  const round = openRoundId ?? rounds.at(-1)?.id ?? '';
  const unit = rows[0]?.lead?.unitId ?? '';
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
    { name: '任务 commitment', urls: [`/api/commitments/${commitment}`] },
    { name: '我的填报 my reports', urls: ['/api/rounds', `/api/rounds/${round}/obligations?unitId=${unit}`] },
    { name: '本周看板 board', urls: [`/api/rounds/${round}/board`] },
    { name: '专题台账 packs', urls: ['/api/packs'] },
    {
      name: '重点项目 key projects',
      urls: [
        '/api/registers/key-projects/records?limit=100',
        '/api/registers/key-projects/records?limit=500',
        '/api/registers/key-projects/records?words=%E6%A8%A1%E6%8B%9F',
        ...groups.map((group) => `/api/packs/key-projects/measures${group}`),
      ],
    },
    { name: '项目 project', urls: [`/api/registers/key-projects/records/${projects[0]?.id}`] },
    { name: '通报 bulletins', urls: ['/api/bulletins'] },
    { name: '单位 units', urls: ['/api/org-units'] },
    { name: '岗位 posts', urls: ['/api/posts'] },
    { name: '工作日历 calendar', urls: ['/api/calendar/2021'] },
    { name: '日志 log', urls: ['/api/log?limit=100'] },
    { name: '搜索 search', urls: ['/api/search?words=%E6%96%B0%E5%A2%9E'] },
  ];
  return fixed;
}

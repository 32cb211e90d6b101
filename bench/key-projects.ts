/**
 * Speed of the key projects' pages at the server: 700 projects over 60 months, reported on every week of five years, in a database of its
 * own on the embedded engine. Each address is asked a few times after a first; the median, the least and the slowest are
 * printed with the size of what came; on a busy machine the least is nearest to what the work takes.
 *   npx tsx bench/key-projects.ts [--projects 700]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, monthNumber, monthOfNumber } from '@planwright/engine';
import { openLedger } from '@planwright/ledger';
import { packs } from '@planwright/packs';
import { buildApp } from '@planwright/server';
import pg from 'pg';
import { SYSTEM_ACTOR } from '../packages/ledger/src/context.ts';
import { EMBEDDED_USER } from '../packages/ledger/src/embedded/make-database.ts';
import { startEmbedded, stopEmbedded } from '../packages/ledger/src/embedded/server.ts';

const at = process.argv.indexOf('--projects');
const PROJECTS = at < 0 ? 700 : Number(process.argv[at + 1]);
const YEARS = [2017, 2018, 2019, 2020, 2021] as const;
const COUNTIES = 13;
const ASKED = 15;
/** What is asked of every page, in milliseconds. */
const LIMIT = 100;
const TODAY = '2021-12-20';

/** Five years of weekly reports with the versions that they made, and states along the road. */
const WEEKS = `
  update register_key_projects set record_valid_on = '2021-12-12', record_state =
    (array['idea','reserve','signed','preparing','started','building','building','building','completed','producing'])[1 + abs(hashtext(record_id)) % 10];
  insert into register_key_projects_report (jurisdiction_id, record_report_id, record_id, record_report, record_round_id, record_period_end,
    record_recorded_at, record_by_post, record_by_name, record_simulated, done_this_month, progress)
  select record.jurisdiction_id, record.record_id || round.round_id, record.record_id, 'project-week', round.round_id, round.period_end,
    round.period_end + interval '1 day', 'system', 'bench', true, 0.1, '主体工程施工'
  from register_key_projects record join round on round.jurisdiction_id = record.jurisdiction_id and round.period_end < '2021-12-13';
  do $$
  declare names text;
  begin
    select string_agg(quote_ident(column_name), ', ') into names from information_schema.columns
    where table_name = 'register_key_projects_history' and column_name not in ('record_version', 'record_valid_on', 'record_recorded_at', 'record_state', 'record_changes');
    execute format('insert into register_key_projects_history (record_version, record_valid_on, record_recorded_at, record_state, record_changes, %s)
      select 1 + week.position, week.period_end, week.period_end + interval ''1 day'', record.record_state, ''{"progress": {"from": null, "to": "主体工程施工"}}''::jsonb, %s
      from register_key_projects_history history
      join register_key_projects record using (jurisdiction_id, record_id)
      cross join (select period_end, row_number() over (order by period_end) as position from round where period_end < ''2021-12-13'') week
      where history.record_version = 1', names, (select string_agg('history.' || trim(name), ', ') from unnest(string_to_array(names, ',')) name));
  end $$;
`;

const folder = mkdtempSync(join(tmpdir(), 'planwright-bench-'));
const engine = await startEmbedded({ directory: folder, durable: false });
const address = (database: string) =>
  `postgres://${EMBEDDED_USER}@localhost:${engine.port}/${database}?host=${encodeURIComponent(engine.socketDirectory)}`;
try {
  await ask(address('postgres'), 'create database bench');
  const ledger = await openLedger({ database: { kind: 'server', url: address('bench') }, packs });
  console.log(`seeding ${PROJECTS} projects, ${YEARS.length * 12} months, ${YEARS.length} years of weekly reports …`);
  await ledger.commands.setUpOrganisation(organisation());
  for (const year of YEARS) await ledger.commands.planRounds(SYSTEM_ACTOR, year);
  const random = createRandom(2021);
  for (let index = 0; index < PROJECTS; index += 1)
    await ledger.commands.saveRecord(SYSTEM_ACTOR, 'key-projects', {
      id: null,
      expectedVersion: null,
      values: project(index, random),
      reason: 'bench',
    });
  await ask(address('bench'), WEEKS);
  await ask(address('bench'), 'vacuum analyze');
  const app = await buildApp({
    ledger,
    packs,
    today: () => TODAY,
    version: 'bench',
    publicUrl: null,
    webRoot: null,
    accessKey: null,
  });
  const [row] = (await app.inject('/api/registers/key-projects/records?limit=1&fields=')).json().rows;
  const slow: string[] = [];
  for (const [name, url] of pages(row.id)) {
    const { least, median, slowest, bytes } = await time(async () => (await app.inject(url)).rawPayload.length);
    console.log(
      `${name.padEnd(34)} ${median.toFixed(1).padStart(7)} ms  least ${least.toFixed(1).padStart(7)} ms  slowest ${slowest.toFixed(1).padStart(7)} ms  ${Math.round(bytes / 1024)} kB`,
    );
    if (median >= LIMIT) slow.push(name);
  }
  await app.close();
  await ledger.close();
  console.log(slow.length === 0 ? `every page under ${LIMIT} ms` : `at ${LIMIT} ms or more: ${slow.join(', ')}`);
  process.exitCode = slow.length === 0 ? 0 : 1;
} finally {
  await stopEmbedded(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** The addresses that the app's views ask, as it asks them. */
function pages(id: string): readonly (readonly [string, string])[] {
  const records = '/api/registers/key-projects/records';
  const table = 'name,level,projectClass,county,totalInvestment,planByMonth,doneByMonth,progress,problem';
  const measures = '/api/packs/key-projects/measures';
  return [
    ['table, 100 rows', `${records}?limit=100&year=2021&fields=${table}`],
    ['table, by amount, one county', `${records}?limit=100&year=2021&fields=${table}&sort=-totalInvestment&county=k3`],
    ['table, words', `${records}?limit=100&year=2021&fields=${table}&words=项目1`],
    ['board, all', `${records}?limit=2000&year=2021&fields=name,county,totalInvestment,leader`],
    [
      'schedule with milestones, all',
      `${records}?limit=2000&fields=plannedStart,plannedEnd,startedOn,completedOn,milestones`,
    ],
    ['measures, whole', measures],
    ['measures by county', `${measures}?groupBy=county`],
    ['measures by leader', `${measures}?groupBy=leader`],
    ['measures by package', `${measures}?groupBy=packageName`],
    ['measures by batch', `${measures}?groupBy=batch`],
    ['measures as of two years ago', `${measures}?groupBy=county&asOf=2019-12-31`],
    ['record with its whole history', `${records}/${id}`],
    ['event of a month', '/api/packs/key-projects/events/monthly-start?month=2021-05'],
    ['what one unit owes in a week', '/api/rounds/2021-W50/record-obligations?unitId=d1'],
  ];
}

async function time(
  run: () => Promise<number>,
): Promise<{ least: number; median: number; slowest: number; bytes: number }> {
  let bytes = await run();
  const taken: number[] = [];
  for (let index = 0; index < ASKED; index += 1) {
    const start = performance.now();
    bytes = await run();
    taken.push(performance.now() - start);
  }
  taken.sort((one, other) => one - other);
  return { least: taken[0] ?? 0, median: taken[taken.length >> 1] ?? 0, slowest: taken.at(-1) ?? 0, bytes };
}

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

function organisation() {
  const unit = (id: string, name: string, tree: 'territory' | 'line', kind: 'city' | 'county' | 'department') => ({
    id,
    name,
    nameEn: name,
    shortName: name,
    tree,
    kind,
    code: null,
    parentId: kind === 'city' ? null : 'city',
    validFrom: '1949-10-01',
    validTo: null,
  });
  return {
    jurisdiction: { id: '990100', name: '甲州市', nameEn: 'Jiazhou' },
    source: 'invented for measuring',
    units: [
      unit('city', '甲州市', 'territory', 'city'),
      ...Array.from({ length: COUNTIES }, (_, index) => unit(`k${index}`, `${index}县`, 'territory', 'county')),
      ...Array.from({ length: 60 }, (_, index) => unit(`d${index}`, `${index}局`, 'line', 'department')),
    ],
    events: [],
    posts: [],
  };
}

type Values = Record<string, string | number | Record<string, string> | Record<string, string | null>[] | null>;

function project(index: number, random: () => number): Values {
  const first = monthNumber(`${YEARS[0]}-01`);
  const months = (share: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: YEARS.length * 12 }, (_, month) => [
        monthOfNumber(first + month),
        (random() * share).toFixed(4),
      ]),
    );
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  return {
    name: `项目${index}`,
    level: pick(['provincial-major', 'provincial-key', 'city-key', 'county-key']),
    projectClass: pick(['new-momentum', 'signed-investment', 'weak-links', 'renovation']),
    domain: pick(['industry', 'services', 'infrastructure', 'livelihood']),
    industry: pick(['C', 'G', 'N', 'P']),
    packageName: `项目包${index % 40}`,
    county: `k${index % COUNTIES}`,
    leadUnit: `d${index % 60}`,
    leader: `领导${index % 20}`,
    totalInvestment: (40 + random() * 60).toFixed(2),
    planByMonth: months(0.5),
    doneByMonth: months(0.5),
    statisticsByMonth: months(0.4),
    paidByMonth: months(0.3),
    plannedStart: `20${17 + (index % 5)}-0${1 + (index % 9)}-15`,
    plannedEnd: `20${22 + (index % 3)}-06-30`,
    startedOn: `20${17 + (index % 5)}-0${1 + (index % 9)}-20`,
    milestones: ['立项批复', '施工许可', '主体完工', '竣工验收'].map((title, step) => ({
      title,
      plannedOn: `20${18 + step}-06-30`,
      doneOn: step < 2 ? `20${18 + step}-07-10` : null,
    })),
    progress: '主体工程施工，设备安装同步推进。',
    problem: index % 7 === 0 ? '用地指标尚未落实' : null,
    factor: index % 7 === 0 ? 'land' : 'none',
    landNeeded: '120',
    landSecured: index % 7 === 0 ? '80' : '120',
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { EXAMPLE } from '../../examples/dezhou-2021/index.ts';
import { parseOrganisation } from '../../packages/cli/src/start/organisation.ts';
import { simulateYear } from '../../packages/cli/src/start/simulate.ts';
import { compile } from '../../packages/compiler/src/index.ts';
import { createRandom } from '../../packages/engine/src/index.ts';
import { connect, type LedgerDatabase } from '../../packages/ledger/src/database/connect.ts';
import { EMBEDDED_USER } from '../../packages/ledger/src/embedded/make-database.ts';
import { startEmbedded } from '../../packages/ledger/src/embedded/server.ts';
import {
  type Ledger,
  type OrganisationFile,
  openLedger,
  type SimulatedReport,
  SYSTEM_ACTOR,
} from '../../packages/ledger/src/index.ts';
import { packs } from '../../packs/registry.generated.ts';

/** The day that pages are asked for: the last simulated one. */
export const TODAY = EXAMPLE.demoDay;
const YEARS = [2017, 2018, 2019, 2020] as const;
const DEPARTMENTS = 60;
const PROJECTS = 700;
const REGISTER = 'key-projects';
const WORDS = '按计划推进，主体施工过半，设备陆续进场';

export interface City {
  readonly ledger: Ledger;
  /** What was seeded, in words. */
  readonly counts: string;
}

/** A city in its fifth year on the embedded database of a folder; a folder that is seeded already is opened as it is. */
export async function seedCity(directory: string, root: string, print: (words: string) => void): Promise<City> {
  const ledger = await openLedger({ database: { kind: 'embedded', directory }, packs });
  const connection = await connectTo(directory);
  try {
    if ((await ledger.queries.listPlanVersions()).length === 0) await seed(ledger, connection.db, root, print);
    return { ledger, counts: await countRows(connection.db) };
  } finally {
    await connection.close();
  }
}

async function connectTo(directory: string) {
  const server = await startEmbedded({ directory });
  return connect(
    { url: null, host: server.socketDirectory, port: server.port, user: EMBEDDED_USER, database: 'planwright' },
    2,
  );
}

async function seed(ledger: Ledger, db: LedgerDatabase, root: string, print: (words: string) => void): Promise<void> {
  const folder = join(root, 'examples/dezhou-2021');
  const file = join(folder, 'organisation.json');
  const organisation = widen(parseOrganisation(readFileSync(file), file));
  await ledger.commands.setUpOrganisation(organisation);
  const bytes = readFileSync(join(folder, 'plan.txt'));
  const text = bytes.toString('utf8');
  const version = await ledger.commands.importPlan(SYSTEM_ACTOR, {
    fileName: 'plan.txt',
    bytes,
    format: 'text',
    encoding: 'utf-8',
    text,
    places: null,
    plan: compile(text),
    planId: null,
    reason: null,
  });
  for (const year of [...YEARS, EXAMPLE.year]) await ledger.commands.planRounds(SYSTEM_ACTOR, year);
  await simulateYear({ ledger, organisation, planVersionId: version.id, seed: 1, print });
  print('  earlier years of reports on commitments …');
  await seedEarlierReports(ledger);
  print(`  ${PROJECTS} projects and their weeks …`);
  await seedProjects(ledger, organisation);
  await seedProjectReports(db);
  await sql`vacuum analyze`.execute(db);
}

/** Sixty departments at the top and in each county. */
function widen(file: OrganisationFile): OrganisationFile {
  const department = (parent: OrganisationFile['units'][number], index: number) => ({
    ...parent,
    id: `${parent.id}-department-${index}`,
    name: `${parent.name}第${index}局`,
    nameEn: `Bureau ${index} of ${parent.nameEn}`,
    shortName: `${index}局`,
    tree: 'line' as const,
    kind: 'department' as const,
    code: null,
    parentId: parent.id,
  });
  const open = file.units.filter((unit) => unit.validTo === null);
  const counties = open.filter((unit) => unit.kind === 'county' || unit.kind === 'zone').slice(0, 13);
  const city = open.find((unit) => unit.kind === 'city');
  const there = open.filter((unit) => unit.kind === 'department').length;
  const more =
    city === undefined ? [] : range(Math.max(0, DEPARTMENTS - there)).map((index) => department(city, index));
  const below = counties.flatMap((county) => range(DEPARTMENTS).map((index) => department(county, index)));
  return { ...file, units: [...file.units, ...more, ...below] };
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

async function seedEarlierReports(ledger: Ledger): Promise<void> {
  const { rows } = await ledger.queries.listCommitments(
    { offset: 0, limit: 500, sort: 'text', order: 'ascending' },
    TODAY,
  );
  const random = createRandom(2);
  for (const year of YEARS) {
    const rounds = await ledger.queries.listRounds(year);
    const reports = rows.flatMap((row): readonly SimulatedReport[] => {
      if (row.lead === null) return [];
      const unitId = row.lead.unitId;
      return rounds.map((round, week) => ({
        commitmentId: row.id,
        unitId,
        roundId: round.id,
        recordedAt: `${round.dueOn}T01:00:00.000Z`,
        by: '模拟',
        value: null,
        donePercent: Math.min(100, (100 * (week + random())) / 52).toFixed(1),
        progress: WORDS,
        problem: random() < 0.1 ? '用地指标尚未落实' : null,
        notReportedReason: null,
      }));
    });
    await ledger.commands.loadSimulated(reports);
  }
}

async function seedProjects(ledger: Ledger, organisation: OrganisationFile): Promise<void> {
  const { total } = await ledger.queries.listRecords(REGISTER, { offset: 0, limit: 1, filters: {} });
  const counties = organisation.units.filter((unit) => unit.kind === 'county' && unit.validTo === null);
  const leads = organisation.units.filter((unit) => unit.kind === 'department' && unit.validTo === null);
  const random = createRandom(3);
  for (const index of range(PROJECTS - total)) {
    const month = (scale: number) => (random() * scale).toFixed(2);
    const months = range(60).map(
      (at) => `${2017 + Math.floor((at - 1) / 12)}-${String(((at - 1) % 12) + 1).padStart(2, '0')}`,
    );
    await ledger.commands.saveRecord(
      SYSTEM_ACTOR,
      REGISTER,
      {
        id: null,
        expectedVersion: null,
        values: {
          name: `模拟项目${index}号生产线`,
          level: ['provincial-key', 'city-key', 'county-key'][index % 3] ?? 'county-key',
          county: counties[index % counties.length]?.id ?? null,
          leadUnit: leads[index % leads.length]?.id ?? null,
          leader: `模拟·领导${index % 40}`,
          totalInvestment: '400',
          planByMonth: Object.fromEntries(months.map((key) => [key, month(0.8)])),
          doneByMonth: Object.fromEntries(months.map((key) => [key, month(0.8)])),
          plannedStart: '2017-03-01',
          plannedEnd: '2022-06-30',
        },
        reason: '模拟数据',
      },
      { simulated: true },
    );
  }
}

/** A report for each open project in each week, written in one go: what is timed is reading. */
async function seedProjectReports(db: LedgerDatabase): Promise<void> {
  await sql`
    insert into register_key_projects_report (jurisdiction_id, record_report_id, record_id, record_report, record_round_id,
      record_period_end, record_recorded_at, record_by_post, record_by_name, record_simulated, progress)
    select project.jurisdiction_id, 'bench-' || project.record_id || round.round_id, project.record_id, 'project-week', round.round_id,
      round.period_end, round.period_end + interval '1 day', 'system', '模拟', true, ${WORDS}
    from register_key_projects project
    join round on round.jurisdiction_id = project.jurisdiction_id and round.kind = 'week' and round.period_end <= ${TODAY}
    on conflict do nothing`.execute(db);
}

async function countRows(db: LedgerDatabase): Promise<string> {
  const { rows } = await sql<{ units: number; reports: number; projects: number; weekly: number }>`select
    (select count(distinct org_unit_id) from org_unit) as units, (select count(*) from report) as reports,
    (select count(*) from register_key_projects) as projects, (select count(*) from register_key_projects_report) as weekly`.execute(
    db,
  );
  const [row] = rows;
  return `${row?.units} units, ${row?.reports} reports on commitments, ${row?.projects} projects with ${row?.weekly} reports`;
}

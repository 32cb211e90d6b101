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
import { seedIndicators } from './seed-indicators.ts';
import { PROJECTS, seedProjects, seedProjectWeeks } from './seed-projects.ts';
import { SPLITS, seedSplits } from './seed-splits.ts';

/** The day that pages are asked for: the last simulated one. */
export const TODAY = EXAMPLE.demoDay;
/** The years before the plan's, in which reports were sent and values published too. */
const YEARS = [2017, 2018, 2019, 2020] as const;
const WORDS = '按计划推进，主体施工过半，设备陆续进场';
const DEPARTMENTS = 60;

export interface City {
  readonly ledger: Ledger;
  /** What was seeded, in words. */
  readonly counts: string;
}

/** A city in its fifth year on the embedded database of a folder; a folder that is seeded already is opened as it is. */
export async function seedCity(directory: string, root: string, print: (words: string) => void): Promise<City> {
  const ledger = await openLedger({ database: { kind: 'embedded', directory }, packs });
  const server = await startEmbedded({ directory });
  try {
    const connection = await connect(
      { url: null, host: server.socketDirectory, port: server.port, user: EMBEDDED_USER, database: 'planwright' },
      2,
    );
    try {
      if ((await ledger.queries.listPlanVersions()).length === 0) await seed(ledger, connection.db, root, print);
      return { ledger, counts: await countRows(connection.db) };
    } finally {
      await connection.close();
    }
  } finally {
    // the ledger goes on using it; a use that is not given back keeps it running for ever
    await server.close();
  }
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
  await seedProjectWeeks(db, TODAY);
  print('  values of every indicator by county …');
  await seedIndicators(ledger, organisation, [...YEARS, EXAMPLE.year], TODAY);
  print(`  ${SPLITS} targets split over the counties, with their weekly reports …`);
  await seedSplits(ledger, db, organisation, TODAY);
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

async function countRows(db: LedgerDatabase): Promise<string> {
  const { rows } = await sql<
    Readonly<Record<'units' | 'reports' | 'projects' | 'weekly' | 'versions' | 'values', number>>
  >`select
    (select count(distinct org_unit_id) from org_unit) as units, (select count(*) from report) as reports,
    (select count(*) from register_key_projects) as projects, (select count(*) from register_key_projects_report) as weekly,
    (select count(*) from register_key_projects_history) as versions, (select count(*) from indicator_value) as values`.execute(
    db,
  );
  const [row] = rows;
  return `${row?.units} units, ${row?.reports} reports on commitments, ${row?.projects} projects with ${row?.weekly} reports and ${row?.versions} versions, ${row?.values} values of indicators`;
}

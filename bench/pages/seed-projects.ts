import { sql } from 'kysely';
import { createRandom } from '../../packages/engine/src/index.ts';
import type { LedgerDatabase } from '../../packages/ledger/src/database/connect.ts';
import { type Ledger, type OrganisationFile, SYSTEM_ACTOR } from '../../packages/ledger/src/index.ts';

export const PROJECTS = 700;
const REGISTER = 'key-projects';
const WORDS = '按计划推进，主体施工过半，设备陆续进场';
const MONTHS = Array.from(
  { length: 60 },
  (_, at) => `${2017 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);
const STEPS = ['立项批复', '施工许可', '主体完工', '竣工验收'] as const;

/** Projects with five years of months, milestones and dates, until there are 700. */
export async function seedProjects(ledger: Ledger, organisation: OrganisationFile): Promise<void> {
  const { total } = await ledger.queries.listRecords(REGISTER, { offset: 0, limit: 1, filters: {} });
  const counties = organisation.units.filter((unit) => unit.kind === 'county' && unit.validTo === null);
  const leads = organisation.units.filter((unit) => unit.kind === 'department' && unit.validTo === null);
  const random = createRandom(3);
  const months = () => Object.fromEntries(MONTHS.map((key) => [key, (random() * 0.8).toFixed(2)]));
  for (let index = 1; index <= PROJECTS - total; index += 1) {
    const [from, to] = [2017 + (index % 4), 2021 + (index % 3)];
    await ledger.commands.saveRecord(
      SYSTEM_ACTOR,
      REGISTER,
      {
        id: null,
        expectedVersion: null,
        values: {
          name: `模拟项目${index}号生产线`,
          level: ['provincial-key', 'city-key', 'county-key'][index % 3] ?? 'county-key',
          projectClass: ['new-momentum', 'signed-investment', 'weak-links', 'renovation'][index % 4] ?? 'renovation',
          county: counties[index % counties.length]?.id ?? null,
          leadUnit: leads[index % leads.length]?.id ?? null,
          leader: `模拟·领导${index % 40}`,
          packageName: `项目包${index % 40}`,
          totalInvestment: '400',
          planByMonth: months(),
          doneByMonth: months(),
          plannedStart: `${from}-03-01`,
          plannedEnd: `${to}-06-30`,
          milestones: STEPS.map((title, step) => ({
            title,
            plannedOn: `${from + step}-06-30`,
            doneOn: step < 2 ? `${from + step}-07-10` : null,
          })),
        },
        reason: '模拟数据',
      },
      { simulated: true },
    );
  }
}

/** A report for each project in each week and the version that it made, written in one go: what is timed is reading. */
export async function seedProjectWeeks(db: LedgerDatabase, until: string): Promise<void> {
  await sql`
    insert into register_key_projects_report (jurisdiction_id, record_report_id, record_id, record_report, record_round_id,
      record_period_end, record_recorded_at, record_by_post, record_by_name, record_simulated, progress)
    select project.jurisdiction_id, 'bench-' || project.record_id || round.round_id, project.record_id, 'project-week', round.round_id,
      round.period_end, round.period_end + interval '1 day', 'system', '模拟', true, ${WORDS}
    from register_key_projects project
    join round on round.jurisdiction_id = project.jurisdiction_id and round.kind = 'week' and round.period_end <= ${until}
    on conflict do nothing`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select quote_ident(column_name) as name from information_schema.columns where table_name = 'register_key_projects_history'
      and column_name not in ('record_version', 'record_valid_on', 'record_recorded_at', 'record_changes')`.execute(db);
  const names = sql.raw(rows.map((row) => row.name).join(', '));
  const own = sql.raw(rows.map((row) => `history.${row.name}`).join(', '));
  // The simulator's own projects keep the versions that it made; the others get one a week, the last of them the current one.
  await sql`
    insert into register_key_projects_history (record_version, record_valid_on, record_recorded_at, record_changes, ${names})
    select 1 + week.position, week.period_end, week.period_end + interval '1 day', '{}'::jsonb, ${own}
    from register_key_projects_history history
    join register_key_projects project on project.jurisdiction_id = history.jurisdiction_id
      and project.record_id = history.record_id and project.record_version = 1
    cross join (
      select period_end, row_number() over (order by period_end) as position from round where kind = 'week' and period_end <= ${until}
    ) week`.execute(db);
  await sql`
    update register_key_projects project set record_version = last.version, record_valid_on = last.valid_on
    from (
      select jurisdiction_id, record_id, max(record_version) as version, max(record_valid_on) as valid_on
      from register_key_projects_history group by 1, 2
    ) last
    where last.jurisdiction_id = project.jurisdiction_id and last.record_id = project.record_id and project.record_version = 1`.execute(
    db,
  );
}

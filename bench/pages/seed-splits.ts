import { sql } from 'kysely';
import { countedDigits } from '../../packages/engine/src/index.ts';
import type { LedgerDatabase } from '../../packages/ledger/src/database/connect.ts';
import { type Ledger, type OrganisationFile, SYSTEM_ACTOR } from '../../packages/ledger/src/index.ts';

/** Targets that are split beside those that the example plays. */
export const SPLITS = 40;
const DAY = '2021-02-01';

/** Forty targets split over the counties, offered, frozen, and reported on by each county in each week since. */
export async function seedSplits(
  ledger: Ledger,
  db: LedgerDatabase,
  organisation: OrganisationFile,
  today: string,
): Promise<void> {
  const counties = organisation.units.filter(
    (unit) => (unit.kind === 'county' || unit.kind === 'zone') && unit.validFrom <= DAY && unit.validTo === null,
  );
  const { unsplit } = await ledger.decomposition.listSplits(today);
  const at = { today: DAY, simulated: true };
  for (const target of unsplit.filter(({ kind }) => kind === 'amount').slice(0, SPLITS)) {
    const made = await ledger.decomposition.saveSplit(
      SYSTEM_ACTOR,
      {
        subject: target.subject,
        expectedVersion: null,
        kind: 'amount',
        unit: null,
        factor: '1',
        scale: countedDigits(target.unit ?? '') ?? 4,
        surplus: '0',
        surplusReason: null,
        baseUnit: null,
        bases: [{ id: 'equal', name: '均分', kind: 'equal', coefficient: '1', source: '' }],
        units: counties.map((unit) => ({
          unitId: unit.id,
          values: {},
          base: null,
          floor: null,
          cap: null,
          hand: null,
          handWords: null,
          handReason: null,
        })),
        reason: '模拟数据',
        document: null,
      },
      at,
    );
    const step = { expectedVersion: 1, reason: '模拟数据' };
    await ledger.decomposition.offerSplit(SYSTEM_ACTOR, made.id, step, at);
    await ledger.decomposition.freezeSplit(SYSTEM_ACTOR, made.id, { ...step, unsignedReason: '模拟数据' }, at);
  }
  await seedPartReports(db, today);
}

/** Each county's number of each week, written in one go: what is timed is reading. */
async function seedPartReports(db: LedgerDatabase, today: string): Promise<void> {
  await sql`
    insert into part_report (jurisdiction_id, part_report_id, decomposition_id, number, org_unit_id, round_id, period_end, recorded_at, by_post, by_name,
      value, progress, evidence_level, simulated)
    select part.jurisdiction_id, 'bench-' || part.decomposition_id || part.org_unit_id || round.round_id, part.decomposition_id, part.number,
      part.org_unit_id, round.round_id, round.period_end, round.period_end + interval '1 day', 'system', '模拟',
      round(part.value * extract(doy from round.period_end)::numeric / 365, 4), '按计划推进', 'declared', true
    from decomposition_part part
    join decomposition split on split.jurisdiction_id = part.jurisdiction_id and split.decomposition_id = part.decomposition_id
      and split.subject_kind = 'commitment'
    join round on round.jurisdiction_id = part.jurisdiction_id and round.kind = 'week' and round.year = 2021
      and round.period_end >= ${DAY} and round.period_end <= ${today}
    where part.value is not null
    on conflict do nothing`.execute(db);
}

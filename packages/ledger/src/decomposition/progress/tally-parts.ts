import { parseValuePeriod, periodKeysOf, yearOf } from '@planwright/engine';
import { sql } from 'kysely';
import type { LedgerContext } from '#context.ts';
import { type DefinitionSet, loadDefinitions } from '#indicators/definitions.ts';
import type { PlanVersion, Round, SplitSubject } from '#model/index.ts';
import { listPastUnits } from '#organisation/past-units.ts';
import { parseIndicatorSubject } from '../indicator-subject.ts';
import { type AskedSplit, dueFrom, isAsked, listPartObligations, periodDue } from './obligations.ts';
import { saidKey } from './said.ts';

/** How a unit's reports on its parts of splits stand in a round. */
export interface PartTally {
  readonly unitId: string;
  readonly obligations: number;
  readonly submitted: number;
  readonly overdue: number;
  readonly lastSubmittedAt: string | null;
}

/** A part that is owed a report in a round, and when it was last sent; null while it was not. */
interface Owed {
  readonly unitId: string;
  readonly dueOn: string;
  readonly sentAt: string | null;
}

/** A split with the units of the version that holds. */
interface Baseline extends AskedSplit {
  readonly parts: readonly { readonly org_unit_id: string }[];
}

/** What is needed of frozen splits to count their parts: the day of the first freeze, and the units of the version frozen last. */
async function loadBaselines({ db, jurisdictionId }: LedgerContext, asOf: string): Promise<readonly Baseline[]> {
  const { rows } = await sql<{
    readonly id: string;
    readonly kind: SplitSubject['kind'];
    readonly subjectId: string;
    readonly frozenOn: string;
    readonly units: readonly string[];
  }>`
    select split.decomposition_id as id, split.subject_kind as kind, split.subject_id as "subjectId", baseline.first_on as "frozenOn",
      array_agg(part.org_unit_id order by part.position) as units
    from (
      select decomposition_id, (array_agg(happened_on order by recorded_at, decomposition_act_id))[1] as first_on,
        (array_agg(number order by recorded_at desc, decomposition_act_id desc))[1] as number
      from decomposition_act where jurisdiction_id = ${jurisdictionId} and kind = 'freeze' and happened_on <= ${asOf} group by 1
    ) baseline
    join decomposition split on split.jurisdiction_id = ${jurisdictionId} and split.decomposition_id = baseline.decomposition_id
    join decomposition_part part on part.jurisdiction_id = ${jurisdictionId} and part.decomposition_id = baseline.decomposition_id
      and part.number = baseline.number
    group by 1, 2, 3, 4`.execute(db);
  return rows.map(({ id, kind, subjectId, frozenOn, units }) => ({
    split: { id, subject: { kind, id: subjectId }, acts: [{ kind: 'freeze', happened_on: frozenOn }] },
    parts: units.map((unit) => ({ org_unit_id: unit })),
  }));
}

/** When each part of commitments was last reported on in a round, by split and unit; a supporting unit's report is about its part. */
async function loadSent(
  { context: { db, jurisdictionId }, round }: Desk,
  of: readonly Baseline[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ readonly splitId: string; readonly unitId: string; readonly at: string }>`
    select decomposition_id as "splitId", org_unit_id as "unitId", max(recorded_at) as at from part_report
    where jurisdiction_id = ${jurisdictionId} and round_id = ${round.id} and decomposition_id = any(${of.map(({ split }) => split.id)}::text[])
    group by 1, 2
    union all
    select split.id, report.org_unit_id, max(recorded_at)
    from unnest(${of.map(({ split }) => split.id)}::text[], ${of.map(({ split }) => split.subject.id)}::text[]) split (id, subject)
    join report on report.jurisdiction_id = ${jurisdictionId} and report.commitment_id = split.subject and report.round_id = ${round.id}
      and report.role = 'supporting'
    group by 1, 2`.execute(db);
  const sent = new Map<string, string>();
  for (const { splitId, unitId, at } of rows) {
    const [key, instant] = [saidKey(splitId, unitId), new Date(at).toISOString()];
    if ((sent.get(key) ?? '') < instant) sent.set(key, instant);
  }
  return sent;
}

/** What the round is asked about. */
interface Desk {
  readonly context: LedgerContext;
  readonly set: DefinitionSet;
  readonly round: Round;
  readonly asOf: string;
  /** Of the plan whose commitments count. */
  readonly version: PlanVersion | undefined;
}

/**
 * 应报分解数计数: by the unit that answers today, how many parts of frozen splits are owed a report in a round and how many have one: the same parts as
 * `listPartObligations` lists, without judging their lights.
 */
export async function tallyParts(
  context: LedgerContext,
  round: Round,
  {
    asOf,
    isLate,
    version,
  }: {
    readonly asOf: string;
    readonly isLate: (dueOn: string) => boolean;
    readonly version: PlanVersion | undefined;
  },
): Promise<ReadonlyMap<string, PartTally>> {
  const desk = { context, set: await loadDefinitions(context), round, asOf, version };
  const frozen = (await loadBaselines(context, asOf)).filter((one) => isAsked(one, round, desk.set));
  const units = await loadAnswering(
    context,
    [...new Set(frozen.flatMap(({ parts }) => parts.map((part) => part.org_unit_id)))],
    asOf,
  );
  const heirs = new Map<string, string>();
  for (const { id, successors } of units.every(({ stands }) => stands) ? [] : await listPastUnits(context, asOf)) {
    const [heir] = successors ?? [];
    if (heir !== undefined) heirs.set(id, heir.unitId);
  }
  const parents = new Set(units.filter(({ hasParts }) => hasParts).map(({ id }) => id));
  const tallies = new Map<string, PartTally>();
  for (const owed of [...(await owedOfCommitments(desk, frozen)), ...(await owedOfIndicators(desk, frozen, parents))]) {
    const unitId = heirs.get(owed.unitId) ?? owed.unitId;
    tallies.set(unitId, addOwed(tallies.get(unitId), { ...owed, unitId }, isLate));
  }
  return tallies;
}

function addOwed(
  known: PartTally | undefined,
  { unitId, dueOn, sentAt }: Owed,
  isLate: (dueOn: string) => boolean,
): PartTally {
  const last = [known?.lastSubmittedAt ?? '', sentAt ?? ''].sort().at(-1) ?? '';
  return {
    unitId,
    obligations: (known?.obligations ?? 0) + 1,
    submitted: (known?.submitted ?? 0) + (sentAt === null ? 0 : 1),
    overdue: (known?.overdue ?? 0) + (sentAt === null && isLate(dueOn) ? 1 : 0),
    lastSubmittedAt: last === '' ? null : last,
  };
}

async function owedOfCommitments(desk: Desk, frozen: readonly Baseline[]): Promise<readonly Owed[]> {
  const { round } = desk;
  const of = frozen.filter(({ split }) => split.subject.kind === 'commitment');
  if (of.length === 0) return [];
  const current = await loadCurrent(
    desk,
    of.map(({ split }) => split.subject.id),
    yearOf(round.periodEnd),
  );
  const asked = of.filter(({ split }) => current.has(split.subject.id));
  const sent = await loadSent(desk, asked);
  return asked.flatMap((one) =>
    one.parts.map((part) => ({
      unitId: part.org_unit_id,
      dueOn: dueFrom(one, round),
      sentAt: sent.get(saidKey(one.split.id, part.org_unit_id)) ?? null,
    })),
  );
}

/** Those commitments that stand in the current plan, where that is the round's year's. */
async function loadCurrent(
  { context, version }: Desk,
  ids: readonly string[],
  year: number,
): Promise<ReadonlySet<string>> {
  if (version === undefined) return new Set();
  const { rows } = await sql<{ readonly id: string }>`select commitment_id as id from commitment_version
    where jurisdiction_id = ${context.jurisdictionId} and plan_version_id = ${version.id} and commitment_id = any(${[...ids]}::text[])
      and left(coalesce(${version.planYear}::text, deadline::text), 4) = ${String(year)}`.execute(context.db);
  return new Set(rows.map(({ id }) => id));
}

interface Answering {
  readonly id: string;
  /** It is there on the day, so that it answers for itself. */
  readonly stands: boolean;
  /** Others stand below it, so that its value may come from theirs. */
  readonly hasParts: boolean;
}

async function loadAnswering(
  { db, jurisdictionId }: LedgerContext,
  ids: readonly string[],
  asOf: string,
): Promise<readonly Answering[]> {
  if (ids.length === 0) return [];
  const on = (name: string) =>
    sql`${sql.ref(`${name}.jurisdiction_id`)} = ${jurisdictionId} and ${sql.ref(`${name}.valid_from`)} <= ${asOf}
      and (${sql.ref(`${name}.valid_to`)} is null or ${sql.ref(`${name}.valid_to`)} >= ${asOf})`;
  const { rows } = await sql<Answering>`
    select asked.id, asked.id in (select own.org_unit_id from org_unit_version own where ${on('own')}) as stands,
      asked.id in (select below.parent_id from org_unit_version below where ${on('below')} and below.parent_id is not null) as "hasParts"
    from unnest(${[...ids]}::text[]) asked (id)`.execute(db);
  return rows;
}

/** A value that is due counts as sent once a row of it is kept; a unit whose value may come from its own parts is asked like its page. */
async function owedOfIndicators(
  desk: Desk,
  frozen: readonly Baseline[],
  parents: ReadonlySet<string>,
): Promise<readonly Owed[]> {
  const { set, round, asOf } = desk;
  const asked = frozen.flatMap((one) => {
    const period = periodDue(one, round, set);
    if (period === null) return [];
    const { indicatorId, year } = parseIndicatorSubject(one.split.subject.id);
    const keys = periodKeysOf(set.byId.get(indicatorId)?.period ?? YEARLY, year).filter((key) => key >= period);
    return year === yearOf(round.periodEnd)
      ? [{ one, indicatorId, keys, end: parseValuePeriod(period)?.end ?? asOf }]
      : [];
  });
  if (asked.length === 0) return [];
  const kept = await loadKept(desk, asked);
  const owed: Owed[] = [];
  for (const { one, indicatorId, keys, end } of asked)
    for (const { org_unit_id: unitId } of one.parts) {
      const rows = kept.get(`${indicatorId}\n${unitId}`) ?? [];
      const own = rows.filter((row) => keys.includes(row.period)).map((row) => row.at);
      const derived = own.length === 0 && (parents.has(unitId) || rows.some((row) => row.end >= end));
      const sentAt = own.sort().at(-1) ?? (derived ? await sentOf(desk, one, unitId) : null);
      owed.push({ unitId, dueOn: dueFrom(one, round), sentAt });
    }
  return owed;
}

const YEARLY = { kind: 'year', cumulative: false, januaryWithFebruary: false } as const;

interface Kept {
  readonly period: string;
  readonly end: string;
  readonly at: string;
}

/** The rows of values that may be what is due, by indicator and unit. */
async function loadKept(
  { context: { db, jurisdictionId }, asOf }: Desk,
  asked: readonly { readonly one: Baseline; readonly indicatorId: string; readonly end: string }[],
): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const ends = asked.map(({ end }) => end).sort();
  const { rows } = await sql<Kept & { readonly indicatorId: string; readonly unitId: string }>`
    select indicator_id as "indicatorId", org_unit_id as "unitId", period, period_end as "end", max(recorded_at) as at from indicator_value
    where jurisdiction_id = ${jurisdictionId} and indicator_id = any(${asked.map(({ indicatorId }) => indicatorId)}::text[])
      and org_unit_id = any(${[...new Set(asked.flatMap(({ one }) => one.parts.map((part) => part.org_unit_id)))]}::text[])
      and period_end >= ${ends[0] ?? asOf} and period_end <= ${asOf}
    group by 1, 2, 3, 4`.execute(db);
  const found = new Map<string, Kept[]>();
  for (const { indicatorId, unitId, period, end, at } of rows) {
    const key = `${indicatorId}\n${unitId}`;
    found.set(key, [...(found.get(key) ?? []), { period, end, at: new Date(at).toISOString() }]);
  }
  return found;
}

async function sentOf({ context, round, asOf }: Desk, { split }: Baseline, unitId: string): Promise<string | null> {
  const obligations = await listPartObligations(context, { roundId: round.id, unitId, asOf });
  const own = obligations.find((one) => one.splitId === split.id && one.unitId === unitId);
  return own?.sent == null ? null : (own.sent.recordedAt ?? '');
}

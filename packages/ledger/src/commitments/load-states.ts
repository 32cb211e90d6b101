import type { Bound } from '@planwright/compiler';
import { type RawBuilder, sql } from 'kysely';
import type { CommitmentVersionTable } from '#database/schema.ts';
import type { TargetView } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import { formatBound } from '#present/bound-text.ts';
import type { LedgerContext } from '../context.ts';
import { loadCorrected } from './corrected.ts';

/** The days of a question: `asOf` selects by valid time, `knownAt` by recording time (null: all that is known by now). */
export interface Moment {
  readonly asOf: string;
  readonly knownAt: string | null;
}

/** The last report that carries a value, or the last at all. */
export interface LastReport {
  readonly reportId: string;
  readonly periodEnd: string;
  readonly recordedAt: string;
  readonly value: string | null;
  readonly donePercent: string | null;
  readonly problem: string | null;
  /** Why nothing is reported; null for a report that says something. */
  readonly notReported: string | null;
  readonly simulated: boolean;
}

export interface NamedUnitRef {
  readonly unitId: string;
  readonly unitName: string;
}

type VersionRow = Readonly<
  Pick<
    CommitmentVersionTable,
    | 'commitment_id'
    | 'compiled_id'
    | 'plan_version_id'
    | 'position'
    | 'kind'
    | 'title'
    | 'quote'
    | 'section_title'
    | 'span_start'
    | 'span_end'
    | 'target_class'
    | 'strength'
    | 'bound_text'
    | 'pending'
    | 'deadline'
  >
> & { readonly bound: Bound };

/** Where one commitment stands on a day, before it is judged. */
export interface CommitmentState {
  readonly version: VersionRow;
  /** The year that the pace runs over: the plan's, else the deadline's. */
  readonly planYear: number;
  readonly target: TargetView & { readonly pending: boolean };
  readonly lead: NamedUnitRef | null;
  readonly supporting: readonly NamedUnitRef[];
  /** The lead unit's last report with a value or a share. */
  readonly lastValue: LastReport | null;
  /** The lead unit's last report of any content. */
  readonly lastReport: LastReport | null;
}

type StateRow = VersionRow & {
  readonly plan_year: string | null;
  readonly target: {
    readonly form: TargetView['form'];
    readonly op: TargetView['op'];
    readonly value: string | null;
    readonly valueHigh: string | null;
    readonly unit: string | null;
    readonly base: string | null;
    readonly direction: TargetView['direction'];
    readonly curve: TargetView['curve'];
    readonly deadline: string;
    readonly pending: boolean;
    readonly recordedAt: string;
    readonly by: string;
    readonly reason: string;
  };
} & LastRow;

/**
 * States of a plan version's commitments in text order; `ids` narrows to some of them. One query for the texts with their
 * targets and last reports, one for the assignments, one for the names.
 *
 * @param parts `targets` leaves the reports out, for those who ask only what was promised
 */
export async function loadStates(
  context: LedgerContext,
  planVersionId: string,
  moment: Moment,
  ids: readonly string[] | null = null,
  parts: 'all' | 'targets' = 'all',
): Promise<readonly CommitmentState[]> {
  const { db, jurisdictionId } = context;
  const narrowed = ids === null ? sql`true` : sql`version.commitment_id = any(${[...ids]}::text[])`;
  const asked = sql<StateRow>`
    select version.commitment_id, version.compiled_id, version.plan_version_id, version.position, version.kind, version.title,
      version.quote, version.section_title, version.span_start, version.span_end, version.target_class, version.strength,
      version.bound, version.bound_text, version.pending, version.deadline, plan_version.plan_year,
      target.content as target, ${parts === 'targets' ? sql`null` : sql`last_value.content`} as "lastValue",
      ${parts === 'targets' ? sql`null` : sql`last_report.content`} as "lastReport"
    from commitment_version version
    join plan_version on plan_version.jurisdiction_id = version.jurisdiction_id
      and plan_version.plan_version_id = version.plan_version_id
    join lateral (${lastTarget(moment)}) target on true
    ${parts === 'targets' ? sql`` : lastReports(moment, sql`version`)}
    where version.jurisdiction_id = ${jurisdictionId} and version.plan_version_id = ${planVersionId} and ${narrowed}
    order by version.position`.execute(db);
  const [{ rows }, { units, names }, corrected] = await Promise.all([
    asked,
    loadNamed(context, moment.asOf, ids),
    loadCorrected(context, planVersionId, moment.knownAt),
  ]);
  return rows.map((row) => {
    const { target, lastReport } = row;
    const bound = corrected.get(row.compiled_id)?.bound;
    const assigned = units.get(row.commitment_id) ?? [];
    const named = ({ unitId }: AssignedUnit): NamedUnitRef => ({ unitId, unitName: names.get(unitId) ?? unitId });
    const lead = assigned.find((unit) => unit.role === 'lead');
    return {
      version: bound === undefined ? row : { ...row, bound, bound_text: formatBound(bound) },
      planYear: Number((row.plan_year ?? target.deadline).slice(0, 4)),
      target,
      lead: lead === undefined ? null : named(lead),
      supporting: assigned.filter((unit) => unit.role === 'supporting').map(named),
      lastValue: lastValueOf(row),
      lastReport,
    };
  });
}

/** Who is assigned to commitments on a day, and what those units are called. */
async function loadNamed(context: LedgerContext, asOf: string, ids: readonly string[] | null) {
  const units = await loadAssigned(context, asOf, ids);
  const named = new Set([...units.values()].flatMap((each) => each.map((unit) => unit.unitId)));
  return { units, names: await loadUnitNames(context, asOf, [...named]) };
}

/** The same states with the reports that they had on an earlier day: what a change since then is told from. */
export async function loadEarlier(
  { db, jurisdictionId }: LedgerContext,
  states: readonly CommitmentState[],
  asOf: string,
): Promise<readonly CommitmentState[]> {
  const ids = states.map((state) => state.version.commitment_id);
  const { rows } = await sql<{ id: string } & LastRow>`
    select wanted.commitment_id as id, last_value.content as "lastValue", last_report.content as "lastReport"
    from (select ${jurisdictionId}::text as jurisdiction_id, commitment_id from unnest(${ids}::text[]) as each (commitment_id)) wanted
    ${lastReports({ asOf, knownAt: null }, sql`wanted`)}`.execute(db);
  const last = new Map(rows.map((row) => [row.id, row]));
  return states.map(({ version, planYear, target, lead, supporting }) => {
    const row = last.get(version.commitment_id) ?? NOTHING;
    return { version, planYear, target, lead, supporting, lastValue: lastValueOf(row), lastReport: row.lastReport };
  });
}

/** An instant as it is written everywhere else; JSON made by the database would give it an offset. */
const INSTANT = sql.raw(`to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The target that held; before the first was recorded, the first. Amounts go through JSON as text. */
function lastTarget({ knownAt }: Moment): RawBuilder<unknown> {
  return sql`
    select json_build_object('form', form, 'op', op, 'value', value::text, 'valueHigh', value_high::text, 'unit', unit,
      'base', base::text, 'direction', direction, 'curve', curve, 'deadline', deadline, 'pending', pending,
      'recordedAt', ${INSTANT}, 'by', by_name, 'reason', reason) as content
    from target
    where target.jurisdiction_id = version.jurisdiction_id and target.commitment_id = version.commitment_id
    order by ${
      knownAt === null
        ? sql`recorded_at desc, target_id desc`
        : sql`(recorded_at <= ${knownAt}) desc, case when recorded_at <= ${knownAt} then recorded_at end desc, recorded_at, target_id desc`
    }
    limit 1`;
}

interface LastRow {
  readonly lastValue: LastReport | null;
  readonly lastReport: LastReport | null;
}

const NOTHING: LastRow = { lastValue: null, lastReport: null };

/** The last report and, only where that one carries no value, the last that does. */
function lastReports(moment: Moment, of: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    left join lateral (${lastReport(moment, of, sql``)}) last_report on true
    left join lateral (${lastReport(moment, of, sql`and last_report.valued is false and (value is not null or done_percent is not null)`)}) last_value on true`;
}

function lastReport({ asOf, knownAt }: Moment, of: RawBuilder<unknown>, condition: RawBuilder<unknown>) {
  const known = knownAt === null ? sql`` : sql`and report.recorded_at <= ${knownAt}`;
  const corrected = knownAt === null ? sql`` : sql`and later.recorded_at <= ${knownAt}`;
  return sql`
    select value is not null or done_percent is not null as valued,
      json_build_object('reportId', report_id, 'periodEnd', period_end, 'recordedAt', ${INSTANT}, 'value', value::text,
      'donePercent', done_percent::text, 'problem', problem, 'notReported', not_reported_reason, 'simulated', simulated) as content
    from report
    where report.jurisdiction_id = ${of}.jurisdiction_id and report.commitment_id = ${of}.commitment_id
      and role = 'lead' and period_end <= ${asOf} ${known} ${condition}
      and not exists (select from report later
        where later.jurisdiction_id = report.jurisdiction_id and later.corrects = report.report_id ${corrected})
    order by period_end desc, recorded_at desc
    limit 1`;
}

function lastValueOf({ lastReport, lastValue }: LastRow): LastReport | null {
  const valued = lastReport !== null && (lastReport.value !== null || lastReport.donePercent !== null);
  return valued ? lastReport : lastValue;
}

interface AssignedUnit {
  readonly role: 'lead' | 'supporting';
  readonly unitId: string;
}

/** Who was in charge on the day, by commitment: the set of the last act that was valid by then. */
export async function loadAssigned(
  { db, jurisdictionId }: LedgerContext,
  asOf: string,
  ids: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly AssignedUnit[]>> {
  const narrowed = ids === null ? sql`true` : sql`commitment_id = any(${[...ids]}::text[])`;
  const { rows } = await sql<{ commitment_id: string; role: 'lead' | 'supporting'; org_unit_id: string }>`
    select commitment_id, role, org_unit_id from (
      select commitment_id, role, org_unit_id, assignment_id,
        rank() over (partition by commitment_id order by valid_from desc, recorded_at desc, assignment_set desc) as place
      from assignment
      where jurisdiction_id = ${jurisdictionId} and valid_from <= ${asOf} and ${narrowed}
    ) ranked
    where place = 1 order by assignment_id`.execute(db);
  const units = new Map<string, AssignedUnit[]>();
  for (const row of rows) {
    const unit = { role: row.role, unitId: row.org_unit_id };
    units.set(row.commitment_id, [...(units.get(row.commitment_id) ?? []), unit]);
  }
  return units;
}

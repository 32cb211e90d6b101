import { formatDecimal, multiplyDecimals, unitState, versionInForce, versionState } from '@planwright/engine';
import { sql } from 'kysely';
import type { Moment } from '#commitments/load-states.ts';
import type { SplitTargetView, UnitPartView } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import type { LedgerContext } from '../context.ts';
import { actsOf, type LoadedSplit, loadSplits, revisionsOf } from './load-splits.ts';
import { loadTargetsOf, subjectKey } from './subject.ts';

/** 本单位承担: the parts that a unit has been offered, with what it and the officer said about them; drafts are not shown to it. */
export async function listUnitParts(
  context: LedgerContext,
  unitId: string,
  moment: Moment,
): Promise<readonly UnitPartView[]> {
  const { db, jurisdictionId } = context;
  const own = await db
    .selectFrom('decomposition_part')
    .select(['decomposition_id', 'number', 'trace'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', '=', unitId)
    .execute();
  if (own.length === 0) return [];
  const splits = await loadSplits(context, moment, [...new Set(own.map((row) => row.decomposition_id))]);
  const subjects = splits.map((split) => split.subject);
  const targets = await loadTargetsOf(context, subjects, moment);
  const names = await loadUnitNames(context, moment.asOf);
  const reported = await loadReported(
    context,
    unitId,
    subjects.map((subject) => subject.id),
    moment,
  );
  return splits.flatMap((split) => {
    const target = targets.get(subjectKey(split.subject));
    const view = target === undefined ? null : presentUnitPart(split, target, unitId, reported);
    if (view === null) return [];
    const row = own.find((one) => one.decomposition_id === split.id && one.number === view.version);
    const trace = (row?.trace ?? []).map(({ kind, words, value }) => ({ kind, words, value }));
    return [{ ...view, unitName: names.get(unitId) ?? unitId, trace }];
  });
}

type Reported = ReadonlyMap<string, { readonly value: string; readonly periodEnd: string }>;

function presentUnitPart(
  split: LoadedSplit,
  target: SplitTargetView,
  unitId: string,
  reported: Reported,
): Omit<UnitPartView, 'unitName' | 'trace'> | null {
  const [revisions, acts] = [revisionsOf(split), actsOf(split)];
  const shown = split.versions.findLast((version) =>
    acts.some((act) => act.kind === 'offer' && act.version === version.number),
  );
  const part = split.parts.find((one) => one.number === shown?.number && one.org_unit_id === unitId);
  if (shown === undefined || part === undefined) return null;
  const inForce = versionInForce(acts);
  const own = split.acts.filter((act) => act.org_unit_id === unitId && act.number <= shown.number);
  const counter = own.findLast((act) => act.kind === 'counter');
  const answer = own.findLast((act) => act.kind === 'accept' || act.kind === 'decline');
  const answered = answer !== undefined && (counter === undefined || own.indexOf(answer) > own.indexOf(counter));
  const said = reported.get(split.subject.id);
  return {
    splitId: split.id,
    target,
    version: shown.number,
    versionState: versionState(shown.number, revisions, acts),
    kind: shown.kind,
    unitId,
    value: part.value,
    words: part.words,
    unit: shown.unit,
    sharePercent: part.share_percent,
    inForceValue: split.parts.find((one) => one.number === inForce && one.org_unit_id === unitId)?.value ?? null,
    state: unitState(unitId, shown.number, revisions, acts),
    counter:
      counter === undefined ? null : { value: counter.value, words: counter.words, reason: counter.reason ?? '' },
    answer: answered ? { accepted: answer.kind === 'accept', reason: answer.reason ?? '' } : null,
    reported: said === undefined ? null : { value: inPartUnit(said.value, shown.factor), periodEnd: said.periodEnd },
  };
}

/** Reports are made in the target's unit. */
function inPartUnit(value: string, factor: string): string {
  return formatDecimal(multiplyDecimals(value, factor), 12);
}

/** The unit's own last value for each commitment that it has reported about. */
async function loadReported(
  { db, jurisdictionId }: LedgerContext,
  unitId: string,
  commitmentIds: readonly string[],
  { asOf }: Moment,
): Promise<Reported> {
  const { rows } = await sql<{ id: string; value: string; periodEnd: string }>`
    select distinct on (commitment_id) commitment_id as id, value, period_end as "periodEnd"
    from report
    where jurisdiction_id = ${jurisdictionId} and commitment_id = any(${[...commitmentIds]}::text[]) and org_unit_id = ${unitId}
      and period_end <= ${asOf} and value is not null
      and not exists (select from report later
        where later.jurisdiction_id = report.jurisdiction_id and later.corrects = report.report_id)
    order by commitment_id, period_end desc, recorded_at desc`.execute(db);
  return new Map(rows.map(({ id, value, periodEnd }) => [id, { value, periodEnd }]));
}

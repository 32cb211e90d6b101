import { sql } from 'kysely';
import { type CommitmentState, loadEarlier, loadStates } from '#commitments/load-states.ts';
import { type PartTally, tallyParts } from '#decomposition/progress/tally-parts.ts';
import { judgeRows } from '#judgement/rows.ts';
import type { Board, CommitmentRow, OrgUnit } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import { tallyDue } from '#registers/tally-due.ts';
import { loadLateness } from '#rounds/lateness.ts';
import { findRoundBefore, getRound } from '#rounds/load-rounds.ts';
import type { LedgerContext } from '../context.ts';
import { loadSubmissions } from './list-obligations.ts';
import { findCurrentPlanVersion, getPlanVersionRow } from './plan-versions.ts';

type Tally = Board['totals'];
type UnitRow = Board['units'][number];

const ATTENTION = 30;

/** 看板: the week at a glance, of the plan that ran on the day or of the one that is named. Lights are of `asOf`; changes are against the end of the round before. */
export async function getBoard(
  context: LedgerContext,
  roundId: string,
  asOf: string,
  planVersionId: string | null = null,
): Promise<Board> {
  const [round, version] = await Promise.all([
    getRound(context, roundId),
    planVersionId === null ? findCurrentPlanVersion(context, asOf) : getPlanVersionRow(context, planVersionId),
  ]);
  const before = await findRoundBefore(context, round);
  const isLate = await loadLateness(context, asOf);
  const [{ states, earlier }, sent, records, parts] = await Promise.all([
    loadBoth(context, version?.id, asOf, before?.periodEnd),
    loadSubmissions(context, roundId),
    tallyDue(context, round, asOf, version?.planId),
    tallyParts(context, round, { asOf, isLate, version }),
  ]);
  const besides = [...records.keys(), ...parts.keys()];
  const [trees, names] = await Promise.all([
    loadTrees(context, [...new Set([...states.flatMap((state) => state.lead?.unitId ?? []), ...besides])]),
    loadUnitNames(context, asOf, besides),
  ]);
  const units = new Map<string, UnitRow>();
  const totals = emptyTally();
  const late = isLate(round.dueOn);
  const rows = await judgeRows(context, states, { asOf, knownAt: null });
  for (const row of rows) {
    if (row.lead === null) continue;
    const unit = units.get(row.lead.unitId) ?? newUnitRow(row.lead, trees);
    units.set(row.lead.unitId, unit);
    const submission = sent.get(`${row.id}\n${row.lead.unitId}`);
    for (const tally of [unit, totals]) count(tally, row, submission !== undefined, late);
    if (submission !== undefined && (unit.lastSubmittedAt ?? '') < submission.at) unit.lastSubmittedAt = submission.at;
  }
  const rowOf = (unitId: string): UnitRow => {
    const unit = units.get(unitId) ?? newUnitRow({ unitId, unitName: names.get(unitId) ?? unitId }, trees);
    units.set(unitId, unit);
    return unit;
  };
  for (const tally of records.values())
    addTally(rowOf(tally.unitId), totals, 'records', {
      ...tally,
      overdue: late ? tally.obligations - tally.submitted : 0,
    });
  for (const tally of parts.values()) addTally(rowOf(tally.unitId), totals, 'parts', tally);
  return {
    round: round.state === 'open' && round.periodStart > asOf ? { ...round, state: 'planned' } : round,
    asOf,
    totals,
    units: [...units.values()].sort(
      (left, right) => (trees.get(left.unitId)?.position ?? 0) - (trees.get(right.unitId)?.position ?? 0),
    ),
    attention: findAttention(rows),
    changes: before === undefined ? [] : await findChanges(context, earlier, before.periodEnd, rows),
  };
}

/** The states of a day, and what they were at the end of the round before; both empty where there is no plan, or no such round. */
async function loadBoth(
  context: LedgerContext,
  planVersionId: string | undefined,
  asOf: string,
  before: string | undefined,
): Promise<{ readonly states: readonly CommitmentState[]; readonly earlier: readonly CommitmentState[] }> {
  if (planVersionId === undefined) return { states: [], earlier: [] };
  const states = await loadStates(context, planVersionId, { asOf, knownAt: null });
  return { states, earlier: before === undefined ? [] : await loadEarlier(context, states, before) };
}

function emptyTally(): Tally {
  return {
    obligations: 0,
    submitted: 0,
    overdue: 0,
    green: 0,
    yellow: 0,
    red: 0,
    grey: 0,
    done: 0,
    records: { obligations: 0, submitted: 0, overdue: 0 },
    parts: { obligations: 0, submitted: 0, overdue: 0 },
  };
}

type Trees = ReadonlyMap<string, { readonly tree: OrgUnit['tree']; readonly position: number }>;

async function loadTrees({ db, jurisdictionId }: LedgerContext, unitIds: readonly string[]): Promise<Trees> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('org_unit')
    .select(['org_unit_id', 'tree', 'position'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where(sql<boolean>`org_unit_id = any(${[...unitIds]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.org_unit_id, row]));
}

function newUnitRow(lead: NonNullable<CommitmentState['lead']>, trees: Trees): UnitRow {
  const row = emptyTally() as UnitRow;
  row.unitId = lead.unitId;
  row.unitName = lead.unitName;
  row.tree = trees.get(lead.unitId)?.tree ?? 'line';
  row.lastSubmittedAt = null;
  return row;
}

function count(tally: Tally, row: CommitmentRow, submitted: boolean, late: boolean): void {
  tally.obligations += 1;
  if (submitted) tally.submitted += 1;
  else if (late) tally.overdue += 1;
  tally[row.light.status] += 1;
}

/** What is owed besides commitments, in the unit's row and in all. */
function addTally(
  unit: UnitRow,
  totals: Tally,
  kind: 'records' | 'parts',
  { obligations, submitted, overdue, lastSubmittedAt }: Omit<PartTally, 'unitId'>,
): void {
  for (const tally of [unit[kind], totals[kind]]) {
    tally.obligations += obligations;
    tally.submitted += submitted;
    tally.overdue += overdue;
  }
  if ((unit.lastSubmittedAt ?? '') < (lastSubmittedAt ?? '')) unit.lastSubmittedAt = lastSubmittedAt;
}

/** Red first, then yellow; within each the widest gap first, the unknown ones last. */
function findAttention(rows: readonly CommitmentRow[]): CommitmentRow[] {
  const gap = (row: CommitmentRow): number =>
    row.light.gapPoints === null ? Number.POSITIVE_INFINITY : Number(row.light.gapPoints);
  const rank = (row: CommitmentRow): number => (row.light.status === 'red' ? 0 : 1);
  return rows
    .filter((row) => row.light.status === 'red' || row.light.status === 'yellow')
    .sort((left, right) => rank(left) - rank(right) || (gap(left) === gap(right) ? 0 : gap(left) - gap(right)))
    .slice(0, ATTENTION);
}

async function findChanges(
  context: LedgerContext,
  earlier: readonly CommitmentState[],
  day: string,
  rows: readonly CommitmentRow[],
): Promise<Board['changes']> {
  const before = await judgeRows(context, earlier, { asOf: day, knownAt: null });
  const was = new Map(before.map((row) => [row.id, row.light.status]));
  return rows.flatMap((row) => {
    const from = was.get(row.id);
    if (from === undefined || from === row.light.status) return [];
    return [{ commitmentId: row.id, title: row.title, from, to: row.light.status, reason: row.light.reason }];
  });
}

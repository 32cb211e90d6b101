import { elapsedShare, roundHalfUp } from '@planwright/engine';
import { loadStates } from '#commitments/load-states.ts';
import { tallyParts } from '#decomposition/progress/tally-parts.ts';
import { judgeRows } from '#judgement/rows.ts';
import type { CommitmentRow, Overview, PlanVersion, Round } from '#model/index.ts';
import { tallyDue } from '#registers/tally-due.ts';
import { loadLateness } from '#rounds/lateness.ts';
import { findOpenRound } from '#rounds/load-rounds.ts';
import type { LedgerContext } from '../context.ts';
import { isSimulated } from './find-jurisdiction.ts';
import { loadSubmissions } from './list-obligations.ts';
import { findCurrentPlanVersion } from './plan-versions.ts';

const KINDS = ['target', 'deliverable', 'project', 'action'] as const;
const HEADLINE = 12;

/** 总览: the cockpit of the current plan on a day. */
export async function getOverview(context: LedgerContext, asOf: string): Promise<Overview> {
  const version = await findCurrentPlanVersion(context, asOf);
  const round = (await findOpenRound(context, asOf)) ?? null;
  const [states, besides] = await Promise.all([
    version === undefined ? [] : loadStates(context, version.id, { asOf, knownAt: null }),
    round === null ? { records: NONE, parts: NONE } : loadBesides(context, round, asOf, version),
  ]);
  const rows = await judgeRows(context, states, { asOf, knownAt: null });
  const sent = round === null ? new Map<string, unknown>() : await loadSubmissions(context, round.id);
  const owed = rows.filter((row) => row.lead !== null);
  return {
    planVersionId: version?.id ?? null,
    planTitle: version?.title ?? null,
    asOf,
    simulated: await isSimulated(context),
    expectedPercent: version === undefined ? null : expectedPercent(context, version.planYear, asOf),
    lights: KINDS.map((kind) => ({ kind, ...tallyLights(rows.filter((row) => row.kind === kind)) })),
    freshness: tallyFreshness(rows),
    unassigned: rows.filter((row) => row.lead === null).length,
    pending: rows.filter((row) => row.pending).length,
    coverage: version === undefined ? NO_COVERAGE : await loadCoverage(context, version.id),
    round,
    submitted: owed.filter((row) => sent.has(`${row.id}\n${row.lead?.unitId}`)).length,
    obligations: round === null ? 0 : owed.length,
    ...besides,
    headline: headlineOf(rows),
  };
}

const NONE: Overview['parts'] = { obligations: 0, submitted: 0, overdue: 0 };

/** What is owed in a round besides commitments. */
async function loadBesides(
  context: LedgerContext,
  round: Round,
  asOf: string,
  version: PlanVersion | undefined,
): Promise<Pick<Overview, 'records' | 'parts'>> {
  const isLate = await loadLateness(context, asOf);
  const [records, parts] = await Promise.all([
    tallyDue(context, round, asOf, version?.planId),
    tallyParts(context, round, { asOf, isLate, version }),
  ]);
  const late = isLate(round.dueOn);
  return {
    records: addTallies(
      [...records.values()].map((tally) => ({ ...tally, overdue: late ? tally.obligations - tally.submitted : 0 })),
    ),
    parts: addTallies([...parts.values()]),
  };
}

function addTallies(tallies: readonly Overview['parts'][]): Overview['parts'] {
  const sum = { obligations: 0, submitted: 0, overdue: 0 };
  for (const each of tallies) {
    sum.obligations += each.obligations;
    sum.submitted += each.submitted;
    sum.overdue += each.overdue;
  }
  return sum;
}

const NO_COVERAGE: Overview['coverage'] = { numbers: 0, explainedNumbers: 0, sentences: 0, explainedSentences: 0 };

function expectedPercent(context: LedgerContext, planYear: string | null, asOf: string): string {
  const year = Number((planYear ?? asOf).slice(0, 4));
  return roundHalfUp(elapsedShare({ kind: 'months' }, asOf, year, context.calendar), 1);
}

function tallyLights(rows: readonly CommitmentRow[]): Omit<Overview['lights'][number], 'kind'> {
  const tally = { green: 0, yellow: 0, red: 0, grey: 0, done: 0 };
  for (const row of rows) tally[row.light.status] += 1;
  return tally;
}

function tallyFreshness(rows: readonly CommitmentRow[]): Overview['freshness'] {
  const tally = { fresh: 0, due: 0, late: 0, stale: 0, never: 0 };
  for (const row of rows) tally[row.light.freshness] += 1;
  return tally;
}

/** The targets that the plan itself sets apart, in its order; without such a class, its first targets. */
function headlineOf(rows: readonly CommitmentRow[]): CommitmentRow[] {
  const targets = rows.filter((row) => row.kind === 'target');
  const classed = targets.filter((row) => row.targetClass !== null);
  return (classed.length > 0 ? classed : targets).slice(0, HEADLINE);
}

async function loadCoverage({ db, jurisdictionId }: LedgerContext, id: string): Promise<Overview['coverage']> {
  const row = await db
    .selectFrom('plan_version')
    .select('coverage')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_version_id', '=', id)
    .executeTakeFirstOrThrow();
  return row.coverage;
}

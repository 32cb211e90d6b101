import { presentPlan } from '@planwright/compiler';
import type { CommitmentRow, Ledger, LedgerQueries } from '@planwright/ledger';
import type { ServerContext } from '../context.ts';
import type { PlanReading } from '../contract/index.ts';
import { noPlan } from '../errors/no-plan.ts';
import { presentPlaces } from './file-places.ts';

/** Rows asked of the ledger at a time. */
const PAGE = 500;

/** A plan version as the reader's page needs it: its text, what was read out of it, and where each commitment stands on a day. */
export async function presentPlanReading(
  { ledger }: ServerContext,
  requested: string,
  asOf: string,
): Promise<PlanReading> {
  const id = await requireVersionId(ledger, requested);
  const { version, text, plan, corrections, places } = await ledger.queries.getPlanVersion(id);
  const { facts } = presentPlan(plan);
  const rows = await listAllCommitments(ledger.queries, version.id, asOf);
  const spans = new Map(plan.commitments.map((commitment) => [commitment.id, commitment]));
  return {
    version,
    text,
    outline: plan.outline.map((node) => ({ ...node })),
    facts: facts.map((fact) => ({
      ...fact,
      metricSpans: [...fact.metricSpans],
      alternatives: fact.alternatives.map((alternative) => ({ ...alternative })),
      value: typeof fact.value === 'number' ? fact.value : [fact.value[0], fact.value[1]],
    })),
    projects: plan.projects.map((project) => ({ ...project })),
    commitments: rows.map((row) => {
      // Where two plans promise the same words, the later plan's id stands behind the compiler's.
      const commitment = spans.get(row.id.split('~', 1)[0]!);
      return {
        ...row,
        spans:
          commitment === undefined ? [] : [{ start: commitment.start, end: commitment.end }, ...commitment.mentions],
        factIds: [...(commitment?.factIds ?? [])],
      };
    }),
    corrections: [...corrections],
    places: presentPlaces(places),
    diagnostics: plan.diagnostics.map(({ code, severity, span, message, related, hint }) => ({
      code,
      severity,
      span,
      message,
      related: [...related],
      ...(hint === undefined ? {} : { hint }),
    })),
    coverage: { ...plan.coverage, numbers: [...plan.coverage.numbers], sentences: [...plan.coverage.sentences] },
  };
}

/** The id as asked, or for `latest` the newest version of the plan that runs. @throws PlanwrightError when there is no plan yet */
export async function requireVersionId(ledger: Ledger, requested: string): Promise<string> {
  if (requested !== 'latest') return requested;
  const running = await ledger.runningPlan.find();
  if (running !== null) return running.planVersionId;
  throw noPlan();
}

/** All rows of a version in text order, page by page. */
export async function listAllCommitments(
  queries: LedgerQueries,
  planVersionId: string,
  asOf: string,
): Promise<readonly CommitmentRow[]> {
  const all: CommitmentRow[] = [];
  for (;;) {
    const { total, rows } = await queries.listCommitments(
      { planVersionId, offset: all.length, limit: PAGE, sort: 'text', order: 'ascending' },
      asOf,
    );
    all.push(...rows);
    if (all.length >= total || rows.length === 0) return all;
  }
}

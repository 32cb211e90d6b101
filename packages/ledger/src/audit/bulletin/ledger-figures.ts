import { absoluteDecimal, assertNever, elapsedShare, percentOf } from '@planwright/engine';
import type { LedgerContext } from '#context.ts';
import type { Board, Bulletin, CommitmentRow, FigureOrigin } from '#model/index.ts';
import { evaluateMeasures } from '#queries/evaluate-measures.ts';
import { getBoard } from '#queries/get-board.ts';
import { listCommitments } from '#queries/list-commitments.ts';
import { momentOf } from '#queries/moment.ts';
import { getPlanVersionRow } from '#queries/plan-versions.ts';
import { getRound } from '#rounds/load-rounds.ts';
import type { RowReader } from './sources.ts';

/** What the ledger says now for a figure; null when it has no such number. */
export interface LedgerValue {
  readonly value: string | null;
  /** Of a rate: what was divided by what. */
  readonly division: { readonly part: string; readonly whole: string } | null;
}

/** Reckons a figure anew from the ledger. */
export type LedgerReckoner = (origin: FigureOrigin, commitmentIds: readonly string[]) => LedgerValue;

const one = (value: string | null): LedgerValue => ({ value, division: null });

/**
 * Loads what a bulletin's figures are reckoned from, as the ledger knows it now: lights as they stood on the bulletin's day (the round's
 * end, or the day of issue while the round runs), submissions of the round, measures of the packs.
 */
export async function loadLedgerReckoner(
  context: LedgerContext,
  bulletin: Bulletin,
): Promise<{ readonly reckon: LedgerReckoner; readonly rowOf: RowReader }> {
  const round = await getRound(context, bulletin.roundId);
  const asOf = round.periodEnd < bulletin.issuedOn ? round.periodEnd : bulletin.issuedOn;
  const version = await getPlanVersionRow(context, bulletin.planVersionId);
  const board = await getBoard(context, bulletin.roundId, bulletin.issuedOn, version.id);
  const { rows } = await listCommitments(
    context,
    { planVersionId: version.id, offset: 0, limit: Number.MAX_SAFE_INTEGER, sort: 'text', order: 'ascending' },
    momentOf(asOf),
  );
  const commitments = new Map(rows.map((row) => [row.id, row]));
  const measures = await loadMeasures(context, bulletin, { asOf, planId: version.planId });
  const year = Number((version.planYear ?? asOf).slice(0, 4));
  const reckon: LedgerReckoner = (origin, commitmentIds) => {
    switch (origin.kind) {
      case 'count':
        return one(String(origin.status === null ? commitmentIds.length : countStatus(rows, origin.status)));
      case 'elapsed':
        return one(elapsedShare({ kind: 'months' }, asOf, year, context.calendar));
      case 'submission':
        return reckonSubmission(board, origin);
      case 'value':
        return one(commitments.get(origin.commitmentId)?.lastValue ?? null);
      case 'progress':
        return one(commitments.get(origin.commitmentId)?.light.actualPercent ?? null);
      case 'reason':
        return one(numberOfReason(commitments.get(origin.commitmentId), origin));
      case 'measure':
        return one(measureValue(measures, origin));
      default:
        return assertNever(origin);
    }
  };
  return { reckon, rowOf: (id) => commitments.get(id) };
}

function countStatus(rows: readonly CommitmentRow[], status: CommitmentRow['light']['status']): number {
  return rows.filter((row) => row.light.status === status).length;
}

function reckonSubmission(board: Board, { of, unitId }: Extract<FigureOrigin, { kind: 'submission' }>): LedgerValue {
  const owing = board.units.filter((unit) => unit.obligations > 0);
  const tally = unitId === null ? board.totals : board.units.find((unit) => unit.unitId === unitId);
  if (tally === undefined) return one(null);
  const [part, whole] = [String(tally.submitted), String(tally.obligations)];
  switch (of) {
    case 'obligations':
    case 'submitted':
    case 'overdue':
      return one(String(tally[of]));
    case 'rate': {
      const rate = percentOf(part, whole);
      return { value: rate, division: rate === null ? null : { part, whole } };
    }
    case 'units':
      return one(String(owing.length));
    case 'complete':
      return one(String(owing.filter((unit) => unit.submitted >= unit.obligations).length));
    case 'late':
      return one(String(owing.filter((unit) => unit.submitted < unit.obligations).length));
    default:
      return assertNever(of);
  }
}

/** The number at the same place of the sentence that explains the light now; null when the sentence has become another. */
function numberOfReason(
  row: CommitmentRow | undefined,
  { number, numbers }: Extract<FigureOrigin, { kind: 'reason' }>,
): string | null {
  const found = row?.light.reason['zh-CN'].replace(/\d{4}-\d{2}-\d{2}/gu, ' ').match(/-?\d+(?:\.\d+)?/gu) ?? [];
  return found.length === numbers ? (found[number] ?? null) : null;
}

type MeasureOrigin = Extract<FigureOrigin, { kind: 'measure' }>;
const measureKey = ({ pack, measure, by, group }: Omit<MeasureOrigin, 'kind' | 'absolute'>): string =>
  JSON.stringify([pack, measure, by, group]);

function measureValue(values: ReadonlyMap<string, string | null>, origin: MeasureOrigin): string | null {
  const value = values.get(measureKey(origin)) ?? null;
  return value !== null && origin.absolute ? absoluteDecimal(value) : value;
}

/** Values of every measure that the bulletin states, over the whole and by each field of its tables. */
async function loadMeasures(
  context: LedgerContext,
  { figures }: Bulletin,
  { asOf, planId }: { readonly asOf: string; readonly planId: string },
): Promise<ReadonlyMap<string, string | null>> {
  const stated = figures.flatMap(({ origin }) => (origin?.kind === 'measure' ? [origin] : []));
  const values = new Map<string, string | null>();
  for (const pack of context.packs) {
    const own = stated.filter((origin) => origin.pack === pack.name);
    for (const by of new Set(own.map((origin) => origin.by))) {
      for (const { measure, group, value } of await evaluateMeasures(context, pack, {
        groupBy: by,
        asOf,
        // A bulletin stays about its plan when another one runs.
        plan: { running: planId },
      }))
        values.set(measureKey({ pack: pack.name, measure, by, group }), value);
    }
  }
  return values;
}

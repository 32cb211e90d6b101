import { assertNever } from '@planwright/engine';
import { type CommitmentState, loadStates, type Moment } from '#commitments/load-states.ts';
import { judgeRows } from '#judgement/rows.ts';
import type { CommitmentFilter, CommitmentRow } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { findCurrentPlanVersion } from './plan-versions.ts';

/** The ledger table: filtered, sorted, and the page asked for; lights are judged as of the day. */
export async function listCommitments(
  context: LedgerContext,
  filter: CommitmentFilter,
  moment: Moment,
): Promise<{ readonly total: number; readonly rows: readonly CommitmentRow[] }> {
  const planVersionId = filter.planVersionId ?? (await findCurrentPlanVersion(context, moment.asOf))?.id;
  if (planVersionId === undefined) return { total: 0, rows: [] };
  const states = (await loadStates(context, planVersionId, moment)).filter((state) => isWanted(state, filter));
  const rows = (await judgeRows(context, states, moment))
    .filter((row) => filter.status === undefined || row.light.status === filter.status)
    .filter((row) => filter.freshness === undefined || row.light.freshness === filter.freshness);
  sortRows(rows, filter);
  return { total: rows.length, rows: rows.slice(filter.offset, filter.offset + filter.limit) };
}

/** What can be told without judging. */
function isWanted({ version, target, lead }: CommitmentState, filter: CommitmentFilter): boolean {
  if (filter.kind !== undefined && version.kind !== filter.kind) return false;
  if (filter.strength !== undefined && version.strength !== filter.strength) return false;
  if (filter.leadUnitId !== undefined && lead?.unitId !== filter.leadUnitId) return false;
  if (filter.unassigned !== undefined && (lead === null) !== (filter.unassigned === 'true')) return false;
  if (filter.pending !== undefined && target.pending !== (filter.pending === 'true')) return false;
  const words = filter.words?.trim().toLowerCase() ?? '';
  return words === '' || `${version.title}\n${version.quote}`.toLowerCase().includes(words);
}

const byTitle = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** Rows without the value that is sorted by stand last in either order. */
function sortRows(rows: CommitmentRow[], { sort, order }: CommitmentFilter): void {
  const sign = order === 'descending' ? -1 : 1;
  const compare = <T>(left: T | null, right: T | null, by: (left: T, right: T) => number): number => {
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * by(left, right);
  };
  const asText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  rows.sort((left, right) => {
    switch (sort) {
      case 'deadline':
        return compare(left.deadline, right.deadline, asText);
      case 'lastReport':
        return compare(left.lastPeriodEnd, right.lastPeriodEnd, asText);
      case 'gap':
        return compare(left.light.gapPoints, right.light.gapPoints, (a, b) => Number(a) - Number(b));
      case 'title':
        return sign * byTitle.compare(left.title, right.title);
      case 'text':
        return sign * (left.start - right.start);
      default:
        return assertNever(sort);
    }
  });
}

import type { DecimalText } from '@planwright/compiler';
import { compareDecimals } from '../decimal/decimal.ts';
import type { SplitAct, SplitRevision, SplitUnitState, SplitVersionState } from './progress-model.ts';

/** 版本状态: frozen once it was frozen, superseded once a later one was frozen or took its place. */
export function versionState(
  number: number,
  revisions: readonly SplitRevision[],
  acts: readonly SplitAct[],
): SplitVersionState {
  const did = (kind: SplitAct['kind'], at: number) => acts.some((act) => act.kind === kind && act.version === at);
  const laterFrozen = revisions.some((later) => later.number > number && did('freeze', later.number));
  if (did('freeze', number)) return laterFrozen ? 'superseded' : 'frozen';
  if (revisions.some((later) => later.number > number)) return 'superseded';
  return did('offer', number) ? 'offered' : 'draft';
}

/** The version that holds: the last that was frozen; null before the first. */
export function versionInForce(acts: readonly SplitAct[]): number | null {
  const frozen = acts.filter((act) => act.kind === 'freeze').map((act) => act.version);
  return frozen.length === 0 ? null : Math.max(...frozen);
}

/**
 * 单位状态 in a version: what the unit and the officer last did about its part. A signature and an answer hold on in later versions as
 * long as the unit's part is the same; a counter-offer stays open until it is answered.
 *
 * @param acts in the order in which they happened
 */
export function unitState(
  unitId: string,
  number: number,
  revisions: readonly SplitRevision[],
  acts: readonly SplitAct[],
): SplitUnitState {
  const last = acts.findLast((act) => act.unitId === unitId && act.version <= number);
  const offered = acts.some((act) => act.kind === 'offer' && act.version === number);
  const fresh: SplitUnitState = offered ? 'offered' : 'drafted';
  if (last === undefined) return fresh;
  if (last.kind === 'counter') return 'countered';
  const same = isSamePart(unitId, last.kind === 'accept' ? last.version + 1 : last.version, number, revisions);
  if (!same) return fresh;
  switch (last.kind) {
    case 'accept':
      return 'accepted';
    case 'decline':
      return 'declined';
    case 'sign':
      return 'signed';
    default:
      return fresh;
  }
}

/** Whether a unit's part is the same in two versions and in all between. */
function isSamePart(unitId: string, from: number, to: number, revisions: readonly SplitRevision[]): boolean {
  const parts = revisions
    .filter((revision) => revision.number >= Math.min(from, to) && revision.number <= to)
    .map((revision) => revision.parts.find((part) => part.unitId === unitId));
  const first = parts[0];
  return (
    first !== undefined &&
    parts.every((part) => part !== undefined && part.words === first.words && sameValue(part.value, first.value))
  );
}

function sameValue(one: DecimalText | null, other: DecimalText | null): boolean {
  if (one === null || other === null) return one === other;
  return compareDecimals(one, other) === 0;
}

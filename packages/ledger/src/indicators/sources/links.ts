import { compareDecimals, convertUnit, type IndicatorDefinition } from '@planwright/engine';
import type { CommitmentState } from '#commitments/load-states.ts';
import type { DefinitionSet } from '../definitions.ts';
import { findTargetOf, type TargetRow } from '../targets.ts';

/** A promise with the indicator that it set a target for. */
export interface SourceLink {
  readonly state: CommitmentState;
  readonly definition: IndicatorDefinition;
  /** The indicator's target that holds. */
  readonly inForce: TargetRow;
  /** The target that the promise is judged by: the one that it set, with what people have changed of the promise since. */
  readonly own: TargetRow;
}

/** Promises whose target an indicator took over, while the indicator has a target; one that was taken away with its plan leaves none. */
export function findLinks(
  set: DefinitionSet,
  targets: readonly TargetRow[],
  unitId: string,
  states: readonly CommitmentState[],
): readonly SourceLink[] {
  const byId = new Map(states.map((state) => [state.version.commitment_id, state]));
  const seen = new Set<string>();
  return targets.flatMap((row) => {
    const state = row.commitmentId === null ? undefined : byId.get(row.commitmentId);
    const definition = set.byId.get(row.indicatorId);
    const inForce = findTargetOf(targets, row.indicatorId, unitId);
    if (state === undefined || definition === undefined || inForce === undefined) return [];
    // Rows come newest first: the last that the promise set is its own.
    if (row.withdrawn || row.unitId !== unitId || seen.has(state.version.commitment_id)) return [];
    seen.add(state.version.commitment_id);
    return [{ state, definition, inForce, own: ownTarget(row, state, definition) }];
  });
}

/** The promise's curve, day and number hold for it: they say the same as the row until people change the promise. */
function ownTarget(row: TargetRow, { target, version }: CommitmentState, { unit }: IndicatorDefinition): TargetRow {
  const held = { ...row, curve: target.curve, deadline: target.deadline, strength: version.strength };
  if (row.form.kind !== 'number' || target.value === null || target.form === 'completion') return held;
  const value = inUnit(target.value, target.unit, unit);
  if (value === null || (compareDecimals(value, row.form.value) === 0 && target.op === row.form.op)) return held;
  return { ...held, form: { kind: 'number', op: target.op, value } };
}

/** An amount in another unit; a plan writes a unit short where the name says the rest (3.6件 of 件/万人). Null where the two cannot be compared. */
export function inUnit(value: string, from: string | null, to: string): string | null {
  if (from === null) return null;
  if (from === to || to.split('/')[0] === from || from.split('/')[0] === to) return value;
  return convertUnit(value, from, to);
}

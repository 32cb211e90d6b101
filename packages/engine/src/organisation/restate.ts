import type { DecimalText } from '@planwright/compiler';
import { compareDecimals, multiplyDecimals, sumDecimals } from '../decimal/decimal.ts';

/** 机构变更: units that end on a day and those that go on from them. */
export interface UnitChange {
  readonly kind: 'rename' | 'move' | 'merge' | 'split' | 'create' | 'dissolve';
  /** First day of the new state. */
  readonly on: string;
  readonly fromUnitIds: readonly string[];
  readonly toUnitIds: readonly string[];
  /** 拆分比例: what part of an amount of the old unit goes to each new one, summing to 1; null where nobody has said. */
  readonly shares: Readonly<Record<string, DecimalText>> | null;
}

/** A part of an old unit's amounts that a unit of today answers for. */
export interface Succession {
  readonly unitId: string;
  /** 0–1; 1 for the whole. */
  readonly share: DecimalText;
}

/**
 * 沿革: who answers on day `asOf` for what a unit stood for on day `since`: itself, those that it was merged or split into,
 * or nobody. Null where it was split and no shares were said: then an amount of it cannot be restated.
 */
export function findSuccessors(
  unitId: string,
  { since, asOf }: { readonly since: string; readonly asOf: string },
  changes: readonly UnitChange[],
): readonly Succession[] | null {
  const inOrder = changes
    .filter((change) => change.on > since && change.on <= asOf)
    .toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
  let heirs: readonly Succession[] = [{ unitId, share: '1' }];
  for (const change of inOrder) {
    const next: Succession[] = [];
    for (const heir of heirs) {
      const passed = passOn(heir, change);
      if (passed === null) return null;
      next.push(...passed);
    }
    heirs = joinShares(next);
  }
  return heirs;
}

function passOn(heir: Succession, change: UnitChange): readonly Succession[] | null {
  if (!change.fromUnitIds.includes(heir.unitId)) return [heir];
  const { shares } = change;
  switch (change.kind) {
    case 'rename':
    case 'move':
    case 'create':
      return [heir];
    case 'dissolve':
    case 'merge':
      return change.toUnitIds.slice(0, 1).map((unitId) => ({ unitId, share: heir.share }));
    case 'split':
      if (shares === null) return null;
      return change.toUnitIds.map((unitId) => ({ unitId, share: multiplyDecimals(heir.share, shares[unitId] ?? '0') }));
  }
}

function joinShares(heirs: readonly Succession[]): readonly Succession[] {
  const shares = new Map<string, DecimalText>();
  for (const { unitId, share } of heirs) shares.set(unitId, sumDecimals([shares.get(unitId) ?? '0', share]));
  return [...shares].map(([unitId, share]) => ({ unitId, share }));
}

/** An amount that a unit had on a day. */
export interface UnitAmount {
  readonly unitId: string;
  /** Last day of what the amount is about. */
  readonly on: string;
  readonly value: DecimalText;
}

export interface Restated {
  /** Amounts by the units of day `asOf`, each with the old units that it is made of. */
  readonly amounts: readonly { readonly unitId: string; readonly value: DecimalText; readonly of: readonly string[] }[];
  /** Units whose amounts could not be restated, and why: `split` without shares, `ended` without a successor. */
  readonly left: readonly { readonly unitId: string; readonly value: DecimalText; readonly why: 'split' | 'ended' }[];
}

/**
 * 按现行区划重述: amounts of past units as if the units of `asOf` had always been. Only for amounts that add up over space;
 * what cannot be told is left and named, so that amounts and what is left always give the old total.
 * As-was, the other view, needs no reckoning: it is the amounts as they came.
 */
export function restateAmounts(amounts: readonly UnitAmount[], asOf: string, changes: readonly UnitChange[]): Restated {
  const sums = new Map<string, { value: DecimalText; of: string[] }>();
  const left: Restated['left'][number][] = [];
  for (const { unitId, on, value } of amounts) {
    const heirs = findSuccessors(unitId, { since: on, asOf }, changes);
    if (heirs === null || heirs.length === 0) {
      left.push({ unitId, value, why: heirs === null ? 'split' : 'ended' });
      continue;
    }
    for (const heir of heirs) {
      const sum = sums.get(heir.unitId) ?? { value: '0', of: [] };
      const part = compareDecimals(heir.share, '1') === 0 ? value : multiplyDecimals(value, heir.share);
      sums.set(heir.unitId, { value: sumDecimals([sum.value, part]), of: [...new Set([...sum.of, unitId])] });
    }
  }
  return { amounts: [...sums].map(([unitId, sum]) => ({ unitId, ...sum })), left };
}

import type { DecimalText } from '@planwright/compiler';

/** 分解动作: offered to units, countered by one, answered by the officer, signed by one, frozen. */
export interface SplitAct {
  readonly kind: 'offer' | 'counter' | 'accept' | 'decline' | 'sign' | 'freeze';
  /** The version that it was about. */
  readonly version: number;
  /** Null for what concerns all units. */
  readonly unitId: string | null;
}

/** 分解版本: the parts as they were worked out; never changed. */
export interface SplitRevision {
  readonly number: number;
  readonly parts: readonly {
    readonly unitId: string;
    readonly value: DecimalText | null;
    readonly words: string | null;
  }[];
}

export type SplitVersionState = 'draft' | 'offered' | 'frozen' | 'superseded';
export type SplitUnitState = 'drafted' | 'offered' | 'countered' | 'declined' | 'accepted' | 'signed';

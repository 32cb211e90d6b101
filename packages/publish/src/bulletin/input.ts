import type { Pack } from '@planwright/engine';
import type {
  Board,
  CommitmentRow,
  Jurisdiction,
  MeasureValue,
  PlanVersion,
  RegisterRecord,
  Round,
} from '@planwright/ledger/model';

/** A pack with what its measures say on the day. */
export interface PackFindings {
  readonly pack: Pack;
  /** Over the whole place. */
  readonly whole: readonly MeasureValue[];
  /** By the field of each section's table, under the section's name. */
  readonly groups: Readonly<Record<string, readonly MeasureValue[]>>;
  readonly records: readonly RegisterRecord[];
}

/** Everything that a bulletin is written from; ids, days and times are given, none is made here. */
export interface BulletinInput {
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly plan: PlanVersion;
  readonly round: Round;
  readonly board: Board;
  readonly asOf: string;
  /** Share of the year's time that has passed, in per cent and unrounded (时序进度); null when it is not known. */
  readonly expectedPercent: string | null;
  readonly issuer: string;
  /** 期号 as printed, for example `2021年第20期`. */
  readonly issue: string;
  readonly issuedOn: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly simulated: boolean;
  /** All commitments of the plan, in text order, judged on `asOf`. */
  readonly commitments: readonly CommitmentRow[];
  /** The last report behind each commitment's value, by the commitment's id. */
  readonly reportIds: ReadonlyMap<string, string>;
  readonly packs: readonly PackFindings[];
  /** 规范化简称: short names of units by id, as bulletins call them; a unit that is not in it is called by its full name. */
  readonly unitNames: ReadonlyMap<string, string>;
}

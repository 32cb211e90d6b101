import type { Pack, RecordValues, Register } from '../pack.ts';
import type { MatchedTable } from './match.ts';
import type { SheetFault } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A record as the register has it. */
export interface KnownRecord {
  readonly id: string;
  readonly version: number;
  readonly state: string | null;
  readonly values: RecordValues;
}

/** What people have decided about a file's rows before it is taken over. */
export interface RowDecisions {
  /** Cells (`row:column`) whose words are kept as the reason for not reporting. */
  readonly notReported: ReadonlySet<string>;
  /** By row: whose value counts where both sides changed a cell. */
  readonly conflicts: ReadonlyMap<number, 'mine' | 'theirs'>;
}

export interface JudgeInput {
  readonly pack: Pack;
  readonly register: Register;
  readonly table: MatchedTable;
  readonly vocabulary: Vocabulary;
  /** The record as it is now; undefined when there is none of that id. */
  readonly current: (id: string) => KnownRecord | undefined;
  /** The record as it was when the file went out; undefined when that is not known. */
  readonly base: (id: string, version: number | null) => KnownRecord | undefined;
  /** Ids of records that bear the title. */
  readonly titled: (title: string) => readonly string[];
  readonly decisions: RowDecisions;
}

/** Notes a fault at a column of the row that is judged. */
export type FaultAt = (at: number, fault: Omit<SheetFault, 'place'>) => void;

export const firstColumn = (table: MatchedTable): number => Math.min(...table.columns.map(({ at }) => at));

import type { SplitAct, SplitBasis, SplitKind, SplitStep } from '@planwright/engine';
import type { ColumnType } from 'kysely';
import type { SplitPartView, SplitSubject, SplitVersionView } from '#model/index.ts';
import type { SaidColumns } from './report-columns.ts';

type Json<T> = ColumnType<T, string, never>;

interface Keyed {
  jurisdiction_id: string;
  decomposition_id: string;
}

interface Signed {
  happened_on: string;
  recorded_at: string;
  by_post: string;
  by_name: string;
  simulated: boolean;
}

export interface DecompositionTable extends Keyed {
  subject_kind: SplitSubject['kind'];
  subject_id: string;
  created_at: string;
}

export interface DecompositionVersionTable extends Keyed, Signed {
  number: number;
  kind: SplitKind;
  subject_value: string | null;
  subject_unit: string | null;
  subject_words: string;
  op: SplitVersionView['op'];
  factor: string;
  total: string | null;
  unit: string | null;
  base_unit: string | null;
  scale: number;
  surplus: string;
  surplus_reason: string | null;
  total_given: string | null;
  total_exact: string | null;
  rule: string;
  bases: Json<readonly (SplitBasis & { readonly source: string })[]>;
  units_on: string;
  reason: string;
  document: string | null;
}

export interface DecompositionPartTable extends Keyed {
  number: number;
  org_unit_id: string;
  position: number;
  basis_values: Json<Readonly<Record<string, string | null>>>;
  base: string | null;
  floor: string | null;
  cap: string | null;
  hand: string | null;
  hand_words: string | null;
  hand_reason: string | null;
  value: string | null;
  words: string | null;
  weight_percent: string | null;
  share_percent: string | null;
  contribution: string | null;
  against: SplitPartView['against'];
  trace: Json<readonly SplitStep[]>;
}

export interface DecompositionActTable extends Keyed, Signed {
  decomposition_act_id: string;
  number: number;
  kind: SplitAct['kind'];
  org_unit_id: string | null;
  value: string | null;
  words: string | null;
  reason: string | null;
}

/** What a unit says about its part; append-only. */
export interface PartReportTable extends SaidColumns {
  jurisdiction_id: string;
  part_report_id: string;
  decomposition_id: string;
  number: number;
  org_unit_id: string;
  round_id: string;
  period_end: string;
  recorded_at: string;
  by_post: string;
  by_name: string;
}

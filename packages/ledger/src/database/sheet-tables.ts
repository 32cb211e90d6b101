import type { ColumnType } from 'kysely';
import type { SheetDecisions, SheetRowView, SheetRun } from '#model/index.ts';

type Json<T> = ColumnType<T, string, never>;

interface Keyed {
  jurisdiction_id: string;
}

interface Signed {
  recorded_at: string;
  by_post: string;
  by_name: string;
}

export interface SheetFileTable extends Keyed, Signed {
  sheet_file_id: string;
  /** The register that the file is for. */
  subject: string;
  file_name: string;
  size: number;
  sha256: string;
  bytes: Buffer;
}

export interface SheetRunTable extends Keyed {
  sheet_run_id: string;
  sheet_file_id: string;
  kind: SheetRun['kind'];
  state: 'running' | 'done' | 'refused';
  stage: SheetRun['stage'];
  done: number;
  total: number;
  started_at: string;
  /** The last sign of life. */
  seen_at: string;
  finished_at: string | null;
  by_post: string;
  by_name: string;
  reason: string | null;
  decisions: ColumnType<SheetDecisions | null, string | null, never>;
  counts: ColumnType<SheetRun['counts'], string | null, string | null>;
  report: ColumnType<SheetRun['report'], string | null, string | null>;
  refusal: ColumnType<SheetRun['refusal'], string | null, string | null>;
}

export interface SheetRunRowTable extends Keyed {
  sheet_run_id: string;
  row: number;
  verdict: SheetRowView['verdict'];
  record_id: string | null;
  has_faults: boolean;
  content: Json<SheetRowView>;
}

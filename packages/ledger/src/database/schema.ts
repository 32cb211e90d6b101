import type { Bound, Correction, Plan, Span } from '@planwright/compiler';
import type { Words } from '@planwright/compiler/audit';
import type {
  EvidenceLevel,
  IndicatorDefinition,
  IndicatorValue,
  Label,
  PaceCurve,
  TargetForm,
  ValueOrigin,
  Vintage,
} from '@planwright/engine';
import type { ColumnType } from 'kysely';
import type {
  Block,
  Boundary,
  Figure,
  OrgUnit,
  OrgUnitEvent,
  Post,
  SavedView,
  TargetView,
  UnitSuggestion,
} from '#model/index.ts';
import type {
  DecompositionActTable,
  DecompositionPartTable,
  DecompositionTable,
  DecompositionVersionTable,
  PartReportTable,
} from './decomposition-tables.ts';
import type { SaidColumns } from './report-columns.ts';
import type { SheetFileTable, SheetRunRowTable, SheetRunTable } from './sheet-tables.ts';

/** A jsonb column: read as a value, written as JSON text (the driver would take an array for an SQL array). */
type Json<T> = ColumnType<T, string, string>;

interface Keyed {
  jurisdiction_id: string;
}

/** Who did it, and when it was recorded. */
interface Signed {
  recorded_at: string;
  by_post: string;
  by_name: string;
}

export interface JurisdictionTable extends Keyed {
  name: string;
  name_en: string;
  source: string | null;
  settings: Json<Readonly<Record<string, unknown>>>;
  created_at: string;
}

export interface OrgUnitTable extends Keyed {
  org_unit_id: string;
  tree: OrgUnit['tree'];
  kind: OrgUnit['kind'];
  code: string | null;
  position: number;
}

export interface OrgUnitVersionTable extends Keyed {
  org_unit_id: string;
  valid_from: string;
  valid_to: string | null;
  name: string;
  name_en: string;
  short_name: string;
  parent_id: string | null;
}

export interface OrgUnitEventTable extends Keyed {
  org_unit_event_id: string;
  kind: OrgUnitEvent['kind'];
  happened_on: string;
  from_unit_ids: string[];
  to_unit_ids: string[];
  shares: ColumnType<OrgUnitEvent['shares'], string | null, never>;
  document: string | null;
  recorded_at: string | null;
  by_post: string | null;
  by_name: string | null;
  reason: string | null;
}

export interface CalendarDayTable extends Keyed, Signed {
  day: string;
  position: number;
  kind: 'holiday' | 'workday' | 'plain';
  reason: string;
}

export interface OrgUnitClosureTable extends Keyed {
  ancestor_id: string;
  descendant_id: string;
  valid_from: string;
  valid_to: string | null;
  depth: number;
}

export interface PersonTable extends Keyed {
  person_id: string;
  name: string;
}

export interface PostTable extends Keyed {
  post_id: string;
  org_unit_id: string;
  title: string;
  role: Post['role'];
  position: number;
}

export interface HoldingTable extends Keyed {
  post_id: string;
  valid_from: string;
  valid_to: string | null;
  person_id: string;
}

export interface SourceDocumentTable extends Keyed {
  source_document_id: string;
  sha256: string;
  file_name: string;
  format: string;
  encoding: string | null;
  size: number;
  bytes: Buffer;
  text: string;
  places: Json<unknown>;
  recorded_at: string;
}

export interface PlanTable extends Keyed {
  plan_id: string;
  created_at: string;
}

export interface PlanCounts {
  readonly outline: number;
  readonly facts: number;
  readonly projects: number;
  readonly commitments: number;
  readonly diagnostics: number;
}

/** How much of the text is accounted for, in numbers and sentences. */
export interface PlanCoverage {
  readonly numbers: number;
  readonly explainedNumbers: number;
  readonly sentences: number;
  readonly explainedSentences: number;
}

export interface FactCorrectionTable extends Keyed, Signed {
  fact_correction_id: string;
  plan_id: string;
  /** The correction that is taken back; null for a correction. */
  withdraws: string | null;
  content: ColumnType<Pick<Correction, 'anchor' | 'change'> | null, string | null, never>;
  reason: string;
}

export interface AuditWaiverTable extends Keyed, Signed {
  audit_waiver_id: string;
  /** Of a plan, with the version that was looked at; null for a bulletin's. */
  plan_id: string | null;
  plan_version_id: string | null;
  bulletin_id: string | null;
  /** The waiver that is taken back; null for a waiver. */
  withdraws: string | null;
  identity: string | null;
  code: string | null;
  message: ColumnType<Words | null, string | null, never>;
  reason: string;
}

export interface PlanVersionTable extends Keyed {
  plan_version_id: string;
  plan_id: string;
  number: number;
  source_document_id: string;
  title: string;
  plan_year: string | null;
  compiler_version: string;
  compiled: Json<Plan>;
  counts: Json<PlanCounts>;
  coverage: Json<PlanCoverage>;
  imported_at: string;
  imported_by: string;
  imported_by_post: string;
  reason: string | null;
}

export interface RunningPlanTable extends Keyed, Signed {
  number: number;
  plan_id: string;
  /** Null where the choice did not keep its day. */
  runs_on: string | null;
  reason: string | null;
}

export interface PlanWithdrawalTable extends Keyed, Signed {
  plan_id: string;
  number: number;
  withdrawn: boolean;
  reason: string;
}

export interface CommitmentTable extends Keyed {
  commitment_id: string;
  plan_id: string;
}

export interface CommitmentVersionTable extends Keyed {
  plan_version_id: string;
  commitment_id: string;
  compiled_id: string;
  position: number;
  kind: 'target' | 'deliverable' | 'project' | 'action';
  title: string;
  quote: string;
  section_title: string;
  span_start: number;
  span_end: number;
  mentions: Json<readonly Span[]>;
  fact_ids: Json<readonly string[]>;
  target_class: 'binding' | 'anticipatory' | 'high-quality' | null;
  strength: 'ensure' | 'strive' | 'seek' | 'plain';
  bound: Json<Bound>;
  bound_text: string;
  pending: boolean;
  deadline: string | null;
  place: string | null;
  leads: Json<readonly UnitSuggestion[]>;
  supporting: Json<readonly UnitSuggestion[]>;
}

export interface TargetTable extends Keyed, Signed {
  target_id: string;
  commitment_id: string;
  form: TargetView['form'];
  op: TargetView['op'];
  value: string | null;
  value_high: string | null;
  unit: string | null;
  base: string | null;
  direction: TargetView['direction'];
  curve: Json<PaceCurve>;
  deadline: string;
  pending: boolean;
  reason: string;
}

export interface AssignmentTable extends Keyed, Signed {
  assignment_id: string;
  assignment_set: string;
  commitment_id: string;
  role: 'lead' | 'supporting';
  org_unit_id: string;
  post_id: string | null;
  valid_from: string;
  reason: string;
}

export interface RoundTable extends Keyed {
  round_id: string;
  kind: 'week' | 'month';
  year: number;
  name: string;
  period_start: string;
  period_end: string;
  due_on: string;
}

export interface RoundLockTable extends Keyed, Signed {
  round_id: string;
  position: number;
  locked: boolean;
  reason: string;
}

export interface ReportTable extends Keyed, Signed, SaidColumns {
  report_id: string;
  commitment_id: string;
  org_unit_id: string;
  role: 'lead' | 'supporting';
  round_id: string;
  period_end: string;
}

export interface PackInstallationTable {
  pack: string;
  version: number;
  declaration: Json<unknown>;
  installed_at: string;
}

export interface BulletinTable extends Keyed {
  bulletin_id: string;
  round_id: string;
  plan_version_id: string;
  title: string;
  issue: string;
  issuer: string;
  issued_on: string;
  state: 'draft' | 'frozen';
  hash: string;
  simulated: boolean;
  created_at: string;
  created_by: string;
  content: Json<{ readonly blocks: Block[]; readonly figures: Figure[] }>;
  frozen_at: string | null;
  frozen_by: string | null;
  frozen_bytes: Buffer | null;
}

export interface LogHeadTable extends Keyed {
  org_unit_id: string;
  position: number;
  hash: string | null;
}

export interface LogTable extends Keyed, Signed {
  org_unit_id: string;
  position: number;
  log_id: string;
  action: string;
  subject: string;
  reason: string | null;
  details: Json<unknown>;
  previous_hash: string | null;
  hash: string;
}

export interface IndicatorTable extends Keyed {
  indicator_id: string;
  position: number;
}

export interface IndicatorVersionTable extends Keyed, Signed {
  indicator_id: string;
  number: number;
  content: Json<IndicatorDefinition>;
  from_library: boolean;
  reason: string;
}

export interface IndicatorValueTable extends Keyed, Signed {
  indicator_value_id: string;
  indicator_id: string;
  org_unit_id: string;
  period: string;
  period_end: string;
  status: IndicatorValue['status'];
  value: string | null;
  status_reason: string | null;
  unit: string;
  vintage: Vintage;
  evidence_level: EvidenceLevel;
  origin: ValueOrigin;
  reason: string | null;
  questions: Json<readonly Label[]>;
  confirmation: string | null;
}

export interface IndicatorTargetTable extends Keyed, Signed {
  indicator_target_id: string;
  indicator_id: string;
  org_unit_id: string;
  year: number;
  form: Json<TargetForm>;
  strength: 'ensure' | 'strive' | 'seek' | 'plain';
  target_class: 'binding' | 'anticipatory' | 'high-quality' | null;
  deadline: string;
  curve: Json<PaceCurve>;
  commitment_id: string | null;
  reason: string;
  /** The split whose part it is. */
  decomposition_id?: string | null;
  decomposition_number?: number | null;
  valid_from?: string | null;
  withdrawn?: boolean;
}

export interface BoundaryFileTable extends Keyed, Signed {
  boundary_file_id: string;
  file_name: string;
  byte_size: number;
  sha256: string;
  bytes: Buffer;
  name_property: string;
  source: string;
  licence: string;
  outlines: Json<Boundary['outlines']>;
  unmatched: Json<readonly string[]>;
}

export interface BoundaryWithdrawalTable extends Keyed, Signed {
  boundary_file_id: string;
  reason: string;
}

export interface SavedViewTable extends Keyed {
  saved_view_id: string;
  post_id: string;
  scope: string;
  name: string;
  content: ColumnType<SavedView['search'] | null, string | null, never>;
  recorded_at: string;
  by_name: string;
}

/** The tables of the migrations. Tables of packs are not in it: they are made from declarations and reached by name. */
export interface Schema {
  jurisdiction: JurisdictionTable;
  org_unit: OrgUnitTable;
  org_unit_version: OrgUnitVersionTable;
  org_unit_event: OrgUnitEventTable;
  org_unit_closure: OrgUnitClosureTable;
  person: PersonTable;
  post: PostTable;
  holding: HoldingTable;
  calendar_day: CalendarDayTable;
  source_document: SourceDocumentTable;
  plan: PlanTable;
  plan_version: PlanVersionTable;
  running_plan: RunningPlanTable;
  plan_withdrawal: PlanWithdrawalTable;
  fact_correction: FactCorrectionTable;
  audit_waiver: AuditWaiverTable;
  commitment: CommitmentTable;
  commitment_version: CommitmentVersionTable;
  target: TargetTable;
  assignment: AssignmentTable;
  round: RoundTable;
  round_lock: RoundLockTable;
  report: ReportTable;
  decomposition: DecompositionTable;
  decomposition_version: DecompositionVersionTable;
  decomposition_part: DecompositionPartTable;
  decomposition_act: DecompositionActTable;
  part_report: PartReportTable;
  pack_installation: PackInstallationTable;
  bulletin: BulletinTable;
  indicator: IndicatorTable;
  indicator_version: IndicatorVersionTable;
  indicator_value: IndicatorValueTable;
  indicator_target: IndicatorTargetTable;
  log_head: LogHeadTable;
  boundary_file: BoundaryFileTable;
  boundary_withdrawal: BoundaryWithdrawalTable;
  saved_view: SavedViewTable;
  sheet_file: SheetFileTable;
  sheet_run: SheetRunTable;
  sheet_run_row: SheetRunRowTable;
  log: LogTable;
}

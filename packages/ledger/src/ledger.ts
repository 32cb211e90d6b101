import type { Correction, Plan } from '@planwright/compiler';
import type { Pack } from '@planwright/engine';
import type { AssignmentsArea } from './assignments/area.ts';
import type { AuditArea } from './audit/area.ts';
import type { BoundariesArea } from './boundaries/area.ts';
import type { ImportCandidate } from './commands/import-questions.ts';
import type { DecompositionArea } from './decomposition/area.ts';
import type { IndicatorArea } from './indicators/area.ts';
import type {
  Actor,
  AssignInput,
  Board,
  Bulletin,
  BulletinSummary,
  CommitmentDetail,
  CommitmentFilter,
  CommitmentRow,
  CorrectionInput,
  CorrectionView,
  ImportQuestion,
  Jurisdiction,
  LogEntry,
  LogRow,
  MeasureValue,
  MoveRecordInput,
  Obligation,
  OrganisationFile,
  OrgUnit,
  OrgUnitEvent,
  Overview,
  PlanVersion,
  Post,
  RecordReportInput,
  RegisterPlan,
  RegisterRecord,
  RegisterRecordDetail,
  ReportInput,
  ReportView,
  Round,
  SaveRecordInput,
  TargetInput,
} from './model/index.ts';
import type { OrganisationArea } from './organisation/area.ts';
import type { LogFilter } from './queries/log.ts';
import type { RegistersArea } from './registers/area.ts';
import type { PlanOfRecords } from './registers/of-plan.ts';
import type { RunningPlanArea } from './running-plan/area.ts';
import type { SheetsArea } from './sheets/area.ts';
import type { ViewsArea } from './views/area.ts';
import type { WithdrawalsArea } from './withdrawals/area.ts';

/** Where the ledger is kept. */
export type DatabaseChoice =
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'server'; readonly url: string };

export interface ImportPlanInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly encoding: string | null;
  readonly text: string;
  /** Reader's map from text to file, kept as it came. */
  readonly places: unknown;
  readonly plan: Plan;
  /** Import as the next version of this plan; null makes a new plan. */
  readonly planId: string | null;
  readonly reason: string | null;
  /** A new plan runs from now on in the place of the one that does; without it that is left to a later act. */
  readonly runs?: boolean;
  /** The working day from which it runs, where it does; the day in China when absent. */
  readonly runsOn?: string;
}

/** A report of the simulator. Amounts are decimals in the target's unit, cumulative where the target is. */
export interface SimulatedReport {
  readonly commitmentId: string;
  readonly unitId: string;
  /** `lead` when absent. */
  readonly role?: 'lead' | 'supporting';
  readonly roundId: string;
  /** ISO instant; the day after the week, say. */
  readonly recordedAt: string;
  readonly by: string;
  readonly postId?: string;
  readonly value: string | null;
  readonly donePercent: string | null;
  readonly progress: string;
  readonly problem: string | null;
  readonly notReportedReason: string | null;
  readonly evidenceLevel?: 'declared' | 'document' | 'statistics' | 'paid' | 'on-site';
}

/** An act of the simulator that nobody waits for the outcome of. */
export type SimulatedAct =
  | { readonly kind: 'assign'; readonly actor: Actor; readonly commitmentId: string; readonly input: AssignInput }
  | {
      readonly kind: 'report-record';
      readonly actor: Actor;
      readonly register: string;
      readonly recordId: string;
      readonly input: RecordReportInput;
      readonly recordedAt: string;
    };

/**
 * 台账: everything that is kept. `today` is given by the caller (the server's clock or a test's); the ledger has no clock of its own
 * for judgements, only for `recordedAt`. Every command writes its log entry in the same transaction.
 *
 * Commands throw PlanwrightError: `input` (bad value, named), `conflict` (stale version, locked round), `forbidden` (with the reason), `not-found`.
 */
export interface Ledger {
  readonly jurisdiction: Jurisdiction;
  readonly queries: LedgerQueries;
  readonly commands: LedgerCommands;
  readonly sheets: SheetsArea;
  readonly boundaries: BoundariesArea;
  readonly views: ViewsArea;
  readonly assignments: AssignmentsArea;
  readonly audit: AuditArea;
  readonly registers: RegistersArea;
  readonly runningPlan: RunningPlanArea;
  readonly withdrawals: WithdrawalsArea;
  readonly decomposition: DecompositionArea;
  readonly organisation: OrganisationArea;
  readonly indicators: IndicatorArea;
  close(): Promise<void>;
}

export interface LedgerCommands {
  setUpOrganisation(file: OrganisationFile): Promise<void>;
  importPlan(actor: Actor, input: ImportPlanInput): Promise<PlanVersion>;
  /** Reads a figure anew, rejects it, or adds one that was missed; kept over later versions. */
  correctFact(actor: Actor, planVersionId: string, input: CorrectionInput): Promise<void>;
  withdrawCorrection(actor: Actor, planVersionId: string, correctionId: string, reason: string): Promise<void>;
  /** Without `from` the first act holds from the plan year's first day, a later one from `today` (the machine's day when absent). */
  assign(
    actor: Actor,
    commitmentId: string,
    input: AssignInput,
    options?: { readonly today?: string },
  ): Promise<CommitmentDetail>;
  /** `today`: the day that the returned commitment is shown as of (the machine's day when absent). */
  setTarget(
    actor: Actor,
    commitmentId: string,
    input: TargetInput,
    options?: { readonly today?: string },
  ): Promise<CommitmentDetail>;
  /** Makes the weekly rounds of a year, due on the first working day after the week. Safe to repeat. */
  planRounds(actor: Actor, year: number): Promise<readonly Round[]>;
  lockRound(actor: Actor, roundId: string, reason: string): Promise<Round>;
  unlockRound(actor: Actor, roundId: string, reason: string): Promise<Round>;
  /** Appends. A value that looks wrong (a falling total, a leap, far beyond the target, a slip of digits or unit) is refused with code `unusual-value` until `confirmation` is given. */
  submitReport(
    actor: Actor,
    input: ReportInput,
    options?: { readonly recordedAt?: string; readonly simulated?: boolean },
  ): Promise<ReportView>;
  /** 模拟数据 in bulk: marked as simulated, one log entry a batch. All or nothing; gives how many were written. */
  loadSimulated(reports: readonly SimulatedReport[]): Promise<number>;
  /** The same acts as people's, in order and in one transaction, without reading back what each has made. */
  playSimulated(acts: readonly SimulatedAct[]): Promise<void>;
  saveRecord(
    actor: Actor,
    register: string,
    input: SaveRecordInput,
    /** `today`: the last day that a date of a move may bear. */
    options?: { readonly simulated?: boolean; readonly today?: string },
  ): Promise<RegisterRecordDetail>;
  moveRecord(
    actor: Actor,
    register: string,
    recordId: string,
    input: MoveRecordInput,
    options?: { readonly today?: string },
  ): Promise<RegisterRecordDetail>;
  reportRecord(
    actor: Actor,
    register: string,
    recordId: string,
    input: RecordReportInput,
    options?: { readonly recordedAt?: string; readonly simulated?: boolean },
  ): Promise<RegisterRecordDetail>;
  keepBulletin(actor: Actor, bulletin: Bulletin): Promise<Bulletin>;
  /** @throws PlanwrightError `conflict` with `bulletin-faulty` while an error of the audit stands, naming the errors */
  freezeBulletin(actor: Actor, bulletinId: string, hash: string): Promise<Bulletin>;
}

export interface LedgerQueries {
  listPlanVersions(): Promise<readonly PlanVersion[]>;
  /** What speaks against taking a document as a new plan, or as the next version of one; an import then needs a reason. */
  listImportQuestions(candidate: ImportCandidate): Promise<readonly ImportQuestion[]>;
  /** @throws PlanwrightError `conflict` with `same-document` when the very same bytes are here already, under whatever name */
  requireNewDocument(bytes: Uint8Array): Promise<void>;
  /** With people's corrections laid over what the grammar found. */
  getPlanVersion(id: string): Promise<{
    readonly version: PlanVersion;
    readonly text: string;
    readonly plan: Plan;
    readonly corrections: readonly CorrectionView[];
    /** The reader's map from text to file, as it came with the import. */
    readonly places: unknown;
  }>;
  /** What a plan's next version has to be compiled with. */
  listCorrections(planId: string): Promise<readonly Correction[]>;
  getSourceBytes(planVersionId: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  listOrgUnits(asOf: string): Promise<readonly OrgUnit[]>;
  listOrgUnitEvents(): Promise<readonly OrgUnitEvent[]>;
  listPosts(asOf: string): Promise<readonly Post[]>;
  findPost(id: string, asOf: string): Promise<Post | undefined>;
  /** The posts to act in while pages show a day: those that report stand on it, the others on it or today. */
  listActingPosts(asOf: string): Promise<readonly Post[]>;
  findActingPost(id: string, asOf: string): Promise<Post | undefined>;
  listCommitments(
    filter: CommitmentFilter,
    asOf: string,
    knownAt?: string | null,
  ): Promise<{ readonly total: number; readonly rows: readonly CommitmentRow[] }>;
  /** `knownAt` (a day or an instant): as it was believed then, leaving out what was recorded later. */
  getCommitment(id: string, asOf: string, knownAt?: string | null): Promise<CommitmentDetail>;
  getReport(id: string): Promise<ReportView>;
  /** With a day, rounds that begin after it are `planned`; without one all that are not locked are `open`. */
  listRounds(year: number, asOf?: string): Promise<readonly Round[]>;
  /** The round that is reported in on a day: the last that is over, or when that is locked the next. */
  findOpenRound(asOf: string): Promise<Round | undefined>;
  listObligations(input: {
    readonly roundId: string;
    readonly unitId: string | null;
    readonly asOf: string;
    /** Of this version's plan in the place of the one that ran on the day. */
    readonly planVersionId?: string;
  }): Promise<readonly Obligation[]>;
  /** Of the plan that ran on the day, or of the one whose version is named. */
  getBoard(roundId: string, asOf: string, planVersionId?: string): Promise<Board>;
  getOverview(asOf: string): Promise<Overview>;
  listRecords(
    register: string,
    input: {
      readonly offset: number;
      readonly limit: number;
      /** By field; `ofPlan` names a plan, or `all`: absent, records are of the plan that runs or of none. */
      readonly filters: Readonly<Record<string, string>>;
      /** In the place of the filter `ofPlan`. */
      readonly plan?: PlanOfRecords;
      /** The day whose units are meant: a unit that is filtered by brings the records of those that it has taken over whole. Absent: the unit alone. */
      readonly unitsOn?: string;
      readonly words?: string;
      /** Only these fields' values (the title always); all when absent. */
      readonly fields?: readonly string[];
      /** Of series only this year's months. */
      readonly year?: number;
      /** A field or `state`; in the order of making when absent. */
      readonly sort?: { readonly by: string; readonly descending: boolean };
    },
  ): Promise<{ readonly total: number; readonly rows: readonly RegisterRecord[] }>;
  /** With its latest versions and reports, as many as `limit` (40 when absent). */
  getRecord(register: string, id: string, options?: { readonly limit?: number }): Promise<RegisterRecordDetail>;
  evaluateMeasures(
    pack: Pack,
    input: {
      readonly groupBy: string | null;
      readonly asOf: string;
      readonly units?: 'restated' | 'as-was';
      /** As the filter `ofPlan` of `listRecords`; `{ running }`: as that plan would have it if it ran. */
      readonly plan?: PlanOfRecords;
    },
  ): Promise<readonly MeasureValue[]>;
  /** The plans that a register's records were taken from, the one that runs first. */
  listRegisterPlans(register: string): Promise<readonly RegisterPlan[]>;
  listBulletins(): Promise<readonly BulletinSummary[]>;
  getBulletin(id: string): Promise<Bulletin>;
  listLog(
    input: LogFilter & { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly rows: readonly LogRow[] }>;
  /** Recomputes the hash chains; the entries whose hash does not follow from the one before. */
  verifyLog(): Promise<readonly LogEntry[]>;
  search(
    words: string,
    limit: number,
  ): Promise<
    readonly {
      readonly kind: 'commitment' | 'dropped' | 'unit' | 'indicator' | 'sentence' | 'record' | 'plan';
      readonly id: string;
      readonly title: string;
      readonly excerpt: string;
      readonly start: number | null;
      readonly planVersionId: string | null;
    }[]
  >;
}

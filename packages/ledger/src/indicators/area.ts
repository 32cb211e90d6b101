import type { UnitView } from '@planwright/engine';
import type {
  Actor,
  EnterValuesInput,
  EntryOutcomeView,
  FormulaCheckView,
  IndicatorDetail,
  IndicatorGrid,
  IndicatorRevisionView,
  IndicatorRow,
  IndicatorTargetInput,
  SaveIndicatorInput,
} from '#model/index.ts';

/** A value of the simulator, in the indicator's unit. */
export interface SimulatedValue {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly period: string;
  /** Null: not reported, with the reason. */
  readonly value: string | null;
  readonly statusReason?: string;
  readonly evidenceLevel: 'declared' | 'document' | 'statistics' | 'paid' | 'on-site';
  readonly vintage?: 'preliminary' | 'final';
  readonly recordedAt: string;
}

/**
 * 指标: definitions in versions, values with two times, targets of every form. Values and targets are only appended; "as it was believed on day D" is `knownAt`
 * everywhere. A value is resolved by the engine: entered, derived from other periods, reckoned by formula, rolled up from the parts; what cannot be had says why.
 *
 * Faults of values are answers, cell by cell, never exceptions. Commands throw PlanwrightError: `input`, `forbidden`, `not-found`.
 */
export interface IndicatorArea {
  /** All indicators for the whole place (or a unit), with the latest value, target and light. */
  list(input: {
    readonly asOf: string;
    readonly knownAt?: string | null;
    readonly unitId?: string | null;
    /** By the units of `asOf`, as if they had always been (the default), or by those of each period's own time. */
    readonly units?: UnitView | undefined;
  }): Promise<readonly IndicatorRow[]>;
  get(
    id: string,
    input: {
      readonly asOf: string;
      readonly knownAt?: string | null;
      readonly unitId?: string | null;
      readonly units?: UnitView | undefined;
    },
  ): Promise<IndicatorDetail>;
  /** Every row of an indicator's values, newest first: the revision history. */
  listRevisions(
    id: string,
    input: {
      readonly unitId: string | null;
      readonly period: string | null;
      readonly offset: number;
      readonly limit: number;
    },
  ): Promise<{ readonly total: number; readonly rows: readonly IndicatorRevisionView[] }>;
  /** What a grid of units by periods holds; `actor` decides which rows may be written. */
  getGrid(id: string, input: { readonly year: number; readonly actor: Actor | null }): Promise<IndicatorGrid>;
  checkFormula(input: {
    readonly id: string | null;
    readonly formula: string;
    readonly unit: string;
  }): Promise<FormulaCheckView>;

  /** Brings the standard library in: a definition that people changed stays theirs. Safe to repeat; gives how many were added or renewed. */
  installLibrary(): Promise<number>;
  saveDefinition(actor: Actor, input: SaveIndicatorInput): Promise<void>;
  /** Checks each cell; writes all or the valid ones. A value that raises questions is written only with an answer, which is kept. */
  enterValues(actor: Actor, input: EnterValuesInput, options?: { readonly today?: string }): Promise<EntryOutcomeView>;
  setTarget(actor: Actor, id: string, input: IndicatorTargetInput): Promise<void>;
  /** 模拟数据: marked as such by its origin; one log entry a call. */
  loadSimulated(values: readonly SimulatedValue[]): Promise<number>;
}

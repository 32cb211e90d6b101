import type { DefinitionChange } from '#indicator-names/changes.ts';
import type { Commitment, Fact, NamedProject } from '../model.ts';

export type { DefinitionChange } from '#indicator-names/changes.ts';

/** 不变 · 改写 · 提高 · 降低 · 口径变化 · 并入 · 取消 · 新增. */
export type ChangeKind = 'kept' | 'reworded' | 'raised' | 'lowered' | 'renamed' | 'joined' | 'dropped' | 'added';

/** 名称变化: the two names of a target's indicator. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** Null where both names mean the same figure; else why the figures cannot be compared as they stand. */
  readonly change: DefinitionChange | null;
}

/** What became of one promise between two texts. */
export interface PlanChange {
  readonly kind: ChangeKind;
  /** Null for an added one. */
  readonly old: Commitment | null;
  /** Null for a dropped one, and for one that was joined to another. */
  readonly new: Commitment | null;
  /** 疑似延续: whether the two are only likely the same promise, so that a person should judge; `joined` always is. */
  readonly likely: boolean;
  /** 并入: for `joined` the new promise that the old one went into, which has a change of its own; null otherwise. */
  readonly into: Commitment | null;
  /** For raised and lowered: whether the promise became harder to keep (a ceiling that sank, a floor that rose); null when that cannot be told. */
  readonly harder: boolean | null;
  /**
   * Where the indicator goes by another standard name or is defined in another way; null otherwise. With a change of definition the kind is
   * `renamed`, never raised or lowered.
   */
  readonly naming: Renaming | null;
}

/** 达到 · 超额 · 未达到 · 有实绩而不可比 · 未报告. */
export type ExecutionOutcome = 'met' | 'exceeded' | 'missed' | 'reported' | 'unreported';

/** 目标与实绩: a target of last year's plan against what this year's document reports. */
export interface Execution {
  readonly commitment: Commitment;
  readonly target: Fact;
  /** Null when the new document does not report it. */
  readonly actual: Fact | null;
  readonly outcome: ExecutionOutcome;
  /** Why the reported figure is not the promised one as it stands, though it stands in its place; the outcome is then `reported`. */
  readonly change: DefinitionChange | null;
}

/** A project that last year's plan promised and this year's document reports on. */
export interface ProjectReport {
  readonly commitment: Commitment;
  readonly project: NamedProject;
}

/** 计划比较: two texts side by side. */
export interface PlanDiff {
  /** `amendment` when both are for the same year, `next-year` when the new one follows the old one, else `other`. */
  readonly relation: 'amendment' | 'next-year' | 'other';
  /** In the new text's order, joined and dropped ones last in the old text's order. */
  readonly changes: readonly PlanChange[];
  /** Only between successive years. */
  readonly executions: readonly Execution[];
  readonly projects: readonly ProjectReport[];
}

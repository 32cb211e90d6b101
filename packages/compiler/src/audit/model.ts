import type { Diagnostic, Fact, Locale, Plan, Severity, Span } from '../model.ts';
import type { Rational } from './rational.ts';

export type Words = Readonly<Record<Locale, string>>;

/** 体检发现: a fault of a document with its sum written out. */
export interface Finding extends Diagnostic {
  /** The reckoning with units and the difference: `20 + 13 + 10 + 11 = 54 个，应为 55 个，差 1 个`. */
  readonly reckoning: Words;
  /** 0–1: how sure the rule is that this is a fault and not a way of speaking. */
  readonly confidence: number;
}

/** 核对无误: a statement that a rule could judge and found right. */
export interface Check {
  readonly code: string;
  readonly span: Span;
  readonly reckoning: Words;
}

/** What a finding's arithmetic allows, and against what a document is held. */
export interface AuditSettings {
  /** How far 左右 and 约 may be off, in per cent of the value. */
  readonly aboutPercent: string;
  /** The day that dates are held against (`YYYY-MM-DD`); null: dates in the past are not judged. */
  readonly asOf: string | null;
}

/** 5 %: a document's 左右 is a word, not a figure; wide enough that no ordinary rounding is reported. */
export const DEFAULT_SETTINGS: AuditSettings = { aboutPercent: '5', asOf: null };

/** Another document that this one is held against. */
export interface OtherDocument {
  readonly relation: 'last-year' | 'upper-level';
  readonly text: string;
  readonly plan: Plan;
}

/** A fact's amount in the base unit of its dimension, with what the printed precision allows. */
export interface Measured {
  readonly fact: Fact;
  /** `length`, `area`, `mass`, `yuan`, `usd`, `energy`, `%`, `points`, or the counted thing's own unit. */
  readonly dimension: string;
  /** In the base unit; for a range its middle. */
  readonly value: Rational;
  /** Half of the last printed digit, in the base unit: what rounding may hide. */
  readonly half: Rational;
  /** The printed unit's size in the base unit. */
  readonly factor: Rational;
  /** Digits printed after the point. */
  readonly digits: number;
}

/** What rules may ask of a document; made once, shared by all rules, never changed by one. */
export interface AuditContext {
  readonly text: string;
  readonly plan: Plan;
  readonly settings: AuditSettings;
  readonly other: OtherDocument | null;
  readonly sentences: readonly Span[];
  /** Facts of a stretch, in text order. */
  readonly factsIn: (span: Span) => readonly Fact[];
  /** The sentence that holds a position; the empty span at the position when none does. */
  readonly sentenceAt: (position: number) => Span;
  /** Null for a range of unlike ends or an amount that is no number. */
  readonly measure: (fact: Fact) => Measured | null;
}

export interface RuleResult {
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
}

/** A small text that a rule is tried on; `⟦…⟧` marks what the finding points at. */
export interface RuleExample {
  readonly text: string;
  /** The document it is held against, where the rule needs one. */
  readonly other?: { readonly relation: OtherDocument['relation']; readonly text: string };
  readonly asOf?: string;
}

/** What the README of the rules says of a rule. */
export interface RuleDocument {
  readonly reports: Words;
  readonly why: Words;
  /** Standard, regulation or published case. */
  readonly source?: string;
  readonly misses: Words;
  readonly fires: readonly RuleExample[];
  readonly silent: readonly RuleExample[];
}

/** 规则: one folder under `rules/`, judged on its own; no rule reads another's results. */
export interface Rule {
  /** Permanent: `audit/parts-and-total`. The folder has the name after the slash. */
  readonly code: string;
  readonly title: Words;
  readonly severity: Severity;
  readonly document: RuleDocument;
  readonly check: (context: AuditContext) => RuleResult;
}

/** 体检报告. */
export interface AuditReport {
  /** In text order. */
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
}

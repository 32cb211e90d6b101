import type { Rational } from '#numbers/rational.ts';
import type { DecimalText, Diagnostic, Fact, Locale, Plan, Severity, Span } from '../model.ts';
import type { Derivation } from './derivations/model.ts';

/** A text in both languages that the product speaks. */
export type Words = Readonly<Record<Locale, string>>;

/** What a place is to a finding: 合计 · 分项 · 基数 · 另一处 · 列表成员 · 上下文. */
export type PlaceRole = 'total' | 'part' | 'base' | 'mention' | 'member' | 'context';

/** A place that a finding points at besides its own; `other` means that the span lies in the document it is held against. */
export interface Place {
  readonly span: Span;
  readonly message: Words;
  readonly role: PlaceRole;
  readonly document: 'own' | 'other';
}

/** An amount of a sum: as the text prints it where `span` is given, reckoned where it is null. */
export interface Quantity {
  readonly value: DecimalText;
  /** Empty for a bare ratio. */
  readonly unit: string;
  readonly span: Span | null;
}

/** One step of a sum: `+ 13个`. The first step's sign is empty. `^` raises to the power that `value` gives. */
export interface Step extends Quantity {
  readonly sign: '' | '+' | '-' | '×' | '÷' | '^';
}

/**
 * 容许误差: by how much a printed figure may differ, and why.
 * `exact`: counted things. `rounding`: the half digits that the printed precision of all figures may hide (四舍五入).
 * `truncation`: only cutting off digits would fit. `about`: 左右, 约, by the setting `aboutPercent`.
 * `bound`: 以上, 以内 and the like, which only one side of a figure can break.
 */
export interface Tolerance {
  readonly kind: 'exact' | 'rounding' | 'truncation' | 'about' | 'bound';
  readonly value: DecimalText;
  readonly unit: string;
}

/**
 * 算式: the sum that a rule did, step by step.
 * 新建55个（20个、13个、10个、11个）: steps 20 + 13 + 10 + 11, `result` 54个, `printed` 55个, `difference` 1个, tolerance exact 0.
 */
export interface Sum {
  readonly steps: readonly Step[];
  /** What the steps make, rounded to at most two digits more than are printed. */
  readonly result: Quantity;
  /** What the text says it is; null where no figure is printed for it (a limit of 100 %). */
  readonly printed: Quantity | null;
  /** Never negative; in the unit of `result`. Null without `printed`. */
  readonly difference: DecimalText | null;
  readonly tolerance: Tolerance;
}

/**
 * 体检发现: a fault of a document.
 * `code` is permanent. `span` is the place to mend (a total); `related` are the places it was held against (the parts).
 * `message` says what is observed, expected and the difference; `hint` what would make it right.
 */
export interface Finding extends Diagnostic {
  /** Of several places where each may be the wrong one, all are here. */
  readonly related: readonly Place[];
  /** The reckoning with units and the difference: `20 + 13 + 10 + 11 = 54个，写作55个，差1个`. */
  readonly reckoning: Words;
  /** The same in steps, for those who draw it; null where the fault is no sum (a lost bracket). */
  readonly sum: Sum | null;
  /** 0–1: how sure the rule is that this is a fault and not a way of speaking. */
  readonly confidence: number;
  readonly hint: Words;
  /**
   * What a waiver is kept under: the code, a hash of the words involved (the clause of `span` and the words of `related`, blanks folded)
   * and, for the second such finding of a document, `.2`. Edits elsewhere in the text leave it alone; an edit of those words makes a new
   * finding. A finding for the whole document (`commitment-gaps`) is hashed over its counts.
   */
  readonly identity: string;
}

/** 核对无误: a sum that a rule did and found right, for showing. Statements without a sum are only counted, in `tallies`. */
export interface Check {
  readonly code: string;
  readonly span: Span;
  readonly related: readonly Place[];
  readonly reckoning: Words;
  readonly sum: Sum | null;
}

/** How many statements a rule could judge and how many it found right: 判断55处，相符54处. */
export interface Tally {
  readonly code: string;
  readonly judged: number;
  readonly held: number;
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

/** Another document that this one is held against: last year's of the same place, or the plan of the level above. */
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
  /** The metric's name with what does not tell one thing from another taken off (`foldMetric`). */
  readonly name: string;
  /** In the base unit; for a range its middle. */
  readonly value: Rational;
  /** Half of the last printed digit, in the base unit: what rounding may hide; for a range half its width with it. */
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
  /** The sentences of the body that hold at least one fact, with their facts in text order. */
  readonly sentences: readonly FactSentence[];
  /** Measured facts that bear one name for one place, two or more, in text order; kinds, units and years may differ. */
  readonly series: readonly (readonly Measured[])[];
  /** Figures that the text itself lets follow from others: shares, rates of completion, growth, differences. */
  readonly derivations: readonly Derivation[];
  /** Null for an amount that is no number. */
  readonly measure: (fact: Fact) => Measured | null;
}

/** A sentence with the facts it holds. */
export interface FactSentence extends Span {
  readonly facts: readonly Fact[];
}

/** What one rule found: findings without their identity (it is given by the audit), sums that hold, and how many statements were judged. */
export interface RuleResult {
  readonly findings: readonly FoundFault[];
  readonly checks: readonly Check[];
  /** Statements found right, those of `checks` included. */
  readonly held: number;
}

/** A finding as a rule makes it. `words` is what its identity is hashed over, where that is not the clause of `span` and `related`. */
export type FoundFault = Omit<Finding, 'identity'> & { readonly words?: string };

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
  readonly source?: Words;
  readonly misses: Words;
  readonly fires: readonly RuleExample[];
  readonly silent: readonly RuleExample[];
}

/** 规则: one folder under `rules/`, judged on its own; no rule reads another's results. */
export interface Rule {
  /** Permanent: `audit/parts-and-total`. The folder has the name after the slash. */
  readonly code: string;
  readonly title: Words;
  /** The gravest severity that its findings have. `error`: the document contradicts itself, arithmetic or the calendar. */
  readonly severity: Severity;
  readonly document: RuleDocument;
  readonly check: (context: AuditContext) => RuleResult;
}

/** 体检报告. */
export interface AuditReport {
  /** In text order. */
  readonly findings: readonly Finding[];
  /** In text order. */
  readonly checks: readonly Check[];
  /** One for each rule that judged anything, by code. */
  readonly tallies: readonly Tally[];
}

import type { CorrectionPlace } from './corrections/model.ts';

/** The compiler's nouns. Every value taken from a document carries a span into its source text. */

/** `[start, end)` in UTF-16 code units of the decoded source text, byte-order mark removed. Slicing it gives the quote. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An exact decimal in plain notation, for example `-2.9` or `10000`. Never a binary floating-point number. */
export type DecimalText = string;

/** The number as written, in the unit as written; two members for a range (2—3个), low first. */
export type Amount = DecimalText | readonly [DecimalText, DecimalText];

/** 水平量 / 增长 / 增减量 / 倍数 / 位次. */
export type FactKind = 'level' | 'growth' | 'delta' | 'multiple' | 'rank';

/** Comparison: 等于 · 以上 · 以内 · 左右 · 超过 · 不足. */
export type Comparison = 'eq' | 'ge' | 'le' | 'approx' | 'gt' | 'lt';

/** 实绩 · 目标 · 基数. */
export type FactStatus = 'actual' | 'target' | 'base';

/** 指标值: one quantity of the text that says something about the place or its plan. */
export interface Fact extends Span {
  /** Stable within one compile: `f` and the start offset in base 36. */
  readonly id: string;
  /** What is measured, in the source's words, shared parts put back. */
  readonly metric: string;
  /** Where the words of `metric` stand, in text order. Empty when they are all supplied by context. */
  readonly metricSpans: readonly Span[];
  readonly value: Amount;
  /** As written, with its scale word: 亿元, 万人次, %, 个百分点. */
  readonly unit: string;
  readonly kind: FactKind;
  readonly op: Comparison;
  readonly status: FactStatus;
  /** The year that the value is for (`"2021"`); null when the text does not tell. */
  readonly period: string | null;
  /** Null when it is the whole jurisdiction that issues the plan. */
  readonly place: string | null;
  /**
   * 1 when the grammar has one reading only. Below 1 when `alternatives` hold others, when the subject was carried from afar (0.75) and
   * when the sentence does not say what is measured (0.3).
   */
  readonly confidence: number;
  readonly alternatives: readonly FactReading[];
  /** `start` of the outline node that holds the fact; null before the first node. */
  readonly section: number | null;
}

/** Another possible reading of a fact: only the fields that differ. */
export type FactReading = Partial<Pick<Fact, 'metric' | 'kind' | 'op' | 'status' | 'period' | 'place'>>;

/** 文件标题: a line that the file itself marks as a heading (outline level, heading element); `level` 1 is the highest. */
export interface MarkedHeading extends Span {
  readonly level: number;
}

/** A heading or numbered item; `start` is the first character of its marker. */
export interface OutlineNode {
  readonly start: number;
  /** End of the heading line or of the item's first clause. */
  readonly end: number;
  /** End of everything that belongs to the node (the next node's start at this level or above). */
  readonly sectionEnd: number;
  readonly marker: string;
  /** Depth; the document's title is 0. */
  readonly level: number;
  readonly title: string;
  /** `start` of the node above; null at the top. */
  readonly parent: number | null;
}

export type ProjectStage = 'planned' | 'start' | 'under-way' | 'complete';

/** 项目: a specific undertaking that the text names. */
export interface NamedProject extends Span {
  readonly id: string;
  readonly name: string;
  readonly stage: ProjectStage | null;
  readonly status: FactStatus;
  readonly section: number | null;
}

/** 指标目标 · 量化任务 · 重点项目 · 一般任务. */
export type CommitmentKind = 'target' | 'deliverable' | 'project' | 'action';

/** 确保 · 力争 · 争取 · none of these words. */
export type CommitmentStrength = 'ensure' | 'strive' | 'seek' | 'plain';

/** 约束性 · 预期性 · 高质量发展 (as the plan's own heading classes its targets); null for tasks. */
export type TargetClass = 'binding' | 'anticipatory' | 'high-quality';

/** What a commitment binds itself to. */
export type Bound =
  | {
      readonly kind: 'number';
      readonly op: Comparison;
      readonly value: Amount;
      readonly unit: string;
      readonly factId: string;
    }
  | { readonly kind: 'relative'; readonly to: string; readonly span: Span }
  | { readonly kind: 'qualitative'; readonly words: string; readonly span: Span }
  | { readonly kind: 'pending'; readonly awaits: string; readonly span: Span }
  | { readonly kind: 'completion' };

/** A date that the text gives (年底前, 6月底): the last day, ISO `YYYY-MM-DD`, and the words. */
export interface Deadline extends Span {
  readonly date: string;
  readonly words: string;
}

/** A unit in charge, printed in the text or suggested from departments' duties. */
export interface LeadSuggestion {
  /** The standard name of the department: 市发展和改革委员会 is written without its level word: 发展和改革委员会. */
  readonly department: string;
  /** `printed` in the text beats `duty`. */
  readonly from: 'printed' | 'duty';
  /** The words that led to it, with their place. */
  readonly because: readonly (Span & { readonly words: string })[];
  /** 0–1. */
  readonly confidence: number;
}

/** 任务 / 目标: a promise that somebody answers for. `start`–`end` is the statement it stands in. */
export interface Commitment extends Span {
  /** Stable over recompiling: survives edits elsewhere in the text and small edits of its own words. */
  readonly id: string;
  readonly kind: CommitmentKind;
  /** Short, fit for a list: 新增高新技术企业70家. */
  readonly title: string;
  readonly quote: string;
  /** Where else the text promises the same, in text order; the first place is `start`–`end` itself. */
  readonly mentions: readonly Span[];
  readonly section: number | null;
  readonly factIds: readonly string[];
  readonly projectIds: readonly string[];
  readonly deadline: Deadline | null;
  readonly strength: CommitmentStrength;
  readonly targetClass: TargetClass | null;
  readonly bound: Bound;
  readonly pending: boolean;
  readonly place: string | null;
  readonly leads: readonly LeadSuggestion[];
  readonly supporting: readonly LeadSuggestion[];
}

export type Severity = 'error' | 'warning' | 'info';
export type Locale = 'zh-CN' | 'en';

/** A fault or remark about the plan's text, as a value. Codes are permanent. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Readonly<Record<Locale, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly related: readonly { readonly span: Span; readonly message: Readonly<Record<Locale, string>> }[];
  readonly hint?: Readonly<Record<Locale, string>>;
}

/** What a number of the text turned out to be; `decided` is one of which a person said that it is no figure. */
export type NumberRole =
  | 'fact'
  | 'identifier'
  | 'date'
  | 'marker'
  | 'specification'
  | 'furniture'
  | 'decided'
  | 'unexplained';

/** What a sentence of the targets and tasks turned out to be. */
export type SentenceRole = 'commitment' | 'fact' | 'heading' | 'narrative' | 'unexplained';

/** 覆盖率: every number, and every sentence of the targets and tasks, with what became of it. */
export interface Coverage {
  readonly numbers: readonly (Span & { readonly role: NumberRole; readonly why: string })[];
  readonly sentences: readonly (Span & { readonly role: SentenceRole; readonly why: string })[];
  readonly explainedNumbers: number;
  readonly explainedSentences: number;
}

/** 文件: what the text says of itself. */
export interface PlanDocument {
  readonly title: string;
  /** `plan` 计划 · `execution-report` 计划执行情况报告 · `work-report` 政府工作报告 · `five-year-plan` 纲要 · `other`. */
  readonly kind: 'plan' | 'execution-report' | 'work-report' | 'five-year-plan' | 'other';
  /** The issuing place's name as printed (德州市, 山东省), null when the text does not tell. */
  readonly place: string | null;
  /** The year the plan is for; null when unknown. */
  readonly planYear: string | null;
  /** The year that is reviewed; null when unknown. */
  readonly reviewYear: string | null;
  /** UTF-16 code units. */
  readonly length: number;
  /** The document without page furniture around it. */
  readonly body: Span;
}

/** 计划: a compiled text. */
export interface Plan {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
  readonly facts: readonly Fact[];
  readonly projects: readonly NamedProject[];
  readonly commitments: readonly Commitment[];
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;
  /** Those of the file's own headings that were believed; given to `compile` again, they make the same plan. */
  readonly headings: readonly MarkedHeading[];
  /** The corrections that were given, each with where it was found again. */
  readonly corrections: readonly CorrectionPlace[];
}

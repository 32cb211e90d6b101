import { z } from 'zod';
import { instant, label, reason, span } from './basics.ts';

const quantity = z.object({
  value: z.string(),
  /** Empty for a bare ratio. */
  unit: z.string(),
  /** Where the text prints it; null for what was reckoned. */
  span: span.nullable(),
});

/** 算式: the sum that a rule did, step by step, with what the printed precision allows. */
export const sumView = z.object({
  /** Empty where the ledger itself says the result. */
  steps: z.array(quantity.extend({ sign: z.enum(['', '+', '-', '×', '÷', '^']) })),
  result: quantity,
  printed: quantity.nullable(),
  difference: z.string().nullable(),
  tolerance: z.object({
    kind: z.enum(['exact', 'rounding', 'truncation', 'about', 'bound']),
    value: z.string(),
    unit: z.string(),
  }),
});
export type SumView = z.infer<typeof sumView>;

/** A place that a finding points at, with the words around it, so that it can be shown without the document. */
export const placeView = span.extend({
  /** `subject` is the place to mend. */
  role: z.enum(['subject', 'total', 'part', 'base', 'mention', 'member', 'context']),
  /** `other`: in the document that it was held against. */
  document: z.enum(['own', 'other']),
  /** What the place says; null for the subject, of which the finding itself speaks. */
  message: label.nullable(),
  sentence: z.object({ before: z.string(), words: z.string(), after: z.string() }),
  /** In a bulletin: the block that it stands in, counted from 0; null in a plan. */
  block: z.number().int().nullable(),
  /** In a bulletin: the figures that it covers. */
  figureIds: z.array(z.string()),
});
export type PlaceView = z.infer<typeof placeView>;

/** 豁免: why a finding is left as it is. Append-only; it holds while the words concerned stay the same. */
export const waiverView = z.object({
  id: z.string(),
  /** Of the finding. */
  identity: z.string(),
  code: z.string(),
  /** The finding as it was read when it was waived. */
  message: label,
  reason: z.string(),
  by: z.string(),
  recordedAt: instant,
  /** The plan's version that it was waived in; null for a bulletin. */
  versionNumber: z.number().int().nullable(),
});
export type WaiverView = z.infer<typeof waiverView>;

/** 体检发现 as it stands in the ledger. */
export const findingView = z.object({
  /** What a waiver is kept under: changes with the words concerned, not with the rest of the text. */
  identity: z.string(),
  /** Permanent code of the rule. */
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: label,
  reckoning: label,
  /** What would make it right. */
  hint: label,
  /** 0–1: how sure the rule is that this is a fault. */
  confidence: z.number(),
  sum: sumView.nullable(),
  /** The subject first, then what it was held against, in text order. */
  places: z.array(placeView),
  waiver: waiverView.nullable(),
});
export type FindingView = z.infer<typeof findingView>;

/** 核对无误: a sum that was done and holds. */
export const checkView = z.object({
  code: z.string(),
  reckoning: label,
  sum: sumView.nullable(),
  places: z.array(placeView),
});
export type CheckView = z.infer<typeof checkView>;

/** 体检: what was found, what was waived, and what holds. */
export const auditView = z.object({
  /** The rules that judged anything, by code. */
  rules: z.array(
    z.object({
      code: z.string(),
      title: label,
      reports: label,
      why: label,
      /** Statements that the rule could judge, and how many of them it found right. */
      judged: z.number().int(),
      held: z.number().int(),
    }),
  ),
  /** Errors and the like that nobody has waived, and how many findings are waived. */
  counts: z.object({ error: z.number(), warning: z.number(), info: z.number(), waived: z.number() }),
  findings: z.array(findingView),
  checks: z.array(checkView),
  /** Waivers whose finding is not there any more: the words were changed, or it needs the other document. */
  lapsed: z.array(waiverView),
});
export type AuditView = z.infer<typeof auditView>;

/** 与何对照: what the other document is to this one. */
export const relation = z.enum(['last-year', 'upper-level']);
export type Relation = z.infer<typeof relation>;

const comparable = z.object({
  planVersionId: z.string(),
  title: z.string(),
  planYear: z.string().nullable(),
  number: z.number().int(),
  relation,
});

/** 计划体检. */
export const planAudit = auditView.extend({
  planVersionId: z.string(),
  planId: z.string(),
  title: z.string(),
  number: z.number().int(),
  /** What it was held against; null when it was audited alone. */
  against: comparable.nullable(),
  /** Stored plans that it can be held against: other plans, newest version of each. */
  comparables: z.array(comparable),
});
export type PlanAudit = z.infer<typeof planAudit>;

/** 通报体检: before a bulletin is frozen as of now, afterwards as it was frozen. */
export const bulletinAudit = auditView.extend({ bulletinId: z.string(), frozen: z.boolean() });
export type BulletinAudit = z.infer<typeof bulletinAudit>;

/** What a plan is held against. Without `relation` it is told from place and year. */
export const againstInput = z.object({ against: z.string().min(1).optional(), relation: relation.optional() });
export type AgainstInput = z.infer<typeof againstInput>;

export const waiverInput = z.object({ identity: z.string().min(1).max(200), reason });
export type WaiverInput = z.infer<typeof waiverInput>;

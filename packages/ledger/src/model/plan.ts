import { z } from 'zod';
import { decimal, instant, isoDate, label, light, page, reason, span } from './basics.ts';

/** 计划版本: a compiled document; amendments are versions. */
export const planVersion = z.object({
  id: z.string(),
  planId: z.string(),
  number: z.number().int(),
  title: z.string(),
  planYear: z.string().nullable(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  format: z.string(),
  encoding: z.string().nullable(),
  compilerVersion: z.string(),
  importedAt: instant,
  importedBy: z.string(),
  reason: z.string().nullable(),
  counts: z.object({
    outline: z.number(),
    facts: z.number(),
    projects: z.number(),
    commitments: z.number(),
    diagnostics: z.number(),
  }),
});
export type PlanVersion = z.infer<typeof planVersion>;

/** 运行计划: the plan that the ledger, its rounds and its pages work with, by its newest version. */
export const runningPlan = z.object({
  planId: z.string(),
  planVersionId: z.string(),
  title: z.string(),
  planYear: z.string().nullable(),
  /** When it was chosen, by whom and why; without a reason for the first plan. */
  since: instant,
  by: z.string(),
  reason: z.string().nullable(),
});
export type RunningPlan = z.infer<typeof runningPlan>;

/** 撤下的计划: a plan that left the lists, since when, by whom and why. */
export const withdrawnPlan = z.object({ planId: z.string(), since: instant, by: z.string(), reason: z.string() });
export type WithdrawnPlan = z.infer<typeof withdrawnPlan>;

/** 导入疑问: why a document may not be what it is imported as; it is taken with a reason only. */
export const importQuestion = z.object({
  code: z.enum([
    'other-place',
    'other-year',
    'nothing-common',
    'same-plan',
    'nothing-read',
    'nothing-promised',
    'runs-other-place',
    'runs-earlier-year',
  ]),
  message: label,
});
export type ImportQuestion = z.infer<typeof importQuestion>;

export const assignmentView = z.object({
  id: z.string(),
  role: z.enum(['lead', 'supporting']),
  unitId: z.string(),
  unitName: z.string(),
  postId: z.string().nullable(),
  holder: z.string().nullable(),
  from: isoDate,
  recordedAt: instant,
  by: z.string(),
  reason: z.string(),
  /** False once a later assignment took its place. */
  current: z.boolean(),
});
export type AssignmentView = z.infer<typeof assignmentView>;

/** A first suggestion of the unit in charge that says why. */
export const unitSuggestion = z.object({
  unitId: z.string().nullable(),
  department: z.string(),
  from: z.enum(['printed', 'duty']),
  because: z.array(span.extend({ words: z.string() })),
  confidence: z.number(),
});
export type UnitSuggestion = z.infer<typeof unitSuggestion>;

/** 目标口径: how a commitment's progress is judged; a change is a new row with its reason. */
export const targetView = z.object({
  form: z.enum(['cumulative', 'level', 'completion']),
  op: z.enum(['eq', 'ge', 'le', 'approx', 'gt', 'lt']),
  value: decimal.nullable(),
  /** Upper end for a range. */
  valueHigh: decimal.nullable(),
  unit: z.string().nullable(),
  base: decimal.nullable(),
  direction: z.enum(['higher-is-better', 'lower-is-better']),
  curve: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('months') }),
    z.object({ kind: z.literal('days') }),
    z.object({ kind: z.literal('working-days') }),
    z.object({ kind: z.literal('schedule'), cumulativePercent: z.array(decimal).length(12) }),
  ]),
  deadline: isoDate,
  recordedAt: instant,
  by: z.string(),
  reason: z.string(),
});
export type TargetView = z.infer<typeof targetView>;

/** 周报: what a unit said about a commitment for a period. Append-only. */
export const reportView = z.object({
  id: z.string(),
  commitmentId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  roundId: z.string(),
  /** Valid time: the last day that the value is for. */
  periodEnd: isoDate,
  /** Transaction time. */
  recordedAt: instant,
  by: z.string(),
  /** Cumulative value since the year's start in the target's unit; null when none is reported. */
  value: decimal.nullable(),
  donePercent: decimal.nullable(),
  progress: z.string(),
  problem: z.string().nullable(),
  /** Why nothing is reported, when nothing is. */
  notReportedReason: z.string().nullable(),
  evidenceLevel: z.enum(['declared', 'document', 'statistics', 'paid', 'on-site']),
  /** The report that this one corrects. */
  corrects: z.string().nullable(),
  correctionReason: z.string().nullable(),
  /** False once corrected by a later one. */
  current: z.boolean(),
  simulated: z.boolean(),
});
export type ReportView = z.infer<typeof reportView>;

/**
 * 对应指标: the indicator that a promise set the target of. Where it has a value of the plan's year, that value is the promise's and judges its light (一数一源);
 * what the unit reports stands beside it.
 */
export const commitmentIndicator = z.object({
  id: z.string(),
  label,
  unit: z.string(),
  /** Its value judges the promise; false while there is none of the plan's year, or where its target is no number. */
  judges: z.boolean(),
  latest: z.object({ period: z.string(), periodEnd: isoDate, value: decimal, simulated: z.boolean() }).nullable(),
  /** The target that holds for the indicator, in words, and whether it is still the one that the promise set. */
  target: z.object({ text: z.string(), textEn: z.string(), own: z.boolean() }),
  /** The indicator's own light. */
  status: light.shape.status,
  freshness: light.shape.freshness,
  /** The unit's newest value, in the indicator's unit; null where none is reported, or none that can be compared. */
  reported: z.object({ value: decimal, periodEnd: isoDate }).nullable(),
  relation: z.enum(['agrees', 'other-day', 'differs']).nullable(),
  /** How far the two are apart; null where there is nothing to compare. */
  difference: decimal.nullable(),
});
export type CommitmentIndicator = z.infer<typeof commitmentIndicator>;

/** A row of the ledger table. */
export const commitmentRow = z.object({
  id: z.string(),
  planVersionId: z.string(),
  kind: z.enum(['target', 'deliverable', 'project', 'action']),
  title: z.string(),
  sectionTitle: z.string(),
  targetClass: z.enum(['binding', 'anticipatory', 'high-quality']).nullable(),
  strength: z.enum(['ensure', 'strive', 'seek', 'plain']),
  /** The bound in words: `≥ 150 亿斤`, `待省里明确`. */
  boundText: z.string(),
  /** The same for readers of either language; the plan's own words stay as they are. */
  boundLabel: label,
  pending: z.boolean(),
  deadline: isoDate.nullable(),
  lead: z.object({ unitId: z.string(), unitName: z.string() }).nullable(),
  supporting: z.array(z.object({ unitId: z.string(), unitName: z.string() })),
  light,
  /** The value that is judged: the indicator's where it has one, else the last that was reported; with its unit. */
  lastValue: decimal.nullable(),
  lastValueUnit: z.string().nullable(),
  /** The share that was last reported of what has no value. */
  lastDonePercent: decimal.nullable(),
  /** The target's. */
  unit: z.string().nullable(),
  targetValue: decimal.nullable(),
  /** The last day that the value is for; without a value, that the last report is for. */
  lastPeriodEnd: isoDate.nullable(),
  indicator: commitmentIndicator.nullable(),
  start: z.number().int(),
});
export type CommitmentRow = z.infer<typeof commitmentRow>;

export const commitmentFilter = page.extend({
  planVersionId: z.string().optional(),
  kind: z.enum(['target', 'deliverable', 'project', 'action']).optional(),
  status: z.enum(['green', 'yellow', 'red', 'grey', 'done']).optional(),
  freshness: z.enum(['fresh', 'due', 'late', 'stale', 'never']).optional(),
  strength: z.enum(['ensure', 'strive', 'seek', 'plain']).optional(),
  leadUnitId: z.string().optional(),
  /** `true`: only those without a lead unit. */
  unassigned: z.enum(['true', 'false']).optional(),
  pending: z.enum(['true', 'false']).optional(),
  /** Words in title or quote. */
  words: z.string().max(100).optional(),
  sort: z.enum(['text', 'deadline', 'gap', 'title', 'lastReport']).default('text'),
  order: z.enum(['ascending', 'descending']).default('ascending'),
  asOf: isoDate.optional(),
});
export type CommitmentFilter = z.infer<typeof commitmentFilter>;

/** 效力: whether a promise still binds. */
export const commitmentStanding = z.object({
  /** `dropped`: a later version of its plan no longer holds it; `not-running`: another plan runs. */
  kind: z.enum(['in-force', 'dropped', 'not-running']),
  planTitle: z.string(),
  /** The last version that holds it. */
  versionNumber: z.number().int(),
  /** The first version without it, and that version's reason; null for one that is not dropped. */
  droppedIn: z.number().int().nullable(),
  droppedInId: z.string().nullable(),
  dropReason: z.string().nullable(),
});
export type CommitmentStanding = z.infer<typeof commitmentStanding>;

export const commitmentDetail = commitmentRow.extend({
  standing: commitmentStanding,
  quote: z.string(),
  spans: z.array(span),
  factIds: z.array(z.string()),
  suggestions: z.array(unitSuggestion),
  supportingSuggestions: z.array(unitSuggestion),
  assignments: z.array(assignmentView),
  target: targetView,
  targetHistory: z.array(targetView),
  reports: z.array(reportView),
  /** By week, for the chart: expected and actual share in per cent (null for a level, of which no part is due by a day), and the value reported. */
  pace: z.array(
    z.object({
      date: isoDate,
      expectedPercent: decimal.nullable(),
      actualPercent: decimal.nullable(),
      value: decimal.nullable(),
    }),
  ),
});
export type CommitmentDetail = z.infer<typeof commitmentDetail>;

export const assignInput = z.object({
  leadUnitId: z.string(),
  supportingUnitIds: z.array(z.string()).max(60).default([]),
  from: isoDate.optional(),
  /** The lead unit that was seen when this was decided, null for none; another one in the meantime refuses the act. Absent: whatever stands is replaced. */
  leadBefore: z.string().nullable().optional(),
  reason,
});
export type AssignInput = z.infer<typeof assignInput>;

/** 分工表: a commitment with who answers for it and whom its text points to. */
export const assignmentRow = commitmentRow
  .pick({ id: true, planVersionId: true, kind: true, title: true, sectionTitle: true, start: true })
  .extend({
    quote: z.string(),
    lead: commitmentRow.shape.lead,
    supporting: commitmentRow.shape.supporting,
    suggestions: z.array(unitSuggestion),
    supportingSuggestions: z.array(unitSuggestion),
  });
export type AssignmentRow = z.infer<typeof assignmentRow>;

export const assignmentFilter = page.extend({
  /** `open`: without a lead unit; `done`: with one. */
  state: z.enum(['open', 'done']).default('open'),
  /** Of the open ones that point to the unit first, of the others that it leads; `none`: those that point to no unit of the place. */
  unitId: z.string().optional(),
  /** Words in title, quote or section. */
  words: z.string().max(100).optional(),
  asOf: isoDate.optional(),
});
export type AssignmentFilter = z.infer<typeof assignmentFilter>;

/** How many commitments wait for each unit; null for those that nothing points to a unit. */
export const assignmentsView = z.object({
  total: z.number().int(),
  rows: z.array(assignmentRow),
  units: z.array(z.object({ unitId: z.string().nullable(), unitName: z.string().nullable(), count: z.number().int() })),
  open: z.number().int(),
  done: z.number().int(),
});
export type AssignmentsView = z.infer<typeof assignmentsView>;

export const assignSeveralInput = z.object({
  items: z
    .array(
      z.object({
        commitmentId: z.string(),
        leadUnitId: z.string(),
        supportingUnitIds: z.array(z.string()).max(60).default([]),
        /** The lead unit that was seen when this was decided; another one in the meantime refuses all. */
        leadBefore: z.string().nullable(),
      }),
    )
    .min(1)
    .max(500),
  from: isoDate.optional(),
  reason,
});
export type AssignSeveralInput = z.infer<typeof assignSeveralInput>;

export const targetInput = targetView
  .pick({
    form: true,
    op: true,
    value: true,
    valueHigh: true,
    unit: true,
    base: true,
    direction: true,
    curve: true,
    deadline: true,
  })
  .partial()
  .extend({ reason });
export type TargetInput = z.infer<typeof targetInput>;

import {
  commitmentRow,
  correctionInput,
  correctionView,
  importQuestion,
  label,
  planVersion,
  reason,
  runningPlan,
  span,
  withdrawnPlan,
} from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { asOf, id } from '../shapes.ts';

const planFact = span.extend({
  id: z.string(),
  metric: z.string(),
  metricSpans: z.array(span),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string(),
  kind: z.enum(['level', 'growth', 'delta', 'multiple', 'rank']),
  op: z.enum(['eq', 'ge', 'le', 'approx', 'gt', 'lt']),
  status: z.enum(['actual', 'target', 'base']),
  period: z.string().nullable(),
  place: z.string().nullable(),
  confidence: z.number(),
  /** Other possible readings: the fields that differ. */
  alternatives: z.array(
    z.object({
      metric: z.string().optional(),
      kind: z.string().optional(),
      op: z.string().optional(),
      status: z.string().optional(),
      period: z.string().nullable().optional(),
      place: z.string().nullable().optional(),
    }),
  ),
  section: z.number().nullable(),
});
const planDiagnostic = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  span,
  message: label,
  related: z.array(z.object({ span, message: label })),
  hint: label.optional(),
});

/** The reader's page: text, what was read out of it, and where each commitment stands now. */
export const planReading = z.object({
  version: planVersion,
  text: z.string(),
  outline: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      sectionEnd: z.number(),
      marker: z.string(),
      level: z.number(),
      title: z.string(),
      parent: z.number().nullable(),
    }),
  ),
  facts: z.array(planFact),
  projects: z.array(
    span.extend({
      id: z.string(),
      name: z.string(),
      stage: z.enum(['planned', 'start', 'under-way', 'complete']).nullable(),
      status: z.enum(['actual', 'target', 'base']),
      section: z.number().nullable(),
    }),
  ),
  commitments: z.array(commitmentRow.extend({ spans: z.array(span), factIds: z.array(z.string()) })),
  /** What people have said of its figures; laid over `facts` already. */
  corrections: z.array(correctionView),
  /** Where stretches of the text stand in the file (page, paragraph, cell), in order; empty for plain text. */
  places: z.array(span.extend({ label })),
  diagnostics: z.array(planDiagnostic),
  coverage: z.object({
    numbers: z.array(span.extend({ role: z.string(), why: z.string() })),
    sentences: z.array(span.extend({ role: z.string(), why: z.string() })),
    explainedNumbers: z.number(),
    explainedSentences: z.number(),
  }),
});
export type PlanReading = z.infer<typeof planReading>;

const changeKind = z.enum(['kept', 'reworded', 'raised', 'lowered', 'renamed', 'joined', 'dropped', 'added']);

/** 版本比较: what became of each promise between a version and the one before it. */
export const planChanges = z.object({
  before: planVersion,
  counts: z.record(changeKind, z.number().int()),
  /** Those that are not kept word for word, in the order of the text, dropped ones last. */
  changes: z.array(
    z.object({
      kind: changeKind,
      /** Null for an added one. */
      old: z.string().nullable(),
      /** Null for a dropped one; of a joined one the promise that it went into. */
      new: z.string().nullable(),
      /** Whether the two are only likely the same promise. */
      likely: z.boolean(),
      /** Whether it became harder to keep; null when that cannot be told. */
      harder: z.boolean().nullable(),
    }),
  ),
});
export type PlanChanges = z.infer<typeof planChanges>;

/** 导入预览: what a file would become; nothing is kept of it. */
export const importPreview = z.object({
  title: z.string(),
  place: z.string().nullable(),
  planYear: z.string().nullable(),
  counts: z.object({ facts: z.number().int(), projects: z.number().int(), commitments: z.number().int() }),
  questions: z.array(importQuestion),
  /** Null for a new plan. */
  changes: planChanges.nullable(),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** Routes: plan documents, what was read out of them, corrections. */
export const api = {
  listPlans: route({
    method: 'GET',
    path: '/plans',
    summary: 'plan versions, newest first, the plan that runs, and the plans that are taken down',
    reply: z.object({
      versions: z.array(planVersion),
      running: runningPlan.nullable(),
      /** Their versions are among the others; the last one taken down first. */
      withdrawn: z.array(withdrawnPlan),
    }),
  }),
  runPlan: route({
    method: 'POST',
    path: '/plans/running',
    summary: 'run another plan from now on: ledger, rounds and pages work with it',
    body: z.object({ planId: z.string(), reason }),
    reply: runningPlan,
  }),
  withdrawPlan: route({
    method: 'POST',
    path: '/plans/withdrawals',
    summary: 'take a plan down that does not run: it leaves the lists, nothing of it is deleted',
    body: z.object({ planId: z.string(), reason }),
    reply: withdrawnPlan,
  }),
  restorePlan: route({
    method: 'POST',
    path: '/plans/restorations',
    summary: 'put a plan back that was taken down',
    body: z.object({ planId: z.string(), reason }),
    reply: z.object({ planId: z.string() }),
  }),
  /** multipart/form-data: `file`, optional `planId` (next version of that plan), `reason`, and `runs` (`true`: a new plan runs from now on). */
  importPlan: route({
    method: 'POST',
    path: '/plans',
    summary: 'import a plan document',
    reply: planVersion.extend({
      /** What the reader noticed in the file: a wrong ending, tracked changes, pages without text. */
      warnings: z.array(z.object({ code: z.string(), message: label })),
    }),
  }),
  /** multipart/form-data as for the import. */
  previewImport: route({
    method: 'POST',
    path: '/plans/preview',
    summary: 'what a document would become, set beside the version before; nothing is kept',
    reply: importPreview,
  }),
  getPlanChanges: route({
    method: 'GET',
    path: '/plans/:id/changes',
    summary: 'what a version kept, reworded, raised, lowered, dropped and added against the one before',
    params: id,
    reply: z.object({ changes: planChanges.nullable() }),
  }),
  getPlan: route({
    method: 'GET',
    path: '/plans/:id',
    summary: 'a plan version with its text and all that was read out of it',
    params: id,
    query: asOf,
    reply: planReading,
  }),
  correctFact: route({
    method: 'POST',
    path: '/plans/:id/corrections',
    summary: 'read a figure anew, reject it, or add a missed one',
    params: id,
    body: correctionInput,
    reply: planReading,
  }),
  withdrawCorrection: route({
    method: 'POST',
    path: '/plans/:id/corrections/:correctionId/withdrawal',
    summary: 'take a correction back',
    params: id.extend({ correctionId: z.string() }),
    body: z.object({ reason }),
    reply: planReading,
  }),
  getPlanSource: route({ method: 'GET', path: '/plans/:id/source', summary: 'the file, byte for byte', params: id }),
} as const;

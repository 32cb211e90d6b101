import { z } from 'zod';
import { attachment, evidenceLevel } from './attachment.ts';
import { decimal, instant, isoDate, label, reason } from './basics.ts';

const single = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** A field's value: single ones, a series by month (`{"2021-05": "1.5"}`), a list of items. */
export const recordValue = z.union([single, z.record(z.string(), decimal), z.array(z.record(z.string(), single))]);

/** 台账记录: a row of a pack's register. */
export const registerRecord = z.object({
  id: z.string(),
  register: z.string(),
  state: z.string().nullable(),
  values: z.record(z.string(), recordValue),
  version: z.number().int(),
  updatedAt: instant,
  updatedBy: z.string(),
  simulated: z.boolean(),
  /** The plan that it was taken from; null for one that somebody entered. */
  planId: z.string().nullable(),
});
export type RegisterRecord = z.infer<typeof registerRecord>;

/** 台账里的计划: a plan that records of a register were taken from, by its newest version. */
export const registerPlan = z.object({
  planId: z.string(),
  planVersionId: z.string(),
  title: z.string(),
  planYear: z.string().nullable(),
  runs: z.boolean(),
  records: z.number().int(),
});
export type RegisterPlan = z.infer<typeof registerPlan>;

export const registerRecordDetail = registerRecord.extend({
  plan: registerPlan.omit({ records: true }).nullable(),
  history: z.array(
    z.object({
      version: z.number().int(),
      at: instant,
      by: z.string(),
      action: z.string(),
      state: z.string().nullable(),
      reason: z.string().nullable(),
      /** What the move rests on, and the day from which it holds. */
      evidence: z.string().nullable(),
      attachmentIds: z.array(z.string()),
      validOn: isoDate.nullable(),
      changes: z.record(z.string(), z.object({ from: recordValue, to: recordValue })),
      /** What was asked about the change, and the answer. */
      questions: z.array(label),
      confirmation: z.string().nullable(),
    }),
  ),
  moves: z.array(
    z.object({ transition: z.string(), label, refusal: z.object({ code: z.string(), message: label }).nullable() }),
  ),
  reports: z.array(
    z.object({
      id: z.string(),
      report: z.string(),
      roundId: z.string(),
      periodEnd: isoDate,
      recordedAt: instant,
      by: z.string(),
      values: z.record(z.string(), recordValue),
      evidenceLevel,
      /** What was asked about the values, and the answer. */
      questions: z.array(label),
      confirmation: z.string().nullable(),
      simulated: z.boolean(),
    }),
  ),
  /** How many there are; the version tells as much of the history. */
  reportsTotal: z.number().int(),
  attachments: z.array(attachment),
});
export type RegisterRecordDetail = z.infer<typeof registerRecordDetail>;

export const saveRecordInput = z.object({
  id: z.string().nullable().default(null),
  expectedVersion: z.number().int().nullable().default(null),
  values: z.record(z.string(), recordValue),
  reason,
  /** The answer to what was asked about an unusual amount. */
  confirmation: reason.nullable().default(null),
});
export type SaveRecordInput = z.input<typeof saveRecordInput>;
export const moveRecordInput = z.object({
  transition: z.string(),
  date: isoDate.nullable().default(null),
  reason: reason.nullable().default(null),
  evidence: z.string().max(500).nullable().default(null),
  /** Files of the record that the move rests on; they do for `evidence` when there are no words. */
  attachmentIds: z.array(z.string()).max(20).default([]),
  expectedVersion: z.number().int(),
});
export type MoveRecordInput = z.input<typeof moveRecordInput>;
export const recordReportInput = z.object({
  report: z.string(),
  roundId: z.string(),
  values: z.record(z.string(), recordValue),
  evidenceLevel: evidenceLevel.default('declared'),
  /** The answer to what was asked about an unusual value. */
  confirmation: reason.nullable().default(null),
});
export type RecordReportInput = z.input<typeof recordReportInput>;

/** A measure's value with what it was made of. */
export const measureValue = z.object({
  measure: z.string(),
  group: z.string().nullable(),
  value: decimal.nullable(),
  unit: z.string(),
  rows: z.number().int(),
  missing: z.array(z.string()),
});
export type MeasureValue = z.infer<typeof measureValue>;

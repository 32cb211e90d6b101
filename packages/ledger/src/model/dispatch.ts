import { z } from 'zod';
import { decimal, instant, isoDate, light, reason } from './basics.ts';
import { commitmentRow, reportView } from './plan.ts';

/** 调度轮次: a reporting occasion. */
export const round = z.object({
  id: z.string(),
  kind: z.enum(['week', 'month']),
  /** `2021-W20`. */
  name: z.string(),
  periodStart: isoDate,
  periodEnd: isoDate,
  dueOn: isoDate,
  state: z.enum(['planned', 'open', 'locked']),
  lockReason: z.string().nullable(),
});
export type Round = z.infer<typeof round>;

/** What one unit owes in a round. */
export const obligation = z.object({
  roundId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  commitment: commitmentRow,
  dueOn: isoDate,
  state: z.enum(['due', 'overdue', 'submitted']),
  report: reportView.nullable(),
  /** The last report before this round: the form starts from it. */
  previous: reportView.nullable(),
});
export type Obligation = z.infer<typeof obligation>;

/** What is said in a report, whatever it is about. */
export const reportWords = {
  value: decimal.nullable().default(null),
  donePercent: decimal.nullable().default(null),
  progress: z.string().trim().max(2000).default(''),
  problem: z.string().trim().max(2000).nullable().default(null),
  notReportedReason: z.string().trim().max(500).nullable().default(null),
  evidenceLevel: z.enum(['declared', 'document', 'statistics', 'paid', 'on-site']).default('declared'),
  corrects: z.string().nullable().default(null),
  correctionReason: reason.nullable().default(null),
  /** The person has seen the questions about an unusual value and confirms it; the answer is kept. */
  confirmation: z.string().trim().max(500).nullable().default(null),
};

export const reportInput = z
  .object({ commitmentId: z.string(), roundId: z.string(), ...reportWords })
  .refine(
    (input) =>
      input.value !== null || input.donePercent !== null || input.progress !== '' || input.notReportedReason !== null,
    'a report needs a value, a share, words on progress, or the reason why nothing is reported',
  );
export type ReportInput = z.infer<typeof reportInput>;

/** 应报已报: how many reports are owed in the round on records or on parts of splits, and how many have come. */
const recordTally = z.object({ obligations: z.number(), submitted: z.number(), overdue: z.number() });

/** 看板: the week at a glance, a row for each unit. */
export const board = z.object({
  round,
  asOf: isoDate,
  totals: z.object({
    obligations: z.number(),
    submitted: z.number(),
    overdue: z.number(),
    green: z.number(),
    yellow: z.number(),
    red: z.number(),
    grey: z.number(),
    done: z.number(),
    /** Reports on records of registers, beside those on commitments. */
    records: recordTally,
    /** Reports on the units' own parts of splits. */
    parts: recordTally,
  }),
  units: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      tree: z.enum(['territory', 'line']),
      obligations: z.number(),
      submitted: z.number(),
      overdue: z.number(),
      green: z.number(),
      yellow: z.number(),
      red: z.number(),
      grey: z.number(),
      done: z.number(),
      records: recordTally,
      parts: recordTally,
      /** Of any kind. */
      lastSubmittedAt: instant.nullable(),
    }),
  ),
  /** Red first, then the widest gaps. */
  attention: z.array(commitmentRow),
  /** Lights that changed since the round before. */
  changes: z.array(
    z.object({
      commitmentId: z.string(),
      title: z.string(),
      from: light.shape.status,
      to: light.shape.status,
      reason: light.shape.reason,
    }),
  ),
});
export type Board = z.infer<typeof board>;

/** 总览: the cockpit. */
export const overview = z.object({
  planVersionId: z.string().nullable(),
  planTitle: z.string().nullable(),
  asOf: isoDate,
  simulated: z.boolean(),
  expectedPercent: decimal.nullable(),
  lights: z.array(
    z.object({
      kind: z.enum(['target', 'deliverable', 'project', 'action']),
      green: z.number(),
      yellow: z.number(),
      red: z.number(),
      grey: z.number(),
      done: z.number(),
    }),
  ),
  freshness: z.object({ fresh: z.number(), due: z.number(), late: z.number(), stale: z.number(), never: z.number() }),
  unassigned: z.number(),
  pending: z.number(),
  coverage: z.object({
    numbers: z.number(),
    explainedNumbers: z.number(),
    sentences: z.number(),
    explainedSentences: z.number(),
  }),
  round: round.nullable(),
  submitted: z.number(),
  obligations: z.number(),
  /** What is owed in the round besides commitments: reports on records of registers, and on parts of splits. */
  records: recordTally,
  parts: recordTally,
  headline: z.array(commitmentRow),
});
export type Overview = z.infer<typeof overview>;

/** 日志: who did what, when and why; chained by hash within a unit. */
export const logEntry = z.object({
  id: z.string(),
  at: instant,
  by: z.string(),
  unitId: z.string(),
  action: z.string(),
  subject: z.string(),
  reason: z.string().nullable(),
  hash: z.string(),
  previousHash: z.string().nullable(),
});
export type LogEntry = z.infer<typeof logEntry>;

/** An entry with what its subject is called, and the unit of who acted; null where either has no name. */
export const logRow = logEntry.extend({ title: z.string().nullable(), unitName: z.string().nullable() });
export type LogRow = z.infer<typeof logRow>;

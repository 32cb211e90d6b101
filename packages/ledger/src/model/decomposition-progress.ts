import { z } from 'zod';
import { decimal, instant, isoDate, light } from './basics.ts';
import { splitStepView, splitTargetView, unitStateName, versionStateName } from './decomposition.ts';
import { reportWords } from './dispatch.ts';

/** What a unit last said about its part: a report, or for an indicator the value that is kept of it. */
export const partSaidView = z.object({
  id: z.string(),
  /** In the part's unit. */
  value: decimal.nullable(),
  donePercent: decimal.nullable(),
  /** A round, or for an indicator the period of the value. */
  period: z.string(),
  periodEnd: isoDate,
  /** Null for a value that is reckoned and that nobody entered; so are the next two. */
  recordedAt: instant.nullable(),
  by: z.string().nullable(),
  progress: z.string(),
  problem: z.string().nullable(),
  notReportedReason: z.string().nullable(),
  evidenceLevel: z.enum(['declared', 'document', 'statistics', 'paid', 'on-site']).nullable(),
  simulated: z.boolean(),
});
export type PartSaidView = z.infer<typeof partSaidView>;

/** 填报记录: one report about a part as it was sent, corrected or not. */
export const partReportRow = z.object({
  id: z.string(),
  /** A round, or for an indicator the period of the value. */
  period: z.string(),
  periodEnd: isoDate,
  recordedAt: instant,
  by: z.string(),
  /** What the value is in. */
  unit: z.string().nullable(),
  value: decimal.nullable(),
  donePercent: decimal.nullable(),
  progress: z.string(),
  problem: z.string().nullable(),
  notReportedReason: z.string().nullable(),
  evidenceLevel: z.enum(['declared', 'document', 'statistics', 'paid', 'on-site']),
  correctionReason: z.string().nullable(),
  /** False once a later one took its place. */
  current: z.boolean(),
  simulated: z.boolean(),
});
export type PartReportRow = z.infer<typeof partReportRow>;

/** 分解数的进展: a unit's part beside what it reported, with its light. */
export const partProgressRow = z.object({
  unitId: z.string(),
  unitName: z.string(),
  value: decimal.nullable(),
  words: z.string().nullable(),
  /** What it last said with a value; null when it never did. */
  reported: partSaidView.nullable(),
  /** Its last word without a value, when that is newer: why there is none, what is in the way. */
  lastWord: partSaidView.nullable(),
  /** Reported in per cent of the part; null where the two are of different kinds. */
  sharePercent: decimal.nullable(),
  light,
});
export type PartProgressRow = z.infer<typeof partProgressRow>;

/** 分解进展: what the units of the frozen version report, taken together, beside what the whole's own unit reports. */
export const splitProgressView = z.object({
  version: z.number().int(),
  asOf: isoDate,
  /** Of the parts. */
  unit: z.string().nullable(),
  /** Of what is reported: differs where a growth is reported as its level. */
  reportedUnit: z.string().nullable(),
  rows: z.array(partProgressRow),
  sum: z.object({
    kind: z.enum(['sum', 'weighted', 'none']),
    value: decimal.nullable(),
    /** The newest round or period that anybody reported for. */
    period: z.string().nullable(),
    missing: z.array(z.string()),
    behind: z.array(z.string()),
    partial: z.boolean(),
  }),
  /** What the whole's own unit reports; null when it has not. */
  whole: z
    .object({
      value: decimal,
      /** Of an indicator; a lead unit's report has its day only. */
      period: z.string().nullable(),
      periodEnd: isoDate,
      /** `lead`: the lead unit's report; `entered`: a value of its own; `reckoned`: it follows from the units' values. */
      from: z.enum(['lead', 'entered', 'reckoned']),
      unitId: z.string().nullable(),
      unitName: z.string().nullable(),
    })
    .nullable(),
  /** Units' sum less the whole's. */
  difference: decimal.nullable(),
  simulated: z.boolean(),
});
export type SplitProgressView = z.infer<typeof splitProgressView>;

/** 应报分解数: what a unit owes in a round about a part of its own. */
export const partObligation = z.object({
  splitId: z.string(),
  roundId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  target: splitTargetView,
  version: z.number().int(),
  value: decimal.nullable(),
  words: z.string().nullable(),
  unit: z.string().nullable(),
  /** In which unit it is reported, and for an indicator for which period. */
  asked: z.object({ unit: z.string().nullable(), period: z.string().nullable() }),
  dueOn: isoDate,
  state: z.enum(['due', 'overdue', 'submitted']),
  sent: partSaidView.nullable(),
  previous: partSaidView.nullable(),
  light,
});
export type PartObligation = z.infer<typeof partObligation>;

export const partReportInput = z
  .object({
    roundId: z.string(),
    /** For whom, where a unit answers for several; the post's own when null. */
    unitId: z.string().max(80).nullable().default(null),
    ...reportWords,
  })
  .refine(
    (input) =>
      input.value !== null || input.donePercent !== null || input.progress !== '' || input.notReportedReason !== null,
    'a report needs a value, a share, words on progress, or the reason why nothing is reported',
  );
export type PartReportInput = z.input<typeof partReportInput>;

/** 分解树的一个节点: a target or a part of one. */
export const splitTreeNode = z.object({
  /** Unit and the split that it is a part of; the root's own subject. */
  id: z.string(),
  /** Null for the root. */
  parentId: z.string().nullable(),
  unitId: z.string().nullable(),
  unitName: z.string(),
  /** The split that gives the part; the root's own. */
  splitId: z.string(),
  version: z.number().int(),
  versionState: versionStateName,
  /** The frozen version took the place of an earlier one. */
  amended: z.boolean(),
  /** Null for the root. */
  state: unitStateName.nullable(),
  value: decimal.nullable(),
  words: z.string().nullable(),
  unit: z.string().nullable(),
  sharePercent: decimal.nullable(),
  status: light.shape.status.nullable(),
  freshness: light.shape.freshness.nullable(),
  trace: z.array(splitStepView),
  rule: z.string(),
});
export type SplitTreeNode = z.infer<typeof splitTreeNode>;

import { z } from 'zod';
import { decimal, instant, isoDate, label, light, reason } from './basics.ts';
import { commitmentRow } from './plan.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, such as budget-revenue')
  .max(60);
export const targetClass = z.enum(['binding', 'anticipatory', 'high-quality']);
const theme = z.enum([
  'growth',
  'industry',
  'investment',
  'trade',
  'finance',
  'innovation',
  'agriculture',
  'urban-rural',
  'ecology',
  'livelihood',
  'safety',
]);
const op = z.enum(['eq', 'ge', 'le', 'approx', 'gt', 'lt']);
const strength = z.enum(['ensure', 'strive', 'seek', 'plain']);
const evidenceLevel = z.enum(['declared', 'document', 'statistics', 'paid', 'on-site']);
const vintage = z.enum(['preliminary', 'final', 'corrected']);
const origin = z.enum(['form', 'grid', 'sheet', 'api', 'simulated', 'plan']);
const valueStatus = z.enum(['value', 'null', 'not-applicable', 'suppressed']);

/** 指标定义: as the engine knows it. */
export const indicatorDefinition = z.object({
  id,
  label,
  aliases: z.array(z.string().trim().min(1).max(60)).max(30),
  definition: label,
  unit: z.string().trim().min(1).max(30),
  scale: z.number().int().min(0).max(8),
  direction: z.enum(['higher-is-better', 'lower-is-better', 'none']),
  targetClass: targetClass.nullable(),
  theme,
  period: z.object({
    kind: z.enum(['week', 'ten-days', 'month', 'quarter', 'half-year', 'year']),
    cumulative: z.boolean(),
    januaryWithFebruary: z.boolean(),
  }),
  source: z.string().trim().max(300),
  owner: z.string().trim().max(60),
  publicationLagDays: z.number().int().min(0).max(400),
  overSpace: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['sum', 'latest', 'max', 'none']) }),
    z.object({ kind: z.literal('weighted-mean'), weight: z.string() }),
    z.object({ kind: z.literal('ratio-of-sums'), numerator: z.string(), denominator: z.string() }),
  ]),
  overTime: z.enum(['sum', 'latest', 'max', 'mean', 'none']),
  missing: z.enum(['refuse', 'partial']),
  formula: z.string().trim().max(500).nullable(),
  growthOf: z
    .object({ indicator: z.string(), prices: z.enum(['constant', 'current']), deflator: z.string().nullish() })
    .nullable(),
});

export const targetForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), op, value: decimal }),
  z.object({ kind: z.literal('range'), low: decimal, high: decimal }),
  z.object({
    kind: z.literal('growth'),
    op,
    percent: decimal,
    high: decimal.nullable(),
    prices: z.enum(['constant', 'current']),
    /** Absent or null: none is named, and constant-price growth gives no level. */
    deflator: z.string().nullish(),
  }),
  z.object({ kind: z.literal('points'), op, points: decimal }),
  z.object({ kind: z.literal('relative'), to: z.string(), tolerance: decimal }),
  z.object({ kind: z.literal('rank'), rank: z.number().int().min(1).max(10_000), among: z.string().max(60) }),
  z.object({
    kind: z.literal('qualitative'),
    words: z.string().min(1).max(200),
    checklist: z.array(z.object({ text: z.string().min(1).max(200), met: z.boolean().nullable() })).max(30),
  }),
  z.object({ kind: z.literal('pending'), awaits: z.string().min(1).max(200) }),
]);

/** 指标目标, with where it comes from. */
export const indicatorTargetView = z.object({
  id: z.string(),
  unitId: z.string(),
  year: z.number().int(),
  form: targetForm,
  /** In words: `≥ 5.1 万人`. */
  text: z.string(),
  textEn: z.string(),
  strength,
  targetClass: targetClass.nullable(),
  deadline: isoDate,
  /** The sentence of the plan that sets it; null for one that people set. */
  commitmentId: z.string().nullable(),
  /** The growth indicator whose target this follows from; null for a target of its own. */
  fromGrowthOf: z.string().nullable(),
  /** The split whose part it is. */
  split: z.object({ id: z.string(), version: z.number().int() }).nullable(),
  /** Taken away by an amendment of the split; only in the history. */
  withdrawn: z.boolean(),
  recordedAt: instant,
  by: z.string(),
  reason: z.string(),
});
export type IndicatorTargetView = z.infer<typeof indicatorTargetView>;

/** A value as it is shown: with how it came about. */
export const indicatorPoint = z.object({
  period: z.string(),
  periodEnd: isoDate,
  status: valueStatus,
  value: decimal.nullable(),
  /** Why there is none; null for a value. */
  reason: z.string().nullable(),
  by: z.enum(['entered', 'derived', 'formula', 'roll-up']),
  partial: z.boolean(),
  missing: z.array(z.string()),
  /** Names of the units of that time that it was put together of, for a unit that has come out of them since; empty otherwise. */
  restatedFrom: z.array(z.string()),
  evidenceLevel: evidenceLevel.nullable(),
  vintage: vintage.nullable(),
  simulated: z.boolean(),
});
export type IndicatorPointView = z.infer<typeof indicatorPoint>;

/** 指标列表的一行. */
export const indicatorRow = z.object({
  id: z.string(),
  label,
  unit: z.string(),
  scale: z.number().int(),
  direction: indicatorDefinition.shape.direction,
  targetClass: targetClass.nullable(),
  theme,
  owner: z.string(),
  formula: z.string().nullable(),
  latest: indicatorPoint.nullable(),
  /** A newer period of which parts lack, so that it was not rolled up. */
  lacking: z.object({ period: z.string(), reason: z.string() }).nullable(),
  /** Of the same period a year before. */
  yearBefore: decimal.nullable(),
  target: indicatorTargetView.nullable(),
  light: light.nullable(),
  /** The value is so far only declared, while statistics or documents would be expected of its source. */
  evidenceGap: z.boolean(),
});
export type IndicatorRow = z.infer<typeof indicatorRow>;

/** One revision of a value; nothing is changed, each is a row of its own. */
export const indicatorRevision = z.object({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  period: z.string(),
  status: valueStatus,
  value: decimal.nullable(),
  statusReason: z.string().nullable(),
  unit: z.string(),
  vintage,
  evidenceLevel,
  origin,
  recordedAt: instant,
  by: z.string(),
  reason: z.string().nullable(),
  /** What was asked about it, and the answer. */
  questions: z.array(label),
  confirmation: z.string().nullable(),
  current: z.boolean(),
});
export type IndicatorRevisionView = z.infer<typeof indicatorRevision>;

/** A sentence of a plan that speaks of the indicator. */
export const indicatorMention = z.object({
  planVersionId: z.string(),
  planTitle: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  status: z.enum(['actual', 'target', 'base']),
  period: z.string().nullable(),
  text: z.string(),
});
export type IndicatorMentionView = z.infer<typeof indicatorMention>;

/** 现行口径、当年口径. */
export const unitView = z.enum(['restated', 'as-was']);

/** 下级单位的同一指标. */
export const indicatorUnitSeries = z.object({
  unitId: z.string(),
  unitName: z.string(),
  shortName: z.string(),
  /** Its last day, for a unit that is there no more; null otherwise. */
  endedOn: isoDate.nullable(),
  points: z.array(indicatorPoint),
  latest: indicatorPoint.nullable(),
  target: indicatorTargetView.nullable(),
  light: light.nullable(),
});

/** Its growth, or what it is the growth of. */
const companion = z.object({ id: z.string(), label });

export const indicatorDetail = z.object({
  asOf: isoDate,
  knownAt: z.string().nullable(),
  unitId: z.string(),
  unitName: z.string(),
  /** By the units of now, or by those of each period's own time. */
  view: unitView,
  /** Units were merged or split within the years shown, so that the two views differ. */
  unitsChanged: z.boolean(),
  definition: indicatorDefinition,
  /** Versions of the definition, newest first. */
  versions: z.array(z.object({ number: z.number().int(), recordedAt: instant, by: z.string(), reason: z.string() })),
  row: indicatorRow,
  /** The plan's year: value, what the pace asks for, and of a total from the year's start what the period alone gave, by period. */
  series: z.array(indicatorPoint.extend({ expected: decimal.nullable(), single: decimal.nullable() })),
  /** The years before. */
  earlier: z.array(indicatorPoint),
  /** 历年: the result of each year by the indicator's roll-up over time; the plan's year as far as it is known, `whole` false. */
  years: z.array(indicatorPoint.extend({ year: z.number().int(), whole: z.boolean() })),
  /** The target as lines to draw, in the indicator's unit. */
  bounds: z.array(z.object({ op, value: decimal })),
  /** 增速换算水平: base, growth and price index of a growth target, in steps, or why there is no level; null for other targets. */
  conversion: z
    .object({
      steps: z.array(z.object({ label, value: z.string(), unit: z.string().nullable() })),
      refusal: label.nullable(),
    })
    .nullable(),
  targetHistory: z.array(indicatorTargetView),
  units: z.array(indicatorUnitSeries),
  companion: companion.nullable(),
  /** 来源任务: the promises that set its targets of the year, the one of the target that holds first. */
  promises: z.array(commitmentRow),
  mentions: z.array(indicatorMention),
  /** What the formula was reckoned from, for the latest period. */
  inputs: z.array(z.object({ label, unit: z.string(), value: decimal.nullable(), reason: z.string().nullable() })),
});
export type IndicatorDetail = z.infer<typeof indicatorDetail>;

/** One cell of a form or grid. */
export const indicatorValueInput = z.object({
  indicatorId: z.string(),
  unitId: z.string(),
  period: z.string(),
  status: valueStatus.default('value'),
  /** As typed; checked by the ledger, so that the fault is the cell's. */
  value: z.string().trim().max(60).nullable().default(null),
  /** Why there is no value. */
  statusReason: z.string().trim().max(200).nullable().default(null),
  vintage: vintage.default('preliminary'),
  evidenceLevel: evidenceLevel.default('declared'),
  /** Why a value that was there is replaced. */
  reason: z.string().trim().max(500).nullable().default(null),
  /** The person has seen the questions and says why the value is right; kept with it. */
  confirmation: z.string().trim().max(500).nullable().default(null),
});
export type IndicatorValueInput = z.input<typeof indicatorValueInput>;

export const enterValuesInput = z.object({
  origin: z.enum(['form', 'grid', 'sheet', 'api']),
  /** `all`: one bad cell and nothing is written; `valid`: the good ones are. */
  accept: z.enum(['all', 'valid']).default('all'),
  values: z.array(indicatorValueInput).min(1).max(5000),
});
export type EnterValuesInput = z.input<typeof enterValuesInput>;

/** What became of each cell, in the order given. */
export const entryOutcome = z.object({
  written: z.number().int(),
  cells: z.array(
    z.object({
      index: z.number().int(),
      state: z.enum(['written', 'unchanged', 'ready', 'faulty', 'asked']),
      faults: z.array(label),
      questions: z.array(label),
    }),
  ),
});
export type EntryOutcomeView = z.infer<typeof entryOutcome>;

export const saveIndicatorInput = z.object({ definition: indicatorDefinition, reason });
export type SaveIndicatorInput = z.infer<typeof saveIndicatorInput>;

export const formulaCheckInput = z.object({
  id: z.string().nullable(),
  formula: z.string().max(500),
  unit: z.string().max(30),
});
export const formulaCheck = z.object({
  unit: z.string().nullable(),
  reads: z.array(z.object({ id: z.string(), label, unit: z.string() })),
  faults: z.array(z.object({ code: z.string(), start: z.number().int(), end: z.number().int(), message: label })),
});
export type FormulaCheckView = z.infer<typeof formulaCheck>;

export const indicatorTargetInput = z.object({
  unitId: z.string(),
  year: z.number().int().min(1990).max(2100),
  form: targetForm,
  strength: strength.default('plain'),
  targetClass: targetClass.nullable().default(null),
  deadline: isoDate.optional(),
  reason,
});
export type IndicatorTargetInput = z.input<typeof indicatorTargetInput>;

/** 录入表: units by periods of one indicator. */
export const indicatorGrid = z.object({
  definition: indicatorDefinition,
  year: z.number().int(),
  periods: z.array(z.string()),
  units: z.array(z.object({ unitId: z.string(), unitName: z.string(), editable: z.boolean() })),
  cells: z.array(
    z.object({
      unitId: z.string(),
      period: z.string(),
      status: valueStatus,
      value: decimal.nullable(),
      statusReason: z.string().nullable(),
      vintage,
      evidenceLevel,
      simulated: z.boolean(),
    }),
  ),
});
export type IndicatorGrid = z.infer<typeof indicatorGrid>;

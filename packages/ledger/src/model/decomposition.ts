import { z } from 'zod';
import { decimal, instant, isoDate, label, light, reason } from './basics.ts';

/** What is split: a commitment of a plan, or a target of an indicator, whose id is `indicator:year:unit`. */
export const splitSubjectKind = z.enum(['commitment', 'indicator-target']);
export const splitSubject = z.object({ kind: splitSubjectKind, id: z.string().max(160) });
export type SplitSubject = z.infer<typeof splitSubject>;

const note = z.string().trim().max(500).nullable().default(null);

export const splitBasis = z.object({
  id: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  kind: z.enum(['values', 'equal', 'base']),
  coefficient: decimal,
  /** Where the figures come from, in words. */
  source: z.string().trim().max(200).default(''),
});

/** A unit's cells as they are typed. */
export const splitUnitInput = z.object({
  unitId: z.string().max(80),
  values: z.record(z.string(), decimal.nullable()).default({}),
  base: decimal.nullable().default(null),
  floor: decimal.nullable().default(null),
  cap: decimal.nullable().default(null),
  hand: decimal.nullable().default(null),
  /** The unit's own wording, for what has no number. */
  handWords: note,
  handReason: note,
});

/** 保存分解: a new version; the parts are worked out from it. */
export const saveSplitInput = z.object({
  subject: splitSubject,
  /** The version it was made on; null for the first. */
  expectedVersion: z.number().int().nullable(),
  kind: z.enum(['amount', 'growth', 'assigned']),
  /** Unit of the parts, when it is not the target's: 人 for 万人. */
  unit: z.string().trim().max(20).nullable().default(null),
  /** How many of it make one of the target's unit. */
  factor: decimal.default('1'),
  scale: z.number().int().min(0).max(6),
  surplus: decimal.default('0'),
  surplusReason: note,
  /** Unit of a growth's bases. */
  baseUnit: z.string().trim().max(20).nullable().default(null),
  bases: z.array(splitBasis).max(8),
  units: z.array(splitUnitInput).min(1).max(200),
  reason,
  /** 依据文件 of an amendment. */
  document: note,
});
export type SaveSplitInput = z.infer<typeof saveSplitInput>;

const expectedVersion = z.number().int();
export const offerSplitInput = z.object({ expectedVersion, reason });
export type OfferSplitInput = z.infer<typeof offerSplitInput>;
/** 还价: what a unit says it can do. */
export const counterSplitInput = z.object({
  expectedVersion,
  value: decimal.nullable().default(null),
  words: note,
  reason,
});
export type CounterSplitInput = z.infer<typeof counterSplitInput>;
export const settleSplitInput = z.object({ expectedVersion, unitId: z.string(), accept: z.boolean(), reason });
export type SettleSplitInput = z.infer<typeof settleSplitInput>;
export const signSplitInput = z.object({ expectedVersion, note });
export type SignSplitInput = z.infer<typeof signSplitInput>;
export const freezeSplitInput = z.object({
  expectedVersion,
  reason,
  /** Why it is frozen although units have not signed. */
  unsignedReason: note,
});
export type FreezeSplitInput = z.infer<typeof freezeSplitInput>;

export const versionStateName = z.enum(['draft', 'offered', 'frozen', 'superseded']);
export const unitStateName = z.enum(['drafted', 'offered', 'countered', 'declined', 'accepted', 'signed']);

export const splitStepView = z.object({ kind: z.string(), words: label, value: z.string() });

/** A unit's row in a version, frozen as it was worked out. */
export const splitPartView = splitUnitInput.extend({
  unitName: z.string(),
  /** Last day of a unit that has ended since. */
  unitEnded: isoDate.nullable(),
  value: decimal.nullable(),
  words: z.string().nullable(),
  weightPercent: decimal.nullable(),
  sharePercent: decimal.nullable(),
  contribution: decimal.nullable(),
  against: z.enum(['same', 'stricter', 'laxer', 'own']).nullable(),
  trace: z.array(splitStepView),
  state: unitStateName,
});
export type SplitPartView = z.infer<typeof splitPartView>;

export const splitVersionView = z.object({
  number: z.number().int(),
  state: versionStateName,
  kind: z.enum(['amount', 'growth', 'assigned']),
  /** The target as it was when the version was made. */
  subjectValue: decimal.nullable(),
  subjectUnit: z.string().nullable(),
  subjectWords: z.string(),
  op: z.enum(['eq', 'ge', 'le', 'approx', 'gt', 'lt']),
  factor: decimal,
  total: decimal.nullable(),
  unit: z.string().nullable(),
  baseUnit: z.string().nullable(),
  scale: z.number().int(),
  surplus: decimal,
  surplusReason: z.string().nullable(),
  /** What the parts give; null where they are not summed. */
  sum: decimal.nullable(),
  exact: decimal.nullable(),
  rule: z.string(),
  bases: z.array(splitBasis),
  parts: z.array(splitPartView),
  reason: z.string(),
  document: z.string().nullable(),
  on: isoDate,
  recordedAt: instant,
  by: z.string(),
  simulated: z.boolean(),
});
export type SplitVersionView = z.infer<typeof splitVersionView>;

export const splitActView = z.object({
  id: z.string(),
  kind: z.enum(['offer', 'counter', 'accept', 'decline', 'sign', 'freeze']),
  version: z.number().int(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  /** What the unit countered with; the part that was answered or signed. */
  value: decimal.nullable(),
  words: z.string().nullable(),
  reason: z.string().nullable(),
  on: isoDate,
  recordedAt: instant,
  by: z.string(),
  post: z.string(),
});
export type SplitActView = z.infer<typeof splitActView>;

/** The target that is or may be split, as it stands. */
export const splitTargetView = z.object({
  subject: splitSubject,
  title: z.string(),
  words: z.string(),
  kind: z.enum(['amount', 'growth', 'assigned']),
  value: decimal.nullable(),
  unit: z.string().nullable(),
  op: z.enum(['eq', 'ge', 'le', 'approx', 'gt', 'lt']),
  pending: z.boolean(),
  deadline: isoDate.nullable(),
  lead: z.object({ unitId: z.string(), unitName: z.string() }).nullable(),
});
export type SplitTargetView = z.infer<typeof splitTargetView>;

const splitHead = z.object({
  id: z.string(),
  target: splitTargetView,
  currentVersion: z.number().int(),
  /** The version that holds; null before the first was frozen. */
  inForce: z.number().int().nullable(),
  /** The target's value has changed since the current version was made. */
  moved: z.boolean(),
  simulated: z.boolean(),
});

export const splitRow = splitHead.extend({
  state: versionStateName,
  kind: z.enum(['amount', 'growth', 'assigned']),
  total: decimal.nullable(),
  unit: z.string().nullable(),
  surplus: decimal,
  units: z.number().int(),
  signed: z.number().int(),
  countered: z.number().int(),
  on: isoDate,
  by: z.string(),
});
export type SplitRow = z.infer<typeof splitRow>;

/** 分解: all versions and all that was done about them, as known on the day asked for. */
export const splitDetail = splitHead.extend({ versions: z.array(splitVersionView), acts: z.array(splitActView) });
export type SplitDetail = z.infer<typeof splitDetail>;

/** A column of figures by unit that the ledger knows and that may serve as a factor. */
export const splitBasisOffer = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  unit: z.string().nullable(),
  values: z.record(z.string(), decimal),
});
export type SplitBasisOffer = z.infer<typeof splitBasisOffer>;

/** 本单位承担: a unit's part of a split. */
export const unitPartView = z.object({
  splitId: z.string(),
  target: splitTargetView,
  version: z.number().int(),
  versionState: versionStateName,
  kind: z.enum(['amount', 'growth', 'assigned']),
  unitId: z.string(),
  unitName: z.string(),
  value: decimal.nullable(),
  words: z.string().nullable(),
  unit: z.string().nullable(),
  sharePercent: decimal.nullable(),
  /** The part that holds, where another version is being prepared. */
  inForceValue: decimal.nullable(),
  state: unitStateName,
  counter: z.object({ value: decimal.nullable(), words: z.string().nullable(), reason: z.string() }).nullable(),
  /** The officer's answer to the last counter-offer. */
  answer: z.object({ accepted: z.boolean(), reason: z.string() }).nullable(),
  /** What the unit last reported about the target, in the part's unit. */
  reported: z.object({ value: decimal, periodEnd: isoDate }).nullable(),
  /** Of the part that holds; null before the baseline. */
  light: light.nullable(),
  trace: z.array(splitStepView),
});
export type UnitPartView = z.infer<typeof unitPartView>;

import { z } from 'zod';
import { decimal, isoDate, label, reason } from './basics.ts';

/** 地区: a place that has a plan. */
export const jurisdiction = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  planYear: z.number().int().nullable(),
  simulated: z.boolean(),
});
export type Jurisdiction = z.infer<typeof jurisdiction>;

/** 单位, as it stood on the day asked for. `tree`: 块 territory or 条 line. */
export const orgUnit = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  shortName: z.string(),
  tree: z.enum(['territory', 'line']),
  kind: z.enum(['city', 'county', 'zone', 'department', 'other']),
  /** National division code for territories, else null. */
  code: z.string().nullable(),
  parentId: z.string().nullable(),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
});
export type OrgUnit = z.infer<typeof orgUnit>;

/** 更名、合并、拆分: a change of units on a day, one row each. */
export const orgUnitEvent = z.object({
  id: z.string(),
  kind: z.enum(['rename', 'move', 'merge', 'split', 'create', 'dissolve']),
  on: isoDate,
  fromUnitIds: z.array(z.string()),
  toUnitIds: z.array(z.string()),
  /** What those units were called on the eve, and these from the day on; an id where a name is not known. */
  fromNames: z.array(z.string()),
  toNames: z.array(z.string()),
  /** 拆分比例: the part of the old unit's amounts that goes to each new one; null where nobody has said. */
  shares: z.record(z.string(), decimal).nullable(),
  document: z.string().nullable(),
});
export type OrgUnitEvent = z.infer<typeof orgUnitEvent>;

/** 岗位. `role` decides what may be done: officer runs the plan, reporter reports, leader looks, auditor looks at everything. */
export const post = z.object({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  title: z.string(),
  role: z.enum(['officer', 'reporter', 'leader', 'auditor']),
  /** Who holds it on the day asked for; null for a vacant post. */
  holder: z.string().nullable(),
});
export type Post = z.infer<typeof post>;

/** What an org file (`organisation.json` beside a plan) holds. */
export const organisationFile = z.object({
  jurisdiction: z.object({ id: z.string(), name: z.string(), nameEn: z.string() }),
  source: z.string(),
  units: z.array(orgUnit.omit({ validTo: true }).extend({ validTo: isoDate.nullable().default(null) })),
  events: z
    .array(orgUnitEvent.omit({ id: true, fromNames: true, toNames: true }).partial({ shares: true }))
    .default([]),
  posts: z.array(
    z.object({
      id: z.string(),
      unitId: z.string(),
      title: z.string(),
      role: post.shape.role,
      holder: z.string().nullable(),
    }),
  ),
});
export type OrganisationFile = z.infer<typeof organisationFile>;

const unitName = z.string().trim().min(1).max(60);
const newUnit = orgUnit
  .pick({ tree: true, kind: true, code: true, parentId: true })
  .extend({ name: unitName, nameEn: z.string().trim().max(120), shortName: unitName });
export type NewUnit = z.infer<typeof newUnit>;

/** What every change of units gives: its first day, the document it rests on, why. */
const dated = { on: isoDate, document: z.string().trim().max(200).nullable(), reason };

/** 机构变更: what is done to units on a day. Duties, clocks and history go on with the units that go on. */
export const unitChangeInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rename'),
    unitId: z.string(),
    name: unitName,
    nameEn: newUnit.shape.nameEn,
    shortName: unitName,
    ...dated,
  }),
  z.object({ kind: z.literal('move'), unitId: z.string(), parentId: z.string(), ...dated }),
  z.object({ kind: z.literal('create'), unit: newUnit, ...dated }),
  /** `dutiesTo`: who takes over what it leads and supports, and the units below it. */
  z.object({ kind: z.literal('dissolve'), unitId: z.string(), dutiesTo: z.string().nullable(), ...dated }),
  /** Into a unit that is there, or into a new one. */
  z.object({
    kind: z.literal('merge'),
    unitIds: z.array(z.string()).min(1).max(50),
    intoUnitId: z.string().nullable(),
    unit: newUnit.nullable(),
    ...dated,
  }),
  /** `ends`: the old unit ceases; else it goes on with `ownShare`. `dutiesTo` is a place in `into`, null for the old unit itself. */
  z.object({
    kind: z.literal('split'),
    unitId: z.string(),
    ends: z.boolean(),
    ownShare: decimal.nullable(),
    into: z
      .array(z.object({ unit: newUnit, share: decimal.nullable() }))
      .min(1)
      .max(20),
    dutiesTo: z.number().int().min(0).nullable(),
    ...dated,
  }),
]);
export type UnitChangeInput = z.infer<typeof unitChangeInput>;

/** A unit that ended before the day asked for, with those that answer for it then; null where a split said no shares. */
export const pastUnit = orgUnit.extend({
  successors: z.array(z.object({ unitId: z.string(), share: decimal })).nullable(),
});
export type PastUnit = z.infer<typeof pastUnit>;

/** 岗位任职: a post with everybody who held it, and how much its unit answers for. */
export const postDetail = post.extend({
  /** Newest first. `to` is the last day, null while it lasts. */
  holdings: z.array(z.object({ holder: z.string(), from: isoDate, to: isoDate.nullable() })),
  /** Commitments that the post's unit leads and supports on the day. */
  leading: z.number().int(),
  supporting: z.number().int(),
});
export type PostDetail = z.infer<typeof postDetail>;

/** 交接: `holder` null leaves the post vacant. */
export const handOverInput = z.object({
  holder: z.string().trim().min(1).max(40).nullable(),
  on: isoDate,
  reason,
});
export type HandOverInput = z.infer<typeof handOverInput>;

/** A day of the working calendar with why it is worked or not. */
export const calendarDay = z.object({
  date: isoDate,
  worked: z.boolean(),
  why: z.enum(['weekday', 'weekend', 'holiday', 'shifted', 'local']),
  /** The holiday's name, or the reason of the local word. */
  name: label.nullable(),
});
export type CalendarDay = z.infer<typeof calendarDay>;

export const workingYear = z.object({
  year: z.number().int(),
  /** Whether the State Council's notice for the year is in the table. */
  known: z.boolean(),
  days: z.array(calendarDay),
  workingDays: z.number().int(),
  /** Local words on days of the year, newest first, with those taken back. */
  local: z.array(
    z.object({
      date: isoDate,
      kind: z.enum(['holiday', 'workday', 'plain']),
      reason: z.string(),
      recordedAt: z.string(),
      by: z.string(),
    }),
  ),
});
export type WorkingYear = z.infer<typeof workingYear>;

/** `plain` takes a local word back. */
export const calendarDayInput = z.object({ date: isoDate, kind: z.enum(['holiday', 'workday', 'plain']), reason });
export type CalendarDayInput = z.infer<typeof calendarDayInput>;

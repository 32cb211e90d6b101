import { z } from 'zod';
import { isoDate } from './basics.ts';

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
  kind: z.enum(['rename', 'merge', 'split', 'create', 'dissolve']),
  on: isoDate,
  fromUnitIds: z.array(z.string()),
  toUnitIds: z.array(z.string()),
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
  events: z.array(orgUnitEvent.omit({ id: true })).default([]),
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

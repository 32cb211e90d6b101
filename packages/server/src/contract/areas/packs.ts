import {
  isoDate,
  measureValue,
  moveRecordInput,
  page,
  recordReportInput,
  registerPlan,
  registerRecord,
  registerRecordDetail,
  saveRecordInput,
} from '@planwright/ledger/model';
import { z } from 'zod';
import { packView } from '../pack-view.ts';
import { route } from '../route.ts';
import { id, rows } from '../shapes.ts';

/** A board or a schedule shows a whole register at once; what it asks of each record is little. */
const MOST_RECORDS = 2000;
const register = z.object({ register: z.string() });
const record = z.object({ register: z.string(), id: z.string() });

/** Routes: packs, registers, records, measures. */
export const api = {
  listPacks: route({
    method: 'GET',
    path: '/packs',
    summary: 'the installed packs',
    reply: z.object({ packs: z.array(packView) }),
  }),
  getMeasures: route({
    method: 'GET',
    path: '/packs/:id/measures',
    summary: 'a pack’s measures, whole or by a field',
    params: id,
    query: z.object({
      groupBy: z.string().optional(),
      asOf: isoDate.optional(),
      /** By units: as those of the day (现行口径), or each under the unit of its time (当时口径). */
      units: z.enum(['restated', 'as-was']).optional(),
      /** A plan's id, or `all`; of the plan that runs and of none when absent. */
      ofPlan: z.string().optional(),
    }),
    reply: z.object({ values: z.array(measureValue) }),
  }),
  listRegisterPlans: route({
    method: 'GET',
    path: '/registers/:register/plans',
    summary: 'the plans that a register’s records were taken from',
    params: register,
    reply: z.object({ plans: z.array(registerPlan) }),
  }),
  /** Other query parameters are filters by field name; `ofPlan` is a plan’s id, or `all`: absent, records are of the plan that runs or of none. */
  listRecords: route({
    method: 'GET',
    path: '/registers/:register/records',
    summary: 'rows of a register',
    params: register,
    query: page
      .extend({
        limit: z.coerce.number().int().min(1).max(MOST_RECORDS).default(100),
        words: z.string().optional(),
        /** Names of fields, with commas between them: only their values come. */
        fields: z.string().optional(),
        /** Of series only this year's months. */
        year: z.coerce.number().int().min(1900).max(2999).optional(),
        /** A field, or `-` and a field for the other direction. */
        sort: z.string().optional(),
      })
      .loose(),
    reply: rows(registerRecord),
  }),
  getRecord: route({
    method: 'GET',
    path: '/registers/:register/records/:id',
    summary: 'a record with its latest history and possible moves',
    params: record,
    /** How many versions and reports come with it. */
    query: z.object({ entries: z.coerce.number().int().min(1).max(5000).optional() }),
    reply: registerRecordDetail,
  }),
  saveRecord: route({
    method: 'POST',
    path: '/registers/:register/records',
    summary: 'add or change a record',
    params: register,
    body: saveRecordInput,
    reply: registerRecordDetail,
  }),
  moveRecord: route({
    method: 'POST',
    path: '/registers/:register/records/:id/moves',
    summary: 'move a record through its lifecycle',
    params: record,
    body: moveRecordInput,
    reply: registerRecordDetail,
  }),
  reportRecord: route({
    method: 'POST',
    path: '/registers/:register/records/:id/reports',
    summary: 'periodic report on a record',
    params: record,
    body: recordReportInput,
    reply: registerRecordDetail,
  }),
} as const;

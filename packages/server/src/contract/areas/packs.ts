import {
  isoDate,
  label,
  measureValue,
  moveRecordInput,
  page,
  recordReportInput,
  registerRecord,
  registerRecordDetail,
  saveRecordInput,
} from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { id, rows } from '../shapes.ts';

const field = z.object({
  name: z.string(),
  label,
  required: z.boolean(),
  help: label.optional(),
  type: z.object({ kind: z.string() }).loose(),
});
/** A pack as the app needs it to draw forms, tables and boards: its data, without its functions. */
export const packView = z.object({
  name: z.string(),
  label,
  summary: label,
  version: z.number(),
  codeLists: z.array(z.object({ name: z.string(), label, codes: z.array(z.object({ code: z.string(), label })) })),
  registers: z.array(
    z.object({
      name: z.string(),
      label,
      titleField: z.string(),
      fields: z.array(field),
      lifecycle: z
        .object({
          name: z.string(),
          initial: z.string(),
          states: z.array(z.object({ name: z.string(), label, closed: z.boolean() })),
          transitions: z.array(
            z.object({
              name: z.string(),
              label,
              from: z.array(z.string()),
              to: z.string(),
              needs: z.array(z.string()),
            }),
          ),
        })
        .nullable(),
    }),
  ),
  reports: z.array(
    z.object({
      name: z.string(),
      label,
      register: z.string(),
      period: z.enum(['week', 'month']),
      fields: z.array(field),
    }),
  ),
  measures: z.array(
    z.object({
      name: z.string(),
      label,
      register: z.string(),
      unit: z.string(),
      scale: z.number(),
      direction: z.string(),
    }),
  ),
  views: z.array(
    z.object({
      name: z.string(),
      label,
      register: z.string(),
      kind: z.enum(['table', 'board', 'gantt']),
      columns: z.array(z.string()),
      groupBy: z.string().optional(),
      filters: z.array(z.string()),
    }),
  ),
});
export type PackView = z.infer<typeof packView>;

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
    query: z.object({ groupBy: z.string().optional(), asOf: isoDate.optional() }),
    reply: z.object({ values: z.array(measureValue) }),
  }),
  /** Other query parameters are filters by field name. */
  listRecords: route({
    method: 'GET',
    path: '/registers/:register/records',
    summary: 'rows of a register',
    params: register,
    query: page.extend({ words: z.string().optional() }).loose(),
    reply: rows(registerRecord),
  }),
  getRecord: route({
    method: 'GET',
    path: '/registers/:register/records/:id',
    summary: 'a record with its history and possible moves',
    params: record,
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
